//! The web's renderer: views of the site, laid out by the theme, and the files that machines read.
//!
//! Entry: [`pages`] for all outputs, [`page`] for one page.

pub mod asset;
pub mod chart;
pub mod escape;
pub mod feed;
pub mod html;
pub mod machine;
pub mod page;
pub mod policy;
pub mod search;
pub mod text;
pub mod theme;
pub mod view;
pub mod words;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Reported};
use crate::memo::{KeyMaker, Memo, MemoKey};
use crate::output::{Content, Output};
use crate::path::{OutputPath, UrlPath};
use crate::picture::{Pictures, Variant};
use crate::site::Site;
use crate::site::routes::{self, BuiltinPage};
use machine::SitemapEntry;
use search::Index;
use theme::Theme;
use view::{BroadcastOutput, PageId, View, Views};

/// The pages of an earlier run, by theme and view.
pub type PageCache = Memo<RenderedPage>;

/// A page with its line in the map for machines, or the fault of its template.
type RenderedPage = Result<(Output, Option<SitemapEntry>), Box<Diagnostic>>;

/// What pages are made of; the theme knows the site already.
#[derive(Clone, Copy)]
pub struct PageInput<'a> {
    /// The assembled site.
    pub site: &'a Site,
    /// Its scripts and bulletins.
    pub said: BroadcastOutput<'a>,
    /// The pictures that were made for it.
    pub pictures: &'a Pictures,
    /// The theme that lays it out.
    pub theme: &'a Theme,
}

/// Renders every page of the site and all that pages need, with the index of the search.
#[must_use]
pub fn pages(
    input: PageInput<'_>,
    index: Index,
    earlier: &PageCache,
) -> (Reported<Vec<Output>>, PageCache) {
    let PageInput {
        site,
        said,
        pictures,
        theme,
    } = input;
    let views = Views::new(site, said, pictures, &theme.words, &index.contents);
    let ids = views.pages();
    let plan = |id| {
        let view = Rc::new(views.view(id));
        let seen = Rc::clone(&view);
        let page = move || render(theme, id, &view);
        (move || key(theme, &seen), page)
    };
    let ((made, kept), others) = rayon::join(
        || earlier.map(&ids, plan),
        || without_views(site, theme, pictures),
    );
    let mut found = Vec::new();
    let (mut outputs, map) = split_pages(made).take_into(&mut found);
    outputs.extend(others.take_into(&mut found));
    outputs.extend(machine::files(site, theme, &map));
    outputs.extend(index.outputs);
    (Reported::new(outputs, found), kept)
}

/// The pages, and the map of them for machines.
fn split_pages(made: Vec<RenderedPage>) -> Reported<(Vec<Output>, Vec<SitemapEntry>)> {
    let (mut outputs, mut map) = (Vec::with_capacity(made.len()), Vec::new());
    let mut found = Vec::new();
    for made in made {
        match made {
            Ok((output, entry)) => {
                outputs.push(output);
                map.extend(entry);
            }
            Err(fault) => found.push(*fault),
        }
    }
    // A fault of a template shows on every page that it makes; once is enough.
    found.sort_unstable();
    found.dedup();
    Reported::new((outputs, map), found)
}

/// What is no page of a view.
fn without_views(site: &Site, theme: &Theme, pictures: &Pictures) -> Reported<Vec<Output>> {
    let mut found = Vec::new();
    let mut outputs = redirects(site, theme).take_into(&mut found);
    outputs.extend(feed::feeds(site));
    outputs.extend(worker(site, theme).take_into(&mut found));
    outputs.extend(carried(site, theme, pictures));
    Reported::new(outputs, found)
}

/// The files that are not made with the pages: those of the theme, those beside articles, what was made of pictures. The
/// same file beside several articles is one file: its address holds its name and the hash of its bytes.
#[must_use]
pub fn carried(site: &Site, theme: &Theme, pictures: &Pictures) -> Vec<Output> {
    let beside = site.files.values().map(|file| {
        let content = Content::File {
            from: file.on_disk.clone(),
            hash: file.hash,
        };
        (file.url.output(), content)
    });
    let beside: BTreeMap<OutputPath, Content> = beside.collect();
    let beside = beside
        .into_iter()
        .map(|(path, content)| Output { path, content });
    let handed_on = theme.outputs().chain(beside);
    handed_on.chain(picture_files(pictures)).collect()
}

/// What was made of pictures. Two variants may be one file, such as a picture as wide as what is shared of it.
fn picture_files(pictures: &Pictures) -> impl Iterator<Item = Output> {
    let of_files = pictures.files.iter().flat_map(|(source, picture)| {
        let variants = picture.variants();
        variants.map(move |variant| (routes::picture(source, variant), variant))
    });
    let drawn = pictures.drawn.iter().flat_map(|(title, picture)| {
        let variants = picture.variants();
        variants.map(move |variant| (routes::drawing(title, variant), variant))
    });
    let all: BTreeMap<UrlPath, &Variant> = of_files.chain(drawn).collect();
    all.into_iter().map(|(url, variant)| Output {
        path: url.output(),
        content: variant.content.clone(),
    })
}

/// Makes the one page that is kept in a file of the site, if there is such a page and its template has no fault.
#[must_use]
pub fn page(input: PageInput<'_>, file: &OutputPath) -> Option<Output> {
    let PageInput {
        site,
        said,
        pictures,
        theme,
    } = input;
    let search = routes::builtin_page(BuiltinPage::Search);
    let contents = if search.output() == *file {
        search::build_index(site).contents
    } else {
        search // no other page names the index
    };
    let views = Views::new(site, said, pictures, &theme.words, &contents);
    let ids = views.pages();
    let id = ids.iter().find(|id| views.address(id).output() == *file)?;
    let (output, _) = render(theme, id, &views.view(id)).ok()?;
    Some(output)
}

/// The key of all that a template sees, so of all that a page depends on.
#[expect(
    clippy::expect_used,
    reason = "a view is plain data with text for keys"
)]
fn key(theme: &Theme, view: &View) -> MemoKey {
    let seen = serde_json::to_vec(view).expect("a view becomes JSON");
    let key = KeyMaker::default().part(theme.key());
    let key = key.part(view.template).part(view.url.as_str());
    key.part(seen).key()
}

fn render(theme: &Theme, id: &PageId, view: &View) -> RenderedPage {
    let output = Output::page(view.url.output(), theme.render(view)?);
    Ok((output, SitemapEntry::of(id, view)))
}

/// What keeps visited pages for reading without a network. A folder that opens from a disk has none: browsers run it from a
/// web server alone.
fn worker(site: &Site, theme: &Theme) -> Reported<Option<Output>> {
    if site.config.site.portable {
        return Reported::new(None, Vec::new());
    }
    match theme.render_worker() {
        Ok(text) => {
            let path = routes::builtin_page(BuiltinPage::Worker).output();
            Reported::new(text.map(|text| Output::text(path, text)), Vec::new())
        }
        Err(fault) => Reported::new(None, vec![*fault]),
    }
}

/// The pages at old addresses.
fn redirects(site: &Site, theme: &Theme) -> Reported<Vec<Output>> {
    let (mut outputs, mut found) = (Vec::new(), Vec::new());
    for (from, to) in &site.redirects {
        let target = relative(site, from, to);
        match theme.render_redirect(&target, &format!("{}/{to}", site.config.site.base_url())) {
            Ok(html) => outputs.push(Output::page(from.output(), html.into_bytes())),
            Err(fault) => found.push(*fault),
        }
    }
    found.dedup();
    Reported::new(outputs, found)
}

fn relative(site: &Site, from: &UrlPath, to: &UrlPath) -> String {
    let root = view::root(from);
    let end = if site.config.site.portable {
        to.output().as_str().to_owned()
    } else {
        to.to_string()
    };
    format!("{root}{end}")
}
