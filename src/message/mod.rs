//! A fact as a sentence: what is wrong, and what to do about it, in Vietnamese and in English.
//!
//! Entry: the `say` of each domain in [`vi`] and [`en`], exhaustive matches, so that a missing translation does not
//! compile. The Vietnamese is for people who know Word and Zalo, not programming. It must never know where a sentence is
//! shown.

pub mod en;
pub mod vi;

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: a sentence without the place, which is shown beside it.
    pub text: String,
    /// What to do: one sentence or two.
    pub advice: String,
}

impl Message {
    fn new(text: impl Into<String>, advice: impl Into<String>) -> Self {
        let (text, advice) = (text.into(), advice.into());
        Self { text, advice }
    }
}

/// A size as people say it: kB under a million bytes, else MB, rounded up so that a size over a limit never shows as the
/// limit.
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Encoding, SourceProblem};

    #[test]
    fn old_encodings_come_with_the_command_that_converts_them() {
        for (encoding, name) in [(Encoding::Tcvn3, "tcvn3"), (Encoding::Vni, "vni")] {
            let problem = SourceProblem::WrongEncoding { encoding };
            for message in [vi::source::say(&problem), en::source::say(&problem)] {
                let command = format!("bantin convert FILE --from {name}");
                assert!(message.advice.contains(&command), "{message:?}");
            }
        }
    }

    #[test]
    fn a_size_over_the_limit_never_reads_like_the_limit() {
        assert_eq!(size(999), "1 kB");
        let (bytes, limit) = (20_000_001, 20_000_000);
        let message = vi::source::say(&SourceProblem::TooLarge { bytes, limit });
        assert!(message.text.contains("21 MB") && message.text.contains("20 MB"));
    }
}
