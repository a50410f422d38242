//! What an import did, in words.
//!
//! Entry: [`imported`].

use std::fmt::Write;
use std::path::Path;

use crate::authoring::import::Imported;
use crate::authoring::import::notes::{ImportIssue, ImportNote};
use crate::cli::paths::display;
use crate::message::Language;

/// An article stands there; what was not carried over, and what to do next.
pub(super) fn imported(
    root: &Path,
    file: &Path,
    imported: &Imported,
    language: Language,
) -> String {
    let article = root.join(imported.article.as_str());
    let (article, file) = (display(&article), display(file));
    let mut said = match language {
        Language::Vi => format!("Đã tạo {article} từ {file}\n"),
        Language::En => format!("Written: {article} from {file}\n"),
    };
    if !imported.notes.is_empty() {
        said.push_str(match language {
            Language::Vi => "Cần xem lại:\n",
            Language::En => "Look at these:\n",
        });
    }
    for notes in &imported.notes {
        let _ = writeln!(
            said,
            "  - {}{}",
            place(notes, language),
            issue(&notes.issue, language)
        );
    }
    said.push_str(match language {
        Language::Vi => {
            "Việc tiếp theo:\n\
             \x20 1. Mở tệp, so với bản gốc, điền các mục bắt buộc.\n\
             \x20 2. Xem thử: bantin build --drafts\n\
             \x20 3. Xong thì xóa dòng draft: true rồi chạy: bantin build\n"
        }
        Language::En => {
            "What to do next:\n\
             \x20 1. Open the file, compare it with the original, fill the required keys.\n\
             \x20 2. Look at it: bantin build --drafts\n\
             \x20 3. When it is finished, remove the line draft: true and run: bantin build\n"
        }
    });
    said
}

fn place(notes: &ImportNote, language: Language) -> String {
    let words = match notes.words.as_str() {
        "" => String::new(),
        words => format!(" («{words}»)"),
    };
    match (notes.paragraph, language) {
        (0, _) => String::new(),
        (number, Language::Vi) => format!("đoạn {number}{words}: "),
        (number, Language::En) => format!("paragraph {number}{words}: "),
    }
}

fn issue(issue: &ImportIssue, language: Language) -> String {
    match language {
        Language::Vi => in_vietnamese(issue),
        Language::En => in_english(issue),
    }
}

fn in_vietnamese(issue: &ImportIssue) -> String {
    let said = match issue {
        ImportIssue::FromTcvn3 => {
            "chữ TCVN3 (.VnTime) đã chuyển sang Unicode; đọc lại, nhất là chữ hoa"
        }
        ImportIssue::FromVni => "chữ VNI đã chuyển sang Unicode; đọc lại",
        ImportIssue::HeadingBlock => {
            "phần mở đầu của văn bản (quốc hiệu hoặc tiêu đề Đảng, số, ngày, cơ quan) và chữ ký đã đưa lên phần khai báo; so lại từng mục"
        }
        ImportIssue::LooksOfficial => {
            "có vẻ là văn bản hành chính; nếu đúng, xóa bài này rồi chạy lại với --kind document"
        }
        ImportIssue::UnknownIssuer { name } => {
            return format!(
                "cơ quan ban hành «{name}» chưa có trong bodies.yaml; thêm vào rồi điền mục issuer"
            );
        }
        ImportIssue::MergedCells => {
            "bảng có ô gộp: ô gộp ngang giữ chữ ở ô đầu, ô gộp dọc lặp lại ở từng dòng"
        }
        ImportIssue::TableInTable => "bảng nằm trong ô của bảng khác: chỉ giữ chữ",
        ImportIssue::CellJoined => "ô của bảng có nhiều đoạn: đã nối thành một dòng",
        ImportIssue::Inserted => "chữ thêm vào bằng Track Changes: đã giữ",
        ImportIssue::Deleted => "chữ xóa bằng Track Changes: đã bỏ",
        ImportIssue::Comment => "lời nhận xét (comment) không đưa sang",
        ImportIssue::HeaderFooter => "đầu trang hoặc chân trang không đưa sang",
        ImportIssue::TextBox => "hộp chữ (text box) không đưa sang; chép tay nếu cần",
        ImportIssue::Equation => "công thức không đưa sang; gõ lại bằng chữ",
        ImportIssue::Chart => "biểu đồ không đưa sang; làm lại bằng khối bieu-do",
        ImportIssue::Drawing => "hình vẽ hoặc khối đa phương tiện không đưa sang",
        ImportIssue::Embedded => "tệp nhúng không đưa sang",
        ImportIssue::Picture { name } if name.is_empty() => {
            "ảnh không nằm trong tệp, không đưa sang; lưu ảnh riêng rồi đặt cạnh bài"
        }
        ImportIssue::Picture { name } => {
            return format!(
                "ảnh «{name}» không đưa sang; lưu thành .jpg hoặc .png rồi đặt cạnh bài"
            );
        }
        ImportIssue::PictureTaken { name } => {
            return format!("ảnh đã lưu thành {name}; viết mô tả, chú thích và «Ảnh: tác giả»");
        }
        ImportIssue::Link { address } => {
            return format!("liên kết tới «{address}» không dùng được trên trang, chỉ giữ chữ");
        }
        ImportIssue::Symbol => "ký hiệu của phông riêng không đưa sang được; gõ lại",
        ImportIssue::Decoration => "hình trang trí (biểu tượng, hàng dấu) đã bỏ",
        ImportIssue::Hashtags => "dòng thẻ # giữ nguyên là chữ; xóa nếu không cần",
        ImportIssue::TitleFromFirstLine => "tên bài lấy từ dòng đầu; sửa mục title nếu chưa đúng",
        ImportIssue::TitleFromName => "không thấy tên bài, tạm lấy tên tệp; sửa mục title",
    };
    said.to_owned()
}

fn in_english(issue: &ImportIssue) -> String {
    let said = match issue {
        ImportIssue::FromTcvn3 => {
            "TCVN3 text (.VnTime) became Unicode; read it over, capitals above all"
        }
        ImportIssue::FromVni => "VNI text became Unicode; read it over",
        ImportIssue::HeadingBlock => {
            "the heading block of the document and its signature became front matter; compare each key"
        }
        ImportIssue::LooksOfficial => {
            "this looks like an official document; if so, delete this article and run again with --kind document"
        }
        ImportIssue::UnknownIssuer { name } => {
            return format!(
                "the issuer \"{name}\" is not in bodies.yaml; add it and fill the key issuer"
            );
        }
        ImportIssue::MergedCells => {
            "merged cells: across, the text stands in the first; down, it is repeated in each row"
        }
        ImportIssue::TableInTable => "a table within a table: only its text was kept",
        ImportIssue::CellJoined => "a cell of several paragraphs became one line",
        ImportIssue::Inserted => "text inserted under tracked changes was kept",
        ImportIssue::Deleted => "text deleted under tracked changes was dropped",
        ImportIssue::Comment => "a comment was not carried over",
        ImportIssue::HeaderFooter => "the page's header or footer was not carried over",
        ImportIssue::TextBox => "a text box was not carried over; copy it by hand if it is needed",
        ImportIssue::Equation => "an equation was not carried over; write it in words",
        ImportIssue::Chart => "a chart was not carried over; make it again as a bieu-do block",
        ImportIssue::Drawing => "a drawing or recording was not carried over",
        ImportIssue::Embedded => "an embedded file was not carried over",
        ImportIssue::Picture { name } if name.is_empty() => {
            "a picture that is not in the file; save it and put it beside the article"
        }
        ImportIssue::Picture { name } => {
            return format!(
                "the picture \"{name}\" was not carried over; save it as .jpg or .png beside the article"
            );
        }
        ImportIssue::PictureTaken { name } => {
            return format!("a picture was saved as {name}; write description, caption and author");
        }
        ImportIssue::Link { address } => {
            return format!("a link to \"{address}\" cannot stand on a page; its words were kept");
        }
        ImportIssue::Symbol => "a sign of a symbol font could not be carried over; type it again",
        ImportIssue::Decoration => "decoration (pictures, rows of signs) was taken out",
        ImportIssue::Hashtags => {
            "a line of hashtags was kept as text; delete it if it is not needed"
        }
        ImportIssue::TitleFromFirstLine => {
            "the title is the first line; mend the key title if it is not right"
        }
        ImportIssue::TitleFromName => {
            "no title was found, so the file's name was taken; mend the key title"
        }
    };
    said.to_owned()
}
