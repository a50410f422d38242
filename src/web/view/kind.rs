//! What only one kind of article has.
//!
//! Entry: `Views::kind_view`. It must never know what all kinds have.

use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::card::{Card, DateView, Link};
use crate::document::common::{KindName, Origin};
use crate::document::kind::{AsWritten, Indicator, Kind, Model, Who};
use crate::document::official::{Attachment, DocumentStatus, DocumentType, Official, Signer};
use crate::markdown::block::Contact;
use crate::site::links::Target;
use crate::site::{Article, ArticleId, routes};

/// A kind's own values, under the kind's name.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KindView {
    /// Nothing more.
    Plain(()),
    /// `notice`.
    Notice(Box<NoticeView>),
    /// `model`.
    Model(Box<ModelView>),
    /// `exemplar`.
    Exemplar(ExemplarView),
    /// `good_practice`.
    GoodPractice(GoodPracticeView),
    /// `document`.
    Document(Box<DocumentView>),
    /// `rebuttal`.
    Rebuttal(RebuttalView),
    /// `question`.
    Question(QuestionView),
    /// `report`.
    Report(ReportView),
}

/// A notice.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeView {
    /// The body that gives notice.
    pub issued_by: Option<Link>,
    /// When, in words.
    pub issued_at: Option<String>,
    /// Until when, in words.
    pub valid_until: Option<String>,
    /// Until when, for machines.
    pub valid_until_iso: Option<String>,
    /// The number of an official warning.
    pub bulletin_no: Option<String>,
    /// What changed since the last one.
    pub changed_since: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The beginning of an outage, in words.
    pub outage_from: Option<String>,
    /// Its end, in words.
    pub outage_until: Option<String>,
}

/// A model programme.
#[derive(Clone, Debug, Serialize)]
pub struct ModelView {
    /// Its number.
    pub number: Option<u32>,
    /// What it is for.
    pub goal: Option<String>,
    /// The source's own wording of who does what.
    pub as_written: Vec<AsWritten>,
    /// Who leads.
    pub lead: Vec<Link>,
    /// Who advises.
    pub advising: Vec<Link>,
    /// Who coordinates.
    pub coordinating: Vec<Link>,
    /// Measured results.
    pub indicators: Vec<Indicator>,
    /// How far it has come.
    pub status: Option<String>,
    /// News about it, the newest first.
    pub news: Vec<Arc<Card>>,
    /// Exemplars.
    pub exemplars: Vec<Arc<Card>>,
    /// Practices.
    pub practices: Vec<Arc<Card>>,
    /// Documents.
    pub documents: Vec<Arc<Card>>,
    /// The model before it.
    pub previous: Option<Arc<Card>>,
    /// The model after it.
    pub next: Option<Arc<Card>>,
}

/// A model as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ModelCard {
    /// What lists show.
    pub card: Arc<Card>,
    /// What it is for.
    pub goal: Option<String>,
    /// The label of the source's own wording of who leads.
    pub lead_label: Option<String>,
    /// Who leads.
    pub lead: Vec<Link>,
    /// The newest article about it.
    pub latest: Option<Arc<Card>>,
}

/// An exemplar.
#[derive(Clone, Debug, Serialize)]
pub struct ExemplarView {
    /// A person or a collective.
    pub who: Option<Who>,
    /// The field of merit.
    pub field: Option<String>,
    /// Who recognised it.
    pub recognised_by: Option<String>,
}

/// A good practice.
#[derive(Clone, Debug, Serialize)]
pub struct GoodPracticeView {
    /// What came of it.
    pub result: Option<String>,
    /// Where it is done.
    pub place: Option<String>,
}

/// An official document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Number and symbol.
    pub number: Option<String>,
    /// The day of issue.
    pub issued_on: Option<DateView>,
    /// The issuing body.
    pub issuer: Option<Link>,
    /// What sort of document.
    pub sort: Option<DocumentType>,
    /// Who signed.
    pub signer: Option<Signer>,
    /// From which day it holds.
    pub effective_from: Option<DateView>,
    /// Whether it holds.
    pub status: DocumentStatus,
    /// What it replaces.
    pub replaces: Vec<Link>,
    /// What replaces it.
    pub replaced_by: Option<Link>,
    /// The files that go with it.
    pub attachments: Vec<AttachmentView>,
    /// Whether the text is word for word.
    pub verbatim: bool,
}

/// A file that goes with an article.
#[derive(Clone, Debug, Serialize)]
pub struct AttachmentView {
    /// What it is.
    pub title: String,
    /// Its path.
    pub path: String,
    /// Its type, as the ending of its name in capitals.
    pub sort: String,
    /// Its size, in words.
    pub size: String,
}

/// A rebuttal.
#[derive(Clone, Debug, Serialize)]
pub struct RebuttalView {
    /// The false claim.
    pub claim: Option<String>,
    /// What the answer rests on.
    pub sources: Vec<Origin>,
}

/// A question.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    /// The day of the question.
    pub asked_on: Option<DateView>,
    /// Who answers.
    pub answered_by: Option<Link>,
}

/// A report.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// The first day.
    pub from: Option<DateView>,
    /// The last day.
    pub to: Option<DateView>,
    /// Who reports.
    pub by: Option<Link>,
    /// The files that go with it.
    pub attachments: Vec<AttachmentView>,
}

impl Views<'_> {
    pub(super) fn kind_view(&self, id: ArticleId) -> KindView {
        let article = self.site.article(id);
        match &article.document.kind {
            Kind::Article | Kind::Page(_) => KindView::Plain(()),
            Kind::Notice(notice) => KindView::Notice(Box::new(NoticeView {
                issued_by: self
                    .body_links(notice.issued_by.iter().map(|id| &id.value))
                    .pop(),
                issued_at: notice.issued_at.map(crate::date::Moment::short),
                valid_until: notice.valid_until.map(crate::date::Moment::short),
                valid_until_iso: notice.valid_until.map(|moment| moment.to_string()),
                bulletin_no: notice.bulletin_no.clone(),
                changed_since: notice.changed_since.clone(),
                contact: notice.contact.clone(),
                outage_from: notice.outage.as_ref().map(|outage| outage.from.short()),
                outage_until: notice.outage.as_ref().map(|outage| outage.until.short()),
            })),
            Kind::Model(model) => KindView::Model(Box::new(self.model_view(id, model))),
            Kind::Exemplar(exemplar) => KindView::Exemplar(ExemplarView {
                who: exemplar.who,
                field: exemplar.field.clone(),
                recognised_by: exemplar.recognised_by.clone(),
            }),
            Kind::GoodPractice(practice) => KindView::GoodPractice(GoodPracticeView {
                result: practice.result.clone(),
                place: practice.place.clone(),
            }),
            Kind::Document(official) => {
                KindView::Document(Box::new(self.document_view(article, official)))
            }
            Kind::Rebuttal(rebuttal) => KindView::Rebuttal(RebuttalView {
                claim: rebuttal.claim.as_ref().map(|claim| claim.value.clone()),
                sources: rebuttal.sources.clone(),
            }),
            Kind::Question(question) => KindView::Question(QuestionView {
                asked_on: question.asked_on.map(DateView::from),
                answered_by: self
                    .body_links(question.answered_by.iter().map(|id| &id.value))
                    .pop(),
            }),
            Kind::Report(report) => KindView::Report(ReportView {
                from: report.period.as_ref().map(|period| period.from.into()),
                to: report.period.as_ref().map(|period| period.to.into()),
                by: self.body_links(report.by.iter().map(|id| &id.value)).pop(),
                attachments: self.attachments(article, &report.attachments),
            }),
        }
    }

    fn model_view(&self, id: ArticleId, model: &Model) -> ModelView {
        let about = self
            .site
            .by_model
            .get(&self.site.article(id).slug)
            .map_or(&[][..], Vec::as_slice);
        let of = |kinds: &[KindName]| {
            let fits =
                |id: &ArticleId| kinds.contains(&self.site.article(*id).document.kind.name());
            self.cards(about.iter().copied().filter(fits))
        };
        let place = self.site.models.iter().position(|&model| model == id);
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.site.models.get(at))
                .map(|&id| Arc::clone(&self.cards[id]))
        };
        ModelView {
            number: model.number,
            goal: model.goal.as_ref().map(|goal| goal.value.clone()),
            as_written: model.bodies_as_written.clone(),
            lead: self.body_links(model.lead.iter().flatten().map(|id| &id.value)),
            advising: self.body_links(model.advising.iter().map(|id| &id.value)),
            coordinating: self.body_links(model.coordinating.iter().map(|id| &id.value)),
            indicators: model.indicators.clone(),
            status: model.status.clone(),
            news: of(&[
                KindName::Article,
                KindName::Notice,
                KindName::Report,
                KindName::Question,
                KindName::Rebuttal,
            ]),
            exemplars: of(&[KindName::Exemplar]),
            practices: of(&[KindName::GoodPractice]),
            documents: of(&[KindName::Document]),
            previous: neighbour(place.and_then(|at| at.checked_sub(1))),
            next: neighbour(place.map(|at| at + 1)),
        }
    }

    /// All models, with who leads them.
    pub(super) fn model_cards(&self) -> Vec<ModelCard> {
        let card = |&id: &ArticleId| {
            let article = self.site.article(id);
            let Kind::Model(model) = &article.document.kind else {
                return None;
            };
            let latest = self.site.by_model.get(&article.slug);
            let latest = latest.and_then(|about| about.iter().find(|id| self.site.is_news(**id)));
            Some(ModelCard {
                card: Arc::clone(&self.cards[id]),
                goal: model.goal.as_ref().map(|goal| goal.value.clone()),
                lead_label: model
                    .bodies_as_written
                    .first()
                    .map(|written| written.label.clone()),
                lead: self.body_links(model.lead.iter().flatten().map(|id| &id.value)),
                latest: latest.map(|&id| Arc::clone(&self.cards[id])),
            })
        };
        self.site.models.iter().filter_map(card).collect()
    }

    /// Links to models by their ids.
    pub(super) fn model_links<'b>(&self, ids: impl IntoIterator<Item = &'b String>) -> Vec<Link> {
        let find = |id: &&String| {
            self.site
                .models
                .iter()
                .find(|model| self.site.article(**model).slug == **id)
        };
        let link = |id: &String| match find(&id) {
            Some(&model) => {
                let article = self.site.article(model);
                self.link(article.document.title(), &article.url)
            }
            None => Link::nowhere(id.clone()),
        };
        ids.into_iter().map(link).collect()
    }

    fn document_view(&self, article: &Article, official: &Official) -> DocumentView {
        let link = |written: &crate::yaml::At<String>| match article.links.get(&written.value) {
            Some(Target::Page { url, .. }) => {
                let other = self.site.articles.iter().find(|other| other.url == *url);
                other.map(|other| self.link(other.document.title(), &other.url))
            }
            _ => None,
        };
        DocumentView {
            number: official.number.clone(),
            issued_on: official.issued_on.as_ref().map(|date| date.value.into()),
            issuer: official.issuer.as_ref().and_then(|id| self.body_full(id)),
            sort: official.sort,
            signer: official.signer.clone(),
            effective_from: official.effective_from.map(DateView::from),
            status: official.status,
            replaces: official.replaces.iter().filter_map(link).collect(),
            replaced_by: official.replaced_by.as_ref().and_then(link),
            attachments: self.attachments(article, &official.attachments),
            verbatim: official.verbatim,
        }
    }

    /// A body by its full name.
    fn body_full(&self, id: &str) -> Option<Link> {
        let body = self.site.config.body(id)?;
        Some(self.link(body.name.clone(), &routes::body(id)))
    }

    fn attachments(&self, article: &Article, written: &[Attachment]) -> Vec<AttachmentView> {
        let view = |attachment: &Attachment| {
            let Some(Target::File(url)) = article.links.get(&attachment.file.value) else {
                return None;
            };
            let file = self.site.files.values().find(|file| file.url == *url)?;
            let ending = url.as_str().rsplit('.').next().unwrap_or_default();
            Some(AttachmentView {
                title: attachment.title.clone(),
                path: url.as_str().to_owned(),
                sort: ending.to_uppercase(),
                size: size_in_words(file.size),
            })
        };
        written.iter().filter_map(view).collect()
    }
}

/// `840 KB`, `1,2 MB`.
fn size_in_words(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * KB;
    if bytes < MB {
        return format!("{} KB", bytes.div_ceil(KB));
    }
    let tenths = bytes * 10 / MB;
    format!("{},{} MB", tenths / 10, tenths % 10)
}
