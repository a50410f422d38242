//! The arguments of `bantin due`.
//!
//! Entry: [`DueArgs`].

use clap::Args;

use crate::cli::arguments::{ListFormat, SharedArgs};
use crate::date::Date;

/// What the calendar takes.
#[derive(Args)]
pub(crate) struct DueArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Số ngày tới
    #[arg(long, value_name = "SỐ", default_value_t = 30, value_parser = clap::value_parser!(u32).range(0..=3660))]
    pub days: u32,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
    /// Dạng của lịch
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}
