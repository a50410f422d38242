//! What can be a Vietnamese syllable: tells words in capitals from abbreviations, and cuts addresses.
//!
//! Entry: [`is_syllable`], [`has_marks`], [`cut`].

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::vietnamese::fold;

const ONSETS: [&str; 27] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ch", "ph", "th", "tr", "qu", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem \
    ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi \
    om on ong ooc oong op ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up \
    ut uu uy uya uych uyen uyet uynh uyt uyu uyn y yem yen yet yeu yeng";

/// Longest rhyme and onset together: no syllable is longer (`nghiêng`).
const LONGEST: usize = 7;

/// Whether the word, in any case and with any marks, can be one Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    word.len() <= 3 * LONGEST && is_plain_syllable(&fold(word))
}

/// Whether the word has a mark that only Vietnamese words have; `Đ` alone stands in abbreviations too.
pub fn has_marks(word: &str) -> bool {
    word.chars()
        .any(|letter| !letter.is_ascii() && !matches!(letter, 'đ' | 'Đ'))
}

fn is_plain_syllable(folded: &str) -> bool {
    static RHYMES_SET: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| RHYMES.split_whitespace().collect());
    ONSETS.iter().any(|onset| {
        folded
            .strip_prefix(onset)
            .is_some_and(|rhyme| RHYMES_SET.contains(rhyme) && agree(onset, rhyme))
    })
}

/// The spelling rules of `c`/`k`, `g`/`gh`, `ng`/`ngh` before `e`, `i`, `y`.
fn agree(onset: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'i', 'y']);
    match onset {
        "c" | "ng" => !front,
        "g" => !rhyme.starts_with(['e', 'y']),
        "k" | "gh" | "ngh" => front,
        "qu" => !rhyme.starts_with('u'),
        _ => true,
    }
}

/// A run of ASCII letters cut into as few syllables and single letters as can be; letters cost more.
/// `ubndtanminh` gives `u b n d tan minh`.
pub fn cut(run: &str) -> Vec<&str> {
    let mut best: Vec<(usize, usize)> = vec![(0, 0)];
    for end in 1..=run.len() {
        let choice = (end.saturating_sub(LONGEST)..end)
            .filter_map(|start| {
                let price = price(run.get(start..end)?, start)?;
                Some((best.get(start)?.0 + price, start))
            })
            .min();
        best.push(choice.unwrap_or((usize::MAX / 2, end - 1)));
    }
    let mut pieces = Vec::new();
    let mut end = run.len();
    while end > 0 {
        let start = best.get(end).map_or(0, |choice| choice.1);
        pieces.extend(run.get(start..end));
        end = start;
    }
    pieces.reverse();
    pieces
}

/// A consonant begins a syllable rather than ends the one before: `vu cong`, not `vuc ong`.
fn price(piece: &str, start: usize) -> Option<usize> {
    let open = piece.len() > 1 && start > 0 && piece.starts_with(['a', 'e', 'i', 'o', 'u']);
    let late = if open { 2 } else { 0 };
    let price = match piece.len() {
        1 => Some(5),
        2 => is_plain_syllable(piece).then_some(5),
        _ => is_plain_syllable(piece).then_some(4),
    };
    price.map(|price| price + late)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_and_abbreviations_differ() {
        for word in ["ĐẦU", "TƯ", "xã", "Thuỷ", "nghiêng", "QUÝ", "giá"] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["UBND", "KT", "gov", "NTM", "HTX", "COVID"] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn addresses_are_cut() {
        assert_eq!(cut("tanminh"), ["tan", "minh"]);
        assert_eq!(cut("haiphong"), ["hai", "phong"]);
        assert_eq!(cut("dichvucong"), ["dich", "vu", "cong"]);
        assert_eq!(cut("lienan"), ["lien", "an"]);
        assert_eq!(cut("ubndtanminh"), ["u", "b", "n", "d", "tan", "minh"]);
    }
}
