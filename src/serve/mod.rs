//! The preview: the site from memory, made anew as its files change, and the browser told.
//!
//! Entry: [`open`], then [`Preview::run`], which never ends by itself. What is served is what `bantin build` would write;
//! the preview's own script goes into pages on their way out only. It writes no file, so it can be stopped at any moment.
//! It must never know the command line.

mod answer;
mod http;
mod inspect;
mod problems;
mod question;
mod watch;
mod wish;
mod words;
mod workshop;

use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch::Sender;

use crate::machine::{Doing, MachineError};
use crate::source::ChangedPaths;
use http::Hall;
use watch::{Wake, Watch};

pub use answer::{Answer, answer};
pub use question::Question;
pub use watch::Means;
pub use wish::Wish;
pub use workshop::{Good, Shown, Workshop};

/// After this long without a change all pages are made.
const PAUSE: Duration = Duration::from_millis(400);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(20);
/// How many ports are tried, one after the other.
const PORTS: u16 = 20;

/// A preview that has its port and its watcher.
pub struct Preview {
    wish: Wish,
    listener: TcpListener,
    watch: Watch,
    workshop: Workshop,
    /// The address for a browser.
    pub address: String,
    /// Whether the port is not the one that was asked for, which was taken.
    pub moved: bool,
}

/// Takes a port and begins to watch, so that no change is missed while the site is made for the first time.
///
/// # Errors
/// No port is free, or the folder cannot be watched.
pub fn open(mut wish: Wish) -> Result<Preview, MachineError> {
    let real = std::fs::canonicalize(&wish.root);
    wish.root = real.map_err(MachineError::system(Doing::ReadFolder, &wish.root))?;
    let (listener, port) = listen(&wish)?;
    let watch = Watch::start(&wish.root, wish.means)?;
    let host = if wish.host.contains(':') {
        format!("[{}]", wish.host)
    } else {
        wish.host.clone()
    };
    // A version that an earlier preview has not had, for browsers that are still open.
    let version = moment().saturating_mul(1000);
    let settings = wish.settings.clone();
    let workshop = Workshop::new(
        wish.root.clone(),
        settings,
        u64::try_from(version).unwrap_or(0),
    );
    Ok(Preview {
        address: format!("http://{host}:{port}/"),
        moved: wish.port != 0 && port != wish.port,
        wish,
        listener,
        watch,
        workshop,
    })
}

/// The first free port from the one that was asked for on.
fn listen(wish: &Wish) -> Result<(TcpListener, u16), MachineError> {
    let mut last = None;
    for step in 0..PORTS {
        let Some(port) = wish.port.checked_add(step) else {
            break;
        };
        match TcpListener::bind((wish.host.as_str(), port)) {
            Ok(listener) => {
                let port = listener.local_addr().map_or(port, |address| address.port());
                return Ok((listener, port));
            }
            Err(error) => last = Some(error),
        }
    }
    Err(MachineError::NoPort {
        address: format!("{}:{}", wish.host, wish.port),
        source: last.unwrap_or_else(|| std::io::Error::other("no port")),
    })
}

impl Preview {
    /// Serves until the program is stopped. `ready` is called once, when there is something to show, and `told` after
    /// each look at the files.
    ///
    /// # Errors
    /// The folder cannot be looked into any more, or the network fails.
    pub fn run(
        mut self,
        ready: impl FnOnce(&str),
        told: impl Fn(&Shown),
    ) -> Result<(), MachineError> {
        self.workshop.look(&ChangedPaths::new(), moment())?;
        let (sender, receiver) = tokio::sync::watch::channel(self.workshop.shown());
        let hall = Hall::new(&self.wish, receiver);
        let listener = self.listener;
        std::thread::spawn(move || http::serve(listener, hall));
        told(&self.workshop.shown());
        ready(&self.address);
        keep_up((&mut self.workshop, &mut self.watch), &sender, &told)
    }
}

/// The loop: wait, look, tell the browser; make the rest when the writer pauses.
fn keep_up(
    (workshop, watch): (&mut Workshop, &mut Watch),
    sender: &Sender<Arc<Shown>>,
    told: &impl Fn(&Shown),
) -> Result<(), MachineError> {
    // The first time a browser is waiting for style and pictures only; they are there already.
    let mut patience = Duration::from_millis(50);
    loop {
        let changed = match watch.next(patience) {
            Wake::Changed(changed) => changed,
            Wake::Quiet if workshop.finish() => {
                sender.send_replace(workshop.shown());
                if workshop.shown().stops {
                    told(&workshop.shown());
                }
                continue;
            }
            Wake::Quiet => ChangedPaths::new(),
        };
        if workshop.look(&changed, moment())? {
            sender.send_replace(workshop.shown());
            told(&workshop.shown());
        }
        patience = if workshop.shown().is_whole() {
            CALENDAR
        } else {
            PAUSE
        };
    }
}

/// The moment, in seconds since 1970.
fn moment() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
