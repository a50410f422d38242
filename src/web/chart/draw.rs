//! A chart of any kind as SVG, with its title and its words for those who do not see it.
//!
//! Entry: [`draw`].

use super::label::number;
use super::scale::known_figures;
use super::{bars, lines, shares};
use crate::markdown::block::{Chart, ChartKind};

/// The words of a chart that are not the writer's own.
#[derive(Clone, Copy, Debug)]
pub struct ChartPhrases<'a> {
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
pub fn draw(chart: &Chart, phrases: ChartPhrases<'_>) -> String {
    if known_figures(chart).next().is_none() {
        return String::new();
    }
    let canvas = match chart.kind {
        ChartKind::Share if shares::are_whole(chart) => shares::draw(chart),
        ChartKind::Bar | ChartKind::Share => bars::draw(chart, phrases.none),
        ChartKind::Line => lines::draw(chart),
    };
    canvas.svg(&chart.title, &description(chart, phrases))
}

/// The chart in words: the writer's own, or its kind, unit and ends.
fn description(chart: &Chart, phrases: ChartPhrases<'_>) -> String {
    let own = chart.description.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let least = known_figures(chart).min_by(|one, other| one.1.total_cmp(&other.1));
    let most = known_figures(chart).max_by(|one, other| one.1.total_cmp(&other.1));
    let end = |phrase: &str, end: Option<(&str, f64)>| {
        end.map(|(label, value)| format!("{phrase}: {} ({label}).", number(value)))
    };
    let parts = [
        Some(format!("{}.", phrases.kind)),
        Some(format!("{}: {}.", phrases.unit, chart.unit.trim())),
        end(phrases.lowest, least),
        end(phrases.highest, most),
        Some(phrases.table.to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{ChartPhrases, draw};
    use crate::date::Date;
    use crate::markdown::block::{Chart, ChartKind, Series};

    const PHRASES: ChartPhrases<'_> = ChartPhrases {
        kind: "Biểu đồ",
        unit: "Đơn vị",
        lowest: "Thấp nhất",
        highest: "Cao nhất",
        table: "Có bảng.",
        none: "chưa có số liệu",
    };

    fn chart(kind: ChartKind, labels: &[&str], rows: &[&[Option<f64>]]) -> Chart {
        let series = rows.iter().enumerate().map(|(at, values)| Series {
            name: format!("Dãy {at}"),
            values: values.to_vec(),
        });
        Chart {
            title: "Hộ <mới>".to_owned(),
            kind,
            unit: "hộ".to_owned(),
            labels: labels.iter().map(|&label| label.to_owned()).collect(),
            series: series.collect(),
            source: String::new(),
            as_of: Date::new(2026, 11, 23).unwrap(),
            description: String::new(),
            span: 0..0,
        }
    }

    fn count(svg: &str, what: &str) -> usize {
        svg.matches(what).count()
    }

    #[test]
    fn every_drawing_has_its_title_and_says_what_it_shows() {
        for kind in [ChartKind::Bar, ChartKind::Line, ChartKind::Share] {
            let mut shown = chart(kind, &["A", "B"], &[&[Some(1234.5), Some(2000.0)]]);
            let svg = draw(&shown, PHRASES);
            assert!(
                svg.starts_with("<svg class=\"drawing\" role=\"img\""),
                "{svg}"
            );
            assert!(svg.contains("<title>Hộ &lt;mới&gt;</title>"), "{svg}");
            let desc = "<desc>Biểu đồ. Đơn vị: hộ. Thấp nhất: 1.234,5 (A). Cao nhất: 2.000 (B). Có bảng.</desc>";
            assert!(svg.contains(desc), "{svg}");
            assert!(!svg.contains("style=") && !svg.contains("NaN"), "{svg}");
            shown.description = "Lời riêng".to_owned();
            assert!(draw(&shown, PHRASES).contains("<desc>Lời riêng</desc>"));
        }
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        for kind in [ChartKind::Bar, ChartKind::Line, ChartKind::Share] {
            assert_eq!(draw(&chart(kind, &["A"], &[&[None]]), PHRASES), "");
            assert_eq!(draw(&chart(kind, &[], &[]), PHRASES), "");
            // Figures without a label have no place.
            assert_eq!(draw(&chart(kind, &[], &[&[Some(1.0)]]), PHRASES), "");
        }
    }

    #[test]
    fn bars_below_nothing_end_where_the_others_begin() {
        let svg = draw(
            &chart(ChartKind::Bar, &["A", "B"], &[&[Some(-25.0), Some(75.0)]]),
            PHRASES,
        );
        assert!(svg.contains("x=\"0%\" y=\"2em\" width=\"25%\""), "{svg}");
        assert!(
            svg.contains("x=\"25%\"") && svg.contains("width=\"75%\""),
            "{svg}"
        );
    }

    #[test]
    fn what_is_not_known_is_said_in_bars_and_breaks_a_line() {
        let row: &[Option<f64>] = &[Some(1.0), None, Some(3.0), Some(4.0)];
        let bars = draw(
            &chart(ChartKind::Bar, &["A", "B", "C", "D"], &[row]),
            PHRASES,
        );
        assert_eq!(count(&bars, ">chưa có số liệu<"), 1);
        assert_eq!(count(&bars, "<rect"), 3);
        let lines = draw(
            &chart(ChartKind::Line, &["A", "B", "C", "D"], &[row]),
            PHRASES,
        );
        assert_eq!(count(&lines, "class=\"l1\""), 1);
        assert_eq!(count(&lines, "<circle"), 3);
    }

    #[test]
    fn shares_begin_where_the_one_before_ends() {
        let svg = draw(
            &chart(ChartKind::Share, &["A", "B"], &[&[Some(30.0), Some(10.0)]]),
            PHRASES,
        );
        assert!(
            svg.contains("30 (75%)") && svg.contains("10 (25%)"),
            "{svg}"
        );
        assert!(svg.contains("class=\"s1\" x=\"75%\""), "{svg}");
        assert_eq!(count(&svg, "class=\"whole\""), 2);
    }

    #[test]
    fn no_share_is_told_of_a_whole_that_is_not_known() {
        for row in [
            [Some(30.0), None],
            [Some(30.0), Some(-10.0)],
            [Some(0.0), Some(0.0)],
        ] {
            let svg = draw(&chart(ChartKind::Share, &["A", "B"], &[&row]), PHRASES);
            assert!(!svg.contains('%') || !svg.contains("(75%)"), "{svg}");
            assert_eq!(count(&svg, "class=\"whole\""), 0, "{svg}");
        }
    }

    #[test]
    fn one_figure_and_many_are_drawn() {
        let one = draw(&chart(ChartKind::Line, &["2026"], &[&[Some(7.0)]]), PHRASES);
        assert!(one.contains("cx=\"50%\""), "{one}");
        let labels: Vec<String> = (1..=60).map(|number| format!("Kỳ {number}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let figures: Vec<_> = (1..=60).map(|number| Some(f64::from(number))).collect();
        let many = draw(
            &chart(ChartKind::Line, &labels, &[&figures, &figures]),
            PHRASES,
        );
        assert_eq!(count(&many, "<circle"), 122); // with two in the legend
        assert!(many.contains(">Kỳ 1<") && many.contains(">Kỳ 60<"));
        assert!(!many.contains(">Kỳ 30<"));
    }
}
