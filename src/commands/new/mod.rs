//! `bantin new`: a new article, or the list of kinds.
//!
//! Entry: [`new`]. What the arguments leave open is asked at a terminal; elsewhere it is a usage error.

pub(crate) mod args;
mod conversation;
mod interview;
mod kinds;
mod questions;
mod words;

use std::io::{self, IsTerminal};
use std::path::Path;

use super::verbs;
use crate::authoring::answer::{Answer, Refusal};
use crate::authoring::new::{self, Wish};
use crate::authoring::offer;
use crate::cli::clock;
use crate::cli::exit::Exit;
use crate::cli::output::print;
use crate::cli::refusal::refused;
use crate::config::SITE_FILE;
use crate::machine::{Doing, MachineError};
use crate::message::Language;
use crate::pipeline;
use crate::source::{self, CONTENT, Sources};
use args::NewArgs;
use interview::{Questions, Told};

/// Writes a new article, or lists what one may be.
pub(super) fn new(args: &NewArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    if args.list {
        return list(root, language);
    }
    let told = Told {
        kind: args.kind.clone(),
        title: args.title.clone(),
        models: args.models.clone(),
        bodies: args.bodies.clone(),
    };
    let is_answered = io::stdin().is_terminal() && io::stdout().is_terminal();
    let missing = missing(&told);
    if !missing.is_empty() && !is_answered {
        return Ok(verbs::print_missing_of_new(&missing, language));
    }
    // Files that cannot be read are for `bantin check` to tell.
    let sources = source::read(root, &[CONTENT])?.value;
    // In an emergency nobody is asked for more than must be known.
    let is_asked = is_answered && (!args.urgent || !missing.is_empty());
    let told = if is_asked {
        interview(args, &sources, (told, language))?
    } else {
        Ok(told)
    };
    let told = match told {
        Ok(told) => told,
        Err(exit) => return Ok(exit),
    };
    Ok(match new::write(root, &sources, wish(args, &told))? {
        Answer::Done(path) => {
            print(words::written(root, &path, language));
            Exit::Done
        }
        Answer::Refused(refusal) => refused(&refusal, language),
    })
}

/// The arguments without which nothing can be written.
fn missing(told: &Told) -> Vec<&'static str> {
    let must = [("<LOẠI>", &told.kind), ("<TIÊU ĐỀ>", &told.title)];
    let missing = must.into_iter().filter(|(_, told)| told.is_none());
    missing.map(|(name, _)| name).collect()
}

fn wish<'a>(args: &NewArgs, told: &'a Told) -> Wish<'a> {
    Wish {
        kind: told.kind.as_deref().unwrap_or_default(),
        title: told.title.as_deref().unwrap_or_default(),
        models: told.models.as_deref().unwrap_or_default(),
        bodies: told.bodies.as_deref().unwrap_or_default(),
        now: clock::now(),
        today: args.today,
        urgent: args.urgent,
    }
}

/// Asks at the terminal; an exit code where nothing came of it.
fn interview(
    args: &NewArgs,
    sources: &Sources,
    (mut told, language): (Told, Language),
) -> Result<Result<Told, Exit>, MachineError> {
    let root = &args.shared.root;
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.clone();
        return Ok(Err(refused(&Refusal::NoSite { root }, language)));
    }
    if args.urgent {
        told.kind = told.kind.or(Some("notice".to_owned()));
        told.models = told.models.or(Some(Vec::new()));
        told.bodies = told.bodies.or(Some(Vec::new()));
    }
    if let Some(refusal) = at_once(args, sources, &told) {
        return Ok(Err(refused(&refusal, language)));
    }
    let offer = offer::of(sources, clock::now());
    let refusal = |kind: &str, title: &str| {
        let told = Told {
            kind: Some(kind.to_owned()),
            title: Some(title.to_owned()),
            ..Told::default()
        };
        let of_title =
            |refusal: &Refusal| matches!(refusal, Refusal::NoName { .. } | Refusal::Exists { .. });
        new::refusal(root, sources, wish(args, &told)).filter(of_title)
    };
    let questions = Questions {
        offer: &offer,
        refusal: &refusal,
        language,
    };
    let answered = interview::ask(io::stdin().lock(), io::stdout().lock(), &questions, told);
    let answered = answered.map_err(MachineError::system(Doing::ReadFile, Path::new("-")))?;
    Ok(answered.ok_or(Exit::Usage))
}

/// What can be refused of what was told, before anything is asked.
fn at_once(args: &NewArgs, sources: &Sources, told: &Told) -> Option<Refusal> {
    told.kind.as_ref()?;
    let any_title = || Some("a".to_owned());
    let with_title = Told {
        title: told.title.clone().or_else(any_title),
        ..told.clone()
    };
    let refusal = new::refusal(&args.shared.root, sources, wish(args, &with_title));
    refusal.filter(|refusal| told.title.is_some() || !is_of_title(refusal))
}

fn is_of_title(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::NoName { .. } | Refusal::Exists { .. })
}

/// The kinds, as the site keeps them where there is one.
fn list(root: &Path, language: Language) -> Result<Exit, MachineError> {
    let sources = if root.join(CONTENT).is_dir() {
        source::read(root, &[CONTENT])?.value
    } else {
        Sources::default()
    };
    let config = pipeline::config(&sources).value;
    print(kinds::list(&offer::kinds(&config), language));
    Ok(Exit::Done)
}
