//! What may leave the office: approvals bound to what was approved, and the one gate that every output asks.
//!
//! Entry: [`gate::refuse`] and [`approval::state`].

pub mod approval;
pub mod gate;
pub mod mentions;
mod reason;

pub use gate::{BuildOptions, Channel, Submission};
pub use reason::{Omission, Reason};
