//! The arguments of `bantin new`.
//!
//! Entry: [`NewArgs`].

use clap::Args;

use crate::cli::arguments::SharedArgs;
use crate::date::Date;

/// What a new article takes. In a terminal, what is not told is asked.
#[derive(Args)]
pub(crate) struct NewArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Loại bài: article, notice, model, exemplar, good-practice, document, rebuttal, question, report, page; hoặc tên
    /// chuyên mục (thong-bao), hoặc chữ thường gọi ("thông báo", "văn bản")
    #[arg(value_name = "LOẠI")]
    pub kind: Option<String>,
    /// Tên bài
    #[arg(value_name = "TIÊU ĐỀ")]
    pub title: Option<String>,
    /// In các loại bài: dùng cho việc gì, nằm ở chuyên mục nào
    #[arg(long)]
    pub list: bool,
    /// Các mô hình mà bài nói tới (mã, cách nhau bằng dấu phẩy)
    #[arg(long, value_name = "MÃ", value_delimiter = ',')]
    pub models: Option<Vec<String>>,
    /// Các cơ quan, đơn vị mà bài nói tới (mã trong bodies.yaml, cách nhau bằng dấu phẩy)
    #[arg(long, value_name = "MÃ", value_delimiter = ',')]
    pub bodies: Option<Vec<String>>,
    /// Thông báo khẩn: ai, việc gì, ở đâu, làm gì ngay, đến khi nào, gọi số nào
    #[arg(long)]
    pub urgent: bool,
    /// Ngày đăng
    #[arg(long, value_name = "NĂM-THÁNG-NGÀY")]
    pub today: Option<Date>,
}
