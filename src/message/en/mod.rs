//! Every problem in English, a file a domain.
//!
//! Entry: the `say` of each domain.

pub mod content;
pub mod machine;
pub mod markdown;
pub mod source;
pub mod theme;
pub mod yaml;
