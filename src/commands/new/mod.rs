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
use crate::authoring::new::{self, NewArticle};
use crate::authoring::offer;
use crate::authoring::outcome::{Outcome, Refusal};
use crate::cli::clock;
use crate::cli::exit::Exit;
use crate::cli::output::print;
use crate::cli::refusal::refused;
use crate::config::SITE_FILE;
use crate::machine::{MachineError, Operation};
use crate::message::Language;
use crate::pipeline;
use crate::source::{self, CONTENT, Sources};
use args::NewArgs;
use interview::{ArticleAnswers, InterviewContext};

/// Writes a new article, or lists what one may be.
pub(super) fn new(args: &NewArgs, language: Language) -> Result<Exit, MachineError> {
    let root = &args.shared.root;
    if args.list {
        return list(root, language);
    }
    let answers = ArticleAnswers {
        kind: args.kind.clone(),
        title: args.title.clone(),
        models: args.models.clone(),
        bodies: args.bodies.clone(),
    };
    let is_answered = io::stdin().is_terminal() && io::stdout().is_terminal();
    let missing = missing(&answers);
    if !missing.is_empty() && !is_answered {
        return Ok(verbs::print_missing_of_new(&missing, language));
    }
    // Files that cannot be read are for `bantin check` to tell.
    let sources = source::read(root, &[CONTENT])?.value;
    // In an emergency nobody is asked for more than must be known.
    let is_asked = is_answered && (!args.urgent || !missing.is_empty());
    let answers = if is_asked {
        interview(args, &sources, answers, language)?
    } else {
        Ok(answers)
    };
    let answers = match answers {
        Ok(answers) => answers,
        Err(exit) => return Ok(exit),
    };
    Ok(
        match new::write(root, &sources, new_article(args, &answers))? {
            Outcome::Done(path) => {
                print(words::written(root, &path, language));
                Exit::Done
            }
            Outcome::Refused(refusal) => refused(&refusal, language),
        },
    )
}

/// The arguments without which nothing can be written.
fn missing(answers: &ArticleAnswers) -> Vec<&'static str> {
    let must = [("<LOẠI>", &answers.kind), ("<TIÊU ĐỀ>", &answers.title)];
    let missing = must.into_iter().filter(|(_, answers)| answers.is_none());
    missing.map(|(name, _)| name).collect()
}

fn new_article<'a>(args: &NewArgs, answers: &'a ArticleAnswers) -> NewArticle<'a> {
    NewArticle {
        kind: answers.kind.as_deref().unwrap_or_default(),
        title: answers.title.as_deref().unwrap_or_default(),
        models: answers.models.as_deref().unwrap_or_default(),
        bodies: answers.bodies.as_deref().unwrap_or_default(),
        now: clock::now(),
        today: args.today,
        urgent: args.urgent,
    }
}

/// Asks at the terminal; an exit code where nothing came of it.
fn interview(
    args: &NewArgs,
    sources: &Sources,
    mut answers: ArticleAnswers,
    language: Language,
) -> Result<Result<ArticleAnswers, Exit>, MachineError> {
    let root = &args.shared.root;
    if sources.text_at(SITE_FILE).is_none() {
        let root = root.clone();
        return Ok(Err(refused(&Refusal::NoSite { root }, language)));
    }
    if args.urgent {
        answers.kind = answers.kind.or(Some("notice".to_owned()));
        answers.models = answers.models.or(Some(Vec::new()));
        answers.bodies = answers.bodies.or(Some(Vec::new()));
    }
    if let Some(refusal) = at_once(args, sources, &answers) {
        return Ok(Err(refused(&refusal, language)));
    }
    let offer = offer::from_site(sources, clock::now());
    let refusal = |kind: &str, title: &str| {
        let answers = ArticleAnswers {
            kind: Some(kind.to_owned()),
            title: Some(title.to_owned()),
            ..ArticleAnswers::default()
        };
        let of_title =
            |refusal: &Refusal| matches!(refusal, Refusal::NoName { .. } | Refusal::Exists { .. });
        new::refusal(root, sources, new_article(args, &answers)).filter(of_title)
    };
    let questions = InterviewContext {
        offer: &offer,
        refusal: &refusal,
        language,
    };
    let answered = interview::ask(io::stdin().lock(), io::stdout().lock(), &questions, answers);
    let answered = answered.map_err(MachineError::system(Operation::ReadFile, Path::new("-")))?;
    Ok(answered.ok_or(Exit::Usage))
}

/// What can be refused of what is known, before anything is asked.
fn at_once(args: &NewArgs, sources: &Sources, answers: &ArticleAnswers) -> Option<Refusal> {
    answers.kind.as_ref()?;
    let any_title = || Some("a".to_owned());
    let with_title = ArticleAnswers {
        title: answers.title.clone().or_else(any_title),
        ..answers.clone()
    };
    let refusal = new::refusal(&args.shared.root, sources, new_article(args, &with_title));
    refusal.filter(|refusal| answers.title.is_some() || !is_of_title(refusal))
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
