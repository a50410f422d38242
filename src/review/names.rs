//! Full names of people in running text, as well as they can be told.
//!
//! Entry: [`find_after`]. A word for a person, a family name, then given names: rather miss one than take a place for a
//! person.

/// The family names of nearly everybody.
const FAMILIES: [&str; 60] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đoàn", "Vương", "Trịnh", "Đinh", "Lâm", "Phùng", "Mai",
    "Tô", "Hà", "Cao", "Lương", "Tạ", "Chu", "Lưu", "Thái", "Quách", "Triệu", "Tống", "Trương",
    "Tăng", "Kiều", "Nghiêm", "Bạch", "Đàm", "Khúc", "La", "Lại", "Quản", "Thân", "Doãn", "Ninh",
    "Hứa", "Cù", "Giang", "Nông", "Ma", "Vi", "Khổng", "Mạc", "Lục", "Tôn", "Châu", "Đồng",
];

/// Places and one man that begin like a name.
const NO_NAMES: [&str; 9] = [
    "Hà Nội",
    "Hà Nam",
    "Hà Tĩnh",
    "Thái Bình",
    "Thái Nguyên",
    "Ninh Bình",
    "Cao Bằng",
    "Lâm Đồng",
    "Hồ Chí Minh",
];

/// The full names that follow one of the words (`em`, `ông` …), each with the place where it begins.
pub(super) fn find_after<'a>(words: &'a str, callings: &[&str]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    let tokens = tokens(words);
    for (number, (_, calling)) in tokens.iter().enumerate() {
        if !callings.contains(&calling.to_lowercase().as_str()) {
            continue;
        }
        let rest = &tokens[number + 1..];
        let Some(&(start, first)) = rest.first() else {
            continue;
        };
        if !FAMILIES.contains(&first) {
            continue;
        }
        let mut end = start + first.len();
        let mut given = 0;
        for &(at, word) in rest[1..].iter().take(4) {
            let follows = words.get(end..at) == Some(" ");
            if !follows || !is_given(word) {
                break;
            }
            end = at + word.len();
            given += 1;
        }
        let name = &words[start..end];
        if given > 0 && !NO_NAMES.iter().any(|other| name.starts_with(other)) {
            found.push((start, name));
        }
    }
    found
}

/// One capital, then small letters; a single capital stands for a name that is kept back, and is none.
fn is_given(word: &str) -> bool {
    let mut letters = word.chars();
    let is_high = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    is_high && !rest.is_empty() && rest.chars().all(char::is_lowercase)
}

/// Words without the marks around them, and where they begin.
fn tokens(words: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, letter) in words.char_indices() {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                tokens.push((from, &words[from..at]));
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    if let Some(from) = start {
        tokens.push((from, &words[from..]));
    }
    tokens
}
