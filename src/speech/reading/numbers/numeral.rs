//! Numbers in words, by the house: `nghìn`, `linh`, inner groups in full (reading rules, "Numbers").
//!
//! Entry: [`cardinal`], [`digits`], [`named`], [`ordinal`], [`decimal`]. Input is ASCII digits.

const ONES: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// Numbers longer than this are said digit by digit: nobody says them otherwise.
const LONGEST: usize = 19;

/// The number in words, leading zeros dropped: `08` tám, `1005` một nghìn không trăm linh năm.
pub fn cardinal(written: &str) -> String {
    let number = written.trim_start_matches('0');
    if number.is_empty() {
        return if written.is_empty() {
            String::new()
        } else {
            ONES[0].to_owned()
        };
    }
    if number.len() > LONGEST {
        return digits(written);
    }
    let mut words = Vec::new();
    groups(number, false, &mut words);
    words.join(" ")
}

/// Each digit by itself: `0912` không chín một hai.
pub fn digits(written: &str) -> String {
    let words: Vec<&str> = written.chars().filter_map(digit).collect();
    words.join(" ")
}

/// A number in the name of a paper: leading zeros are said (`06` không sáu), else it is a cardinal.
pub fn named(written: &str) -> String {
    if written.starts_with('0') && written.len() > 1 {
        digits(written)
    } else {
        cardinal(written)
    }
}

/// After `thứ`: nhất, tư, else the cardinal.
pub fn ordinal(written: &str) -> String {
    match written.trim_start_matches('0') {
        "1" => "nhất".to_owned(),
        "4" => "tư".to_owned(),
        _ => cardinal(written),
    }
}

/// A whole part and decimals: the decimals one by one, their zeros kept (`8,02` tám phẩy không hai).
pub fn decimal(whole: &str, decimals: &str) -> String {
    format!("{} phẩy {}", cardinal(whole), digits(decimals))
}

fn digit(letter: char) -> Option<&'static str> {
    let value = letter.to_digit(10)?;
    ONES.get(usize::try_from(value).ok()?).copied()
}

/// Groups of nine digits are said recursively around `tỷ`; `inner` is true after a group that was said.
fn groups(number: &str, inner: bool, words: &mut Vec<&'static str>) {
    let Some((high, low)) = number
        .len()
        .checked_sub(9)
        .filter(|&cut| cut > 0)
        .map(|cut| number.split_at(cut))
    else {
        return below_billion(number, inner, words);
    };
    groups(high, inner, words);
    words.push("tỷ");
    below_billion(low, true, words);
}

fn below_billion(number: &str, inner: bool, words: &mut Vec<&'static str>) {
    let mut inner = inner;
    for (name, group) in [("triệu", 6..9), ("nghìn", 3..6), ("", 0..3)] {
        let end = number.len().saturating_sub(group.start);
        let start = number.len().saturating_sub(group.end);
        let group = number.get(start..end).unwrap_or_default();
        if group.bytes().all(|digit| digit == b'0') {
            continue;
        }
        hundreds(group, inner, words);
        if !name.is_empty() {
            words.push(name);
        }
        inner = true;
    }
}

/// Up to three digits; an inner group is said in full (`005` không trăm linh năm).
fn hundreds(group: &str, inner: bool, words: &mut Vec<&'static str>) {
    let mut values = group
        .chars()
        .rev()
        .map(|letter| letter.to_digit(10).unwrap_or(0));
    let (one, ten) = (values.next().unwrap_or(0), values.next().unwrap_or(0));
    let hundred = values.next().unwrap_or(0);
    let full = inner || hundred > 0;
    if full {
        words.extend([name(hundred), "trăm"]);
    }
    match ten {
        0 if full && one > 0 => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([name(ten), "mươi"]),
    }
    match (ten, one) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(name(one)),
    }
}

fn name(value: u32) -> &'static str {
    usize::try_from(value)
        .ok()
        .and_then(|value| ONES.get(value))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_said_in_full_and_empty_ones_skipped() {
        for (written, spoken) in [
            ("0", "không"),
            ("15", "mười lăm"),
            ("24", "hai mươi tư"),
            ("101", "một trăm linh một"),
            ("2000050", "hai triệu không trăm năm mươi"),
            ("1000000000000", "một nghìn tỷ"),
            ("1000000000000000000", "một tỷ tỷ"),
            ("1000000005", "một tỷ không trăm linh năm"),
        ] {
            assert_eq!(cardinal(written), spoken);
        }
    }
}
