//! Problems as sentences, by language and domain.
//!
//! Entry: the `say` of each domain. It must never find a problem, nor know where it will be read.

pub mod en;
mod sentence;
pub mod vi;

pub use sentence::Message;
