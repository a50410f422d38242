//! The keys that every kind of article may have.
//!
//! Entry: [`CommonKeys`].
//!
//! The English comments are for engineers; the Vietnamese descriptions go into the JSON Schema and into the files that
//! `bantin new` makes, so that there is one text per key and one place for it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::key_groups::{Allowance, Approval, Correction, Disclosure, Image, Origin, Scope};
use super::kind_name::KindName;
use super::loudspeaker::Loudspeaker;
use super::people::Person;
use super::topic::Topic;
use crate::date::Date;
use crate::path::Slug;
use crate::yaml::At;

/// What the front matter of any article may say.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CommonKeys {
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
    pub slug: Option<At<Slug>>,
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
    pub topics: Vec<At<Topic>>,
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
