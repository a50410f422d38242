//! Memoisation in memory: results of the last run by the hash of all their inputs.
//!
//! Entry: [`Memo::map`]. A memo goes into a stage and a new one comes out, with the results that this run used: so it
//! never grows beyond one site, and the stage stays a pure function.

use std::collections::HashMap;
use std::io;

use rayon::prelude::*;

/// The BLAKE3 hash of all inputs of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemoKey([u8; 32]);

/// Hashes the inputs of a result, part by part.
#[derive(Clone, Default)]
pub struct KeyMaker(blake3::Hasher);

impl KeyMaker {
    /// Adds a part; its length goes with it, so that two parts never run into each other.
    #[must_use]
    pub fn part(mut self, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// The key of all parts.
    #[must_use]
    pub fn key(&self) -> MemoKey {
        MemoKey(*self.0.finalize().as_bytes())
    }
}

/// Serialised data may be written straight into a key, as its last part: no length goes with it.
impl io::Write for KeyMaker {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl AsRef<[u8]> for MemoKey {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The longest run of items that one thread takes: else one core is still at the last thousand pages when the others are
/// done.
const MAX_RUN: usize = 32;

/// The results of one run, by key; nothing where there will be no second run.
#[derive(Clone, Debug)]
pub struct Memo<V>(Option<HashMap<MemoKey, V>>);

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self(Some(HashMap::new()))
    }
}

impl<V: Clone + Send + Sync> Memo<V> {
    /// A memo that keeps nothing, so that no key is computed.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }

    /// Maps each item to its value on all cores, in their order; gives the values and the memo for the next run. `plan`
    /// gives two functions of an item: its key, and its value where the memo has none.
    pub fn map<'i, T, K, M>(
        &self,
        items: &'i [T],
        plan: impl Fn(&'i T) -> (K, M) + Sync,
    ) -> (Vec<V>, Self)
    where
        T: Sync,
        K: FnOnce() -> MemoKey,
        M: FnOnce() -> V,
    {
        let Some(earlier) = &self.0 else {
            let made = items
                .par_iter()
                .with_max_len(MAX_RUN)
                .map(|item| plan(item).1());
            return (made.collect(), Self::off());
        };
        let made: Vec<(MemoKey, V)> = items
            .par_iter()
            .with_max_len(MAX_RUN)
            .map(|item| {
                let (key, make) = plan(item);
                let key = key();
                let known = earlier.get(&key).cloned();
                (key, known.unwrap_or_else(make))
            })
            .collect();
        let next = made.iter().cloned().collect();
        let values = made.into_iter().map(|(_, value)| value);
        (values.collect(), Self(Some(next)))
    }

    /// How many values are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, HashMap::len)
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn known_results_are_not_computed_again_and_unused_ones_are_dropped() {
        let count = AtomicUsize::new(0);
        let plan = |word: &&'static str| {
            let (written, word) = (*word, (*word).to_owned());
            let make = || {
                count.fetch_add(1, Ordering::Relaxed);
                word + "!"
            };
            (move || KeyMaker::default().part(written).key(), make)
        };
        let (first, memo) = Memo::default().map(&["a", "b"], plan);
        assert_eq!(first, ["a!", "b!"]);
        let (second, memo) = memo.map(&["b", "c"], plan);
        assert_eq!(second, ["b!", "c!"]);
        assert_eq!((count.load(Ordering::Relaxed), memo.len()), (3, 2));
        let (third, memo) = Memo::off().map(&["b"], plan);
        assert_eq!(third, ["b!"]);
        assert_eq!((count.into_inner(), memo.len()), (4, 0));
    }

    #[test]
    fn parts_are_told_apart() {
        let key = |parts: [&str; 2]| KeyMaker::default().part(parts[0]).part(parts[1]).key();
        assert_ne!(key(["ab", "c"]), key(["a", "bc"]));
    }
}
