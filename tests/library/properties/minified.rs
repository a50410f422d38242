//! Minifying changes no word that a reader sees.

use std::sync::Arc;

use bantin::config::{self, Config};
use bantin::document::{self, Document};
use bantin::minify;
use bantin::path::UrlPath;
use bantin::picture::Pictures;
use bantin::site as assembled;
use bantin::source::{self, Sources};
use bantin::speech::broadcast::BroadcastSettings;
use bantin::speech::script::site_scripts::Scripts;
use bantin::web::theme;
use bantin::web::view::{BroadcastOutput, SiteView, Views};
use proptest::prelude::*;
use scraper::Html;

use crate::fixture::page::{one_spaced, visible_text};
use crate::fixture::site::repository;

fn seen(html: &str) -> String {
    visible_text(&Html::parse_document(html))
}

fn documents(sources: &Sources, config: &Config) -> Vec<Arc<Document>> {
    let texts = sources.texts_under("content");
    let articles =
        texts.filter(|(path, ..)| path.extension() == "md" && path.file_name() != "_index.md");
    articles
        .map(|(source, text, hash)| {
            let default_kind = config.default_kind(source);
            Arc::new(
                document::parse(document::Input {
                    source,
                    text,
                    hash,
                    default_kind,
                })
                .value,
            )
        })
        .collect()
}

/// Every page of the portal as the theme makes it, before it is made smaller.
fn unminified() -> Vec<(String, String)> {
    let sources = source::read(&repository(), &bantin::pipeline::FOLDERS)
        .unwrap()
        .value;
    let config = Arc::new(config::parse(&sources).value);
    let documents = documents(&sources, &config);
    let input = assembled::SiteInput {
        config: &config,
        documents: &documents,
        sources: &sources,
    };
    let today = "2026-11-23".parse().unwrap();
    let conditions = bantin::release::BuildOptions {
        today,
        drafts: false,
        release: false,
        office: false,
    };
    let site = assembled::assemble(input, conditions).value;
    let mut theme = theme::load(&sources, "tan-minh").value;
    theme.set_site(&SiteView::from_site(&site));
    let (scripts, broadcast) = (Scripts::default(), BroadcastSettings::default());
    let said = BroadcastOutput {
        scripts: &scripts,
        broadcast: &broadcast,
        bulletins: &[],
    };
    let pictures = Pictures::default();
    let index = UrlPath::default();
    let views = Views::new(&site, said, &pictures, &theme.words, &index);
    let pages = views.pages();
    let pages = pages.iter().map(|id| views.view(id));
    pages
        .map(|view| {
            (
                view.url.to_string(),
                String::from_utf8(theme.render(&view).unwrap()).unwrap(),
            )
        })
        .collect()
}

#[test]
fn every_page_of_the_portal_says_the_same_before_and_after() {
    let pages = unminified();
    assert!(pages.len() > 50, "{} pages", pages.len());
    let mut differing = Vec::new();
    for (url, before) in pages {
        let after = String::from_utf8(minify::page(&before)).unwrap();
        let (before, after) = (seen(&before), seen(&after));
        if before != after {
            let at = before
                .chars()
                .zip(after.chars())
                .take_while(|(left, right)| left == right)
                .count();
            let around = |text: &str| {
                text.chars()
                    .skip(at.saturating_sub(20))
                    .take(50)
                    .collect::<String>()
            };
            differing.push(format!(
                "{url}: «{}» became «{}»",
                around(&before),
                around(&after)
            ));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// The minifier takes the space between two inline elements that stand in no paragraph: the comparison must see it.
#[test]
fn words_that_run_together_are_seen() {
    let page = "<!doctype html><html lang=vi><title>a</title><body><div><b>xã</b> <b>Tân</b></div>";
    let after = String::from_utf8(minify::page(page)).unwrap();
    assert_eq!(
        (seen(page).as_str(), seen(&after).as_str()),
        ("xã Tân", "xãTân")
    );
}

const TAGS: [&str; 10] = [
    "p",
    "strong",
    "em",
    "a",
    "span",
    "li",
    "td",
    "h2",
    "code",
    "blockquote",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn words_of_a_paragraph_are_never_joined_or_lost(words in prop::collection::vec(("[a-zàđ<&\"' ]{1,6}", 0..TAGS.len()), 1..12)) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let inside: String = words.iter().map(|(word, tag)| match TAGS[*tag] {
            tag @ ("strong" | "em" | "a" | "span" | "code") => format!("<{tag}>{}</{tag}> ", escaped(word)),
            _ => format!("{} ", escaped(word)),
        }).collect();
        let page = format!("<!doctype html><html lang=vi><head><title>a</title></head><body><p>{inside}</p><p>z</p></body></html>");
        let after = String::from_utf8(minify::page(&page)).unwrap();
        prop_assert_eq!(one_spaced(&seen(&page)), one_spaced(&seen(&after)), "{}", page);
    }
}
