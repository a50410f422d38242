//! The lists of a report: what was posted, corrected, disclosed, and what does not count.
//!
//! Entry: a function for each.

use std::collections::BTreeMap;

use super::facts::{Post, ReportFacts};
use super::left_out::OmissionReason;
use super::period::posted;
use super::sheet::{Column, SheetCell, SheetPart, SheetTable};
use crate::date::Date;
use crate::document::kind_name::KindName;
use crate::pipeline::Account;

/// A row with the day by which it is sorted.
type Dated = (Date, Vec<SheetCell>);

/// What was posted, day by day.
pub(super) fn posts(account: &Account, facts: &ReportFacts) -> SheetPart {
    let config = &account.site.config;
    let rows = facts.posts.iter().map(|post| {
        let section = &post.labels.section;
        vec![
            SheetCell::Words(post.title.clone()),
            SheetCell::Day(post.labels.day),
            SheetCell::Words(post.kind.called().to_owned()),
            SheetCell::Words(config.section(section).head.title),
        ]
    });
    let columns = vec![
        Column::Words("Tên bài"),
        Column::Words("Ngày đăng"),
        Column::Words("Loại bài"),
        Column::Words("Chuyên mục"),
    ];
    let mut part = listed(
        "Danh mục bài đã đăng",
        "Các bài đã đăng trong kỳ, theo ngày",
        columns,
        rows.collect(),
        "Không có bài nào được đăng trong kỳ.",
    );
    let is_issued = |post: &Post| post.kind == KindName::Document;
    if facts.posts.iter().any(is_issued) {
        let said = "Văn bản không ghi ngày đăng thì xếp theo ngày ban hành.";
        part.notes.push(said.to_owned());
    }
    part
}

/// What was corrected, day by day, in articles of whatever day.
pub(super) fn corrections(account: &Account, facts: &ReportFacts) -> SheetPart {
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
            SheetCell::Words(title.to_owned()),
            SheetCell::Day(on),
            SheetCell::words(text),
        ]
    });
    let columns = vec![
        Column::Words("Tên bài"),
        Column::Words("Ngày đính chính"),
        Column::Words("Nội dung đính chính"),
    ];
    listed(
        "Đính chính",
        "Các lần đính chính trong kỳ, kể cả của bài đăng trước kỳ",
        columns,
        rows.collect(),
        "Không có đính chính nào trong kỳ.",
    )
}

/// What was disclosed under the law on democracy at the grass roots (10/2022, Điều 11), a table a quarter.
pub(super) fn disclosures(account: &Account, facts: &ReportFacts) -> SheetPart {
    let quarters = quarters(account, facts);
    let mut part = SheetPart::new("Danh mục thông tin công khai theo quý");
    let said = if quarters.is_empty() {
        "Không có thông tin nào được ghi là công khai trong kỳ."
    } else {
        "Theo Điều 11 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15). Hình thức và thời hạn ghi theo khai báo của bài; \
         mỗi quý chỉ gồm những ngày trong kỳ báo cáo."
    };
    part.notes.push(said.to_owned());
    for ((year, quarter), mut rows) in quarters {
        rows.sort_by_key(|(day, _)| *day);
        part.tables.push(SheetTable {
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
fn quarters(account: &Account, facts: &ReportFacts) -> BTreeMap<(i16, i8), Vec<Dated>> {
    let mut quarters: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for article in &account.site.articles {
        let document = &article.document;
        let day = posted(document).filter(|&day| facts.period.from <= day && day <= facts.until);
        let (Some(disclosure), Some(day)) = (&document.common.disclosure, day) else {
            continue;
        };
        let form = disclosure
            .form
            .clone()
            .map_or(SheetCell::Open, SheetCell::Words);
        let row = vec![
            SheetCell::words(document.title()),
            SheetCell::Day(day),
            SheetCell::Words(format!("khoản {}", disclosure.clause.get())),
            form,
            disclosure.until.map_or(SheetCell::Open, SheetCell::Day),
        ];
        let quarter = (day.year(), (day.month() + 2) / 3);
        quarters.entry(quarter).or_default().push((day, row));
    }
    quarters
}

/// What has its day in the period and does not count.
pub(super) fn left_out(facts: &ReportFacts) -> SheetPart {
    let left_out = &facts.left_out;
    let row = |(why, count): (&OmissionReason, &usize)| {
        vec![SheetCell::words(said(*why)), SheetCell::Count(*count)]
    };
    let mut part = listed(
        "Không tính là đã đăng",
        "Số bài có ngày trong kỳ mà không tính, theo lý do",
        vec![Column::Words("Lý do"), Column::Counts("Số bài")],
        left_out.counts.iter().map(row).collect(),
        "Không có bài nào có ngày trong kỳ mà không tính.",
    );
    if !facts.undated.is_empty() {
        part.notes.push(format!(
            "Văn bản có trên trang nhưng không ghi ngày nào nên không thuộc kỳ nào: {}.",
            facts.undated.join("; ")
        ));
    }
    part
}

fn said(why: OmissionReason) -> &'static str {
    match why {
        OmissionReason::Sample => "Bài mẫu",
        OmissionReason::NotApproved => "Chưa duyệt",
        OmissionReason::Draft => "Bài nháp",
        OmissionReason::NotYet => "Chưa tới ngày đăng",
        OmissionReason::Internal => "Nội bộ",
        OmissionReason::NoConsent => "Có người chưa đồng ý đăng tên",
        OmissionReason::Withdrawn => "Có người đã rút lại sự đồng ý",
    }
}

/// A part with one table, or the words that stand in its place.
fn listed(
    heading: &str,
    caption: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<SheetCell>>,
    none: &str,
) -> SheetPart {
    let mut part = SheetPart::new(heading);
    if rows.is_empty() {
        part.notes.push(none.to_owned());
    } else {
        part.tables.push(SheetTable {
            caption: caption.to_owned(),
            columns,
            rows,
            sum: None,
        });
    }
    part
}
