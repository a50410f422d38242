//! Style: no panics, every module has a head, every `allow` and `expect` a reason, our own enums are matched in full.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

use crate::assert_none;
use crate::code::{self, File};

#[test]
fn nothing_panics_outside_tests() {
    // `expect` may name an invariant: clippy lets it through only below `#[expect(clippy::expect_used, reason = "…")]`.
    const CALLS: [&str; 4] = ["unwrap", "unwrap_unchecked", "unwrap_err", "expect_err"];
    const MACROS: [&str; 6] = [
        "panic",
        "todo",
        "unimplemented",
        "unreachable",
        "dbg",
        "assert",
    ];
    let mut breaches = Vec::new();
    for file in code::files("src") {
        for window in file.tokens().windows(3) {
            let [(before, _), (word, line), (after, _)] = window else {
                continue;
            };
            let panics = (before == "." && CALLS.contains(&word.as_str()) && after == "(")
                || (MACROS.contains(&word.as_str()) && after == "!");
            if panics {
                breaches.push(format!("{}: {word}", file.at(*line)));
            }
        }
    }
    assert_none("no unwrap, panic or todo outside tests", breaches);
}

#[test]
fn every_module_opens_by_saying_what_it_is() {
    let files = code::files("src").into_iter().chain(code::files("tests"));
    let silent = files.filter(|file| !file.text.starts_with("//! "));
    assert_none(
        "every module opens with //!",
        silent.map(|file| file.at(1)).collect(),
    );
}

#[test]
fn every_allow_and_expect_has_a_reason() {
    let mut breaches = Vec::new();
    for file in code::files("src").into_iter().chain(code::files("tests")) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let start = line
                .trim_start()
                .trim_start_matches("#!")
                .trim_start_matches('#');
            let is_attribute = start.starts_with("[allow(") || start.starts_with("[expect(");
            let end = lines[number..].iter().position(|line| line.contains(")]"));
            let attribute = lines[number..=number + end.unwrap_or(0)].join(" ");
            let before = number.checked_sub(1).map_or("", |before| lines[before]);
            let has_reason = attribute.contains("reason =")
                || attribute.contains("//")
                || before.trim_start().starts_with("// ");
            if is_attribute && !has_reason {
                breaches.push(format!("{}: {}", file.at(number + 1), line.trim()));
            }
            // In the program itself an invariant is named where it is relied on, and the attribute goes when it is stale.
            if file.path.starts_with("src/") && start.starts_with("[allow(clippy::expect_used") {
                breaches.push(format!("{}: `expect`, not `allow`", file.at(number + 1)));
            }
        }
    }
    assert_none("every `allow` and `expect` has a reason", breaches);
}

#[test]
fn no_module_is_a_drawer_for_odds_and_ends() {
    const NAMES: [&str; 7] = [
        "utils", "util", "common", "helpers", "helper", "manager", "prelude",
    ];
    let files = code::files("src");
    let drawers = files.iter().filter(|file| {
        file.module
            .iter()
            .any(|part| NAMES.contains(&part.as_str()))
    });
    assert_none(
        "no utils, common, helpers, manager, prelude",
        drawers.map(|file| file.path.clone()).collect(),
    );
}

#[test]
fn no_stage_changes_what_is_not_its_own() {
    let mut breaches = Vec::new();
    // What a top-level module offers to others stands in its own file or `mod.rs`.
    let modules = code::files("src")
        .into_iter()
        .filter(|file| file.module.len() == 1);
    for file in modules {
        for item in &file.syntax.items {
            let syn::Item::Fn(function) = item else {
                continue;
            };
            if !matches!(function.vis, syn::Visibility::Public(_)) {
                continue;
            }
            for input in &function.sig.inputs {
                let syn::FnArg::Typed(input) = input else {
                    continue;
                };
                let text = quote::ToTokens::to_token_stream(&input.ty).to_string();
                // Faults are gathered, and a visitor is called; neither is another stage's data.
                let is_free = text.contains("Vec < Diagnostic >") || text.contains("impl FnMut");
                if text.starts_with("& mut") && !is_free {
                    let line = function.sig.ident.span().start().line;
                    breaches.push(format!(
                        "{}: {} takes {text}",
                        file.at(line),
                        function.sig.ident
                    ));
                }
            }
        }
    }
    assert_none("no &mut across a boundary", breaches);
}

#[test]
fn our_own_enums_are_matched_in_full() {
    let files = code::files("src");
    let mut names = BTreeSet::new();
    for file in &files {
        let enums = file.syntax.items.iter().filter_map(|item| match item {
            syn::Item::Enum(item) => Some(item.ident.to_string()),
            _ => None,
        });
        names.extend(enums);
    }
    let mut breaches = Vec::new();
    for file in &files {
        let mut matches = Matches {
            file,
            names: &names,
            breaches: Vec::new(),
        };
        matches.visit_file(&file.syntax);
        breaches.append(&mut matches.breaches);
    }
    assert_none("no `_ =>` in a match over an enum of our own", breaches);
}

struct Matches<'a> {
    file: &'a File,
    names: &'a BTreeSet<String>,
    breaches: Vec<String>,
}

impl<'ast> Visit<'ast> for Matches<'_> {
    fn visit_expr_match(&mut self, expression: &'ast syn::ExprMatch) {
        let own = expression
            .arms
            .iter()
            .find_map(|arm| own_enum(&arm.pat, self.names));
        let rest = expression.arms.iter().find_map(|arm| match &arm.pat {
            syn::Pat::Wild(wild) if arm.guard.is_none() => {
                Some(wild.underscore_token.span.start().line)
            }
            _ => None,
        });
        if let (Some(own), Some(line)) = (own, rest) {
            self.breaches
                .push(format!("{}: `_` beside {own}::…", self.file.at(line)));
        }
        visit::visit_expr_match(self, expression);
    }
}

/// The enum of ours whose variant a pattern names.
fn own_enum(pattern: &syn::Pat, names: &BTreeSet<String>) -> Option<String> {
    let path = match pattern {
        syn::Pat::Path(pattern) => &pattern.path,
        syn::Pat::TupleStruct(pattern) => &pattern.path,
        syn::Pat::Struct(pattern) => &pattern.path,
        syn::Pat::Reference(pattern) => return own_enum(&pattern.pat, names),
        syn::Pat::Or(pattern) => {
            return pattern.cases.iter().find_map(|case| own_enum(case, names));
        }
        _ => return None,
    };
    let owner = path.segments.iter().rev().nth(1)?.ident.to_string();
    // `tera::ErrorKind::…` bears the name of nothing of ours.
    names.contains(&owner).then_some(owner)
}
