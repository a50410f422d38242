//! From a place in the text in normal form C back to the place in the line as given.
//!
//! Entry: [`OriginMap::compose`], [`OriginMap::to_given`].

use std::borrow::Cow;
use std::ops::Range;

use crate::vietnamese::{is_nfc, nfc};

/// A stretch whose normal form begins at `composed` and which began at `given`.
#[derive(Debug)]
struct OriginStretch {
    composed: usize,
    given: usize,
    /// Whether normalising changed it: then only its beginning can be found back.
    changed: bool,
}

/// The stretches of a line; empty where the line already stood in normal form.
#[derive(Debug, Default)]
pub struct OriginMap {
    stretches: Vec<OriginStretch>,
}

impl OriginMap {
    /// The line in normal form C, and the way back.
    pub fn compose(given: &str) -> (Cow<'_, str>, Self) {
        if is_nfc(given) {
            return (Cow::Borrowed(given), Self::default());
        }
        let mut composed = String::with_capacity(given.len());
        let mut stretches = Vec::new();
        let mut start = 0;
        let ends = given
            .char_indices()
            .filter(|&(at, letter)| at > 0 && begins_afresh(letter))
            .map(|(at, _)| at)
            .chain([given.len()]);
        for end in ends {
            let piece = given.get(start..end).unwrap_or_default();
            let normal = nfc(piece);
            stretches.push(OriginStretch {
                composed: composed.len(),
                given: start,
                changed: normal != piece,
            });
            composed.push_str(&normal);
            start = end;
        }
        (Cow::Owned(composed), Self { stretches })
    }

    /// The stretch of the line as given that a stretch of the text stands for.
    pub fn to_given(&self, composed: &Range<usize>, given_len: usize) -> Range<usize> {
        let start = self.back(composed.start, given_len);
        start..self.back(composed.end, given_len).max(start)
    }

    fn back(&self, composed: usize, given_len: usize) -> usize {
        let after = self
            .stretches
            .partition_point(|stretch| stretch.composed <= composed);
        let Some(stretch) = after.checked_sub(1).and_then(|at| self.stretches.get(at)) else {
            return composed.min(given_len);
        };
        let inside = composed - stretch.composed;
        if inside == 0 || !stretch.changed {
            return (stretch.given + inside).min(given_len);
        }
        let next = self.stretches.get(after);
        next.map_or(given_len, |next| next.given)
    }
}

/// Whether no normal form ever joins the character with what stands before it: true of the blocks that Vietnamese
/// text and its marks come from; for all others the stretch simply goes on.
fn begins_afresh(letter: char) -> bool {
    letter.is_ascii()
        || matches!(letter, '\u{a0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_decomposed_text_are_found_back() {
        let given = "U\u{309}y 5";
        let (composed, origin) = OriginMap::compose(given);
        assert_eq!(composed, "Ủy 5");
        let place = |text: &str| text.find('5').map(|at| at..at + 1).unwrap_or_default();
        assert_eq!(
            origin.to_given(&place(&composed), given.len()),
            place(given)
        );
    }
}
