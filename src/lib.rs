//! bantin

pub mod config;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod markdown;
pub mod output;
pub mod path;
pub mod site;
pub mod source;
pub mod vietnamese;
pub mod web;
pub mod yaml;
