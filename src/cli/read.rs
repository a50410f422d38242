//! `bantin read`: lines in, lines out, each put into the words that are said.
//!
//! Entry: [`read`]. It streams: a line is answered before the next is waited for. It must never know a rule of the
//! reading.

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::exit::Exit;
use super::options::{ReadOptions, ReadStyle};
use super::report::{self, Reader};
use crate::machine::{Doing, MachineError};
use crate::message::Language;
use crate::pipeline::{self, Station};
use crate::source::{self, CONTENT, Sources};
use crate::speech::broadcast::Style;
use crate::speech::reading::{self, Reading, Rules};
use crate::speech::script::say;

/// Reads every line of the standard input by the rules of the site, or of the house where there is no site.
pub(super) fn read(options: &ReadOptions, language: Language) -> Result<Exit, MachineError> {
    let mut station = station(&options.common.root, language)?;
    if let Some(style) = options.style {
        station.broadcast.style = match style {
            ReadStyle::Spoken => Style::Spoken,
            ReadStyle::Announcer => Style::Announcer,
        };
    }
    let rules = say::rules(&station.broadcast, &station.lexicon.table);
    let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match stream(input, output, &rules, options.json) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(MachineError::system(Doing::ReadFile, Path::new("-"))(error))
        }
        Ok(()) | Err(_) => Ok(Exit::Done),
    }
}

/// How the site's station reads; what is wrong with its settings is told on standard error.
fn station(root: &Path, language: Language) -> Result<Station, MachineError> {
    if !root.join(CONTENT).is_dir() {
        return Ok(Station::default());
    }
    let sources: Sources = source::read(root, &[CONTENT])?.value;
    let read = pipeline::station(&sources);
    let reader = Reader {
        sources: &sources,
        language,
        release: false,
        coloured: io::stderr().is_terminal(),
    };
    let _ = write!(io::stderr(), "{}", report::text(&read.found, reader));
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
fn object(line: &str, reading: &Reading<'_>) -> Value {
    let tokens = reading.tokens.iter().map(|token| {
        json!({
            "class": token.class,
            "span": [token.span.start, token.span.end],
            "written": line.get(token.span.clone()).unwrap_or_default(),
            "spoken": token.spoken,
            "doubt": token.doubt,
        })
    });
    let tokens: Vec<Value> = tokens.collect();
    json!({ "written": line, "spoken": reading.spoken(), "tokens": tokens })
}
