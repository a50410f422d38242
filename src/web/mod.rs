//! The web's renderer.

pub mod view;
pub mod words;
