//! The three sorts of path, so that none is taken for another: where a source lies, what a reader's browser asks for,
//! and which file of the output holds it. Beside them the full addresses of the web.
//!
//! Entry: [`SourcePath`], [`UrlPath`], [`OutputPath`], [`BaseUrl`], [`WebAddress`], [`Slug`], [`Telephone`], [`MailAddress`], and [`percent_decode`]. Nothing here
//! asks the disk whether a path exists.

mod as_text;
mod contact;
mod percent;
mod slug;
mod web_address;

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::vietnamese;

pub use contact::{MailAddress, NotAMailAddress, NotATelephone, Telephone};
pub use percent::{percent_decode, percent_encode_file, percent_encode_name};
pub use slug::{NotASlug, Slug};
pub use web_address::{BaseUrl, NotAWebAddress, WebAddress, complete_address};

/// A source's path below the site's root: NFC, `/` between the parts on every system, never absolute, never `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// A path from its text below the root; back slashes become `/`, the letters NFC.
    #[must_use]
    pub fn new(below_root: &str) -> Self {
        Self(vietnamese::nfc(&below_root.replace('\\', "/")).into())
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file, without its folders.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The name of the file without its last ending.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The last ending in lower case, without the point; empty where there is none.
    #[must_use]
    pub fn extension(&self) -> String {
        let ending = self.file_name().rsplit_once('.');
        ending.map_or_else(String::new, |(_, ending)| ending.to_lowercase())
    }

    /// The name of the folder that holds the file, without those above it.
    #[must_use]
    pub fn folder_name(&self) -> &str {
        let folder = self.folder();
        folder.rsplit_once('/').map_or(folder, |(_, name)| name)
    }

    /// The folder that holds the file; empty for a file in the root itself.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What a relative address written in this file points at, or nothing where it leaves the root.
    #[must_use]
    pub fn join(&self, relative: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self
            .folder()
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(Self::new(&parts.join("/")))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The address of a page below the site's own address: ASCII, lower case, no leading `/`. A page ends in `/` (the home
/// page is empty), a file in its name. Only `site::routes` makes one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct UrlPath(Arc<str>);

impl UrlPath {
    /// An address from its text; for `site::routes` alone.
    #[must_use]
    pub fn new(below_base: &str) -> Self {
        Self(below_base.into())
    }

    /// The address as text, without a leading `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that answers this address: `tin-tuc/` is `tin-tuc/index.html`.
    #[must_use]
    pub fn output(&self) -> OutputPath {
        if self.0.is_empty() || self.0.ends_with('/') {
            OutputPath::new(&format!("{}index.html", self.0))
        } else {
            OutputPath::new(&self.0)
        }
    }

    /// How a page at `self` climbs to the site's own address: `""`, `"../"`, `"../../"` …
    #[must_use]
    pub fn climb(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The relative address that leads from the page `self` to `target`.
    #[must_use]
    pub fn link_to(&self, target: &Self) -> String {
        match format!("{}{}", self.climb(), target.0) {
            link if link.is_empty() => "./".to_owned(),
            link => link,
        }
    }
}

impl fmt::Display for UrlPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A file's path below the output folder, `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// A path from its text below the output folder.
    #[must_use]
    pub fn new(below_output: &str) -> Self {
        Self(below_output.into())
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Why no file of the site may have this path, if so; what Windows refuses is refused everywhere, so that a site
    /// can be carried on any disk.
    #[must_use]
    pub fn fault(&self) -> Option<PathFault> {
        self.0.split('/').find_map(part_fault)
    }

    /// Whether the file is a page of HTML.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }
}

/// The endings of the compressed forms of a file, after the file's own.
pub const COMPRESSED: [&str; 2] = [".gz", ".br"];

/// Why a path cannot be that of an output file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathFault {
    /// It leads out of the output folder (`..`, a leading `/`, a drive), or has an empty part.
    Outside,
    /// It has a character that Windows does not allow in a name, or a part that ends in a point or a space.
    Character,
    /// A part is a name that Windows keeps for a device (`con`, `nul`, `com1` …), whatever its ending.
    Device,
    /// A part is longer than a disk takes, with what is put after it while it is written.
    TooLong,
    /// A part is a name that the generator keeps for its own bookkeeping (`.bantin…`).
    Bookkeeping,
}

/// How the names of the generator's own files in the output folder begin.
pub const BOOKKEEPING_PREFIX: &str = ".bantin";

/// The longest name of a file or folder, in bytes; disks take 255.
const LONGEST_PART: usize = 200;

fn part_fault(part: &str) -> Option<PathFault> {
    if matches!(part, "" | "." | "..") {
        return Some(PathFault::Outside);
    }
    if part.len() > LONGEST_PART {
        return Some(PathFault::TooLong);
    }
    let forbidden = |letter: char| letter.is_control() || r#"<>:"|?*\"#.contains(letter);
    if part.contains(forbidden) || part.ends_with(['.', ' ']) {
        return Some(PathFault::Character);
    }
    let stem = part
        .split_once('.')
        .map_or(part, |(stem, _)| stem)
        .trim_end();
    let is_numbered = stem.split_at_checked(3).is_some_and(|(device, number)| {
        is_one_of(device, &["com", "lpt"]) && matches!(number.as_bytes(), [b'0'..=b'9'])
    });
    if is_numbered || is_one_of(stem, &["con", "prn", "aux", "nul", "conin$", "conout$"]) {
        return Some(PathFault::Device);
    }
    let start = part.split_at_checked(BOOKKEEPING_PREFIX.len());
    let is_bookkeeping = start.is_some_and(|(start, _)| is_one_of(start, &[BOOKKEEPING_PREFIX]));
    is_bookkeeping.then_some(PathFault::Bookkeeping)
}

/// In small letters or capitals; no letter but those of ASCII becomes one of these.
fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether a link leads to another site, or to no site at all (mail, telephone).
#[must_use]
pub fn is_outside(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_address_stays_in_the_root_or_is_nothing() {
        let article = SourcePath::new("content/tin-tuc/a.md");
        let joined = |relative| article.join(relative).map(|path| path.to_string());
        assert_eq!(joined("b.md").as_deref(), Some("content/tin-tuc/b.md"));
        assert_eq!(
            joined("../van-ban/c.md").as_deref(),
            Some("content/van-ban/c.md")
        );
        assert_eq!(joined("../../../etc/passwd"), None);
    }

    #[test]
    fn an_output_path_stays_inside_and_suits_every_disk() {
        for (path, fault) in [
            ("tin-tuc/a/index.html", None),
            ("contact/console.html", None),
            ("../a", Some(PathFault::Outside)),
            ("/etc/passwd", Some(PathFault::Outside)),
            ("a//b", Some(PathFault::Outside)),
            ("", Some(PathFault::Outside)),
            ("c:/a", Some(PathFault::Character)),
            (r"..\a", Some(PathFault::Character)),
            ("a./b", Some(PathFault::Character)),
            ("con/index.html", Some(PathFault::Device)),
            ("a/NUL.txt", Some(PathFault::Device)),
            ("lpt1", Some(PathFault::Device)),
            (".bantin.lock", Some(PathFault::Bookkeeping)),
        ] {
            assert_eq!(OutputPath::new(path).fault(), fault, "{path}");
        }
        let long = OutputPath::new(&"a".repeat(201));
        assert_eq!(long.fault(), Some(PathFault::TooLong));
    }

    #[test]
    fn links_between_pages_are_relative() {
        let (home, page) = (UrlPath::new(""), UrlPath::new("tin-tuc/a/"));
        assert_eq!(home.link_to(&page), "tin-tuc/a/");
        assert_eq!(page.link_to(&home), "../../");
        assert_eq!(home.link_to(&home), "./");
        assert_eq!(page.output().as_str(), "tin-tuc/a/index.html");
    }
}
