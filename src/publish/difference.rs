//! What a publication would change, without changing it.
//!
//! Entry: [`difference`]. Writes nothing, and waits for no build that does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::check;
use super::compare;
use super::entry::uncompressed;
use super::manifest::Manifest;
use super::place;
use crate::machine::MachineError;
use crate::output::Output;
use crate::path::OutputPath;

/// What a publication would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Files that are not there yet, sorted.
    pub new: Vec<OutputPath>,
    /// Files that hold something else, sorted.
    pub changed: Vec<OutputPath>,
    /// Files of an earlier build that would go, sorted.
    pub gone: Vec<OutputPath>,
    /// How many files are right already.
    pub same: usize,
}

/// Holds these files against the folder `into`, which need not be there. Compressed forms follow from their files and are
/// not counted.
///
/// # Errors
/// What [`super::publish`] would refuse before its first write.
pub fn difference(outputs: Vec<Output>, into: &Path) -> Result<Difference, MachineError> {
    let entries = check::sorted(outputs)?;
    let earlier = Manifest::read(into);
    let made: BTreeSet<OutputPath> = entries.iter().map(|entry| entry.path.clone()).collect();
    let is_twin = |path: &OutputPath| {
        let whole = OutputPath::new(uncompressed(path));
        whole != *path && (made.contains(&whole) || earlier.knows(&whole))
    };
    let plan = compare::plan(entries, &earlier, into)?;
    let is_there = |path: &OutputPath| fs::symlink_metadata(place::on_disk(into, path)).is_ok();
    let (mut changed, mut new): (Vec<_>, Vec<_>) = plan.paths().cloned().partition(is_there);
    let stale = plan.stale.iter().chain(&plan.in_the_way);
    let gone = stale.filter(|path| is_there(path) && !is_twin(path));
    let mut gone: Vec<OutputPath> = gone.cloned().collect();
    for list in [&mut new, &mut changed, &mut gone] {
        list.sort();
    }
    let same = plan.kept.len();
    Ok(Difference {
        new,
        changed,
        gone,
        same,
    })
}
