//! What making and checking a site take.
//!
//! Entry: the types.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::site_folder::Common;
use crate::date::Date;
use crate::path::BaseUrl;

/// What making and checking a site take.
#[derive(Args)]
pub(crate) struct SiteOptions {
    #[command(flatten)]
    pub common: Common,
    /// Địa chỉ của trang, thay cho địa chỉ trong site.yaml
    #[arg(long, value_name = "ĐỊA-CHỈ")]
    pub base_url: Option<BaseUrl>,
    /// Giao diện, thay cho theme trong site.yaml
    #[arg(long, value_name = "TÊN")]
    pub theme: Option<String>,
    /// Làm cả bài nháp
    #[arg(long)]
    pub drafts: bool,
    /// Bản phát hành: không có bài mẫu, bài nháp, bài chưa duyệt
    #[arg(long)]
    pub release: bool,
    /// Ngày được coi là hôm nay
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
    /// Dạng của thông báo
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Chỉ in lỗi
    #[arg(long)]
    pub quiet: bool,
}

/// What making a site takes.
#[derive(Args)]
pub(crate) struct BuildOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Thư mục ghi ra
    #[arg(long, value_name = "THƯ-MỤC")]
    pub out: Option<PathBuf>,
    /// Thư mục mở được từ USB: mọi liên kết đều tới tận tệp
    #[arg(long)]
    pub portable: bool,
    /// Đặt bản nén sẵn (.gz, .br) cạnh các tệp chữ, cho máy chủ gửi nhanh
    #[arg(long)]
    pub precompress: bool,
    /// Đưa ngay một thông báo khẩn lên trang, bỏ qua các bài đang có lỗi
    #[arg(long, value_name = "TỆP")]
    pub urgent: Option<PathBuf>,
}

/// What checking a site takes.
#[derive(Args)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Hỏi cả các trang ngoài mà bài dẫn tới xem còn mở được không (cần mạng; chỉ nhắc, không báo lỗi)
    #[arg(long)]
    pub external: bool,
}

/// In which form diagnostics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs, one object.
    Json,
    /// As annotations of a pull request.
    Github,
}
