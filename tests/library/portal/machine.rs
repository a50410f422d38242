//! Files that only machines read.

use std::collections::BTreeSet;

use atom_syndication::{Entry, Feed};
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::Html;
use serde_json::Value;

use crate::fixture::page::attributes;
use crate::portal::PORTAL;

const BASE: &str = "https://tanminh.haiphong.gov.vn/";

/// The texts of all elements of a name; the whole file must be well-formed.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut open, mut depth, mut texts) = (false, 0_i32, Vec::new());
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error} at {}", reader.buffer_position()))
        {
            Event::Start(tag) => {
                depth += 1;
                open = tag.name().as_ref() == name;
            }
            Event::End(_) => {
                depth -= 1;
                open = false;
            }
            Event::Text(text) if open => texts.push((*text).to_owned()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element is not closed");
    texts
}

/// The file that a full address names.
fn file(address: &str) -> String {
    let below = address
        .strip_prefix(BASE)
        .unwrap_or_else(|| panic!("{address} is not below {BASE}"));
    if below.is_empty() || below.ends_with('/') {
        format!("{below}index.html")
    } else {
        below.to_owned()
    }
}

#[test]
fn feeds_are_atom_and_lead_to_pages() {
    let feeds = PORTAL
        .files
        .keys()
        .filter(|path| path.ends_with("feed.xml"));
    let feeds: Vec<&str> = feeds.map(String::as_str).collect();
    assert!(feeds.len() > 3 && feeds.contains(&"feed.xml"), "{feeds:?}");
    let mut ids = BTreeSet::new();
    for path in feeds {
        let feed = Feed::read_from(PORTAL.text(path).as_bytes());
        let feed = feed.unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(
            !feed.title().value.is_empty() && !feed.id().is_empty(),
            "{path}"
        );
        assert!(ids.insert(feed.id().to_owned()), "{path} shares its id");
        let own = feed.links().iter().find(|link| link.rel() == "self");
        assert_eq!(
            own.map(|link| file(link.href())).as_deref(),
            Some(path),
            "{path}: its own address"
        );
        feed.entries()
            .iter()
            .for_each(|entry| check_entry(path, entry));
    }
}

fn check_entry(path: &str, entry: &Entry) {
    let title = &entry.title().value;
    assert!(
        !entry.links().is_empty() && !entry.id().is_empty() && !title.is_empty(),
        "{path}"
    );
    for link in entry.links() {
        assert!(
            PORTAL.files.contains_key(&file(link.href())),
            "{path}: {} is not there",
            link.href()
        );
    }
    assert!(!title.contains("Bài mẫu"), "{path}: a sample");
}

#[test]
fn a_feed_lists_the_documents_of_the_commune() {
    // The programme has no day yet, the city's resolution has one.
    let feed = Feed::read_from(PORTAL.text("van-ban/feed.xml").as_bytes()).unwrap();
    assert_eq!(feed.entries().len(), 1, "{feed:?}");
}

#[test]
fn the_map_for_machines_is_whole() {
    let addresses = texts(PORTAL.text("sitemap.xml"), "loc");
    let listed: BTreeSet<String> = addresses.iter().map(|address| file(address)).collect();
    assert_eq!(listed.len(), addresses.len(), "an address stands twice");
    for path in &listed {
        assert!(PORTAL.files.contains_key(path), "{path} is not there");
    }
    for (path, html) in PORTAL.pages() {
        let page = Html::parse_document(html);
        let hidden = attributes(&page, "meta[name=robots]", "content")
            .iter()
            .any(|rule| rule.contains("noindex"));
        assert_eq!(
            listed.contains(path),
            !hidden,
            "{path} is listed if and only if it may be found"
        );
        if !hidden {
            assert_eq!(
                attributes(&page, "link[rel=canonical]", "href")
                    .iter()
                    .map(|address| file(address))
                    .collect::<Vec<_>>(),
                [path]
            );
        }
    }
    for day in texts(PORTAL.text("sitemap.xml"), "lastmod") {
        assert!(day.parse::<bantin::date::Date>().is_ok(), "{day}");
    }
}

#[test]
fn robots_and_the_web_manifest_name_what_is_there() {
    let robots = PORTAL.text("robots.txt");
    assert!(
        robots.contains(&format!("Sitemap: {BASE}sitemap.xml")),
        "{robots}"
    );
    let manifest: Value = serde_json::from_str(PORTAL.text("site.webmanifest")).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    assert!(icons.len() >= 2, "{manifest}");
    for icon in icons {
        assert!(
            PORTAL.files.contains_key(icon["src"].as_str().unwrap()),
            "{icon}"
        );
    }
}

#[test]
fn every_address_is_ascii_and_lower_case() {
    let odd: Vec<&String> = PORTAL
        .files
        .keys()
        .filter(|path| {
            !path.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte)
            })
        })
        .collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn full_addresses_are_those_of_the_base() {
    for (path, html) in PORTAL.pages() {
        let page = Html::parse_document(html);
        for (selector, name) in [
            ("meta[property='og:url']", "content"),
            ("meta[name='DC.identifier']", "content"),
        ] {
            for address in attributes(&page, selector, name) {
                assert_eq!(file(address), path, "{selector}");
            }
        }
    }
}
