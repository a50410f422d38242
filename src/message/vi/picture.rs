//! Problems of pictures, in Vietnamese.

use crate::diagnostic::PictureProblem;
use crate::message::sentence::{Message, size};

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &PictureProblem) -> Message {
    match problem {
        PictureProblem::Kind { ending } => Message::new(
            format!("tệp loại «{ending}» không dùng làm ảnh trên trang được"),
            "mở tệp bằng Paint hoặc Photos, chọn Save as rồi lưu thành JPEG (ảnh chụp) hoặc PNG (hình vẽ, biểu tượng), và sửa tên tệp trong bài",
        ),
        PictureProblem::Unknown => Message::new(
            "tệp này không phải ảnh JPEG, PNG hay WebP, dù tên tệp có đuôi như vậy",
            "đổi đuôi tên tệp không làm đổi loại ảnh: mở bằng Paint, chọn Save as rồi lưu thành JPEG hoặc PNG",
        ),
        PictureProblem::Broken => Message::new(
            "ảnh bị hỏng hoặc chép chưa xong, không đọc được đến cuối",
            "chép lại ảnh từ máy ảnh hoặc điện thoại; gửi qua Zalo thì chọn gửi dạng tệp",
        ),
        PictureProblem::Moves => Message::new(
            "đây là ảnh động; trên trang không có gì tự chuyển động",
            "mở bằng Paint rồi lưu thành PNG để lấy một hình đứng yên; cần cho xem chuyển động thì đăng bằng khối «video»",
        ),
        PictureProblem::TooManyPixels { width, height } => Message::new(
            format!("ảnh quá lớn: {width} × {height} điểm ảnh"),
            "thu nhỏ ảnh còn khoảng 2000 điểm ảnh chiều ngang (Paint: Resize) rồi lưu lại; trang chỉ dùng đến 1600",
        ),
        PictureProblem::TooLarge { bytes, limit } => Message::new(
            format!("tệp ảnh nặng {}, quá mức {}", size(*bytes), size(*limit)),
            "thu nhỏ ảnh còn khoảng 2000 điểm ảnh chiều ngang (Paint: Resize) rồi lưu thành JPEG",
        ),
        PictureProblem::CacheClosed { reason } => Message::new(
            format!("không cất được ảnh đã làm cho lần dựng sau: {reason}"),
            "trang vẫn được dựng đủ, chỉ chậm hơn; kiểm tra ổ đĩa còn chỗ và thư mục .bantin-cache cho phép ghi",
        ),
    }
}
