//! One build at a time.
//!
//! Entry: [`take`]. The system itself lets the lock go when a build ends or is killed, so none is ever left behind.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::machine::{MachineError, Operation};

const NAME: &str = ".bantin.lock";

/// A build that is just ending is waited for, and so is a program that this one starts (a browser), which holds all its
/// open files for a moment.
const PATIENCE: Duration = Duration::from_millis(300);
const PAUSE: Duration = Duration::from_millis(10);

/// The lock of the output folder, held until the file is dropped.
pub(super) fn take(into: &Path) -> Result<File, MachineError> {
    let path = into.join(NAME);
    let mut options = OpenOptions::new();
    let opened = options.create(true).truncate(false).write(true).open(&path);
    let file = opened.map_err(MachineError::system(Operation::Lock, &path))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                let folder = into.to_path_buf();
                return Err(MachineError::Busy { folder });
            }
            Err(TryLockError::Error(error)) => {
                return Err(MachineError::system(Operation::Lock, &path)(error));
            }
        }
    }
}
