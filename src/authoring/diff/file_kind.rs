//! The kinds of files that a site has.
//!
//! Entry: [`FileKind::from_path`].

use crate::path::OutputPath;
use crate::site::routes::STATION;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// A page.
    Page,
    /// What the announcer reads of an article.
    Script,
    /// What the announcer reads in one slot.
    Bulletin,
    /// The same for synthesis.
    Spoken,
    /// News for machines.
    Feed,
    /// A picture.
    Picture,
    /// A file beside an article.
    Attachment,
    /// What the search looks into.
    Search,
    /// What the theme brings along.
    Theme,
    /// Any other file for machines.
    Machine,
}

impl FileKind {
    /// The kind of a file, by its path.
    #[must_use]
    pub fn from_path(path: &OutputPath) -> Self {
        let path = path.as_str();
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        match (folder, ending) {
            (_, "html") => Self::Page,
            (STATION, "ssml") => Self::Spoken,
            (STATION, "txt") if stem.rsplit_once('.').is_some() => Self::Spoken,
            (STATION, "txt") if stem.starts_with("bai/") => Self::Script,
            (STATION, "txt") => Self::Bulletin,
            ("anh", _) => Self::Picture,
            ("tep", _) => Self::Attachment,
            ("tim-kiem", _) => Self::Search,
            ("giao-dien", _) => Self::Theme,
            (_, "xml") if stem == "feed" || stem.ends_with("/feed") => Self::Feed,
            _ => Self::Machine,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_sort() {
        for (path, kind) in [
            ("index.html", FileKind::Page),
            ("phat-thanh/2026-11-23-sang/index.html", FileKind::Page),
            ("phat-thanh/2026-11-23-sang.txt", FileKind::Bulletin),
            ("phat-thanh/bai/tin-tuc-a.txt", FileKind::Script),
            ("phat-thanh/bai/tin-tuc-a.noi.txt", FileKind::Spoken),
            ("phat-thanh/2026-11-23-sang.ssml", FileKind::Spoken),
            ("phat-thanh/feed.xml", FileKind::Feed),
            ("feed.xml", FileKind::Feed),
            ("anh/a-320-00.webp", FileKind::Picture),
            ("tep/a-00.txt", FileKind::Attachment),
            ("tim-kiem/a0-00.js", FileKind::Search),
            ("giao-dien/site-00.css", FileKind::Theme),
            ("sitemap.xml", FileKind::Machine),
        ] {
            assert_eq!(FileKind::from_path(&OutputPath::new(path)), kind, "{path}");
        }
    }
}
