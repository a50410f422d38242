//! `bantin new`: a file in the right section, with every key of its kind explained.
//!
//! Entry: [`write`]. The article is a draft until its writer says otherwise, so that nothing half filled reaches
//! residents with the next build. A file that is there is not written over, and no article gets an address that another
//! has.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::choice::NamedChoice;
use super::destination::{self, Destination};
use super::head::{self, HeadInput};
use super::offer;
use super::outcome::{Outcome, Refusal};
use super::urgent;
use crate::config::section::INDEX_FILE;
use crate::config::{Config, SITE_FILE};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::machine::{MachineError, Operation};
use crate::path::{OutputPath, SourcePath};
use crate::pipeline;
use crate::source::Sources;
use crate::vietnamese::{nfc, slug};
use crate::yaml;

/// The article that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct NewArticle<'a> {
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
    article: NewArticle<'_>,
) -> Result<Outcome<SourcePath>, MachineError> {
    let (path, text) = match make(root, sources, article) {
        Outcome::Done(made) => made,
        Outcome::Refused(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let target = root.join(path.as_str());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(MachineError::system(Operation::MakeFolder, folder))?;
    }
    Ok(match create(&target, text.as_bytes())? {
        Outcome::Done(()) => Outcome::Done(path),
        Outcome::Refused(refusal) => Outcome::Refused(refusal),
    })
}

/// Why an article cannot be written, before it is.
#[must_use]
pub fn refusal(root: &Path, sources: &Sources, article: NewArticle<'_>) -> Option<Refusal> {
    match make(root, sources, article) {
        Outcome::Done(_) => None,
        Outcome::Refused(refusal) => Some(refusal),
    }
}

/// Writes a file that is not there yet.
pub(super) fn create(target: &Path, bytes: &[u8]) -> Result<Outcome<()>, MachineError> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(target) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let path = target.to_path_buf();
            return Ok(Outcome::Refused(Refusal::Exists { path }));
        }
        Err(error) => return Err(MachineError::system(Operation::WriteFile, target)(error)),
    };
    let written = file.write_all(bytes);
    written.map_err(MachineError::system(Operation::WriteFile, target))?;
    Ok(Outcome::Done(()))
}

/// Where the article goes and what its file holds.
fn make(root: &Path, sources: &Sources, article: NewArticle<'_>) -> Outcome<(SourcePath, String)> {
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.to_path_buf();
        return Outcome::Refused(Refusal::NoSite { root });
    }
    // What is wrong in the settings is for `bantin check` to tell.
    let config = pipeline::config(sources).value;
    let Some(destination) = destination::find(article.kind, &config) else {
        let (written, nearest) = (
            article.kind.to_owned(),
            destination::nearest(article.kind, &config),
        );
        return Outcome::Refused(Refusal::UnknownKind { written, nearest });
    };
    let title = nfc(article.title)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let Some(name) = file_name(&title) else {
        return Outcome::Refused(Refusal::NoName { title });
    };
    let folder = format!("content/{}", destination.section);
    if let Some(other) = same_address(sources, &folder, &name) {
        let path = root.join(other.as_str());
        return Outcome::Refused(Refusal::Exists { path });
    }
    if let Some(refusal) = unknown(sources, article) {
        return Outcome::Refused(refusal);
    }
    let path = SourcePath::new(&format!("{folder}/{name}.md"));
    let text = text(
        &destination,
        &config,
        NewArticle {
            title: &title,
            ..article
        },
    );
    Outcome::Done((path, text))
}

/// The first model or body that there is none of.
fn unknown(sources: &Sources, article: NewArticle<'_>) -> Option<Refusal> {
    if article.models.is_empty() && article.bodies.is_empty() {
        return None;
    }
    let offer = offer::from_site(sources, article.now);
    let lack = |wanted: &[String], known: &[NamedChoice]| {
        let ids = || known.iter().map(|choice| choice.id.as_str());
        let lacking = wanted.iter().find(|wanted| !ids().any(|id| id == *wanted));
        lacking.map(|written| (written.clone(), yaml::nearest(written, ids())))
    };
    let model = lack(article.models, &offer.models)
        .map(|(written, nearest)| Refusal::UnknownModel { written, nearest });
    let body = || {
        lack(article.bodies, &offer.bodies)
            .map(|(written, nearest)| Refusal::UnknownBody { written, nearest })
    };
    model.or_else(body)
}

/// What the new file holds.
fn text(destination: &Destination, config: &Config, article: NewArticle<'_>) -> String {
    let by_clock = || Date::at(article.now, &config.site.time_zone());
    let owner = config.site.owner.as_ref();
    let owner = owner.map_or("", |owner| owner.value.as_str());
    let date = article.today.unwrap_or_else(by_clock);
    let about = about(article);
    if article.urgent && destination.kind == KindName::Notice {
        return urgent::article(article.title, date, owner, &about);
    }
    let head = head::write(HeadInput {
        kind: destination.kind,
        names_kind: destination.names_kind,
        title: article.title,
        date,
        owner,
        fills: &about,
    });
    format!("{head}\n{}", body(destination.kind))
}

/// The keys of what the article is about, as YAML.
fn about(article: NewArticle<'_>) -> Vec<(&'static str, String)> {
    let named = [("models", article.models), ("bodies", article.bodies)];
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
