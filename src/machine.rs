//! What the machine could not do: the disk is full, a folder is closed, another build is at work. Never what a writer
//! typed; that is a `Diagnostic`.
//!
//! Entry: [`MachineError`]. It must never know a language (`message` makes the sentences) nor do anything with the disk.

use std::io;
use std::path::{Path, PathBuf};

use crate::path::{OutputPath, PathFault};

/// What was being done when the system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Looking into a folder.
    ReadFolder,
    /// Making a folder.
    MakeFolder,
    /// Reading a file, or asking what it is.
    ReadFile,
    /// Writing a file.
    WriteFile,
    /// Copying a source file; the path is that of the source where reading failed, of the copy where writing did.
    CopyFile,
    /// Putting a finished file in its place.
    RenameFile,
    /// Removing a file of an earlier build.
    RemoveFile,
    /// Taking the lock of the output folder.
    Lock,
    /// Asking to be told of changed files in a folder.
    Watch,
}

/// Why the machine could not do its part. Exit code 2.
#[derive(Debug)]
pub enum MachineError {
    /// The system refused.
    System {
        /// What was being done.
        doing: Doing,
        /// To which file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// No address to answer on: none of the ports that were tried is free, or the machine has no such address.
    NoPort {
        /// The address that was asked for.
        address: String,
        /// The system's reason.
        source: io::Error,
    },
    /// Another build is writing into the same folder.
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// Where a file of the site belongs stands something that no build of ours wrote. Nothing was written.
    Foreign {
        /// The first of them.
        path: PathBuf,
        /// How many more there are.
        others: usize,
    },
    /// A folder of the site is a symbolic link, or a file, so that what is written would land elsewhere. Nothing was
    /// written.
    NotOurFolder {
        /// The link or file.
        path: PathBuf,
    },
    /// An output has a path that a file of the site may not have. Nothing was written.
    BadOutputPath {
        /// The path.
        path: OutputPath,
        /// Why not.
        fault: PathFault,
    },
    /// Two outputs have one path, or paths that Windows holds for one. Nothing was written.
    SameOutputPath {
        /// The first.
        path: OutputPath,
        /// The other, equal or different in capitals only, or a file where the first needs a folder.
        other: OutputPath,
    },
}

impl MachineError {
    /// Makes the system's refusal into an error that says what was being done, and to which path; for `map_err`.
    pub fn system(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::System {
            doing,
            path,
            source,
        }
    }
}
