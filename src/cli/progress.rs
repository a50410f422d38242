//! A sign of life on a terminal when a build takes over a second; nothing on a pipe.
//!
//! Entry: [`Progress`].

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::message::Language;

/// The sign of life; it goes away when dropped.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A sign that shows after a second.
    pub(crate) fn start(language: Language, quiet: bool) -> Self {
        let bar = if quiet {
            ProgressBar::hidden()
        } else {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
        };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        bar.set_message(match language {
            Language::Vi => "đang làm trang",
            Language::En => "making the site",
        });
        // The first tick, after a second, is the first that is drawn.
        bar.enable_steady_tick(Duration::from_secs(1));
        Self { bar }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
