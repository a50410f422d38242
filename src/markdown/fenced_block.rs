//! Fenced blocks: those with a name of their own are parsed, all others are text as it is written.
//!
//! Entry: [`parse_fence`]. A body that is Markdown is handed back as text.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::address::Address;
use super::block::{Chart, Contact, DocumentCard, Gallery, Media, Series};
use super::picture_rules;
use super::source_map::SourceMap;
use super::state::ParseState;
use super::tree::{Block, ByteRange};
use crate::diagnostic::{MarkdownProblem, Offset};
use crate::yaml::{self, At, Excerpt};

/// A fenced block as it was gathered.
pub(super) struct Fence {
    /// The first word after the fence; empty where there is none.
    pub(super) name: String,
    /// The lines between the fences.
    pub(super) body: FenceBody,
    /// Where the block stands in the file.
    pub(super) span: ByteRange,
}

/// A text within the file.
pub(super) struct FenceBody {
    /// The text.
    pub(super) text: String,
    /// Where it stands in the file.
    pub(super) map: SourceMap,
}

/// What a fenced block holds.
pub(super) enum FenceContent {
    /// A block, ready.
    Block(Block),
    /// Markdown to be said and not shown.
    Spoken(FenceBody),
    /// Markdown to be shown and not said.
    Shown(FenceBody),
    /// Nothing that could be made sense of; the faults are told.
    Nothing,
}

/// Reads a fenced block by its name.
pub(super) fn parse_fence(fence: Fence, state: &mut ParseState<'_>) -> FenceContent {
    let block = match fence.name.as_str() {
        "bieu-do" => chart(&fence, state).map(Box::new).map(Block::Chart),
        "thu-vien-anh" => gallery(&fence, state).map(Block::Gallery),
        "am-thanh" => media(&fence, "am-thanh", state)
            .map(Box::new)
            .map(Block::Sound),
        "video" => media(&fence, "video", state)
            .map(Box::new)
            .map(Block::Video),
        "van-ban" => document_card(&fence, state).map(Block::DocumentCard),
        "lien-he" => contact(&fence, state).map(Box::new).map(Block::Contact),
        "loa" => return FenceContent::Spoken(markdown(fence.body, state)),
        "chi-tren-web" => return FenceContent::Shown(markdown(fence.body, state)),
        _ => Some(Block::Code {
            language: fence.name,
            text: fence.body.text,
        }),
    };
    block.map_or(FenceContent::Nothing, FenceContent::Block)
}

/// Whether the last line of a fenced block is a fence as long as the first.
pub(super) fn is_closed(written: &str) -> bool {
    let Some(mark) = written.chars().next() else {
        return true;
    };
    let length = written.chars().take_while(|&letter| letter == mark).count();
    let lines = written.trim_end().rsplit_once('\n');
    lines.is_some_and(|(_, last)| {
        let fence = last.trim_start_matches([' ', '\t', '>']).trim_end();
        fence.chars().all(|letter| letter == mark) && fence.chars().count() >= length
    })
}

/// Reads YAML; the faults are told at their places in the file.
fn yaml<T: DeserializeOwned>(body: &FenceBody, state: &mut ParseState<'_>) -> Option<T> {
    let reported = yaml::parse(Excerpt {
        path: state.path,
        text: &body.text,
        base: 0,
    });
    for mut diagnostic in reported.found {
        let place = &mut diagnostic.place;
        let within = |offset: Offset| (offset as usize).min(body.text.len());
        let range = within(place.start)..within(place.end);
        let span = body.map.span(range);
        (place.start, place.end) = (span.start, span.end);
        state.found.push(diagnostic);
    }
    reported.value
}

fn require(present: bool, block: &'static str, span: &ByteRange, state: &mut ParseState<'_>) {
    if !present {
        state.report(span.clone(), MarkdownProblem::EmptyBlock { block });
    }
}

fn chart(fence: &Fence, state: &mut ParseState<'_>) -> Option<Chart> {
    let mut chart: Chart = yaml(&fence.body, state)?;
    chart.span = fence.span.clone();
    let figures = || chart.series.iter().flat_map(|series| &series.values);
    let present = !chart.labels.is_empty() && figures().any(Option::is_some);
    require(present, "bieu-do", &fence.span, state);
    let labels = chart.labels.len();
    for series in &mut chart.series {
        check_series(series, labels, &fence.span, state);
    }
    Some(chart)
}

fn check_series(series: &mut Series, labels: usize, span: &ByteRange, state: &mut ParseState<'_>) {
    let (name, values) = (series.name.clone(), series.values.len());
    if values != labels {
        let problem = MarkdownProblem::SeriesLength {
            series: name.clone(),
            labels,
            values,
        };
        state.report(span.clone(), problem);
    }
    let is_number = |value: &Option<f64>| value.is_none_or(f64::is_finite);
    if !series.values.iter().all(is_number) {
        state.report(span.clone(), MarkdownProblem::NotANumber { series: name });
        let values = series.values.iter_mut();
        values.for_each(|value| *value = value.filter(|number| number.is_finite()));
    }
}

fn gallery(fence: &Fence, state: &mut ParseState<'_>) -> Option<Gallery> {
    let mut gallery: Gallery = yaml(&fence.body, state)?;
    gallery.span = fence.span.clone();
    let present = !gallery.images.is_empty();
    require(present, "thu-vien-anh", &fence.span, state);
    for picture in &gallery.images {
        let words = [&picture.alt, &picture.caption, &picture.credit].map(String::as_str);
        picture_rules::check(words, &fence.span, state);
    }
    Some(gallery)
}

fn media(fence: &Fence, block: &'static str, state: &mut ParseState<'_>) -> Option<Media> {
    let mut media: Media = yaml(&fence.body, state)?;
    media.span = fence.span.clone();
    let is_given =
        |value: &Option<String>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    let present = is_given(&media.file) || is_given(&media.url);
    require(present, block, &fence.span, state);
    if media.transcript.trim().is_empty() {
        state.report(fence.span.clone(), MarkdownProblem::WithoutTranscript);
    }
    if let Some(Address::Forbidden { scheme }) = media.url.as_deref().map(Address::classify) {
        state.report(
            fence.span.clone(),
            MarkdownProblem::ForbiddenScheme { scheme },
        );
        media.url = None;
    }
    Some(media)
}

fn document_card(fence: &Fence, state: &mut ParseState<'_>) -> Option<DocumentCard> {
    let mut card: DocumentCard = yaml(&fence.body, state)?;
    card.span = fence.span.clone();
    let present = !card.file.trim().is_empty();
    require(present, "van-ban", &fence.span, state);
    present.then_some(card)
}

fn contact(fence: &Fence, state: &mut ParseState<'_>) -> Option<Contact> {
    let faults = state.found.len();
    let mut contact: Contact = yaml(&fence.body, state)?;
    let present = contact != Contact::default();
    // A card left empty by faults that are told is no news.
    require(
        present || state.found.len() > faults,
        "lien-he",
        &fence.span,
        state,
    );
    contact.span = fence.span.clone();
    present.then_some(contact)
}

/// A body that is YAML with the one key `text`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    text: At<String>,
}

/// The Markdown of a body, whether it stands there as it is or under the key `text`.
fn markdown(body: FenceBody, state: &mut ParseState<'_>) -> FenceBody {
    if !body.text.trim_start().starts_with("text:") {
        return body;
    }
    match yaml::<Wrapped>(&body, state) {
        Some(wrapped) => unwrap_text_key(&wrapped.text, &body),
        None => FenceBody {
            text: String::new(),
            map: body.map,
        },
    }
}

/// The value with the places of its lines: each is looked for in the line of YAML that should hold it.
fn unwrap_text_key(value: &At<String>, body: &FenceBody) -> FenceBody {
    let start = (value.start as usize).min(body.text.len());
    let first_line = body.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let mut source = body.text[first_line..].split_inclusive('\n');
    let mut line_start = first_line;
    let mut line = source.next().unwrap_or_default();
    if line.trim_start().starts_with("text:") && line.trim_end().ends_with(['|', '-', '+', '>']) {
        line_start += line.len();
        line = source.next().unwrap_or_default();
    }
    let mut map = SourceMap::default();
    map.add(0, body.map.offset(start), false);
    let mut at = 0;
    for wanted in value.value.split_inclusive('\n') {
        let words = wanted.trim_end_matches('\n');
        match line.find(words) {
            Some(column) => map.add_from(at, &body.map, line_start + column),
            None => map.add(at, body.map.offset(line_start), false),
        }
        at += wanted.len();
        line_start += line.len();
        if words.len() < wanted.len() && !line.ends_with('\n') {
            map.add(at - 1, body.map.offset(line_start), false);
        }
        line = source.next().unwrap_or_default();
    }
    let text = value.value.clone();
    FenceBody { text, map }
}
