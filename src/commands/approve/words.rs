//! What an approval came to, in words.
//!
//! Entry: [`approved`], [`stands`], [`not_approved`], [`unknown`], [`too_early`].

use crate::authoring::approve::{
    ArticleApproval, NotApproved, Placeholder, Renewal, Renewals, UnknownBody,
};
use crate::date::Date;
use crate::message::{Language, Message};
use crate::path::SourcePath;

/// An approval was written.
pub(super) fn approved(approval: &ArticleApproval, body: &str, language: Language) -> String {
    let ArticleApproval { path, title, on } = approval;
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

/// An approval got its address.
pub(super) fn renewed(renewal: &Renewal, language: Language) -> String {
    let Renewal {
        path,
        title,
        by,
        on,
        done,
    } = renewal;
    let word = match (language, done) {
        (Language::Vi, true) => "Đã gắn địa chỉ",
        (Language::Vi, false) => "Không ghi được, duyệt lại bài này",
        (Language::En, true) => "Renewed",
        (Language::En, false) => "Could not be written, approve it again",
    };
    format!("{word}: {title} ({by}, {on})\n  {path}\n")
}

/// How many approvals were renewed.
pub(super) fn renewed_count(renewals: &Renewals, language: Language) -> String {
    let count = renewals.all.iter().filter(|renewal| renewal.done).count();
    match language {
        Language::Vi => {
            format!("{count} phê duyệt đã gắn địa chỉ; cơ quan và ngày duyệt giữ nguyên.\n")
        }
        Language::En => format!("{count} approvals renewed; bodies and days stay as they were.\n"),
    }
}

/// It had been approved.
pub(super) fn stands(approval: &ArticleApproval, body: &str, language: Language) -> String {
    let ArticleApproval { path, title, on } = approval;
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
pub(super) fn unknown(written: &str, unknown: &UnknownBody, language: Language) -> String {
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
pub(super) fn not_approved(
    path: &SourcePath,
    obstacle: &NotApproved,
    language: Language,
) -> String {
    let (text, advice) = match language {
        Language::Vi => in_vietnamese(obstacle),
        Language::En => in_english(obstacle),
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

fn in_vietnamese(obstacle: &NotApproved) -> (String, String) {
    let (text, advice) = match obstacle {
        NotApproved::NotThere => ("không có tệp này", "Xem lại tên tệp và thư mục."),
        NotApproved::Folder(Some(index)) => {
            return (
                "là thư mục; mỗi lần duyệt một bài".to_owned(),
                format!("Bài trong thư mục này là {index}."),
            );
        }
        NotApproved::Folder(None) => (
            "là thư mục; phải duyệt từng bài",
            "Ghi tên từng tệp .md đã được duyệt.",
        ),
        NotApproved::Outside => (
            "không nằm trong thư mục content của trang",
            "Chạy lệnh trong thư mục của trang, hoặc chỉ thư mục đó bằng --root.",
        ),
        NotApproved::Section => (
            "là lời giới thiệu chuyên mục, không phải bài",
            "Chỉ bài viết mới cần duyệt.",
        ),
        NotApproved::NoArticle => (
            "không phải bài viết của trang",
            "Bài viết là tệp .md trong thư mục content, đọc được; xem thêm: bantin check.",
        ),
        NotApproved::Internal => (
            "là bài nội bộ (scope: internal), không bao giờ được đăng",
            "Bài để đăng thì xóa dòng scope: internal rồi duyệt.",
        ),
        NotApproved::Sample => (
            "là bài mẫu (sample: true), không bao giờ được phát hành",
            "Bài thật thì xóa dòng sample: true, viết xong rồi duyệt.",
        ),
        NotApproved::Draft => (
            "là bài nháp (draft: true)",
            "Viết xong thì xóa dòng draft: true rồi mới duyệt, vì sửa sau khi duyệt là phải duyệt lại.",
        ),
        NotApproved::Placeholders(placeholders) => {
            return (
                format!("còn chỗ chưa điền: {}", listed(placeholders, "dòng")),
                "Điền hoặc xóa các chỗ đó; ngoặc vuông cố ý thì viết \\[ và \\].".to_owned(),
            );
        }
        NotApproved::Faults(_) => (
            "có lỗi nêu trên nên chưa duyệt được",
            "Sửa xong rồi chạy lại.",
        ),
        NotApproved::Moved => (
            "tệp vừa bị đổi, khóa hoặc chuyển đi",
            "Lưu và đóng tệp ở chương trình khác rồi chạy lại.",
        ),
        NotApproved::Head => (
            "phần đầu bài viết theo lối không tự ghi thêm được",
            "Viết mỗi mục của đầu bài trên một dòng riêng, giữa hai dòng ---, rồi chạy lại.",
        ),
    };
    (text.to_owned(), advice.to_owned())
}

fn in_english(obstacle: &NotApproved) -> (String, String) {
    let (text, advice) = match obstacle {
        NotApproved::NotThere => ("there is no such file", "Look at its name and folder."),
        NotApproved::Folder(Some(index)) => {
            return (
                "this is a folder; articles are approved one by one".to_owned(),
                format!("The article in it is {index}."),
            );
        }
        NotApproved::Folder(None) => (
            "this is a folder; articles are approved one by one",
            "Name each .md file that was approved.",
        ),
        NotApproved::Outside => (
            "it does not lie in the site's content folder",
            "Run this in the site's folder, or name that folder with --root.",
        ),
        NotApproved::Section => (
            "this is the text of a section, not an article",
            "Only articles are approved.",
        ),
        NotApproved::NoArticle => (
            "this is no article of the site",
            "Articles are .md files below content that can be read; see: bantin check.",
        ),
        NotApproved::Internal => (
            "it is internal (scope: internal) and never published",
            "If it is to be published, delete scope: internal first.",
        ),
        NotApproved::Sample => (
            "it is a sample (sample: true) and never released",
            "If it is real, delete sample: true and finish it first.",
        ),
        NotApproved::Draft => (
            "it is a draft (draft: true)",
            "Finish it and delete draft: true first, for a change after the approval undoes it.",
        ),
        NotApproved::Placeholders(placeholders) => {
            return (
                format!("not filled in yet: {}", listed(placeholders, "line")),
                "Fill in or delete them; brackets that are meant are written \\[ and \\]."
                    .to_owned(),
            );
        }
        NotApproved::Faults(_) => ("it is wrong as told above", "Mend it and run this again."),
        NotApproved::Moved => (
            "the file was changed, locked or moved",
            "Save and close it elsewhere, then run this again.",
        ),
        NotApproved::Head => (
            "its head is written in a way in which nothing can be added safely",
            "Write each key on a line of its own between the two lines ---, then run this again.",
        ),
    };
    (text.to_owned(), advice.to_owned())
}

fn listed(placeholders: &[Placeholder], line: &str) -> String {
    let each = placeholders.iter().map(|slot| match slot.line {
        Some(number) => format!("{} ({line} {number})", slot.words),
        None => slot.words.clone(),
    });
    each.collect::<Vec<_>>().join(", ")
}
