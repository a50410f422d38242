//! `bantin serve`: the preview.
//!
//! Entry: [`serve`]. It must never know how a page is made or sent.

use std::io::{IsTerminal, Write};
use std::net::IpAddr;
use std::time::Instant;

use super::clock;
use super::exit::Exit;
use super::options::ServeOptions;
use super::report::{self, Reader};
use crate::diagnostic::{Diagnostic, Severity};
use crate::machine::MachineError;
use crate::message::Language;
use crate::pipeline::Settings;
use crate::serve::{self, Means, Shown, Wish};

/// Serves until the program is stopped.
pub(super) fn serve(options: &ServeOptions, language: Language) -> Result<Exit, MachineError> {
    let wish = Wish {
        root: options.common.root.clone(),
        settings: Settings {
            now: clock::now(),
            today: options.today,
            drafts: options.drafts,
            ..Settings::default()
        },
        host: options.host.clone(),
        port: options.port,
        means: if options.poll {
            Means::Poll
        } else {
            Means::System
        },
        language,
    };
    let started = Instant::now();
    let preview = serve::open(wish)?;
    warn(options, preview.moved, language);
    let ready = |address: &str| {
        say(&ready_words(address, language));
        if options.open {
            // Where there is no browser, the address stands above.
            let _ = open::that_detached(address);
        }
    };
    let told = |shown: &Shown| tell(shown, started, language);
    preview.run(ready, told)?;
    Ok(Exit::Done)
}

/// Says what is other than a writer may think.
fn warn(options: &ServeOptions, moved: bool, language: Language) {
    let is_loopback = |host: &str| {
        let address = host.parse::<IpAddr>();
        host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    };
    if !is_loopback(&options.host) {
        say(match language {
            Language::Vi => {
                "Chú ý: máy khác trong mạng cũng xem được bản này, kể cả bài chưa duyệt.\n"
            }
            Language::En => {
                "Beware: other machines can see this preview, with all that is not approved.\n"
            }
        });
    }
    if moved {
        let port = options.port;
        say(&match language {
            Language::Vi => {
                format!("Cổng {port} đã có chương trình khác dùng; dùng cổng trống kế tiếp.\n")
            }
            Language::En => format!("Port {port} is taken; the next free one is used.\n"),
        });
    }
}

fn ready_words(address: &str, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "Xem thử tại {address}\nLưu bài là trang tự đổi theo. Bấm Ctrl+C hoặc đóng cửa sổ này để dừng.\n"
        ),
        Language::En => format!(
            "Preview at {address}\nThe page follows each save. Ctrl+C or closing this window ends it.\n"
        ),
    }
}

/// Says what stops the site, or that it is good.
fn tell(shown: &Shown, started: Instant, language: Language) {
    let at = started.elapsed().as_secs();
    let at = format!("[{:02}:{:02}]", at / 60, at % 60);
    if !shown.stops {
        let articles = shown
            .good
            .as_ref()
            .map_or(0, |good| good.front.site.articles.len());
        say(&match language {
            Language::Vi => format!("{at} Trang tốt, {articles} bài.\n"),
            Language::En => format!("{at} The site is good, {articles} articles.\n"),
        });
        return;
    }
    let errors = shown
        .found
        .iter()
        .filter(|found| found.severity() == Severity::Error);
    let errors: Vec<Diagnostic> = errors.cloned().collect();
    let reader = Reader {
        sources: &shown.sources,
        language,
        release: false,
        coloured: std::io::stderr().is_terminal(),
    };
    let _ = write!(std::io::stderr(), "{}", report::text(&errors, reader));
    let count = errors.len();
    say(&match language {
        Language::Vi => format!("{at} Có {count} lỗi; trang đang xem là bản tốt gần nhất.\n"),
        Language::En => format!("{at} {count} errors; the last good site is shown.\n"),
    });
}

fn say(words: &str) {
    let mut output = std::io::stdout();
    let _ = output.write_all(words.as_bytes());
    let _ = output.flush();
}
