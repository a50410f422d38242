//! Bars that lie: each has its own label and figure above it, so that a long label has room and no legend is needed.
//!
//! Entry: [`draw`]. It must never know shares and lines.

use super::drawing::{Anchor, Drawing, LINE, look};
use super::known::known;
use super::label::{figure, wrapped};
use super::scale::Scale;
use crate::markdown::block::Chart;

/// How high a bar is.
pub(super) const BAR: f64 = 0.9;
/// From a label's foot to its bar.
pub(super) const NEAR: f64 = 0.5;
/// Between what belongs together.
const GAP: f64 = 0.5;
/// Between one label and the next.
pub(super) const APART: f64 = 1.0;

/// The bars of a chart, label by label.
pub(super) fn draw(chart: &Chart, none: &str) -> Drawing {
    let scale = Scale::from_zero(known(chart).map(|(_, value)| value));
    let mut drawing = Drawing::default();
    let several = chart.series.len() > 1;
    for (at, label) in chart.labels.iter().enumerate() {
        if at > 0 {
            drawing.height += APART - GAP;
        }
        if several {
            lines(&mut drawing, "group", label);
        }
        for (number, series) in chart.series.iter().enumerate() {
            let name = if several { &series.name } else { label };
            lines(&mut drawing, "name", name);
            if let Some(value) = series.values.get(at).copied().flatten() {
                let foot = (100.0, drawing.height, Anchor::End);
                drawing.words("value", foot, &figure(value, &chart.unit));
                bar(&mut drawing, scale, value, look(number));
            } else {
                drawing.height += LINE - NEAR / 2.0;
                drawing.words("none", (0.0, drawing.height, Anchor::Start), none);
                drawing.height += GAP;
            }
        }
    }
    drawing
}

/// A bar between nothing and its figure, and the line where nothing is.
fn bar(drawing: &mut Drawing, scale: Scale, value: f64, look: usize) {
    drawing.height += NEAR;
    let (zero, end) = (scale.place(0.0) * 100.0, scale.place(value) * 100.0);
    let place = (zero.min(end), drawing.height);
    drawing.bar(&format!("s{look}"), place, ((end - zero).abs(), BAR));
    let (above, below) = (drawing.height - 0.1, drawing.height + BAR + 0.1);
    drawing.line("zero", (zero, above), (zero, below));
    drawing.height += BAR + GAP;
}

/// A label, line by line; the drawing then ends at the foot of the last.
pub(super) fn lines(drawing: &mut Drawing, class: &str, label: &str) {
    for line in wrapped(label) {
        drawing.height += LINE;
        drawing.words(class, (0.0, drawing.height, Anchor::Start), &line);
    }
}
