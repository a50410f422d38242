//! Text that stays text in Markdown.
//!
//! Entry: [`escape_text`] and [`escape_line_start`] escape no more than needed, for text that a person edits afterwards;
//! [`escape_one_line`] escapes whatever its context; [`escape_table_cell`] keeps mark-up and escapes what ends a cell.

/// The text with a backslash before each character that has a meaning in Markdown; `next` is the character after the text.
#[must_use]
pub fn escape_text(text: &str, next: Option<char>) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1).copied().or(next);
        let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let needs = match letter {
            '\\' | '`' | '*' | '~' | '|' | '{' | '}' => true,
            '_' => !(is_word(before) && is_word(after)),
            '<' => after.is_none_or(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => after.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
            ']' => after.is_some_and(|next| "([:".contains(next)),
            '[' => after.is_none_or(|next| "^! xX".contains(next)),
            '!' => after == Some('['),
            _ => false,
        };
        if needs {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The line with a backslash where its beginning would make it a heading, a list, a quotation or a rule.
#[must_use]
pub fn escape_line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    if (1..=9).contains(&digits) && rest.starts_with(['.', ')']) {
        let parted = rest[1..].is_empty() || rest[1..].starts_with(' ');
        return if parted {
            format!("{}\\{rest}", &line[..digits])
        } else {
            line.to_owned()
        };
    }
    let needs = match line.chars().next() {
        Some('#' | '>' | '=' | ':') => true,
        Some('-' | '+') => {
            let rest = line.trim_start_matches(['-', '+']);
            rest.is_empty() || rest.starts_with([' ', '-'])
        }
        _ => false,
    };
    if needs {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// The words on one line, with a backslash before every character that may have a meaning in Markdown.
#[must_use]
pub fn escape_one_line(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !escaped.is_empty() {
            escaped.push(' ');
        }
        for letter in word.chars() {
            if "\\|*_`[]<>~".contains(letter) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }
    escaped
}

/// Markdown on one line that does not end the cell of a table.
#[must_use]
pub fn escape_table_cell(words: &str) -> String {
    words.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_meaning_in_markdown_is_escaped() {
        for (text, marked) in [
            ("5 * 3 `x` a_b _c_", "5 \\* 3 \\`x\\` a_b \\_c\\_"),
            ("[tên tập thể] và [a](b)", "[tên tập thể] và [a\\](b)"),
            ("a < b, <b>, R&D, A & B", "a < b, \\<b>, R\\&D, A & B"),
        ] {
            assert_eq!(escape_text(text, None), marked);
        }
        for (line, marked) in [
            ("1. Mục", "1\\. Mục"),
            ("14.000 đồng", "14.000 đồng"),
            ("- a", "\\- a"),
            ("-5 độ", "-5 độ"),
            ("# a", "\\# a"),
            ("---", "\\---"),
        ] {
            assert_eq!(escape_line_start(line), marked);
        }
    }
}
