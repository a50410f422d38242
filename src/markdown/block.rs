//! The blocks that are written as a fence with a YAML body, field by field.
//!
//! Entry: the types; `parse` reads them. It must never know how they are drawn or said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tree::Span;

/// `bieu-do`: a chart made from the figures beside it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Tên biểu đồ.
    pub title: String,
    /// Kiểu biểu đồ: cột, đường hay tỷ lệ phần.
    #[serde(default)]
    pub kind: ChartKind,
    /// Đơn vị của các số.
    pub unit: String,
    /// Nhãn của từng điểm số.
    pub labels: Vec<String>,
    /// Các dãy số; mỗi dãy có đủ số cho mọi nhãn.
    pub series: Vec<Series>,
    /// Nguồn số liệu.
    pub source: String,
    /// Số liệu tính đến ngày (YYYY-MM-DD).
    pub as_of: String,
    /// Mô tả bằng lời cho người không nhìn thấy biểu đồ.
    #[serde(default)]
    pub description: String,
}

/// The kinds of chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Cột.
    #[default]
    Bar,
    /// Đường.
    Line,
    /// Phần trong toàn thể.
    Share,
}

/// One row of figures of a chart.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Tên dãy số.
    pub name: String,
    /// Các số, theo thứ tự của nhãn; bỏ trống (null) là chưa có số liệu.
    pub values: Vec<Option<f64>>,
}

/// `thu-vien-anh`: several pictures.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gallery {
    /// Các ảnh.
    pub images: Vec<Picture>,
    /// Where the block stands.
    #[serde(skip)]
    pub span: Span,
}

/// One picture of a gallery.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Tệp ảnh, đường dẫn tính từ bài viết.
    pub file: String,
    /// Mô tả ảnh cho người không nhìn thấy.
    pub alt: String,
    /// Chú thích.
    pub caption: String,
    /// Tác giả ảnh.
    pub credit: String,
}

/// `am-thanh` and `video`: a recording with its words.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// Tên.
    pub title: String,
    /// Tệp âm thanh hoặc video, đường dẫn tính từ bài viết.
    #[serde(default)]
    pub file: Option<String>,
    /// Địa chỉ video ở trang ngoài (chỉ là liên kết, không nhúng).
    #[serde(default)]
    pub url: Option<String>,
    /// Ảnh tĩnh của video.
    #[serde(default)]
    pub still: Option<String>,
    /// Lời đầy đủ bằng chữ.
    pub transcript: String,
    /// Where the block stands.
    #[serde(skip)]
    pub span: Span,
}

/// `van-ban`: a card that leads to a document of the site.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentCard {
    /// Đường dẫn tới tệp .md của văn bản, tính từ bài viết.
    pub file: String,
    /// Lời giới thiệu ngắn.
    #[serde(default)]
    pub note: String,
    /// Where the block stands.
    #[serde(skip)]
    pub span: Span,
}

/// `lien-he`: whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Cơ quan, đơn vị (id trong bodies.yaml).
    #[serde(default)]
    pub body: Option<String>,
    /// Người phụ trách (chỉ cán bộ đang làm nhiệm vụ).
    #[serde(default)]
    pub person: Option<String>,
    /// Chức vụ.
    #[serde(default)]
    pub position: Option<String>,
    /// Điện thoại.
    #[serde(default)]
    pub phone: Option<String>,
    /// Thư điện tử.
    #[serde(default)]
    pub email: Option<String>,
    /// Địa chỉ.
    #[serde(default)]
    pub address: Option<String>,
    /// Giờ làm việc.
    #[serde(default)]
    pub hours: Option<String>,
    /// Where the block stands.
    #[serde(skip)]
    pub span: Span,
}
