//! Text as pixels. Vietnamese letters in normal form C are one glyph each, so setting them side by side is all there is
//! to do.
//!
//! Entry: [`Typeface`].

use ab_glyph::{Font, FontRef, ScaleFont};

/// A typeface.
pub(super) struct Typeface(FontRef<'static>);

/// Text broken into lines.
pub(super) struct FittedText {
    /// The size of type in pixels.
    pub size: f32,
    /// The lines.
    pub lines: Vec<String>,
}

impl Typeface {
    /// The bold face.
    pub fn bold() -> Option<Self> {
        FontRef::try_from_slice(dejavu::sans::bold()).ok().map(Self)
    }

    /// The text in the first of the sizes in which it takes no more lines than are allowed there; in the last, what does
    /// not fit is cut.
    pub fn fit(&self, text: &str, room: f32, sizes: &[(f32, usize)]) -> FittedText {
        let mut fitted = FittedText {
            size: 0.0,
            lines: Vec::new(),
        };
        for &(size, most) in sizes {
            let lines = self.break_lines(text, room, size);
            let fits =
                lines.len() <= most && lines.iter().all(|line| self.width(line, size) <= room);
            if fits {
                let lines = self.balance(lines, text, (room, size));
                return FittedText { size, lines };
            }
            fitted = FittedText { size, lines };
            fitted.lines.truncate(most);
        }
        if let Some(last) = fitted.lines.last_mut() {
            last.push('…');
        }
        fitted
    }

    /// The same number of lines, as nearly of one length as can be, so that no word stands alone in the last.
    fn balance(&self, lines: Vec<String>, text: &str, (room, size): (f32, f32)) -> Vec<String> {
        const STEPS: u8 = 40;
        let narrower = (1..STEPS).map(|step| room * (1.0 - f32::from(step) / f32::from(STEPS)));
        let others = narrower.map(|room| (room, self.break_lines(text, room, size)));
        let fitting = others.take_while(|(room, others)| {
            others.len() == lines.len() && others.iter().all(|line| self.width(line, size) <= *room)
        });
        fitting.last().map_or(lines, |(_, lines)| lines)
    }

    fn break_lines(&self, text: &str, room: f32, size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|longer| self.width(longer, size) <= room) {
                Some(longer) => {
                    lines.pop();
                    lines.push(longer);
                }
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    fn width(&self, line: &str, size: f32) -> f32 {
        let font = self.0.as_scaled(size);
        let letters = line.chars();
        letters
            .map(|letter| font.h_advance(font.glyph_id(letter)))
            .sum()
    }

    /// Calls `mark` for every pixel of a line with its coverage, 0 to 1.
    pub fn draw_line(
        &self,
        line: &str,
        (left, baseline): (f32, f32),
        size: f32,
        mut mark: impl FnMut((i64, i64), f32),
    ) {
        let font = self.0.as_scaled(size);
        let mut at = left;
        for letter in line.chars() {
            let id = font.glyph_id(letter);
            let glyph = id.with_scale_and_position(size, ab_glyph::point(at, baseline));
            at += font.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue; // a space
            };
            let corner = outline.px_bounds().min;
            let (x, y) = (whole(corner.x), whole(corner.y));
            outline.draw(|column, row, cover| {
                mark((x + i64::from(column), y + i64::from(row)), cover);
            });
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // places on a picture of a thousand pixels
fn whole(place: f32) -> i64 {
    place.floor() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vietnamese;

    #[test]
    fn the_face_has_every_letter_of_vietnamese() {
        let face = Typeface::bold().unwrap();
        let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        for vowel in vowels.chars() {
            for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                let written = format!("{vowel}{tone}");
                let letter = vietnamese::nfc(&written);
                let mut letters = letter.chars();
                let (first, more) = (letters.next().unwrap(), letters.next());
                assert!(more.is_none() && face.0.glyph_id(first).0 != 0, "{letter}");
            }
        }
        assert!(
            "đĐ…«»–"
                .chars()
                .all(|letter| face.0.glyph_id(letter).0 != 0)
        );
    }

    #[test]
    fn a_long_title_is_set_smaller_and_cut_at_last() {
        let face = Typeface::bold().unwrap();
        let sizes = [(80.0, 2), (40.0, 3)];
        assert_eq!(face.fit("Tin tức", 1000.0, &sizes).lines, ["Tin tức"]);
        let long = "Xây dựng khu dân cư văn hóa ".repeat(9);
        let fitted = face.fit(&long, 1000.0, &sizes);
        assert_eq!((fitted.size, fitted.lines.len()), (40.0, 3));
        assert!(fitted.lines[2].ends_with('…'));
        let even = face.fit(
            "Khu dân cư đoàn kết, văn minh, nghĩa tình",
            1060.0,
            &[(84.0, 2)],
        );
        assert_eq!(even.lines, ["Khu dân cư đoàn kết,", "văn minh, nghĩa tình"]);
    }
}
