//! The figures of a chart that are known.
//!
//! Entry: [`known`]. It must never know how they are drawn.

use crate::markdown::block::Chart;

/// Every figure that is known, with its label.
pub(super) fn known(chart: &Chart) -> impl Iterator<Item = (&str, f64)> {
    chart.series.iter().flat_map(|series| {
        let labels = chart.labels.iter().map(String::as_str);
        let figures = labels.zip(&series.values);
        figures.filter_map(|(label, value)| value.map(|value| (label, value)))
    })
}
