//! The window that the program runs in: its colours on Windows, and that it stays long enough to be read.
//!
//! Entry: [`prepare`] and [`hold`].

use std::io::{self, BufRead, IsTerminal, Write};

use super::exit::Exit;
use crate::message::Language;

/// Has the window of an older Windows show colours in place of their codes; elsewhere it does in any case.
pub(crate) fn prepare() {
    let _ = anstyle_query::windows::enable_ansi_colors();
}

/// Waits for a key where the window would close over what was said: after a double click, which gives no words.
pub(crate) fn hold(words: usize, exit: Exit, language: Language) {
    if !closes(words, exit, cfg!(windows)) || !io::stdin().is_terminal() {
        return;
    }
    let asked = match language {
        Language::Vi => "\nBấm Enter để đóng cửa sổ này.",
        Language::En => "\nEnter closes this window.",
    };
    let _ = writeln!(io::stderr(), "{asked}");
    let _ = io::stdin().lock().read_line(&mut String::new());
}

/// Whether the window closes at once, and something in it was to be read.
fn closes(words: usize, exit: Exit, is_windows: bool) -> bool {
    is_windows && words <= 1 && exit != Exit::Done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_held_after_a_double_click_that_failed() {
        for failed in [Exit::Usage, Exit::Machine, Exit::Content] {
            assert!(closes(1, failed, true));
            assert!(!closes(2, failed, true), "typed in a window that stays");
            assert!(!closes(1, failed, false));
        }
        assert!(!closes(1, Exit::Done, true));
    }
}
