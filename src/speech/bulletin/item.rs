//! What is to be said on which days: an article with its script, or a correction.
//!
//! Entry: [`collect_items`] and [`BulletinItem`].

use std::borrow::Cow;

use crate::date::{ClockTime, Date, Moment};
use crate::diagnostic::ByteRange;
use crate::document::Document;
use crate::document::key_groups::Correction;
use crate::document::kind::{Kind, Notice};
use crate::document::kind_name::KindName;
use crate::document::loudspeaker::Priority;
use crate::path::SourcePath;
use crate::site::Site;
use crate::speech::reading::{Rules, read};
use crate::speech::script::paragraph::{Paragraph, Pause, Script};
use crate::speech::script::sentences;
use crate::speech::script::spell_out;
use crate::yaml::At;

/// For how many days after its last day a piece that did not fit is still worth saying.
const PATIENCE: u32 = 7;

/// The parts of a bulletin, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BulletinPart {
    /// Khẩn cấp: alone.
    Urgent,
    /// Ưu tiên.
    Priority,
    /// Corrections of what had been broadcast.
    Corrections,
    /// News.
    News,
    /// Features.
    Features,
    /// Notices.
    Notices,
}

/// Something to be said.
#[derive(Clone, Debug, PartialEq)]
pub struct BulletinItem<'a> {
    /// The article.
    pub source: SourcePath,
    /// Where its title stands in the file.
    pub place: ByteRange,
    /// Its title as it is written.
    pub written: String,
    /// Where it stands in a bulletin.
    pub part: BulletinPart,
    /// The title as it is said.
    pub title: Cow<'a, str>,
    /// What is said after the title.
    pub paragraphs: Cow<'a, [Paragraph]>,
    /// The syllables of title and paragraphs.
    pub syllables: usize,
    /// From when on.
    pub first: Moment,
    /// Until when.
    pub last: Option<Moment>,
    /// On how many days in a row; for an urgent notice nothing means: as long as it holds.
    pub days: Option<u32>,
    /// How many times in one bulletin.
    pub repeat: u32,
    /// For the block that is not read: number, time of issue and expiry of a notice.
    pub note: Option<String>,
    /// The day before which the article is not published.
    pub published: Option<Date>,
}

impl BulletinItem<'_> {
    /// On how many days in a row it is owed.
    #[must_use]
    pub fn owed(&self) -> u32 {
        self.days.unwrap_or(1).max(1)
    }

    /// The last day on which it may be said.
    #[must_use]
    pub fn closes(&self) -> Date {
        let after = |days: u32| self.first.date.plus_days(i64::from(days));
        let last = self.last.map(|last| last.date);
        if self.part != BulletinPart::Urgent {
            let patient = after(self.owed() - 1 + PATIENCE);
            return last.map_or(patient, |last| last.min(patient));
        }
        let run = after(self.owed() - 1);
        match (self.days, last) {
            (None, Some(last)) => last,
            (Some(_), Some(last)) => last.min(run),
            (_, None) => run,
        }
    }

    /// Whether it may be said at a moment.
    #[must_use]
    pub fn holds_at(&self, date: Date, time: Option<ClockTime>) -> bool {
        let begun =
            date > self.first.date || date == self.first.date && is_at_least(time, self.first.time);
        let over = self.last.is_some_and(|last| {
            date > last.date || date == last.date && !is_at_least(last.time, time)
        });
        begun && !over && date <= self.closes()
    }
}

/// Whether a time of day is not before another; a time that is not known is never too early or too late.
fn is_at_least(time: Option<ClockTime>, other: Option<ClockTime>) -> bool {
    match (time, other) {
        (Some(time), Some(other)) => time >= other,
        _ => true,
    }
}

/// All that the articles of a site give to say. An article without a day of its own is not put on any.
#[must_use]
pub fn collect_items<'a>(
    site: &Site,
    scripts: &'a [Script],
    rules: &Rules<'_>,
) -> Vec<BulletinItem<'a>> {
    let mut pieces = Vec::with_capacity(scripts.len());
    for script in scripts {
        let document = &*site.article(script.article).document;
        let Some(piece) = of_script(document, script) else {
            continue;
        };
        let corrections = document.common.correction.iter();
        let corrections: Vec<_> = corrections
            .map(|correction| of_correction(&piece, correction, rules))
            .collect();
        pieces.push(piece);
        pieces.extend(corrections);
    }
    pieces
}

fn of_script<'a>(document: &Document, script: &'a Script) -> Option<BulletinItem<'a>> {
    let (common, loudspeaker) = (&document.common, &document.common.loudspeaker);
    let from = loudspeaker.from.or(document.date())?;
    let date = common.publish_at.map_or(from, |day| day.max(from));
    let notice = notice(document);
    let issued = notice.and_then(|notice| notice.issued_at);
    let valid_until = notice.and_then(|notice| notice.valid_until);
    let time = issued
        .filter(|issued| issued.date == date)
        .and_then(|issued| issued.time);
    let expires = common.expires.as_ref().map(|day| Moment {
        date: day.value,
        time: None,
    });
    let part = part(loudspeaker.priority, script.kind);
    let days = match (days_asked(document), part) {
        (Some(days), _) => Some(days),
        (None, BulletinPart::Urgent) => None,
        (None, _) => Some(1),
    };
    let usual = match (part, script.kind == KindName::Notice) {
        (BulletinPart::Urgent, _) => 3,
        (_, true) => 2,
        (_, false) => 1,
    };
    Some(BulletinItem {
        source: document.source.clone(),
        place: common.title.as_ref().map_or(0..0, At::span),
        written: document.title().to_owned(),
        part,
        title: Cow::Borrowed(&script.title),
        paragraphs: Cow::Borrowed(&script.paragraphs),
        syllables: script.syllables,
        first: Moment { date, time },
        last: earlier(expires, valid_until),
        days,
        repeat: loudspeaker
            .repeat
            .map_or(usual, |times| u32::from(times.get())),
        note: notice.and_then(note),
        published: common.publish_at,
    })
}

/// On how many days in a row an article is owed to listeners.
#[must_use]
pub fn days_owed(document: &Document) -> u32 {
    days_asked(document).unwrap_or(1)
}

/// What the article says, or the law: three days for the clauses 7 to 12 (Luật 10/2022, Điều 11).
fn days_asked(document: &Document) -> Option<u32> {
    let common = &document.common;
    let disclosure = common.disclosure.as_ref();
    let by_law = disclosure.is_some_and(|disclosure| (7..=12).contains(&disclosure.clause.get()));
    let written = common.loudspeaker.days.map(|days| u32::from(days.get()));
    written.or(by_law.then_some(3))
}

/// The keys of a notice, if the article is one.
fn notice(document: &Document) -> Option<&Notice> {
    if let Kind::Notice(notice) = &document.kind {
        return Some(notice);
    }
    None
}

/// Number, time of issue and expiry of a notice, as far as they are known.
fn note(notice: &Notice) -> Option<String> {
    let told = [
        notice
            .bulletin_no
            .as_ref()
            .map(|number| format!("bản tin số {number}")),
        notice
            .issued_at
            .map(|moment| format!("ra lúc {}", moment.short())),
        notice
            .valid_until
            .map(|moment| format!("có hiệu lực đến {}", moment.short())),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("; "))
}

fn earlier(left: Option<Moment>, right: Option<Moment>) -> Option<Moment> {
    match (left, right) {
        (Some(left), Some(right)) if left.date == right.date && left.time.is_none() => Some(right),
        (Some(left), Some(right)) => Some(left.min(right)),
        (left, right) => left.or(right),
    }
}

fn part(priority: Priority, kind: KindName) -> BulletinPart {
    match (priority, kind) {
        (Priority::Urgent, _) => BulletinPart::Urgent,
        (Priority::Priority, _) => BulletinPart::Priority,
        (Priority::Normal, KindName::Article | KindName::Report | KindName::Question) => {
            BulletinPart::News
        }
        (Priority::Normal, KindName::Notice) => BulletinPart::Notices,
        (
            Priority::Normal,
            KindName::Model
            | KindName::Exemplar
            | KindName::GoodPractice
            | KindName::Document
            | KindName::Rebuttal
            | KindName::Page,
        ) => BulletinPart::Features,
    }
}

/// A correction goes out in the form of what it corrects: on as many days, as many times.
fn of_correction<'a>(
    of: &BulletinItem<'_>,
    correction: &Correction,
    rules: &Rules<'_>,
) -> BulletinItem<'a> {
    let title = format!("Đính chính: {}", of.title);
    let said = sentences::split(read(&correction.text, rules)).into_iter();
    let sentences: Vec<String> = said.map(|sentence| sentence.spoken).collect();
    let words = sentences.iter().map(|said| spell_out::syllables(said));
    let syllables = spell_out::syllables(&title) + words.sum::<usize>();
    let paragraph = Paragraph {
        sentences,
        pause: Pause::Short,
    };
    BulletinItem {
        source: of.source.clone(),
        place: of.place.clone(),
        written: format!("Đính chính: {}", of.written),
        part: BulletinPart::Corrections,
        title: Cow::Owned(title),
        paragraphs: Cow::Owned(vec![paragraph]),
        syllables,
        first: Moment {
            date: correction.on,
            time: None,
        },
        last: None,
        days: Some(of.owed()),
        repeat: of.repeat,
        note: None,
        published: of.published,
    }
}
