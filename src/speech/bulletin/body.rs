//! The words of a bulletin as lines of text: counted, written at 72 columns, and read again as staff left them.
//!
//! Entry: [`Line`], [`write`] and [`parse`]. One blank line is a short pause, two are a long one; what stands in square
//! brackets (a cue, the announcer whose turn it is) is shown and never read. It must never know what is said.

use crate::speech::output::columns;
use crate::speech::script::paragraph::{Pause, seconds};
use crate::speech::script::spell_out::syllables;
use crate::vietnamese::collapse_whitespace;

/// What is said in one breath of thought, or a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words, cues in square brackets among them.
    pub text: String,
    /// What follows.
    pub pause: Pause,
}

/// How much there is to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    /// The syllables that are read.
    pub syllables: usize,
    /// The silences, in seconds.
    pub pauses: u32,
}

impl Length {
    /// How long it takes at a pace in syllables a minute, in whole seconds, rounded up.
    #[must_use]
    pub fn seconds(self, pace: u32) -> u32 {
        seconds(self.syllables, pace).saturating_add(self.pauses)
    }
}

impl std::ops::AddAssign for Length {
    fn add_assign(&mut self, more: Self) {
        self.syllables += more.syllables;
        self.pauses += more.pauses;
    }
}

impl Line {
    /// A line of words.
    #[must_use]
    pub fn new(text: impl Into<String>, pause: Pause) -> Self {
        let text = text.into();
        Self { text, pause }
    }

    /// The words that are read: everything but what stands in square brackets.
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut spoken = String::with_capacity(self.text.len());
        let mut depth = 0_usize;
        for letter in self.text.chars() {
            match letter {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ if depth == 0 => spoken.push(letter),
                _ => {}
            }
        }
        collapse_whitespace(&spoken)
    }

    /// How much of it is read; a cue alone takes no time.
    #[must_use]
    pub fn length(&self) -> Length {
        let syllables = syllables(&self.spoken());
        let pauses = if syllables == 0 {
            0
        } else {
            self.pause.seconds()
        };
        Length { syllables, pauses }
    }
}

/// How much there is to say in all.
#[must_use]
pub fn length(lines: &[Line]) -> Length {
    let mut length = Length::default();
    for line in lines {
        length += line.length();
    }
    length
}

/// The lines as text.
#[must_use]
pub fn write(lines: &[Line]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        columns::push(&mut text, [line.text.as_str()]);
        let is_last = at + 1 == lines.len();
        text.push_str(match line.pause {
            _ if is_last => "",
            Pause::Short => "\n",
            Pause::Long => "\n\n",
        });
    }
    text
}

/// The lines of a text.
#[must_use]
pub fn parse(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut blanks = 1;
    for row in text.lines() {
        let row = collapse_whitespace(row);
        if row.is_empty() {
            blanks += 1;
            continue;
        }
        match lines.last_mut() {
            Some(line) if blanks == 0 => {
                line.text.push(' ');
                line.text.push_str(&row);
            }
            last => {
                if let (Some(line), true) = (last, blanks > 1) {
                    line.pause = Pause::Long;
                }
                lines.push(Line::new(row, Pause::Short));
            }
        }
        blanks = 0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was_written() {
        let lines = vec![
            Line::new("[Nhạc hiệu]", Pause::Short),
            Line::new(
                format!("[PTV1] {}hết.", "một hai ba ".repeat(20)),
                Pause::Long,
            ),
            Line::new("Xin nhắc lại.", Pause::Short),
            Line::new("Chào.", Pause::Short),
        ];
        let text = write(&lines);
        assert!(
            text.lines()
                .all(|row| row.chars().count() <= columns::WIDTH)
        );
        assert_eq!(parse(&text), lines);
        assert_eq!(parse(&text.replace('\n', "\r\n")), lines);
    }

    #[test]
    fn cues_take_no_time_and_words_do() {
        let length = length(&[
            Line::new("[Nhạc hiệu]", Pause::Long),
            Line::new("[PTV2] Kính chào. [dừng] Xin mời nghe.", Pause::Short),
        ]);
        let (syllables, pauses) = (5, 1);
        assert_eq!(length, Length { syllables, pauses });
        assert_eq!(length.seconds(60), 6);
    }
}
