//! Words that tell what a number beside them is. Lists and small questions, nothing else.

use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};

/// How many lexemes are looked back at.
const REACH: usize = 28;

/// The keys of the words before this place, nearest first, over small marks and numbers, up to the end of a sentence.
pub fn nearby<'l>(line: &'l LexedLine<'_>, at: usize) -> impl Iterator<Item = &'l str> {
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&place| !matches!(line.mark(place), Some('.' | ';' | '!' | '?')))
        .filter(|&place| line.is(place, LexemeKind::Word))
        .map(|place| line.key(place))
}

/// The last two words before this place, joined by a space.
pub fn pair(line: &LexedLine<'_>, at: usize) -> String {
    let mut words = line.words_before(at);
    let last = words.next().unwrap_or_default();
    let first = words.next().unwrap_or_default();
    format!("{first} {last}")
}

/// Things that are counted: a number before them counts.
pub fn is_counted(word: &str) -> bool {
    const WORDS: &str = " thôn hộ xã xóm tổ khu chi người tiêu chỉ đại đồng trường lớp em cháu học ý mô phiếu đơn \
        đảng trẻ điểm câu bài phần nội tuyến đội huyện tỉnh phường cơ hồ sơ vụ cán công nhà hội ban đoàn nhóm cụm \
        tiêu dự ao con cây hạng mục giải cặp gia doanh trang xe máy phòng bệnh ca ";
    contains(WORDS, word)
}

/// What a part is taken of: `3/4 diện tích` (reading rules, "Slash").
pub fn is_divided(word: &str) -> bool {
    const WORDS: &str = " số diện kế tổng dân quãng chặng chiều thời lượng chỉ sản chi cổ giá khối nửa đường \
        tiền lương mức ngân toàn ngày tháng giờ mẫu sào đất công thu dung kinh thành lao viên \
        gói thìa cốc bát ";
    contains(WORDS, word)
}

/// What a part stands after: `quá 1/2`, `hơn 2/3`.
pub fn divides(word: &str) -> bool {
    contains(
        " quá hơn chặng gần khoảng chiếm đạt bằng ít được còn giảm tăng ",
        word,
    )
}

/// After these a short date is a date (reading rules, "Short dates").
pub fn dates(word: &str) -> bool {
    const WORDS: &str = " ngày hôm nay qua mai đến từ sáng trưa chiều tối đêm khuya mùng mồng tới vào trước sau hạn \
        rạng tuần thứ nhật kể hết cuối nghỉ mạc đầu ra họp chức lịch thúc kiến ";
    contains(WORDS, word)
}

/// After these a number keeps its leading zero (reading rules, "Leading zero").
pub fn names_paper(line: &LexedLine<'_>, at: usize) -> bool {
    const PAIRS: [&str; 16] = [
        "đề án",
        "chỉ thị",
        "nghị quyết",
        "quyết định",
        "nghị định",
        "thông tư",
        "kết luận",
        "quy định",
        "phụ lục",
        "tờ bản",
        "bản đồ",
        "dự án",
        "công điện",
        "công văn",
        "pháp lệnh",
        "thông tri",
    ];
    let at = match line.before(at) {
        Some(colon) if line.is_mark(colon, ':') && line.word_before(colon) == "số" => colon,
        _ => at,
    };
    let pair = pair(line, at);
    let (first, last) = pair.split_once(' ').unwrap_or_default();
    match last {
        "số" => !matches!(
            first,
            "tổng" | "trong" | "một" | "đa" | "sĩ" | "dân" | "chỉ"
        ),
        "mẫu" | "biểu" | "mã" | "phòng" => true,
        _ => PAIRS.contains(&pair.as_str()),
    }
}

/// Types of papers, by their last two words, before a number such as `42/2022`.
pub fn is_paper_type(line: &LexedLine<'_>, at: usize) -> bool {
    const PAIRS: [&str; 20] = [
        "nghị quyết",
        "nghị định",
        "quyết định",
        "thông tư",
        "chỉ thị",
        "kết luận",
        "quy định",
        "công điện",
        "công văn",
        "pháp lệnh",
        "kế hoạch",
        "thông báo",
        "hướng dẫn",
        "tờ trình",
        "chương trình",
        "báo cáo",
        "đề án",
        "liên tịch",
        "giấy mời",
        "hợp đồng",
    ];
    let at = match line.before(at) {
        Some(number) if line.key(number) == "số" => number,
        _ => at,
    };
    matches!(line.word_before(at), "luật" | "nđ" | "qđ" | "nq")
        || PAIRS.contains(&pair(line, at).as_str())
}

/// Before house numbers (reading rules, "Slash").
pub fn is_house(line: &LexedLine<'_>, at: usize) -> bool {
    let word = line.word_before(at);
    matches!(
        word,
        "nhà"
            | "ngõ"
            | "ngách"
            | "hẻm"
            | "kiệt"
            | "hẽm"
            | "đường"
            | "phố"
            | "lô"
            | "thửa"
            | "trọ"
            | "chỉ"
    ) || word == "số"
}

/// Whether a scale or a ratio is spoken of.
pub fn is_ratio(line: &LexedLine<'_>, at: usize) -> bool {
    let mut words = nearby(line, at).take(5);
    words.any(|word| matches!(word, "lệ" | "đồ" | "pha"))
}

/// Whether a match is spoken of.
pub fn is_score(line: &LexedLine<'_>, at: usize) -> bool {
    let words: Vec<&str> = nearby(line, at).take(12).collect();
    let near = words.iter().take(5);
    let mut pairs = words.windows(2);
    near.copied().any(|word| {
        matches!(
            word,
            "thắng" | "thua" | "hòa" | "dẫn" | "gỡ" | "cuộc" | "bại" | "trận" | "hiệp"
        )
    }) || words.contains(&"trận")
        || pairs.any(|two| {
            matches!(
                two,
                ["số", "tỷ" | "tỉ"] | ["hạng", "tranh"] | ["kết", "chung" | "bán" | "tứ"]
            )
        })
}

/// Whether a telephone is spoken of right before: `điện thoại: `, `tổng đài `, `gọi số `.
pub fn is_phone(line: &LexedLine<'_>, at: usize) -> bool {
    let machine: Vec<&str> = nearby(line, at).take(2).collect();
    if machine == ["máy", "số"] {
        return true;
    }
    let mut words = nearby(line, at).skip_while(|word| {
        matches!(
            *word,
            "số" | "là" | "theo" | "đến" | "tới" | "qua" | "ngay" | "về" | "cho" | "máy"
        )
    });
    matches!(
        words.next().unwrap_or_default(),
        "thoại"
            | "hotline"
            | "nóng"
            | "đài"
            | "sđt"
            | "đt"
            | "đtdđ"
            | "gọi"
            | "fax"
            | "zalo"
            | "tel"
            | "alo"
            | "lẻ"
            | "điện"
            | "quay"
            | "bấm"
    )
}

/// Whether a telephone is spoken of somewhere before.
pub fn near_phone(line: &LexedLine<'_>, at: usize) -> bool {
    nearby(line, at).any(|word| {
        matches!(
            word,
            "thoại"
                | "hotline"
                | "nóng"
                | "đài"
                | "sđt"
                | "đt"
                | "gọi"
                | "cứu"
                | "báo"
                | "lực"
                | "cảnh"
                | "hỏa"
        )
    })
}

/// Whether the digits are those of an account, a card, a code: said one by one.
pub fn is_identity(line: &LexedLine<'_>, at: usize) -> bool {
    nearby(line, at).take(5).any(|word| {
        matches!(
            word,
            "khoản"
                | "stk"
                | "mã"
                | "cccd"
                | "cmnd"
                | "cước"
                | "mst"
                | "seri"
                | "dân"
                | "hiệu"
                | "bhyt"
                | "bhxh"
                | "otp"
                | "mật"
                | "thẻ"
                | "chiếu"
                | "tk"
        )
    })
}

/// Whether a current is spoken of, so that `A` is a unit: `aptomat 63A`.
pub fn is_electric(line: &LexedLine<'_>, at: usize) -> bool {
    const WORDS: &str =
        " dòng điện aptomat át atomat dao chì tơ quy sạc nguồn áp tải hàn ampe cường pha mạch ";
    nearby(line, at).any(|word| contains(WORDS, word))
}

/// `số BK 123456`: the number of a paper with its series before it.
pub fn is_serial(line: &LexedLine<'_>, at: usize) -> bool {
    let series = line.before(at).filter(|&series| {
        let text = line.text(series);
        line.is(series, LexemeKind::Word) && text.len() <= 4 && text.chars().all(char::is_uppercase)
    });
    series.is_some_and(|series| matches!(line.word_before(series), "số" | "sổ" | "hiệu"))
}

/// After these a point between numbers is a numbering, not a decimal comma: `tiêu chí 17.1`.
pub fn is_numbered(word: &str) -> bool {
    contains(
        " mục điều bài câu bước chí nghiệp bản bảng hình phiên khoản web số android ios windows version usb bluetooth hdmi ",
        word,
    )
}

fn contains(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|listed| listed == word)
}
