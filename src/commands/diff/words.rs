//! What a publication would change, in words.
//!
//! Entry: [`text`], [`json`], [`stopped`].

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::authoring::diff::{ChangedItem, Diff, FileKind, ItemChanges};
use crate::cli::paths::display;
use crate::message::Language;
use crate::path::SourcePath;

/// The most items of one section that are told one by one, where not all are asked for.
const MOST: usize = 10;

/// Which change, of which things.
#[derive(Clone, Copy)]
enum Change {
    New,
    Changed,
    Gone,
}

/// All changes, sections with their items indented below them.
pub(super) fn text(diff: &Diff, out: &Path, all: bool, language: Language) -> String {
    let out = display(out);
    let mut text = match language {
        Language::Vi => format!("So với bản đang có trong {out}:\n"),
        Language::En => format!("Against what stands in {out}:\n"),
    };
    if diff.is_empty() {
        text.push_str(match language {
            Language::Vi => "Không có gì thay đổi.\n",
            Language::En => "Nothing would change.\n",
        });
        return text;
    }
    let most = if all { usize::MAX } else { MOST };
    for (what, changes) in [
        (words("Bài", "Articles", language), &diff.pages),
        (
            words("Lời đọc truyền thanh", "Scripts", language),
            &diff.scripts,
        ),
        (words("Bản tin", "Bulletins", language), &diff.bulletins),
    ] {
        group(&mut text, what, changes, most, language);
    }
    following(&mut text, diff, all, language);
    others(&mut text, diff, language);
    let _ = match language {
        Language::Vi => writeln!(text, "Giữ nguyên {} tệp. Chưa ghi gì.", diff.same),
        Language::En => writeln!(text, "{} files stay. Nothing was written.", diff.same),
    };
    text
}

/// What follows from the articles, so that its number is enough.
fn following(text: &mut String, diff: &Diff, all: bool, language: Language) {
    let most = if all { usize::MAX } else { 0 };
    let gathered = words(
        "Trang tự lập (trang chủ, danh mục…)",
        "Pages made of others (home, lists …)",
        language,
    );
    group(text, gathered, &diff.gathered, most, language);
    if diff.framed.is_empty() {
        return;
    }
    let framed = words(
        "Trang chỉ đổi đầu trang, chân trang",
        "Pages of which only head and foot change",
        language,
    );
    let _ = writeln!(text, "{framed}: {}", diff.framed.len());
    items(text, &diff.framed, most, language);
}

/// The site is not made for its errors.
pub(super) fn stopped(language: Language) -> &'static str {
    match language {
        Language::Vi => "Trang đang có lỗi nêu trên nên chưa so được; sửa xong rồi chạy lại.\n",
        Language::En => "The site has the errors above and cannot be compared; mend them first.\n",
    }
}

/// All changes, for programs.
pub(super) fn json(diff: &Diff) -> Value {
    let list = |items: &[ChangedItem]| -> Vec<Value> { items.iter().map(object).collect() };
    let changes = |changes: &ItemChanges| {
        json!({
            "new": list(&changes.new),
            "changed": list(&changes.changed),
            "gone": list(&changes.gone),
        })
    };
    let others = diff.others.iter().map(|(kind, [new, changed, gone])| {
        json!({ "sort": id(*kind), "new": new, "changed": changed, "gone": gone })
    });
    json!({
        "articles": changes(&diff.pages),
        "scripts": changes(&diff.scripts),
        "bulletins": changes(&diff.bulletins),
        "gathered": changes(&diff.gathered),
        "frame": list(&diff.framed),
        "others": others.collect::<Vec<_>>(),
        "same": diff.same,
    })
}

fn object(item: &ChangedItem) -> Value {
    json!({
        "title": item.title,
        "address": item.address,
        "file": item.source.as_ref().map(SourcePath::as_str),
    })
}

fn words(vietnamese: &'static str, english: &'static str, language: Language) -> &'static str {
    match language {
        Language::Vi => vietnamese,
        Language::En => english,
    }
}

fn change_word(change_word: Change, language: Language) -> &'static str {
    match change_word {
        Change::New => words("mới", "new", language),
        Change::Changed => words("thay đổi", "changed", language),
        Change::Gone => words("mất", "gone", language),
    }
}

fn group(text: &mut String, what: &str, changes: &ItemChanges, most: usize, language: Language) {
    for (which, list) in [
        (Change::New, &changes.new),
        (Change::Changed, &changes.changed),
        (Change::Gone, &changes.gone),
    ] {
        if !list.is_empty() {
            let _ = writeln!(
                text,
                "{what}, {}: {}",
                change_word(which, language),
                list.len()
            );
            items(text, list, most, language);
        }
    }
}

/// The items by their sections, in the order in which they come.
fn items(text: &mut String, list: &[ChangedItem], most: usize, language: Language) {
    if most == 0 {
        return;
    }
    for section in list.chunk_by(|left, right| left.section == right.section) {
        let name = &section[0].section;
        let indent = if name.is_empty() {
            "  "
        } else {
            let _ = writeln!(text, "  {name}");
            "    "
        };
        for item in section.iter().take(most) {
            let _ = writeln!(text, "{indent}{} ({})", item.title, item.address);
        }
        let left = section.len().saturating_sub(most);
        if left > 0 {
            let _ = match language {
                Language::Vi => writeln!(text, "{indent}… và {left} nữa (xem hết: --all)"),
                Language::En => writeln!(text, "{indent}… and {left} more (--all shows them)"),
            };
        }
    }
}

fn others(text: &mut String, diff: &Diff, language: Language) {
    if diff.others.is_empty() {
        return;
    }
    text.push_str(words("Tệp khác:\n", "Other files:\n", language));
    for (kind, counts) in &diff.others {
        let changes = [Change::New, Change::Changed, Change::Gone];
        let told: Vec<String> = changes
            .iter()
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|(which, count)| format!("{count} {}", change_word(*which, language)))
            .collect();
        let _ = writeln!(text, "  {}: {}", name(*kind, language), told.join(", "));
    }
}

fn name(kind: FileKind, language: Language) -> &'static str {
    let (vietnamese, english) = match kind {
        FileKind::Page => ("trang", "pages"),
        FileKind::Script => ("lời đọc", "scripts"),
        FileKind::Bulletin => ("bản tin", "bulletins"),
        FileKind::Spoken => ("lời đọc cho máy", "scripts for synthesis"),
        FileKind::Feed => ("nguồn tin (feed)", "feeds"),
        FileKind::Picture => ("ảnh", "pictures"),
        FileKind::Attachment => ("tệp kèm bài", "attachments"),
        FileKind::Search => ("tìm kiếm", "search"),
        FileKind::Theme => ("giao diện", "theme"),
        FileKind::Machine => ("tệp cho máy (sơ đồ trang, cấu hình…)", "for machines"),
    };
    words(vietnamese, english, language)
}

fn id(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Page => "page",
        FileKind::Script => "script",
        FileKind::Bulletin => "bulletin",
        FileKind::Spoken => "spoken",
        FileKind::Feed => "feed",
        FileKind::Picture => "picture",
        FileKind::Attachment => "attachment",
        FileKind::Search => "search",
        FileKind::Theme => "theme",
        FileKind::Machine => "machine",
    }
}
