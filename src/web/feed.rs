//! Atom feeds (RFC 4287), for the site and for each section.
//!
//! Entry: [`feeds`]. A feed's time is that of its newest article, never that of the build.

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};

use super::escape::may_stand;
use crate::date::Date;
use crate::document::Document;
use crate::output::Output;
use crate::path::UrlPath;
use crate::site::{ArticleId, Site, routes};

/// How many articles a feed holds.
const LENGTH: usize = 20;

/// What one feed is about.
struct Channel<'a> {
    title: &'a str,
    list: &'a UrlPath,
    articles: Vec<ArticleId>,
}

/// The feed of the site and those of its sections.
#[must_use]
pub fn feeds(site: &Site) -> Vec<Output> {
    let home = routes::home();
    let newest = |ids: &[ArticleId]| -> Vec<ArticleId> {
        let news = ids
            .iter()
            .copied()
            .filter(|&id| site.is_news(id) && site.article(id).document.date().is_some());
        news.take(LENGTH).collect()
    };
    let whole = Channel {
        title: &site.config.site.title,
        list: &home,
        articles: newest(&site.newest),
    };
    let sections = site
        .sections
        .values()
        .filter(|list| list.section.head.feed)
        .map(|list| {
            let mut dated = list.articles.clone();
            dated.sort_by_key(|&id| std::cmp::Reverse(site.article(id).document.date()));
            Channel {
                title: &list.section.head.title,
                list: &list.url,
                articles: newest(&dated),
            }
        });
    std::iter::once(whole)
        .chain(sections)
        .filter_map(|channel| output(site, &channel))
        .collect()
}

fn output(site: &Site, channel: &Channel<'_>) -> Option<Output> {
    let address = routes::feed(channel.list);
    let (list, own) = (full(site, channel.list), full(site, &address));
    let link = |href: &str, rel: &str| Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        ..Link::default()
    };
    let updated = channel
        .articles
        .iter()
        .filter_map(|&id| changed(&site.article(id).document))
        .max();
    let feed = Feed {
        title: Text::plain(channel.title),
        id: list.clone(),
        updated: moment(site, updated)?,
        links: vec![link(&list, "alternate"), link(&own, "self")],
        authors: vec![Person {
            name: site.config.site.title.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "bantin".to_owned(),
            ..Generator::default()
        }),
        lang: Some("vi".to_owned()),
        entries: channel
            .articles
            .iter()
            .filter_map(|&id| entry(site, id))
            .collect(),
        ..Feed::default()
    };
    Some(Output::text(address.output(), fit(feed.to_string())))
}

/// The feed without what XML may not hold, however it is written: a title in a head can have any character.
fn fit(mut xml: String) -> String {
    xml.retain(may_stand);
    xml
}

fn entry(site: &Site, id: ArticleId) -> Option<Entry> {
    let article = site.article(id);
    let document = &article.document;
    let address = full(site, &article.url);
    let summary = document.common.description.as_ref();
    let author = document.common.author.as_ref();
    Some(Entry {
        title: Text::plain(document.title()),
        id: address.clone(),
        updated: moment(site, changed(document))?,
        published: moment(site, document.date()),
        links: vec![Link {
            href: address,
            rel: "alternate".to_owned(),
            ..Link::default()
        }],
        summary: summary.map(|lead| Text::plain(lead.value.clone())),
        authors: author
            .map(|name| Person {
                name: name.clone(),
                ..Person::default()
            })
            .into_iter()
            .collect(),
        ..Entry::default()
    })
}

/// The day of the last change that readers should know of: of the text, or of a correction.
fn changed(document: &Document) -> Option<Date> {
    let corrections = document
        .common
        .correction
        .iter()
        .map(|correction| correction.on);
    corrections
        .chain(document.common.updated)
        .chain(document.date())
        .max()
}

/// Midnight of a day in the site's time zone; the beginning of 1970 for a feed that is still empty.
fn moment(site: &Site, date: Option<Date>) -> Option<FixedDateTime> {
    let date = date.or_else(|| Date::new(1970, 1, 1))?;
    date.midnight_in(&site.config.site.time_zone()).parse().ok()
}

fn full(site: &Site, url: &UrlPath) -> String {
    format!("{}/{url}", site.config.site.base_url())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_character_reaches_a_feed() {
        let title = Text::plain("A\u{1}B\u{fffe} ắ");
        let feed = Feed {
            title,
            ..Feed::default()
        };
        let xml = fit(feed.to_string());
        assert!(xml.contains("<title>AB ắ</title>"), "{xml}");
    }
}
