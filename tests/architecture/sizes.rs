//! Sizes. The guides are 300 lines a file, 40 a function (its longest flat `match` aside) and 5 parameters; a file or
//! function is refused from a fifth above its guide on, so that nothing is cut up for the sake of a figure. Tables of problems are as long as there
//! are problems.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::assert_none;
use crate::code::{self, File};

const FILE: usize = 360;
const FUNCTION: usize = 48;
const PARAMETERS: usize = 5;
/// Functions that take a tuple with a reference in it, which is often two parameters in disguise.
const TUPLES: usize = 10;

fn all() -> Vec<File> {
    code::files("src")
        .into_iter()
        .chain(code::files("tests"))
        .collect()
}

#[test]
fn files_are_short() {
    let lines = |file: &File| file.text.lines().count() - table_lines(file);
    let files = all();
    let is_table = |file: &&File| file.text.contains("\nproblems! {");
    let long = files
        .iter()
        .filter(|file| lines(file) > FILE && !is_table(file));
    assert_none(
        "files of around 300 lines",
        long.map(|file| format!("{}: {} lines", file.path, lines(file)))
            .collect(),
    );
}

/// The lines of a `problems!` table, which is data.
fn table_lines(file: &File) -> usize {
    let tables = file.syntax.items.iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.is_ident("problems") => Some(item.span()),
        _ => None,
    });
    tables.map(|span| span.end().line - span.start().line).sum()
}

#[test]
fn functions_are_short_and_have_few_parameters() {
    let mut breaches = Vec::new();
    for file in all() {
        let mut functions = Functions {
            file: &file,
            breaches: Vec::new(),
        };
        functions.visit_file(&file.syntax);
        breaches.append(&mut functions.breaches);
    }
    assert_none(
        "functions of around 40 lines, up to five parameters",
        breaches,
    );
}

#[test]
fn tuples_are_no_way_round_the_number_of_parameters() {
    let mut met = Vec::new();
    for file in code::files("src") {
        let mut tuples = Tuples {
            file: &file,
            met: Vec::new(),
        };
        tuples.visit_file(&file.syntax);
        met.append(&mut tuples.met);
    }
    if met.len() > TUPLES {
        assert_none("parameters that are tuples of references", met);
    }
}

struct Tuples<'a> {
    file: &'a File,
    met: Vec<String>,
}

impl<'ast> Visit<'ast> for Tuples<'_> {
    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        for input in &signature.inputs {
            let syn::FnArg::Typed(input) = input else {
                continue;
            };
            let syn::Type::Tuple(tuple) = &*input.ty else {
                continue;
            };
            let is_reference = |part: &syn::Type| matches!(part, syn::Type::Reference(_));
            if tuple.elems.iter().any(is_reference) {
                let line = signature.ident.span().start().line;
                self.met
                    .push(format!("{}: {}", self.file.at(line), signature.ident));
            }
        }
    }
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
