//! What an approval came to, in words.
//!
//! Entry: [`approved`], [`stands`], [`unfit`], [`unknown`], [`too_early`].

use crate::authoring::approve::{Approval, Slot, Unfit, Unknown};
use crate::date::Date;
use crate::message::{Language, Message};
use crate::path::SourcePath;

/// An approval was written.
pub(super) fn approved(approval: &Approval, body: &str, language: Language) -> String {
    let Approval { path, title, on } = approval;
    let on = on.short();
    match language {
        Language::Vi => format!(
            "Đã ghi: {body} duyệt ngày {on}\n  {title}\n  {path}\n  Từ nay sửa bài hay ảnh, tệp kèm bài là phải duyệt lại.\n"
        ),
        Language::En => format!(
            "Written: approved by {body} on {on}\n  {title}\n  {path}\n  A later change of the article, its pictures or files undoes it.\n"
        ),
    }
}

/// It had been approved.
pub(super) fn stands(approval: &Approval, body: &str, language: Language) -> String {
    let Approval { path, title, on } = approval;
    let on = on.short();
    match language {
        Language::Vi => format!(
            "Không có gì đổi từ khi {body} duyệt ngày {on}, không ghi lại\n  {title}\n  {path}\n"
        ),
        Language::En => format!(
            "Nothing has changed since {body} approved it on {on}; nothing was written\n  {title}\n  {path}\n"
        ),
    }
}

/// The word after `--by` names no body.
pub(super) fn unknown(written: &str, unknown: &Unknown, language: Language) -> String {
    let known = unknown.known.join(", ");
    let said = match (language, &unknown.nearest) {
        (Language::Vi, Some(nearest)) => Message::new(
            format!("không có cơ quan «{written}»; có phải «{nearest}»?"),
            format!("Các mã trong content/bodies.yaml: {known}."),
        ),
        (Language::Vi, None) => Message::new(
            format!("không có cơ quan «{written}»"),
            format!("Các mã trong content/bodies.yaml: {known}."),
        ),
        (Language::En, Some(nearest)) => Message::new(
            format!("no body \"{written}\"; did you mean \"{nearest}\"?"),
            format!("The ids in content/bodies.yaml: {known}."),
        ),
        (Language::En, None) => Message::new(
            format!("no body \"{written}\""),
            format!("The ids in content/bodies.yaml: {known}."),
        ),
    };
    error(&said, language)
}

/// The day of approval has not come.
pub(super) fn too_early(on: Date, today: Date, language: Language) -> String {
    let (on, today) = (on.short(), today.short());
    let said = match language {
        Language::Vi => Message::new(
            format!("ngày duyệt {on} chưa tới (hôm nay là {today})"),
            "Ghi ngày mà cơ quan đã duyệt; muốn hẹn ngày đăng thì dùng publish_at trong bài.",
        ),
        Language::En => Message::new(
            format!("the day of approval, {on}, has not come (today is {today})"),
            "Give the day on which it was approved; publish_at in the article sets the day of posting.",
        ),
    };
    error(&said, language)
}

/// Why an article is not approved.
pub(super) fn unfit(path: &SourcePath, unfit: &Unfit, language: Language) -> String {
    let (text, advice) = match language {
        Language::Vi => in_vietnamese(unfit),
        Language::En => in_english(unfit),
    };
    let nothing = match language {
        Language::Vi => "Chưa ghi gì.",
        Language::En => "Nothing was written.",
    };
    let said = Message::new(format!("{path}: {text}"), format!("{advice} {nothing}"));
    error(&said, language)
}

fn error(said: &Message, language: Language) -> String {
    let word = match language {
        Language::Vi => "lỗi",
        Language::En => "error",
    };
    format!("{word}: {}\n  {}\n", said.text, said.advice)
}

fn in_vietnamese(unfit: &Unfit) -> (String, String) {
    let (text, advice) = match unfit {
        Unfit::NotThere => ("không có tệp này", "Xem lại tên tệp và thư mục."),
        Unfit::Folder(Some(index)) => {
            return (
                "là thư mục; mỗi lần duyệt một bài".to_owned(),
                format!("Bài trong thư mục này là {index}."),
            );
        }
        Unfit::Folder(None) => (
            "là thư mục; phải duyệt từng bài",
            "Ghi tên từng tệp .md đã được duyệt.",
        ),
        Unfit::Outside => (
            "không nằm trong thư mục content của trang",
            "Chạy lệnh trong thư mục của trang, hoặc chỉ thư mục đó bằng --root.",
        ),
        Unfit::Section => (
            "là lời giới thiệu chuyên mục, không phải bài",
            "Chỉ bài viết mới cần duyệt.",
        ),
        Unfit::NoArticle => (
            "không phải bài viết của trang",
            "Bài viết là tệp .md trong thư mục content, đọc được; xem thêm: bantin check.",
        ),
        Unfit::Internal => (
            "là bài nội bộ (scope: internal), không bao giờ được đăng",
            "Bài để đăng thì xóa dòng scope: internal rồi duyệt.",
        ),
        Unfit::Sample => (
            "là bài mẫu (sample: true), không bao giờ được phát hành",
            "Bài thật thì xóa dòng sample: true, viết xong rồi duyệt.",
        ),
        Unfit::Draft => (
            "là bài nháp (draft: true)",
            "Viết xong thì xóa dòng draft: true rồi mới duyệt, vì sửa sau khi duyệt là phải duyệt lại.",
        ),
        Unfit::Slots(slots) => {
            return (
                format!("còn chỗ chưa điền: {}", listed(slots, "dòng")),
                "Điền hoặc xóa các chỗ đó; ngoặc vuông cố ý thì viết \\[ và \\].".to_owned(),
            );
        }
        Unfit::Faults(_) => (
            "có lỗi nêu trên nên chưa duyệt được",
            "Sửa xong rồi chạy lại.",
        ),
        Unfit::Moved => (
            "tệp vừa bị đổi, khóa hoặc chuyển đi",
            "Lưu và đóng tệp ở chương trình khác rồi chạy lại.",
        ),
        Unfit::Head => (
            "phần đầu bài viết theo lối không tự ghi thêm được",
            "Viết mỗi mục của đầu bài trên một dòng riêng, giữa hai dòng ---, rồi chạy lại.",
        ),
    };
    (text.to_owned(), advice.to_owned())
}

fn in_english(unfit: &Unfit) -> (String, String) {
    let (text, advice) = match unfit {
        Unfit::NotThere => ("there is no such file", "Look at its name and folder."),
        Unfit::Folder(Some(index)) => {
            return (
                "this is a folder; articles are approved one by one".to_owned(),
                format!("The article in it is {index}."),
            );
        }
        Unfit::Folder(None) => (
            "this is a folder; articles are approved one by one",
            "Name each .md file that was approved.",
        ),
        Unfit::Outside => (
            "it does not lie in the site's content folder",
            "Run this in the site's folder, or name that folder with --root.",
        ),
        Unfit::Section => (
            "this is the text of a section, not an article",
            "Only articles are approved.",
        ),
        Unfit::NoArticle => (
            "this is no article of the site",
            "Articles are .md files below content that can be read; see: bantin check.",
        ),
        Unfit::Internal => (
            "it is internal (scope: internal) and never published",
            "If it is to be published, delete scope: internal first.",
        ),
        Unfit::Sample => (
            "it is a sample (sample: true) and never released",
            "If it is real, delete sample: true and finish it first.",
        ),
        Unfit::Draft => (
            "it is a draft (draft: true)",
            "Finish it and delete draft: true first, for a change after the approval undoes it.",
        ),
        Unfit::Slots(slots) => {
            return (
                format!("not filled in yet: {}", listed(slots, "line")),
                "Fill in or delete them; brackets that are meant are written \\[ and \\]."
                    .to_owned(),
            );
        }
        Unfit::Faults(_) => ("it is wrong as told above", "Mend it and run this again."),
        Unfit::Moved => (
            "the file was changed, locked or moved",
            "Save and close it elsewhere, then run this again.",
        ),
        Unfit::Head => (
            "its head is written in a way in which nothing can be added safely",
            "Write each key on a line of its own between the two lines ---, then run this again.",
        ),
    };
    (text.to_owned(), advice.to_owned())
}

fn listed(slots: &[Slot], line: &str) -> String {
    let each = slots.iter().map(|slot| match slot.line {
        Some(number) => format!("{} ({line} {number})", slot.words),
        None => slot.words.clone(),
    });
    each.collect::<Vec<_>>().join(", ")
}
