//! The preview: the site from memory, made anew as its files change, and the browser told.
//!
//! Entry: [`open`], then [`Preview::run`], which never ends by itself. What is served is what `bantin build` would write;
//! the preview's own script goes into pages on their way out only. It writes no file, so it can be stopped at any moment.

mod builder;
mod http;
mod inspect;
mod options;
mod problems;
mod request;
mod response;
mod watch;
mod words;

use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch::Sender;

use crate::machine::{MachineError, Operation};
use crate::source::ChangedPaths;
use http::ServerState;
use watch::{Wake, Watch};

pub use builder::{LastGoodBuild, PreviewBuilder, Snapshot};
pub use options::PreviewOptions;
pub use request::PreviewRequest;
pub use response::{PreviewResponse, respond};
pub use watch::WatchMethod;

/// After this long without a change all pages are made.
const PAUSE: Duration = Duration::from_millis(400);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(20);
/// How many ports are tried, one after the other.
const PORTS: u16 = 20;

/// A preview that has its port and its watcher.
pub struct Preview {
    options: PreviewOptions,
    listener: TcpListener,
    watch: Watch,
    builder: PreviewBuilder,
    /// The address for a browser.
    pub address: String,
    /// Whether the port is not the one that was asked for, which was taken.
    pub moved: bool,
}

/// Takes a port and begins to watch, so that no change is missed while the site is made for the first time.
///
/// # Errors
/// No port is free, or the folder cannot be watched.
pub fn open(mut options: PreviewOptions) -> Result<Preview, MachineError> {
    let real = std::fs::canonicalize(&options.root);
    options.root = real.map_err(MachineError::system(Operation::ReadFolder, &options.root))?;
    let (listener, port) = listen(&options)?;
    let watch = Watch::start(&options.root, options.method)?;
    let host = if options.host.contains(':') {
        format!("[{}]", options.host)
    } else {
        options.host.clone()
    };
    // A version that an earlier preview has not had, for browsers that are still open.
    let version = moment().saturating_mul(1000);
    let settings = options.settings.clone();
    let builder = PreviewBuilder::new(
        options.root.clone(),
        settings,
        u64::try_from(version).unwrap_or(0),
    );
    Ok(Preview {
        address: format!("http://{host}:{port}/"),
        moved: options.port != 0 && port != options.port,
        options,
        listener,
        watch,
        builder,
    })
}

/// The first free port from the one that was asked for on.
fn listen(options: &PreviewOptions) -> Result<(TcpListener, u16), MachineError> {
    let mut last = None;
    for step in 0..PORTS {
        let Some(port) = options.port.checked_add(step) else {
            break;
        };
        match TcpListener::bind((options.host.as_str(), port)) {
            Ok(listener) => {
                let port = listener.local_addr().map_or(port, |address| address.port());
                return Ok((listener, port));
            }
            Err(error) => last = Some(error),
        }
    }
    Err(MachineError::NoPort {
        address: format!("{}:{}", options.host, options.port),
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
        told: impl Fn(&Snapshot),
    ) -> Result<(), MachineError> {
        self.builder.look(&ChangedPaths::new(), moment())?;
        let (sender, receiver) = tokio::sync::watch::channel(self.builder.snapshot());
        let state = ServerState::new(&self.options, receiver);
        let listener = self.listener;
        std::thread::spawn(move || http::serve(listener, state));
        told(&self.builder.snapshot());
        ready(&self.address);
        keep_up(&mut self.builder, &mut self.watch, &sender, &told)
    }
}

/// The loop: wait, look, tell the browser; make the rest when the writer pauses.
fn keep_up(
    builder: &mut PreviewBuilder,
    watch: &mut Watch,
    sender: &Sender<Arc<Snapshot>>,
    told: &impl Fn(&Snapshot),
) -> Result<(), MachineError> {
    // The first time a browser is waiting for style and pictures only; they are there already.
    let mut patience = Duration::from_millis(50);
    loop {
        let changed = match watch.next(patience) {
            Wake::Changed(changed) => changed,
            Wake::Quiet if builder.finish() => {
                sender.send_replace(builder.snapshot());
                if builder.snapshot().stops {
                    told(&builder.snapshot());
                }
                continue;
            }
            Wake::Quiet => ChangedPaths::new(),
        };
        if builder.look(&changed, moment())? {
            sender.send_replace(builder.snapshot());
            told(&builder.snapshot());
        }
        patience = if builder.snapshot().is_whole() {
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
