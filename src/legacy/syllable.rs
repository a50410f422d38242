//! Whether a word is a syllable that Vietnamese can write: the evidence by which old encodings are told from Unicode.
//!
//! Entry: [`is_syllable`]. Strict on purpose (rules of spelling, closing stops take two tones only): what passes here by
//! chance would be a false alarm.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::letters::{self, NANG, SAC, VOWELS};

const INITIALS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "r", "s", "t", "v", "x", "p", "",
];

const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc \
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ \
    up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu \
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu";

/// The same as a set, made once: text in an old encoding asks for each of its words.
static KNOWN_RIMES: LazyLock<HashSet<&str>> = LazyLock::new(|| RIMES.split(' ').collect());

/// Whether the word, in NFC and any case, is one syllable of Vietnamese.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut plain = String::with_capacity(word.len());
    let mut tones = Vec::new();
    for letter in word.chars().map(letters::small) {
        match letters::split(letter) {
            Some((row, column)) => {
                plain.push(VOWELS[row][0]);
                tones.extend((column > 0).then_some(column));
            }
            None => plain.push(letter),
        }
    }
    let tone = tones.first().copied();
    tones.len() <= 1 && INITIALS.iter().any(|initial| fits(&plain, initial, tone))
}

fn fits(plain: &str, initial: &str, tone: Option<usize>) -> bool {
    let Some(rime) = plain.strip_prefix(initial) else {
        return false;
    };
    let front = rime.starts_with(['i', 'e', 'ê', 'y']);
    let spelt = match initial {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !rime.starts_with(['e', 'ê', 'y']),
        _ => true,
    };
    let y_may_stand = matches!(initial, "" | "h" | "k" | "l" | "m" | "qu" | "s" | "t" | "v");
    let known = match rime {
        "y" => y_may_stand,
        "ych" | "ynh" | "yt" => initial == "qu",
        "" => initial == "gi" && tone.is_some(),
        _ => KNOWN_RIMES.contains(rime),
    };
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    spelt && known && (!stopped || matches!(tone, Some(SAC | NANG)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_pass() {
        for word in
            "Uỷ ban nhân dân xã Tân Minh người nghĩa quý quỳnh gì giếng thuở khuya hoạch ĐƯỜNG Việt"
                .split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for word in [
            "nh©n",
            "Céng",
            "élève",
            "cafộ",
            "cet",
            "kân",
            "sỷr",
            "ộlốve",
            "",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
