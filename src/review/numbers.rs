//! Numbers that belong to people: phones, citizens' numbers, accounts.
//!
//! Entries: [`find_digit_runs`], then the predicates of a [`DigitRun`].

/// Digits in a row, single spaces, full stops or hyphens between them.
pub(super) struct DigitRun<'a> {
    /// Where it begins in the words.
    pub start: usize,
    /// As written.
    pub written: &'a str,
    /// The digits alone; `+84` as `0`.
    pub digits: String,
}

/// All runs of at least six digits.
pub(super) fn find_digit_runs(words: &str) -> Vec<DigitRun<'_>> {
    let mut runs = Vec::new();
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        loop {
            let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
            if digit(end) {
                end += 1;
            } else if matches!(bytes.get(end), Some(b' ' | b'.' | b'-')) && digit(end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        at = end;
        let is_piece = is_piece(words, start, end);
        let start = if words[..start].ends_with('+') {
            start - 1
        } else {
            start
        };
        let written = &words[start..end];
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 6 && !is_piece {
            let digits = match written.strip_prefix("+84") {
                Some(_) => format!("0{}", digits[2..].trim_start_matches('0')),
                None => digits,
            };
            runs.push(DigitRun {
                start,
                written,
                digits,
            });
        }
    }
    runs
}

/// Whether the digits are part of something longer: a code, a document's number, an amount, an address.
fn is_piece(words: &str, start: usize, end: usize) -> bool {
    let before = words[..start].chars().next_back();
    let after = words[end..].chars().next();
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '_' | '=' | '%');
    before.is_some_and(|letter| joins(letter) || letter == '-')
        || after.is_some_and(|letter| joins(letter) && letter != '/')
        || words[end..]
            .strip_prefix('/')
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

impl DigitRun<'_> {
    /// Whether it is built as a citizen's number: 12 digits, the code of a province first (001 to 096), written in one
    /// piece or in groups by spaces.
    pub fn is_citizen(&self) -> bool {
        let province = self.digits.get(..3).and_then(|code| code.parse().ok());
        let is_province = province.is_some_and(|code: u16| (1..=96).contains(&code));
        self.digits.len() == 12 && is_province && !self.written.contains(['.', '-', '+'])
    }

    /// Whether it is built as a phone number: mobile ten digits, landlines ten or eleven.
    pub fn is_phone(&self) -> bool {
        let second = self.digits.as_bytes().get(1).copied();
        let length = self.digits.len();
        self.digits.starts_with('0')
            && match second {
                Some(b'2') => length == 10 || length == 11,
                Some(b'3' | b'5' | b'7' | b'8' | b'9') => length == 10,
                _ => false,
            }
    }
}
