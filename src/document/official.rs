//! The keys of an official document (văn bản).
//!
//! Entry: [`Official`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::yaml::{self, At};

/// Văn bản: an official document; number and dates may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Official {
    /// Number and symbol, such as `05-NQ/TU`.
    #[schemars(description = "Số, ký hiệu; để trống là chưa có.")]
    pub number: Option<String>,
    /// The day of issue.
    #[schemars(description = "Ngày ban hành; để trống là chưa có.")]
    pub issued_on: Option<At<Date>>,
    /// The issuing body, by id.
    #[schemars(description = "Cơ quan ban hành (mã trong bodies.yaml).")]
    pub issuer: Option<At<String>>,
    /// What sort of document.
    #[serde(rename = "type")]
    #[schemars(description = "Loại văn bản (bắt buộc).")]
    pub sort: Option<DocumentType>,
    /// Who signed it.
    #[schemars(description = "Người ký.")]
    pub signer: Option<Signer>,
    /// From which day it holds.
    #[schemars(description = "Có hiệu lực từ ngày.")]
    pub effective_from: Option<Date>,
    /// Whether it holds.
    #[schemars(description = "Tình trạng hiệu lực.")]
    pub status: DocumentStatus,
    /// Documents that it replaces, as paths.
    #[schemars(description = "Thay thế các văn bản (đường dẫn tới tệp .md).")]
    pub replaces: Vec<At<String>>,
    /// The document that replaces it, as a path.
    #[schemars(description = "Bị thay thế bởi văn bản (đường dẫn tới tệp .md).")]
    pub replaced_by: Option<At<String>>,
    /// Files that go with it.
    #[schemars(description = "Các tệp đính kèm.")]
    pub attachments: Vec<Attachment>,
    /// Whether the text is the document's own, word for word.
    #[schemars(description = "true: nội dung là nguyên văn văn bản, giữ từng chữ.")]
    pub verbatim: bool,
}

/// The sorts of document (NĐ 30/2020 and the Party's own).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentType {
    /// Nghị quyết.
    Resolution,
    /// Chỉ thị.
    Directive,
    /// Chương trình.
    Programme,
    /// Kế hoạch.
    Plan,
    /// Quyết định.
    Decision,
    /// Thông báo.
    Notice,
    /// Báo cáo.
    Report,
    /// Hướng dẫn.
    Guide,
    /// Kết luận.
    Conclusion,
    /// Công văn.
    Letter,
    /// Khác.
    Other,
}

/// Whether a document holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentStatus {
    /// Chưa có hiệu lực.
    NotYet,
    /// Còn hiệu lực.
    InForce,
    /// Hết hiệu lực một phần.
    Partly,
    /// Hết hiệu lực.
    Ended,
    /// Chưa xác định.
    #[default]
    Unknown,
}

/// Who signed a document, as its last lines say.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The name.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Họ và tên người ký.")]
    pub name: String,
    /// The office.
    #[serde(default)]
    #[schemars(description = "Chức vụ.")]
    pub position: Option<String>,
    /// On whose behalf (`T/M BAN CHẤP HÀNH`).
    #[serde(default)]
    #[schemars(description = "Quyền hạn ký, ví dụ T/M BAN CHẤP HÀNH.")]
    pub on_behalf: Option<String>,
}

/// A file that goes with a document or report.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// The file, relative to the article.
    #[schemars(description = "Tệp, đặt cạnh bài.")]
    pub file: At<String>,
    /// What it is.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên tệp như sẽ hiện.")]
    pub title: String,
}
