//! Where an offset lies, as people count: lines and columns.
//!
//! Entry: [`position`] and [`line`].

/// Line and column of an offset, both from 1, the column in characters.
#[must_use]
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let offset = text.floor_char_boundary(offset);
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[start..].chars().count() + 1)
}

/// The line that holds an offset, without its end.
#[must_use]
pub fn line(text: &str, offset: usize) -> &str {
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |at| offset + at);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_letters() {
        let text = "một\nhai ba\n";
        assert_eq!(position(text, text.find("ba").unwrap_or(0)), (2, 5));
        assert_eq!(line(text, 7), "hai ba");
        assert_eq!(position(text, 3), (1, 2), "in the middle of a letter");
        assert_eq!(line("", 9), "");
    }
}
