use super::{Phrases, draw};
use crate::date::Date;
use crate::markdown::block::{Chart, ChartKind, Series};

const PHRASES: Phrases<'_> = Phrases {
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
