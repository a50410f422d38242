//! The site's own table of spoken forms: `content/lexicon.yaml`, typed and checked.
//!
//! Entry: [`parse`].

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::{Diagnostic, Reported, SpeechProblem};
use crate::markdown::tree::ByteRange;
use crate::path::SourcePath;
use crate::source::Sources;
use crate::speech::reading::{Lexicon, LexiconEntry};
use crate::yaml::{self, At, Excerpt};

/// Where the table lies.
pub const FILE: &str = "content/lexicon.yaml";

/// An entry as staff write it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenEntry {
    /// As it stands in texts.
    #[schemars(description = "Chữ như viết trong bài, ví dụ OCOP.")]
    pub written: At<String>,
    /// What is said.
    #[serde(default)]
    #[schemars(description = "Cách đọc trên loa, viết đủ chữ.")]
    pub spoken: Option<String>,
    /// The sections it holds for.
    #[serde(default)]
    #[schemars(
        description = "Chỉ dùng trong các chuyên mục này (tên thư mục); để trống là mọi chuyên mục."
    )]
    pub sections: Vec<String>,
    /// Whether only this very case is meant.
    #[serde(default = "yes")]
    #[schemars(
        description = "true: phân biệt chữ hoa, chữ thường (mặc định); false: không phân biệt."
    )]
    pub case_sensitive: bool,
}

fn yes() -> bool {
    true
}

/// The site's table, with the place of each entry.
#[derive(Clone, Debug, Default)]
pub struct SiteLexicon {
    /// The table, for the reading.
    pub table: Lexicon,
    places: Vec<ByteRange>,
}

/// Reads the table out of the sources; faulty entries are told and left out.
#[must_use]
pub fn parse(sources: &Sources) -> Reported<SiteLexicon> {
    let Some((path, text)) = sources.text_at(FILE) else {
        return Reported::default();
    };
    let mut found = Vec::new();
    let base = 0;
    let read = yaml::parse::<Option<Vec<WrittenEntry>>>(Excerpt { path, text, base });
    let written = read.take_into(&mut found).flatten().unwrap_or_default();
    let mut seen = BTreeSet::new();
    let (mut entries, mut places) = (Vec::new(), Vec::new());
    for entry in written {
        let (span, word) = (entry.written.span(), entry.written.value.clone());
        match checked(entry, &mut seen) {
            Ok(entry) => {
                entries.push(entry);
                places.push(span);
            }
            Err(fault) => found.push(Diagnostic::at(path, span, fault(word))),
        }
    }
    let table = Lexicon::from_entries(entries);
    Reported::new(SiteLexicon { table, places }, found)
}

type Fault = fn(String) -> SpeechProblem;

/// The entry, if it says something and says it for the first time.
fn checked(
    entry: WrittenEntry,
    seen: &mut BTreeSet<(String, Vec<String>)>,
) -> Result<LexiconEntry, Fault> {
    let spoken = entry.spoken.unwrap_or_default().trim().to_owned();
    let written = entry.written.value.trim().to_owned();
    if spoken.is_empty() || written.is_empty() {
        return Err(|written| SpeechProblem::NoSpokenForm { written });
    }
    let key = if entry.case_sensitive {
        written.clone()
    } else {
        written.to_lowercase()
    };
    let mut sections = entry.sections.clone();
    sections.sort();
    if !seen.insert((key, sections)) {
        return Err(|written| SpeechProblem::WrittenTwice { written });
    }
    Ok(LexiconEntry {
        written,
        spoken,
        sections: entry.sections,
        case_sensitive: entry.case_sensitive,
    })
}

impl SiteLexicon {
    /// Tells of the entries that no text uses.
    #[must_use]
    pub fn unused(&self, used: &BTreeSet<usize>) -> Vec<Diagnostic> {
        let path = SourcePath::new(FILE);
        let entries = self.table.entries().iter().zip(&self.places).enumerate();
        let unused = entries.filter(|(place, _)| !used.contains(place));
        let told = unused.map(|(_, (entry, span))| {
            let written = entry.written.clone();
            Diagnostic::at(&path, span.clone(), SpeechProblem::UnusedEntry { written })
        });
        told.collect()
    }
}
