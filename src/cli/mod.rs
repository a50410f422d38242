//! Arguments in, exit code out.
//!
//! Entry: [`run`]. Options as typed become settings ready for use here; deeper code never sees a flag. It must never
//! decide what is wrong with a site: it shows what the pipeline found.

mod annex;
mod annotations;
mod approve;
mod approve_words;
mod article;
mod build;
mod clock;
mod diff;
mod diff_words;
mod due;
mod due_words;
mod exit;
mod headers;
mod import;
mod import_words;
mod interview;
mod interview_words;
mod kind_words;
mod language;
mod options;
mod period;
mod progress;
mod read;
mod report;
mod script;
mod serve;
mod station;
mod summary;
mod talk;
mod tools;
mod tools_words;
mod unreadable_words;
mod window;

use std::io::Write;
use std::path::Path;

use crate::message;
use crate::message::Language;
pub use exit::Exit;
use options::{Parsed, Verb};

/// Runs the program on its arguments, the program's own name first.
#[must_use]
pub fn run(arguments: &[String]) -> Exit {
    let language = language::wanted(arguments);
    window::prepare();
    let exit = done(arguments, language);
    window::hold(arguments.len(), exit, language);
    exit
}

fn done(arguments: &[String], language: Language) -> Exit {
    let preview = alone(arguments);
    let verb = match options::parse(preview.as_deref().unwrap_or(arguments), language) {
        Parsed::Verb(verb) => verb,
        Parsed::Shown(exit) => return exit,
    };
    let done = match verb {
        Verb::Build(options) => build::build(&options, language),
        Verb::Serve(options) => serve::serve(&options, language),
        Verb::Check(options) => build::check(&options, language),
        Verb::Approve(options) => approve::approve(&options, language),
        Verb::Diff(options) => diff::diff(&options, language),
        Verb::Due(options) => due::due(&options, language),
        Verb::Read(options) => read::read(&options, language),
        Verb::Script(options) => script::script(&options, language),
        Verb::Bulletin(options) => station::bulletin(&options, language),
        Verb::Log(options) => station::log(&options, language),
        Verb::Report(options) => annex::report(&options, language),
        Verb::New(options) => article::new(&options, language),
        Verb::Import(options) => import::import(&options, language),
        Verb::Convert(options) => import::convert(&options, language),
        Verb::Init(options) => tools::init(&options, language),
        Verb::Headers(options) => Ok(headers::headers(&options)),
        Verb::Schema(options) => Ok(tools::schema(&options)),
        Verb::Completions(options) => Ok(tools::completions(&options)),
    };
    done.unwrap_or_else(|error| {
        let said = message::say_machine(&error, language);
        let word = match language {
            Language::Vi => "lỗi máy",
            Language::En => "machine error",
        };
        let _ = writeln!(
            std::io::stderr(),
            "{word}: {}\n  {}",
            said.text,
            said.advice
        );
        Exit::Machine
    })
}

/// The program alone, as by a double click, in a site's folder opens the preview.
fn alone(arguments: &[String]) -> Option<Vec<String>> {
    let is_alone = arguments.len() <= 1;
    let is_site = Path::new(crate::config::SITE_FILE).is_file();
    (is_alone && is_site).then(|| {
        let words = ["bantin", "serve", "--open"];
        words.map(str::to_owned).to_vec()
    })
}
