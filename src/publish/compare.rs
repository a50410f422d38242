//! Holds the outputs against what stands in the folder, and refuses what is not ours to touch.
//!
//! Entry: [`plan`]. It must never change anything.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::folders::{self, Missing};
use super::manifest::Manifest;
use super::place;
use super::record::{self, Record, Stamp};
use super::task::Task;
use super::unit::{self, Unit};
use crate::machine::{Doing, MachineError};
use crate::output::Content;
use crate::path::OutputPath;

/// What is to be done.
#[derive(Default)]
pub(super) struct Plan {
    /// What is to be made, in the order in which it is put in place.
    pub units: Vec<Unit>,
    /// Files that are right already.
    pub kept: Vec<(OutputPath, Record)>,
    /// Files of earlier builds that the site no longer has.
    pub stale: BTreeSet<OutputPath>,
    /// Those of them that must go first: a file where a folder belongs, or files of a folder where a file belongs.
    pub in_the_way: Vec<OutputPath>,
}

impl Plan {
    /// The files to write.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        let tasks = self.units.iter().flat_map(|unit| &unit.tasks);
        tasks.map(|task| &task.path)
    }

    /// The book of what is kept; what is written is added when it is there.
    pub(super) fn manifest(&self) -> Manifest {
        let mut manifest = Manifest::default();
        manifest.add(self.kept.iter().map(|(path, record)| (path, *record)));
        manifest
    }

    /// Sorts the outputs into those to write, which it gives, and those to keep, or refuses them all for what is not ours.
    fn take_all(
        &mut self,
        states: Vec<(Task, State)>,
        into: &Path,
    ) -> Result<Vec<Task>, MachineError> {
        let (mut tasks, mut foreign) = (Vec::with_capacity(states.len()), Vec::new());
        for (task, state) in states {
            match state {
                State::Same(record) => self.kept.push((task.path, record)),
                State::Differs => tasks.push(task),
                State::Foreign => foreign.push(task.path),
                State::Folder => match folders::stale_below(&task.path, &self.stale, into)? {
                    Some(below) => {
                        self.in_the_way.extend(below);
                        tasks.push(task);
                    }
                    None => foreign.push(task.path),
                },
            }
        }
        match foreign.first() {
            Some(first) => Err(MachineError::Foreign {
                path: place::on_disk(into, first),
                others: foreign.len() - 1,
            }),
            None => Ok(tasks),
        }
    }
}

/// What stands at the place of an output.
enum State {
    Same(Record),
    Differs,
    Foreign,
    Folder,
}

/// Compares all, and refuses before anything is changed.
pub(super) fn plan(
    tasks: Vec<Task>,
    earlier: &Manifest,
    into: &Path,
) -> Result<Plan, MachineError> {
    let stale = gone(&tasks, earlier);
    let absent = absent(&tasks, into);
    let states = tasks.into_par_iter().map(|mut task| {
        let found = match top(&task.path) {
            Some(top) if absent.contains(top) => State::Differs,
            _ => state(&mut task, earlier, into)?,
        };
        Ok((task, found))
    });
    let states: Vec<(Task, State)> = states.collect::<Result<_, _>>()?;
    let mut plan = Plan {
        stale,
        ..Plan::default()
    };
    let tasks = plan.take_all(states, into)?;
    let Missing {
        outermost,
        in_the_way,
    } = folders::missing(tasks.iter().map(|task| &task.path), &plan.stale, into)?;
    plan.units = unit::all(tasks, outermost, into)?;
    plan.in_the_way.extend(in_the_way);
    for path in &plan.in_the_way {
        plan.stale.remove(path);
    }
    Ok(plan)
}

/// What the book knows and the site no longer has. Both are in order.
fn gone(tasks: &[Task], earlier: &Manifest) -> BTreeSet<OutputPath> {
    let mut tasks = tasks.iter().map(|task| &task.path).peekable();
    let gone = earlier.paths().filter(|path| {
        while tasks.next_if(|task| task < path).is_some() {}
        tasks.peek() != Some(path)
    });
    gone.cloned().collect()
}

/// The folders directly in the output folder that are not there: what belongs in one need not be looked for.
fn absent(tasks: &[Task], into: &Path) -> BTreeSet<String> {
    let tops: BTreeSet<&str> = tasks.iter().filter_map(|task| top(&task.path)).collect();
    let absent = tops.into_iter().filter(|top| {
        let there = fs::symlink_metadata(into.join(top));
        there.is_err_and(|error| error.kind() == ErrorKind::NotFound)
    });
    absent.map(str::to_owned).collect()
}

/// The outermost folder that holds an output, if one does.
fn top(path: &OutputPath) -> Option<&str> {
    place::folders(path.as_str()).next()
}

fn state(task: &mut Task, earlier: &Manifest, into: &Path) -> Result<State, MachineError> {
    let path = place::on_disk(into, &task.path);
    let ours = |is_ours| {
        if is_ours {
            State::Differs
        } else {
            State::Foreign
        }
    };
    let metadata = match fs::symlink_metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) if is_nothing(&error) => return Ok(State::Differs),
        Err(error) => return Err(MachineError::system(Doing::ReadFile, &path)(error)),
    };
    if metadata.is_dir() {
        return Ok(State::Folder);
    }
    let is_ours = earlier.knows(&task.path);
    let stamp = Stamp::of(&metadata);
    let size_fits = match &task.content {
        Content::Bytes(bytes) => bytes.len() as u64 == metadata.len(),
        Content::File { .. } => true,
    };
    if !metadata.is_file() || !size_fits {
        return Ok(ours(is_ours)); // a link or device that someone put there, or another size
    }
    let known = earlier
        .record(&task.path)
        .filter(|record| record.stamp == stamp);
    let there = match known {
        Some(record) => record.hash,
        None => {
            hash_of(&path, &task.content).map_err(MachineError::system(Doing::ReadFile, &path))?
        }
    };
    if there == task.hashed() {
        let hash = there;
        return Ok(State::Same(Record { hash, stamp }));
    }
    Ok(ours(is_ours))
}

/// The name is free, or a file stands where one of its folders belongs; `folders` looks into that.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The hash of what stands there, of the sort that such content has. What is as long as bytes in memory fits there too.
fn hash_of(path: &Path, content: &Content) -> io::Result<u128> {
    match content {
        Content::Bytes(_) => fs::read(path).map(|bytes| record::of_pieces([&*bytes])),
        Content::File { .. } => record::of_file(path),
    }
}
