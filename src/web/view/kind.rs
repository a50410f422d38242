//! What only one kind of article has.
//!
//! Entry: `Views::kind_view`.

use serde::Serialize;

use super::card::{DateView, LinkView};
use super::model::ModelView;
use super::official::{AttachmentView, DocumentView};
use super::views::Views;
use crate::document::key_groups::Origin;
use crate::document::kind::{Kind, Who};
use crate::document::page::StandingPage;
use crate::markdown::block::Contact;
use crate::site::ArticleId;

/// A kind's own values, under the kind's name.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KindView {
    /// Nothing more.
    Plain(()),
    /// `page`.
    Page(StandingPageView),
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

/// A standing page.
#[derive(Clone, Debug, Serialize)]
pub struct StandingPageView {
    /// Which of the required pages it fills; the one for contact shows the site's own settings.
    pub slot: Option<StandingPage>,
}

/// A notice.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeView {
    /// The body that gives notice.
    pub issued_by: Option<LinkView>,
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
    pub answered_by: Option<LinkView>,
}

/// A report.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// The first day.
    pub from: Option<DateView>,
    /// The last day.
    pub to: Option<DateView>,
    /// Who reports.
    pub by: Option<LinkView>,
    /// The files that go with it.
    pub attachments: Vec<AttachmentView>,
}

impl Views<'_> {
    pub(super) fn kind_view(&self, id: ArticleId) -> KindView {
        let article = self.site.article(id);
        match &article.document.kind {
            Kind::Article => KindView::Plain(()),
            Kind::Page(page) => KindView::Page(StandingPageView {
                slot: page.slot.as_ref().map(|slot| slot.value),
            }),
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
}
