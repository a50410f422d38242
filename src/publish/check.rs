//! Refuses paths that cannot all be files of one folder, on any system. Pure.
//!
//! Entry: [`sorted`].

use std::collections::{BTreeMap, HashMap};

use crate::machine::MachineError;
use crate::output::{Content, Output};
use crate::path::OutputPath;

/// The outputs by path, each path fit and different from all others, in capitals too, none a folder of another.
pub(super) fn sorted(outputs: Vec<Output>) -> Result<BTreeMap<OutputPath, Content>, MachineError> {
    let mut by_name: HashMap<String, OutputPath> = HashMap::with_capacity(outputs.len());
    for Output { path, .. } in &outputs {
        if let Some(fault) = path.fault() {
            let path = path.clone();
            return Err(MachineError::BadOutputPath { path, fault });
        }
        let earlier = by_name.insert(path.as_str().to_lowercase(), path.clone());
        if let Some(other) = earlier {
            let path = path.clone();
            return Err(MachineError::SameOutputPath { path, other });
        }
    }
    for (name, path) in &by_name {
        let mut folders = name.match_indices('/').map(|(end, _)| &name[..end]);
        if let Some(other) = folders.find_map(|folder| by_name.get(folder)) {
            let (path, other) = (path.clone(), other.clone());
            return Err(MachineError::SameOutputPath { path, other });
        }
    }
    let pairs = outputs
        .into_iter()
        .map(|output| (output.path, output.content));
    Ok(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_cannot_stand_together_are_refused() {
        let check = |paths: &[&str]| {
            let output = |path: &&str| Output::text(OutputPath::new(path), String::new());
            sorted(paths.iter().map(output).collect())
        };
        assert_eq!(check(&["b", "a/b", "a/c"]).unwrap().len(), 3);
        for paths in [
            ["a", "a"],
            ["tin/A.html", "Tin/a.html"],
            ["a", "A/b"],
            ["x/y", "x/y/z"],
        ] {
            let refused = check(&paths);
            assert!(
                matches!(refused, Err(MachineError::SameOutputPath { .. })),
                "{paths:?}"
            );
        }
        let refused = check(&["a", "../b"]);
        assert!(matches!(refused, Err(MachineError::BadOutputPath { .. })));
    }
}
