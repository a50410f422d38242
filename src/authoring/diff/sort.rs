//! The sorts of files that a site has.
//!
//! Entry: [`Sort::of`].

use crate::path::OutputPath;
use crate::site::routes::STATION;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
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

impl Sort {
    /// The sort of a file, by its path.
    #[must_use]
    pub fn of(path: &OutputPath) -> Self {
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
        for (path, sort) in [
            ("index.html", Sort::Page),
            ("phat-thanh/2026-11-23-sang/index.html", Sort::Page),
            ("phat-thanh/2026-11-23-sang.txt", Sort::Bulletin),
            ("phat-thanh/bai/tin-tuc-a.txt", Sort::Script),
            ("phat-thanh/bai/tin-tuc-a.noi.txt", Sort::Spoken),
            ("phat-thanh/2026-11-23-sang.ssml", Sort::Spoken),
            ("phat-thanh/feed.xml", Sort::Feed),
            ("feed.xml", Sort::Feed),
            ("anh/a-320-00.webp", Sort::Picture),
            ("tep/a-00.txt", Sort::Attachment),
            ("tim-kiem/a0-00.js", Sort::Search),
            ("giao-dien/site-00.css", Sort::Theme),
            ("sitemap.xml", Sort::Machine),
        ] {
            assert_eq!(Sort::of(&OutputPath::new(path)), sort, "{path}");
        }
    }
}
