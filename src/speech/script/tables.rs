//! Figures as sentences: the rows of a table, the series of a chart.
//!
//! Entry: [`table`] and [`chart`]. A row names its columns; in a table of two columns they are named once, before the first
//! row.

use crate::markdown::block::{Chart, Series};
use crate::markdown::tree::{Inline, Table};
use crate::speech::script::mapped_line::MappedLine;

/// The heads of columns that only count the rows.
const COUNTERS: [&str; 6] = ["stt", "tt", "số tt", "số thứ tự", "#", "no"];

/// A table, a sentence a row.
#[must_use]
pub fn table(table: &Table) -> Vec<MappedLine> {
    let counted = table
        .head
        .first()
        .map(|head| MappedLine::from_inlines(head).text().trim().to_lowercase());
    let skipped = usize::from(
        counted.is_some_and(|head| COUNTERS.contains(&head.as_str())) && table.head.len() > 1,
    );
    let heads: Vec<MappedLine> = table
        .head
        .iter()
        .skip(skipped)
        .map(|head| lowered(MappedLine::from_inlines(head)))
        .collect();
    let rows = table
        .rows
        .iter()
        .map(|row| row.get(skipped..).unwrap_or_default());
    let mut said = Vec::new();
    if let [first, second] = heads.as_slice()
        && !first.is_blank()
        && !second.is_blank()
    {
        let mut line = first.clone().after("Sau đây lần lượt là ");
        line.push_words(" và ");
        line.append(second.clone());
        said.push(line);
    }
    said.extend(rows.map(|row| self::row(&heads, row)));
    said
}

/// `Thôn Đông: số hộ 120, kết quả: đạt`.
fn row(heads: &[MappedLine], cells: &[Vec<Inline>]) -> MappedLine {
    let mut line = cells
        .first()
        .map_or_else(MappedLine::default, |cell| MappedLine::from_inlines(cell));
    let named = heads.len() > 2;
    let mut before = ": ";
    for (head, cell) in heads.iter().zip(cells).skip(1) {
        let cell = MappedLine::from_inlines(cell);
        if cell.is_blank() {
            continue;
        }
        if !line.text().is_empty() {
            line.push_words(before);
        }
        before = ", ";
        if named && !head.is_blank() {
            line.append(head.clone());
            let figure = cell
                .text()
                .trim_start()
                .starts_with(|first: char| first.is_ascii_digit());
            line.push_words(if figure { " " } else { ": " });
        }
        line.append(cell);
    }
    line
}

/// The head of a column inside a sentence: its first letter small, unless more capitals follow.
fn lowered(head: MappedLine) -> MappedLine {
    head.with_letters(|text| {
        let mut letters = text.chars();
        let first = letters.next();
        let small = letters.next().is_some_and(|second| !second.is_uppercase());
        match first.filter(|_| small) {
            Some(first) => first.to_lowercase().chain(text.chars().skip(1)).collect(),
            None => text.to_owned(),
        }
    })
}

/// A chart: its title, what it shows in words or series by series, where the figures come from.
#[must_use]
pub fn chart(chart: &Chart) -> Vec<MappedLine> {
    let made = |words: &str| MappedLine::from_generated(words.trim(), &chart.span);
    let mut said = vec![made(&chart.title)];
    if !chart.description.trim().is_empty() {
        said.push(made(&chart.description));
    }
    said.extend(
        chart
            .series
            .iter()
            .map(|series| made(&self::series(chart, series))),
    );
    let day = chart.as_of.short();
    said.push(made(&format!(
        "Nguồn: {}, số liệu tính đến ngày {day}",
        chart.source.trim()
    )));
    said
}

fn series(chart: &Chart, series: &Series) -> String {
    let figures = chart
        .labels
        .iter()
        .zip(&series.values)
        .map(|(label, value)| measured(label, *value, &chart.unit));
    let figures: Vec<String> = figures.collect();
    format!("{}: {}", series.name.trim(), figures.join(", "))
}

/// `năm 2026 là 12,5 km`; a bare year is called one.
#[must_use]
pub fn measured(label: &str, value: Option<f64>, unit: &str) -> String {
    let label = label.trim();
    let year = label.len() == 4 && label.bytes().all(|byte| byte.is_ascii_digit());
    let year = if year { "năm " } else { "" };
    match value {
        Some(value) => format!("{year}{label} là {}", with_unit(value, unit)),
        None => format!("{year}{label} chưa có số liệu"),
    }
}

/// A figure as people write it, with its unit: `12.500 hộ`, `98,5%`.
fn with_unit(value: f64, unit: &str) -> String {
    let unit = unit.trim();
    let figure = figure(value);
    if unit.starts_with('%') {
        format!("{figure}{unit}")
    } else {
        format!("{figure} {unit}")
    }
}

/// A figure as people write it: thousands by points, decimals after a comma.
fn figure(value: f64) -> String {
    let plain = format!("{}", value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "âm " } else { "" };
    let comma = if decimals.is_empty() { "" } else { "," };
    format!("{sign}{grouped}{comma}{decimals}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_people_do() {
        assert_eq!(with_unit(12500.0, "hộ"), "12.500 hộ");
        assert_eq!(with_unit(98.5, "%"), "98,5%");
        assert_eq!(with_unit(-1_234_567.25, "đồng"), "âm 1.234.567,25 đồng");
    }
}
