//! The options of what looks ahead, as they are typed: what a publication would change, what the calendar will do.
//!
//! Entry: the types. They must never act.

use crate::path::BaseUrl;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::site_folder::Common;
use crate::date::Date;

/// What comparing takes: what a build does, since it is held against one.
#[derive(Args)]
pub(crate) struct DiffOptions {
    #[command(flatten)]
    pub common: Common,
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

/// What the calendar takes.
#[derive(Args)]
pub(crate) struct DueOptions {
    #[command(flatten)]
    pub common: Common,
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

/// The forms of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people.
    Text,
    /// For programs, one object.
    Json,
}
