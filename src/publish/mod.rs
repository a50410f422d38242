//! Puts the finished site into the output folder without hurting the site that stands there.
//!
//! Entry: [`publish`], and [`publish_over`] for what cannot wait; [`difference`] only looks. What holds at every moment, even
//! if the build is killed: each file is whole, old or new; what no build of ours wrote is left alone; the next build heals
//! the rest.
//! - All that can be refused is refused before the first write (`check`, `compare`).
//! - The manifest knows of each of our files its hash, size and time, and of a page also the hash of what the template engine
//!   rendered. A page that was rendered as in the last build, and whose file is as that build left it, is neither minified,
//!   compared nor written.
//! - Before the first write the manifest lists every path about to be written, without a hash: so the files of a killed build
//!   are known as ours, and looked at before they are trusted. The names under which they are staged follow from these
//!   paths.
//! - Each file is written beside its place, then renamed. All is staged before the first rename: a full disk leaves the old
//!   site as it was. Then an old file of ours that stands where a new folder belongs goes, and the other way round.
//! - In place come files that pages need, then pages, then the home page; old files go last. So no page is there before all
//!   that it needs.
//! - No file is forced to the disk (`fsync`): it would cost a build minutes, and the output can be made again at any
//!   time; after a power cut the sizes and times of the manifest do not fit, and the next build writes such files anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::machine::{MachineError, Operation};
use crate::output::Output;
use crate::path::OutputPath;

mod check;
mod compare;
mod difference;
mod entry;
mod folders;
mod lock;
mod manifest;
mod place;
mod record;
mod remove;
mod replace;
mod write;

use compare::Plan;
use manifest::Manifest;

pub use difference::{Difference, difference};

/// What a publication changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or hold something new, sorted.
    pub written: Vec<OutputPath>,
    /// Files of an earlier build that are gone, sorted.
    pub removed: Vec<OutputPath>,
    /// How many files were right already.
    pub unchanged: usize,
}

/// What becomes of the files of an earlier build that this one does not have.
#[derive(Clone, Copy)]
enum Mode {
    /// They go: the site is whole.
    Whole,
    /// They stay: only what is urgent is laid over the earlier site.
    Over,
}

/// Makes the folder `into` hold these files and none that an earlier build wrote beside them; foreign files stay.
///
/// # Errors
/// The system refuses something; another build is at work; a foreign file is in the way; a path may not be written. In
/// all cases the old site stands: whole, and where the refusal comes before the renaming, untouched.
pub fn publish(outputs: Vec<Output>, into: &Path) -> Result<Changes, MachineError> {
    put(outputs, into, Mode::Whole)
}

/// Lays these files over what an earlier build wrote, and removes none of it: a page that is left out of an urgent build
/// stands as it stood. The next whole build knows all of them as ours.
///
/// # Errors
/// As [`publish`].
pub fn publish_over(outputs: Vec<Output>, into: &Path) -> Result<Changes, MachineError> {
    put(outputs, into, Mode::Over)
}

fn put(outputs: Vec<Output>, into: &Path, mode: Mode) -> Result<Changes, MachineError> {
    let entries = check::sorted(outputs)?;
    fs::create_dir_all(into).map_err(MachineError::system(Operation::MakeFolder, into))?;
    let _lock = lock::take(into)?; // let go when this function returns, however it does
    let earlier = Manifest::read(into);
    remove::leftovers(&earlier, into);
    let plan = compare::plan(entries, &earlier, into)?;
    let mut manifest = plan.manifest();
    let mut removed = put_in_place(&plan, &earlier, &mut manifest, into)?;
    match mode {
        Mode::Whole => {
            let stale: Vec<&OutputPath> = plan.stale.iter().collect();
            removed.extend(remove::stale(&stale, &BTreeSet::new(), into)?);
        }
        Mode::Over => {
            let (old, kept): (BTreeSet<_>, BTreeSet<_>) = plan
                .stale
                .iter()
                .cloned()
                .partition(|path| is_old_form(path, &plan));
            let old: Vec<&OutputPath> = old.iter().collect();
            removed.extend(remove::stale(&old, &BTreeSet::new(), into)?);
            manifest.keep(&earlier, kept.iter());
        }
    }
    let (noted, mut written) = rayon::join(
        || manifest.write_if_new(&earlier, into),
        || plan.paths().cloned().collect::<Vec<OutputPath>>(),
    );
    noted?;
    written.sort();
    removed.sort();
    let unchanged = plan.kept.len();
    Ok(Changes {
        written,
        removed,
        unchanged,
    })
}

/// Whether a stale file is the compressed form of one that was made anew without: a server would go on sending it.
fn is_old_form(path: &OutputPath, plan: &Plan) -> bool {
    let whole = OutputPath::new(entry::uncompressed(path));
    whole != *path && plan.paths().any(|made| *made == whole)
}

/// Writes all that is new, puts it in place and notes it in the manifest; gives the old files that stood in the way. Where
/// staging fails, nothing has been put in place, and what was staged is taken away again.
fn put_in_place(
    plan: &Plan,
    earlier: &Manifest,
    manifest: &mut Manifest,
    into: &Path,
) -> Result<Vec<OutputPath>, MachineError> {
    if plan.entries.is_empty() {
        return Ok(Vec::new());
    }
    earlier.with_pending(plan.paths()).write(into)?;
    let (blocked, free): (Vec<OutputPath>, Vec<OutputPath>) = plan
        .folders
        .iter()
        .cloned()
        .partition(|folder| plan.blocked(folder.as_str()).is_some());
    let staged = folders::make(&free, into).and_then(|()| write::stage(plan, into));
    if staged.is_err() {
        remove::staged(plan, into);
        let _ = earlier.write(into); // else these paths would count as ours, and a foreign file put there be overwritten
    }
    let records = staged?;
    let renamed = make_way(plan, into).and_then(|removed| {
        folders::make(&blocked, into)?;
        write::rename(plan, into)?;
        Ok(removed)
    });
    if renamed.is_err() {
        remove::staged(plan, into);
    }
    let removed = renamed?;
    manifest.add(plan.paths().zip(records));
    Ok(removed)
}

/// Removes the old files that stand in the way; gives those that were still there.
fn make_way(plan: &Plan, into: &Path) -> Result<Vec<OutputPath>, MachineError> {
    if plan.in_the_way.is_empty() {
        return Ok(Vec::new());
    }
    let in_the_way: Vec<&OutputPath> = plan.in_the_way.iter().collect();
    let needed = plan.paths().flat_map(|path| place::folders(path.as_str()));
    remove::stale(&in_the_way, &needed.collect(), into)
}
