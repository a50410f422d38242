//! The name of a finished page, and what is its own on it.
//!
//! Entry: [`title`] and [`own`]. A door of `html5ever`: its tokenizer alone.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

/// What a page is called: its first heading, else its title.
pub(super) fn title(html: &str) -> String {
    let tokenizer = Tokenizer::new(
        Sink::default(),
        html5ever::tokenizer::TokenizerOpts::default(),
    );
    // What comes after the first heading is not looked at.
    let end = html
        .find("</h1>")
        .map_or(html.len(), |at| at + "</h1>".len());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&html[..end]));
    // No script is run: the tokenizer stops at none.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let names = tokenizer.sink.names.take();
    let bare = |name: &String| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let [heading, title] = [bare(&names.heading), bare(&names.title)];
    if heading.is_empty() { title } else { heading }
}

/// What a page has between its head and its foot; nothing where it is not marked.
pub(super) fn own(html: &str) -> Option<&str> {
    let start = html.find("<main")?;
    let length = html[start..].find("</main>")?;
    html.get(start..start + length)
}

#[derive(Default)]
struct Names {
    title: String,
    heading: String,
    /// In which of them the tokenizer is.
    within: Option<Within>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Title,
    Heading,
    Past,
}

#[derive(Default)]
struct Sink {
    names: RefCell<Names>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut names = self.names.borrow_mut();
        match token {
            Token::TagToken(tag) => return tagged(&mut names, &tag),
            Token::CharacterTokens(text) => match names.within {
                Some(Within::Title) => names.title.push_str(&text),
                Some(Within::Heading) => names.heading.push_str(&text),
                Some(Within::Past) | None => {}
            },
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn tagged(names: &mut Names, tag: &Tag) -> TokenSinkResult<()> {
    let opens = tag.kind == TagKind::StartTag;
    match &*tag.name {
        "title" if opens && names.title.is_empty() => names.within = Some(Within::Title),
        "h1" if opens && names.within != Some(Within::Past) => names.within = Some(Within::Heading),
        "title" if !opens => names.within = None,
        "h1" if !opens => names.within = Some(Within::Past),
        _ => {}
    }
    match &*tag.name {
        "script" | "style" if opens => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" if opens => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_by_its_heading_or_its_title() {
        let page = "<title>A &amp; B - Xã</title><script>\"<h1>x\"</script><main><h1>A <b>&amp;</b>\n B</h1><h1>C</h1></main>";
        assert_eq!(title(page), "A & B");
        assert_eq!(title("<TITLE>A &lt;b&gt;</TITLE><p>c"), "A <b>");
        assert_eq!(title(""), "");
        assert_eq!(
            own(page),
            Some("<main><h1>A <b>&amp;</b>\n B</h1><h1>C</h1>")
        );
        assert_eq!(own("<p>"), None);
    }
}
