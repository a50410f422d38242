//! Bars that lie: each has its own label and figure above it, so that a long label has room and no legend is needed.
//!
//! Entry: [`draw`].

use super::canvas::{Anchor, LINE, SvgCanvas, look};
use super::label::{figure, wrap_label};
use super::scale::Scale;
use super::scale::known_figures;
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
pub(super) fn draw(chart: &Chart, none: &str) -> SvgCanvas {
    let scale = Scale::from_zero(known_figures(chart).map(|(_, value)| value));
    let mut canvas = SvgCanvas::default();
    let several = chart.series.len() > 1;
    for (at, label) in chart.labels.iter().enumerate() {
        if at > 0 {
            canvas.height += APART - GAP;
        }
        if several {
            draw_label(&mut canvas, "group", label);
        }
        for (number, series) in chart.series.iter().enumerate() {
            let name = if several { &series.name } else { label };
            draw_label(&mut canvas, "name", name);
            if let Some(value) = series.values.get(at).copied().flatten() {
                let foot = (100.0, canvas.height, Anchor::End);
                canvas.words("value", foot, &figure(value, &chart.unit));
                bar(&mut canvas, scale, value, look(number));
            } else {
                canvas.height += LINE - NEAR / 2.0;
                canvas.words("none", (0.0, canvas.height, Anchor::Start), none);
                canvas.height += GAP;
            }
        }
    }
    canvas
}

/// A bar between nothing and its figure, and the line where nothing is.
fn bar(canvas: &mut SvgCanvas, scale: Scale, value: f64, look: usize) {
    canvas.height += NEAR;
    let (zero, end) = (scale.place(0.0) * 100.0, scale.place(value) * 100.0);
    let place = (zero.min(end), canvas.height);
    canvas.bar(&format!("s{look}"), place, ((end - zero).abs(), BAR));
    let (above, below) = (canvas.height - 0.1, canvas.height + BAR + 0.1);
    canvas.line("zero", (zero, above), (zero, below));
    canvas.height += BAR + GAP;
}

/// A label, line by line; the drawing then ends at the foot of the last.
pub(super) fn draw_label(canvas: &mut SvgCanvas, class: &str, label: &str) {
    for line in wrap_label(label) {
        canvas.height += LINE;
        canvas.words(class, (0.0, canvas.height, Anchor::Start), &line);
    }
}
