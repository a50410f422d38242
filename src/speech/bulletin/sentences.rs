//! Spoken text cut into its sentences.
//!
//! Entry: [`split`]. Spoken text has no abbreviations and no figures with points in them, so that a full
//! stop before a space always ends a sentence.

/// The sentences of a text, each with the mark that ends it.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in text.split_whitespace() {
        match sentences.last_mut() {
            Some(sentence) if is_open => {
                sentence.push(' ');
                sentence.push_str(word);
            }
            _ => sentences.push(word.to_owned()),
        }
        is_open = !is_end(word);
    }
    sentences
}

fn is_end(word: &str) -> bool {
    word.trim_end_matches(['"', '”', '»', ')'])
        .ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_marks() {
        let text = "Một, hai. Ba? \"Bốn.\" Năm";
        assert_eq!(split(text), ["Một, hai.", "Ba?", "\"Bốn.\"", "Năm"]);
    }
}
