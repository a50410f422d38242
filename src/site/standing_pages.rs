//! The standing pages that law and residents ask for: each must be there, and an empty one is said to be open.
//!
//! Entry: [`check`].

use super::assembled::SiteInput;
use super::routes;
use crate::config::{Config, SITE_FILE};
use crate::diagnostic::{AddressProblem, Diagnostic, LawProblem};
use crate::document::kind::Kind;
use crate::document::page::StandingPage;
use crate::path::{SourcePath, UrlPath, is_outside};
use crate::yaml;

/// The pages without which a release stops (NĐ 224/2026, Điều 9; TT 22/2023).
const REQUIRED: [StandingPage; 7] = [
    StandingPage::Apparatus,
    StandingPage::Leaders,
    StandingPage::Map,
    StandingPage::Nature,
    StandingPage::History,
    StandingPage::Culture,
    StandingPage::Contact,
];

/// Tells which standing pages are missing or empty, and which official documents lack number or day.
pub(super) fn check(input: SiteInput<'_>, found: &mut Vec<Diagnostic>) {
    let site_file = SourcePath::new(SITE_FILE);
    let mut filled = Vec::new();
    for document in input.documents {
        if let Kind::Page(page) = &document.kind
            && let Some(slot) = &page.slot
        {
            filled.push(slot.value);
            if document.blocks.is_empty() && slot.value != StandingPage::Contact {
                let slot = slot.value.id().to_owned();
                found.push(document.problem(LawProblem::OpenSlot { slot }));
            }
        }
        if let Kind::Document(official) = &document.kind {
            let missing = [
                ("number", official.number.is_none()),
                ("issued_on", official.issued_on.is_none()),
            ];
            for (key, _) in missing.into_iter().filter(|(_, missing)| *missing) {
                found.push(document.problem(LawProblem::DocumentNumber { key }));
            }
        }
    }
    for slot in REQUIRED.into_iter().filter(|slot| !filled.contains(slot)) {
        let slot = slot.id().to_owned();
        found.push(Diagnostic::file(
            &site_file,
            LawProblem::StandingPage { slot },
        ));
    }
}

/// A menu may lead to sections, articles and the generator's own pages; what leads nowhere is told.
pub(super) fn check_menu(config: &Config, known: &[UrlPath], found: &mut Vec<Diagnostic>) {
    let path = SourcePath::new(SITE_FILE);
    for item in &config.site.menu {
        let url = routes::parse_menu_address(&item.path);
        if is_outside(&item.path) || known.contains(&url) {
            continue;
        }
        let problem = AddressProblem::LinkBroken {
            written: item.path.value.clone(),
            nearest: yaml::nearest(url.as_str(), known.iter().map(UrlPath::as_str)),
        };
        found.push(Diagnostic::at(&path, item.path.span(), problem));
    }
}
