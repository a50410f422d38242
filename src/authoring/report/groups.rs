//! The sums of a report as tables and charts: in all, by month, section, model and body.
//!
//! Entry: a function for each.

use super::facts::ReportFacts;
use super::grouped::{add_up, chart, grouped, once_each};
use super::sheet::{Column, SheetCell, SheetPart, SheetTable, minutes};
use super::tally;
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::markdown::block::{Chart, ChartKind};
use crate::pipeline::Account;

/// The most months that are drawn as bars; more are a line.
const MONTHS: usize = 12;

/// The sums over all.
pub(super) fn whole(facts: &ReportFacts) -> SheetPart {
    let sum = tally::whole(facts);
    let kinds = KindName::ALL.into_iter().filter(|&kind| sum.of(kind) > 0);
    let row = |kind: KindName| {
        vec![
            SheetCell::words(kind.called()),
            SheetCell::Count(sum.of(kind)),
        ]
    };
    let by_kind = SheetTable {
        caption: "Số bài đã đăng trong kỳ, theo loại".to_owned(),
        columns: vec![Column::Words("Loại bài"), Column::Counts("Số bài đã đăng")],
        rows: kinds.map(row).collect(),
        sum: Some(vec![SheetCell::words("Cộng"), SheetCell::Count(sum.all())]),
    };
    let said = SheetTable {
        caption: "Truyền thanh trong kỳ: những gì đã lập".to_owned(),
        columns: vec![
            Column::Words("Kỳ"),
            Column::Counts("Bài có lời đọc"),
            Column::Times("Lời đọc, ước tính"),
            Column::Counts("Bản tin đã lập"),
            Column::Times("Các bài trong bản tin đã lập"),
        ],
        rows: vec![vec![
            SheetCell::words("Cả kỳ"),
            SheetCell::Count(sum.scripts),
            SheetCell::Time(sum.script_seconds),
            SheetCell::Count(facts.bulletins),
            SheetCell::Time(sum.prepared_seconds),
        ]],
        sum: None,
    };
    let mut part = SheetPart::new("Tổng hợp");
    if by_kind.rows.is_empty() {
        part.notes
            .push("Không có bài nào được đăng trong kỳ.".to_owned());
    } else {
        part.tables.push(by_kind);
    }
    if sum.scripts > 0 || facts.bulletins > 0 {
        part.tables.push(said);
    }
    part
}

/// The sums month by month, those without anything too.
pub(super) fn months(facts: &ReportFacts) -> SheetPart {
    let month = |day: Date| (day.year(), day.month());
    let mut sums = tally::by(facts, |labels| vec![month(labels.day)]);
    let (mut at, last) = (month(facts.period.from), month(facts.until));
    let mut rows = Vec::new();
    while at <= last {
        let sum = sums.remove(&at).unwrap_or_default();
        rows.push((format!("Tháng {:02}/{}", at.1, at.0), sum));
        at = match at {
            (year, 12) => (year + 1, 1),
            (year, month) => (year, month + 1),
        };
    }
    let prepared = rows
        .iter()
        .map(|(month, sum)| (month.clone(), minutes(sum.prepared_seconds)));
    let title = "Thời lượng các bài trong bản tin đã lập, theo tháng";
    let prepared = chart(facts, title, "phút", prepared.collect());
    let mut part = grouped(facts, "Theo tháng", "Tháng", rows);
    part.charts.extend(prepared);
    let long = |chart: &&mut Chart| chart.labels.len() > MONTHS;
    let lines = part.charts.iter_mut().filter(long);
    lines.for_each(|chart| chart.kind = ChartKind::Line);
    add_up(&mut part, facts);
    part
}

/// The sums section by section, in the order of the site's own map.
pub(super) fn sections(account: &Account, facts: &ReportFacts) -> SheetPart {
    let sums = tally::by(facts, |labels| vec![labels.section.clone()]);
    let config = &account.site.config;
    let mut rows: Vec<_> = sums
        .into_iter()
        .map(|(id, sum)| (config.section(&id).head, id, sum))
        .collect();
    rows.sort_by(|left, right| (left.0.weight, &left.1).cmp(&(right.0.weight, &right.1)));
    let named = rows.into_iter().map(|(head, id, sum)| match id.as_str() {
        "" => ("Ngoài các chuyên mục".to_owned(), sum),
        _ => (head.title, sum),
    });
    let mut part = grouped(facts, "Theo chuyên mục", "Chuyên mục", named.collect());
    add_up(&mut part, facts);
    part
}

/// The sums model by model, those about which there was nothing too.
pub(super) fn models(account: &Account, facts: &ReportFacts) -> SheetPart {
    let mut sums = tally::by(facts, |labels| labels.models.iter().cloned().collect());
    let site = &account.site;
    let mut rows = Vec::new();
    if !sums.is_empty() {
        for &id in &site.models {
            let model = site.article(id);
            let sum = sums.remove(&model.slug).unwrap_or_default();
            rows.push((model.document.title().to_owned(), sum));
        }
    }
    rows.extend(sums);
    let mut part = grouped(facts, "Theo mô hình", "Mô hình", rows);
    once_each(&mut part, "mô hình");
    part
}

/// The sums body by body, in the order of `bodies.yaml`.
pub(super) fn bodies(account: &Account, facts: &ReportFacts) -> SheetPart {
    let mut sums = tally::by(facts, |labels| labels.bodies.iter().cloned().collect());
    let mut rows = Vec::new();
    for body in &account.site.config.bodies {
        if let Some(sum) = sums.remove(&body.id.value) {
            rows.push((body.name.clone(), sum));
        }
    }
    rows.extend(sums);
    let mut part = grouped(facts, "Theo cơ quan, đơn vị", "Cơ quan, đơn vị", rows);
    once_each(&mut part, "cơ quan");
    if !part.tables.is_empty() {
        let who = "Tính bài nêu cơ quan, hoặc do cơ quan ban hành, thông báo, trả lời, báo cáo. Cơ quan không có trong bảng: \
                   trong kỳ chưa có bài.";
        part.notes.push(who.to_owned());
    }
    part
}
