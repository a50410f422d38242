//! Problems of the theme, in English.

use crate::diagnostic::ThemeProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &ThemeProblem) -> Message {
    match problem {
        ThemeProblem::UnknownTheme { name } => Message::new(
            format!("there is no theme «{name}»"),
            format!(
                "see the key theme in content/site.yaml; a theme must have themes/{name}/theme.yaml"
            ),
        ),
        ThemeProblem::ThemeLoop { name } => Message::new(
            format!("the theme «{name}» extends itself"),
            "mend the key extends in theme.yaml",
        ),
        ThemeProblem::MissingTemplate { template } => Message::new(
            format!("the theme has no template «{template}»"),
            "put the file into the theme's templates, or use extends: tan-minh",
        ),
        ThemeProblem::Template { detail } => Message::new(
            format!("the template fails: {detail}"),
            "mend the template at this line",
        ),
        ThemeProblem::StyleReference { written } => Message::new(
            format!("the style names another file (“{written}”)"),
            "published names hold the hash of the content, so a style cannot lead there: put the picture into a template by assets[\"file name\"], or draw it with CSS",
        ),
        ThemeProblem::MissingString { key } => Message::new(
            format!("the theme lacks the word «{key}»"),
            format!("add «{key}: …» to strings.vi.yaml"),
        ),
    }
}
