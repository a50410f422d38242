//! Tells TCVN3 and VNI from Unicode, by what the words would be: a word is evidence where it is no Vietnamese as it
//! stands and is a Vietnamese syllable after conversion.
//!
//! Entry: [`find`]. One old paragraph under new front matter is found too, since each line is judged by itself. It must
//! never convert for anyone else.

use std::collections::BTreeSet;
use std::ops::Range;

use super::syllable::is_syllable;
use super::tcvn3::tcvn3_to_unicode;
use super::vni::vni_to_unicode;

/// An encoding of Vietnamese from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legacy {
    /// TCVN3 (ABC).
    Tcvn3,
    /// VNI for Windows.
    Vni,
}

/// An old encoding and the first line that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which one.
    pub encoding: Legacy,
    /// The line, in bytes of the text.
    pub line: Range<usize>,
}

const LAST_OF_LATIN_1: char = '\u{ff}';

/// So many different words decide in one line, where none speaks against it.
const ENOUGH_IN_A_LINE: usize = 2;
/// So many decide over a whole text of short lines.
const ENOUGH_IN_ALL: usize = 3;

/// Which old encoding the text is in, if any.
#[must_use]
pub fn detect(text: &str) -> Option<Legacy> {
    find(text).map(|found| found.encoding)
}

/// Which old encoding the text or a line of it is in, and where that shows first.
#[must_use]
pub fn find(text: &str) -> Option<Found> {
    if !is_odd(text) {
        return None;
    }
    let mut whole = Tally::default();
    let mut first = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = start..start + line.trim_end().len();
        start += line.len();
        if !is_odd(line) {
            continue;
        }
        let mut tally = Tally::default();
        tally.weigh(line);
        if let Some(encoding) = tally.verdict(ENOUGH_IN_A_LINE) {
            let line = span;
            return Some(Found { encoding, line });
        }
        first = first.or_else(|| tally.has_evidence().then_some(span));
        whole.add(tally);
    }
    let (encoding, line) = (whole.verdict(ENOUGH_IN_ALL)?, first?);
    Some(Found { encoding, line })
}

/// Whether the line holds a character of Latin-1 that Vietnamese in Unicode uses neither as a letter nor often as a
/// sign (`« » °`). Most text has none, so that most text costs one look at each byte; all bytes are looked at, whatever the
/// first ones are, so that a processor takes many at once.
fn is_odd(line: &str) -> bool {
    let bytes = line.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(false, |odd, (one, next)| odd | is_odd_pair(*one, *next))
}

/// The same of a character of two bytes. `à á â ã è é ê ì í ò ó ô õ ù ú ý` and their capitals are not odd, which differ by
/// one bit.
fn is_odd_pair(one: u8, next: u8) -> bool {
    let is_sign = next <= 0xa0 || matches!(next, 0xab | 0xb0 | 0xbb);
    let is_letter = matches!(
        next | 0x20,
        0xa0..=0xa3 | 0xa8..=0xaa | 0xac | 0xad | 0xb2..=0xb5 | 0xb9 | 0xba | 0xbd
    );
    one == 0xc2 && !is_sign || one == 0xc3 && !is_letter
}

/// What the words of a text say for and against each encoding.
#[derive(Default)]
struct Tally {
    tcvn3: Side,
    vni: Side,
}

#[derive(Default)]
struct Side {
    evidence: BTreeSet<String>,
    against: usize,
}

impl Tally {
    fn weigh(&mut self, line: &str) {
        for word in line.split(|letter: char| !is_of_a_word(letter)) {
            if word.is_ascii() || word.chars().nth(1).is_none() {
                continue;
            }
            if word.chars().any(|letter| letter > LAST_OF_LATIN_1) {
                self.tcvn3.against += 1;
                self.vni.against += 1;
                continue;
            }
            let is_unicode = is_syllable(word);
            self.tcvn3.weigh(word, &tcvn3_to_unicode(word), is_unicode);
            self.vni.weigh(word, &vni_to_unicode(word), is_unicode);
        }
    }

    fn add(&mut self, other: Self) {
        self.tcvn3.add(other.tcvn3);
        self.vni.add(other.vni);
    }

    fn has_evidence(&self) -> bool {
        !(self.tcvn3.evidence.is_empty() && self.vni.evidence.is_empty())
    }

    fn verdict(&self, enough: usize) -> Option<Legacy> {
        let (tcvn3, vni) = (self.tcvn3.strength(enough), self.vni.strength(enough));
        match (tcvn3, vni) {
            (0, 0) => None,
            (tcvn3, vni) if tcvn3 >= vni => Some(Legacy::Tcvn3),
            _ => Some(Legacy::Vni),
        }
    }
}

impl Side {
    /// A word that is Vietnamese both ways (`có` would be `cú`) says nothing.
    fn weigh(&mut self, word: &str, converted: &str, is_unicode: bool) {
        match (is_unicode, is_syllable(converted)) {
            (false, true) => {
                self.evidence.insert(word.to_lowercase());
            }
            (true, true) if converted != word => {}
            _ => self.against += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.evidence.extend(other.evidence);
        self.against += other.against;
    }

    /// How many different words speak for the encoding; none where too few do, or too many speak against it.
    fn strength(&self, enough: usize) -> usize {
        let found = self.evidence.len();
        if found >= enough && found > 2 * self.against {
            found
        } else {
            0
        }
    }
}

/// Both encodings use signs such as `©`, `®` and the soft hyphen as letters.
fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{a1}'..='\u{ff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::super::{from_western, unicode_to_tcvn3, unicode_to_vni};
    use super::*;

    const PLAIN: &str =
        "Ủy ban nhân dân xã thông báo lịch tiếp công dân định kỳ của đồng chí Chủ tịch.";

    #[test]
    fn old_text_is_told_by_its_words() {
        for text in ["Uû ban nh©n d©n", "TiÕng ViÖt", &unicode_to_tcvn3(PLAIN)] {
            assert_eq!(detect(text), Some(Legacy::Tcvn3), "{text}");
        }
        for text in [
            "Vai troø cuûa ngöôøi",
            "Tieáng Vieät",
            &unicode_to_vni(PLAIN),
        ] {
            assert_eq!(detect(text), Some(Legacy::Vni), "{text}");
        }
        let bytes = [
            b"U".as_slice(),
            &[0xfb],
            b" ban nh",
            &[0xa9],
            b"n d",
            &[0xa9],
            b"n",
        ]
        .concat();
        assert_eq!(detect(&from_western(&bytes)), Some(Legacy::Tcvn3));
    }

    #[test]
    fn one_old_paragraph_under_new_front_matter_is_found_at_its_line() {
        let old = unicode_to_tcvn3(PLAIN);
        let text = format!(
            "---\ntitle: Thông báo về lịch tiếp công dân\n---\n\n{PLAIN}\n{old}\n{PLAIN}\n"
        );
        let found = find(&text).unwrap();
        assert_eq!(found.encoding, Legacy::Tcvn3);
        assert_eq!(&text[found.line], old);
    }

    #[test]
    fn short_lines_count_together() {
        assert_eq!(detect("TiÕng\n\nd©n\nphè\n"), None);
        assert_eq!(detect("- d©n\n- thñ\n- chñ\n- kü\n"), Some(Legacy::Tcvn3));
    }

    #[test]
    fn other_languages_and_unicode_raise_no_alarm() {
        for text in [
            PLAIN,
            "« Où est l'élève ? » Il a déjà bu son thé à la crème brûlée, près de la forêt, en août, né à Nîmes.",
            "A naïve café in Zürich, © 2026 Müller®, 5 µm, 7 µg, 20 °C ± 2°, § 5, ½ cup; façade, Ångström, jalapeño.",
            "Straße, über, schön, Mädchen, größer, Füße, natürlich, Vögel, hören, Tür, für, müde, möchten.",
            "El niño español comió piña mañana; ¿qué? ¡así! Pingüino, corazón, él, tú, más, sí.",
            "hoà, toà, hoá, thoả, có, bà, là, bê tông, hè, ngô, tù, lúa, dừa, ốc",
            "Diện tích 5 m², nhiệt độ 37 °C, cỡ 5 µm; «Đường sáng – xanh – sạch»; © Ủy ban nhân dân xã; xanh·sạch",
            "São Paulo não é a capital; coração, irmãos, às três, avô, pôr, três mães.",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
