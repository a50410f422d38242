//! Problems of keys, in English.

use crate::diagnostic::ContentProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &ContentProblem) -> Message {
    match problem {
        ContentProblem::NoConfig => Message::new(
            "content/site.yaml is not there",
            "run the command in the site's folder, or make a new site: bantin init FOLDER",
        ),
        ContentProblem::KeyNotOfKind { key, kind } => Message::new(
            format!("the kind «{kind}» has no key «{key}»"),
            "delete the key, or mend the key kind",
        ),
        ContentProblem::KeyRequired { key, kind } => Message::new(
            format!("the kind «{kind}» must have the key «{key}»"),
            format!("add a line «{key}: …»"),
        ),
        ContentProblem::EndsBeforeBegin => {
            Message::new("it ends before it begins", "mend the two days")
        }
        ContentProblem::ImageField { field } => Message::new(
            format!("the article's image lacks «{field}»"),
            "an image needs alt, caption and credit",
        ),
    }
}
