//! Cards as sentences: a document of the site, whom to ask.
//!
//! Entry: [`document`] and [`contact`].

use crate::markdown::block::{Contact, DocumentCard};
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::reference_names::ReferenceNames;

/// A document by title and number, with the note about it.
#[must_use]
pub fn document(card: &DocumentCard, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let made = |words: &str| MappedLine::from_generated(words.trim(), &card.span);
    let document = names.document(&card.file).map(|(title, number)| {
        let number = number.filter(|number| !title.contains(number));
        match number {
            Some(number) => made(&format!("{title}, số {number}")),
            None => made(title),
        }
    });
    document.into_iter().chain([made(&card.note)]).collect()
}

/// Whom to ask, in one sentence; the e-mail address only where there is no telephone.
#[must_use]
pub fn contact(contact: &Contact, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let whole = [
        contact.body.as_deref().map(|id| names.body(id).to_owned()),
        contact.person.clone(),
        contact.position.clone(),
        labelled("điện thoại", contact.phone.as_deref()),
        labelled(
            "thư điện tử",
            contact.email.as_deref().filter(|_| contact.phone.is_none()),
        ),
        labelled("địa chỉ", contact.address.as_deref()),
        labelled("giờ làm việc", contact.hours.as_deref()),
    ];
    let said: Vec<String> = whole
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
    if said.is_empty() {
        return Vec::new();
    }
    vec![MappedLine::from_generated(
        &format!("Liên hệ: {}", said.join(", ")),
        &contact.span,
    )]
}

fn labelled(label: &str, value: Option<&str>) -> Option<String> {
    let value = value?.trim();
    (!value.is_empty()).then(|| format!("{label} {value}"))
}
