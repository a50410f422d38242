//! Addresses: the one place where a [`UrlPath`] is made.
//!
//! Entry: a function for each sort of page.

use crate::document::topic::Topic;
use crate::path::{SourcePath, UrlPath};
use crate::picture::Variant;
use crate::vietnamese::slug;

/// The home page.
#[must_use]
pub fn home() -> UrlPath {
    UrlPath::default()
}

/// A section's list, its first page.
#[must_use]
pub fn section(id: &str) -> UrlPath {
    UrlPath::new(&format!("{}/", folder(id)))
}

/// An article's page, by its section and the last part of its address.
#[must_use]
pub fn article(section: &str, slug: &str) -> UrlPath {
    match folder(section).as_str() {
        "" => UrlPath::new(&format!("{slug}/")),
        folder => UrlPath::new(&format!("{folder}/{slug}/")),
    }
}

/// An old address, as it is to be kept; a page of an older site may end in `.html`.
#[must_use]
pub fn alias(written: &str) -> UrlPath {
    let written = written.trim_matches('/');
    match written.strip_suffix(".html") {
        Some(stem) => UrlPath::new(&format!("{}.html", folder(stem))),
        None => UrlPath::new(&format!("{}/", folder(written))),
    }
}

/// A later page of a list; the first page is the list's own address.
#[must_use]
pub fn list_page(list: &UrlPath, number: usize) -> UrlPath {
    match number {
        0 | 1 => list.clone(),
        _ => UrlPath::new(&format!("{list}trang/{number}/")),
    }
}

/// The list of all that a page gathers, where it does not show all of it.
#[must_use]
pub fn all(page: &UrlPath) -> UrlPath {
    UrlPath::new(&format!("{page}tin-bai/"))
}

/// The feed of a list; of the whole site for the home page.
#[must_use]
pub fn feed(list: &UrlPath) -> UrlPath {
    UrlPath::new(&format!("{list}feed.xml"))
}

/// A body's page.
#[must_use]
pub fn body(id: &str) -> UrlPath {
    UrlPath::new(&format!("co-quan/{}/", slug(id)))
}

/// A topic's page.
#[must_use]
pub fn topic(topic: &Topic) -> UrlPath {
    UrlPath::new(&format!("chu-de/{}/", slug(topic.as_str())))
}

/// One of the generator's own pages.
#[must_use]
pub fn builtin_page(page: BuiltinPage) -> UrlPath {
    UrlPath::new(match page {
        BuiltinPage::Bodies => "co-quan/",
        BuiltinPage::Topics => "chu-de/",
        BuiltinPage::Search => "tim-kiem/",
        BuiltinPage::SiteMap => "so-do-trang/",
        BuiltinPage::Disclosure => "danh-muc-cong-khai/",
        BuiltinPage::Corrections => "dinh-chinh/",
        BuiltinPage::NotFound => "404.html",
        BuiltinPage::MachineMap => "sitemap.xml",
        BuiltinPage::Robots => "robots.txt",
        BuiltinPage::Redirects => "_redirects",
        BuiltinPage::Headers => "_headers",
        BuiltinPage::WebManifest => "site.webmanifest",
        BuiltinPage::Worker => "sw.js",
    })
}

/// The pages and files that the generator makes of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltinPage {
    /// All bodies.
    Bodies,
    /// All topics.
    Topics,
    /// The search.
    Search,
    /// The map of the site, for people.
    SiteMap,
    /// The list of disclosed information.
    Disclosure,
    /// The list of corrections.
    Corrections,
    /// What is shown for an address that is not there.
    NotFound,
    /// The map of the site, for machines.
    MachineMap,
    /// What machines may read.
    Robots,
    /// Old addresses, for the host.
    Redirects,
    /// What the host says beside each file.
    Headers,
    /// The site as an app.
    WebManifest,
    /// What keeps visited pages for reading without a network; at the root, since it reaches no higher than its folder.
    Worker,
}

impl BuiltinPage {
    /// Those of them that are pages with a place on the site.
    pub const PAGES: [Self; 6] = [
        Self::Bodies,
        Self::Topics,
        Self::Search,
        Self::SiteMap,
        Self::Disclosure,
        Self::Corrections,
    ];
}

/// The files that bear the hash of their content in their names, `*` for any letters but `/`: what stands at such an
/// address never changes, so browsers may keep it for ever.
pub const HASHED: [&str; 4] = ["anh/*", "giao-dien/*", "tep/*", "tim-kiem/*.js"];

/// A file beside an article, under the hash of its content, so that it can be cached for ever.
#[must_use]
pub fn file(source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    hashed("tep", source, hash)
}

/// A file made of a picture, by what it was made from, under the hash of its own content.
#[must_use]
pub fn picture(source: &SourcePath, variant: &Variant) -> UrlPath {
    image(&slug(source.stem()), variant)
}

/// A drawn picture, by its title.
#[must_use]
pub fn drawing(title: &str, variant: &Variant) -> UrlPath {
    image(&slug(title), variant)
}

fn image(stem: &str, variant: &Variant) -> UrlPath {
    let stem = shorten(stem);
    let (width, mark) = (variant.width, hash_mark(&variant.hash));
    let ending = variant.format.ending();
    UrlPath::new(&format!("anh/{stem}-{width}-{mark}.{ending}"))
}

/// A file of the search's index, under the hash of its content; the number tells those of one hash apart.
#[must_use]
pub fn search_file(name: &str, number: usize, mark: &str) -> UrlPath {
    UrlPath::new(&format!("tim-kiem/{name}{number}-{mark}.js"))
}

/// The station's page.
#[must_use]
pub fn station() -> UrlPath {
    section(STATION)
}

/// The section that the station's page stands for.
pub const STATION: &str = "phat-thanh";

/// A bulletin in large type, by its name (`2026-11-23-sang`).
#[must_use]
pub fn bulletin(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/{name}/"))
}

/// A bulletin as a text.
#[must_use]
pub fn bulletin_text(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/{name}.txt"))
}

/// A bulletin for speech synthesis.
#[must_use]
pub fn bulletin_ssml(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/{name}.ssml"))
}

/// An article's script, as a text.
#[must_use]
pub fn script(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/bai/{name}.txt"))
}

/// An article's script all in words, for the browser's voice, where the announcer's text keeps its figures.
#[must_use]
pub fn spoken_script(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/bai/{name}.noi.txt"))
}

/// An article's script, for speech synthesis.
#[must_use]
pub fn ssml(name: &str) -> UrlPath {
    UrlPath::new(&format!("phat-thanh/bai/{name}.ssml"))
}

/// An address as a menu writes it: `tin-tuc/`, `/tin-tuc`, or nothing for the home page.
#[must_use]
pub fn parse_menu_address(address: &str) -> UrlPath {
    match address.trim_matches('/') {
        "" => home(),
        file if file.contains('.') => UrlPath::new(file),
        page => UrlPath::new(&format!("{page}/")),
    }
}

/// A file of the theme, likewise.
#[must_use]
pub fn asset(source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    hashed("giao-dien", source, hash)
}

fn hashed(folder: &str, source: &SourcePath, hash: &[u8; 32]) -> UrlPath {
    let mark = hash_mark(hash);
    let (stem, ending) = (slug(source.stem()), slug(&source.extension()));
    let stem = shorten(&stem);
    UrlPath::new(&format!("{folder}/{stem}-{mark}.{ending}"))
}

/// The beginning of a name that a hash follows, so that it fits every disk.
fn shorten(stem: &str) -> &str {
    const LONGEST: usize = 60;
    stem.get(..LONGEST).unwrap_or(stem) // a slug is ASCII
}

fn hash_mark(hash: &[u8; 32]) -> String {
    let bytes = hash.iter().take(5);
    bytes.fold(String::new(), |mark, byte| format!("{mark}{byte:02x}"))
}

/// A folder as a piece of an address.
#[must_use]
pub fn folder(id: &str) -> String {
    let parts: Vec<String> = id
        .split('/')
        .map(slug)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("/")
}
