//! An article as linked data (schema.org).
//!
//! Entry: `Views::article_data`. It must never say more than the page shows.

use serde_json::{Value, json};

use super::views::Views;
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::site::Article;

impl Views<'_> {
    /// What machines read of an article.
    pub(super) fn article_data(&self, article: &Article, breadcrumb: &Value) -> Value {
        let document = &article.document;
        let common = &document.common;
        let sort = sort(document.kind.name());
        let name = if sort == "Legislation" {
            "name"
        } else {
            "headline"
        };
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": sort,
            name: document.title(),
            "url": self.full(&article.url),
            "inLanguage": "vi",
            "publisher": self.publisher(),
            "isPartOf": self.website(),
            "breadcrumb": breadcrumb,
        });
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        let optional = [
            ("datePublished", day(document.date())),
            ("dateModified", day(common.updated.or(document.date()))),
            (
                "description",
                common.description.as_ref().map(|lead| lead.value.clone()),
            ),
        ];
        for (key, value) in optional {
            if let Some(value) = value {
                data[key] = value.into();
            }
        }
        if let Some(author) = &common.author {
            data["author"] = json!({ "@type": "Person", "name": author });
        }
        data
    }
}

fn sort(kind: KindName) -> &'static str {
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
