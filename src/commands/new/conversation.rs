//! Questions and answers a line each, over any input and output.
//!
//! Entry: [`Conversation`].

use std::io::{self, BufRead, Write};

use super::questions::{self as words, InterviewQuestion};
use crate::authoring::choice::ChoiceError;
use crate::message::Language;

/// A conversation.
pub(super) struct Conversation<I, O> {
    /// What is answered.
    pub input: I,
    /// What is asked.
    pub output: O,
    /// In which language.
    pub language: Language,
}

impl<I: BufRead, O: Write> Conversation<I, O> {
    /// Asks until an answer means something.
    pub(super) fn until(
        &mut self,
        question: InterviewQuestion,
        means: impl Fn(&str) -> Result<Vec<usize>, ChoiceError>,
    ) -> io::Result<Option<Vec<usize>>> {
        loop {
            self.prompt(question)?;
            let Some(typed) = self.line()? else {
                return self.end();
            };
            match means(&typed) {
                Ok(places) => return Ok(Some(places)),
                Err(wrong) => self.say(&words::wrong(&wrong, self.language))?,
            }
        }
    }

    pub(super) fn list(&mut self, question: InterviewQuestion, lines: &[String]) -> io::Result<()> {
        writeln!(
            self.output,
            "\n{}:",
            words::heading(question, self.language)
        )?;
        for (at, line) in lines.iter().enumerate() {
            writeln!(self.output, "{:>4}. {line}", at + 1)?;
        }
        Ok(())
    }

    pub(super) fn prompt(&mut self, question: InterviewQuestion) -> io::Result<()> {
        write!(
            self.output,
            "\n{}: ",
            words::prompt(question, self.language)
        )?;
        self.output.flush()
    }

    pub(super) fn say(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.output, "  {words}")
    }

    /// The next line; nothing at the end of the input.
    pub(super) fn line(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes);
        let line = line.replace(|letter: char| letter.is_control(), " ");
        Ok(Some(line.trim_matches(['\u{feff}', ' ']).to_owned()))
    }

    /// Says that nothing was written, below the question that was not answered.
    pub(super) fn end<T>(&mut self) -> io::Result<Option<T>> {
        writeln!(self.output, "\n{}", words::ended(self.language))?;
        Ok(None)
    }
}
