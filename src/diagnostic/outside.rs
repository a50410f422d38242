//! Why a page of another site could not be fetched, with its words in both languages.

use crate::message::Language;

/// Why a page of another site could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// The server answers, but not with a page: the status of HTTP.
    Status(u16),
    /// There is no machine of that name, or no way to it.
    NoHost,
    /// The machine takes no connection, or breaks it off.
    Refused,
    /// No answer within the time that is given to it.
    Slow,
    /// No connection that keeps what is sent unread and unchanged: a certificate that has run out, or somebody else's.
    Insecure,
    /// One redirection after the other.
    Redirected,
    /// It leads into an inner network.
    Inner,
    /// What comes back is not HTTP.
    Garbled,
    /// The address cannot be one.
    NoAddress,
}

/// Why some addresses were not asked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unasked {
    /// None of several machines could be reached: that is this machine's network.
    NoNetwork,
    /// The time for all of them was over.
    TimeIsUp,
}

impl Failure {
    /// The reason, to stand after a colon.
    pub(super) fn reason(self, language: Language) -> String {
        let (vi, en) = match self {
            Self::Status(404 | 410) => ("trang đó không còn", "that page is gone"),
            Self::Status(status @ 500..) => {
                return match language {
                    Language::Vi => format!("máy chủ của trang đó đang lỗi ({status})"),
                    Language::En => format!("its server has a fault ({status})"),
                };
            }
            Self::Status(status) => {
                return match language {
                    Language::Vi => format!("máy chủ của trang đó từ chối ({status})"),
                    Language::En => format!("its server refuses ({status})"),
                };
            }
            Self::NoHost => (
                "không tìm thấy máy chủ có tên đó",
                "no server of that name can be found",
            ),
            Self::Refused => (
                "máy chủ không nhận kết nối",
                "the server takes no connection",
            ),
            Self::Slow => (
                "máy chủ không trả lời kịp",
                "the server does not answer in time",
            ),
            Self::Insecure => (
                "kết nối không an toàn (chứng thư sai hoặc hết hạn)",
                "the connection is not secure (a wrong certificate, or one that has run out)",
            ),
            Self::Redirected => (
                "trang đó chuyển hướng mãi không dừng",
                "that page redirects without end",
            ),
            Self::Inner => (
                "địa chỉ đó dẫn vào mạng nội bộ",
                "that address leads into an inner network",
            ),
            Self::Garbled => (
                "máy chủ trả lời không đúng cách của trang web",
                "the server does not answer as a web server does",
            ),
            Self::NoAddress => ("địa chỉ viết sai", "the address is mistyped"),
        };
        match language {
            Language::Vi => vi.to_owned(),
            Language::En => en.to_owned(),
        }
    }

    /// What to do about it.
    pub(super) fn advice(self, language: Language) -> &'static str {
        let (vi, en) = match self {
            Self::Status(500..) | Self::Refused | Self::Slow => (
                "mở thử bằng trình duyệt; nếu vẫn hỏng thì mai kiểm tra lại, lâu không được thì bỏ liên kết",
                "try it in a browser; check again tomorrow, and leave the link out if it stays broken",
            ),
            Self::NoHost => (
                "xem địa chỉ có gõ sai không, máy này có mạng không; trang đã đóng thì bỏ liên kết",
                "see whether the address is mistyped and this machine has a network; leave out a site that was closed",
            ),
            Self::NoAddress => (
                "sao chép lại địa chỉ từ thanh địa chỉ của trình duyệt",
                "copy the address from the browser again",
            ),
            Self::Status(_) | Self::Insecure | Self::Redirected | Self::Inner | Self::Garbled => (
                "mở thử bằng trình duyệt, tìm địa chỉ mới của trang, hoặc bỏ liên kết",
                "try it in a browser, find the page's new address, or leave the link out",
            ),
        };
        match language {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}
