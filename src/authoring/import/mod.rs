//! `bantin import`: an article from a Word document, a saved page or a text.
//!
//! Entry: [`write`]. What could not be carried over is told with its place, nothing is guessed in silence, and nothing
//! that is there is written over. A file is never trusted: sizes, depth and names are bounded before anything is made of
//! them. It must never say a sentence.

mod archive;
mod clean;
mod docx;
mod draft;
mod escape;
mod form;
mod front;
mod headings;
mod html;
mod html_grid;
mod html_page;
mod line;
mod lines;
mod links;
mod official;
mod picture;
mod plain;
mod recode;
mod signature;
mod tables;
pub mod told;
mod write;
mod xml;

use std::fs;
use std::path::{Path, PathBuf};

use super::answer::{Answer, Refusal, Unreadable};
use super::head::{self, Known};
use super::new;
use super::place::{self, Place};
use crate::config::{Config, SITE_FILE};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::machine::{Doing, MachineError};
use crate::path::SourcePath;
use crate::pipeline;
use crate::source::Sources;
use draft::{Draft, Picture};
use told::{Matter, Told};

/// The largest file that is read.
const LARGEST: u64 = 128 << 20;

/// The article that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The file to read.
    pub file: &'a Path,
    /// The kind of article, as `bantin new` takes it.
    pub kind: Option<&'a str>,
    /// The section, where it is not that of the kind.
    pub into: Option<&'a str>,
    /// The moment, in seconds since 1970.
    pub now: i64,
    /// The day that counts as today, in place of the one that follows from `now`.
    pub today: Option<Date>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The article's file.
    pub article: SourcePath,
    /// What is to be told, in the order of the places.
    pub told: Vec<Told>,
}

/// An article that is ready to be written.
struct Made {
    /// The folder of its section.
    section: String,
    /// The name, without ending.
    name: String,
    text: String,
    pictures: Vec<Picture>,
    told: Vec<Told>,
}

/// Writes the article of a file into a site.
///
/// # Errors
/// The disk refused.
pub fn write(
    root: &Path,
    sources: &Sources,
    wish: Wish<'_>,
) -> Result<Answer<Imported>, MachineError> {
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.to_path_buf();
        return Ok(Answer::Refused(Refusal::NoSite { root }));
    }
    // What is wrong in the settings is for `bantin check` to tell.
    let config = pipeline::config(sources).value;
    let place = match find(wish, &config) {
        Ok(place) => place,
        Err(refusal) => return Ok(Answer::Refused(refusal)),
    };
    let size = fs::metadata(wish.file)
        .map_err(MachineError::system(Doing::ReadFile, wish.file))?
        .len();
    let unreadable = |why| {
        let path = wish.file.to_path_buf();
        Ok(Answer::Refused(Refusal::Unreadable { path, why }))
    };
    if size > LARGEST {
        return unreadable(Unreadable::TooLarge);
    }
    let bytes = fs::read(wish.file).map_err(MachineError::system(Doing::ReadFile, wish.file))?;
    let draft = match form::read(&bytes, &ending(wish.file)) {
        Ok(draft) => draft,
        Err(why) => return unreadable(why),
    };
    let Some(made) = make(draft, &place, &config, wish) else {
        let title = stem(wish.file);
        return Ok(Answer::Refused(Refusal::NoName { title }));
    };
    if let Some(other) = new::same_address(sources, &made.section, &made.name) {
        let path = root.join(other.as_str());
        return Ok(Answer::Refused(Refusal::Exists { path }));
    }
    put(root, made)
}

fn find(wish: Wish<'_>, config: &Config) -> Result<Place, Refusal> {
    let section = |word: &str| match place::find(word, config) {
        Some(found) => Ok(found),
        None => Err(Refusal::UnknownSection {
            written: word.to_owned(),
            nearest: place::nearest(word, config),
        }),
    };
    let into = wish.into.map(section).transpose()?;
    let Some(word) = wish.kind else {
        let home = || place::find(KindName::Article.id(), config);
        let fallback = || Refusal::UnknownKind {
            written: KindName::Article.id().to_owned(),
            nearest: None,
        };
        return into.or_else(home).ok_or_else(fallback);
    };
    let unknown = || Refusal::UnknownKind {
        written: word.to_owned(),
        nearest: place::nearest(word, config),
    };
    let home = place::find(word, config).ok_or_else(unknown)?;
    Ok(match into {
        Some(into) => Place {
            kind: home.kind,
            names_kind: into.kind != home.kind,
            section: into.section,
        },
        None => home,
    })
}

/// The article of a draft; nothing where there is no letter to name its file with.
fn make(mut draft: Draft, place: &Place, config: &Config, wish: Wish<'_>) -> Option<Made> {
    links::check(&mut draft);
    let is_official = official::looks_official(&draft);
    let mut fills = Vec::new();
    if is_official && place.kind == KindName::Document {
        fills = stated(&mut draft, config);
    } else if is_official && wish.kind.is_none() {
        draft.tell(1, Matter::LooksOfficial);
    }
    draft.place_told();
    tables::flatten(&mut draft);
    clean::clean(&mut draft);
    draft.place_told();
    let title = title(&mut draft, is_official, wish.file);
    headings::level(&mut draft);
    let name = new::file_name(&title).or_else(|| new::file_name(&stem(wish.file)))?;
    tell_pictures(&mut draft, &name);
    let by_clock = || Date::at(wish.now, config.site.time_zone());
    let head = head::write(Known {
        kind: place.kind,
        names_kind: place.names_kind,
        title: &title,
        date: wish.today.unwrap_or_else(by_clock),
        owner: config
            .site
            .owner
            .as_ref()
            .map_or("", |owner| owner.value.as_str()),
        fills: &fills,
    });
    Some(Made {
        text: format!("{head}\n{}", write::markdown(&draft, &name)),
        section: format!("content/{}", place.section),
        name,
        pictures: draft.pictures,
        told: draft.told,
    })
}

/// Takes the heading block of an official document, and tells what it states as keys of the head.
fn stated(draft: &mut Draft, config: &Config) -> Vec<(&'static str, String)> {
    draft.tell(1, Matter::HeadingBlock);
    draft.place_told();
    let mut stated = official::take(draft);
    let issuer = front::issuer(&stated.issuer, config);
    if issuer.is_none() && !stated.issuer.is_empty() {
        let name = stated.issuer.join(" ");
        draft.tell(1, Matter::UnknownIssuer { name });
    }
    draft.title = stated.title.take();
    front::fills(&stated, issuer)
}

fn tell_pictures(draft: &mut Draft, name: &str) {
    let names = draft.pictures.iter().enumerate();
    let names: Vec<String> = names
        .map(|(at, picture)| write::picture_name(name, at, picture.ending))
        .collect();
    for (at, name) in names.into_iter().enumerate() {
        draft.tell(draft.place_of_picture(at), Matter::PictureTaken { name });
    }
    draft.place_told();
}

/// The title; of a heading block that was left in the text, no line is one.
fn title(draft: &mut Draft, is_official: bool, file: &Path) -> String {
    if let Some(title) = headings::title(draft).filter(|title| !title.is_empty()) {
        return title;
    }
    if !is_official && let Some(title) = headings::first_line(draft) {
        draft.tell(1, Matter::TitleFromFirstLine);
        return title;
    }
    draft.tell(0, Matter::TitleFromName);
    stem(file)
}

/// Writes one file; where there are pictures, a folder that holds them too, which appears as a whole or not at all.
fn put(root: &Path, made: Made) -> Result<Answer<Imported>, MachineError> {
    let section = root.join(&made.section);
    fs::create_dir_all(&section).map_err(MachineError::system(Doing::MakeFolder, &section))?;
    let (told, name) = (made.told, made.name);
    let article = if made.pictures.is_empty() {
        let article = SourcePath::new(&format!("{}/{name}.md", made.section));
        let target = root.join(article.as_str());
        if let Answer::Refused(refusal) = new::create(&target, made.text.as_bytes())? {
            return Ok(Answer::Refused(refusal));
        }
        article
    } else {
        let target = section.join(&name);
        if fs::symlink_metadata(&target).is_ok() {
            return Ok(Answer::Refused(Refusal::Exists { path: target }));
        }
        let beside = tempfile::Builder::new()
            .prefix(".bantin-")
            .tempdir_in(&section);
        let beside = beside.map_err(MachineError::system(Doing::MakeFolder, &section))?;
        // Open to others as any folder that is made by hand is.
        let folder = beside.path().join(&name);
        fs::create_dir(&folder).map_err(MachineError::system(Doing::MakeFolder, &folder))?;
        save(&folder.join("index.md"), made.text.as_bytes())?;
        for (at, picture) in made.pictures.iter().enumerate() {
            let file = folder.join(write::picture_name(&name, at, picture.ending));
            save(&file, &picture.bytes)?;
        }
        fs::rename(&folder, &target).map_err(MachineError::system(Doing::RenameFile, &target))?;
        SourcePath::new(&format!("{}/{name}/index.md", made.section))
    };
    Ok(Answer::Done(Imported { article, told }))
}

fn save(file: &PathBuf, bytes: &[u8]) -> Result<(), MachineError> {
    fs::write(file, bytes).map_err(MachineError::system(Doing::WriteFile, file))
}

fn ending(file: &Path) -> String {
    let ending = file.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}

fn stem(file: &Path) -> String {
    file.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
