//! The parts of a page that many pages share to the letter: what stands above the text and what stands below it.
//!
//! Entry: [`Shell::of`] makes them once for each way up to the site's address and each entry of the menu; [`Shell::fill`]
//! puts them where a minified page has their marks. They are a large part of a page's elements, and need not be laid
//! out and minified ten thousand times over. A part must never know more of a page than [`Place`].

use std::borrow::Cow;
use std::collections::BTreeMap;

use memchr::memmem;

use super::minify;
use super::theme::Theme;
use super::view::{Page, Place};
use crate::diagnostic::Diagnostic;

/// The templates of the parts. A page's template puts one in by the mark `<?name?>`.
const PARTS: [&str; 2] = ["header.html", "footer.html"];

/// How deep a page may lie for its parts to be made ahead; they are made on the spot for one that lies deeper.
const DEPTH: usize = 4;

type Parts = [Vec<u8>; PARTS.len()];

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
        let made = places.map(|place| parts(theme, &place).map(|parts| (place, parts)));
        let made = made.collect::<Result<_, _>>()?;
        Ok(Self { made })
    }

    /// The minified page with the parts in place of their marks.
    ///
    /// # Errors
    /// A fault of a part's template, at its place there.
    pub fn fill(
        &self,
        theme: &Theme,
        page: &Page,
        html: &[u8],
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let place = page.place();
        let made = match self.made.get(&place) {
            Some(parts) => Cow::Borrowed(parts),
            None => Cow::Owned(parts(theme, &place)?),
        };
        let length = html.len() + made.iter().map(Vec::len).sum::<usize>();
        let mut whole = Vec::with_capacity(length);
        let mut rest = html;
        for (name, part) in PARTS.iter().zip(made.iter()) {
            let mark = format!("<?{name}?>");
            // No text of an article can look like a mark: `<` is always escaped there.
            if let Some(at) = memmem::find(rest, mark.as_bytes()) {
                whole.extend_from_slice(&rest[..at]);
                whole.extend_from_slice(part);
                rest = &rest[at + mark.len()..];
            }
        }
        whole.extend_from_slice(rest);
        Ok(whole)
    }
}

/// The parts of pages at one place. A theme that lays out its pages otherwise need not have them.
fn parts(theme: &Theme, place: &Place) -> Result<Parts, Box<Diagnostic>> {
    let mut made = Parts::default();
    for (name, part) in PARTS.into_iter().zip(&mut made) {
        if theme.has(name) {
            *part = minify::minify(theme.render_part(name, place)?);
        }
    }
    Ok(made)
}
