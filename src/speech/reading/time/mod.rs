//! Days, months, quarters, times of day (reading rules, "Dates", "Short dates", "Times").
//!
//! Entry: [`date::read`] and [`clock::read`]; [`month`] has months and quarters, [`date_cues`] what tells a short date from a fraction.

pub mod clock;
pub mod date;
pub mod date_cues;
pub mod holiday;
pub mod month;
pub mod written_day;
