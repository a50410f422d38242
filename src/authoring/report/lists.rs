//! The lists of a report: what was posted, corrected, disclosed, and what does not count.
//!
//! Entry: a function for each.

use std::collections::BTreeMap;

use super::facts::{Facts, Post};
use super::left_out::{LeftOut, Why};
use super::period::posted;
use super::sheet::{Cell, Column, Part, Table};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::pipeline::Account;

/// A row with the day by which it is sorted.
type Dated = (Date, Vec<Cell>);

/// What was posted, day by day.
pub(super) fn posts(account: &Account, facts: &Facts) -> Part {
    let config = &account.site.config;
    let rows = facts.posts.iter().map(|post| {
        let section = &post.labels.section;
        vec![
            Cell::Words(post.title.clone()),
            Cell::Day(post.labels.day),
            Cell::Words(post.kind.called().to_owned()),
            Cell::Words(config.section(section).head.title),
        ]
    });
    let columns = vec![
        Column::Words("Tên bài"),
        Column::Words("Ngày đăng"),
        Column::Words("Loại bài"),
        Column::Words("Chuyên mục"),
    ];
    let mut part = listed(
        (
            "Danh mục bài đã đăng",
            "Các bài đã đăng trong kỳ, theo ngày",
        ),
        "Không có bài nào được đăng trong kỳ.",
        columns,
        rows.collect(),
    );
    let is_issued = |post: &Post| post.kind == KindName::Document;
    if facts.posts.iter().any(is_issued) {
        let said = "Văn bản không ghi ngày đăng thì xếp theo ngày ban hành.";
        part.notes.push(said.to_owned());
    }
    part
}

/// What was corrected, day by day, in articles of whatever day.
pub(super) fn corrections(account: &Account, facts: &Facts) -> Part {
    let mut made = Vec::new();
    for article in &account.site.articles {
        let of_article = article.document.common.correction.iter();
        let in_period =
            of_article.filter(|one| facts.period.from <= one.on && one.on <= facts.until);
        made.extend(
            in_period.map(|one| (one.on, article.document.title(), one.text.value.as_str())),
        );
    }
    made.sort();
    let rows = made.into_iter().map(|(on, title, text)| {
        vec![
            Cell::Words(title.to_owned()),
            Cell::Day(on),
            Cell::words(text),
        ]
    });
    let columns = vec![
        Column::Words("Tên bài"),
        Column::Words("Ngày đính chính"),
        Column::Words("Nội dung đính chính"),
    ];
    listed(
        (
            "Đính chính",
            "Các lần đính chính trong kỳ, kể cả của bài đăng trước kỳ",
        ),
        "Không có đính chính nào trong kỳ.",
        columns,
        rows.collect(),
    )
}

/// What was disclosed under the law on democracy at the grass roots (10/2022, Điều 11), a table a quarter.
pub(super) fn disclosures(account: &Account, facts: &Facts) -> Part {
    let quarters = quarters(account, facts);
    let mut part = Part::new("Danh mục thông tin công khai theo quý");
    let said = if quarters.is_empty() {
        "Không có thông tin nào được ghi là công khai trong kỳ."
    } else {
        "Theo Điều 11 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15). Hình thức và thời hạn ghi theo khai báo của bài; \
         mỗi quý chỉ gồm những ngày trong kỳ báo cáo."
    };
    part.notes.push(said.to_owned());
    for ((year, quarter), mut rows) in quarters {
        rows.sort_by_key(|(day, _)| *day);
        part.tables.push(Table {
            caption: format!("Thông tin đã công khai, quý {quarter} năm {year}"),
            columns: vec![
                Column::Words("Nội dung công khai"),
                Column::Words("Ngày công khai"),
                Column::Words("Khoản của Điều 11"),
                Column::Words("Hình thức"),
                Column::Words("Công khai đến hết ngày"),
            ],
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            sum: None,
        });
    }
    part
}

/// The disclosures by year and quarter, each with its day.
fn quarters(account: &Account, facts: &Facts) -> BTreeMap<(i16, i8), Vec<Dated>> {
    let mut quarters: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for article in &account.site.articles {
        let document = &article.document;
        let day = posted(document).filter(|&day| facts.period.from <= day && day <= facts.until);
        let (Some(disclosure), Some(day)) = (&document.common.disclosure, day) else {
            continue;
        };
        let form = disclosure.form.clone().map_or(Cell::Open, Cell::Words);
        let row = vec![
            Cell::words(document.title()),
            Cell::Day(day),
            Cell::Words(format!("khoản {}", disclosure.clause)),
            form,
            disclosure.until.map_or(Cell::Open, Cell::Day),
        ];
        let quarter = (day.year(), (day.month() + 2) / 3);
        quarters.entry(quarter).or_default().push((day, row));
    }
    quarters
}

/// What has its day in the period and does not count.
pub(super) fn left_out(facts: &Facts) -> Part {
    let left_out = &facts.left_out;
    let row = |(why, count): (&Why, &usize)| vec![Cell::words(said(*why)), Cell::Count(*count)];
    let mut part = listed(
        (
            "Không tính là đã đăng",
            "Số bài có ngày trong kỳ mà không tính, theo lý do",
        ),
        "Không có bài nào có ngày trong kỳ mà không tính.",
        vec![Column::Words("Lý do"), Column::Counts("Số bài")],
        left_out.counts.iter().map(row).collect(),
    );
    if !left_out.told.is_empty() {
        part.tables.push(told(left_out));
    }
    if !facts.undated.is_empty() {
        part.notes.push(format!(
            "Văn bản có trên trang nhưng không ghi ngày nào nên không thuộc kỳ nào: {}.",
            facts.undated.join("; ")
        ));
    }
    part
}

fn told(left_out: &LeftOut) -> Table {
    let row = left_out.told.iter().map(|told| {
        vec![
            Cell::words(&told.title),
            Cell::Day(told.day),
            Cell::words(said(told.why)),
        ]
    });
    Table {
        caption: "Các bài mẫu, bài chưa duyệt, bài nháp, bài chưa tới ngày".to_owned(),
        columns: vec![
            Column::Words("Tên bài"),
            Column::Words("Ngày trong bài"),
            Column::Words("Lý do không tính"),
        ],
        rows: row.collect(),
        sum: None,
    }
}

fn said(why: Why) -> &'static str {
    match why {
        Why::Sample => "Bài mẫu",
        Why::NotApproved => "Chưa duyệt",
        Why::Draft => "Bài nháp",
        Why::NotYet => "Chưa tới ngày đăng",
        Why::Internal => "Nội bộ",
        Why::NoConsent => "Có người chưa đồng ý đăng tên",
        Why::Withdrawn => "Có người đã rút lại sự đồng ý",
    }
}

/// A part with one table, or the words that stand in its place.
fn listed(
    (heading, caption): (&str, &str),
    none: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
) -> Part {
    let mut part = Part::new(heading);
    if rows.is_empty() {
        part.notes.push(none.to_owned());
    } else {
        part.tables.push(Table {
            caption: caption.to_owned(),
            columns,
            rows,
            sum: None,
        });
    }
    part
}
