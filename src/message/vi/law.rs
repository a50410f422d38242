//! Problems of law, in Vietnamese.

use crate::diagnostic::{Lapsed, LawProblem};
use crate::message::sentence::{Message, command};

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &LawProblem) -> Message {
    match problem {
        LawProblem::NoSiteConsent { name } => Message::new(
            format!("{name} chưa đồng ý đăng tên trên trang; bài được để lại, không đăng"),
            "xin giấy đồng ý rồi ghi vào people / consent (site: true), hoặc viết lại bài không nêu tên",
        ),
        LawProblem::NoPhotoConsent { name } => Message::new(
            format!("{name} chưa đồng ý đăng ảnh chân dung"),
            "xin giấy đồng ý rồi ghi vào people / consent (photo: true), hoặc thay ảnh khác",
        ),
        LawProblem::NoLoudspeakerConsent { name } => Message::new(
            format!("{name} chưa đồng ý đọc tên trên loa; bài này không có lời đọc"),
            "xin giấy đồng ý rồi ghi vào people / consent (loudspeaker: true), hoặc đặt loudspeaker / include: false",
        ),
        LawProblem::WithdrawnName {
            name,
            same_article: true,
        } => Message::new(
            format!("{name} đã rút lại sự đồng ý nhưng tên vẫn còn trong bài"),
            "xóa tên khỏi bài và khỏi tệp",
        ),
        LawProblem::WithdrawnName {
            name,
            same_article: false,
        } => Message::new(
            format!("có tên {name}, trùng tên một người đã rút lại sự đồng ý ở bài khác"),
            "nếu là cùng một người thì xóa tên; nếu là người khác thì giữ nguyên",
        ),
        LawProblem::ChildConsent { name, key } => Message::new(
            format!("trẻ em {name}: thiếu «{key}: true» trong consent"),
            "phải có cha, mẹ hoặc người giám hộ đồng ý (guardian), và chính các em đồng ý nếu từ 7 tuổi (child_agrees)",
        ),
        LawProblem::ConsentNotProvable { name } => Message::new(
            format!("sự đồng ý của {name} chưa ghi số giấy lưu (record) hoặc ngày (on)"),
            "ghi số giấy lưu tại cơ quan và ngày ký vào consent",
        ),
        LawProblem::SampleLooksReal { key } => Message::new(
            format!("bài mẫu có mục «{key}» trông như thật"),
            "trong bài mẫu chỉ dùng chỗ trống trong ngoặc vuông, ví dụ [tên tập thể]; hoặc xóa dòng sample: true nếu bài là thật",
        ),
        LawProblem::ApprovalUnchecked(lapsed) => Message::new(
            format!(
                "ghi là {} duyệt ngày {} nhưng không có dấu vân tay (hash) để đối chiếu{}",
                lapsed.name,
                lapsed.on.short(),
                outcome(lapsed)
            ),
            format!("bài đúng như bản đã duyệt thì chạy: {}", command(lapsed)),
        ),
        LawProblem::ApprovalUndone(lapsed) => Message::new(
            format!(
                "bài đã sửa sau khi {} duyệt ngày {}{}",
                lapsed.name,
                lapsed.on.short(),
                outcome(lapsed)
            ),
            format!(
                "trả lại như bản đã duyệt, hoặc trình duyệt lại rồi chạy: {}",
                command(lapsed)
            ),
        ),
        LawProblem::OpenSlot { slot } => Message::new(
            format!("chưa có nội dung cho «{slot}»; trang sẽ ghi «đang cập nhật»"),
            "điền khi có thông tin chính thức; phải có trước khi phát hành",
        ),
        LawProblem::DocumentWithoutNumber { key } => Message::new(
            format!(
                "văn bản chưa có {}",
                if *key == "number" {
                    "số, ký hiệu"
                } else {
                    "ngày ban hành"
                }
            ),
            format!("thêm mục «{key}» khi văn bản có số, ngày chính thức"),
        ),
        LawProblem::StandingPageMissing { slot } => Message::new(
            format!("chưa có trang bắt buộc «{slot}»"),
            format!("tạo một trang trong content/gioi-thieu với dòng «slot: {slot}»"),
        ),
    }
}

fn outcome(lapsed: &Lapsed) -> &'static str {
    if lapsed.left_out {
        "; bản phát hành sẽ không có bài này"
    } else {
        ""
    }
}
