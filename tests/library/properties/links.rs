//! Every link and anchor of every page of the portal leads somewhere, and stays relative.

use std::collections::{BTreeMap, BTreeSet};

use bantin::pipeline::BuildSettings;
use scraper::Html;

use crate::fixture::built::{Made, make, settings};
use crate::fixture::page::{all, attributes};
use crate::fixture::site::{Site, repository};

/// The attributes of HTML that hold addresses.
const ADDRESSES: [(&str, &str); 9] = [
    ("a[href]", "href"),
    ("area[href]", "href"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("script[src]", "src"),
    ("source[src]", "src"),
    ("video[poster]", "poster"),
    ("audio[src], video[src], iframe[src], embed[src]", "src"),
    ("form[action]", "action"),
];

struct Portal {
    made: Made,
    base: String,
    ids: BTreeMap<String, BTreeSet<String>>,
}

impl Portal {
    fn of(made: Made, base: &str) -> Self {
        let ids = made.pages().map(|(path, html)| {
            let page = Html::parse_document(html);
            let ids = attributes(&page, "[id]", "id")
                .into_iter()
                .map(str::to_owned)
                .collect();
            (path.to_owned(), ids)
        });
        let ids = ids.collect();
        Self {
            base: base.trim_end_matches('/').to_owned(),
            ids,
            made,
        }
    }

    /// What is wrong with an address on a page.
    fn fault(&self, page: &str, address: &str) -> Option<String> {
        let lower = address.to_ascii_lowercase();
        if lower.starts_with("mailto:") || lower.starts_with("tel:") {
            return None;
        }
        let is_full = lower.starts_with("http:") || lower.starts_with("https:");
        if let Some(below) = address.strip_prefix(&self.base).filter(|_| is_full) {
            let may = page == "404.html";
            return if may {
                self.nowhere("", below.trim_start_matches('/'))
            } else {
                Some("a full address".to_owned())
            };
        }
        if is_full {
            return None;
        }
        if address.is_empty() || address.starts_with('/') || address.contains(':') {
            return Some("not relative".to_owned());
        }
        if page == "404.html" && !address.starts_with('#') {
            return Some(
                "404.html is shown at any depth, so its addresses must be full".to_owned(),
            );
        }
        self.nowhere(page, address)
    }

    fn nowhere(&self, page: &str, address: &str) -> Option<String> {
        let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
        let path = path.split('?').next().unwrap_or_default();
        let target = if path.is_empty() && !page.is_empty() {
            Some(page.to_owned())
        } else {
            resolve(page, path)
        };
        let Some(target) = target else {
            return Some("leaves the site".to_owned());
        };
        if !self.made.files.contains_key(&target) {
            return Some(format!("there is no {target}"));
        }
        let has_anchor = anchor.is_empty()
            || self
                .ids
                .get(&target)
                .is_some_and(|ids| ids.contains(anchor));
        (!has_anchor).then(|| format!("{target} has no id {anchor}"))
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut links = 0;
        for (path, html) in self.made.pages() {
            let page = Html::parse_document(html);
            for (address, kind) in addresses(&page) {
                links += 1;
                // What search engines are told is the full address.
                let is_told = matches!(kind.as_str(), "canonical" | "refresh");
                let fault = if is_told {
                    None
                } else {
                    self.fault(path, &address)
                };
                faults.extend(fault.map(|fault| format!("{path}: {address}: {fault}")));
            }
        }
        assert!(links > 500, "only {links} links were found");
        faults
    }
}

/// Every address on a page, with the `rel` of a `<link>`.
fn addresses(page: &Html) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (selector, name) in ADDRESSES {
        for element in all(page, selector) {
            let rel = element.attr("rel").unwrap_or_default().to_owned();
            found.extend(element.attr(name).map(|address| (address.to_owned(), rel)));
        }
    }
    for sets in attributes(page, "[srcset]", "srcset") {
        let each = sets
            .split(',')
            .filter_map(|set| set.split_whitespace().next());
        found.extend(each.map(|address| (address.to_owned(), String::new())));
    }
    for content in attributes(page, "meta[http-equiv=refresh]", "content") {
        let address = content
            .split_once("url=")
            .map_or("", |(_, address)| address);
        found.push((address.to_owned(), "a page that leads on".to_owned()));
    }
    found
}

/// The file that a relative address names.
fn resolve(page: &str, address: &str) -> Option<String> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<String> = folder
        .split('/')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name.to_owned()),
        }
    }
    let is_folder =
        address.is_empty() || address.ends_with('/') || address.ends_with("..") || address == ".";
    if is_folder {
        parts.push("index.html".to_owned());
    }
    Some(parts.join("/"))
}

fn check(base: Option<&str>, portable: bool) {
    let site = Site::portal();
    if portable {
        let file = site.root().join("content/site.yaml");
        let text = std::fs::read_to_string(file).unwrap();
        site.put(
            "content/site.yaml",
            text.replace("portable: false", "portable: true"),
        );
    }
    // An old address, so that there is a page that leads on.
    site.article(
        "content/tin-tuc/doi-cho.md",
        "title: Bài đổi chỗ\ndate: 2026-11-20\naliases: [cu/xa/bai/, cu.html]",
        "Bài.",
    );
    let base_url = base.map(|base| base.parse().unwrap());
    let made = make(
        &site.root(),
        &BuildSettings {
            base_url,
            ..settings()
        },
    );
    let portal = Portal::of(made, base.unwrap_or("https://tanminh.haiphong.gov.vn"));
    let faults = portal.faults();
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
    if portable {
        let folders: Vec<String> = folder_links(&portal.made);
        assert!(
            folders.is_empty(),
            "a USB stick opens no folder: {folders:?}"
        );
    }
}

fn folder_links(made: &Made) -> Vec<String> {
    let pages = made.pages().filter(|(path, _)| *path != "404.html");
    let links = pages.flat_map(|(path, html)| {
        let page = Html::parse_document(html);
        let links: Vec<String> = attributes(&page, "a[href]", "href")
            .into_iter()
            .map(str::to_owned)
            .collect();
        links.into_iter().map(move |link| (path, link))
    });
    let is_folder = |link: &str| {
        !link.contains(':')
            && link
                .split('#')
                .next()
                .is_some_and(|path| path.ends_with('/') || path.ends_with('.'))
    };
    links
        .filter(|(_, link)| is_folder(link))
        .map(|(path, link)| format!("{path}: {link}"))
        .collect()
}

#[test]
fn every_link_of_the_portal_leads_somewhere() {
    check(None, false);
}

#[test]
fn every_link_leads_somewhere_below_a_path_too() {
    check(Some("https://haiphong.example/tanminh/"), false);
}

#[test]
fn every_link_leads_somewhere_on_a_usb_stick() {
    check(None, true);
}

#[test]
fn the_real_folder_is_what_was_checked() {
    let (copy, real) = (Site::portal(), make(&repository(), &settings()));
    assert_eq!(
        make(&copy.root(), &settings()).files.len(),
        real.files.len()
    );
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let files = [
        ("a/index.html", "<a href='../b/'>b</a><p id=x>"),
        ("b/index.html", "b"),
    ];
    let files = files.map(|(path, html)| (path.to_owned(), html.as_bytes().to_vec()));
    let portal = Portal::of(
        Made {
            files: files.into(),
            found: Vec::new(),
        },
        "https://a.example",
    );
    for good in [
        "../b/",
        "#x",
        "../a/#x",
        "./",
        "https://b.example/",
        "../b/index.html",
    ] {
        assert_eq!(portal.fault("a/index.html", good), None, "{good}");
    }
    for bad in [
        "",
        "/b/",
        "b/",
        "../b",
        "#y",
        "../../b/",
        "https://a.example/b/",
        "../b/#x",
        "javascript:a",
    ] {
        assert!(portal.fault("a/index.html", bad).is_some(), "{bad}");
    }
}
