//! A table of sums with its chart, whatever the rows are.
//!
//! Entry: [`grouped`], then [`add_up`] or [`once_each`]; [`chart`] alone.

use super::facts::ReportFacts;
use super::sheet::{Column, SheetCell, SheetPart, SheetTable};
use super::tally::{self, Tally};
use crate::document::kind_name::KindName;
use crate::markdown::block::{Chart, ChartKind, Series};

/// The kinds that have a column of their own; the others stand together.
const SHOWN: [KindName; 4] = [
    KindName::Article,
    KindName::Notice,
    KindName::Exemplar,
    KindName::Document,
];

const POSTED: &str = "bài";

/// A part with the sums of some rows: `heading` («Theo tháng») names the part and ends its
/// captions, `column` stands over the rows.
pub(super) fn grouped(
    facts: &ReportFacts,
    heading: &str,
    column: &'static str,
    rows: Vec<(String, Tally)>,
) -> SheetPart {
    let by = heading.replacen('T', "t", 1);
    let mut part = SheetPart::new(heading);
    if rows.iter().all(|(_, sum)| sum.is_nothing()) {
        part.notes.push("Không có gì trong kỳ.".to_owned());
        return part;
    }
    let posted = rows
        .iter()
        .map(|(name, sum)| (name.clone(), figure(sum.all())));
    let title = format!("Số bài đã đăng {by}");
    part.charts
        .extend(chart(facts, &title, POSTED, posted.collect()));
    let mut columns = vec![Column::Words(column)];
    columns.extend(SHOWN.map(|kind| Column::Counts(kind.called())));
    columns.extend([
        Column::Counts("Loại khác"),
        Column::Counts("Cộng"),
        Column::Counts("Bài có lời đọc"),
        Column::Times("Lời đọc, ước tính"),
        Column::Times("Bản tin đã lập"),
    ]);
    part.tables.push(SheetTable {
        caption: format!("Bài đã đăng và bản tin đã lập {by}"),
        columns,
        rows: rows
            .into_iter()
            .map(|(name, sum)| row(name, &sum))
            .collect(),
        sum: None,
    });
    part
}

fn row(name: String, sum: &Tally) -> Vec<SheetCell> {
    let own = SHOWN.map(|kind| sum.of(kind));
    let others = sum.all() - own.iter().sum::<usize>();
    let mut row = vec![SheetCell::Words(name)];
    row.extend(own.map(SheetCell::Count));
    row.extend([
        SheetCell::Count(others),
        SheetCell::Count(sum.all()),
        SheetCell::Count(sum.scripts),
        SheetCell::Time(sum.script_seconds),
        SheetCell::Time(sum.prepared_seconds),
    ]);
    row
}

/// Puts the sum of all below a table whose rows add up to it.
pub(super) fn add_up(part: &mut SheetPart, facts: &ReportFacts) {
    for table in &mut part.tables {
        table.sum = Some(row("Cộng".to_owned(), &tally::whole(facts)));
    }
}

/// Says of a table that what belongs to several rows counts in each.
pub(super) fn once_each(part: &mut SheetPart, what: &str) {
    if !part.tables.is_empty() {
        part.notes.push(format!(
            "Bài gắn với nhiều {what} được tính cho từng {what}, nên các dòng không cộng lại thành số của cả kỳ."
        ));
    }
}

/// Bars for some figures; nothing where there is one alone, or none above zero.
pub(super) fn chart(
    facts: &ReportFacts,
    title: &str,
    unit: &str,
    figures: Vec<(String, f64)>,
) -> Option<Chart> {
    if figures.len() < 2 || figures.iter().all(|(_, figure)| *figure <= 0.0) {
        return None;
    }
    let (labels, values): (Vec<String>, Vec<f64>) = figures.into_iter().unzip();
    Some(Chart {
        title: title.to_owned(),
        kind: ChartKind::Bar,
        unit: unit.to_owned(),
        labels,
        series: vec![Series {
            name: title.to_owned(),
            values: values.into_iter().map(Some).collect(),
        }],
        source: String::new(),
        as_of: facts.until,
        description: String::new(),
        span: 0..0,
    })
}

/// A count as a figure; no site has so many articles that it would not be exact.
fn figure(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
