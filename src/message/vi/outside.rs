//! What other sites answered, in Vietnamese.
//!
//! Entry: [`failure`], [`advice`], [`unasked`]. It must never know how they were asked.

use crate::diagnostic::{Failure, Unasked};
use crate::message::sentence::Message;

/// Why a page could not be had, after a colon.
pub(super) fn failure(failure: Failure) -> String {
    match failure {
        Failure::Status(404 | 410) => "trang đó không còn".to_owned(),
        Failure::Status(status @ 500..) => format!("máy chủ của trang đó đang lỗi ({status})"),
        Failure::Status(status) => format!("máy chủ của trang đó từ chối ({status})"),
        Failure::NoHost => "không tìm thấy máy chủ có tên đó".to_owned(),
        Failure::Refused => "máy chủ không nhận kết nối".to_owned(),
        Failure::Slow => "máy chủ không trả lời kịp".to_owned(),
        Failure::Insecure => "kết nối không an toàn (chứng thư sai hoặc hết hạn)".to_owned(),
        Failure::Redirected => "trang đó chuyển hướng mãi không dừng".to_owned(),
        Failure::Inner => "địa chỉ đó dẫn vào mạng nội bộ".to_owned(),
        Failure::Garbled => "máy chủ trả lời không đúng cách của trang web".to_owned(),
        Failure::NoAddress => "địa chỉ viết sai".to_owned(),
    }
}

/// What to do about it.
pub(super) fn advice(failure: Failure) -> &'static str {
    match failure {
        Failure::Status(500..) | Failure::Refused | Failure::Slow => {
            "mở thử bằng trình duyệt; nếu vẫn hỏng thì mai kiểm tra lại, lâu không được thì bỏ liên kết"
        }
        Failure::NoHost => {
            "xem địa chỉ có gõ sai không, máy này có mạng không; trang đã đóng thì bỏ liên kết"
        }
        Failure::NoAddress => "sao chép lại địa chỉ từ thanh địa chỉ của trình duyệt",
        Failure::Status(_)
        | Failure::Insecure
        | Failure::Redirected
        | Failure::Inner
        | Failure::Garbled => {
            "mở thử bằng trình duyệt, tìm địa chỉ mới của trang, hoặc bỏ liên kết"
        }
    }
}

/// What was not asked.
pub(super) fn unasked(count: usize, why: Unasked) -> Message {
    match why {
        Unasked::NoNetwork => Message::new(
            format!("không hỏi được {count} liên kết ra ngoài: máy này dường như không có mạng"),
            "nối mạng rồi chạy lại bantin check --external",
        ),
        Unasked::TimeIsUp => Message::new(
            format!("còn {count} liên kết ra ngoài chưa hỏi tới vì hết thời gian"),
            "chạy lại bantin check --external; những liên kết đã hỏi không bị hỏi lại",
        ),
    }
}
