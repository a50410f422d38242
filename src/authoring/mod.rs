//! The writers' tools: a new article, a new site, the schema for editors.
//!
//! Entry: [`new::write`], [`import::write`], [`convert::convert`], [`init::write`], [`schema::document`],
//! [`pin::write`], [`log::of`], [`report::text`], [`approve::approve`], [`diff::of`], [`due::of`]. It never writes over
//! a file that is there; [`approve`] alone changes one, in the one place that is its own.

pub mod approve;
pub mod choice;
pub mod convert;
mod csv;
mod destination;
pub mod diff;
pub mod due;
mod head;
pub mod import;
pub mod init;
pub mod log;
pub mod new;
pub mod offer;
pub mod outcome;
pub mod pin;
pub mod render_log;
pub mod report;
pub mod schema;
mod shape;
mod urgent;
