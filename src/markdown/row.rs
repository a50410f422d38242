//! The cells of a table's row as written: pulldown-cmark drops those beyond the columns of the head.
//!
//! Entry: [`count_cells`].

/// How many cells a row as written has; empty ones at its end do not count.
pub(super) fn count_cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut ends = 1;
    let mut full = 0;
    let mut escaped = false;
    for letter in row.chars() {
        match letter {
            '|' if !escaped => ends += 1,
            blank if blank.is_whitespace() => {}
            _ => full = ends,
        }
        escaped = letter == '\\' && !escaped;
    }
    full
}

#[cfg(test)]
mod tests {
    use super::count_cells;

    #[test]
    fn cells_are_counted_up_to_the_last_that_says_something() {
        for (row, count) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a \\| b |", 1),
            ("| a | b | |  |", 2),
            ("| | b |", 2),
            ("", 0),
        ] {
            assert_eq!(count_cells(row), count, "{row}");
        }
    }
}
