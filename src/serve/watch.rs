//! Word of changed files: folders are watched, never single files, and an event only means "look again".
//!
//! Entry: [`Watch::start`] and [`Watch::next`]. The one door of `notify`.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::machine::{MachineError, Operation};
use crate::pipeline::FOLDERS;
use crate::source::{ChangedPaths, is_skipped_name};

/// Programs save in steps (write, rename, set times); this long after the last step the file is whole.
const QUIET: Duration = Duration::from_millis(12);
/// However long a burst lasts, it is looked at after this.
const LONGEST_BURST: Duration = Duration::from_millis(250);
/// Between two looks where the system says nothing.
const POLL: Duration = Duration::from_millis(700);

/// How word of changes comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchMethod {
    /// From the system.
    System,
    /// By looking again and again, for network and cloud drives.
    Poll,
}

/// What there is to do.
pub enum Wake {
    /// Files changed, these among them.
    Changed(ChangedPaths),
    /// Nothing for as long as was waited.
    Quiet,
}

/// Watches the folders of a site.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Begins to watch; `root` is the real path of the site's folder.
    ///
    /// # Errors
    /// The system refuses to watch the folder.
    pub fn start(root: &Path, method: WatchMethod) -> Result<Self, MachineError> {
        let (sender, events) = mpsc::channel();
        let config = Config::default().with_poll_interval(POLL);
        let failed = |error| refused(root, error);
        let watcher: Box<dyn Watcher + Send> = match method {
            WatchMethod::System => {
                Box::new(RecommendedWatcher::new(sender, config).map_err(failed)?)
            }
            WatchMethod::Poll => Box::new(PollWatcher::new(sender, config).map_err(failed)?),
        };
        let root = root.to_path_buf();
        let mut watch = Self {
            root,
            watcher,
            events,
        };
        let own = watch
            .watcher
            .watch(&watch.root, RecursiveMode::NonRecursive);
        own.map_err(|error| refused(&watch.root, error))?;
        watch.watch_folders()?;
        Ok(watch)
    }

    /// Watches the site's folders that are there; the root itself says when another comes.
    fn watch_folders(&mut self) -> Result<(), MachineError> {
        for name in FOLDERS {
            let folder = self.root.join(name);
            match self.watcher.watch(&folder, RecursiveMode::Recursive) {
                Err(error) if !is_missing(&error) => return Err(refused(&folder, error)),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }

    /// Waits for word, at most this long, and then for the end of the burst.
    pub fn next(&mut self, patience: Duration) -> Wake {
        let end = Instant::now() + patience;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Some(event) = self.event(left) else {
                return Wake::Quiet;
            };
            let mut changed = ChangedPaths::new();
            let mut matters = self.take(event, &mut changed);
            let burst = Instant::now();
            while let Some(event) = self.event(QUIET) {
                matters |= self.take(event, &mut changed);
                if burst.elapsed() > LONGEST_BURST {
                    break;
                }
            }
            if matters {
                return Wake::Changed(changed);
            }
        }
    }

    fn event(&self, patience: Duration) -> Option<notify::Result<Event>> {
        match self.events.recv_timeout(patience) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                // The watcher has ended; there is no more word, and no hurry to hear it.
                std::thread::sleep(patience);
                None
            }
        }
    }

    /// Takes down what an event changed; gives whether it matters at all.
    fn take(&mut self, event: notify::Result<Event>, changed: &mut ChangedPaths) -> bool {
        // Of what was lost nobody knows the path; the stamps of the files tell.
        let Ok(event) = event else { return true };
        if matches!(event.kind, EventKind::Access(_)) {
            return false;
        }
        if event.need_rescan() {
            return true;
        }
        let folders = FOLDERS.map(|name| self.root.join(name));
        if event.paths.iter().any(|path| folders.contains(path)) {
            // A folder that came, or came back, is not watched by itself; where it cannot be, its files are still read.
            let _ = self.watch_folders();
        }
        let is_ours = |path: &&PathBuf| folders.iter().any(|folder| path.starts_with(folder));
        let is_kept = |path: &&PathBuf| {
            let below = path.strip_prefix(&self.root).unwrap_or(path);
            let mut names = below.iter();
            !names.any(|name| is_skipped_name(&name.to_string_lossy()))
        };
        let paths = event.paths.iter().filter(is_ours).filter(is_kept);
        let before = changed.len();
        let mut any = false;
        for path in paths {
            any = true;
            changed.insert(path.clone());
        }
        any || changed.len() > before
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn refused(path: &Path, error: notify::Error) -> MachineError {
    let source = match error.kind {
        notify::ErrorKind::Io(source) => source,
        other => std::io::Error::other(notify::Error::new(other)),
    };
    MachineError::system(Operation::Watch, path)(source)
}
