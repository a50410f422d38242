//! Lines of a table for a spreadsheet: RFC 4180, and nothing in a cell that a spreadsheet would run.
//!
//! Entry: [`MARK`] at the head of the file, then [`line`].

/// What tells a spreadsheet that the text is UTF-8.
pub(super) const MARK: char = '\u{feff}';

/// The beginnings by which a spreadsheet takes a cell for a formula.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '＝', '＠'];

/// Puts a line below a text.
pub(super) fn line<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&safe(cell));
    }
    text.push_str("\r\n");
}

/// A cell in quotes where it needs them; one that looks like a formula begins with a sign that makes it words.
fn safe(cell: &str) -> String {
    let words = if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if words.contains([',', ';', '"', '\n', '\r']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_words_and_stay_one_cell() {
        for (cell, written) in [
            ("Thông báo", "Thông báo"),
            ("a, b", "\"a, b\""),
            ("a; b", "\"a; b\""),
            ("nói \"có\"", "\"nói \"\"có\"\"\""),
            ("hai\ndòng", "\"hai\ndòng\""),
            ("=1+1", "'=1+1"),
            ("+84", "'+84"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("=HYPERLINK(\"a\",1)", "\"'=HYPERLINK(\"\"a\"\",1)\""),
        ] {
            let mut text = String::new();
            line(&mut text, ["x", cell]);
            assert_eq!(text, format!("x,{written}\r\n"));
        }
    }
}
