//! What is wrong with a theme's style sheets as published files.
//!
//! Entry: [`faults`].

use crate::diagnostic::{Diagnostic, ThemeProblem, offset};
use crate::path::SourcePath;
use crate::source::Sources;

/// What leads from a style to another file.
const REFERENCES: [&str; 2] = ["url(", "@import"];

/// References from the style sheets of a folder to other files: published names hold hashes, which a style cannot know, and the page's policy lets none come
/// from another site or out of the style itself. What points into the page (`url(#id)`) stays.
pub(super) fn faults(sources: &Sources, folder: &str) -> Vec<Diagnostic> {
    let texts = sources.texts_under(folder);
    let styles = texts.filter(|(path, ..)| path.extension() == "css");
    styles
        .flat_map(|(path, css, _)| of_style(path, css))
        .collect()
}

fn of_style(path: &SourcePath, css: &str) -> Vec<Diagnostic> {
    let css = without_comments(css);
    let found = REFERENCES.iter().flat_map(|reference| {
        let places = css.match_indices(reference);
        places.filter(|(at, _)| !inside_page(&css[at + reference.len()..]))
    });
    let fault = |(at, written): (usize, &str)| {
        let span = offset(at)..offset(at + written.len());
        let written = written.to_owned();
        Diagnostic::at(path, span, ThemeProblem::StyleReference { written })
    };
    found.map(fault).collect()
}

fn inside_page(target: &str) -> bool {
    target
        .trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\''))
        .starts_with('#')
}

/// The style in lower case with blanks for its comments, each letter in its place.
fn without_comments(css: &str) -> String {
    let mut seen = css.to_ascii_lowercase();
    while let Some(start) = seen.find("/*") {
        let end = seen[start + 2..]
            .find("*/")
            .map_or(seen.len(), |end| start + 2 + end + 2);
        seen.replace_range(start..end, &" ".repeat(end - start));
    }
    seen
}
