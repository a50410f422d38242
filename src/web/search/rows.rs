//! Numbers in rows, one row after the other in one piece of memory: a row for each word, each pair's first word.
//!
//! Entry: [`Rows::of`]. It must never know what the rows are of.

/// Rows of numbers.
#[derive(Debug, Default)]
pub(super) struct Rows<T> {
    /// Where each row begins, and the end of the last.
    starts: Vec<usize>,
    all: Vec<T>,
}

impl<T: Copy + Default + PartialEq> Rows<T> {
    /// Puts what is given into `count` rows, in the order in which it is given, but for what equals the one before it in
    /// its row. It is gone through twice, so that nothing has to grow.
    pub fn of<I: Iterator<Item = (u32, T)>>(count: usize, given: impl Fn() -> I) -> Self {
        let mut starts = vec![0; count + 1];
        let mut last: Vec<Option<T>> = vec![None; count];
        given().for_each(|(row, value)| {
            let row = row as usize;
            starts[row + 1] += usize::from(last[row].replace(value) != Some(value));
        });
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        let mut all = vec![T::default(); starts[count]];
        let mut next = starts.clone();
        given().for_each(|(row, value)| {
            let row = row as usize;
            let place = next[row];
            if place == starts[row] || all[place - 1] != value {
                all[place] = value;
                next[row] += 1;
            }
        });
        Self { starts, all }
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[T] {
        &self.all[self.starts[row]..self.starts[row + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_the_order_in_which_they_were_given() {
        let given = [(2, 'a'), (0, 'b'), (2, 'a'), (2, 'c'), (0, 'b'), (2, 'a')];
        let rows = Rows::of(4, || given.into_iter());
        let read: Vec<&[char]> = (0..4).map(|row| rows.row(row)).collect();
        assert_eq!(read, [&['b'][..], &[], &['a', 'c', 'a'], &[]]);
    }
}
