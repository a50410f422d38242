//! bantin: a static site generator for the information portal of a Vietnamese commune.

pub mod speech;
pub mod vietnamese;
