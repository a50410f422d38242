//! Bars that lie: each has its own label and figure above it, so that a long label has room and no legend is needed.
//!
//! Entry: [`draw`]. It must never know shares and lines.

use super::drawing::{Anchor, Drawing, LINE, look};
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
    let scale = Scale::from_zero(super::known(chart).map(|(_, value)| value));
    let zero = scale.place(0.0) * 100.0;
    let mut drawing = Drawing::default();
    let several = chart.series.len() > 1;
    for (at, label) in chart.labels.iter().enumerate() {
        if several {
            lines(&mut drawing, "group", label);
        }
        for (number, series) in chart.series.iter().enumerate() {
            let value = series.values.get(at).copied().flatten();
            lines(
                &mut drawing,
                "name",
                if several { &series.name } else { label },
            );
            let Some(value) = value else {
                drawing.height += LINE - NEAR / 2.0;
                drawing.words("none", (0.0, drawing.height), Anchor::Start, none);
                drawing.height += GAP;
                continue;
            };
            let foot = (100.0, drawing.height);
            drawing.words("value", foot, Anchor::End, &figure(value, &chart.unit));
            drawing.height += NEAR;
            let end = scale.place(value) * 100.0;
            let class = format!("s{}", look(number));
            let place = (zero.min(end), drawing.height);
            drawing.bar(&class, place, ((end - zero).abs(), BAR));
            drawing.line(
                "zero",
                (zero, drawing.height - 0.1),
                (zero, drawing.height + BAR + 0.1),
            );
            drawing.height += BAR + GAP;
        }
        drawing.height += if at + 1 < chart.labels.len() {
            APART - GAP
        } else {
            0.0
        };
    }
    drawing
}

/// A label, line by line; the drawing then ends at the foot of the last.
pub(super) fn lines(drawing: &mut Drawing, class: &str, label: &str) {
    for line in wrapped(label) {
        drawing.height += LINE;
        drawing.words(class, (0.0, drawing.height), Anchor::Start, &line);
    }
}
