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
    let missing = missing_of(&answers);
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
    let (Some(kind), Some(title)) = (&answers.kind, &answers.title) else {
        return Ok(verbs::print_missing_of_new(&missing_of(&answers), language));
    };
    let article = NewArticle {
        models: answers.models.as_deref().unwrap_or(&[]),
        bodies: answers.bodies.as_deref().unwrap_or(&[]),
        ..new_article(args, kind, title)
    };
    Ok(match new::write(root, &sources, article)? {
        Outcome::Done(path) => {
            print(words::written(root, &path, language));
            Exit::Done
        }
        Outcome::Refused(refusal) => refused(&refusal, language),
    })
}

/// The arguments without which nothing can be written.
fn missing_of(answers: &ArticleAnswers) -> Vec<&'static str> {
    let must = [("<LOẠI>", &answers.kind), ("<TIÊU ĐỀ>", &answers.title)];
    let missing = must.into_iter().filter(|(_, answer)| answer.is_none());
    missing.map(|(name, _)| name).collect()
}

/// An article about no model and no body.
fn new_article<'a>(args: &NewArgs, kind: &'a str, title: &'a str) -> NewArticle<'a> {
    NewArticle {
        kind,
        title,
        models: &[],
        bodies: &[],
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
    if let Some(refusal) = refusal_of_known(args, sources, &answers) {
        return Ok(Err(refused(&refusal, language)));
    }
    let offer = offer::from_site(sources, clock::now());
    let refusal = |kind: &str, title: &str| {
        new::refusal(root, sources, new_article(args, kind, title)).filter(is_of_title)
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
fn refusal_of_known(
    args: &NewArgs,
    sources: &Sources,
    answers: &ArticleAnswers,
) -> Option<Refusal> {
    let kind = answers.kind.as_deref()?;
    // Any title will do where it is asked for later.
    let title = answers.title.as_deref().unwrap_or("a");
    let article = NewArticle {
        models: answers.models.as_deref().unwrap_or(&[]),
        bodies: answers.bodies.as_deref().unwrap_or(&[]),
        ..new_article(args, kind, title)
    };
    let refusal = new::refusal(&args.shared.root, sources, article);
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
