//! The bulletins of a station: which pieces are said in which slot of which day, and in which words.
//!
//! Entry: [`compose`], which goes through the days from the first piece on, slot by slot, so that what is said on a day
//! follows from the content and the day alone; today only decides which days are put out. A pinned bulletin
//! (`content/broadcast/<date>-<slot>.yaml`) is what was said, and stays. It must never know the disk, the clock or a
//! page.

pub mod body;
mod choice;
pub mod composed;
mod live;
mod phrasing;
pub mod piece;
pub mod pin;
pub mod pin_file;
mod schedule;
pub mod sentences;

mod steps;

pub use composed::{Bulletin, BulletinEntry};
pub use schedule::{DayRange, ScheduleInput, compose};
