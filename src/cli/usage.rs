//! Usage errors in words.
//!
//! Entry: [`print`].

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::exit::Exit;
use crate::message::Language;
use crate::path;

/// Shows help, or what is wrong with the arguments.
pub(crate) fn print(error: &clap::Error, language: Language) -> Exit {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    if asked
        || language == Language::En
        || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    {
        let _ = error.print();
    } else {
        use std::io::Write;
        let _ = writeln!(
            std::io::stderr(),
            "lỗi: {}\n\nXem cách dùng: bantin --help",
            in_vietnamese(error)
        );
    }
    if asked { Exit::Done } else { Exit::Usage }
}

/// Prints what is missing, as for any required argument.
pub(crate) fn print_missing(
    arguments: &[&str],
    usage: clap::builder::StyledStr,
    language: Language,
) -> Exit {
    let mut error = clap::Error::new(ErrorKind::MissingRequiredArgument);
    let named = arguments.iter().map(|&argument| argument.to_owned());
    error.insert(
        ContextKind::InvalidArg,
        ContextValue::Strings(named.collect()),
    );
    error.insert(ContextKind::Usage, ContextValue::StyledStr(usage));
    print(&error, language)
}

fn in_vietnamese(error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (
        context(ContextKind::InvalidArg),
        context(ContextKind::InvalidValue),
    );
    match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tùy chọn «{argument}»"),
        ErrorKind::InvalidSubcommand => {
            let meant = context(ContextKind::SuggestedSubcommand);
            let hint = if meant.is_empty() {
                String::new()
            } else {
                format!("; có phải «{meant}»?")
            };
            format!(
                "không có lệnh «{}»{hint}",
                context(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let hint = if argument.contains("NĂM-THÁNG-NGÀY") {
                "; hãy ghi một ngày có trong lịch, ví dụ 2026-11-23".to_owned()
            } else if argument.contains("--base-url") {
                let proposed = path::complete_address(&value);
                let example = || "đủ địa chỉ, ví dụ https://tanminh.haiphong.gov.vn".to_owned();
                format!("; hãy ghi {}", proposed.unwrap_or_else(example))
            } else {
                String::new()
            };
            format!("«{value}» không dùng được cho {argument}{hint}")
        }
        ErrorKind::ArgumentConflict => format!("«{argument}» không dùng cùng tùy chọn khác được"),
        _ => error.to_string(),
    }
}
