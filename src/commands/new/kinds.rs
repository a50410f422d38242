//! What each kind of article is for, and the list of them.
//!
//! Entry: [`list`] and [`purpose`].

use crate::authoring::offer::OfferedKind;
use crate::document::kind_name::KindName;
use crate::message::Language;

/// The kinds, each with what it is for and where such articles lie.
pub(super) fn list(kinds: &[OfferedKind], language: Language) -> String {
    let each = kinds.iter().map(|place| {
        let (id, name) = (place.kind.id(), place.kind.called());
        let purpose = purpose(place.kind, language);
        let (section, title) = (&place.section, &place.title);
        let lies = match language {
            Language::Vi => format!("nằm ở content/{section} (chuyên mục «{title}»)"),
            Language::En => format!("lies in content/{section} (section \"{title}\")"),
        };
        format!("{id}: {name}\n    {purpose}\n    {lies}\n")
    });
    each.collect()
}

/// What a kind is for.
pub(super) fn purpose(kind: KindName, language: Language) -> &'static str {
    match language {
        Language::Vi => in_vietnamese(kind),
        Language::En => in_english(kind),
    }
}

fn in_vietnamese(kind: KindName) -> &'static str {
    match kind {
        KindName::Article => "tin tức, sự kiện, bài viết về việc trong xã",
        KindName::Notice => "báo cho bà con biết: lịch, việc cần làm, ngừng điện, ngừng nước",
        KindName::Model => "một mô hình: mục tiêu, ai chủ trì, kết quả",
        KindName::Exemplar => "gương cá nhân, tập thể điển hình",
        KindName::GoodPractice => "cách làm hay của một nơi, kết quả ra sao",
        KindName::Document => "văn bản của Đảng, chính quyền, đoàn thể: số, ngày, nội dung",
        KindName::Rebuttal => "nói lại cho đúng một thông tin sai, có nguồn, có cơ quan duyệt",
        KindName::Question => "câu hỏi của người dân và câu trả lời của cơ quan",
        KindName::Report => "báo cáo sơ kết, tổng kết một kỳ",
        KindName::Page => "trang ít thay đổi: giới thiệu, liên hệ",
    }
}

fn in_english(kind: KindName) -> &'static str {
    match kind {
        KindName::Article => "news, events, what happens in the commune",
        KindName::Notice => "what residents must know: dates, things to do, outages",
        KindName::Model => "a model programme: its goal, who leads, what came of it",
        KindName::Exemplar => "an exemplary person or collective",
        KindName::GoodPractice => "a good practice of some place, and what came of it",
        KindName::Document => "an official document: number, day, text",
        KindName::Rebuttal => "a false claim set right, with sources and an approving body",
        KindName::Question => "a resident's question and a body's answer",
        KindName::Report => "the report on a period",
        KindName::Page => "a page that seldom changes: about us, contact",
    }
}
