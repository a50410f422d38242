//! Fenced blocks: those with a name of their own are read, all others are text as it is written.
//!
//! Entry: [`read`]. It must never know Markdown: a body that is Markdown is handed back as text.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::address::Address;
use super::block::{Chart, Contact, DocumentCard, Gallery, Media};
use super::draft::Draft;
use super::figure;
use super::place::Places;
use super::tree::{Block, Span};
use crate::diagnostic::MarkdownProblem;
use crate::yaml::{self, At, Excerpt};

/// A fenced block as it was gathered.
pub(super) struct Fence {
    /// The first word after the fence; empty where there is none.
    pub(super) name: String,
    /// The lines between the fences.
    pub(super) body: Body,
    /// Where the block stands in the file.
    pub(super) span: Span,
}

/// A text within the file.
pub(super) struct Body {
    /// The text.
    pub(super) text: String,
    /// Where it stands in the file.
    pub(super) places: Places,
}

/// What a fenced block holds.
pub(super) enum Content {
    /// A block, ready.
    Block(Block),
    /// Markdown to be said and not shown.
    Spoken(Body),
    /// Markdown to be shown and not said.
    Shown(Body),
    /// Nothing that could be made sense of; the faults are told.
    Nothing,
}

/// Reads a fenced block by its name.
pub(super) fn read(fence: Fence, draft: &mut Draft<'_>) -> Content {
    let block = match fence.name.as_str() {
        "bieu-do" => chart(&fence, draft).map(Block::Chart),
        "thu-vien-anh" => gallery(&fence, draft).map(Block::Gallery),
        "am-thanh" => media(&fence, "am-thanh", draft).map(Block::Sound),
        "video" => media(&fence, "video", draft).map(Block::Video),
        "van-ban" => document_card(&fence, draft).map(Block::DocumentCard),
        "lien-he" => contact(&fence, draft).map(Block::Contact),
        "loa" => return Content::Spoken(markdown(fence.body, draft)),
        "chi-tren-web" => return Content::Shown(markdown(fence.body, draft)),
        _ => Some(Block::Code {
            language: fence.name,
            text: fence.body.text,
        }),
    };
    block.map_or(Content::Nothing, Content::Block)
}

/// Reads YAML; the faults are told at their places in the file.
fn yaml<T: DeserializeOwned>(body: &Body, draft: &mut Draft<'_>) -> Option<T> {
    let reported = yaml::parse(Excerpt {
        path: draft.path,
        text: &body.text,
        base: 0,
    });
    for mut diagnostic in reported.found {
        let place = &mut diagnostic.place;
        let range = place.start as usize..(place.end as usize).min(body.text.len());
        let span = body.places.span(range);
        (place.start, place.end) = (span.start, span.end);
        draft.found.push(diagnostic);
    }
    reported.value
}

fn require(present: bool, block: &'static str, span: &Span, draft: &mut Draft<'_>) {
    if !present {
        draft.report(span.clone(), MarkdownProblem::EmptyBlock { block });
    }
}

fn chart(fence: &Fence, draft: &mut Draft<'_>) -> Option<Chart> {
    let mut chart: Chart = yaml(&fence.body, draft)?;
    chart.span = fence.span.clone();
    let figures = || chart.series.iter().flat_map(|series| &series.values);
    let present = !chart.labels.is_empty() && figures().any(Option::is_some);
    require(present, "bieu-do", &fence.span, draft);
    for series in &chart.series {
        let name = || series.name.clone();
        if series.values.len() != chart.labels.len() {
            let problem = MarkdownProblem::SeriesLength {
                series: name(),
                labels: chart.labels.len(),
                values: series.values.len(),
            };
            draft.report(fence.span.clone(), problem);
        }
        if !series
            .values
            .iter()
            .flatten()
            .all(|value| value.is_finite())
        {
            let problem = MarkdownProblem::NotANumber { series: name() };
            draft.report(fence.span.clone(), problem);
        }
    }
    Some(chart)
}

fn gallery(fence: &Fence, draft: &mut Draft<'_>) -> Option<Gallery> {
    let mut gallery: Gallery = yaml(&fence.body, draft)?;
    gallery.span = fence.span.clone();
    let present = !gallery.images.is_empty();
    require(present, "thu-vien-anh", &fence.span, draft);
    for picture in &gallery.images {
        let words = [&picture.alt, &picture.caption, &picture.credit].map(String::as_str);
        figure::check(words, &fence.span, draft);
    }
    Some(gallery)
}

fn media(fence: &Fence, block: &'static str, draft: &mut Draft<'_>) -> Option<Media> {
    let mut media: Media = yaml(&fence.body, draft)?;
    media.span = fence.span.clone();
    let is_given =
        |value: &Option<String>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    let present = is_given(&media.file) || is_given(&media.url);
    require(present, block, &fence.span, draft);
    if media.transcript.trim().is_empty() {
        draft.report(fence.span.clone(), MarkdownProblem::WithoutTranscript);
    }
    if let Some(Address::Forbidden { scheme }) = media.url.as_deref().map(Address::of) {
        draft.report(
            fence.span.clone(),
            MarkdownProblem::ForbiddenScheme { scheme },
        );
        media.url = None;
    }
    Some(media)
}

fn document_card(fence: &Fence, draft: &mut Draft<'_>) -> Option<DocumentCard> {
    let mut card: DocumentCard = yaml(&fence.body, draft)?;
    card.span = fence.span.clone();
    let present = !card.file.trim().is_empty();
    require(present, "van-ban", &fence.span, draft);
    Some(card)
}

fn contact(fence: &Fence, draft: &mut Draft<'_>) -> Option<Contact> {
    let mut contact: Contact = yaml(&fence.body, draft)?;
    contact.span = Span::default();
    let present = contact != Contact::default();
    require(present, "lien-he", &fence.span, draft);
    contact.span = fence.span.clone();
    Some(contact)
}

/// A body that is YAML with the one key `text`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    text: At<String>,
}

/// The Markdown of a body, whether it stands there as it is or under the key `text`.
fn markdown(body: Body, draft: &mut Draft<'_>) -> Body {
    if !body.text.trim_start().starts_with("text:") {
        return body;
    }
    match yaml::<Wrapped>(&body, draft) {
        Some(wrapped) => unwrapped(&wrapped.text, &body),
        None => Body {
            text: String::new(),
            places: body.places,
        },
    }
}

/// The value with the places of its lines: each is looked for in the line of YAML that should hold it.
fn unwrapped(value: &At<String>, body: &Body) -> Body {
    let start = (value.start as usize).min(body.text.len());
    let first_line = body.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let mut source = body.text[first_line..].split_inclusive('\n');
    let mut line_start = first_line;
    let mut line = source.next().unwrap_or_default();
    if line.trim_start().starts_with("text:") && line.trim_end().ends_with(['|', '-', '+', '>']) {
        line_start += line.len();
        line = source.next().unwrap_or_default();
    }
    let mut places = Places::default();
    let mut at = 0;
    for wanted in value.value.split_inclusive('\n') {
        let column = line.find(wanted.trim_end_matches('\n')).unwrap_or(0);
        places.add(at, body.places.offset(line_start + column));
        at += wanted.len();
        line_start += line.len();
        line = source.next().unwrap_or_default();
    }
    let text = value.value.clone();
    Body { text, places }
}
