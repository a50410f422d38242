//! A Word document into a draft.
//!
//! Entry: [`read`]. Fonts decide how letters are read, so the document is read from its own parts.

mod archive;
mod body;
mod numbering;
mod package;
mod picture;
mod reader;
mod run;
mod styles;
mod table;
mod xml;

use super::super::outcome::Unreadable;
use super::draft::ImportDraft;
use super::notes::ImportIssue;
use numbering::Numbering;
use package::Package;
use reader::DocxReader;
use styles::Styles;
use xml::Element;

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<ImportDraft, Unreadable> {
    let mut package = Package::open(bytes)?;
    let document = package.document()?;
    let styles = package.part("styles")?.map(|part| Styles::parse(&part));
    let numbering = package
        .part("numbering")?
        .map(|part| Numbering::parse(&part));
    let footnotes = package.part("footnotes")?;
    let endnotes = package.part("endnotes")?;
    let mut margins = package.parts("header")?;
    margins.extend(package.parts("footer")?);
    let mut reader = DocxReader::new(
        &mut package,
        styles.unwrap_or_default(),
        numbering.unwrap_or_default(),
    );
    let body = document.child("body").ok_or(Unreadable::NotWord)?;
    body::blocks(&mut reader, body)?;
    body::footnotes(&mut reader, footnotes.as_ref(), endnotes.as_ref())?;
    let mut draft = reader.draft;
    if margins.iter().any(has_words) {
        draft.note(0, ImportIssue::HeaderFooter);
    }
    Ok(draft)
}

/// Whether a header or footer says more than the number of the page.
fn has_words(margin: &Element) -> bool {
    let is_word = |text: &str| text.chars().any(char::is_alphabetic);
    if &*margin.name == "t" {
        return is_word(&margin.text());
    }
    margin.elements().any(has_words)
}
