//! A report as one page that needs no other file: read on a screen, printed on A4.
//!
//! Entry: [`page`].

use std::fmt::Write;

use super::render_markdown::cell;
use super::sheet::{Sheet, SheetCell, SheetPart, SheetTable};
use crate::markdown::block::{Chart, ChartKind};
use crate::web::chart::{self, ChartPhrases};
use crate::web::escape::escape;

/// How it looks; colours are those of the portal.
const STYLE: &str = include_str!("page.css");

/// The report as a page.
pub(super) fn page(sheet: &Sheet) -> String {
    let title = escape(&sheet.title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<dl>\n"
    );
    for (name, value) in &sheet.facts {
        let _ = writeln!(page, "<div><dt>{name}</dt><dd>{}</dd></div>", escape(value));
    }
    page.push_str("</dl>\n");
    notes(&mut page, &sheet.notes);
    for (at, one) in sheet.parts.iter().enumerate() {
        part(&mut page, at + 1, one);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn notes(page: &mut String, notes: &[String]) {
    for note in notes {
        let _ = writeln!(page, "<p>{}</p>", escape(note));
    }
}

fn part(page: &mut String, number: usize, part: &SheetPart) {
    let heading = escape(&part.heading);
    let _ = writeln!(
        page,
        "<section aria-labelledby=\"muc-{number}\">\n<h2 id=\"muc-{number}\">{heading}</h2>"
    );
    notes(page, &part.notes);
    for one in &part.charts {
        drawing(page, one);
    }
    for (at, one) in part.tables.iter().enumerate() {
        table(page, &format!("bang-{number}-{}", at + 1), one);
    }
    page.push_str("</section>\n");
}

/// A chart; its figures stand in the table of the same part.
fn drawing(page: &mut String, chart: &Chart) {
    let phrases = ChartPhrases {
        kind: match chart.kind {
            ChartKind::Bar => "Biểu đồ cột",
            ChartKind::Line => "Biểu đồ đường",
            ChartKind::Share => "Biểu đồ tỷ lệ",
        },
        unit: "Đơn vị",
        lowest: "Thấp nhất",
        highest: "Cao nhất",
        table: "Các con số có trong bảng bên dưới.",
        none: "chưa có số liệu",
    };
    let (title, unit) = (escape(&chart.title), escape(&chart.unit));
    let svg = chart::draw(chart, phrases);
    let _ = writeln!(
        page,
        "<figure>\n<figcaption>{title} (đơn vị: {unit})</figcaption>\n{svg}</figure>"
    );
}

fn table(page: &mut String, id: &str, table: &SheetTable) {
    let caption = escape(&table.caption);
    let _ = write!(
        page,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">\n<table>\n\
         <caption id=\"{id}\">{caption}</caption>\n<thead>\n<tr>"
    );
    for column in &table.columns {
        let class = if column.is_figures() {
            " class=\"figure\""
        } else {
            ""
        };
        let head = column.head("phút");
        let head = escape(&head);
        let _ = write!(page, "<th scope=\"col\"{class}>{head}</th>");
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        cells(page, row);
    }
    page.push_str("</tbody>\n");
    if let Some(sum) = &table.sum {
        page.push_str("<tfoot>\n");
        cells(page, sum);
        page.push_str("</tfoot>\n");
    }
    page.push_str("</table>\n</div>\n");
}

/// A row; its first cell names it.
fn cells(page: &mut String, row: &[SheetCell]) {
    page.push_str("<tr>");
    for (at, one) in row.iter().enumerate() {
        let words = cell(one);
        let words = escape(&words);
        let class = match one {
            SheetCell::Count(_) | SheetCell::Time(_) => " class=\"figure\"",
            SheetCell::Day(_) => " class=\"day\"",
            SheetCell::Open => " class=\"open\"",
            SheetCell::Words(_) => "",
        };
        let _ = match at {
            0 => write!(page, "<th scope=\"row\">{words}</th>"),
            _ => write!(page, "<td{class}>{words}</td>"),
        };
    }
    page.push_str("</tr>\n");
}
