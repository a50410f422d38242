//! Pages: what a resident's browser is given.
//!
//! Entry: [`html::render`] for the body of an article. It must never read a file, a clock or the network.

pub mod escape;
mod fenced;
pub mod html;
pub mod page;
mod running;
pub mod text;
