//! The groups of keys that every kind of article may have.
//!
//! Entry: the types.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::path::WebAddress;
use crate::yaml::{self, At, Bounded};

/// Where a piece was taken from.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The paper, site or office.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên báo, trang hoặc cơ quan.")]
    pub name: String,
    /// Its address.
    #[serde(default)]
    #[schemars(description = "Địa chỉ liên kết.")]
    pub url: Option<At<WebAddress>>,
}

/// A picture that stands for the article.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The file, relative to the article.
    #[schemars(description = "Tệp ảnh, đặt cạnh bài.")]
    pub file: At<String>,
    /// What it shows, for those who do not see it.
    #[serde(default)]
    #[schemars(description = "Mô tả ảnh cho người không nhìn thấy (bắt buộc).")]
    pub alt: String,
    /// What it shows, for everybody.
    #[serde(default)]
    #[schemars(description = "Chú thích ảnh (bắt buộc).")]
    pub caption: String,
    /// Who made it.
    #[serde(default)]
    #[schemars(description = "Tác giả ảnh (bắt buộc).")]
    pub credit: String,
    /// What sort of picture.
    #[serde(default)]
    #[schemars(description = "event: ảnh sự kiện; portrait: ảnh chân dung.")]
    pub kind: ImageKind,
    /// Whom it shows, by name.
    #[serde(default)]
    #[schemars(description = "Tên những người trong ảnh.")]
    pub people: Vec<String>,
}

/// The sorts of picture; a portrait needs the consent of whom it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ImageKind {
    /// A public event.
    #[default]
    #[schemars(description = "Ảnh sự kiện.")]
    Event,
    /// One person, recognisable.
    #[schemars(description = "Ảnh chân dung.")]
    Portrait,
}

/// Who may read an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Everybody.
    #[default]
    #[schemars(description = "Công khai.")]
    Public,
    /// The office alone: it never leaves.
    #[schemars(description = "Nội bộ.")]
    Internal,
}

/// An approval for publication.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The approving body, by id.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Cơ quan phê duyệt (mã trong bodies.yaml).")]
    pub by: String,
    /// The day of approval.
    #[schemars(description = "Ngày phê duyệt.")]
    pub on: Date,
    /// The hash of what was approved.
    #[serde(default)]
    #[schemars(description = "Dấu vân tay của nội dung đã duyệt; máy tự ghi.")]
    pub hash: Option<String>,
}

/// A finding that was accepted, and why.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The finding's id.
    #[schemars(description = "Mã của nhắc nhở.")]
    pub id: At<String>,
    /// The reason.
    #[schemars(description = "Lý do chấp nhận.")]
    pub why: String,
}

/// A correction that is owed to readers and listeners.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    #[schemars(description = "Ngày đính chính.")]
    pub on: Date,
    /// What was wrong and what is right.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Nội dung đính chính: trước viết gì, nay sửa thành gì.")]
    pub text: At<String>,
}

/// A disclosure under the law on democracy at the grass roots (10/2022, Điều 11).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The clause of Điều 11, 1 to 13; clauses 7 to 12 go to the loudspeaker on three days.
    #[schemars(description = "Khoản của Điều 11 Luật 10/2022, ví dụ 7.")]
    pub clause: Bounded<1, 13>,
    /// The form of disclosure.
    #[serde(default)]
    #[schemars(
        description = "Hình thức công khai, ví dụ: trang thông tin, truyền thanh, niêm yết."
    )]
    pub form: Option<String>,
    /// The last day of posting.
    #[serde(default)]
    #[schemars(description = "Công khai đến hết ngày.")]
    pub until: Option<Date>,
}
