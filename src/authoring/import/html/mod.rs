//! A saved web page into a draft: Word's filtered HTML, and posts saved or pasted from a browser.
//!
//! Entry: [`read`]. The one door of `html5ever`: its tokenizer alone, so that no nesting costs more than its length.

mod grid;
mod page;

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

use super::draft::ImportDraft;
use page::{Attributes, HtmlReader};

/// Reads a page.
pub(super) fn read(html: &str) -> ImportDraft {
    let sink = Sink {
        page: RefCell::new(HtmlReader::default()),
    };
    let tokenizer = Tokenizer::new(sink, html5ever::tokenizer::TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // A page's scripts are not run: the tokenizer stops at none.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.page.take().finish()
}

struct Sink {
    page: RefCell<HtmlReader>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.page.borrow_mut();
        match token {
            Token::TagToken(tag) => return tagged(&mut page, &tag),
            Token::CharacterTokens(text) => page.text(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn tagged(page: &mut HtmlReader, tag: &Tag) -> TokenSinkResult<()> {
    let name = &*tag.name;
    if tag.kind == TagKind::EndTag {
        page.close(name);
        return TokenSinkResult::Continue;
    }
    let attribute = |name: &str| {
        let found = tag
            .attrs
            .iter()
            .find(|attribute| &*attribute.name.local == name);
        found.map(|found| found.value.to_string())
    };
    let attributes = Attributes {
        style: attribute("style").unwrap_or_default(),
        font: attribute("face"),
        address: attribute("href").or_else(|| attribute("src")),
        columns: attribute("colspan")
            .and_then(|count| count.parse().ok())
            .unwrap_or(1),
        rows: attribute("rowspan")
            .and_then(|count| count.parse().ok())
            .unwrap_or(1),
    };
    page.open(name, attributes);
    match name {
        "script" | "style" | "noscript" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}
