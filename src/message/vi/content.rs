//! Problems of the content as a whole, in Vietnamese.

use crate::diagnostic::{ContentProblem, Reference};
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
        ContentProblem::Missing {
            what,
            written,
            nearest,
        } => Message::new(
            missing(*what, written),
            match nearest {
                Some(nearest) => format!("có phải bạn định viết «{nearest}»?"),
                None => missing_advice(*what).to_owned(),
            },
        ),
        ContentProblem::LinkToUnpublished { written } => Message::new(
            format!(
                "liên kết «{written}» dẫn tới bài không được đăng (nháp, nội bộ, chưa tới ngày hoặc chưa duyệt)"
            ),
            "đăng bài kia trước, hoặc bỏ liên kết",
        ),
        ContentProblem::OutsideRoot { written } => Message::new(
            format!("đường dẫn «{written}» ra ngoài thư mục của trang"),
            "chép tệp cần dùng vào cạnh bài rồi viết tên tệp",
        ),
        ContentProblem::AddressTaken { address, other } => Message::new(
            format!("địa chỉ «/{address}» đã thuộc về tệp {other}"),
            "đặt mục slug khác nhau cho hai bài, hoặc bỏ địa chỉ cũ (aliases) bị trùng",
        ),
        ContentProblem::IdTaken { id, other } => Message::new(
            format!("mã «{id}» đã được dùng trong {other}"),
            "đặt mã khác",
        ),
        ContentProblem::EmptySlug => Message::new(
            "không có chữ nào để làm địa chỉ trang",
            "thêm mục slug, ví dụ «slug: thong-bao-lich-hop»",
        ),
        ContentProblem::BadAddress { written, proposed } => Message::new(
            format!("«{written}» không dùng làm địa chỉ được"),
            format!("chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ «{proposed}»"),
        ),
        ContentProblem::ReservedAddress { address } => Message::new(
            format!("địa chỉ «/{address}» dành riêng cho trang do máy tạo"),
            "chuyển bài sang chuyên mục khác",
        ),
        ContentProblem::EndsBeforeBegin => Message::new(
            "ngày kết thúc đứng trước ngày bắt đầu",
            "sửa lại hai ngày cho đúng thứ tự",
        ),
        ContentProblem::ImageField { field } => Message::new(
            format!("ảnh của bài thiếu mục «{field}»"),
            "ảnh phải có mô tả (alt), chú thích (caption) và tác giả (credit)",
        ),
        ContentProblem::NoSiteConsent { name } => Message::new(
            format!("{name} chưa đồng ý đăng tên trên trang; bài được để lại, không đăng"),
            "xin giấy đồng ý rồi ghi vào people / consent (site: true), hoặc viết lại bài không nêu tên",
        ),
        ContentProblem::NoPhotoConsent { name } => Message::new(
            format!("{name} chưa đồng ý đăng ảnh chân dung"),
            "xin giấy đồng ý rồi ghi vào people / consent (photo: true), hoặc thay ảnh khác",
        ),
        ContentProblem::NoLoudspeakerConsent { name } => Message::new(
            format!("{name} chưa đồng ý đọc tên trên loa; bài này không có lời đọc"),
            "xin giấy đồng ý rồi ghi vào people / consent (loudspeaker: true), hoặc đặt loudspeaker / include: false",
        ),
        ContentProblem::WithdrawnName {
            name,
            same_article: true,
        } => Message::new(
            format!("{name} đã rút lại sự đồng ý nhưng tên vẫn còn trong bài"),
            "xóa tên khỏi bài và khỏi tệp",
        ),
        ContentProblem::WithdrawnName {
            name,
            same_article: false,
        } => Message::new(
            format!("có tên {name}, trùng tên một người đã rút lại sự đồng ý ở bài khác"),
            "nếu là cùng một người thì xóa tên; nếu là người khác thì giữ nguyên",
        ),
        ContentProblem::ChildConsent { name, key } => Message::new(
            format!("trẻ em {name}: thiếu «{key}: true» trong consent"),
            "phải có cha, mẹ hoặc người giám hộ đồng ý (guardian), và chính các em đồng ý nếu từ 7 tuổi (child_agrees)",
        ),
        ContentProblem::ConsentNotProvable { name } => Message::new(
            format!("sự đồng ý của {name} chưa ghi số giấy lưu (record) hoặc ngày (on)"),
            "ghi số giấy lưu tại cơ quan và ngày ký vào consent",
        ),
        ContentProblem::SampleLooksReal { key } => Message::new(
            format!("bài mẫu có mục «{key}» trông như thật"),
            "trong bài mẫu chỉ dùng chỗ trống trong ngoặc vuông, ví dụ [tên tập thể]; hoặc xóa dòng sample: true nếu bài là thật",
        ),
        ContentProblem::NotApproved => Message::new(
            "loại bài này phải được phê duyệt trước khi đăng",
            "dùng lệnh: bantin approve TỆP --by MÃ-CƠ-QUAN",
        ),
        ContentProblem::OpenSlot { slot } => Message::new(
            format!("chưa có nội dung cho «{slot}»; trang sẽ ghi «đang cập nhật»"),
            "điền khi có thông tin chính thức; phải có trước khi phát hành",
        ),
        ContentProblem::DocumentWithoutNumber { key } => Message::new(
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
        ContentProblem::StandingPageMissing { slot } => Message::new(
            format!("chưa có trang bắt buộc «{slot}»"),
            format!("tạo một trang trong content/gioi-thieu với dòng «slot: {slot}»"),
        ),
        ContentProblem::SlipUnused { slip } => Message::new(
            format!("lỗi gõ «{slip}» không còn trong văn bản gốc"),
            "xóa dòng này khỏi bảng",
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

fn missing_advice(what: Reference) -> &'static str {
    match what {
        Reference::Body => "xem mã trong content/bodies.yaml, hoặc thêm cơ quan này vào đó",
        Reference::Model => "mã mô hình là phần cuối địa chỉ của trang mô hình",
        Reference::Article => "kiểm tra tên tệp .md và thư mục; viết đường dẫn tính từ bài này",
        Reference::File => "đặt tệp cạnh bài và viết đúng tên, kể cả chữ hoa, chữ thường",
        Reference::Anchor => "viết đúng tên đề mục: chữ thường không dấu, gạch nối giữa các chữ",
    }
}
