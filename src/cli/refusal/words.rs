//! Why a command did nothing, in words.
//!
//! Entry: [`refusal`].

use super::unreadable;
use crate::authoring::outcome::Refusal;
use crate::cli::paths::display;
use crate::document::kind_name::KindName;
use crate::message::{Language, Message};

/// Why nothing was done, and what to do about it.
pub(crate) fn refusal(refusal: &Refusal, language: Language) -> Message {
    match language {
        Language::Vi => in_vietnamese(refusal),
        Language::En => in_english(refusal),
    }
}

fn in_vietnamese(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Rehearsal => Message::new(
            "bản đọc thử không giữ lại được",
            "Duyệt các bài trong bản tin rồi chạy lại, không có --drafts.",
        ),
        Refusal::NoSite { root } => Message::new(
            format!("trong {} không có content/site.yaml", display(root)),
            "Chạy lệnh trong thư mục của trang, hoặc chỉ thư mục đó bằng --root; trang mới thì dùng: bantin init THƯ-MỤC.",
        ),
        Refusal::UnknownKind { written, nearest } => Message::new(
            no_such("loại bài", written, nearest.as_deref()),
            format!("Các loại bài: {}.", kinds()),
        ),
        Refusal::UnknownSection { written, nearest } => Message::new(
            no_such("chuyên mục", written, nearest.as_deref()),
            "Ghi tên thư mục của chuyên mục trong content, ví dụ: --into tin-tuc.",
        ),
        Refusal::UnknownModel { written, nearest } => Message::new(
            no_such("mô hình", written, nearest.as_deref()),
            "Mã mô hình là phần cuối địa chỉ của mô hình, ví dụ phần sau mo-hinh/.",
        ),
        Refusal::UnknownBody { written, nearest } => Message::new(
            no_such("cơ quan", written, nearest.as_deref()),
            "Các mã nằm trong content/bodies.yaml, mục id.",
        ),
        Refusal::Unreadable { path, why } => {
            unreadable::in_vietnamese(&display(path).to_string(), *why)
        }
        Refusal::NoName { title } => Message::new(
            format!("tên bài «{title}» không có chữ hay số nào để đặt tên tệp"),
            "Viết tên bài trong dấu ngoặc kép, ví dụ: bantin new notice \"Lịch tiêm chủng\".",
        ),
        Refusal::Exists { path } => Message::new(
            format!("đã có {}, không ghi đè", display(path)),
            "Sửa tiếp tệp đó, hoặc chọn tên khác. Chưa có gì bị thay đổi.",
        ),
        Refusal::Occupied { folder } => Message::new(
            format!("{} đã có và không trống", display(folder)),
            "Chọn một thư mục chưa có hoặc còn trống. Chưa có gì bị thay đổi.",
        ),
    }
}

fn in_english(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Rehearsal => Message::new(
            "a bulletin for rehearsal is not kept",
            "Have its articles approved and run this again, without --drafts.",
        ),
        Refusal::NoSite { root } => Message::new(
            format!("{} has no content/site.yaml", display(root)),
            "Run this in the site's folder, or name that folder with --root; for a new site: bantin init FOLDER.",
        ),
        Refusal::UnknownKind { written, nearest } => Message::new(
            no_such_in_english("kind of article", written, nearest.as_deref()),
            format!("The kinds: {}.", kinds()),
        ),
        Refusal::UnknownSection { written, nearest } => Message::new(
            no_such_in_english("section", written, nearest.as_deref()),
            "Name the section's folder below content: --into tin-tuc.",
        ),
        Refusal::UnknownModel { written, nearest } => Message::new(
            no_such_in_english("model", written, nearest.as_deref()),
            "A model's id is the last part of its address, what follows mo-hinh/.",
        ),
        Refusal::UnknownBody { written, nearest } => Message::new(
            no_such_in_english("body", written, nearest.as_deref()),
            "The ids stand in content/bodies.yaml.",
        ),
        Refusal::Unreadable { path, why } => {
            unreadable::in_english(&display(path).to_string(), *why)
        }
        Refusal::NoName { title } => Message::new(
            format!("the title \"{title}\" has no letter or digit to name a file with"),
            "Write the title in quotes: bantin new notice \"Lịch tiêm chủng\".",
        ),
        Refusal::Exists { path } => Message::new(
            format!("{} is there and is not overwritten", display(path)),
            "Go on in that file, or choose another name. Nothing was changed.",
        ),
        Refusal::Occupied { folder } => Message::new(
            format!("{} is there and is not empty", display(folder)),
            "Choose a folder that is not there yet, or is empty. Nothing was changed.",
        ),
    }
}

fn no_such(what: &str, written: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("không có {what} «{written}»; có phải «{nearest}»?"),
        None => format!("không có {what} «{written}»"),
    }
}

fn no_such_in_english(what: &str, written: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("no {what} \"{written}\"; did you mean \"{nearest}\"?"),
        None => format!("no {what} \"{written}\""),
    }
}

fn kinds() -> String {
    let each = KindName::ALL
        .into_iter()
        .map(|kind| format!("{} ({})", kind.id(), kind.title()));
    each.collect::<Vec<_>>().join(", ")
}
