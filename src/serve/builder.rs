//! The site as it is being written: look again at the files, make what can be looked at, then make the rest.
//!
//! Entry: [`PreviewBuilder::look`], then [`PreviewBuilder::finish`]. With errors the last good site stays.
//!
//! A page is made when somebody asks for it, and all of them as soon as the writer pauses: at ten thousand articles making
//! every view costs a second, which nobody should wait for to see one page. The other way, to say which pages an edit
//! may have changed, needs rules that go wrong; here a page is always made from its view, and the whole from all views.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::date::{Date, TimeZone};
use crate::diagnostic::{Diagnostic, Reported};
use crate::machine::MachineError;
use crate::output::{Content, Output};
use crate::path::OutputPath;
use crate::pipeline::{self, BuildSettings, Memos, PreparedSite};
use crate::source::{self, ChangedPaths, FileCache, Sources};

/// Makes one site again and again.
pub struct PreviewBuilder {
    root: PathBuf,
    settings: BuildSettings,
    memos: Memos,
    file_cache: FileCache,
    built_from: Option<BuildInput>,
    /// The last site of which every page was made without a fault.
    whole: Option<LastGoodBuild>,
    snapshot: Arc<Snapshot>,
}

/// What the site was made from last.
struct BuildInput {
    hash: [u8; 32],
    faults: Vec<Diagnostic>,
    day: Date,
    zone: TimeZone,
}

/// What can be shown.
#[derive(Clone)]
pub struct Snapshot {
    /// Grows with each site that is shown.
    pub version: u64,
    /// The last good site; nothing until there has been one.
    pub good: Option<LastGoodBuild>,
    /// All that is wrong with the files as they are now.
    pub found: Vec<Diagnostic>,
    /// Whether that keeps the site from being made, so that an older one is shown.
    pub stops: bool,
    /// The files as they are now.
    pub sources: Arc<Sources>,
}

/// A site that can be shown.
#[derive(Clone)]
pub struct LastGoodBuild {
    /// The site before its pages were made.
    pub front: Arc<PreparedSite>,
    sources: Arc<Sources>,
    files: Arc<BTreeMap<OutputPath, Content>>,
    /// Whether `files` are all files; else they are those that are only handed on.
    is_whole: bool,
}

impl PreviewBuilder {
    /// Nothing made yet. The first version is given, so that it is not that of an earlier run.
    #[must_use]
    pub fn new(root: PathBuf, settings: BuildSettings, version: u64) -> Self {
        let snapshot = Snapshot {
            version,
            good: None,
            found: Vec::new(),
            stops: false,
            sources: Arc::default(),
        };
        Self {
            root,
            settings,
            memos: Memos::default(),
            file_cache: FileCache::new(),
            built_from: None,
            whole: None,
            snapshot: Arc::new(snapshot),
        }
    }

    /// What can be shown now.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// Looks at the files again, those that changed for certain, at a moment in seconds since 1970. Gives whether anything
    /// is other than it was.
    ///
    /// # Errors
    /// The site's folder cannot be looked into.
    pub fn look(&mut self, changed: &ChangedPaths, now: i64) -> Result<bool, MachineError> {
        let (read, next) =
            source::reread(&self.root, &pipeline::FOLDERS, &self.file_cache, changed)?;
        self.file_cache = next;
        self.settings.now = now;
        let Reported {
            value: sources,
            mut found,
        } = read;
        let hash = sources.hash();
        let last = self.built_from.as_ref();
        if last.is_some_and(|last| last.hash == hash && last.faults == found && self.is_day(last)) {
            return Ok(false);
        }
        let faults = found.clone();
        let front = self.memos.prepare(&sources, &self.settings);
        let front = front.take_into(&mut found);
        let (day, zone) = (front.site.today(), front.site.config.site.time_zone());
        self.built_from = Some(BuildInput {
            hash,
            faults,
            day,
            zone,
        });
        self.show(front, Arc::new(sources), found);
        Ok(true)
    }

    /// Whether the day is that of the last time: what is published and what has ended hangs on it.
    fn is_day(&self, last: &BuildInput) -> bool {
        self.settings.today.is_some() || Date::at(self.settings.now, &last.zone) == last.day
    }

    fn show(&mut self, front: PreparedSite, sources: Arc<Sources>, mut found: Vec<Diagnostic>) {
        found.sort_unstable();
        found.dedup();
        let stops = pipeline::stops(&found, self.settings.release);
        let earlier = &self.snapshot;
        let (mut version, mut good) = (earlier.version, earlier.good.clone());
        if !stops {
            version += 1;
            let files = by_path(front.carried());
            good = Some(LastGoodBuild {
                front: Arc::new(front),
                sources: Arc::clone(&sources),
                files: Arc::new(files),
                is_whole: false,
            });
        }
        self.snapshot = Arc::new(Snapshot {
            version,
            good,
            found,
            stops,
            sources,
        });
    }

    /// Makes all that was not made yet. Gives whether anything was.
    pub fn finish(&mut self) -> bool {
        let waiting = self.snapshot.good.as_ref().filter(|good| !good.is_whole);
        let Some(good) = waiting.cloned() else {
            return false;
        };
        let mut snapshot = (*self.snapshot).clone();
        let outputs = self.memos.render_all(&good.front, &good.sources);
        if pipeline::stops(&outputs.found, self.settings.release) {
            // Pages of it may be on a screen already; a new version takes them back.
            snapshot.version += 1;
            snapshot.good.clone_from(&self.whole);
            snapshot.stops = true;
        } else {
            let good = LastGoodBuild {
                files: Arc::new(by_path(outputs.value)),
                is_whole: true,
                ..good
            };
            self.whole = Some(good.clone());
            snapshot.good = Some(good);
        }
        snapshot.found.extend(outputs.found);
        snapshot.found.sort_unstable();
        snapshot.found.dedup();
        self.snapshot = Arc::new(snapshot);
        true
    }

    /// How many things are kept between two builds.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.memos.len()
    }
}

impl Snapshot {
    /// Whether all files of what is shown have been made.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.good.as_ref().is_none_or(|good| good.is_whole)
    }
}

impl LastGoodBuild {
    /// What a file of the site holds; nothing where there is none, or it has not been made yet.
    #[must_use]
    pub fn file(&self, path: &OutputPath) -> Option<Content> {
        if let Some(content) = self.files.get(path) {
            return Some(content.clone());
        }
        let may_be_page = !self.is_whole && path.is_page();
        let page = may_be_page.then(|| self.front.page(path)).flatten();
        page.map(|output| output.content)
    }

    /// All files, where they have all been made.
    #[must_use]
    pub fn files(&self) -> Option<&BTreeMap<OutputPath, Content>> {
        self.is_whole.then_some(&*self.files)
    }
}

fn by_path(outputs: Vec<Output>) -> BTreeMap<OutputPath, Content> {
    let outputs = outputs.into_iter();
    outputs
        .map(|output| (output.path, output.content))
        .collect()
}
