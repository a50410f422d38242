//! What one rename puts in place: a file whose folder stands, or a folder that is not there yet with all files in it.
//!
//! Entry: [`all`]. It must never change anything.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::place;
use super::task::Task;
use crate::machine::MachineError;
use crate::path::OutputPath;

/// A file or folder that is made beside its place and put there whole.
pub(super) struct Unit {
    /// The file or folder of the site.
    pub place: OutputPath,
    /// What it is made as.
    pub temporary: PathBuf,
    /// When it is put in place, the least first; see the head of `publish`.
    pub turn: u8,
    /// The file itself, or all files of the folder, by path.
    pub tasks: Vec<Task>,
}

impl Unit {
    pub(super) fn is_folder(&self) -> bool {
        self.inside().next().is_some()
    }

    /// The files of a folder by their paths in it; none for a file.
    pub(super) fn inside(&self) -> impl Iterator<Item = &str> {
        let paths = self.tasks.iter().map(|task| task.path.as_str());
        paths.filter_map(|path| place::inside(path, self.place.as_str()))
    }

    /// Where one of its files is made.
    pub(super) fn made_at(&self, task: &Task) -> PathBuf {
        match place::inside(task.path.as_str(), self.place.as_str()) {
            Some(inside) => self.temporary.join(inside),
            None => self.temporary.clone(),
        }
    }
}

/// The units of these files, which come by path, in the order in which they are put in place; `new` are the outermost of
/// the folders to make, in the same order as the files.
pub(super) fn all(
    tasks: Vec<Task>,
    new: Vec<OutputPath>,
    into: &Path,
) -> Result<Vec<Unit>, MachineError> {
    let mut new = new.into_iter().peekable();
    let mut groups: Vec<(OutputPath, Vec<Task>)> = Vec::new();
    for task in tasks {
        let is_in = |folder: &OutputPath| place::is_in(task.path.as_str(), folder.as_str());
        match groups.last_mut() {
            Some((place, tasks)) if is_in(place) => tasks.push(task),
            _ => {
                let place = new.next_if(is_in).unwrap_or_else(|| task.path.clone());
                groups.push((place, vec![task]));
            }
        }
    }
    let groups = groups.into_par_iter();
    let units = groups.map(|(place, tasks)| unit(place, tasks, into));
    let mut units: Vec<Unit> = units.collect::<Result<_, _>>()?;
    units.sort_by_key(|unit| unit.turn);
    Ok(units)
}

fn unit(place: OutputPath, tasks: Vec<Task>, into: &Path) -> Result<Unit, MachineError> {
    let is_folder = tasks.iter().any(|task| task.path != place);
    let temporary = if is_folder {
        place::free_folder(into, place.as_str())?
    } else {
        place::temporary(into, &place)
    };
    let rank = tasks.iter().map(Task::rank).max();
    let turn = 2 * rank.unwrap_or_default() + u8::from(!is_folder);
    Ok(Unit {
        place,
        temporary,
        turn,
        tasks,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Output;

    #[test]
    fn what_pages_need_comes_before_them_and_the_home_page_last() {
        let output = |path: &str| Output::text(OutputPath::new(path), String::new());
        let paths = [
            "404.html",
            "anh-2/a.png",
            "anh/b.png",
            "index.html",
            "index.html.gz",
            "style.css",
            "tin/a/b.png",
            "tin/a/index.html",
            "tin/b.css",
            "van-ban/c.html.br",
            "van-ban/d.pdf",
        ];
        let tasks = paths.map(|path| Task::from(output(path))).into();
        let new = ["anh-2", "anh", "tin/a"].map(OutputPath::new).into();
        let units = all(tasks, new, Path::new("nowhere")).unwrap();
        let of_turn = |turn| {
            let units = units.iter().filter(move |unit| unit.turn == turn);
            units.map(|unit| unit.place.as_str()).collect::<Vec<_>>()
        };
        let turns = [0, 1, 2, 3, 4, 5].map(of_turn);
        let home = ["index.html", "index.html.gz"];
        assert_eq!(turns[0], ["anh-2", "anh"]);
        assert_eq!(turns[1], ["style.css", "tin/b.css", "van-ban/d.pdf"]);
        assert_eq!(
            turns[2..4].concat(),
            ["tin/a", "404.html", "van-ban/c.html.br"]
        );
        assert_eq!(turns[4..].concat(), home);
        assert!(units.is_sorted_by_key(|unit| unit.turn));
        let made = units.iter().find(|unit| unit.is_folder()).unwrap();
        let inside: Vec<&str> = made.inside().collect();
        assert_eq!(inside, ["a.png"]);
        assert_eq!(made.made_at(&made.tasks[0]), made.temporary.join("a.png"));
    }
}
