//! Pages as linked data (schema.org).
//!
//! Entry: `Views::page_data`, `Views::article_data`, `Views::site_data`. They say nothing that the page does not show.

use serde::Serialize;

use super::card::LinkView;
use super::head::PageHeading;
use super::views::Views;
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::site::{Article, routes};

/// The room that it is given to begin with, in bytes.
const ROOM: usize = 2 * 1024;

/// What machines read of a page, in the order in which it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LinkedData<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    url: &'a str,
    in_language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<NamedThing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<NamedThing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    breadcrumb: Option<Breadcrumb<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<NamedThing<'a>>,
}

impl<'a> LinkedData<'a> {
    fn new(sort: &'static str, url: &'a str) -> Self {
        Self {
            context: "https://schema.org",
            sort,
            name: None,
            headline: None,
            url,
            in_language: "vi",
            publisher: None,
            is_part_of: None,
            breadcrumb: None,
            date_published: None,
            date_modified: None,
            description: None,
            author: None,
        }
    }

    /// As JSON that may stand inside a `script` element.
    #[expect(
        clippy::expect_used,
        reason = "strings and numbers under fixed keys cannot fail to serialise"
    )]
    fn to_json(&self) -> String {
        let mut json = Vec::with_capacity(ROOM);
        serde_json::to_writer(&mut json, self).expect("memory takes all that is written");
        let mut html = String::from_utf8(json).expect("JSON is UTF-8");
        if html.contains(['<', '>', '&']) {
            for (sign, written) in [('<', "\\u003c"), ('>', "\\u003e"), ('&', "\\u0026")] {
                html = html.replace(sign, written);
            }
        }
        html
    }
}

/// A site, body or person.
#[derive(Serialize)]
struct NamedThing<'a> {
    #[serde(rename = "@type")]
    sort: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// The way to a page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Breadcrumb<'a> {
    #[serde(rename = "@type")]
    sort: &'static str,
    item_list_element: Vec<BreadcrumbItem<'a>>,
}

#[derive(Serialize)]
struct BreadcrumbItem<'a> {
    #[serde(rename = "@type")]
    sort: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

impl Views<'_> {
    /// What machines read of a page that is no article.
    pub(super) fn page_data(&self, heading: &PageHeading<'_>, url: &str) -> String {
        let data = LinkedData {
            name: Some(heading.title),
            is_part_of: Some(self.website()),
            breadcrumb: Some(self.breadcrumb(heading, url)),
            ..LinkedData::new("WebPage", url)
        };
        data.to_json()
    }

    /// What machines read of an article.
    pub(super) fn article_data(
        &self,
        article: &Article,
        heading: &PageHeading<'_>,
        url: &str,
    ) -> String {
        let document = &article.document;
        let common = &document.common;
        let sort = schema_type(document.kind.name());
        let is_law = sort == "Legislation";
        let title = document.title();
        let data = LinkedData {
            name: is_law.then_some(title),
            headline: (!is_law).then_some(title),
            publisher: Some(self.publisher()),
            is_part_of: Some(self.website()),
            breadcrumb: Some(self.breadcrumb(heading, url)),
            date_published: document.date(),
            date_modified: common.updated.or(document.date()),
            description: common.description.as_ref().map(|lead| lead.value.as_str()),
            author: common.author.as_deref().map(|name| NamedThing {
                sort: "Person",
                name,
                url: None,
            }),
            ..LinkedData::new(sort, url)
        };
        data.to_json()
    }

    /// What machines read of the home page.
    pub(super) fn site_data(&self, url: &str) -> String {
        let data = LinkedData {
            name: Some(&self.site.config.site.title),
            publisher: Some(self.publisher()),
            ..LinkedData::new("WebSite", url)
        };
        data.to_json()
    }

    fn website(&self) -> NamedThing<'_> {
        NamedThing {
            sort: "WebSite",
            name: &self.site.config.site.title,
            url: Some(self.full(&routes::home())),
        }
    }

    /// The body that publishes the site.
    fn publisher(&self) -> NamedThing<'_> {
        NamedThing {
            sort: "GovernmentOrganization",
            name: self.publisher_name(),
            url: Some(self.full(&routes::home())),
        }
    }

    /// Its name; that of the commune where the settings name no body.
    pub(super) fn publisher_name(&self) -> &str {
        let site = &self.site.config.site;
        let owner = site.owner.as_ref().and_then(|id| self.site.config.body(id));
        owner.map_or(site.name.as_str(), |body| body.name.as_str())
    }

    fn breadcrumb<'b>(&self, heading: &'b PageHeading<'_>, url: &str) -> Breadcrumb<'b> {
        let base_url = self.site.config.site.base_url();
        let above = heading
            .crumbs
            .iter()
            .filter_map(|LinkView { title, path }| {
                let path = path.as_ref()?;
                Some((title.as_str(), format!("{base_url}/{path}")))
            });
        let steps = above.chain([(heading.title, url.to_owned())]);
        let steps = steps
            .zip(1..)
            .map(|((name, item), position)| BreadcrumbItem {
                sort: "ListItem",
                position,
                name,
                item,
            });
        Breadcrumb {
            sort: "BreadcrumbList",
            item_list_element: steps.collect(),
        }
    }
}

fn schema_type(kind: KindName) -> &'static str {
    match kind {
        KindName::Article | KindName::Notice | KindName::Exemplar | KindName::GoodPractice => {
            "NewsArticle"
        }
        KindName::Document => "Legislation",
        KindName::Model
        | KindName::Rebuttal
        | KindName::Question
        | KindName::Report
        | KindName::Page => "Article",
    }
}
