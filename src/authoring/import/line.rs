//! A line as it grows from pieces of text: neighbours of one look and one encoding join before they are converted, since
//! a letter of VNI may lie in two pieces.
//!
//! Entry: [`Line`]. It must never know the form of a file.

use super::draft::{Inline, Span};
use super::recode::Coding;
use super::told::Matter;

/// A line as far as it is read.
#[derive(Debug, Default)]
pub(super) struct Line {
    inlines: Vec<Inline>,
    waiting: Option<(Span, Coding)>,
    told: Vec<Matter>,
}

impl Line {
    /// Text of one look.
    pub fn text(&mut self, span: Span, coding: Coding) {
        if let Some((last, known)) = &mut self.waiting
            && *known == coding
            && (last.bold, last.italic, &last.link) == (span.bold, span.italic, &span.link)
        {
            last.text.push_str(&span.text);
            return;
        }
        self.flush();
        self.waiting = Some((span, coding));
    }

    /// Anything but text.
    pub fn put(&mut self, inline: Inline) {
        self.flush();
        self.inlines.push(inline);
    }

    /// The line, and what is to be told of it.
    pub fn finish(mut self) -> (Vec<Inline>, Vec<Matter>) {
        self.flush();
        (self.inlines, self.told)
    }

    fn flush(&mut self) {
        let Some((mut span, coding)) = self.waiting.take() else {
            return;
        };
        let unicode = coding.unicode(&span.text);
        if unicode != span.text {
            match coding {
                Coding::Unicode => {}
                Coding::Tcvn3 | Coding::Tcvn3Capitals => self.told.push(Matter::FromTcvn3),
                Coding::Vni => self.told.push(Matter::FromVni),
            }
        }
        span.text = unicode;
        // Pieces of several encodings and one look are one piece now.
        if let Some(Inline::Text(last)) = self.inlines.last_mut()
            && (last.bold, last.italic, &last.link) == (span.bold, span.italic, &span.link)
        {
            last.text.push_str(&span.text);
        } else {
            self.inlines.push(Inline::Text(span));
        }
    }
}
