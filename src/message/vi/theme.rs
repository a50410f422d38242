//! Problems of the theme, in Vietnamese.

use crate::diagnostic::ThemeProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &ThemeProblem) -> Message {
    match problem {
        ThemeProblem::UnknownTheme { name } => Message::new(
            format!("không có giao diện «{name}»"),
            format!(
                "kiểm tra mục theme trong content/site.yaml; giao diện phải có tệp themes/{name}/theme.yaml"
            ),
        ),
        ThemeProblem::ThemeLoop { name } => Message::new(
            format!("giao diện «{name}» dựa trên chính nó"),
            "sửa mục extends trong theme.yaml để các giao diện không dựa vòng lên nhau",
        ),
        ThemeProblem::MissingTemplate { template } => Message::new(
            format!("giao diện thiếu mẫu trang «{template}»"),
            "thêm tệp này vào thư mục templates của giao diện, hoặc dùng extends: tan-minh",
        ),
        ThemeProblem::Template { detail } => Message::new(
            format!("mẫu trang có lỗi (máy báo: {detail})"),
            "người phụ trách giao diện cần sửa mẫu ở đúng dòng này",
        ),
        ThemeProblem::StyleReference { written } => Message::new(
            format!("tệp kiểu dẫn tới tệp khác («{written}»)"),
            "tên tệp khi xuất bản có mã nội dung nên tệp kiểu không dẫn tới được: đưa hình vào mẫu trang bằng assets[\"tên tệp\"], hoặc vẽ bằng CSS",
        ),
        ThemeProblem::MissingString { key } => Message::new(
            format!("giao diện thiếu chữ «{key}»"),
            format!("thêm dòng «{key}: …» vào strings.vi.yaml"),
        ),
    }
}
