//! A script as SSML, for speech synthesis: only `speak`, `p`, `s` and `break`, the words already spoken ones.
//!
//! Entry: [`ssml`].

use std::fmt::Write;

use crate::speech::output::text::ended;
use crate::speech::script::breath::phrases;
use crate::speech::script::paragraph::{Pause, Script};

/// A breath inside a sentence.
const BREATH: &str = " <break time=\"250ms\"/> ";

/// A script as a document of SSML 1.1.
#[must_use]
pub fn ssml(script: &Script) -> String {
    let mut text = String::from(
        "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"vi-VN\">\n",
    );
    push_paragraph(&mut text, &[ended(&script.title)], Pause::Long);
    for paragraph in script.paragraphs.iter() {
        push_paragraph(&mut text, &paragraph.sentences, paragraph.pause);
    }
    text.push_str("</speak>\n");
    text
}

fn push_paragraph(text: &mut String, sentences: &[String], pause: Pause) {
    text.push_str("<p>");
    for sentence in sentences {
        push_sentence(text, sentence);
    }
    let _ = writeln!(text, "</p><break time=\"{}s\"/>", pause.seconds());
}

/// Puts a sentence there, with a short break where a speaker takes breath.
pub fn push_sentence(text: &mut String, sentence: &str) {
    let phrases: Vec<String> = phrases(sentence).into_iter().map(escaped).collect();
    let _ = write!(text, "<s>{}</s>", phrases.join(BREATH));
}

/// The words as XML takes them; what XML forbids is left out, white space is a space.
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_whitespace() => escaped.push(' '),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}
