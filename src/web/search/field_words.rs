//! The words of an article's front matter that its page shows.
//!
//! Entry: [`words_of_kind`], [`common_words`].

use crate::document::common_keys::CommonKeys;
use crate::document::kind::{Kind, Model};
use crate::document::official::{Attachment, Official};
use crate::document::page::StandingPage;
use crate::site::Site;
use crate::web::text;
use crate::yaml::At;

/// The lines of the fields that only this kind has.
pub(super) fn words_of_kind(site: &Site, kind: &Kind) -> Vec<String> {
    let mut words = FieldWords {
        site,
        lines: Vec::new(),
    };
    match kind {
        Kind::Article => {}
        Kind::Notice(notice) => {
            words.push_bodies(&notice.issued_by);
            words.push_given([&notice.bulletin_no, &notice.changed_since]);
            words
                .lines
                .extend(notice.contact.iter().map(text::contact_words));
        }
        Kind::Model(model) => words.model(model),
        Kind::Exemplar(exemplar) => words.push_given([&exemplar.field, &exemplar.recognised_by]),
        Kind::GoodPractice(practice) => words.push_given([&practice.result, &practice.place]),
        Kind::Document(official) => words.official(official),
        Kind::Rebuttal(rebuttal) => {
            words
                .lines
                .extend(rebuttal.claim.iter().map(|claim| claim.value.clone()));
            words
                .lines
                .extend(rebuttal.sources.iter().map(|source| source.name.clone()));
        }
        Kind::Question(question) => words.push_bodies(&question.answered_by),
        Kind::Report(report) => {
            words.push_bodies(&report.by);
            words.push_attachments(&report.attachments);
        }
        Kind::Page(page) => words.page(page.slot.as_ref().map(|slot| slot.value)),
    }
    words.lines
}

/// The lines of the fields that any kind may have.
pub(super) fn common_words(common: &CommonKeys) -> Vec<String> {
    let mut lines: Vec<String> = common
        .correction
        .iter()
        .map(|one| one.text.value.clone())
        .collect();
    lines.extend(common.image.iter().map(|image| image.caption.clone()));
    lines.extend(common.author.clone());
    lines.extend(common.source.iter().map(|source| source.name.clone()));
    lines.retain(|line| !line.is_empty());
    lines
}

struct FieldWords<'a> {
    site: &'a Site,
    lines: Vec<String>,
}

impl FieldWords<'_> {
    fn push_given<'b>(&mut self, given: impl IntoIterator<Item = &'b Option<String>>) {
        self.lines.extend(given.into_iter().flatten().cloned());
    }

    /// The names of bodies; a placeholder of a sample is no body.
    fn push_bodies<'b>(&mut self, ids: impl IntoIterator<Item = &'b At<String>>) {
        let names = ids
            .into_iter()
            .filter_map(|id| self.site.config.body(id))
            .map(|body| body.name.clone());
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            self.lines.push(names.join(", "));
        }
    }

    fn push_attachments(&mut self, files: &[Attachment]) {
        self.lines
            .extend(files.iter().map(|file| file.title.clone()));
    }

    fn model(&mut self, model: &Model) {
        self.lines
            .extend(model.goal.iter().map(|goal| goal.value.clone()));
        let written = model.bodies_as_written.iter();
        self.lines
            .extend(written.map(|line| format!("{}: {}", line.label, line.text)));
        self.push_bodies(model.lead.iter().flatten());
        self.push_bodies(&model.advising);
        self.push_bodies(&model.coordinating);
        self.lines.extend(
            model
                .indicators
                .iter()
                .map(|indicator| indicator.name.clone()),
        );
        self.push_given([&model.status]);
    }

    fn official(&mut self, official: &Official) {
        self.push_bodies(&official.issuer);
        if let Some(signer) = &official.signer {
            let words = [signer.position.as_deref(), Some(&signer.name)];
            self.lines
                .push(words.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
        self.push_attachments(&official.attachments);
    }

    /// The page for contact shows the site's own settings.
    fn page(&mut self, slot: Option<StandingPage>) {
        if slot == Some(StandingPage::Contact) {
            let contact = &self.site.config.site.contact;
            let person = [
                &contact.responsible,
                &contact.position,
                &contact.information_officer,
            ];
            self.push_given(person);
            let phone = contact.phone.as_ref().map(ToString::to_string);
            let email = contact.email.as_ref().map(ToString::to_string);
            self.push_given([&contact.address, &phone, &email]);
        }
    }
}
