//! The template of an urgent notice: who speaks, what and where, what to do now, until when, whom to call.
//!
//! Entry: [`article`]. Brackets are to be replaced; at most 150 syllables, so that it is understood and fits a minute.

use crate::date::Date;
use crate::yaml;

/// The notice, still a draft.
pub(super) fn article(
    title: &str,
    date: Date,
    owner: &str,
    about: &[(&'static str, String)],
) -> String {
    let title = yaml::quote(title);
    let owner = match owner {
        "" => "\"[mã cơ quan]\"",
        id => id,
    };
    let about = about.iter().map(|(key, ids)| format!("{key}: {ids}\n"));
    let about = about.collect::<Vec<_>>().concat();
    format!(
        "---
# Thông báo khẩn: thay mọi chữ trong ngoặc vuông, rồi xóa dòng draft: true.
# Đưa lên ngay, dù bài khác còn lỗi: bantin build --urgent TỆP-NÀY
title: {title}
date: {date}
kind: notice
{about}draft: true
# Ai ra thông báo, lúc nào, có hiệu lực đến khi nào (ngày và giờ).
issued_by: {owner}
issued_at: {date} 00:00
valid_until: {date} 23:59
# Bản tin cảnh báo chính thức thì ghi số và đọc nguyên văn; xóa dấu # ở đầu dòng.
#bulletin_no: \"[số]\"
#changed_since: \"[điểm mới so với bản tin trước]\"
loudspeaker: {{priority: urgent, repeat: 3}}
---
[Ai ra thông báo] thông báo khẩn: [việc gì] đang xảy ra ở [nơi nào].

Đề nghị bà con làm ngay: [việc cần làm, từng việc một].

Thông báo có hiệu lực đến [giờ, ngày]. Cần giúp đỡ, gọi số [số điện thoại].
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::document::kind_name::KindName;
    use crate::document::{self, Input};
    use crate::path::SourcePath;
    use crate::vietnamese::syllable_count;

    #[test]
    fn the_template_is_read_at_once_and_leaves_room_for_what_matters() {
        let date = Date::new(2026, 11, 23).expect("a day");
        let text = article("Cảnh báo \"lũ\"", date, "", &[]);
        let source = SourcePath::new("content/thong-bao/lu.md");
        let read = document::parse(Input {
            source: &source,
            text: &text,
            hash: [0; 32],
            default_kind: KindName::Article,
        });
        let errors = read
            .found
            .iter()
            .filter(|one| one.severity() == Severity::Error);
        assert_eq!(errors.count(), 0, "{:?}", read.found);
        assert_eq!(read.value.kind.name(), KindName::Notice);
        let body = text.rsplit("---\n").next().expect("a body");
        assert!(syllable_count(body) < 75);
    }
}
