//! Meanings that the words beside an abbreviation settle: `BCH Quân sự`, `BTV Đảng ủy`, `điểm TB` (reading rules,
//! "Abbreviations").
//!
//! Entry: [`resolve_by_neighbours`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::is_syllable;
use crate::speech::reading::names::telephone;
use crate::speech::reading::numbers::roman;
use crate::speech::reading::time::written_day::is_year;
use crate::speech::reading::token::Class;

/// Written, the words right after that settle it, said.
const BEFORE: [(&str, &str, &str); 6] = [
    (
        "BCH",
        " quân chung thống phòng pctt pccc pcttt tiền ",
        "Ban Chỉ huy",
    ),
    (
        "BTV",
        " đảng thành tỉnh huyện quận xã phường đoàn hội trung ",
        "Ban Thường vụ",
    ),
    ("HS", " lớp trường thcs thpt tiểu mầm ", "học sinh"),
    ("TH", " thcs ", "tiểu học"),
    ("QH", " khóa khoá ", "Quốc hội"),
    ("CN", " nghỉ hằng hàng ", "Chủ nhật"),
];

/// Written, the words right before that settle it, said.
const AFTER: [(&str, &str, &str); 22] = [
    ("TH", " trường mn ", "tiểu học"),
    ("MN", " trường ", "mầm non"),
    ("GĐ", " hộ ", "gia đình"),
    ("TB", " điểm mức ẩm độ suất bậc loại lượng ", "trung bình"),
    ("KK", " giải ", "khuyến khích"),
    ("KH", " theo vượt với giao ", "kế hoạch"),
    ("TP", " ubnd hđnd mttq toàn cấp cách ", "thành phố"),
    ("HS", " em ", "học sinh"),
    ("GV", " cô thầy ", "giáo viên"),
    ("TK", " đầu cuối giữa nửa ", "thế kỷ"),
    ("TK", " qua vào tới ", "tài khoản"),
    ("ĐX", " vụ ", "Đông Xuân"),
    ("THT", " phòng bệnh dịch ", "tụ huyết trùng"),
    ("LUC", " đất ", "chuyên trồng lúa"),
    ("ONT", " đất ", "ở tại nông thôn"),
    ("ODT", " đất ", "ở tại đô thị"),
    ("CLN", " đất ", "trồng cây lâu năm"),
    ("ĐB", " hướng gió phía ", "Đông Bắc"),
    ("ĐN", " hướng gió phía ", "Đông Nam"),
    ("TN", " hướng gió phía ", "Tây Nam"),
    ("TB", " hướng gió phía ", "Tây Bắc"),
    ("TTB", " hướng ", "Tây Tây Bắc"),
];

/// What is said where the place settles it.
pub fn resolve_by_neighbours(
    context: &ReadingContext<'_, '_>,
    at: usize,
    end: usize,
) -> Option<&'static str> {
    let line = context.line;
    let next = line.skip_space(end);
    match line.slice(at, end) {
        "TP" if next > end && is_name(line, next) => Some("thành phố"),
        "CN" if is_weekday(context, at) => Some("Chủ nhật"),
        "ĐT" if is_before_phone(line, next) => Some("điện thoại"),
        "KH" if line.before(at).is_some_and(|sign| line.is_mark(sign, '%')) => Some("kế hoạch"),
        "LĐ" if line
            .before(at)
            .is_some_and(|count| line.is(count, LexemeKind::Number)) =>
        {
            Some("lao động")
        }
        "HCV"
            if line
                .before(at)
                .is_some_and(|count| line.is(count, LexemeKind::Number)) =>
        {
            Some("huy chương vàng")
        }
        "TK" if is_numeral(line, next) => Some("thế kỷ"),
        "BĐ" if is_numeral(line, next) || line.number(next).is_some() => Some("báo động"),
        "ĐH" if is_numeral(line, next) => Some("Đại hội"),
        "SN" if line.number(next).is_some_and(|number| !is_year(number)) => Some("số nhà"),
        "sn" if line.number(next).is_some_and(is_year) => Some("sinh năm"),
        written => beside(line, at, end, written),
    }
}

fn beside(line: &LexedLine<'_>, at: usize, end: usize, written: &str) -> Option<&'static str> {
    let listed = |list: &str, word: &str| list.split_whitespace().any(|listed| listed == word);
    let (before, after) = (line.word_before(at), following(line, end));
    let by_next = BEFORE
        .iter()
        .find(|(of, words, _)| *of == written && listed(words, after));
    let by_last = || {
        AFTER
            .iter()
            .find(|(of, words, _)| *of == written && listed(words, before))
    };
    by_next.or_else(by_last).map(|row| row.2)
}

/// The word that follows, over `và` and `&`.
fn following<'l>(line: &'l LexedLine<'_>, end: usize) -> &'l str {
    let next = line.skip_space(end);
    let joint = line.is_mark(next, '&') || line.key(next) == "và";
    let place = if joint {
        line.skip_space(next + 1)
    } else {
        next
    };
    line.key(place)
}

fn is_before_phone(line: &LexedLine<'_>, next: usize) -> bool {
    let marked = line
        .mark(next)
        .is_some_and(|mark| matches!(mark, ':' | '.'));
    let number = if marked {
        line.skip_space(next + 1)
    } else {
        next
    };
    telephone::is_shaped(line, number)
}

/// A number, or a name that is no title: `Q.1`, `P. Lãm Hà`, but `Q. Chủ tịch`.
pub fn is_place(line: &LexedLine<'_>, end: usize) -> bool {
    const TITLES: &str = " chủ bí giám trưởng hiệu viện cục tổng phó chánh thủ thư kế ";
    let next = line.skip_space(end);
    let title = TITLES
        .split_whitespace()
        .any(|title| title == line.key(next));
    line.number(next).is_some() || next > end && is_name(line, next) && !title
}

/// A capitalised word that is no abbreviation.
fn is_name(line: &LexedLine<'_>, at: usize) -> bool {
    let word = line.text(at);
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let high = word.chars().all(|letter| !letter.is_lowercase());
    line.is(at, LexemeKind::Word)
        && capital
        && (!high || is_syllable(word) && line.is_in_caps_run(at))
}

/// A Roman numeral of its own.
fn is_numeral(line: &LexedLine<'_>, at: usize) -> bool {
    roman::value(line.text(at)).is_some() && !line.is_solid(at + 1)
}

fn is_weekday(context: &ReadingContext<'_, '_>, at: usize) -> bool {
    context.continues(Class::Ordinal, at)
        || matches!(
            context.line.word_before(at),
            "sáng" | "chiều" | "tối" | "trưa" | "thứ"
        )
}
