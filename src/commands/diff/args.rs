//! The arguments of `bantin diff`.
//!
//! Entry: [`DiffArgs`].

use crate::path::BaseUrl;
use std::path::PathBuf;

use clap::Args;

use crate::cli::arguments::{ListFormat, SharedArgs};
use crate::date::Date;

/// What comparing takes: what a build does, since it is held against one.
#[derive(Args)]
pub(crate) struct DiffArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Thư mục của bản đang có
    #[arg(long, value_name = "THƯ-MỤC")]
    pub out: Option<PathBuf>,
    /// So với bản phát hành: không có bài mẫu, bài nháp, bài chưa duyệt
    #[arg(long)]
    pub release: bool,
    /// Địa chỉ của trang, thay cho địa chỉ trong site.yaml
    #[arg(long, value_name = "ĐỊA-CHỈ")]
    pub base_url: Option<BaseUrl>,
    /// Giao diện, thay cho theme trong site.yaml
    #[arg(long, value_name = "TÊN")]
    pub theme: Option<String>,
    /// So với thư mục mở được từ USB
    #[arg(long)]
    pub portable: bool,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
    /// Liệt kê hết, không rút gọn danh sách dài
    #[arg(long)]
    pub all: bool,
    /// Dạng của bản so sánh
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}
