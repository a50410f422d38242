//! Written lines as spoken sentences: each line is read by the rules, parted into sentences, and what the rules could
//! not settle is told at the writer's own place.
//!
//! Entry: [`ScriptWriter`].

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Problem, SpeechProblem};
use crate::path::SourcePath;
use crate::speech::reading::{self, Doubt, Markers, Rules, UsedEntry};
use crate::speech::script::breath::{LONGEST, phrases};
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::paragraph::{Paragraph, Pause};
use crate::speech::script::sentences::{self, Sentence};
use crate::speech::script::spell_out;
use crate::speech::script::utterance::Utterance;
use crate::vietnamese::syllable_count;

/// The lines of one file, being said.
pub struct ScriptWriter<'a> {
    rules: Rules<'a>,
    path: &'a SourcePath,
    found: Vec<Diagnostic>,
    told: BTreeSet<Problem>,
    used: Vec<UsedEntry>,
    syllables: usize,
}

impl<'a> ScriptWriter<'a> {
    /// Nothing said yet.
    #[must_use]
    pub fn new(rules: Rules<'a>, path: &'a SourcePath) -> Self {
        let (found, told, used) = (Vec::new(), BTreeSet::new(), Vec::new());
        Self {
            rules,
            path,
            found,
            told,
            used,
            syllables: 0,
        }
    }

    /// A title as it is said.
    pub fn title(&mut self, line: &MappedLine) -> String {
        let reading = reading::read_for_script(line.text(), &self.rules);
        self.note_doubts(line, &reading);
        sentences::title(&reading)
    }

    /// Takes down what could not be settled in a line that is said elsewhere.
    pub fn collect_doubts(&mut self, line: &MappedLine) {
        let reading = reading::read_for_script(line.text(), &self.rules);
        self.note_doubts(line, &reading);
    }

    /// Lines as paragraphs.
    pub fn paragraphs(&mut self, lines: Vec<Utterance>) -> Vec<Paragraph> {
        let (mut paragraphs, mut open) = (Vec::new(), Vec::new());
        for utterance in lines {
            let pause = utterance.pause;
            open.extend(self.sentences(utterance));
            if let Some(pause) = pause.filter(|_| !open.is_empty()) {
                let sentences = std::mem::take(&mut open);
                paragraphs.push(Paragraph { sentences, pause });
            }
        }
        if !open.is_empty() {
            paragraphs.push(Paragraph {
                sentences: open,
                pause: Pause::Short,
            });
        }
        paragraphs
    }

    /// How many syllables are heard of the paragraphs.
    #[must_use]
    pub fn syllables(&self) -> usize {
        self.syllables
    }

    /// What could not be settled, each thing once, and the writer's own entries that were used.
    #[must_use]
    pub fn finish(self) -> (Vec<Diagnostic>, Vec<UsedEntry>) {
        (self.found, self.used)
    }

    fn sentences(&mut self, utterance: Utterance) -> Vec<String> {
        let Utterance { line, heading, .. } = utterance;
        let markers = if heading.is_some() {
            Markers::Heading
        } else {
            Markers::List
        };
        let reading = reading::read_for_script(
            line.text(),
            &Rules {
                markers,
                ..self.rules
            },
        );
        self.note_doubts(&line, &reading);
        let said = sentences::split(reading).into_iter();
        let said = said.map(|sentence| {
            if sentence.syllables > LONGEST {
                self.tell_length(&line, &sentence);
            }
            self.syllables += heard(&sentence);
            sentence.spoken
        });
        said.collect()
    }

    /// Tells of a sentence that no mark lets a speaker breathe in, or whose list hangs on a negation far before it.
    fn tell_length(&mut self, line: &MappedLine, sentence: &Sentence) {
        let syllables = sentence.syllables;
        let breathless = |phrase: &&str| spell_out::syllables(phrase) > LONGEST;
        let problem = match sentence.negation.clone() {
            Some(negation) => SpeechProblem::NegationTooFar {
                negation,
                syllables,
            },
            None if phrases(&sentence.spoken).iter().any(breathless) => {
                SpeechProblem::SentenceTooLong { syllables }
            }
            None => return,
        };
        let span = line.span(sentence.span.clone());
        self.found.push(Diagnostic::at(self.path, span, problem));
    }

    /// Takes down the doubts of a reading, each of them once in an article, and the entries that it used.
    fn note_doubts(&mut self, line: &MappedLine, reading: &reading::LineReading<'_>) {
        self.used.extend(reading.used());
        for (span, doubt) in reading.doubts() {
            let problem = Problem::from(problem(doubt));
            if self.told.insert(problem.clone()) {
                self.found
                    .push(Diagnostic::at(self.path, line.span(span.clone()), problem));
            }
        }
    }
}

/// How many syllables are heard: as many as were counted, unless figures are put into words at sight.
fn heard(sentence: &Sentence) -> usize {
    match spell_out::spell_out(&sentence.spoken) {
        Cow::Borrowed(_) => sentence.syllables,
        Cow::Owned(words) => syllable_count(&words),
    }
}

fn problem(doubt: &Doubt) -> SpeechProblem {
    match doubt.clone() {
        Doubt::AmbiguousAbbreviation {
            written,
            candidates,
            spelled,
        } => SpeechProblem::AmbiguousAbbreviation {
            written,
            candidates,
            spelled,
        },
        Doubt::UnknownAbbreviation { written, spelled } => {
            SpeechProblem::UnknownAbbreviation { written, spelled }
        }
        Doubt::StrangeNumber { written, spoken } => {
            SpeechProblem::StrangeNumber { written, spoken }
        }
        Doubt::ImpossibleDate { written, spoken } => {
            SpeechProblem::ImpossibleDay { written, spoken }
        }
        Doubt::UncertainDate { written, spoken } => SpeechProblem::UncertainDay { written, spoken },
        Doubt::Unreadable { written } => SpeechProblem::Unsaid { written },
    }
}
