//! Opens one file: a text is read and normalised, anything else only hashed.
//!
//! Entry: [`load_file`]. Of an asset no more than one buffer is in memory at a time.

use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::decode::{self, NormalText};
use super::file_content::{FileContent, START};
use super::sources::{CONTENT, SourceFile};
use crate::diagnostic::{Offset, SourceProblem};
use crate::path::SourcePath;

/// The most bytes that a text may have. The longest law has far fewer; a larger file is a mistake, such as a film that
/// was named `.md`.
pub const TEXT_LIMIT: u64 = 4_000_000;

/// What became of a file.
#[derive(Clone)]
pub(super) enum Loaded {
    File(SourceFile),
    /// The same of a text that stands on the disk in another normal form than C.
    Decomposed(SourceFile),
    Refused(RefusedFile),
}

/// Why a file was refused, and what of it can be shown.
#[derive(Clone)]
pub(super) struct RefusedFile {
    pub problem: SourceProblem,
    pub span: Range<Offset>,
    pub quotable: Arc<str>,
}

impl RefusedFile {
    fn without_place(problem: SourceProblem) -> Loaded {
        let (span, quotable) = (0..0, "".into());
        Loaded::Refused(Self {
            problem,
            span,
            quotable,
        })
    }
}

pub(super) fn load_file(path: &SourcePath, on_disk: PathBuf) -> io::Result<Loaded> {
    if is_text(path) {
        load_text(path, &on_disk)
    } else {
        load_asset(on_disk).map(Loaded::File)
    }
}

/// Below `content/` only what people write there is text; a drawing or a page kept there is an attachment.
fn is_text(path: &SourcePath) -> bool {
    let is_content = path.as_str().split('/').next() == Some(CONTENT);
    match &*path.extension() {
        "md" | "yaml" | "yml" => true,
        "html" | "css" | "js" | "svg" | "webmanifest" | "json" | "xml" => !is_content,
        _ => false,
    }
}

/// Whether people write Vietnamese in it, so that it may have come from an old Word file.
fn is_prose(path: &SourcePath) -> bool {
    matches!(&*path.extension(), "md" | "yaml" | "yml" | "html")
}

#[expect(clippy::expect_used, reason = "the size was compared with TEXT_LIMIT")]
fn load_text(path: &SourcePath, on_disk: &Path) -> io::Result<Loaded> {
    let mut file = File::open(on_disk)?;
    let size = file.metadata()?.len();
    let too_large = |bytes| {
        let limit = TEXT_LIMIT;
        RefusedFile::without_place(SourceProblem::FileTooLarge { bytes, limit })
    };
    if size > TEXT_LIMIT {
        return Ok(too_large(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).expect("a size within TEXT_LIMIT"));
    // The file may have grown since it was measured.
    file.by_ref().take(TEXT_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > TEXT_LIMIT {
        return Ok(too_large(bytes.len() as u64));
    }
    Ok(match decode::decode(&bytes, is_prose(path)) {
        Ok(decoded) if path.extension() == "md" && decoded.text.trim().is_empty() => {
            RefusedFile::without_place(SourceProblem::FileEmpty)
        }
        Ok(NormalText { text, was_nfc }) => {
            let hash = *blake3::hash(text.as_bytes()).as_bytes();
            let file = SourceFile::Text { text, hash };
            if was_nfc {
                Loaded::File(file)
            } else {
                Loaded::Decomposed(file)
            }
        }
        Err(fault) => {
            let encoding = fault.encoding;
            Loaded::Refused(RefusedFile {
                problem: SourceProblem::WrongEncoding { encoding },
                span: fault.span,
                quotable: fault.quotable,
            })
        }
    })
}

/// The bytes of an asset, up to a limit.
///
/// # Errors
/// It cannot be read. What is larger ends at the limit, and is not what its hash says.
pub fn read_bytes(on_disk: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(on_disk)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn load_asset(on_disk: PathBuf) -> io::Result<SourceFile> {
    let mut file = File::open(&on_disk)?;
    let mut start = Vec::new();
    file.by_ref().take(START).read_to_end(&mut start)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&start).update_reader(file)?;
    let (size, hash) = (hasher.count(), *hasher.finalize().as_bytes());
    let content = FileContent::recognise(&start);
    Ok(SourceFile::Asset {
        on_disk,
        size,
        hash,
        content,
    })
}
