//! Problems of keys, in Vietnamese.

use crate::diagnostic::ContentProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &ContentProblem) -> Message {
    match problem {
        ContentProblem::NoConfig => Message::new(
            "không thấy tệp content/site.yaml",
            "chạy lệnh trong đúng thư mục của trang, hoặc tạo trang mới bằng: bantin init TÊN-THƯ-MỤC",
        ),
        ContentProblem::KeyNotOfKind { key, kind } => Message::new(
            format!("bài loại «{kind}» không có mục «{key}»"),
            "xóa mục này, hoặc sửa mục kind cho đúng loại bài",
        ),
        ContentProblem::KeyRequired { key, kind } => Message::new(
            format!("bài loại «{kind}» phải có mục «{key}»"),
            format!("thêm dòng «{key}: …» vào đầu tệp"),
        ),
        ContentProblem::EndsBeforeBegin => Message::new(
            "ngày kết thúc đứng trước ngày bắt đầu",
            "sửa lại hai ngày cho đúng thứ tự",
        ),
        ContentProblem::ImageField { field } => Message::new(
            format!("ảnh của bài thiếu mục «{field}»"),
            "ảnh phải có mô tả (alt), chú thích (caption) và tác giả (credit)",
        ),
    }
}
