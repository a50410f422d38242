//! Problems of YAML, in Vietnamese.

use crate::diagnostic::YamlProblem;
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &YamlProblem) -> Message {
    match problem {
        YamlProblem::NoFrontMatter => Message::new(
            "tệp chưa có phần khai báo ở đầu",
            "dòng đầu tiên phải là ba dấu gạch ngang (---), sau đó là các mục như title, date, rồi một dòng --- nữa",
        ),
        YamlProblem::NotClosed => Message::new(
            "phần khai báo ở đầu tệp chưa được đóng lại",
            "thêm một dòng chỉ có ba dấu gạch ngang (---) ngay sau mục khai báo cuối cùng",
        ),
        YamlProblem::Syntax { detail } => Message::new(
            format!("phần khai báo viết chưa đúng cách (máy báo: {detail})"),
            "mỗi mục một dòng theo dạng «tên: giá trị»; nếu giá trị có dấu hai chấm, dấu # hay dấu ngoặc thì đặt cả giá trị trong dấu nháy kép",
        ),
        YamlProblem::Tab => Message::new(
            "có phím Tab ở chỗ phải dùng dấu cách",
            "xóa ký tự Tab và gõ hai dấu cách thay vào",
        ),
        YamlProblem::DuplicateKey { key } => Message::new(
            format!("mục «{key}» được khai hai lần"),
            "giữ lại một, xóa mục kia",
        ),
        YamlProblem::UnknownKey { key, nearest } => Message::new(
            format!("không có mục «{key}»"),
            key_advice(nearest.as_deref()),
        ),
        YamlProblem::MissingKey { key } => Message::new(
            format!("thiếu mục «{key}»"),
            format!("thêm dòng «{key}: …»"),
        ),
        YamlProblem::WrongType { expected, found } => Message::new(
            format!("giá trị «{found}» không đúng dạng"),
            format!("ở đây cần {}", sort(expected)),
        ),
        YamlProblem::UnknownValue {
            value,
            nearest,
            allowed,
        } => Message::new(
            format!("giá trị «{value}» không có trong danh sách được dùng"),
            value_advice(nearest.as_deref(), allowed),
        ),
        YamlProblem::ImpossibleDate { written } => Message::new(
            format!("«{written}» không phải là ngày có thật, hoặc viết chưa đúng dạng"),
            "viết năm-tháng-ngày, ví dụ 2026-11-23",
        ),
        YamlProblem::OverBudget => Message::new(
            "phần khai báo lồng nhau hoặc lặp lại quá mức",
            "viết lại cho gọn, không dùng dấu & và * để tham chiếu",
        ),
    }
}

fn key_advice(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "xem danh sách các mục trong HUONG-DAN.md; mục không dùng thì xóa đi".to_owned(),
        |nearest| format!("có phải bạn định viết «{nearest}»?"),
    )
}

fn value_advice(nearest: Option<&str>, allowed: &[String]) -> String {
    let allowed = allowed.join(", ");
    nearest.map_or_else(
        || format!("các giá trị được dùng: {allowed}"),
        |nearest| format!("có phải «{nearest}»? Các giá trị được dùng: {allowed}"),
    )
}

/// What the parser calls a sort of value, in plain words.
fn sort(expected: &str) -> &str {
    match expected {
        "a string" | "string scalar" => "một dòng chữ",
        "a boolean" | "bool" => "true (có) hoặc false (không)",
        "a sequence" | "sequence" | "sequence start" => {
            "một danh sách, mỗi ý một dòng bắt đầu bằng dấu gạch ngang"
        }
        "a map" | "mapping" | "mapping start" | "map" => {
            "một nhóm mục con, mỗi mục một dòng lùi vào hai dấu cách"
        }
        "f64" | "f32" => "một số",
        number if number.starts_with(['u', 'i']) && number[1..].parse::<u8>().is_ok() => {
            "một số nguyên"
        }
        struct_name if struct_name.starts_with("struct ") => {
            "một nhóm mục con, mỗi mục một dòng lùi vào hai dấu cách"
        }
        other => other,
    }
}
