//! Places that a writer has still to fill in: `[số điện thoại]`, as templates and samples leave them.
//!
//! Entry: [`find`]. Brackets that are meant to stand are written `\[so\]`.

use crate::diagnostic::position::position;
use crate::document::{Document, front_matter};
use crate::markdown::tree::Inline;
use crate::markdown::visit::{self, Visited};
use crate::yaml::{self, UntypedValue};

/// A place that is not filled in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placeholder {
    /// Its line, from 1 on; nothing for the head.
    pub line: Option<usize>,
    /// What stands there.
    pub words: String,
}

/// The placeholders of an article, the head's first.
pub(super) fn find(document: &Document, text: &str) -> Vec<Placeholder> {
    let parts = front_matter::split(&document.source, text).value;
    let mut placeholders = Vec::new();
    if let Some(written) = yaml::parse_untyped(&text[parts.head]) {
        in_head(&written, &mut placeholders);
    }
    visit::walk(&document.blocks, &mut |visited| {
        if let Visited::Inline(Inline::Text(words)) = visited {
            let line = position(text, words.span.start as usize).0;
            // As it is written, with the strokes that let brackets stand.
            let as_written = text.get(words.span.start as usize..words.span.end as usize);
            let found = brackets(as_written.unwrap_or(&words.value)).map(|words| Placeholder {
                line: Some(line),
                words: words.to_owned(),
            });
            placeholders.extend(found);
        }
    });
    placeholders
}

/// Values of the head that are a slot as a whole.
fn in_head(written: &UntypedValue, placeholders: &mut Vec<Placeholder>) {
    match written {
        UntypedValue::Nothing => {}
        UntypedValue::Words(words) => {
            let is_whole = brackets(words).next() == Some(words.as_str());
            placeholders.extend(is_whole.then(|| Placeholder {
                line: None,
                words: words.clone(),
            }));
        }
        UntypedValue::List(items) => items.iter().for_each(|item| in_head(item, placeholders)),
        UntypedValue::Table(table) => table
            .values()
            .for_each(|value| in_head(value, placeholders)),
    }
}

/// What stands in brackets and begins with a letter.
fn brackets(words: &str) -> impl Iterator<Item = &str> {
    words.match_indices('[').filter_map(|(at, _)| {
        let inner = &words[at + 1..];
        let length = inner.find(['[', ']'])?;
        let is_meant = words[..at].ends_with('\\');
        let is_slot =
            !is_meant && inner.starts_with(char::is_alphabetic) && inner[length..].starts_with(']');
        is_slot.then(|| &words[at..at + length + 2])
    })
}
