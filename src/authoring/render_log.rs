//! The log as tables: everything in it is "đã lập", prepared; nothing here proves that it was aired.
//!
//! Entry: [`text`].

use crate::markdown::escape::escape_table_cell;
use std::fmt::Write;

use super::csv::{self as sheet, MARK};
use super::log::{Log, LogRow};

/// In which form the log is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For a spreadsheet.
    Csv,
    /// For people.
    Markdown,
}

/// The log as text.
#[must_use]
pub fn text(log: &Log, form: LogFormat) -> String {
    match form {
        LogFormat::Csv => csv(log),
        LogFormat::Markdown => markdown(log),
    }
}

/// What every row is labelled.
const PREPARED: &str = "đã lập";

/// One table for a spreadsheet; the first column says what a row is.
fn csv(log: &Log) -> String {
    let mut text = MARK.to_string();
    text.push_str(
        "dòng,ngày,buổi,bài,tệp,số lần đọc,giây,số ngày đã lập,số ngày phải phát,trạng thái\r\n",
    );
    log.rows.iter().for_each(|row| piece(&mut text, row));
    for (kind, sums) in [("chủ đề", &log.topics), ("mô hình", &log.models)] {
        for (name, seconds) in sums {
            let seconds = seconds.to_string();
            line(&mut text, [kind, "", "", name, "", "", &seconds, "", ""]);
        }
    }
    for (article, run) in &log.runs {
        let (done, required) = (run.done.to_string(), run.required.to_string());
        let (title, file) = (&run.title, article.as_str());
        line(
            &mut text,
            ["số ngày", "", "", title, file, "", "", &done, &required],
        );
    }
    text
}

fn piece(text: &mut String, row: &LogRow) {
    let (date, repeat, seconds) = (
        row.date.to_string(),
        row.repeat.to_string(),
        row.seconds.to_string(),
    );
    let file = row.article.as_str();
    line(
        text,
        [
            "bài", &date, &row.slot, &row.title, file, &repeat, &seconds, "", "",
        ],
    );
}

fn line(text: &mut String, cells: [&str; 9]) {
    sheet::line(text, cells.into_iter().chain([PREPARED]));
}

/// Tables for people.
fn markdown(log: &Log) -> String {
    let mut text = String::from(
        "# Nhật ký bản tin đã lập\n\nBảng này ghi lời đọc đã lập, không chứng minh bản tin đã được phát.\n\n\
         | Ngày | Buổi | Bài | Số lần đọc | Thời lượng | Trạng thái |\n|---|---|---|---|---|---|\n",
    );
    for row in &log.rows {
        let (date, slot) = (row.date.short(), escape_table_cell(&row.slot));
        let (title, time) = (escape_table_cell(&row.title), minutes(row.seconds));
        let _ = writeln!(
            text,
            "| {date} | {slot} | {title} | {} | {time} | {PREPARED} |",
            row.repeat
        );
    }
    for (heading, sums) in [("chủ đề", &log.topics), ("mô hình", &log.models)] {
        let _ = writeln!(
            text,
            "\n## Thời lượng đã lập theo {heading}\n\n| Tên | Thời lượng |\n|---|---|"
        );
        for (name, seconds) in sums {
            let _ = writeln!(
                text,
                "| {} | {} |",
                escape_table_cell(name),
                minutes(*seconds)
            );
        }
    }
    text.push_str("\n## Số ngày liên tiếp đã lập\n\n| Bài | Đã lập | Phải phát |\n|---|---|---|\n");
    for run in log.runs.values() {
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            escape_table_cell(&run.title),
            run.done,
            run.required
        );
    }
    text
}

fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
