//! The words in a chart: figures as Vietnamese write them, labels in lines that a telephone has room for.
//!
//! Entry: [`number`], [`figure`], [`wrap_label`], [`cut`].

/// The most letters of a line.
const LINE: usize = 26;
/// The most lines of a label; the table below the drawing has it whole.
const LINES: usize = 3;

/// A figure as Vietnamese write it: `1.234,5`.
#[must_use]
pub fn number(value: f64) -> String {
    let written = value.to_string();
    let (sign, digits) = match written.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", written.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut shown = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && value.is_finite() {
            shown.push('.');
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push(',');
        shown.push_str(fraction);
    }
    shown
}

/// A figure in a drawing: percents say so themselves, other units stand below the drawing.
pub(super) fn figure(value: f64, unit: &str) -> String {
    let sign = if is_percent(unit) { "%" } else { "" };
    format!("{}{sign}", number(value))
}

/// Whether figures are percents.
pub(super) fn is_percent(unit: &str) -> bool {
    unit.trim() == "%"
}

/// A label in lines.
pub(super) fn wrap_label(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in label.split_whitespace() {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() {
            *line = cut(word, LINE);
        } else if line.chars().count() + 1 + word.chars().count() <= LINE {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(cut(word, LINE));
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(line) = lines.last_mut() {
            *line = format!("{} …", cut(line, LINE - 2).trim_end_matches('…').trim_end());
        }
    }
    lines
}

/// The first letters of a text, with a sign where some are left out.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{LINE, LINES, cut, number, wrap_label};

    #[test]
    fn figures_are_grouped_by_points_and_have_a_decimal_comma() {
        for (value, shown) in [
            (1_234_567.5, "1.234.567,5"),
            (-100.0, "-100"),
            (0.25, "0,25"),
        ] {
            assert_eq!(number(value), shown);
        }
    }

    #[test]
    fn labels_are_broken_between_words_and_end_where_room_ends() {
        assert_eq!(wrap_label("Thôn  Một"), ["Thôn Một"]);
        assert_eq!(
            wrap_label("Tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hoá"),
            ["Tỷ lệ hộ gia đình đạt danh", "hiệu gia đình văn hoá"]
        );
        let long = wrap_label(&"khu dân cư ".repeat(20));
        assert_eq!(long.len(), LINES);
        assert!(long[LINES - 1].ends_with(" …"), "{long:?}");
        assert!(long.iter().all(|line| line.chars().count() <= LINE));
        assert_eq!(wrap_label(""), [""]);
        assert_eq!(cut(&"ồ".repeat(40), 5), "ồồồồ…");
    }
}
