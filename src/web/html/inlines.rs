//! Running text as HTML.
//!
//! Entry: [`HtmlWriter::inlines`].

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::markdown::address::Address;
use crate::markdown::tree::Inline;
use crate::web::escape::escape;
use crate::web::page::{Context, Href, Word};

/// An article on its way to HTML.
pub(super) struct HtmlWriter<'a> {
    /// The HTML so far.
    pub(super) html: String,
    /// The page it is written for.
    pub(super) page: &'a dyn Context,
    /// How often each footnote was referred to, by its number.
    pub(super) references: BTreeMap<usize, usize>,
    /// How many tables were written.
    pub(super) tables: usize,
}

impl<'a> HtmlWriter<'a> {
    /// Adds HTML as it is.
    pub(super) fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds words.
    pub(super) fn words(&mut self, words: &str) {
        self.html.push_str(&escape(words));
    }

    /// Adds words in an element.
    pub(super) fn element(&mut self, open: &str, words: &str, close: &str) {
        self.raw(open);
        self.words(words);
        self.raw(close);
    }

    /// A word of the page, safe for HTML.
    pub(super) fn word(&self, word: Word) -> Cow<'a, str> {
        escape(self.page.word(word))
    }

    /// Adds running text.
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.words(&text.value),
                Inline::Emphasis(inner) => self.wrap_in_element("em", inner),
                Inline::Strong(inner) => self.wrap_in_element("strong", inner),
                Inline::Struck(inner) => self.wrap_in_element("s", inner),
                Inline::Code(text) => self.element("<code>", &text.value, "</code>"),
                Inline::Link {
                    target, content, ..
                } => self.link(target, content),
                Inline::Foreign { language, content } => {
                    self.raw(&format!("<span lang=\"{language}\">"));
                    self.inlines(content);
                    self.raw("</span>");
                }
                Inline::FootnoteReference { number, .. } => self.reference(*number),
                Inline::SoftBreak => self.raw("\n"),
                Inline::HardBreak => self.raw("<br>\n"),
            }
        }
    }

    fn wrap_in_element(&mut self, name: &str, inner: &[Inline]) {
        self.raw(&format!("<{name}>"));
        self.inlines(inner);
        self.raw(&format!("</{name}>"));
    }

    fn link(&mut self, target: &str, content: &[Inline]) {
        match self.page.link(target).as_ref().and_then(anchor) {
            Some(open) => {
                self.raw(&open);
                self.inlines(content);
                self.raw("</a>");
            }
            None => self.inlines(content),
        }
    }

    fn reference(&mut self, number: usize) {
        let count = self.references.entry(number).or_insert(0);
        *count += 1;
        let id = reference_id(number, *count);
        let label = self.word(Word::Footnote);
        self.raw(&format!(
            "<sup class=\"note-reference\"><a id=\"{id}\" href=\"#ghi-chu-{number}\" aria-label=\"{label} {number}\">{number}</a></sup>"
        ));
    }
}

/// The id of the place that refers to a footnote for the `count`th time.
pub(super) fn reference_id(number: usize, count: usize) -> String {
    match count {
        1 => format!("trich-dan-{number}"),
        later => format!("trich-dan-{number}-{later}"),
    }
}

/// The opening tag of a link; nothing for an address that no page may hold.
pub(super) fn anchor(link: &Href) -> Option<String> {
    let href = escape(link.href.trim()).replace(' ', "%20");
    let rel = match Address::classify(&link.href) {
        Address::Forbidden { .. } => return None,
        Address::Outside if link.outside => " rel=\"noopener noreferrer external\"",
        Address::Outside | Address::Inside | Address::Person => "",
    };
    Some(format!("<a href=\"{href}\"{rel}>"))
}
