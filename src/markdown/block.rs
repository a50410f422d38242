//! The blocks that are written as a fence with a YAML body, field by field.
//!
//! Entry: the types; `parse` reads them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::diagnostic::ByteRange;

/// `bieu-do`: a chart made from the figures beside it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// What the chart shows.
    #[schemars(description = "Tên biểu đồ.")]
    pub title: String,
    /// How it is drawn.
    #[schemars(description = "Kiểu biểu đồ: cột, đường hay tỷ lệ phần.")]
    #[serde(default)]
    pub kind: ChartKind,
    /// The unit of the figures.
    #[schemars(description = "Đơn vị của các số.")]
    pub unit: String,
    /// What each figure belongs to.
    #[schemars(description = "Nhãn của từng điểm số.")]
    pub labels: Vec<String>,
    /// The rows of figures, each with one figure a label.
    #[schemars(description = "Các dãy số; mỗi dãy có đủ số cho mọi nhãn.")]
    pub series: Vec<Series>,
    /// Where the figures come from.
    #[schemars(description = "Nguồn số liệu.")]
    pub source: String,
    /// The day the figures hold for.
    #[schemars(description = "Số liệu tính đến ngày (YYYY-MM-DD).")]
    pub as_of: Date,
    /// The chart in words, for those who do not see it.
    #[schemars(description = "Mô tả bằng lời cho người không nhìn thấy biểu đồ.")]
    #[serde(default)]
    pub description: String,
    /// Where the block stands.
    #[serde(skip)]
    pub span: ByteRange,
}

/// The kinds of chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Bars.
    #[schemars(description = "Cột.")]
    #[default]
    Bar,
    /// Lines.
    #[schemars(description = "Đường.")]
    Line,
    /// Shares of a whole.
    #[schemars(description = "Phần trong toàn thể.")]
    Share,
}

/// One row of figures of a chart.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What the figures are.
    #[schemars(description = "Tên dãy số.")]
    pub name: String,
    /// The figures in the order of the labels; nothing where none is known yet.
    #[schemars(description = "Các số, theo thứ tự của nhãn; bỏ trống (null) là chưa có số liệu.")]
    pub values: Vec<Option<f64>>,
}

/// `thu-vien-anh`: several pictures.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gallery {
    /// The pictures.
    #[schemars(description = "Các ảnh.")]
    pub images: Vec<GalleryImage>,
    /// Where the block stands.
    #[serde(skip)]
    pub span: ByteRange,
}

/// One picture of a gallery.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GalleryImage {
    /// The file, as seen from the article.
    #[schemars(description = "Tệp ảnh, đường dẫn tính từ bài viết.")]
    pub file: String,
    /// What it shows, for those who do not see it.
    #[schemars(description = "Mô tả ảnh cho người không nhìn thấy.")]
    pub alt: String,
    /// What it shows, for everybody.
    #[schemars(description = "Chú thích.")]
    pub caption: String,
    /// Who made it.
    #[schemars(description = "Tác giả ảnh.")]
    pub credit: String,
}

/// `am-thanh` and `video`: a recording with its words.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// What the recording is.
    #[schemars(description = "Tên.")]
    pub title: String,
    /// The file, as seen from the article.
    #[schemars(description = "Tệp âm thanh hoặc video, đường dẫn tính từ bài viết.")]
    #[serde(default)]
    pub file: Option<String>,
    /// The address of a film elsewhere: linked to, never embedded.
    #[schemars(description = "Địa chỉ video ở trang ngoài (chỉ là liên kết, không nhúng).")]
    #[serde(default)]
    pub url: Option<String>,
    /// A still of the film.
    #[schemars(description = "Ảnh tĩnh của video.")]
    #[serde(default)]
    pub still: Option<String>,
    /// All that is said, in writing.
    #[schemars(description = "Lời đầy đủ bằng chữ.")]
    pub transcript: String,
    /// Where the block stands.
    #[serde(skip)]
    pub span: ByteRange,
}

/// `van-ban`: a card that leads to a document of the site.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentCard {
    /// The `.md` file of the document, as seen from the article.
    #[schemars(description = "Đường dẫn tới tệp .md của văn bản, tính từ bài viết.")]
    pub file: String,
    /// A few words about it.
    #[schemars(description = "Lời giới thiệu ngắn.")]
    #[serde(default)]
    pub note: String,
    /// Where the block stands.
    #[serde(skip)]
    pub span: ByteRange,
}

/// `lien-he`: whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The body, by its id in `bodies.yaml`.
    #[schemars(description = "Cơ quan, đơn vị (id trong bodies.yaml).")]
    #[serde(default)]
    pub body: Option<String>,
    /// Who answers there (an official in office only).
    #[schemars(description = "Người phụ trách (chỉ cán bộ đang làm nhiệm vụ).")]
    #[serde(default)]
    pub person: Option<String>,
    /// The position.
    #[schemars(description = "Chức vụ.")]
    #[serde(default)]
    pub position: Option<String>,
    /// The telephone number.
    #[schemars(description = "Điện thoại.")]
    #[serde(default)]
    pub phone: Option<String>,
    /// The e-mail address.
    #[schemars(description = "Thư điện tử.")]
    #[serde(default)]
    pub email: Option<String>,
    /// The postal address.
    #[schemars(description = "Địa chỉ.")]
    #[serde(default)]
    pub address: Option<String>,
    /// The hours.
    #[schemars(description = "Giờ làm việc.")]
    #[serde(default)]
    pub hours: Option<String>,
    /// Where the block stands.
    #[serde(skip)]
    pub span: ByteRange,
}
