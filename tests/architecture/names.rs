//! Names: a type's name means one thing, so that a reader who meets it alone knows which file to open.

use std::collections::BTreeMap;

use syn::visit::{self, Visit};

use crate::code::{self, File};

/// The share of names that may stand for more than one public type, in percent.
const SHARED: usize = 6;

#[test]
fn a_type_name_means_one_thing() {
    let files = code::files("src");
    let mut types = Types::default();
    for file in &files {
        types.file = Some(file);
        types.visit_file(&file.syntax);
    }
    let shared: Vec<String> = types
        .declared
        .iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    assert!(
        shared.len() * 100 <= types.declared.len() * SHARED,
        "{} of {} names of public types stand for more than one:\n  {}",
        shared.len(),
        types.declared.len(),
        shared.join("\n  ")
    );
}

/// The places of all types that are visible outside their module, by name.
#[derive(Default)]
struct Types<'a> {
    file: Option<&'a File>,
    declared: BTreeMap<String, Vec<String>>,
}

impl Types<'_> {
    fn add(&mut self, visibility: &syn::Visibility, name: &syn::Ident) {
        if let (false, Some(file)) = (matches!(visibility, syn::Visibility::Inherited), self.file) {
            let place = file.at(name.span().start().line);
            self.declared
                .entry(name.to_string())
                .or_default()
                .push(place);
        }
    }
}

impl<'ast> Visit<'ast> for Types<'_> {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !code::is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}
