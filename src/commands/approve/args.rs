//! The arguments of `bantin approve`.
//!
//! Entry: [`ApproveArgs`].

use std::path::PathBuf;

use clap::Args;

use crate::cli::arguments::SharedArgs;
use crate::date::Date;

/// What an approval takes.
#[derive(Args)]
pub(crate) struct ApproveArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Tệp .md của các bài đã được duyệt
    #[arg(value_name = "TỆP", required_unless_present = "renew")]
    pub files: Vec<PathBuf>,
    /// Cơ quan duyệt: mã trong bodies.yaml
    #[arg(long, value_name = "MÃ-CƠ-QUAN", required_unless_present = "renew")]
    pub by: Option<String>,
    /// Gắn địa chỉ bài vào các phê duyệt cũ còn đúng, giữ nguyên cơ quan và ngày duyệt; in ra từng bài
    #[arg(long, conflicts_with_all = ["by", "on"])]
    pub renew: bool,
    /// Ngày duyệt; để trống là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub on: Option<Date>,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}
