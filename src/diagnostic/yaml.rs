//! Problems of YAML: in front matter, in data files, in fenced blocks.

use super::table::problems;

problems! {
    /// YAML that cannot be read as what is expected there.
    pub enum YamlProblem;

    /// The file does not open with a line `---`.
    FrontMatterMissing => {
        severity: Error,
        vi: ("tệp chưa có phần khai báo ở đầu",
             "dòng đầu tiên phải là ba dấu gạch ngang (---), sau đó là các mục như title, date, rồi một dòng --- nữa"),
        en: ("the file has no front matter",
             "its first line must be three hyphens (---), followed by keys such as title and date, and another line ---"),
    }

    /// The front matter opens but no second line `---` closes it.
    FrontMatterNotClosed => {
        severity: Error,
        vi: ("phần khai báo ở đầu tệp chưa được đóng lại",
             "thêm một dòng chỉ có ba dấu gạch ngang (---) ngay sau mục khai báo cuối cùng"),
        en: ("the front matter is not closed",
             "put a line of three hyphens (---) after its last key"),
    }

    /// The text is not YAML.
    YamlSyntax {
        /// The parser's own words (English).
        detail: String,
    } => {
        severity: Error,
        vi: (format!("phần khai báo viết chưa đúng cách (máy báo: {detail})"),
             "mỗi mục một dòng theo dạng «tên: giá trị»; nếu giá trị có dấu hai chấm, dấu # hay dấu ngoặc thì đặt cả giá trị trong dấu nháy kép"),
        en: (format!("the front matter is not valid YAML ({detail})"),
             "one key a line, as «name: value»; quote a value that holds a colon, a # or brackets"),
    }

    /// A tab stands where YAML wants spaces.
    YamlTab => {
        severity: Error,
        vi: ("có phím Tab ở chỗ phải dùng dấu cách",
             "xóa ký tự Tab và gõ hai dấu cách thay vào"),
        en: ("a tab stands where spaces are needed",
             "replace the tab by two spaces"),
    }

    /// A key stands twice.
    DuplicateKey {
        /// The key.
        key: String,
    } => {
        severity: Error,
        vi: (format!("mục «{key}» được khai hai lần"),
             "giữ lại một, xóa mục kia"),
        en: (format!("the key «{key}» stands twice"),
             "keep one, delete the other"),
    }

    /// A key that is not known there.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The known key most like it.
        nearest: Option<String>,
    } => {
        severity: Error,
        vi: (format!("không có mục «{key}»"),
             match nearest {
                 Some(nearest) => format!("có phải bạn định viết «{nearest}»?"),
                 None => "xem danh sách các mục trong HUONG-DAN.md; mục không dùng thì xóa đi".to_owned(),
             }),
        en: (format!("there is no key «{key}»"),
             match nearest {
                 Some(nearest) => format!("did you mean «{nearest}»?"),
                 None => "see the list of keys in HUONG-DAN.md; delete what is not needed".to_owned(),
             }),
    }

    /// A key that must be there is not.
    MissingKey {
        /// The key.
        key: String,
    } => {
        severity: Error,
        vi: (format!("thiếu mục «{key}»"),
             format!("thêm dòng «{key}: …»")),
        en: (format!("the key «{key}» is missing"),
             format!("add a line «{key}: …»")),
    }

    /// A value of another sort than the key takes.
    WrongType {
        /// What the key takes, in the parser's words (`a string`, `a boolean`, `u32` …).
        expected: String,
        /// What was found.
        found: String,
    } => {
        severity: Error,
        vi: (format!("giá trị «{found}» không đúng dạng"),
             format!("ở đây cần {}", type_in_vietnamese(expected))),
        en: (format!("the value «{found}» has the wrong type"),
             format!("{expected} is needed here")),
    }

    /// A value that is none of those that the key takes.
    UnknownValue {
        /// The value as written.
        value: String,
        /// The value most like it.
        nearest: Option<String>,
        /// All that the key takes.
        allowed: Vec<String>,
    } => {
        severity: Error,
        vi: (format!("giá trị «{value}» không có trong danh sách được dùng"),
             match nearest {
                 Some(nearest) => format!("có phải «{nearest}»? Các giá trị được dùng: {}", allowed.join(", ")),
                 None => format!("các giá trị được dùng: {}", allowed.join(", ")),
             }),
        en: (format!("the value «{value}» is none of those allowed"),
             match nearest {
                 Some(nearest) => format!("did you mean «{nearest}»? Allowed: {}", allowed.join(", ")),
                 None => format!("allowed: {}", allowed.join(", ")),
             }),
    }

    /// A day that no calendar has, or not written `YYYY-MM-DD`.
    ImpossibleDate {
        /// The date as written.
        written: String,
    } => {
        severity: Error,
        vi: (format!("«{written}» không phải là ngày có thật, hoặc viết chưa đúng dạng"),
             "viết năm-tháng-ngày, ví dụ 2026-11-23"),
        en: (format!("«{written}» is no day of the calendar, or not in the right form"),
             "write year-month-day, such as 2026-11-23"),
    }

    /// Something is nested or repeated beyond all measure (an alias bomb).
    YamlOverBudget => {
        severity: Error,
        vi: ("phần khai báo lồng nhau hoặc lặp lại quá mức",
             "viết lại cho gọn, không dùng dấu & và * để tham chiếu"),
        en: ("the YAML is nested or repeated beyond measure",
             "write it out plainly, without & and *"),
    }
}

/// The parser's name of a type in plain words.
fn type_in_vietnamese(expected: &str) -> String {
    let bounds = expected.strip_prefix("a whole number from ");
    if let Some((least, most)) = bounds.and_then(|bounds| bounds.split_once(" to ")) {
        return format!("một số nguyên từ {least} đến {most}");
    }
    let words = match expected {
        "a string" | "string scalar" => "một dòng chữ",
        "a boolean" | "bool" => "true (có) hoặc false (không)",
        "a sequence" | "sequence" | "sequence start" => {
            "một danh sách, mỗi ý một dòng bắt đầu bằng dấu gạch ngang"
        }
        "a map" | "mapping" | "mapping start" | "map" => {
            "một nhóm mục con, mỗi mục một dòng lùi vào hai dấu cách"
        }
        "f64" | "f32" => "một số",
        "a whole number above 0" => "một số nguyên lớn hơn 0",
        "a whole number from 0 on" => "một số nguyên, từ 0 trở lên",
        "a whole number" => "một số nguyên",
        struct_name if struct_name.starts_with("struct ") => {
            "một nhóm mục con, mỗi mục một dòng lùi vào hai dấu cách"
        }
        other => other,
    };
    words.to_owned()
}
