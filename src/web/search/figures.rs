//! Numbers written down in few letters, as `search.js` reads them.
//!
//! Entry: [`push_number`], [`push_pieces`]. It must never know what is numbered.

/// Adds ascending numbers as the gaps between them.
pub(super) fn push_pieces(line: &mut String, numbers: impl Iterator<Item = u32>) {
    let mut next = 0;
    for number in numbers {
        push_number(line, number - next);
        next = number + 1;
    }
}

/// The figures in which numbers are written: no quote, stroke or sign that JavaScript, HTML or a line reads otherwise.
pub(super) const FIGURES: &[u8; 86] =
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%()*+-./:;>?@[]^_{|}=~";
/// The first figures stand last in a number, the others before another figure.
const LAST: u32 = 60;
/// How many figures the greatest number has.
const MOST: usize = 7;

/// Adds a number: its higher figures first, all but the last from the end of [`FIGURES`].
pub(super) fn push_number(line: &mut String, number: u32) {
    let (mut figures, mut at) = ([0; MOST], MOST - 1);
    figures[at] = FIGURES[(number % LAST) as usize];
    let mut rest = number / LAST;
    while rest > 0 {
        rest -= 1;
        at -= 1;
        figures[at] = FIGURES[(LAST + rest % 26) as usize];
        rest /= 26;
    }
    line.extend(figures[at..].iter().copied().map(char::from));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `search.js` reads them.
    fn read(text: &str) -> Vec<u32> {
        let (mut numbers, mut higher) = (Vec::new(), 0);
        for byte in text.bytes() {
            let figure =
                u32::try_from(FIGURES.iter().position(|one| *one == byte).unwrap()).unwrap();
            if figure < LAST {
                numbers.push(higher * LAST + figure);
                higher = 0;
            } else {
                higher = higher * 26 + (figure - LAST) + 1;
            }
        }
        numbers
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
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
        assert_eq!(read(&text), numbers);
    }

    #[test]
    fn no_figure_is_twice_or_means_something_to_a_script() {
        let mut figures = FIGURES.to_vec();
        figures.sort_unstable();
        figures.dedup();
        assert_eq!(figures.len(), FIGURES.len());
        assert!(!figures.iter().any(|figure| b"`\\$\"'<& ,".contains(figure)));
    }
}
