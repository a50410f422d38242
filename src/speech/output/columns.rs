//! Words put into lines of text, for the files that people read aloud.
//!
//! Entry: [`push`].

/// The most letters of a line.
pub const WIDTH: usize = 72;

/// Wraps words into lines, and ends the last one; a word that is wider than a line has one of its own.
pub fn push<'w>(text: &mut String, sentences: impl IntoIterator<Item = &'w str>) {
    let mut width = 0;
    for word in sentences.into_iter().flat_map(str::split_whitespace) {
        let letters = word.chars().count();
        if width > 0 && width + 1 + letters > WIDTH {
            text.push('\n');
            width = 0;
        } else if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += letters;
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn each_line_holds_as_many_words_as_it_can(
            sentences in prop::collection::vec("(([aạ“”…Đ\u{300c}]|\\PC){1,12}[ \t\u{a0}]{1,2}|[aạ]{60,80} ){0,24}", 0..5)
        ) {
            let mut text = String::new();
            push(&mut text, sentences.iter().map(String::as_str));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&text), words(&sentences.join(" ")));
            let lines: Vec<&str> = text.lines().collect();
            for two in lines.windows(2) {
                let [line, next] = two else { continue };
                let width = |text: &str| text.chars().count();
                prop_assert!(width(line) <= WIDTH || !line.contains(' '));
                prop_assert!(width(line) + 1 + width(next.split(' ').next().unwrap_or_default()) > WIDTH);
            }
        }
    }
}
