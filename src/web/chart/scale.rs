//! Which figures a drawing spans, and where each stands between them.
//!
//! Entry: [`Scale::from_zero`], [`Scale::round`], [`Scale::place`].

use crate::markdown::block::Chart;

/// Every figure that is known, with its label.
pub(super) fn known_figures(chart: &Chart) -> impl Iterator<Item = (&str, f64)> {
    chart.series.iter().flat_map(|series| {
        let labels = chart.labels.iter().map(String::as_str);
        let figures = labels.zip(&series.values);
        figures.filter_map(|(label, value)| value.map(|value| (label, value)))
    })
}

/// The least and the greatest figure of a drawing; never the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The least.
    pub(super) low: f64,
    /// The greatest.
    pub(super) high: f64,
}

/// About how many steps a scale with round ends has.
const STEPS: f64 = 3.0;

impl Scale {
    /// From nothing to the greatest figure, or from the least where it is below nothing: what bars need to be honest.
    pub(super) fn from_zero(figures: impl Iterator<Item = f64>) -> Self {
        let (low, high) = figures.fold((0.0_f64, 0.0_f64), |(low, high), figure| {
            (low.min(figure), high.max(figure))
        });
        Self::wide(low, high)
    }

    /// Round figures around all, and the steps between them, the least first.
    pub(super) fn round(figures: impl Iterator<Item = f64>) -> (Self, Vec<f64>) {
        let (low, high) = figures
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
                (low.min(figure), high.max(figure))
            });
        let all = Self::wide(low, high);
        let step = round_step((all.high - all.low) / STEPS);
        let (first, last) = ((all.low / step).floor(), (all.high / step).ceil());
        if !(step.is_normal() && first.is_finite() && last.is_finite() && last - first < 12.0) {
            return (all, vec![all.low, all.high]);
        }
        let mut steps = Vec::new();
        let mut at = first;
        while at <= last {
            steps.push(tidy(at * step));
            at += 1.0;
        }
        let (low, high) = (first * step, last * step);
        (Self { low, high }, steps)
    }

    /// Where a figure stands: 0 at the least, 1 at the greatest.
    pub(super) fn place(self, figure: f64) -> f64 {
        // Halves first: the span of the greatest numbers is beyond all numbers.
        let span = self.high / 2.0 - self.low / 2.0;
        ((figure / 2.0 - self.low / 2.0) / span).clamp(0.0, 1.0)
    }

    fn wide(low: f64, high: f64) -> Self {
        if low < high {
            return Self { low, high };
        }
        let room = (low.abs() * 0.1).max(1.0);
        Self {
            low: low - room,
            high: high + room,
        }
    }
}

/// The least of 1, 2, 5 times a power of ten that is not below a width.
fn round_step(width: f64) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let times = [1.0, 2.0, 5.0, 10.0];
    let fits = times.iter().find(|times| *times * power >= width * 0.999);
    fits.map_or(width, |times| times * power)
}

/// A figure without the dust of binary fractions.
fn tidy(figure: f64) -> f64 {
    format!("{figure:.6}").parse().unwrap_or(figure)
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn bars_begin_at_nothing() {
        let scale = Scale::from_zero([4.0, 8.0].into_iter());
        assert_eq!((scale.low, scale.high), (0.0, 8.0));
        assert_eq!(scale.place(4.0).to_string(), "0.5");
        let below = Scale::from_zero([-5.0, 5.0].into_iter());
        assert_eq!(below.place(0.0).to_string(), "0.5");
        let nothing = Scale::from_zero([0.0].into_iter());
        assert!(nothing.low < nothing.high);
    }

    #[test]
    fn lines_stand_between_round_figures() {
        for (figures, steps) in [
            (vec![12.0, 87.0], vec![0.0, 50.0, 100.0]),
            (vec![0.1, 0.4], vec![0.1, 0.2, 0.3, 0.4]),
            (vec![-30.0, 30.0], vec![-40.0, -20.0, 0.0, 20.0, 40.0]),
            (vec![7.0], vec![6.0, 7.0, 8.0]),
        ] {
            let (_, found) = Scale::round(figures.into_iter());
            assert_eq!(found, steps);
        }
    }

    #[test]
    fn the_greatest_numbers_have_their_place() {
        for figures in [
            [f64::MIN, f64::MAX],
            [0.0, f64::MIN_POSITIVE],
            [1e15, 1e15 + 1.0],
        ] {
            let (scale, steps) = Scale::round(figures.into_iter());
            assert!(!steps.is_empty());
            for figure in figures {
                let place = scale.place(figure);
                assert!((0.0..=1.0).contains(&place), "{figures:?}: {place}");
            }
        }
    }
}
