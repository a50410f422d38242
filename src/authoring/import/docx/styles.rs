//! The styles of a document: what a paragraph or a run is, said once under a name.
//!
//! Entry: [`Styles`].

use std::collections::BTreeMap;

use super::super::inline_builder::FontEncoding;
use super::xml::Element;

/// How text looks, as far as something says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub coding: Option<FontEncoding>,
}

impl Look {
    /// What the properties of a run say.
    pub fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else {
            return Self::default();
        };
        let fonts = properties.child("rFonts");
        let font = fonts.and_then(|fonts| {
            let names = ["ascii", "hAnsi", "cs"];
            names.into_iter().find_map(|name| fonts.get(name))
        });
        Self {
            bold: properties.switch("b"),
            italic: properties.switch("i"),
            hidden: properties.switch("vanish"),
            coding: font.map(FontEncoding::from_font),
        }
    }

    /// What this says, and what another says where this says nothing.
    pub fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            coding: self.coding.or(other.coding),
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    name: String,
    outline: Option<u8>,
    number: Option<(String, u8)>,
    look: Look,
}

/// All styles, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    default_paragraph: Option<String>,
    defaults: Look,
}

/// How far a chain of styles is followed: one that goes round is cut.
const LONGEST_CHAIN: usize = 16;

impl Styles {
    pub fn parse(root: &Element) -> Self {
        let defaults = root
            .child("docDefaults")
            .and_then(|all| all.child("rPrDefault"));
        let mut styles = Self {
            defaults: Look::of(defaults.and_then(|default| default.child("rPr"))),
            ..Self::default()
        };
        for style in root.elements().filter(|element| &*element.name == "style") {
            let Some(id) = style.get("styleId") else {
                continue;
            };
            let is_default = matches!(style.get("default"), Some("1" | "true"));
            if is_default && style.get("type") == Some("paragraph") {
                styles.default_paragraph = Some(id.to_owned());
            }
            let properties = style.child("pPr");
            let read = Style {
                based_on: style.value("basedOn").map(str::to_owned),
                name: style.value("name").unwrap_or_default().to_ascii_lowercase(),
                outline: properties.and_then(outline),
                number: properties.and_then(number),
                look: Look::of(style.child("rPr")),
            };
            styles.by_id.insert(id.to_owned(), read);
        }
        styles
    }

    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let first = id.or(self.default_paragraph.as_deref());
        let first = first.and_then(|id| self.by_id.get(id));
        let next = |style: &&'a Style| self.by_id.get(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(LONGEST_CHAIN)
    }

    /// How text in a paragraph of a style looks.
    pub fn paragraph(&self, id: Option<&str>) -> Look {
        let look = self
            .chain(id)
            .fold(Look::default(), |look, style| look.or(style.look));
        look.or(self.defaults)
    }

    /// How text in a style of letters looks; nothing but what that style says.
    pub fn letters(&self, id: &str) -> Look {
        let chain = self.by_id.get(id).into_iter();
        let bases = chain.flat_map(|_| self.chain(Some(id)));
        bases.fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The level of a heading, from 1, by the style's name or outline.
    pub fn heading(&self, id: Option<&str>) -> Option<u8> {
        self.chain(id).find_map(|style| {
            let named = style.name.strip_prefix("heading ");
            named
                .and_then(|level| level.trim().parse().ok())
                .or(style.outline)
        })
    }

    /// Whether paragraphs of the style are the title.
    pub fn is_title(&self, id: Option<&str>) -> bool {
        id.is_some() && self.chain(id).any(|style| style.name == "title")
    }

    /// Whether paragraphs of the style are of a table of contents.
    pub fn is_contents(&self, id: Option<&str>) -> bool {
        id.is_some() && self.chain(id).any(|style| style.name.starts_with("toc "))
    }

    /// Whether paragraphs of the style are a quotation.
    pub fn is_quote(&self, id: Option<&str>) -> bool {
        let names = ["quote", "intense quote"];
        id.is_some()
            && self
                .chain(id)
                .any(|style| names.contains(&style.name.as_str()))
    }

    /// The depth in a list that the style's name says: `List Bullet 2`.
    pub fn depth(&self, id: Option<&str>) -> u8 {
        let named = id
            .and_then(|id| self.by_id.get(id))
            .map(|style| style.name.as_str());
        let named = named.filter(|name| name.starts_with("list "));
        let last = named.and_then(|name| name.rsplit(' ').next());
        let depth = last.and_then(|last| last.parse::<u8>().ok());
        depth.map_or(0, |depth| depth.saturating_sub(1))
    }

    /// The list to which paragraphs of the style belong, and the level in it.
    pub fn number(&self, id: Option<&str>) -> Option<(String, u8)> {
        self.chain(id).find_map(|style| style.number.clone())
    }
}

/// The level of an outline, from 1; Word counts from 0, and 9 is body text.
pub(super) fn outline(properties: &Element) -> Option<u8> {
    let level: u8 = properties.value("outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// The list and the level in it.
pub(super) fn number(properties: &Element) -> Option<(String, u8)> {
    let number = properties.child("numPr")?;
    let level = number.value("ilvl").and_then(|level| level.parse().ok());
    Some((number.value("numId")?.to_owned(), level.unwrap_or(0)))
}
