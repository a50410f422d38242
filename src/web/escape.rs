//! Text made safe to stand in HTML.
//!
//! Entry: [`escape`]. It must never know where in a page the text will stand: what it gives is safe in text and in
//! quoted attributes alike.

/// The text with every character of meaning in HTML replaced, and without those that no page may hold.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(letter),
            control if control.is_control() || is_no_character(control) => {}
            plain => safe.push(plain),
        }
    }
    safe
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
    fn nothing_of_meaning_is_left() {
        assert_eq!(
            escape("<a b='\"'>&\u{1}\u{fffe}ắ"),
            "&lt;a b=&#39;&quot;&#39;&gt;&amp;ắ"
        );
    }
}
