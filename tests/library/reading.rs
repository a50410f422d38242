//! The reading against its tables: every `tests/suite/reading/*.md` is a table "written | spoken".
//!
//! A row may have a third column with options: `style=announcer`, `day=mùng`, `documents=letters`,
//! `authority=province`, `markers=heading`, `doubt` (there must be a doubt), `sure` (there must be none).

use std::fs;
use std::path::Path;

use bantin::speech::reading::{
    Authority, DayPrefix, DocumentNumbers, Lexicon, Markers, ReadingStyle, Rules, read,
};

/// A row of a table.
struct Row {
    place: String,
    written: String,
    spoken: String,
    options: Vec<String>,
}

fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/reading");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files.iter().flat_map(|file| rows_of(file)).collect()
}

fn rows_of(file: &Path) -> Vec<Row> {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(file).unwrap();
    assert!(
        text.starts_with("# "),
        "{name}: the first line says what the table is"
    );
    let rows = text.lines().enumerate().filter_map(|(number, line)| {
        let line = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        let line = line.replace("\\|", "\u{1}");
        let cells: Vec<String> = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`').replace('\u{1}', "|"))
            .collect();
        let rule = cells.first()?.starts_with("---") || cells.first()? == "written";
        (!rule).then(|| Row {
            place: format!("{name}:{}", number + 1),
            written: cells[0].clone(),
            spoken: cells.get(1).cloned().unwrap_or_default(),
            options: cells.get(2).map_or(Vec::new(), |cell| {
                cell.split_whitespace().map(str::to_owned).collect()
            }),
        })
    });
    rows.collect()
}

fn rules<'a>(lexicon: &'a Lexicon, options: &[String]) -> Rules<'a> {
    let mut rules = Rules::new(lexicon);
    for option in options {
        match option.as_str() {
            "style=announcer" => rules.style = ReadingStyle::Announcer,
            "day=mùng" => rules.day_prefix = DayPrefix::Mung,
            "documents=letters" => rules.document_numbers = DocumentNumbers::Letters,
            "authority=province" => rules.authority = Authority::Province,
            "markers=heading" => rules.markers = Markers::Heading,
            "doubt" | "sure" => {}
            other => panic!("unknown option {other}"),
        }
    }
    rules
}

#[test]
fn every_row_is_said_as_the_table_has_it() {
    let lexicon = Lexicon::default();
    let rows = rows();
    let mut wrong = Vec::new();
    for row in &rows {
        let reading = read(&row.written, &rules(&lexicon, &row.options));
        let spoken = reading.spoken();
        if spoken != row.spoken {
            wrong.push(format!(
                "{}\n  written {}\n  wanted  {}\n  said    {spoken}",
                row.place, row.written, row.spoken
            ));
        }
        let doubts = reading.doubts().count();
        for option in &row.options {
            if option == "doubt" && doubts == 0 || option == "sure" && doubts > 0 {
                wrong.push(format!(
                    "{}\n  written {}\n  {option} wanted, {doubts} doubts",
                    row.place, row.written
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} rows:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
    assert!(rows.len() >= 600, "{} rows", rows.len());
}
