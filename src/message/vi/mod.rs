//! Messages in Vietnamese, in plain words for people who do not program.
//!
//! Entry: the `say` of each domain. It must never know another language.

pub mod markdown;
