//! Why a page of another site could not be fetched, with its words in both languages.

use std::borrow::Cow;

use crate::message::Language;

/// Why a page of another site could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FetchFailure {
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
pub enum UnaskedReason {
    /// None of several machines could be reached: that is this machine's network.
    NoNetwork,
    /// The time for all of them was over.
    TimeIsUp,
}

impl FetchFailure {
    /// The reason, to stand after a colon.
    pub(super) fn reason(self, language: Language) -> String {
        let (vi, en): (Cow<'_, str>, Cow<'_, str>) = match self {
            Self::Status(404 | 410) => ("trang đó không còn".into(), "that page is gone".into()),
            Self::Status(status @ 500..) => (
                format!("máy chủ của trang đó đang lỗi ({status})").into(),
                format!("its server has a fault ({status})").into(),
            ),
            Self::Status(status) => (
                format!("máy chủ của trang đó từ chối ({status})").into(),
                format!("its server refuses ({status})").into(),
            ),
            Self::NoHost => (
                "không tìm thấy máy chủ có tên đó".into(),
                "no server of that name can be found".into(),
            ),
            Self::Refused => (
                "máy chủ không nhận kết nối".into(),
                "the server takes no connection".into(),
            ),
            Self::Slow => (
                "máy chủ không trả lời kịp".into(),
                "the server does not answer in time".into(),
            ),
            Self::Insecure => (
                "kết nối không an toàn (chứng thư sai hoặc hết hạn)".into(),
                "the connection is not secure (a wrong certificate, or one that has run out)"
                    .into(),
            ),
            Self::Redirected => (
                "trang đó chuyển hướng mãi không dừng".into(),
                "that page redirects without end".into(),
            ),
            Self::Inner => (
                "địa chỉ đó dẫn vào mạng nội bộ".into(),
                "that address leads into an inner network".into(),
            ),
            Self::Garbled => (
                "máy chủ trả lời không đúng cách của trang web".into(),
                "the server does not answer as a web server does".into(),
            ),
            Self::NoAddress => ("địa chỉ viết sai".into(), "the address is mistyped".into()),
        };
        match language {
            Language::Vi => vi.into_owned(),
            Language::En => en.into_owned(),
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
