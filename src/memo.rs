//! What was made before and need not be made again, by a key of all that it was made from.
//!
//! Entry: [`Memo::each`]. A memo goes into a stage and a new one comes out, with what this run used and nothing else: so
//! it never grows beyond one site, and the stage stays a pure function. It must never know what it keeps.

use std::collections::HashMap;
use std::io;

use rayon::prelude::*;

/// The BLAKE3 hash of all that a thing is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 32]);

/// Puts a key together, part by part.
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
    pub fn key(&self) -> Key {
        Key(*self.0.finalize().as_bytes())
    }
}

/// What is serialised may go straight into a key; it comes last.
impl io::Write for KeyMaker {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// How many items are made in one go at most: else one core is still at the last thousand pages when the others are done.
const AT_ONCE: usize = 32;

/// What one run made, by key; nothing at all where no other run will ask.
#[derive(Clone, Debug)]
pub struct Memo<V>(Option<HashMap<Key, V>>);

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self(Some(HashMap::new()))
    }
}

impl<V: Clone + Send + Sync> Memo<V> {
    /// A memo that keeps nothing, so that no key need be made.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }

    /// The value of each item, in their order, and the memo for the next run. `plan` gives how to make an item's key, and
    /// how to make its value where no earlier run did.
    pub fn each<'i, T, K, M>(
        &self,
        items: &'i [T],
        plan: impl Fn(&'i T) -> (K, M) + Sync,
    ) -> (Vec<V>, Self)
    where
        T: Sync,
        K: FnOnce() -> Key,
        M: FnOnce() -> V,
    {
        let Some(earlier) = &self.0 else {
            let made = items
                .par_iter()
                .with_max_len(AT_ONCE)
                .map(|item| plan(item).1());
            return (made.collect(), Self::off());
        };
        let made: Vec<(Key, V)> = items
            .par_iter()
            .with_max_len(AT_ONCE)
            .map(|item| {
                let (key, make) = plan(item);
                let key = key();
                let known = earlier.get(&key).cloned();
                (key, known.unwrap_or_else(|| make()))
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
    fn what_is_known_is_not_made_again_and_what_is_not_used_goes() {
        let count = AtomicUsize::new(0);
        let plan = |word: &&'static str| {
            let (written, word) = (*word, (*word).to_owned());
            let make = || {
                count.fetch_add(1, Ordering::Relaxed);
                word + "!"
            };
            (move || KeyMaker::default().part(written).key(), make)
        };
        let (first, memo) = Memo::default().each(&["a", "b"], plan);
        assert_eq!(first, ["a!", "b!"]);
        let (second, memo) = memo.each(&["b", "c"], plan);
        assert_eq!(second, ["b!", "c!"]);
        assert_eq!((count.load(Ordering::Relaxed), memo.len()), (3, 2));
        let (third, memo) = Memo::off().each(&["b"], plan);
        assert_eq!(third, ["b!"]);
        assert_eq!((count.into_inner(), memo.len()), (4, 0));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let key = |parts: [&str; 2]| KeyMaker::default().part(parts[0]).part(parts[1]).key();
        assert_ne!(key(["ab", "c"]), key(["a", "bc"]));
    }
}
