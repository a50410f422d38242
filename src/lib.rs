//! bantin

pub mod date;
pub mod diagnostic;
pub mod markdown;
pub mod message;
pub mod output;
pub mod path;
pub mod vietnamese;
pub mod web;
pub mod yaml;
