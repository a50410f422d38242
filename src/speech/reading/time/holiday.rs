//! Names of holidays: a short date after one is said without `ngày` (reading rules, "Dates").
//!
//! Entry: [`is_holiday`].

use crate::speech::reading::cues::pair;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};

/// The last two words of their names.
const PAIRS: [&str; 35] = [
    "quốc khánh",
    "phụ nữ",
    "lao động",
    "liệt sĩ",
    "liệt sỹ",
    "miền nam",
    "đất nước",
    "tháng tám",
    "hùng vương",
    "giỗ tổ",
    "thành lập",
    "việt nam",
    "thiếu nhi",
    "sinh nhật",
    "nghỉ lễ",
    "dịp lễ",
    "ngày lễ",
    "nhà giáo",
    "thầy thuốc",
    "báo chí",
    "thương binh",
    "bác hồ",
    "gia đình",
    "cao tuổi",
    "trẻ em",
    "môi trường",
    "khởi nghĩa",
    "doanh nhân",
    "thống nhất",
    "giải phóng",
    "cách mạng",
    "nông dân",
    "chiến thắng",
    "khai giảng",
    "trung thu",
];

/// Names of holidays and what they are called by, by their last two words.
pub fn is_holiday(line: &LexedLine<'_>, at: usize) -> bool {
    let at = match line.before(at) {
        Some(open) if line.is_mark(open, '(') => open,
        _ => at,
    };
    let last = line.word_before(at);
    let pair = pair(line, at);
    matches!(last, "lễ" | "dịp" | "tết" | "mừng" | "niệm")
        || pair.starts_with("lập ")
        || PAIRS.contains(&pair.as_str())
        || is_named_day(line, at)
}

/// `Ngày Quốc tế Hạnh phúc 20/3`: a name in capitals after `ngày`.
fn is_named_day(line: &LexedLine<'_>, at: usize) -> bool {
    const WORDS: usize = 9;
    let is_high = |place: usize| {
        line.text(place)
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
    };
    let mut after = at;
    let mut named = false;
    for _ in 0..WORDS {
        let Some(word) = line
            .before(after)
            .filter(|&word| line.is(word, LexemeKind::Word))
        else {
            return false;
        };
        if line.key(word) == "ngày" {
            return after < at && (is_high(after) || named && is_high(word));
        }
        named = named || is_high(word);
        after = word;
    }
    false
}
