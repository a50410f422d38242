//! The last part of a page's address.
//!
//! Entry: [`Slug`].

use std::str::FromStr;

use super::as_text::written_as_text;
use crate::vietnamese;

/// A part of an address: lower-case ASCII, digits and single hyphens; never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slug(String);

/// The text has letters that an address may not have, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASlug;

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(written: &str) -> Result<Self, NotASlug> {
        let is_slug = !written.is_empty() && vietnamese::slug(written) == written;
        is_slug.then(|| Self(written.to_owned())).ok_or(NotASlug)
    }
}

written_as_text!(Slug);
