//! Messages in English.
//!
//! Entry: the `say` of each domain. It must never know another language.

pub mod markdown;
