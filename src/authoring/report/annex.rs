//! The annex: the parts of a report in their order, and what a reader must know before the figures.
//!
//! Entry: [`annex`].

use super::facts::ReportFacts;
use super::groups;
use super::lists;
use super::sheet::Sheet;
use super::tally;
use crate::pipeline::Account;

/// The counts as parts with tables; `errors` is how many errors the content has while it is made.
#[must_use]
pub fn annex(account: &Account, facts: &ReportFacts, errors: usize) -> Sheet {
    let mut parts = vec![
        groups::whole(facts),
        groups::months(facts),
        groups::sections(account, facts),
        groups::models(account, facts),
        groups::bodies(account, facts),
        lists::posts(account, facts),
        lists::corrections(account, facts),
        lists::disclosures(account, facts),
        lists::left_out(facts),
    ];
    for (at, part) in parts.iter_mut().enumerate() {
        part.heading = format!("{}. {}", at + 1, part.heading);
    }
    Sheet {
        title:
            "Phụ lục số liệu thông tin, tuyên truyền trên trang thông tin điện tử và truyền thanh"
                .to_owned(),
        facts: head(account, facts),
        notes: notes(account, facts, errors),
        parts,
    }
}

fn head(account: &Account, facts: &ReportFacts) -> Vec<(&'static str, String)> {
    let config = &account.site.config;
    let owner = config.site.owner.as_ref();
    let owner = owner.and_then(|owner| config.body(&owner.value));
    let (from, to) = (facts.period.from.short(), facts.period.to.short());
    let mut head = vec![("Trang", config.site.title.clone())];
    head.extend(owner.map(|owner| ("Cơ quan", owner.name.clone())));
    head.push(("Kỳ báo cáo", format!("từ ngày {from} đến hết ngày {to}")));
    head.push(("Ngày lập", facts.today.short()));
    head
}

fn notes(account: &Account, facts: &ReportFacts, errors: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if facts.today < facts.period.from {
        notes.push("Kỳ báo cáo chưa bắt đầu.".to_owned());
    } else if facts.today < facts.period.to {
        let today = facts.today.short();
        notes.push(format!(
            "Kỳ báo cáo chưa kết thúc: số liệu tính đến hết ngày lập, {today}."
        ));
    }
    let sum = tally::whole(facts);
    if sum.all() == 0 {
        notes.push("Trong kỳ không có bài nào được đăng.".to_owned());
    }
    if facts.bulletins == 0 {
        notes.push("Trong kỳ không có bản tin truyền thanh nào được lập và chốt lại.".to_owned());
    }
    if errors > 0 {
        notes.push(format!(
            "Khi lập phụ lục, nội dung đang có {errors} lỗi; bài có lỗi có thể chưa được tính. Chạy bantin check, sửa rồi lập lại."
        ));
    }
    notes.push(
        "Bài đã đăng là bài được phép phát hành, tính theo ngày đăng (văn bản không ghi ngày đăng thì theo ngày ban hành). \
         Bài mẫu, bài nháp, bài chưa duyệt, bài nội bộ, bài chưa tới ngày, bài có người chưa đồng ý hoặc đã rút lại sự đồng ý \
         không tính là đã đăng; xem mục 9."
            .to_owned(),
    );
    notes.push(format!(
        "Bản tin đã lập là bản tin đã chốt cho các ngày trong kỳ; phụ lục này không chứng minh loa đã phát. \
         Độ dài lời đọc là ước tính khi đọc một lần, {} tiếng một phút, không phải thời lượng phát.",
        account.pace
    ));
    notes
}
