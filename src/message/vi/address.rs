//! Problems of references and addresses, in Vietnamese.

use crate::diagnostic::{AddressProblem, Reference};
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &AddressProblem) -> Message {
    match problem {
        AddressProblem::Missing {
            what,
            written,
            nearest,
        } => Message::new(
            missing(*what, written),
            missing_advice(*what, nearest.as_deref()),
        ),
        AddressProblem::LinkToUnpublished { written } => Message::new(
            format!(
                "liên kết «{written}» dẫn tới bài không được đăng (nháp, nội bộ, chưa tới ngày hoặc chưa duyệt)"
            ),
            "đăng bài kia trước, hoặc bỏ liên kết",
        ),
        AddressProblem::OutsideRoot { written } => Message::new(
            format!("đường dẫn «{written}» ra ngoài thư mục của trang"),
            "chép tệp cần dùng vào cạnh bài rồi viết tên tệp",
        ),
        AddressProblem::AddressTaken { address, other } => Message::new(
            format!("địa chỉ «/{address}» đã thuộc về tệp {other}"),
            "đặt mục slug khác nhau cho hai bài, hoặc bỏ địa chỉ cũ (aliases) bị trùng",
        ),
        AddressProblem::IdTaken { id, other } => Message::new(
            format!("mã «{id}» đã được dùng trong {other}"),
            "đặt mã khác",
        ),
        AddressProblem::EmptySlug => Message::new(
            "không có chữ nào để làm địa chỉ trang",
            "thêm mục slug, ví dụ «slug: thong-bao-lich-hop»",
        ),
        AddressProblem::BadAddress { written, proposed } => Message::new(
            format!("«{written}» không dùng làm địa chỉ được"),
            format!("chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ «{proposed}»"),
        ),
        AddressProblem::ReservedAddress { address } => Message::new(
            format!("địa chỉ «/{address}» dành riêng cho trang do máy tạo"),
            "chuyển bài sang chuyên mục khác",
        ),
    }
}

fn missing(what: Reference, written: &str) -> String {
    match what {
        Reference::Body => format!("không có cơ quan nào mang mã «{written}»"),
        Reference::Model => format!("không có mô hình nào mang mã «{written}»"),
        Reference::Article => format!("liên kết «{written}» không dẫn tới trang nào"),
        Reference::File => format!("không thấy tệp «{written}»"),
        Reference::Anchor => format!("liên kết «{written}» dẫn tới một đề mục không có trong bài"),
    }
}

fn missing_advice(what: Reference, nearest: Option<&str>) -> String {
    if let Some(nearest) = nearest {
        return format!("có phải bạn định viết «{nearest}»?");
    }
    let advice = match what {
        Reference::Body => "xem mã trong content/bodies.yaml, hoặc thêm cơ quan này vào đó",
        Reference::Model => "mã mô hình là phần cuối địa chỉ của trang mô hình",
        Reference::Article => "kiểm tra tên tệp .md và thư mục; viết đường dẫn tính từ bài này",
        Reference::File => "đặt tệp cạnh bài và viết đúng tên, kể cả chữ hoa, chữ thường",
        Reference::Anchor => "viết đúng tên đề mục: chữ thường không dấu, gạch nối giữa các chữ",
    };
    advice.to_owned()
}
