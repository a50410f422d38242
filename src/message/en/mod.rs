//! Every problem in English, a file a domain.
//!
//! Entry: the `say` of each domain.

pub mod address;
pub mod basis;
pub mod content;
pub mod law;
pub mod machine;
pub mod markdown;
mod outside;
pub mod picture;
pub mod review;
pub mod source;
pub mod speech;
pub mod theme;
pub mod yaml;
