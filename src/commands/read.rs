//! `bantin read`: lines in, lines out, each put into the words that are said.
//!
//! Entry: [`read`] and its [`ReadArgs`]. It streams: a line is answered before the next is waited for.

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::Path;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::cli::arguments::SharedArgs;
use crate::cli::diagnostics::Printer;
use crate::cli::exit::Exit;
use crate::machine::{MachineError, Operation};
use crate::message::Language;
use crate::pipeline::{self, StationSettings};
use crate::source::{self, CONTENT, Sources};
use crate::speech::reading::{self, LineReading, ReadingStyle, Rules};

/// What reading lines takes.
#[derive(Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Cách viết lời đọc; để trống thì theo broadcast.yaml
    #[arg(long, value_enum)]
    pub style: Option<ReadStyle>,
    /// Mỗi dòng ra là một đối tượng JSON, kèm từng phần của dòng
    #[arg(long)]
    pub json: bool,
}

/// How much is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadStyle {
    /// All of it.
    Spoken,
    /// Abbreviations and symbols; plain numbers and dates stay.
    Announcer,
}

/// Reads every line of the standard input by the rules of the site, or of the house where there is no site.
pub(super) fn read(args: &ReadArgs, language: Language) -> Result<Exit, MachineError> {
    let mut station = station(&args.shared.root, language)?;
    if let Some(style) = args.style {
        station.broadcast.style = match style {
            ReadStyle::Spoken => ReadingStyle::Spoken,
            ReadStyle::Announcer => ReadingStyle::Announcer,
        };
    }
    let rules = station.broadcast.reading_rules(&station.lexicon.table);
    let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match stream(input, output, &rules, args.json) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(MachineError::system(
            Operation::ReadFile,
            Path::new("-"),
        )(error)),
        Ok(()) | Err(_) => Ok(Exit::Done),
    }
}

/// How the site's station reads; what is wrong with its settings is told on standard error.
fn station(root: &Path, language: Language) -> Result<StationSettings, MachineError> {
    if !root.join(CONTENT).is_dir() {
        return Ok(StationSettings::default());
    }
    let sources: Sources = source::read(root, &[CONTENT])?.value;
    let read = pipeline::station(&sources);
    let printer = Printer::new(&sources, language);
    printer.print(&read.found);
    Ok(read.value)
}

fn stream(
    mut input: BufReader<impl io::Read>,
    mut output: impl Write,
    rules: &Rules<'_>,
    json: bool,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return output.flush();
        }
        let line = String::from_utf8_lossy(&bytes);
        let line = line.trim_end_matches(['\n', '\r']);
        let reading = reading::read(line, rules);
        if json {
            serde_json::to_writer(&mut output, &object(line, &reading))?;
            output.write_all(b"\n")?;
        } else {
            writeln!(output, "{}", reading.spoken())?;
        }
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
}

/// A line with its tokens: class, place in bytes of the line, as written, as said, what is in doubt.
#[expect(clippy::expect_used, reason = "tokens are cut from the line")]
fn object(line: &str, reading: &LineReading<'_>) -> Value {
    let tokens = reading.tokens.iter().map(|token| {
        json!({
            "class": token.class,
            "span": [token.span.start, token.span.end],
            "written": line.get(token.span.clone()).expect("tokens are cut from the line"),
            "spoken": token.spoken,
            "doubt": token.doubt,
        })
    });
    let tokens: Vec<Value> = tokens.collect();
    json!({ "written": line, "spoken": reading.spoken(), "tokens": tokens })
}
