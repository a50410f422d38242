//! Text made safe to stand in HTML.
//!
//! Entry: [`escape`].

use std::borrow::Cow;

/// The text with every character of meaning in HTML replaced, and without those that no page may hold.
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    // All bytes are looked at, whatever the first ones are: so a processor takes many at once.
    if !text.bytes().fold(false, |any, byte| any | may_mean(byte)) {
        return Cow::Borrowed(text);
    }
    let first = text.bytes().position(may_mean).unwrap_or_default();
    let (plain, rest) = text.split_at(first);
    let mut safe = String::with_capacity(text.len() + 16);
    safe.push_str(plain);
    for letter in rest.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain if may_stand(plain) => safe.push(plain),
            _ => {}
        }
    }
    Cow::Owned(safe)
}

/// Whether the byte may belong to a character that cannot stand as it is. Such bytes begin it always, and no Vietnamese
/// letter: `C2` begins the controls above ASCII, `EF` and what follows it the code points that are no characters.
fn may_mean(byte: u8) -> bool {
    matches!(
        byte,
        b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7f | 0xc2 | 0xef..
    ) || byte < b' ' && byte != b'\n' && byte != b'\t'
}

/// Whether a page or a feed may hold the character at all.
#[must_use]
pub fn may_stand(letter: char) -> bool {
    matches!(letter, '\n' | '\t') || !letter.is_control() && !is_no_character(letter)
}

/// Code points that Unicode keeps from ever being characters.
fn is_no_character(letter: char) -> bool {
    let code = u32::from(letter);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_means_nothing_is_left_as_it_is() {
        for plain in ["", "Đường đi\tlối lại\n", "“Tân Minh” – 5 m²"] {
            assert_eq!(escape(plain), plain);
        }
        assert_eq!(
            escape("ắ\u{85}\u{fdd0}\u{1ffff}\u{feff}\u{7f}"),
            "ắ\u{feff}"
        );
    }

    #[test]
    fn nothing_of_meaning_is_left() {
        assert_eq!(
            escape("<a b='\"'>&\u{1}\u{fffe}ắ"),
            "&lt;a b=&#39;&quot;&#39;&gt;&amp;ắ"
        );
    }
}
