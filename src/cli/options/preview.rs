//! What the preview takes.
//!
//! Entry: [`ServeOptions`].

use clap::Args;

use super::site_folder::Common;
use crate::date::Date;

/// The port that is tried first.
const PORT: u16 = 4000;
/// This machine, and no other.
pub(crate) const LOOPBACK: &str = "127.0.0.1";

/// What the preview takes.
#[derive(Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub common: Common,
    /// Cổng; cổng đã có chương trình khác dùng thì lấy cổng trống kế tiếp
    #[arg(long, value_name = "SỐ", default_value_t = PORT)]
    pub port: u16,
    /// Địa chỉ để trả lời; mặc định chỉ máy này xem được
    #[arg(long, value_name = "ĐỊA-CHỈ", default_value = LOOPBACK)]
    pub host: String,
    /// Mở trình duyệt
    #[arg(long)]
    pub open: bool,
    /// Dò tệp đổi bằng cách nhìn lại đều đặn, cho ổ mạng và thư mục đồng bộ
    #[arg(long)]
    pub poll: bool,
    /// Làm cả bài nháp
    #[arg(long)]
    pub drafts: bool,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}
