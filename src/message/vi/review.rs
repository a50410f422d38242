//! Remarks of the second reader, in Vietnamese.

use super::outside;
use crate::diagnostic::ReviewProblem;
use crate::message::sentence::{Message, size};

/// What is remarked, and what to do.
#[must_use]
pub fn say(problem: &ReviewProblem) -> Message {
    match problem {
        ReviewProblem::IdNumber => Message::new(
            "có dãy 12 chữ số giống số căn cước, định danh cá nhân",
            "xóa số này; nếu cần phân biệt người thì làm việc trên hồ sơ giấy",
        ),
        ReviewProblem::PrivatePhone { written } => Message::new(
            format!(
                "số điện thoại «{written}» không phải của trang, của cơ quan hay người liên hệ của bài"
            ),
            "xóa số này; nếu là số cơ quan thì ghi vào site.yaml, bodies.yaml hoặc mục contact của bài",
        ),
        ReviewProblem::BankAccount => Message::new(
            "có số tài khoản ngân hàng",
            "xóa số này; nếu là tài khoản vận động được phép công khai thì ghi vào allow kèm lý do",
        ),
        ReviewProblem::HomeAddress { name } => Message::new(
            format!("tên {name} đứng cạnh địa chỉ nhà"),
            "bỏ số nhà, nơi thường trú; nêu thôn là đủ",
        ),
        ReviewProblem::ChildSchool { name } => Message::new(
            format!("họ tên trẻ em {name} đứng cùng lớp hoặc trường"),
            "bỏ lớp và trường, hoặc chỉ gọi em bằng tên riêng không kèm họ",
        ),
        ReviewProblem::PressCopied { source, syllables } => Message::new(
            format!("bài ghi nguồn «{source}» mà dài {syllables} tiếng"),
            "chỉ giữ tên bài, nguồn, liên kết và lời tóm tắt của mình (dưới 200 tiếng), hoặc ghi vào allow giấy phép sử dụng",
        ),
        ReviewProblem::NoDescription => Message::new(
            "bài chưa có lời dẫn",
            "thêm mục description: một, hai câu, không quá 50 tiếng",
        ),
        ReviewProblem::NoAuthor => Message::new(
            "bài chưa ghi tác giả",
            "thêm mục author, hoặc source nếu lấy từ nơi khác",
        ),
        ReviewProblem::NoApproval => Message::new(
            "bài chưa được duyệt; bản phát hành sẽ không có bài này",
            "khi lãnh đạo đã duyệt, chạy: bantin approve TỆP --by MÃ-CƠ-QUAN",
        ),
        ReviewProblem::LeadLong { syllables } => Message::new(
            format!("lời dẫn dài {syllables} tiếng"),
            "rút còn không quá 50 tiếng",
        ),
        ReviewProblem::SentenceLong { syllables } => Message::new(
            format!("câu dài {syllables} tiếng"),
            "tách thành các câu không quá 50 tiếng",
        ),
        ReviewProblem::HeadingSkip { wanted } => Message::new(
            "đề mục nhảy cấp",
            format!("đặt {wanted} dấu # cho đề mục này"),
        ),
        ReviewProblem::ImageLarge { file, bytes } => Message::new(
            format!("ảnh «{file}» nặng {}", size(*bytes)),
            "thu nhỏ ảnh xuống dưới 5 MB",
        ),
        ReviewProblem::TableHeader => {
            Message::new("bảng không có tên cột", "ghi tên cột ở dòng đầu của bảng")
        }
        ReviewProblem::Expired => Message::new(
            "bài đã hết hạn",
            "kéo dài expires nếu còn đúng; nếu không thì giữ nguyên, bài đã tự rời danh sách tin, hoặc xóa tệp",
        ),
        ReviewProblem::DateFuture => Message::new(
            "ngày đăng ở tương lai mà bài lên trang ngay",
            "sửa date, hoặc thêm publish_at nếu muốn hẹn ngày đăng",
        ),
        ReviewProblem::DisclosureLate { days } => Message::new(
            format!("công khai sau ngày ban hành {days} ngày làm việc, hạn là 5 ngày"),
            "kiểm lại issued_on và date; nếu đúng thì ghi vào allow lý do chậm",
        ),
        ReviewProblem::OutageShort { days } => Message::new(
            format!("báo ngừng cung cấp trước {days} ngày làm việc, quy định là 7 ngày"),
            "kiểm lại ngày; nếu là sự cố đột xuất thì ghi vào allow kèm lý do",
        ),
        ReviewProblem::SlipCopied { slip, correction } => Message::new(
            format!("«{slip}» là lỗi đánh máy của văn bản nguồn"),
            format!("sửa thành «{correction}»; chỉ trang nguyên văn giữ lỗi"),
        ),
        ReviewProblem::NotNfc => Message::new(
            "chữ trong tệp ở dạng tổ hợp rời (NFD); máy đã tự ghép khi làm trang",
            "lưu lại tệp bằng Unicode dựng sẵn để tìm kiếm trong tệp được đúng",
        ),
        ReviewProblem::ToneMixed { written, other } => Message::new(
            format!("«{written}» và «{other}» đặt dấu thanh theo hai kiểu trong một bài"),
            "dùng một kiểu cho cả bài",
        ),
        ReviewProblem::PageStale { days } => Message::new(
            format!("trang chưa được cập nhật {days} ngày"),
            "kiểm lại nội dung, sửa nếu cần, rồi ghi ngày vào updated",
        ),
        ReviewProblem::LinkInner { url } => Message::new(
            format!("liên kết «{url}» dẫn vào mạng nội bộ, người dân không mở được"),
            "thay bằng địa chỉ công khai, hoặc bỏ liên kết",
        ),
        ReviewProblem::LinkDead { url, failure } => Message::new(
            format!(
                "liên kết «{url}» không mở được: {}",
                outside::failure(*failure)
            ),
            outside::advice(*failure),
        ),
        ReviewProblem::LinksUnasked { count, why } => outside::unasked(*count, *why),
        ReviewProblem::AllowUnknown { id, nearest } => Message::new(
            unknown(id, nearest.as_deref()),
            "ghi đúng mã mà máy in trong ngoặc vuông sau chữ nhắc",
        ),
        ReviewProblem::AllowUnused { id } => Message::new(
            format!("allow: bài không còn điều «{id}» nào để chấp nhận"),
            "xóa dòng này",
        ),
        ReviewProblem::AllowForbidden { id } => Message::new(
            format!("allow: pháp luật không cho chấp nhận «{id}»"),
            "xóa dòng này và sửa bài",
        ),
        ReviewProblem::AllowWithoutReason { id } => Message::new(
            format!("allow: «{id}» chưa có lý do"),
            "ghi lý do vào why: ai đồng ý, vì sao",
        ),
    }
}

fn unknown(id: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("allow: không có điều nhắc «{id}»; có phải «{nearest}»?"),
        None => format!("allow: không có điều nhắc «{id}»"),
    }
}
