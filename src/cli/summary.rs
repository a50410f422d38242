//! What a build did, in a few lines.
//!
//! Entry: [`text`] and [`json`], [`asked`] for other sites.

use std::fmt::Write;
use std::time::Duration;

use serde_json::{Value, json};

use crate::message::Language;
use crate::outside::Answers;
use crate::path::SourcePath;
use crate::pipeline::Built;
use crate::publish::Changes;
use crate::release::{Omission, Reason};

/// What a finished build is summed up from.
pub(crate) struct Done<'a> {
    pub built: &'a Built,
    pub changes: &'a Changes,
    pub took: Duration,
}

/// The summary for people.
pub(crate) fn text(done: &Done<'_>, language: Language) -> String {
    let (pages, written) = (done.built.pages, done.changes.written.len());
    let (unchanged, removed) = (done.changes.unchanged, done.changes.removed.len());
    let seconds = done.took.as_secs_f64();
    let mut text = omitted(&done.built.omitted, language);
    text.push_str(&skipped(&done.built.skipped, language));
    let _ = match language {
        Language::Vi => {
            let seconds = format!("{seconds:.2}").replace('.', ",");
            writeln!(
                text,
                "Xong: {pages} trang; ghi {written} tệp, giữ nguyên {unchanged}, xóa {removed}; {seconds} giây."
            )
        }
        Language::En => writeln!(
            text,
            "Done: {pages} pages; {written} files written, {unchanged} unchanged, {removed} removed; {seconds:.2} s."
        ),
    };
    text
}

/// The summary for programs.
pub(crate) fn json(done: &Done<'_>) -> Value {
    let paths = |paths: &[crate::path::OutputPath]| {
        paths
            .iter()
            .map(|path| path.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    json!({
        "pages": done.built.pages,
        "written": paths(&done.changes.written),
        "removed": paths(&done.changes.removed),
        "unchanged": done.changes.unchanged,
        "skipped": done.built.skipped.iter().map(SourcePath::as_str).collect::<Vec<_>>(),
        "milliseconds": u64::try_from(done.took.as_millis()).unwrap_or(u64::MAX),
    })
}

/// What was asked of other sites, in a line; nothing where nobody asked.
pub(crate) fn asked(answers: &Answers, language: Language) -> String {
    let (asked, recalled, failures) = (answers.asked, answers.recalled, answers.failures());
    if !answers.wanted {
        return String::new();
    }
    match language {
        Language::Vi => format!(
            "Liên kết ra ngoài: hỏi {asked}, dùng kết quả đã lưu {recalled}; {failures} không mở được.\n"
        ),
        Language::En => format!(
            "Links to other sites: {asked} asked, {recalled} answers recalled; {failures} cannot be opened.\n"
        ),
    }
}

/// The same for programs.
pub(crate) fn asked_json(answers: &Answers) -> Value {
    json!({
        "asked": answers.asked,
        "recalled": answers.recalled,
        "failed": answers.failures(),
        "unasked": answers.unasked().map_or(0, |(_, count)| count),
    })
}

/// What is left out, a line each.
pub(crate) fn omitted(omitted: &[Omission], language: Language) -> String {
    let mut text = String::new();
    if omitted.is_empty() {
        return text;
    }
    let _ = match language {
        Language::Vi => writeln!(text, "Không đăng {} bài:", omitted.len()),
        Language::En => writeln!(text, "Not published: {}", omitted.len()),
    };
    for omission in omitted {
        let _ = writeln!(
            text,
            "  {} ({}): {}",
            omission.source,
            reason(omission.reason, language),
            omission.title
        );
    }
    text
}

/// The articles with errors that an urgent build left as they stood, a line each.
fn skipped(skipped: &[SourcePath], language: Language) -> String {
    let mut text = String::new();
    if skipped.is_empty() {
        return text;
    }
    let count = skipped.len();
    let _ = match language {
        Language::Vi => writeln!(
            text,
            "Bỏ qua {count} bài đang có lỗi, trang cũ của bài (nếu có) giữ nguyên:"
        ),
        Language::En => writeln!(text, "Left out for their errors, old pages stay: {count}"),
    };
    for path in skipped {
        let _ = writeln!(text, "  {path}");
    }
    text
}

/// What is left out, for programs.
pub(crate) fn omitted_json(omitted: &[Omission]) -> Vec<Value> {
    let object = |omission: &Omission| {
        let reason = reason_id(omission.reason);
        json!({ "file": omission.source.as_str(), "title": omission.title, "reason": reason })
    };
    omitted.iter().map(object).collect()
}

/// Why an article is left out, for programs.
pub(crate) fn reason_id(reason: Reason) -> &'static str {
    match reason {
        Reason::Draft => "draft",
        Reason::NotYet => "not-yet",
        Reason::Internal => "internal",
        Reason::Sample => "sample",
        Reason::NotApproved => "not-approved",
        Reason::ApprovalUnchecked => "approval-unchecked",
        Reason::ApprovalUndone => "approval-undone",
        Reason::NoConsent => "no-consent",
        Reason::Expired => "expired",
        Reason::Findings => "findings",
    }
}

/// Why an article is left out, in words.
pub(crate) fn reason(reason: Reason, language: Language) -> &'static str {
    match (reason, language) {
        (Reason::Draft, Language::Vi) => "bài nháp",
        (Reason::Draft, Language::En) => "draft",
        (Reason::NotYet, Language::Vi) => "chưa tới ngày đăng",
        (Reason::NotYet, Language::En) => "not yet due",
        (Reason::Internal, Language::Vi) => "nội bộ",
        (Reason::Internal, Language::En) => "internal",
        (Reason::Sample, Language::Vi) => "bài mẫu",
        (Reason::Sample, Language::En) => "sample",
        (Reason::NotApproved, Language::Vi) => "chưa duyệt",
        (Reason::NotApproved, Language::En) => "not approved",
        (Reason::ApprovalUnchecked, Language::Vi) => "duyệt nhưng không có dấu để đối chiếu",
        (Reason::ApprovalUnchecked, Language::En) => "approval cannot be checked",
        (Reason::ApprovalUndone, Language::Vi) => "đã sửa sau khi duyệt",
        (Reason::ApprovalUndone, Language::En) => "changed since it was approved",
        (Reason::NoConsent, Language::Vi) => "có người chưa đồng ý đăng tên",
        (Reason::NoConsent, Language::En) => "somebody has not agreed",
        (Reason::Expired, Language::Vi) => "đã hết hạn",
        (Reason::Expired, Language::En) => "expired",
        (Reason::Findings, Language::Vi) => "có lỗi phải sửa",
        (Reason::Findings, Language::En) => "something in it must be mended",
    }
}
