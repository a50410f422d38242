//! Problems of files, in Vietnamese.

use crate::diagnostic::{Encoding, SourceProblem};
use crate::message::sentence::{Message, size};

/// The problem as a sentence.
#[must_use]
pub fn say(problem: &SourceProblem) -> Message {
    match problem {
        SourceProblem::WrongEncoding { encoding } => wrong_encoding(*encoding),
        SourceProblem::TooLarge { bytes, limit } => Message::new(
            format!(
                "tệp quá lớn: {}, trong khi một tệp chữ được phép nhiều nhất {}",
                size(*bytes),
                size(*limit)
            ),
            "Kiểm tra xem có phải ảnh, phim hay âm thanh bị đổi đuôi tên không; nếu bài thật sự dài, chia thành nhiều bài.",
        ),
        SourceProblem::LinkOutside => Message::new(
            "lối tắt này dẫn ra ngoài thư mục của trang",
            "Chép hẳn tệp hoặc thư mục vào đây thay cho lối tắt.",
        ),
        SourceProblem::LinkLoop => Message::new(
            "lối tắt này dẫn vòng về chính thư mục chứa nó",
            "Xóa lối tắt này đi.",
        ),
        SourceProblem::Unreadable { reason } => Message::new(
            format!("không mở được (máy báo: {reason})"),
            "Đóng chương trình đang mở tệp; nếu vẫn không được, nhờ người quản trị máy cấp quyền đọc.",
        ),
        SourceProblem::BadName => Message::new(
            "tên tệp có ký tự mà máy khác không đọc được",
            "Đổi tên tệp: chỉ dùng chữ, số, dấu cách và dấu gạch ngang; có thể gõ tiếng Việt có dấu.",
        ),
        SourceProblem::Empty => Message::new(
            "tệp trống, chưa có chữ nào",
            "Viết nội dung vào tệp, hoặc xóa tệp nếu không dùng nữa.",
        ),
        SourceProblem::NoContent => Message::new(
            "trang chưa có nội dung nào",
            "Đặt bài viết vào thư mục content, hoặc tạo trang mới bằng lệnh: bantin init THƯ-MỤC",
        ),
        SourceProblem::SameName => Message::new(
            "có hai tệp trùng tên (dấu tiếng Việt được gõ theo hai kiểu nên trông giống hệt nhau)",
            "Giữ lại một tệp, đổi tên hoặc xóa tệp kia.",
        ),
    }
}

fn wrong_encoding(encoding: Encoding) -> Message {
    match encoding {
        Encoding::Utf16 => Message::new(
            "tệp được lưu theo bảng mã UTF-16 (Notepad gọi là «Unicode»), không phải UTF-8",
            "Mở bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại.",
        ),
        Encoding::Tcvn3 => Message::new(
            "chữ viết theo bảng mã cũ TCVN3 (ABC), loại dùng phông .VnTime, nên người xem sẽ thấy chữ lạ",
            "Chuyển sang Unicode bằng lệnh: bantin convert FILE --from tcvn3",
        ),
        Encoding::Vni => Message::new(
            "chữ viết theo bảng mã cũ VNI, loại dùng phông VNI-Times, nên người xem sẽ thấy chữ lạ",
            "Chuyển sang Unicode bằng lệnh: bantin convert FILE --from vni",
        ),
        Encoding::Unknown => Message::new(
            "tệp có ký tự hỏng, không phải chữ theo bảng mã UTF-8",
            "Xóa và gõ lại ký tự ở chỗ này; nếu cả tệp không đọc được, mở bằng Notepad rồi lưu lại với mã hóa UTF-8.",
        ),
    }
}
