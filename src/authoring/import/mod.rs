//! `bantin import`: an article from a Word document, a saved page or a text.
//!
//! Entry: [`write`]. What could not be carried over is noted with its destination, nothing is guessed in silence, and nothing
//! that is there is written over. A file is never trusted: sizes, depth and names are bounded before anything is
//! made of them.

mod clean;
mod docx;
mod draft;
mod file_format;
mod headings;
mod html;
mod inline_builder;
pub mod notes;
mod official;
mod plain_text;
mod tables;
mod write_markdown;

use std::fs;
use std::path::{Path, PathBuf};

use super::destination::{self, Destination};
use super::head::{self, HeadInput};
use super::new;
use super::outcome::{Outcome, Refusal, Unreadable};
use crate::config::{Config, SITE_FILE};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::machine::{MachineError, Operation};
use crate::path::SourcePath;
use crate::pipeline;
use crate::source::Sources;
use draft::{DraftPicture, ImportDraft};
use notes::{ImportIssue, ImportNote};
use official::front_matter;

/// The largest file that is read.
const LARGEST: u64 = 128 << 20;

/// The article that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct ImportRequest<'a> {
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
    /// The notes, in the order of the paragraphs.
    pub notes: Vec<ImportNote>,
}

/// An article before its files are written.
struct PreparedArticle {
    /// The folder of its section.
    section: String,
    /// The name, without ending.
    name: String,
    text: String,
    pictures: Vec<DraftPicture>,
    notes: Vec<ImportNote>,
}

/// Writes the article of a file into a site.
///
/// # Errors
/// The disk refused.
pub fn write(
    root: &Path,
    sources: &Sources,
    request: ImportRequest<'_>,
) -> Result<Outcome<Imported>, MachineError> {
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.to_path_buf();
        return Ok(Outcome::Refused(Refusal::NoSite { root }));
    }
    // What is wrong in the settings is for `bantin check` to tell.
    let config = pipeline::config(sources).value;
    let destination = match find(request, &config) {
        Ok(destination) => destination,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let size = fs::metadata(request.file)
        .map_err(MachineError::system(Operation::ReadFile, request.file))?
        .len();
    let unreadable = |why| {
        let path = request.file.to_path_buf();
        Ok(Outcome::Refused(Refusal::Unreadable { path, why }))
    };
    if size > LARGEST {
        return unreadable(Unreadable::TooLarge);
    }
    let bytes =
        fs::read(request.file).map_err(MachineError::system(Operation::ReadFile, request.file))?;
    let draft = match file_format::read(&bytes, &ending(request.file)) {
        Ok(draft) => draft,
        Err(why) => return unreadable(why),
    };
    let Some(article) = make(draft, &destination, &config, request) else {
        let title = stem(request.file);
        return Ok(Outcome::Refused(Refusal::NoName { title }));
    };
    if let Some(other) = new::same_address(sources, &article.section, &article.name) {
        let path = root.join(other.as_str());
        return Ok(Outcome::Refused(Refusal::Exists { path }));
    }
    write_files(root, article)
}

fn find(request: ImportRequest<'_>, config: &Config) -> Result<Destination, Refusal> {
    let section = |word: &str| match destination::find(word, config) {
        Some(found) => Ok(found),
        None => Err(Refusal::UnknownSection {
            written: word.to_owned(),
            nearest: destination::nearest(word, config),
        }),
    };
    let into = request.into.map(section).transpose()?;
    let Some(word) = request.kind else {
        let home = || destination::find(KindName::Article.id(), config);
        let fallback = || Refusal::UnknownKind {
            written: KindName::Article.id().to_owned(),
            nearest: None,
        };
        return into.or_else(home).ok_or_else(fallback);
    };
    let unknown = || Refusal::UnknownKind {
        written: word.to_owned(),
        nearest: destination::nearest(word, config),
    };
    let home = destination::find(word, config).ok_or_else(unknown)?;
    Ok(match into {
        Some(into) => Destination {
            kind: home.kind,
            names_kind: into.kind != home.kind,
            section: into.section,
        },
        None => home,
    })
}

/// The article of a draft; nothing where there is no letter to name its file with.
fn make(
    mut draft: ImportDraft,
    destination: &Destination,
    config: &Config,
    request: ImportRequest<'_>,
) -> Option<PreparedArticle> {
    clean::keep_web_links(&mut draft);
    let is_official = official::looks_official(&draft);
    let mut fills = Vec::new();
    if is_official && destination.kind == KindName::Document {
        fills = stated(&mut draft, config);
    } else if is_official && request.kind.is_none() {
        draft.note(1, ImportIssue::LooksOfficial);
    }
    draft.locate_notes();
    tables::flatten(&mut draft);
    clean::clean(&mut draft);
    draft.locate_notes();
    let title = title(&mut draft, is_official, request.file);
    headings::level(&mut draft);
    let name = new::file_name(&title).or_else(|| new::file_name(&stem(request.file)))?;
    note_pictures(&mut draft, &name);
    let by_clock = || Date::at(request.now, &config.site.time_zone());
    let head = head::write(HeadInput {
        kind: destination.kind,
        names_kind: destination.names_kind,
        title: &title,
        date: request.today.unwrap_or_else(by_clock),
        owner: config
            .site
            .owner
            .as_ref()
            .map_or("", |owner| owner.value.as_str()),
        fills: &fills,
    });
    Some(PreparedArticle {
        text: format!("{head}\n{}", write_markdown::markdown(&draft, &name)),
        section: format!("content/{}", destination.section),
        name,
        pictures: draft.pictures,
        notes: draft.notes,
    })
}

/// Takes the heading block of an official document, and tells what it states as keys of the head.
fn stated(draft: &mut ImportDraft, config: &Config) -> Vec<(&'static str, String)> {
    draft.note(1, ImportIssue::HeadingBlock);
    draft.locate_notes();
    let mut stated = official::take(draft);
    let issuer = front_matter::issuer(&stated.issuer, config);
    if issuer.is_none() && !stated.issuer.is_empty() {
        let name = stated.issuer.join(" ");
        draft.note(1, ImportIssue::UnknownIssuer { name });
    }
    draft.title = stated.title.take();
    front_matter::fills(&stated, issuer)
}

fn note_pictures(draft: &mut ImportDraft, name: &str) {
    let names = draft.pictures.iter().enumerate();
    let names: Vec<String> = names
        .map(|(at, picture)| write_markdown::picture_name(name, at, picture.ending))
        .collect();
    for (at, name) in names.into_iter().enumerate() {
        draft.note(
            draft.place_of_picture(at),
            ImportIssue::PictureTaken { name },
        );
    }
    draft.locate_notes();
}

/// The title; of a heading block that was left in the text, no line is one.
fn title(draft: &mut ImportDraft, is_official: bool, file: &Path) -> String {
    if let Some(title) = headings::title(draft).filter(|title| !title.is_empty()) {
        return title;
    }
    if !is_official && let Some(title) = headings::first_line(draft) {
        draft.note(1, ImportIssue::TitleFromFirstLine);
        return title;
    }
    draft.note(0, ImportIssue::TitleFromName);
    stem(file)
}

/// Writes one file; where there are pictures, a folder that holds them too, which appears as a whole or not at all.
fn write_files(root: &Path, article: PreparedArticle) -> Result<Outcome<Imported>, MachineError> {
    let section = root.join(&article.section);
    fs::create_dir_all(&section).map_err(MachineError::system(Operation::MakeFolder, &section))?;
    let (notes, name) = (article.notes, article.name);
    let path = if article.pictures.is_empty() {
        let path = SourcePath::new(&format!("{}/{name}.md", article.section));
        let target = root.join(path.as_str());
        if let Outcome::Refused(refusal) = new::create(&target, article.text.as_bytes())? {
            return Ok(Outcome::Refused(refusal));
        }
        path
    } else {
        let target = section.join(&name);
        if fs::symlink_metadata(&target).is_ok() {
            return Ok(Outcome::Refused(Refusal::Exists { path: target }));
        }
        let beside = tempfile::Builder::new()
            .prefix(".bantin-")
            .tempdir_in(&section);
        let beside = beside.map_err(MachineError::system(Operation::MakeFolder, &section))?;
        // Open to others as any folder that is made by hand is.
        let folder = beside.path().join(&name);
        fs::create_dir(&folder).map_err(MachineError::system(Operation::MakeFolder, &folder))?;
        save(&folder.join("index.md"), article.text.as_bytes())?;
        for (at, picture) in article.pictures.iter().enumerate() {
            let file = folder.join(write_markdown::picture_name(&name, at, picture.ending));
            save(&file, &picture.bytes)?;
        }
        fs::rename(&folder, &target)
            .map_err(MachineError::system(Operation::RenameFile, &target))?;
        SourcePath::new(&format!("{}/{name}/index.md", article.section))
    };
    Ok(Outcome::Done(Imported {
        article: path,
        notes,
    }))
}

fn save(file: &PathBuf, bytes: &[u8]) -> Result<(), MachineError> {
    fs::write(file, bytes).map_err(MachineError::system(Operation::WriteFile, file))
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
