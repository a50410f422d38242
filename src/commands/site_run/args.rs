//! The arguments that `bantin build` and `bantin check` share.
//!
//! Entry: [`SiteArgs`].

use clap::{Args, ValueEnum};

use crate::cli::arguments::SharedArgs;
use crate::date::Date;
use crate::path::BaseUrl;

/// What making and checking a site take.
#[derive(Args)]
pub(crate) struct SiteArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
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
    #[arg(long, value_enum, default_value_t = DiagnosticFormat::Text)]
    pub format: DiagnosticFormat,
    /// Chỉ in lỗi
    #[arg(long)]
    pub quiet: bool,
}

/// In which form diagnostics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiagnosticFormat {
    /// For people.
    Text,
    /// For programs, one object.
    Json,
    /// As annotations of a pull request.
    Github,
}
