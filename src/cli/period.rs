//! The days of a report or log.
//!
//! Entry: [`refused`].

use std::io::{self, Write};

use super::exit::Exit;
use crate::date::Date;
use crate::message::Language;

/// Tells that a period ends before it begins; nothing where it does not.
pub(crate) fn refused(from: Date, to: Date, language: Language) -> Option<Exit> {
    if from <= to {
        return None;
    }
    let said = match language {
        Language::Vi => format!(
            "lỗi: ngày cuối {} đứng trước ngày đầu {}\n  Ghi --from là ngày đầu, --to là ngày cuối của kỳ.",
            to.short(),
            from.short()
        ),
        Language::En => format!(
            "error: the last day, {to}, comes before the first, {from}\n  Give the first day with --from, the last with --to."
        ),
    };
    let _ = writeln!(io::stderr(), "{said}");
    Some(Exit::Usage)
}
