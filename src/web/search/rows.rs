//! Numbers in rows, one row after the other in one piece of memory: a row for each word, each pair's first word.
//!
//! Entry: [`Rows::of`]. It must never know what the rows are of.

use std::mem;

/// Rows of numbers.
#[derive(Debug, Default)]
pub(super) struct Rows<T> {
    /// Where each row begins.
    starts: Vec<usize>,
    /// Where it ends; between that and the next there may be room that was not needed.
    ends: Vec<usize>,
    all: Vec<T>,
}

impl<T: Copy + Default + PartialEq> Rows<T> {
    /// Puts what is given into `count` rows, in the order in which it is given, but for what equals the one before it in
    /// its row. It is gone through twice, so that nothing has to grow.
    pub fn of<I: Iterator<Item = (u32, T)>>(count: usize, given: impl Fn() -> I) -> Self {
        let mut starts = vec![0; count];
        given().for_each(|(row, _)| starts[row as usize] += 1);
        let mut room = 0;
        for start in &mut starts {
            room += mem::replace(start, room);
        }
        let (mut all, mut ends) = (vec![T::default(); room], starts.clone());
        given().for_each(|(row, value)| {
            let end = &mut ends[row as usize];
            if *end == starts[row as usize] || all[*end - 1] != value {
                all[*end] = value;
                *end += 1;
            }
        });
        Self { starts, ends, all }
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[T] {
        &self.all[self.starts[row]..self.ends[row]]
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
