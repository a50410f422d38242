//! Compressed sparse rows: rows of different lengths, one after the other in one vector.
//!
//! Entry: [`SparseRows::from_entries`], a counting sort by row.

use std::mem;

/// Rows of values in compressed form.
#[derive(Debug, Default)]
pub(super) struct SparseRows<T> {
    /// Where each row begins.
    starts: Vec<usize>,
    /// Where each row ends; between that and the next there may be unused room.
    ends: Vec<usize>,
    all: Vec<T>,
}

impl<T: Copy + Default + PartialEq> SparseRows<T> {
    /// Puts (row, value) entries into `count` rows in their order, without a value that equals the one before it in its row.
    /// The entries are iterated twice, first to count, so that no row has to grow.
    pub fn from_entries<I: Iterator<Item = (u32, T)>>(
        count: usize,
        entries: impl Fn() -> I,
    ) -> Self {
        let mut starts = vec![0; count];
        entries().for_each(|(row, _)| starts[row as usize] += 1);
        let mut room = 0;
        for start in &mut starts {
            room += mem::replace(start, room);
        }
        let (mut all, mut ends) = (vec![T::default(); room], starts.clone());
        entries().for_each(|(row, value)| {
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_are_those_of_a_vector_of_vectors(entries in prop::collection::vec((0..5_u32, 0..3_u8), 0..40)) {
            let mut plain = vec![Vec::new(); 5];
            for &(row, value) in &entries {
                plain[row as usize].push(value);
            }
            plain.iter_mut().for_each(Vec::dedup);
            let rows = SparseRows::from_entries(5, || entries.iter().copied());
            for (number, row) in plain.iter().enumerate() {
                prop_assert_eq!(rows.row(number), row.as_slice());
            }
        }
    }
}
