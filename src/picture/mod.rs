//! Pictures as pages show them: smaller, upright, in the colours of the web, without what a camera writes beside them;
//! and the drawn pictures that stand for a page where it is shared.
//!
//! Entry: [`pictures`], a function of what is wanted and the cache. The one door of the crates that read, draw and
//! write pictures. What cannot be read is told at every place that asks for it.

mod colour;
mod decode;
mod draw;
mod encode;
mod jpeg;
mod lettering;
mod request;
mod resize;
mod sizes;
mod sort;
mod variant_cache;
mod variants;

use std::collections::BTreeMap;

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::cache::{Cache, FOLDER, UsedEntries};
use crate::diagnostic::{Diagnostic, PictureProblem, Reported};
use crate::path::SourcePath;
use variant_cache::CachedPicture;

pub use request::{DrawingRequest, PictureRequest};
pub use sort::PictureFileKind;
pub use variants::{PictureFormat, PictureVariants, Pictures, Variant};

/// How many pictures are in memory at once, each of up to [`decode::PIXELS`].
const AT_ONCE: usize = 4;

/// Makes all that is wanted, or takes it from the cache.
#[must_use]
pub fn pictures(
    wanted: &BTreeMap<SourcePath, PictureRequest>,
    drawings: &[DrawingRequest],
    cache: &Cache,
) -> Reported<Pictures> {
    let (mut found, mut used) = (Vec::new(), UsedEntries::default());
    let mut pictures = Pictures::default();
    let mut closed = None;
    let files: Vec<(&SourcePath, &PictureRequest)> = wanted.iter().collect();
    for ((path, wanted), made) in files.iter().zip(bounded(&files, cache)) {
        match made {
            Ok(made) => {
                let variants = made.note(&mut used, &mut closed);
                pictures.files.insert((*path).clone(), variants);
            }
            Err(problem) => {
                let places = wanted.places.iter();
                found
                    .extend(places.map(|place| Diagnostic::within(place.clone(), problem.clone())));
            }
        }
    }
    let drawn: Vec<Option<CachedPicture>> = drawings
        .par_iter()
        .map(|drawing| variant_cache::load_or_draw(drawing, cache))
        .collect();
    for (drawing, made) in drawings.iter().zip(drawn) {
        if let Some(made) = made {
            let variants = made.note(&mut used, &mut closed);
            pictures.drawn.insert(drawing.title.clone(), variants);
        }
    }
    if let Some(reason) = closed {
        let problem = PictureProblem::CacheClosed { reason };
        found.push(Diagnostic::file(&SourcePath::new(FOLDER), problem));
    }
    if found.is_empty() {
        cache.remove_unused(&used);
    }
    Reported::new(pictures, found)
}

/// Makes the pictures side by side, but few at once: a large one takes some hundred megabytes while it is made.
fn bounded(
    files: &[(&SourcePath, &PictureRequest)],
    cache: &Cache,
) -> Vec<Result<CachedPicture, PictureProblem>> {
    if files.is_empty() {
        return Vec::new();
    }
    let threads = rayon::current_num_threads().min(AT_ONCE);
    let make = |(_, wanted): &(&SourcePath, &PictureRequest)| {
        variant_cache::load_or_make_picture(wanted, cache)
    };
    match ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(|| files.par_iter().map(make).collect()),
        Err(_) => files.iter().map(make).collect(), // the system gives no more threads
    }
}
