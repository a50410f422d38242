//! Charts as SVG, made when the site is made: bars, lines, shares of a whole.
//!
//! Entry: [`draw`]. A drawing is as wide as its place and as high as its text asks: across, places are percents; down,
//! they are `em`, so that labels keep the reader's size of text on a telephone and on a desk. It carries classes and SVG's own
//! attributes alone; colours are the theme's. It must never know a page, an article or a theme.

mod bars;
mod drawing;
mod label;
mod lines;
mod scale;
mod shares;

use crate::markdown::block::{Chart, ChartKind};

pub use label::number;

/// The words of a chart that are not the writer's own.
#[derive(Clone, Copy, Debug)]
pub struct Phrases<'a> {
    /// What kind of chart it is: biểu đồ cột.
    pub kind: &'a str,
    /// Before the unit: đơn vị.
    pub unit: &'a str,
    /// Before the least figure: thấp nhất.
    pub lowest: &'a str,
    /// Before the greatest figure: cao nhất.
    pub highest: &'a str,
    /// That all figures are in the table below.
    pub table: &'a str,
    /// In the place of a figure that is not known yet.
    pub none: &'a str,
}

/// The SVG of a chart, with its title and a description for those who do not see it; empty where no figure is known.
///
/// A share is drawn of a whole that is known: with a part missing or below nothing, its figures are bars.
#[must_use]
pub fn draw(chart: &Chart, phrases: Phrases<'_>) -> String {
    if known(chart).next().is_none() {
        return String::new();
    }
    let drawing = match chart.kind {
        ChartKind::Share if shares::are_whole(chart) => shares::draw(chart),
        ChartKind::Bar | ChartKind::Share => bars::draw(chart, phrases.none),
        ChartKind::Line => lines::draw(chart),
    };
    drawing.svg(&chart.title, &description(chart, phrases))
}

/// The chart in words: the writer's own, or its kind, unit and ends.
fn description(chart: &Chart, phrases: Phrases<'_>) -> String {
    let own = chart.description.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let mut said = format!(
        "{}. {}: {}. ",
        phrases.kind,
        phrases.unit,
        chart.unit.trim()
    );
    let least = known(chart).min_by(|one, other| one.1.total_cmp(&other.1));
    let most = known(chart).max_by(|one, other| one.1.total_cmp(&other.1));
    for (phrase, end) in [(phrases.lowest, least), (phrases.highest, most)] {
        if let Some((label, value)) = end {
            said.push_str(&format!("{phrase}: {} ({label}). ", number(value)));
        }
    }
    said + phrases.table
}

/// Every figure that is known, with its label.
fn known(chart: &Chart) -> impl Iterator<Item = (&str, f64)> {
    chart.series.iter().flat_map(|series| {
        let labels = chart.labels.iter().map(String::as_str);
        let figures = labels.zip(&series.values);
        figures.filter_map(|(label, value)| value.map(|value| (label, value)))
    })
}

#[cfg(test)]
mod tests;
