//! The commands of the program, a folder or file for each: its arguments, what it does, its words.
//!
//! Entry: [`run`]. [`verbs`] reads the command line; deeper code sees settings, never a flag.

mod approve;
mod build;
mod bulletin;
mod check;
mod completions;
mod convert;
mod diff;
mod due;
mod headers;
mod import;
mod init;
mod log;
mod new;
mod read;
mod report;
mod schema;
mod script;
mod serve;
mod site_run;
mod verbs;

use std::io::Write;
use std::path::Path;

use crate::cli::exit::Exit;
use crate::cli::{language, window};
use crate::config;
use crate::machine::MachineError;
use crate::message::Language;
use verbs::{Parsed, Verb};

/// Runs the program on its arguments, the program's own name first.
#[must_use]
pub fn run(arguments: &[String]) -> Exit {
    let language = language::preferred(arguments);
    window::prepare();
    let exit = run_in(language, arguments);
    window::hold(arguments.len(), exit, language);
    exit
}

fn run_in(language: Language, arguments: &[String]) -> Exit {
    let preview = preview_for_no_arguments(arguments);
    let verb = match verbs::parse(preview.as_deref().unwrap_or(arguments), language) {
        Parsed::Verb(verb) => verb,
        Parsed::Shown(exit) => return exit,
    };
    dispatch(verb, language).unwrap_or_else(|error| {
        let message = error.message(language);
        let word = match language {
            Language::Vi => "lỗi máy",
            Language::En => "machine error",
        };
        let _ = writeln!(
            std::io::stderr(),
            "{word}: {}\n  {}",
            message.text,
            message.advice
        );
        Exit::Machine
    })
}

fn dispatch(verb: Verb, language: Language) -> Result<Exit, MachineError> {
    match verb {
        Verb::Build(args) => build::build(&args, language),
        Verb::Serve(args) => serve::serve(&args, language),
        Verb::Check(args) => check::check(&args, language),
        Verb::Approve(args) => approve::approve(&args, language),
        Verb::Diff(args) => diff::diff(&args, language),
        Verb::Due(args) => due::due(&args, language),
        Verb::Read(args) => read::read(&args, language),
        Verb::Script(args) => script::script(&args, language),
        Verb::Bulletin(args) => bulletin::bulletin(&args, language),
        Verb::Log(args) => log::log(&args, language),
        Verb::Report(args) => report::report(&args, language),
        Verb::New(args) => new::new(&args, language),
        Verb::Import(args) => import::import(&args, language),
        Verb::Convert(args) => convert::convert(&args, language),
        Verb::Init(args) => init::init(&args, language),
        Verb::Headers(args) => Ok(headers::headers(&args)),
        Verb::Schema(args) => Ok(schema::schema(&args)),
        Verb::Completions(args) => Ok(completions::completions(&args, verbs::command())),
    }
}

/// The program without arguments, as by a double click, opens the preview in a site's folder.
fn preview_for_no_arguments(arguments: &[String]) -> Option<Vec<String>> {
    let has_none = arguments.len() <= 1;
    let is_site = Path::new(config::SITE_FILE).is_file();
    (has_none && is_site).then(|| {
        let words = ["bantin", "serve", "--open"];
        words.map(str::to_owned).to_vec()
    })
}
