//! What an article itself gives to be said: its lines, and its own spoken forms.
//!
//! Entry: [`lines`], [`title`] and [`own_words`].

use crate::diagnostic::{Diagnostic, SpeechProblem};
use crate::document::Document;
use crate::speech::reading::{Layer, Lexicon, LexiconEntry, UsedEntry};
use crate::speech::script::facts;
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::reference_names::ReferenceNames;
use crate::speech::script::utterance::{self, Utterance};

/// The article's own spoken forms.
pub(in crate::speech) fn own_words(
    document: &Document,
    found: &mut Vec<Diagnostic>,
) -> Option<Lexicon> {
    let say = &document.common.loudspeaker.say;
    let empty = |written: &str, spoken: &str| written.trim().is_empty() || spoken.trim().is_empty();
    for (written, _) in say
        .iter()
        .filter(|(written, spoken)| empty(written, spoken))
    {
        let written = written.clone();
        found.push(document.problem(SpeechProblem::NoSpokenForm { written }));
    }
    let entries = say
        .iter()
        .filter(|(written, spoken)| !empty(written, spoken));
    let entries: Vec<LexiconEntry> = entries
        .map(|(written, spoken)| LexiconEntry::new(written, spoken.trim()))
        .collect();
    (!entries.is_empty()).then(|| Lexicon::from_entries(entries))
}

/// Tells of the article's own spoken forms that its text does not have.
pub(in crate::speech) fn unused_words(
    document: &Document,
    own: &Lexicon,
    used: &[UsedEntry],
) -> Vec<Diagnostic> {
    let unused = own.entries().iter().enumerate().filter(|(place, _)| {
        !used
            .iter()
            .any(|used| used.layer == Layer::Article && used.index == *place)
    });
    let told = unused.map(|(_, entry)| {
        let written = entry.written.clone();
        document.problem(SpeechProblem::UnusedEntry { written })
    });
    told.collect()
}

/// The title, as its writer wants it said.
pub(in crate::speech) fn title(document: &Document) -> MappedLine {
    match (&document.common.loudspeaker.title, &document.common.title) {
        (Some(said), _) if !said.trim().is_empty() => MappedLine::from_value(said),
        (_, Some(title)) if !title.trim().is_empty() => MappedLine::from_value(title),
        _ => MappedLine::from_words(document.title()),
    }
}

/// All that is said below the title: lead, facts and text, or what the writer wrote in their place.
pub(in crate::speech) fn lines(
    document: &Document,
    names: &ReferenceNames<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Utterance> {
    if let Some(text) = &document.common.loudspeaker.text {
        let paragraphs = text.split("\n\n").map(|text| text.replace('\n', " "));
        let place = text.span();
        let lines = paragraphs.map(|text| MappedLine::from_generated(text.trim(), &place));
        return lines
            .filter(|line| !line.is_blank())
            .map(Utterance::paragraph)
            .collect();
    }
    let head = facts::head_utterances(document, names);
    let text = utterance::from_blocks(&document.blocks, names);
    let unsaid = text.unsaid.into_iter();
    found.extend(
        unsaid.map(|span| Diagnostic::at(&document.source, span, SpeechProblem::CodeUnsaid)),
    );
    head.before
        .into_iter()
        .chain(text.lines)
        .chain(head.after)
        .collect()
}
