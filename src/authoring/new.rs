//! `bantin new`: a file in the right section, with every key of its kind explained.
//!
//! Entry: [`write`]. The article is a draft until its writer says otherwise, so that nothing half filled reaches
//! residents with the next build. A file that is there is not written over, and no article gets an address that another
//! has.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::answer::{Answer, Refusal};
use super::choice::Choice;
use super::head::{self, Known};
use super::offer;
use super::place::{self, Place};
use super::urgent;
use crate::config::section::INDEX_FILE;
use crate::config::{Config, SITE_FILE};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::machine::{Doing, MachineError};
use crate::path::{OutputPath, SourcePath};
use crate::pipeline;
use crate::source::Sources;
use crate::vietnamese::{nfc, slug};
use crate::yaml;

/// The article that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Its kind: an id, a section, or a word that staff use.
    pub kind: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The ids of the models that it is about.
    pub models: &'a [String],
    /// The ids of the bodies that it is about.
    pub bodies: &'a [String],
    /// The moment, in seconds since 1970.
    pub now: i64,
    /// The day that counts as today, in place of the one that follows from `now`.
    pub today: Option<Date>,
    /// Whether it is an urgent notice.
    pub urgent: bool,
}

/// Writes a new article into a site, and tells its file.
///
/// # Errors
/// The disk refused.
pub fn write(
    root: &Path,
    sources: &Sources,
    wish: Wish<'_>,
) -> Result<Answer<SourcePath>, MachineError> {
    let (path, text) = match make(root, sources, wish) {
        Answer::Done(made) => made,
        Answer::Refused(refusal) => return Ok(Answer::Refused(refusal)),
    };
    let target = root.join(path.as_str());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(MachineError::system(Doing::MakeFolder, folder))?;
    }
    Ok(match create(&target, text.as_bytes())? {
        Answer::Done(()) => Answer::Done(path),
        Answer::Refused(refusal) => Answer::Refused(refusal),
    })
}

/// Why an article cannot be written, before it is.
#[must_use]
pub fn refusal(root: &Path, sources: &Sources, wish: Wish<'_>) -> Option<Refusal> {
    match make(root, sources, wish) {
        Answer::Done(_) => None,
        Answer::Refused(refusal) => Some(refusal),
    }
}

/// Writes a file that is not there yet.
pub(super) fn create(target: &Path, bytes: &[u8]) -> Result<Answer<()>, MachineError> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(target) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let path = target.to_path_buf();
            return Ok(Answer::Refused(Refusal::Exists { path }));
        }
        Err(error) => return Err(MachineError::system(Doing::WriteFile, target)(error)),
    };
    let written = file.write_all(bytes);
    written.map_err(MachineError::system(Doing::WriteFile, target))?;
    Ok(Answer::Done(()))
}

/// Where the article goes and what its file holds.
fn make(root: &Path, sources: &Sources, wish: Wish<'_>) -> Answer<(SourcePath, String)> {
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.to_path_buf();
        return Answer::Refused(Refusal::NoSite { root });
    }
    // What is wrong in the settings is for `bantin check` to tell.
    let config = pipeline::config(sources).value;
    let Some(place) = place::find(wish.kind, &config) else {
        let (written, nearest) = (wish.kind.to_owned(), place::nearest(wish.kind, &config));
        return Answer::Refused(Refusal::UnknownKind { written, nearest });
    };
    let title = nfc(wish.title)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let Some(name) = file_name(&title) else {
        return Answer::Refused(Refusal::NoName { title });
    };
    let folder = format!("content/{}", place.section);
    if let Some(other) = same_address(sources, &folder, &name) {
        let path = root.join(other.as_str());
        return Answer::Refused(Refusal::Exists { path });
    }
    if let Some(refusal) = unknown(sources, wish) {
        return Answer::Refused(refusal);
    }
    let path = SourcePath::new(&format!("{folder}/{name}.md"));
    let text = text(
        &place,
        &config,
        Wish {
            title: &title,
            ..wish
        },
    );
    Answer::Done((path, text))
}

/// The first model or body that there is none of.
fn unknown(sources: &Sources, wish: Wish<'_>) -> Option<Refusal> {
    if wish.models.is_empty() && wish.bodies.is_empty() {
        return None;
    }
    let offer = offer::of(sources, wish.now);
    let lack = |wanted: &[String], known: &[Choice]| {
        let ids = || known.iter().map(|choice| choice.id.as_str());
        let lacking = wanted.iter().find(|wanted| !ids().any(|id| id == *wanted));
        lacking.map(|written| (written.clone(), yaml::nearest(written, ids())))
    };
    let model = lack(wish.models, &offer.models)
        .map(|(written, nearest)| Refusal::UnknownModel { written, nearest });
    let body = || {
        lack(wish.bodies, &offer.bodies)
            .map(|(written, nearest)| Refusal::UnknownBody { written, nearest })
    };
    model.or_else(body)
}

/// What the new file holds.
fn text(place: &Place, config: &Config, wish: Wish<'_>) -> String {
    let by_clock = || Date::at(wish.now, &config.site.time_zone());
    let owner = config.site.owner.as_ref();
    let owner = owner.map_or("", |owner| owner.value.as_str());
    let date = wish.today.unwrap_or_else(by_clock);
    let about = about(wish);
    if wish.urgent && place.kind == KindName::Notice {
        return urgent::article(wish.title, date, (owner, &about));
    }
    let head = head::write(Known {
        kind: place.kind,
        names_kind: place.names_kind,
        title: wish.title,
        date,
        owner,
        fills: &about,
    });
    format!("{head}\n{}", body(place.kind))
}

/// The keys of what the article is about, as YAML.
fn about(wish: Wish<'_>) -> Vec<(&'static str, String)> {
    let named = [("models", wish.models), ("bodies", wish.bodies)];
    let told = named.into_iter().filter(|(_, ids)| !ids.is_empty());
    told.map(|(key, ids)| (key, format!("[{}]", ids.join(", "))))
        .collect()
}

/// The name of a title's file, without its ending: its slug, cut after a whole word where it is long.
pub(super) fn file_name(title: &str) -> Option<String> {
    const LONGEST: usize = 80;
    let mut name = slug(title);
    if name.len() > LONGEST {
        let cut = name[..=LONGEST].rfind('-').unwrap_or(LONGEST);
        name.truncate(cut);
    }
    let named_for_folder = name == "index";
    let refused = OutputPath::new(&format!("{name}.md")).fault().is_some();
    match name.as_str() {
        "" => None,
        _ if named_for_folder || refused => Some(format!("bai-{name}")),
        _ => Some(name),
    }
}

/// An article that has the address already, under whatever file name.
pub(super) fn same_address<'a>(
    sources: &'a Sources,
    folder: &str,
    name: &str,
) -> Option<&'a SourcePath> {
    let articles = sources.texts_under(folder).map(|(path, ..)| path);
    articles
        .filter(|path| path.extension() == "md" && path.file_name() != INDEX_FILE)
        .find(|path| match path.folder().strip_prefix(folder) {
            Some("") => slug(path.stem()) == name,
            Some(below) => path.stem() == "index" && slug(below) == name,
            None => false,
        })
}

/// What the writer begins with; brackets are to be replaced, as in the samples.
fn body(kind: KindName) -> &'static str {
    match kind {
        KindName::Question => {
            "## Câu hỏi\n\n[Nội dung câu hỏi.]\n\n## Trả lời\n\n[Câu trả lời trực tiếp trong câu đầu tiên.]\n"
        }
        KindName::Rebuttal => {
            "## Thông tin đúng\n\n[Nội dung đúng, theo nguồn nào.]\n\n## Vì sao thông tin kia sai\n\n[Từng điểm sai, mỗi điểm một căn cứ.]\n"
        }
        KindName::Article
        | KindName::Notice
        | KindName::Model
        | KindName::Exemplar
        | KindName::GoodPractice
        | KindName::Document
        | KindName::Report
        | KindName::Page => "[Viết nội dung ở đây.]\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_suit_every_disk() {
        let name = |title| file_name(title);
        assert_eq!(name("Lịch tiêm chủng").as_deref(), Some("lich-tiem-chung"));
        assert_eq!(name("!!!"), None);
        assert_eq!(name("Con").as_deref(), Some("bai-con"));
        assert_eq!(name("Index").as_deref(), Some("bai-index"));
        let long = name(&"nghị quyết ".repeat(30)).expect("a name");
        assert!(long.len() <= 80 && long.ends_with("quyet"), "{long}");
    }

    #[test]
    fn an_article_under_another_name_may_hold_the_address() {
        let sources = Sources::default()
            .with_text("content/tin-tuc/Lịch họp.md", "")
            .with_text("content/tin-tuc/le-hoi/index.md", "");
        let holds = |name| same_address(&sources, "content/tin-tuc", name).is_some();
        assert!(holds("lich-hop") && holds("le-hoi") && !holds("lich"));
    }
}
