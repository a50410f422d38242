//! What the file of a script is called.
//!
//! Entry: [`name`], and [`name_apart`] where two would be called alike.

use std::collections::BTreeMap;

use crate::site::Article;
use crate::speech::script::paragraph::Script;

/// `tin-tuc-hop-dan`: the section and the article's own id.
pub(in crate::speech) fn name(article: &Article) -> String {
    let section = article.section.replace('/', "-");
    let parts = [section.as_str(), article.slug.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// Two articles of one name (`a` in `b-c`, `c-a` in `b`) are numbered in the order of their files.
pub(in crate::speech) fn name_apart(scripts: &mut [Script]) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for script in scripts {
        let count = taken.entry(script.name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            script.name = format!("{}--{count}", script.name);
        }
    }
}
