//! Variable-length encoding of numbers in printable ASCII, as `search.js` decodes them.
//!
//! Entry: [`push_number`]; [`push_gaps`] for ascending numbers (delta encoding).

/// Appends ascending numbers, each as its distance from the one before.
pub(super) fn push_gaps(line: &mut String, numbers: impl Iterator<Item = u32>) {
    let mut next = 0;
    for number in numbers {
        push_number(line, number - next);
        next = number + 1;
    }
}

/// The digits of the encoding: none of them has a meaning in a JavaScript template string, in HTML or at a line end.
pub(super) const DIGITS: &[u8; 86] =
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%()*+-./:;>?@[]^_{|}=~";
/// How many of the digits end a number; the other 26 are followed by a further digit.
const LAST: u32 = 60;
/// The length of the greatest `u32`, in digits.
const MOST: usize = 7;

/// Appends a number, most significant digit first: all but the last are taken from the end of [`DIGITS`].
pub(super) fn push_number(line: &mut String, number: u32) {
    let (mut digits, mut at) = ([0; MOST], MOST - 1);
    digits[at] = DIGITS[(number % LAST) as usize];
    let mut rest = number / LAST;
    while rest > 0 {
        rest -= 1;
        at -= 1;
        digits[at] = DIGITS[(LAST + rest % 26) as usize];
        rest /= 26;
    }
    line.extend(digits[at..].iter().copied().map(char::from));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes as `search.js` does.
    fn decode(text: &str) -> Vec<u32> {
        let (mut numbers, mut higher) = (Vec::new(), 0);
        for byte in text.bytes() {
            let digit = u32::try_from(DIGITS.iter().position(|one| *one == byte).unwrap()).unwrap();
            if digit < LAST {
                numbers.push(higher * LAST + digit);
                higher = 0;
            } else {
                higher = higher * 26 + (digit - LAST) + 1;
            }
        }
        numbers
    }

    #[test]
    fn numbers_are_decoded_as_they_were_encoded() {
        let numbers = [
            0,
            1,
            59,
            60,
            61,
            1619,
            1620,
            1621,
            43_000,
            1_000_000,
            u32::MAX,
        ];
        let mut text = String::new();
        for number in numbers {
            push_number(&mut text, number);
        }
        assert_eq!(decode(&text), numbers);
    }

    #[test]
    fn digits_are_unique_and_mean_nothing_to_a_script() {
        let mut digits = DIGITS.to_vec();
        digits.sort_unstable();
        digits.dedup();
        assert_eq!(digits.len(), DIGITS.len());
        assert!(!digits.iter().any(|digit| b"`\\$\"'<& ,".contains(digit)));
    }
}
