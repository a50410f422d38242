//! Problems in the text of an article, in Vietnamese.
//!
//! Entry: [`say`]. It must never know where the problem was found.

use crate::diagnostic::MarkdownProblem;
use crate::message::sentence::Message;

/// The problem in words.
#[must_use]
#[allow(clippy::too_many_lines)] // one flat match
pub fn say(problem: &MarkdownProblem) -> Message {
    use MarkdownProblem as P;
    match problem {
        P::RawHtml { written } => Message::new(
            format!("bài viết có mã HTML «{written}», phần này không được đưa lên trang"),
            "xóa mã HTML và viết bằng Markdown; lời nhắc riêng cho người soạn thì đặt trong <!-- … -->",
        ),
        P::TooDeep { limit } => Message::new(
            format!("danh sách, trích dẫn hoặc chữ đậm, nghiêng lồng nhau quá {limit} lớp"),
            "bớt các lớp lồng nhau, tách thành nhiều đoạn",
        ),
        P::HeadingOne => Message::new(
            "đề mục cấp 1 («# …») dành cho tên bài, nên ở đây được coi là cấp 2",
            "thêm một dấu # ở đầu dòng: «## …»",
        ),
        P::DuplicateId { id } => Message::new(
            format!("tên «{id}» đã dùng cho một đề mục hoặc chú thích khác"),
            "đặt tên khác, mỗi tên chỉ dùng một lần trong bài",
        ),
        P::UndefinedReference { label } => Message::new(
            format!("liên kết dùng nhãn «{label}» nhưng trong bài không có địa chỉ cho nhãn này"),
            format!("thêm dòng «[{label}]: địa chỉ» ở cuối bài, hoặc viết «[chữ](địa chỉ)»"),
        ),
        P::UndefinedFootnote { label } => Message::new(
            format!("chú thích «[^{label}]» chưa có nội dung"),
            format!("thêm dòng «[^{label}]: nội dung» ở cuối bài, hoặc bỏ dấu chú thích"),
        ),
        P::UnusedFootnote { label } => Message::new(
            format!("chú thích «{label}» có nội dung nhưng không chỗ nào trong bài dẫn tới"),
            format!("đặt «[^{label}]» vào chỗ cần chú thích, hoặc xóa chú thích này"),
        ),
        P::ImageInText => Message::new(
            "ảnh đặt lẫn trong dòng chữ nên không được đưa lên trang",
            "đặt ảnh thành một đoạn riêng, trên và dưới để một dòng trống",
        ),
        P::ImageWithoutAlt => Message::new(
            "ảnh chưa có lời mô tả cho người không nhìn thấy",
            "viết trong ảnh có gì: «![mô tả ảnh](tệp \"chú thích. Ảnh: tác giả\")»",
        ),
        P::ImageWithoutCaption => Message::new(
            "ảnh chưa có chú thích",
            "viết chú thích sau tên tệp: «![mô tả](tệp \"chú thích. Ảnh: tác giả\")»",
        ),
        P::ImageWithoutCredit => Message::new(
            "ảnh chưa ghi tác giả hoặc nguồn",
            "thêm «Ảnh: tên tác giả» vào cuối chú thích ảnh",
        ),
        P::EmptyLink => Message::new(
            "liên kết thiếu địa chỉ hoặc thiếu chữ",
            "viết đủ cả hai: «[chữ](địa chỉ)»",
        ),
        P::TableRowTooLong { columns, cells } => Message::new(
            format!("dòng này có {cells} ô, bảng chỉ có {columns} cột, các ô thừa sẽ bị mất"),
            "thêm cột ở dòng đầu bảng, hoặc bỏ bớt dấu |; dấu | trong chữ thì viết là \\|",
        ),
        P::EmptyBlock { block } => Message::new(
            format!("khối «{block}» chưa có nội dung chính nên không có gì để đưa lên trang"),
            "điền đủ các mục của khối, hoặc xóa cả khối",
        ),
        P::FenceNotClosed => Message::new(
            "khối mở bằng ``` nhưng không có dòng ``` kết thúc, phần sau của bài bị coi là nằm trong khối",
            "thêm một dòng chỉ có ``` ở cuối khối",
        ),
        P::CommentNotClosed => Message::new(
            "lời nhắc mở bằng <!-- nhưng không có --> kết thúc, phần sau của bài sẽ bị mất",
            "thêm --> vào cuối lời nhắc",
        ),
        P::ForbiddenScheme { scheme } => Message::new(
            format!("không được dẫn tới địa chỉ loại «{scheme}», chỗ này chỉ còn lại chữ"),
            "dùng địa chỉ bắt đầu bằng https://, mailto:, tel:, hoặc đường dẫn tới tệp .md của trang",
        ),
        P::UnknownLanguage { written } => Message::new(
            format!("«{written}» không phải mã của một ngôn ngữ"),
            "viết mã hai chữ: «[Green Park](lang:en)»; en là tiếng Anh, fr tiếng Pháp, zh tiếng Trung, ja tiếng Nhật, ko tiếng Hàn",
        ),
        P::WrongId { id, slug } => Message::new(
            format!("tên đề mục «{id}» có chữ hoa, dấu hoặc ký tự lạ, nên được đổi thành «{slug}»"),
            format!("viết lại là «{{#{slug}}}»"),
        ),
        P::EmptyHeading => {
            Message::new("đề mục không có chữ", "viết tên đề mục, hoặc xóa dòng này")
        }
        P::SeriesLength {
            series,
            labels,
            values,
        } => Message::new(
            format!("dãy «{series}» có {values} số, trong khi biểu đồ có {labels} nhãn"),
            "ghi mỗi nhãn một số; chỗ chưa có số liệu thì ghi null",
        ),
        P::NotANumber { series } => Message::new(
            format!("dãy «{series}» có giá trị không phải là số"),
            "ghi số, hoặc null nếu chưa có số liệu",
        ),
        P::WithoutTranscript => Message::new(
            "âm thanh hoặc video chưa có lời bằng chữ cho người không nghe được",
            "chép toàn bộ lời vào mục transcript",
        ),
    }
}
