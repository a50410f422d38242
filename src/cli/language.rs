//! The language of messages.
//!
//! Entry: [`preferred`]: `--lang`, else the machine's locale, else Vietnamese.

use crate::message::Language;

/// The language, asked before the arguments are read, since their faults are told in it.
pub(crate) fn preferred(arguments: &[String]) -> Language {
    let after = |flag: &str| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1).map(String::as_str)
    };
    let joined = arguments
        .iter()
        .find_map(|argument| argument.strip_prefix("--lang="));
    match joined.or_else(|| after("--lang")) {
        Some("en") => Language::En,
        Some(_) => Language::Vi,
        None => from_locale(sys_locale::get_locale().as_deref()),
    }
}

fn from_locale(locale: Option<&str>) -> Language {
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("en") => Language::En,
        _ => Language::Vi,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_wins_and_anything_but_english_is_vietnamese() {
        let said = |words: &[&str]| {
            preferred(
                &words
                    .iter()
                    .map(|&word| word.to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(said(&["bantin", "build", "--lang", "en"]), Language::En);
        assert_eq!(said(&["bantin", "build", "--lang=vi"]), Language::Vi);
        assert_eq!(from_locale(Some("en-GB")), Language::En);
        assert_eq!(from_locale(Some("vi-VN")), Language::Vi);
        assert_eq!(from_locale(None), Language::Vi);
    }
}
