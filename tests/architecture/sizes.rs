//! Sizes: files up to 300 lines, functions up to 40 (one flat `match` aside), four parameters.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::code::{self, File};
use crate::none;

const FILE: usize = 300;
const FUNCTION: usize = 40;
const PARAMETERS: usize = 4;

fn all() -> Vec<File> {
    code::files("src")
        .into_iter()
        .chain(code::files("tests"))
        .collect()
}

#[test]
fn a_file_has_at_most_300_lines() {
    let lines = |file: &File| file.text.lines().count();
    let files = all();
    let long = files.iter().filter(|file| lines(file) > FILE);
    none(
        "files up to 300 lines",
        long.map(|file| format!("{}: {} lines", file.path, lines(file)))
            .collect(),
    );
}

#[test]
fn a_function_has_at_most_40_lines_and_four_parameters() {
    let mut breaches = Vec::new();
    for file in all() {
        let mut functions = Functions {
            file: &file,
            breaches: Vec::new(),
        };
        functions.visit_file(&file.syntax);
        breaches.append(&mut functions.breaches);
    }
    none("functions up to 40 lines and four parameters", breaches);
}

struct Functions<'a> {
    file: &'a File,
    breaches: Vec<String>,
}

impl Functions<'_> {
    fn check(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let start = signature.span().start().line;
        let whole = block.span().end().line - start + 1;
        let lines = whole - flat_match(block);
        let (name, place) = (&signature.ident, self.file.at(start));
        if lines > FUNCTION {
            self.breaches
                .push(format!("{place}: {name} has {lines} lines"));
        }
        if signature.inputs.len() > PARAMETERS {
            self.breaches.push(format!(
                "{place}: {name} has {} parameters",
                signature.inputs.len()
            ));
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.check(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.check(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.check(&function.sig, block);
        }
    }
}

/// The lines of the longest flat `match` of a block: one whose arms hold no further branch or loop.
fn flat_match(block: &syn::Block) -> usize {
    let mut matches = Matches::default();
    matches.visit_block(block);
    matches.longest
}

#[derive(Default)]
struct Matches {
    longest: usize,
}

impl<'ast> Visit<'ast> for Matches {
    fn visit_expr_match(&mut self, expression: &'ast syn::ExprMatch) {
        let branches = expression.arms.iter().any(|arm| {
            let mut branches = Branches(false);
            branches.visit_expr(&arm.body);
            branches.0
        });
        if !branches {
            let span = expression.span();
            self.longest = self.longest.max(span.end().line - span.start().line + 1);
        }
        visit::visit_expr_match(self, expression);
    }
}

struct Branches(bool);

impl<'ast> Visit<'ast> for Branches {
    fn visit_expr(&mut self, expression: &'ast syn::Expr) {
        use syn::Expr::{ForLoop, If, Loop, Match, While};
        self.0 |= matches!(
            expression,
            ForLoop(_) | If(_) | Loop(_) | Match(_) | While(_)
        );
        visit::visit_expr(self, expression);
    }
}

#[test]
fn a_flat_match_is_set_aside_and_a_branching_one_is_not() {
    let lines = |text: &str| flat_match(&syn::parse_str::<syn::ItemFn>(text).unwrap().block);
    assert_eq!(lines("fn f() {\nmatch a {\nX => 1,\nY => 2,\n}\n}"), 4);
    assert_eq!(
        lines("fn f() {\nmatch a {\nX => 1,\nY => if b { 1 } else { 2 },\n}\n}"),
        0
    );
}
