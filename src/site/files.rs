//! What lies beside articles: pictures, which are made ready for pages, and files that go on as they are.
//!
//! Entry: [`ReferredFiles::include`].

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::routes;
use super::target::{PublishedFile, Target};
use crate::diagnostic::{PictureProblem, Span};
use crate::markdown::visit::MentionKind;
use crate::path::SourcePath;
use crate::picture::{PictureFileKind, PictureRequest};
use crate::source::SourceFile;

/// All that articles refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct ReferredFiles {
    /// What goes on as it is.
    pub files: BTreeMap<SourcePath, PublishedFile>,
    /// Pictures.
    pub pictures: BTreeMap<SourcePath, PictureRequest>,
}

impl ReferredFiles {
    /// Takes a file in, once for all who refer to it, and gives where a link to it leads; nothing for a text.
    pub fn include(
        &mut self,
        path: &SourcePath,
        file: &SourceFile,
        place: Span,
        kind: MentionKind,
    ) -> Option<Result<Target, PictureProblem>> {
        let SourceFile::Asset {
            on_disk,
            size,
            hash,
        } = file
        else {
            return None;
        };
        let shows = matches!(kind, MentionKind::Picture | MentionKind::Lead);
        let ending = path.extension();
        let sort = PictureFileKind::from_extension(&ending);
        if sort == PictureFileKind::Unfit || (shows && sort == PictureFileKind::Other) {
            return Some(Err(PictureProblem::PictureKind { ending }));
        }
        let (on_disk, size, hash) = (on_disk.clone(), *size, *hash);
        if sort == PictureFileKind::Picture {
            let entry = self.pictures.entry(path.clone());
            let wanted = entry.or_insert_with(|| PictureRequest::new(on_disk, size, hash));
            wanted.leads |= kind == MentionKind::Lead;
            wanted.places.push(place);
            return Some(Ok(Target::Picture(path.clone())));
        }
        let url = routes::file(path, &hash);
        let file = PublishedFile {
            url: url.clone(),
            on_disk,
            size,
            hash,
        };
        self.files.insert(path.clone(), file);
        Some(Ok(Target::File(url)))
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
