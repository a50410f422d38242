//! The bulletins of a station: which pieces are said in which slot of which day, and in which words.
//!
//! Entry: [`compose`], which goes through the days from the first piece on, slot by slot, so that what is said on a day
//! follows from the content and the day alone; today only decides which days are put out. A pinned bulletin
//! (`content/broadcast/<date>-<slot>.yaml`) is what was said, and stays.

pub mod body;
pub mod composed;
pub mod item;
mod owed;
mod phrasing;
pub mod pin;
pub mod pin_check;
pub mod pin_file;
pub mod pin_person;
mod schedule;
mod selection;
pub mod sentences;

mod running_order;

pub use composed::{Bulletin, BulletinEntry, ItemBasis};
pub use schedule::{DayRange, ScheduleInput, compose};
