//! Words put into lines of text, for the files that people read aloud.
//!
//! Entry: [`push`].

use crate::speech::script::breath::phrases;

/// The most letters of a line.
pub const WIDTH: usize = 72;

/// Wraps sentences into lines, and ends the last one; a word that is wider than a line has one of its own. A line ends too
/// where a speaker takes breath inside a long sentence.
pub fn push<'w>(text: &mut String, sentences: impl IntoIterator<Item = &'w str>) {
    let mut width = 0;
    for sentence in sentences {
        for (place, phrase) in phrases(sentence).into_iter().enumerate() {
            if place > 0 && width > 0 {
                text.push('\n');
                width = 0;
            }
            width = push_words(text, width, phrase);
        }
    }
    text.push('\n');
}

/// Puts words behind a line of some width, and tells how wide the last line is now.
fn push_words(text: &mut String, mut width: usize, words: &str) -> usize {
    for word in words.split_whitespace() {
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
    width
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
            // No mark to breathe at.
            let sentences: Vec<String> = sentences.iter().map(|one| one.replace([',', ':', ';'], "x")).collect();
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

    #[test]
    fn a_line_ends_where_breath_is_taken() {
        let clause = "một hai ba bốn năm sáu bảy tám chín mười";
        let sentence = format!("{}.", [clause; 6].join(", "));
        let mut text = String::new();
        push(&mut text, [sentence.as_str(), "Hết."]);
        let half = format!("{clause}, {clause}, {clause}");
        assert_eq!(
            text.replace(",\n", ",|").replace('\n', " "),
            format!("{half},|{half}. Hết. ")
        );
    }
}
