//! Parts of a whole: each part has a line of its own, the whole drawn behind it, and begins where the one above ends.
//!
//! Entry: [`draw`], for what [`are_whole`].

use super::bars::{APART, BAR, NEAR, draw_label};
use super::canvas::{Anchor, SvgCanvas, look};
use super::label::{figure, is_percent, number};
use crate::markdown::block::{Chart, Series};

/// Whether every part is known, none is below nothing, and there is a whole.
pub(super) fn are_whole(chart: &Chart) -> bool {
    let is_whole = |series: &Series| {
        let parts = series.values.get(..chart.labels.len());
        let known = parts.is_some_and(|parts| parts.iter().all(|part| part >= &Some(0.0)));
        known && sum(series).is_normal()
    };
    chart.series.iter().all(is_whole)
}

/// The shares, whole after whole.
pub(super) fn draw(chart: &Chart) -> SvgCanvas {
    let mut canvas = SvgCanvas::default();
    for (at, series) in chart.series.iter().enumerate() {
        if at > 0 {
            canvas.height += APART;
        }
        if chart.series.len() > 1 {
            draw_label(&mut canvas, "group", &series.name);
        }
        whole(&mut canvas, chart, at, series);
    }
    canvas
}

#[expect(
    clippy::expect_used,
    reason = "`are_whole` is asked before shares are drawn"
)]
fn whole(canvas: &mut SvgCanvas, chart: &Chart, at: usize, series: &Series) {
    let sum = sum(series);
    let mut begin = 0.0;
    for (label, value) in chart.labels.iter().zip(&series.values) {
        let value = value.expect("every part is known");
        let share = value / sum * 100.0;
        draw_label(canvas, "name", label);
        let foot = (100.0, canvas.height, Anchor::End);
        canvas.words("value", foot, &share_text(value, share, &chart.unit));
        canvas.height += NEAR;
        canvas.bar("whole", (0.0, canvas.height), (100.0, BAR));
        let class = format!("s{}", look(at));
        canvas.bar(&class, (begin, canvas.height), (share, BAR));
        begin += share;
        canvas.height += BAR + NEAR;
    }
}

/// The part, and its share to one decimal where the part is no percent itself.
fn share_text(value: f64, share: f64, unit: &str) -> String {
    if is_percent(unit) {
        return figure(value, unit);
    }
    let share = (share * 10.0).round() / 10.0;
    format!("{} ({}%)", number(value), number(share))
}

fn sum(series: &Series) -> f64 {
    series.values.iter().flatten().sum()
}
