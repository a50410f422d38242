//! stub until the real one lands
#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::expect_used)]
use crate::machine::MachineError;
use crate::output::{Content, Output};
use crate::path::OutputPath;
use std::path::Path;
#[derive(Debug, Default)]
pub struct Changes {
    pub written: Vec<OutputPath>,
    pub removed: Vec<OutputPath>,
    pub unchanged: usize,
}
pub fn publish(outputs: Vec<Output>, into: &Path) -> Result<Changes, MachineError> {
    use rayon::prelude::*;
    outputs.par_iter().for_each(|output| {
        let path = into.join(output.path.as_str());
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        match &output.content {
            Content::Bytes(b) => std::fs::write(&path, b).expect("write"),
            Content::File { from, .. } => {
                std::fs::copy(from, &path).expect("copy");
            }
        }
    });
    Ok(Changes {
        written: outputs.into_iter().map(|o| o.path).collect(),
        ..Changes::default()
    })
}
