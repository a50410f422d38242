//! What lies beside articles: pictures, which are made ready for pages, and files that go on as they are.
//!
//! Entry: [`ReferredFiles::include`].

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::routes;
use super::target::{PublishedFile, Target};
use crate::diagnostic::{AttachmentProblem, PictureProblem, Problem, Span};
use crate::markdown::visit::MentionKind;
use crate::path::SourcePath;
use crate::picture::{PictureFileKind, PictureRequest};
use crate::source::{FileContent, SourceFile, is_sound, is_video};

/// What became of a file that somebody refers to.
pub(super) struct IncludedFile {
    /// Where a link to it leads, if it is published.
    pub target: Option<Target>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl IncludedFile {
    fn new(target: Target, problems: Vec<Problem>) -> Self {
        let target = Some(target);
        Self { target, problems }
    }

    fn refused(problem: impl Into<Problem>) -> Self {
        let problems = vec![problem.into()];
        Self {
            target: None,
            problems,
        }
    }
}

/// All that articles refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct ReferredFiles {
    /// What goes on as it is.
    pub files: BTreeMap<SourcePath, PublishedFile>,
    /// Pictures.
    pub pictures: BTreeMap<SourcePath, PictureRequest>,
}

impl ReferredFiles {
    /// Takes a file in, once for all who refer to it; nothing for a text.
    pub fn include(
        &mut self,
        path: &SourcePath,
        file: &SourceFile,
        place: Span,
        kind: MentionKind,
    ) -> Option<IncludedFile> {
        let SourceFile::Asset {
            on_disk,
            size,
            hash,
            content,
        } = file
        else {
            return None;
        };
        let ending = path.extension();
        let sort = PictureFileKind::from_extension(&ending);
        if let Some(problem) = refusal(&ending, sort, kind) {
            return Some(IncludedFile::refused(problem));
        }
        let (on_disk, size, hash) = (on_disk.clone(), *size, *hash);
        if sort == PictureFileKind::Picture {
            let entry = self.pictures.entry(path.clone());
            let wanted = entry.or_insert_with(|| PictureRequest::new(on_disk, size, hash));
            wanted.leads |= kind == MentionKind::Lead;
            wanted.places.push(place);
            let target = Target::Picture(path.clone());
            return Some(IncludedFile::new(target, Vec::new()));
        }
        if let Some(problem) = misfit(&ending, *content) {
            return Some(IncludedFile::refused(problem));
        }
        let heavy = weight(&ending, size);
        let url = routes::file(path, &hash);
        let file = PublishedFile {
            url: url.clone(),
            on_disk,
            size,
            hash,
        };
        self.files.insert(path.clone(), file);
        let problems = heavy.into_iter().map(Problem::from).collect();
        Some(IncludedFile::new(Target::File(url), problems))
    }

    /// Takes in what another text refers to.
    pub fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        for (path, picture) in other.pictures {
            match self.pictures.entry(path) {
                Entry::Vacant(place) => {
                    place.insert(picture);
                }
                Entry::Occupied(mut known) => {
                    let known = known.get_mut();
                    known.leads |= picture.leads;
                    known.places.extend(picture.places);
                }
            }
        }
    }
}

/// Why a file, by its name, cannot be shown or played by what asks for it.
fn refusal(ending: &str, sort: PictureFileKind, kind: MentionKind) -> Option<Problem> {
    if kind == MentionKind::Sound && !is_sound(ending) {
        let ending = ending.to_owned();
        return Some(AttachmentProblem::NotSound { ending }.into());
    }
    if kind == MentionKind::Video && !is_video(ending) {
        let ending = ending.to_owned();
        return Some(AttachmentProblem::NotVideo { ending }.into());
    }
    let shows = matches!(kind, MentionKind::Picture | MentionKind::Lead);
    let unfit = sort == PictureFileKind::Unfit || (shows && sort == PictureFileKind::Other);
    unfit.then(|| {
        let ending = ending.to_owned();
        PictureProblem::PictureKind { ending }.into()
    })
}

/// Why a file is not published: its name or its bytes are those of something else.
fn misfit(ending: &str, content: FileContent) -> Option<AttachmentProblem> {
    let ending = ending.to_owned();
    let promised = FileContent::promised(&ending);
    if promised.is_empty() {
        return Some(AttachmentProblem::AttachmentKind { ending });
    }
    (!promised.contains(&content)).then_some(AttachmentProblem::AttachmentContent { ending })
}

/// What is to be said of the size of sound or film.
fn weight(ending: &str, bytes: u64) -> Option<AttachmentProblem> {
    const HEAVY: u64 = 10_000_000;
    const MOST: u64 = 50_000_000;
    let is_recording = is_sound(ending) || is_video(ending);
    if !is_recording || bytes <= HEAVY {
        return None;
    }
    Some(if bytes > MOST {
        AttachmentProblem::RecordingTooLarge { bytes, limit: MOST }
    } else {
        AttachmentProblem::RecordingHeavy {
            bytes,
            limit: HEAVY,
        }
    })
}
