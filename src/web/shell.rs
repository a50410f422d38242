//! What is put into a page after it was laid out and made small: the parts that many pages share to the letter, and what
//! the page brings along finished.
//!
//! Entry: [`Shell::of`] makes the parts once for each way up to the site's address and each entry of the menu;
//! [`Shell::fill`] puts all of it where a minified page has the marks. They are most of a page, and need not be
//! laid out and minified ten thousand times over. A part must never know more of a page than [`Place`].

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::memmem;
use rayon::prelude::*;

use super::minify;
use super::theme::Theme;
use super::view::{Place, Put, View};
use crate::diagnostic::Diagnostic;
use crate::output::Bytes;

/// How deep a page may lie for its parts to be made ahead: as deep as the pages of a long list below a model. For one that
/// lay deeper they would be made on the spot.
const DEPTH: usize = 5;

/// What a mark (`<?name?>`) begins and ends with.
const MARK: [&[u8]; 2] = [b"<?", b"?>"];

/// The shared parts by their templates' names.
type Parts = BTreeMap<String, Arc<[u8]>>;

/// The parts by the place of the page.
#[derive(Default)]
pub(super) struct Shell {
    made: BTreeMap<Place, Parts>,
}

impl Shell {
    /// Makes the parts for the usual places.
    ///
    /// # Errors
    /// A fault of a part's template, at its place there.
    pub fn of(theme: &Theme, menu: &[String]) -> Result<Self, Box<Diagnostic>> {
        let roots = (0..=DEPTH).map(|depth| match depth {
            0 => "./".to_owned(),
            climb => "../".repeat(climb),
        });
        let places = roots.flat_map(|root| {
            menu.iter().map(move |menu| Place {
                root: root.clone(),
                menu: menu.clone(),
            })
        });
        let places: Vec<Place> = places.collect();
        let made = places.into_par_iter();
        let made = made.map(|place| parts(theme, &place).map(|parts| (place, parts)));
        let made = made.collect::<Result<_, _>>()?;
        Ok(Self { made })
    }

    /// The minified page with the parts and its text in place of their marks.
    ///
    /// # Errors
    /// A fault of a part's template, at its place there.
    pub fn fill(&self, theme: &Theme, view: &View, html: &[u8]) -> Result<Bytes, Box<Diagnostic>> {
        let place = view.page.place();
        let made = match self.made.get(&place) {
            Some(parts) => Cow::Borrowed(parts),
            None => Cow::Owned(parts(theme, &place)?),
        };
        let own: usize = view.puts().map(|put| put.html.len()).sum();
        let mut whole = Bytes::with_capacity(html.len() + own);
        let mut rest = html;
        // Nothing that a page shows can look like a mark: `<` is always escaped there.
        while let Some((before, name, after)) = marked(rest) {
            whole.push(before);
            match made.get(name) {
                Some(part) => whole.push_shared(part),
                None => whole.push(put(view, name)),
            }
            rest = after;
        }
        whole.push(rest);
        Ok(whole)
    }
}

/// What a page puts in by a mark of that name.
fn put<'v>(view: &'v View, name: &str) -> &'v [u8] {
    let html = |put: &'v Put| put.html.as_bytes();
    let of_name = view.puts().find(|put| put.name == name);
    of_name.map_or(&[], html)
}

/// The first mark of a page, and what stands before and after it.
fn marked(html: &[u8]) -> Option<(&[u8], &str, &[u8])> {
    let [open, close] = MARK;
    let (before, inside) = html.split_at(memmem::find(html, open)?);
    let inside = &inside[open.len()..];
    let (name, after) = inside.split_at(memmem::find(inside, close)?);
    Some((before, str::from_utf8(name).ok()?, &after[close.len()..]))
}

/// The parts of pages at one place.
fn parts(theme: &Theme, place: &Place) -> Result<Parts, Box<Diagnostic>> {
    let made = theme.parts().iter().map(|name| {
        let html = theme.render_part(name, place)?;
        Ok((name.clone(), minify::minify(html).into()))
    });
    made.collect()
}
