//! Lines over time; where a figure is not known the line is broken, never guessed.
//!
//! Entry: [`draw`].

use super::canvas::{Anchor, LINE, SvgCanvas, look};
use super::label::{cut, figure};
use super::scale::Scale;
use super::scale::known_figures;
use crate::markdown::block::Chart;

/// How high the field of the lines is.
const FIELD: f64 = 11.0;
/// Where the first and the last figure stand across.
const SIDES: (f64, f64) = (10.0, 92.0);
/// So many figures of one row have their number written beside them.
const FEW: usize = 6;
/// So many labels of so many letters fit side by side on a telephone.
const LABELS: (usize, usize) = (4, 8);
/// The most letters of the first and last label where not all fit.
const END_LABEL: usize = 14;

/// The lines of a chart over their grid, a legend above where there are several.
pub(super) fn draw(chart: &Chart) -> SvgCanvas {
    let (scale, steps) = Scale::round(known_figures(chart).map(|(_, value)| value));
    let mut canvas = SvgCanvas::default();
    if chart.series.len() > 1 {
        legend(&mut canvas, chart);
    }
    let top = canvas.height + LINE + 0.4;
    let field = Field {
        scale,
        top,
        count: chart.labels.len(),
    };
    for step in steps {
        let y = field.down(step);
        canvas.line("grid", (0.0, y), (100.0, y));
        canvas.words(
            "step",
            (0.0, y - 0.25, Anchor::Start),
            &figure(step, &chart.unit),
        );
    }
    for at in 0..chart.series.len() {
        field.row(&mut canvas, chart, at);
    }
    canvas.height = top + FIELD + LINE;
    field.labels(&mut canvas, chart);
    canvas.height += 0.5;
    canvas
}

fn legend(canvas: &mut SvgCanvas, chart: &Chart) {
    for (at, series) in chart.series.iter().enumerate() {
        canvas.height += LINE;
        let (class, y) = (look(at), canvas.height - 0.35);
        canvas.line(&format!("l{class}"), (0.0, y), (12.0, y));
        canvas.dot(&format!("d{class}"), (6.0, y));
        canvas.words(
            "name",
            (15.0, canvas.height, Anchor::Start),
            &cut(&series.name, 24),
        );
    }
}

/// Where figures stand.
struct Field {
    scale: Scale,
    top: f64,
    count: usize,
}

impl Field {
    fn across(&self, at: usize) -> f64 {
        if self.count < 2 {
            return 50.0;
        }
        #[allow(clippy::cast_precision_loss)] // no chart has 2^52 labels
        let part = at as f64 / (self.count - 1) as f64;
        SIDES.0 + part * (SIDES.1 - SIDES.0)
    }

    fn down(&self, figure: f64) -> f64 {
        self.top + FIELD * (1.0 - self.scale.place(figure))
    }

    /// One row of figures.
    fn row(&self, canvas: &mut SvgCanvas, chart: &Chart, row: usize) {
        let class = look(row);
        let mut before = None;
        let values = chart.series[row].values.iter().take(self.count);
        let said = chart.series.len() == 1 && self.count <= FEW;
        for (at, value) in values.enumerate() {
            let place = value.map(|value| (self.across(at), self.down(value)));
            if let (Some(from), Some(to)) = (before, place) {
                canvas.line(&format!("l{class}"), from, to);
            }
            before = place;
        }
        let values = chart.series[row].values.iter().take(self.count);
        for (at, value) in values.enumerate() {
            let Some(value) = *value else { continue };
            let place = (self.across(at), self.down(value));
            canvas.dot(&format!("d{class}"), place);
            if said {
                let (x, anchor) = self.anchor(at, 3);
                let words = figure(value, &chart.unit);
                canvas.words("value", (x, place.1 - 0.7, anchor), &words);
            }
        }
    }

    /// The labels below the field: all where they fit, else the first and the last.
    fn labels(&self, canvas: &mut SvgCanvas, chart: &Chart) {
        let letters = |label: &String| label.trim().chars().count();
        let fit = self.count <= LABELS.0 && chart.labels.iter().all(|one| letters(one) <= LABELS.1);
        for (at, label) in chart.labels.iter().enumerate() {
            if fit || at == 0 || at + 1 == self.count {
                let (x, anchor) = self.anchor(at, letters(label));
                let words = cut(label.trim(), END_LABEL);
                canvas.words("name", (x, canvas.height, anchor), &words);
            }
        }
    }

    /// Where words of so many letters stand that must not leave the drawing.
    fn anchor(&self, at: usize, letters: usize) -> (f64, Anchor) {
        match at {
            _ if self.count == 1 || letters <= 4 => (self.across(at), Anchor::Middle),
            0 => (0.0, Anchor::Start),
            last if last + 1 == self.count => (100.0, Anchor::End),
            _ => (self.across(at), Anchor::Middle),
        }
    }
}
