//! The parts of a Word document, and how they point to one another.
//!
//! Entry: [`Package::open`].

use std::collections::BTreeMap;

use super::super::super::outcome::Unreadable;
use super::archive::Archive;
use super::xml::{self, Element};

/// An opened document.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    /// Where the main part lies, with its folder.
    main: String,
    links: BTreeMap<String, Relationship>,
}

/// Where a part points to.
#[derive(Clone, Debug)]
pub(super) struct Relationship {
    /// The last piece of its kind's address: `image`, `styles`, `hyperlink`.
    kind: String,
    /// A path in the archive, or an address outside.
    pub target: String,
    pub is_outside: bool,
}

impl<'a> Package<'a> {
    /// Opens a document, or tells what the file is instead.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let mut archive = Archive::open(bytes)?;
        let roots = links(&mut archive, "_rels/.rels", "")?;
        let main = roots.values().find(|link| link.kind == "officeDocument");
        let main = main
            .map_or("word/document.xml", |link| &link.target)
            .to_owned();
        let is_other = ["xl/", "ppt/", "visio/"]
            .iter()
            .any(|folder| archive.has_folder(folder));
        if is_other || archive.has("mimetype") || !archive.has(&main) {
            return Err(Unreadable::NotWord);
        }
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = links(&mut archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        Ok(Self {
            archive,
            main,
            links,
        })
    }

    /// The main part.
    pub fn document(&mut self) -> Result<Element, Unreadable> {
        let bytes = self.archive.text(&self.main)?;
        xml::parse(&bytes.ok_or(Unreadable::Damaged)?)
    }

    /// The first part of a kind, such as `styles`; nothing where there is none.
    pub fn part(&mut self, kind: &str) -> Result<Option<Element>, Unreadable> {
        Ok(self.parts(kind)?.into_iter().next())
    }

    /// All parts of a kind.
    pub fn parts(&mut self, kind: &str) -> Result<Vec<Element>, Unreadable> {
        let of_sort = self
            .links
            .values()
            .filter(|link| link.kind == kind && !link.is_outside);
        let targets: Vec<String> = of_sort.map(|link| link.target.clone()).collect();
        let mut parts = Vec::new();
        for target in targets {
            let bytes = self.archive.text(&target)?;
            parts.extend(bytes.map(|bytes| xml::parse(&bytes)).transpose()?);
        }
        Ok(parts)
    }

    /// A picture, by its path.
    pub fn picture(&mut self, path: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        self.archive.picture(path)
    }

    /// Where the main part points to.
    pub fn link(&self, id: &str) -> Option<&Relationship> {
        self.links.get(id)
    }
}

fn links(
    archive: &mut Archive<'_>,
    part: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relationship>, Unreadable> {
    let Some(bytes) = archive.text(part)? else {
        return Ok(BTreeMap::new());
    };
    let root = xml::parse(&bytes)?;
    let link = |element: &Element| {
        let kind = element.get("Type")?.rsplit('/').next()?.to_owned();
        let is_outside = element.get("TargetMode") == Some("External");
        let target = element.get("Target")?;
        let target = match target.strip_prefix('/') {
            _ if is_outside => target.to_owned(),
            Some(from_root) => from_root.to_owned(),
            None if folder.is_empty() => target.to_owned(),
            None => format!("{folder}/{target}"),
        };
        let id = element.get("Id")?.to_owned();
        Some((
            id,
            Relationship {
                kind,
                target,
                is_outside,
            },
        ))
    };
    Ok(root.elements().filter_map(link).collect())
}
