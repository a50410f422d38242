//! Roman numerals: upper case and with a cue only (reading rules, "Ordinals", "More cues of Roman numerals").
//!
//! Entry: [`read`], [`value`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::cues;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::is_syllable;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::time::written_day::is_year;
use crate::speech::reading::token::Class;

/// Words that a Roman numeral stands after.
const CUES: &str = " hội thứ kỷ kỉ khóa khoá chương mục phần quý cấp loại động vực bậc tập kỳ kì quyển lục khoản \
    nhóm vùng đoạn hạng hồi lần ương độ chiến đợt điều số năm tiết nghị giải lớp họp tk bđ đh tw \
    trận ";

/// A Roman numeral standing here; it is said as a number, after `thứ` as a place in an order.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let written = line.text(at);
    let number = value(written).filter(|_| !line.glued_left(at) && !line.is_solid(at + 1))?;
    if line.is_mark(at + 1, '-')
        && line.is(at + 2, LexemeKind::Word)
        && value(line.text(at + 2)).is_none()
    {
        return None;
    }
    let word = line.word_before(at);
    let cued = is_cue(line, at, word)
        || is_named(line, at)
        || context.continues(Class::RomanNumeral, at)
        || is_congress(line, at);
    if !cued || !is_plain(line, at, word) {
        return None;
    }
    let voice = context.voice();
    let digits = number.to_string();
    let mut spoken = if word == "thứ" {
        crate::speech::reading::numbers::numeral::ordinal(&digits)
    } else {
        crate::speech::reading::numbers::numeral::cardinal(&digits)
    };
    let year = line
        .number(at + 2)
        .filter(|year| line.is_mark(at + 1, '/') && is_year(year));
    if let Some(year) = year {
        spoken = format!("{spoken} năm {}", voice.cardinal(year));
    }
    let end = if year.is_some() { at + 3 } else { at + 1 };
    Some(subdivided(line, end, spoken))
}

/// `Đại hội Đảng bộ xã II`: a congress is named a few words before.
fn is_congress(line: &LexedLine<'_>, at: usize) -> bool {
    let words: Vec<&str> = cues::nearby(line, at).take(7).collect();
    words.windows(2).any(|two| two == ["hội", "đại"])
}

/// The numeral with the parts after it: `III.2.5`.
fn subdivided(line: &LexedLine<'_>, mut end: usize, mut spoken: String) -> Recognised {
    while let Some(part) = subdivision(line, end) {
        spoken = format!(
            "{spoken} chấm {}",
            crate::speech::reading::numbers::numeral::cardinal(part)
        );
        end += 2;
    }
    Recognised::new(Class::RomanNumeral, end, spoken)
}

/// `III.2.5`: a part of what the numeral names.
fn subdivision<'l>(line: &LexedLine<'l>, at: usize) -> Option<&'l str> {
    let part = line
        .number(at + 1)
        .filter(|part| part.len() <= 2 && line.is_mark(at, '.'))?;
    (!line.is(at + 2, LexemeKind::Word)).then_some(part)
}

fn is_cue(line: &LexedLine<'_>, at: usize, word: &str) -> bool {
    !word.is_empty()
        && line
            .before(at)
            .is_some_and(|before| before + 1 < at || line.is_mark(at - 1, '.'))
        && CUES.split_whitespace().any(|cue| cue == word)
}

/// `Tiên Cường II`: after a name, where the letters can be no syllable.
fn is_named(line: &LexedLine<'_>, at: usize) -> bool {
    let written = line.text(at);
    let sure = written.len() > 1
        && written.bytes().all(|letter| b"IVX".contains(&letter))
        && !is_syllable(written);
    let name = line
        .before(at)
        .filter(|&name| name + 1 < at)
        .map(|name| line.text(name));
    sure && !line.is_in_caps_run(at)
        && name.is_some_and(|name| {
            name.starts_with(char::is_uppercase) && name.chars().any(char::is_lowercase)
        })
}

/// Letters that name a kind (`loại C`), and words in capitals (`CẤP XI MĂNG`), are no numbers.
fn is_plain(line: &LexedLine<'_>, at: usize, word: &str) -> bool {
    let written = line.text(at);
    if matches!(written, "C" | "D" | "L" | "M") && !matches!(word, "kỷ" | "kỉ") {
        return false;
    }
    let next_word = line.is(line.skip_space(at + 1), LexemeKind::Word);
    !(line.is_in_caps_run(at) && is_syllable(written) && written.len() > 1 && next_word)
}

/// The value of a Roman numeral in upper case, written as it should be.
pub fn value(written: &str) -> Option<u32> {
    if written.is_empty()
        || written.len() > 15
        || !written.bytes().all(|letter| b"IVXLCDM".contains(&letter))
    {
        return None;
    }
    let values: Vec<u32> = written.bytes().map(letter_value).collect();
    let total = values
        .iter()
        .enumerate()
        .fold(0i64, |total, (place, &value)| {
            let less = values.get(place + 1).is_some_and(|&next| next > value);
            if less {
                total - i64::from(value)
            } else {
                total + i64::from(value)
            }
        });
    let total = u32::try_from(total).ok()?;
    (in_letters(total) == written).then_some(total)
}

fn letter_value(letter: u8) -> u32 {
    match letter {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        b'C' => 100,
        b'D' => 500,
        _ => 1000,
    }
}

/// A number as a Roman numeral in capitals: 14 is `XIV`; nothing for nought.
#[must_use]
pub fn in_letters(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number;
    let mut written = String::new();
    for (value, letters) in STEPS {
        while left >= value {
            written.push_str(letters);
            left -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_written_numerals_count() {
        assert_eq!(value("XIV"), Some(14));
        assert_eq!(value("MMMCMXCIX"), Some(3999));
        for written in ["", "IIII", "VX", "xi", "IM", "Ixx"] {
            assert_eq!(value(written), None, "{written}");
        }
    }
}
