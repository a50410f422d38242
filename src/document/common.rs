//! The keys that every kind of article may have.
//!
//! Entry: [`Common`]. It must never know which kind an article is, nor what becomes of its values.
//!
//! The English comments are for engineers; the Vietnamese descriptions go into the JSON Schema and into the files that
//! `bantin new` makes, so that there is one text per key and one place for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::loudspeaker::Loudspeaker;
use super::people::Person;
use crate::date::Date;
use crate::yaml::At;

/// What the front matter of any article may say.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Common {
    /// The title; required.
    #[schemars(description = "Tên bài, như sẽ hiện trên trang (bắt buộc).")]
    pub title: Option<At<String>>,
    /// The day of posting.
    #[schemars(description = "Ngày đăng, viết NĂM-THÁNG-NGÀY, ví dụ 2026-11-23.")]
    pub date: Option<At<Date>>,
    /// The kind, where it is not the section's own.
    #[schemars(description = "Loại bài, nếu khác loại mặc định của chuyên mục.")]
    pub kind: Option<At<KindName>>,
    /// The lead, up to 50 words.
    #[schemars(description = "Sa-pô: đoạn tóm tắt in đậm đầu bài, không quá 50 chữ.")]
    pub description: Option<At<String>>,
    /// The last part of the address; by default the file's name, folded.
    #[schemars(description = "Phần cuối của địa chỉ trang; để trống thì lấy theo tên tệp.")]
    pub slug: Option<At<String>>,
    /// Addresses under which the article stood before; they lead to the new one.
    #[schemars(
        description = "Các địa chỉ cũ của bài; người vào địa chỉ cũ được đưa tới địa chỉ mới."
    )]
    pub aliases: Vec<At<String>>,
    /// The day of the last change that readers should know of.
    #[schemars(description = "Ngày cập nhật gần nhất.")]
    pub updated: Option<Date>,
    /// Who wrote it.
    #[schemars(description = "Tác giả bài viết.")]
    pub author: Option<String>,
    /// Where it was taken from.
    #[schemars(
        description = "Nguồn, nếu lấy tin từ nơi khác: chỉ tên bài, nguồn, liên kết và tóm tắt của mình."
    )]
    pub source: Option<Origin>,
    /// Topics, by name.
    #[schemars(description = "Các chủ đề của bài.")]
    pub topics: Vec<At<String>>,
    /// Model programmes that the article is about, by id.
    #[schemars(description = "Các mô hình mà bài nói tới (mã mô hình).")]
    pub models: Vec<At<String>>,
    /// Bodies that the article is about, by id.
    #[schemars(description = "Các cơ quan, đơn vị mà bài nói tới (mã trong bodies.yaml).")]
    pub bodies: Vec<At<String>>,
    /// Related articles, as paths relative to this file.
    #[schemars(description = "Các bài liên quan: đường dẫn tới tệp .md, tính từ tệp này.")]
    pub related: Vec<At<String>>,
    /// The article's own picture.
    #[schemars(description = "Ảnh chính của bài.")]
    pub image: Option<At<Image>>,
    /// The place in lists ordered by weight, light things first.
    #[schemars(description = "Thứ tự trong danh sách xếp theo số; số nhỏ đứng trước.")]
    pub weight: Option<i64>,
    /// Not yet meant to be published.
    #[schemars(description = "true: bài còn đang viết, chưa đăng.")]
    pub draft: bool,
    /// The first day on which it is published.
    #[schemars(description = "Chỉ đăng từ ngày này.")]
    pub publish_at: Option<Date>,
    /// The last day on which it is published as valid.
    #[schemars(description = "Hết hạn sau ngày này; bài vẫn xem được và ghi rõ đã hết hạn.")]
    pub expires: Option<At<Date>>,
    /// Whether it may leave the office.
    #[schemars(
        description = "public: công khai; internal: nội bộ, không bao giờ lên trang hay lên loa."
    )]
    pub scope: Scope,
    /// Who approved it.
    #[schemars(description = "Phê duyệt; dùng lệnh bantin approve, không tự gõ tay.")]
    pub approved: Option<At<Approval>>,
    /// Findings that were looked at and accepted.
    #[schemars(description = "Các nhắc nhở đã xem và chấp nhận, kèm lý do.")]
    pub allow: Vec<Allowance>,
    /// An illustration of the kind, labelled as such, never in a release.
    #[schemars(description = "true: bài mẫu để minh họa, không bao giờ được phát hành.")]
    pub sample: bool,
    /// Corrections, oldest first.
    #[schemars(description = "Các lần đính chính.")]
    pub correction: Vec<Correction>,
    /// Under which clause of the law it is disclosed.
    #[schemars(description = "Công khai theo Luật Thực hiện dân chủ ở cơ sở.")]
    pub disclosure: Option<At<Disclosure>>,
    /// The people whom the article names.
    #[schemars(description = "Những người được nêu tên trong bài và sự đồng ý của họ.")]
    pub people: Vec<Person>,
    /// How the article goes to the loudspeaker.
    #[schemars(description = "Cách đưa bài lên truyền thanh.")]
    pub loudspeaker: Loudspeaker,
}

/// The kinds of article, as they are written.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum KindName {
    /// Tin, bài.
    Article,
    /// Thông báo.
    Notice,
    /// Mô hình.
    Model,
    /// Gương điển hình.
    Exemplar,
    /// Mô hình hay, cách làm sáng tạo.
    GoodPractice,
    /// Văn bản.
    Document,
    /// Phản bác thông tin sai.
    Rebuttal,
    /// Hỏi đáp.
    Question,
    /// Sơ kết, tổng kết.
    Report,
    /// Trang giới thiệu, liên hệ.
    Page,
}

impl KindName {
    /// All kinds, in the order in which they are documented.
    pub const ALL: [Self; 10] = [
        Self::Article,
        Self::Notice,
        Self::Model,
        Self::Exemplar,
        Self::GoodPractice,
        Self::Document,
        Self::Rebuttal,
        Self::Question,
        Self::Report,
        Self::Page,
    ];

    /// The kind as it is written in front matter.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Notice => "notice",
            Self::Model => "model",
            Self::Exemplar => "exemplar",
            Self::GoodPractice => "good-practice",
            Self::Document => "document",
            Self::Rebuttal => "rebuttal",
            Self::Question => "question",
            Self::Report => "report",
            Self::Page => "page",
        }
    }

    /// The section where such articles live when nothing else is said.
    #[must_use]
    pub fn section(self) -> &'static str {
        match self {
            Self::Article => "tin-tuc",
            Self::Notice => "thong-bao",
            Self::Model => "mo-hinh",
            Self::Exemplar => "guong-dien-hinh",
            Self::GoodPractice => "cach-lam-hay",
            Self::Document => "van-ban",
            Self::Rebuttal => "phan-bac",
            Self::Question => "hoi-dap",
            Self::Report => "bao-cao",
            Self::Page => "gioi-thieu",
        }
    }

    /// What such articles are called, at the head of their list.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Article => "Tin tức - Sự kiện",
            Self::Notice => "Thông báo",
            Self::Model => "Mô hình",
            Self::Exemplar => "Gương điển hình",
            Self::GoodPractice => "Mô hình hay, cách làm sáng tạo",
            Self::Document => "Văn bản",
            Self::Rebuttal => "Phản bác thông tin sai",
            Self::Question => "Hỏi đáp",
            Self::Report => "Sơ kết, tổng kết",
            Self::Page => "Giới thiệu",
        }
    }

    /// Whether such an article must say on which day it was posted.
    #[must_use]
    pub fn needs_date(self) -> bool {
        !matches!(self, Self::Model | Self::Document | Self::Page)
    }
}

/// Where a piece was taken from.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The paper, site or office.
    #[schemars(description = "Tên báo, trang hoặc cơ quan.")]
    pub name: String,
    /// Its address.
    #[serde(default)]
    #[schemars(description = "Địa chỉ liên kết.")]
    pub url: Option<String>,
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
    pub id: String,
    /// The reason.
    #[schemars(description = "Lý do chấp nhận.")]
    pub why: String,
}

/// A correction that is owed to readers and listeners.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    #[schemars(description = "Ngày đính chính.")]
    pub on: Date,
    /// What was wrong and what is right.
    #[schemars(description = "Nội dung đính chính: trước viết gì, nay sửa thành gì.")]
    pub text: String,
}

/// A disclosure under the law on democracy at the grass roots (10/2022, Điều 11).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The clause of Điều 11, 1 to 13; clauses 7 to 12 go to the loudspeaker on three days.
    #[schemars(description = "Khoản của Điều 11 Luật 10/2022, ví dụ 7.")]
    pub clause: u8,
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
