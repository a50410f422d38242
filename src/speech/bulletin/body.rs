//! The words of a bulletin as lines of text: counted, written at 72 columns, and read again as staff left them.
//!
//! Entry: [`BulletinLine`], [`write`] and [`parse`]. One blank line is a short pause, two are a long one; what stands in
//! square brackets (a cue, the announcer whose turn it is) is shown and never read.

use crate::speech::bulletin::sentences;
use crate::speech::output::columns;
use crate::speech::script::paragraph::{Pause, seconds};
use crate::speech::script::spell_out::syllables;
use crate::vietnamese::collapse_whitespace;

/// What is said in one breath of thought, or a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletinLine {
    /// The words, cues in square brackets among them.
    pub text: String,
    /// What follows.
    pub pause: Pause,
    /// The places of the items for which it is said; it goes with the last of them. None for what frames the bulletin.
    pub items: Vec<usize>,
}

/// How much there is to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpokenLength {
    /// The syllables that are read.
    pub syllables: usize,
    /// The silences, in seconds.
    pub pauses: u32,
}

impl SpokenLength {
    /// How long it takes at a pace in syllables a minute, in whole seconds, rounded up.
    #[must_use]
    pub fn seconds(self, pace: u32) -> u32 {
        seconds(self.syllables, pace).saturating_add(self.pauses)
    }
}

impl std::ops::AddAssign for SpokenLength {
    fn add_assign(&mut self, more: Self) {
        self.syllables += more.syllables;
        self.pauses += more.pauses;
    }
}

impl BulletinLine {
    /// A line of words.
    #[must_use]
    pub fn new(text: impl Into<String>, pause: Pause) -> Self {
        let text = text.into();
        let items = Vec::new();
        Self { text, pause, items }
    }

    /// The same, said for some items.
    #[must_use]
    pub fn said_for(self, items: impl IntoIterator<Item = usize>) -> Self {
        let items = items.into_iter().collect();
        Self { items, ..self }
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
    pub fn length(&self) -> SpokenLength {
        let syllables = syllables(&self.spoken());
        let pauses = if syllables == 0 {
            0
        } else {
            self.pause.seconds()
        };
        SpokenLength { syllables, pauses }
    }
}

/// How much there is to say in all.
#[must_use]
pub fn length(lines: &[BulletinLine]) -> SpokenLength {
    let mut length = SpokenLength::default();
    for line in lines {
        length += line.length();
    }
    length
}

/// The lines as text.
#[must_use]
pub fn write(lines: &[BulletinLine]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let sentences = sentences::split(&line.text);
        columns::push(&mut text, sentences.iter().map(String::as_str));
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
pub fn parse(text: &str) -> Vec<BulletinLine> {
    let mut lines: Vec<BulletinLine> = Vec::new();
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
                lines.push(BulletinLine::new(row, Pause::Short));
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
            BulletinLine::new("[Nhạc hiệu]", Pause::Short),
            BulletinLine::new(
                format!("[PTV1] {}hết.", "một hai ba ".repeat(20)),
                Pause::Long,
            ),
            BulletinLine::new("Xin nhắc lại.", Pause::Short),
            BulletinLine::new("Chào.", Pause::Short),
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
            BulletinLine::new("[Nhạc hiệu]", Pause::Long),
            BulletinLine::new("[PTV2] Kính chào. [dừng] Xin mời nghe.", Pause::Short),
        ]);
        let (syllables, pauses) = (5, 1);
        assert_eq!(length, SpokenLength { syllables, pauses });
        assert_eq!(length.seconds(60), 6);
    }
}
