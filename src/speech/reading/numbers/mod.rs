//! Numbers: counted, ordered, measured, set against each other (reading rules, "Numbers", "Percent, units, money").
//!
//! Entry: a `read` for each class that can begin at a number; [`numeral`] puts digits into words for all rooms of the reading.

pub mod amount;
pub mod coordinate;
pub mod fraction;
pub mod literal;
pub mod numeral;
pub mod ordinal;
pub mod product;
pub mod quantity;
pub mod range;
pub mod roman;
pub mod unit;
