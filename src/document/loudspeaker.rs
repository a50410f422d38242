//! How an article goes to the loudspeaker.
//!
//! Entry: [`Loudspeaker`].

use std::collections::BTreeMap;
use std::num::NonZeroU8;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::yaml::At;

/// What an article says of its own broadcast.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Loudspeaker {
    /// Whether it is meant for the loudspeaker; the kind decides where nothing is said.
    #[schemars(description = "true/false: có đưa lên loa hay không; để trống thì theo loại bài.")]
    pub include: Option<bool>,
    /// The title to be said, where it differs.
    #[schemars(description = "Tên bài khi đọc, nếu khác tên trên trang.")]
    pub title: Option<At<String>>,
    /// How urgent it is (TT 39/2020).
    #[schemars(description = "normal: thông thường; priority: ưu tiên; urgent: khẩn cấp.")]
    pub priority: Priority,
    /// The first day of broadcast; the day of posting where nothing is said.
    #[schemars(description = "Phát từ ngày; để trống là ngày đăng.")]
    pub from: Option<Date>,
    /// On how many days in a row.
    #[schemars(description = "Số ngày phát liên tiếp.")]
    pub days: Option<NonZeroU8>,
    /// How many times it is read in one bulletin.
    #[schemars(description = "Số lần đọc trong một bản tin.")]
    pub repeat: Option<NonZeroU8>,
    /// Words of this article that are said in their own way: written form to spoken form.
    #[schemars(description = "Cách đọc riêng trong bài: chữ viết: cách đọc.")]
    pub say: BTreeMap<String, String>,
    /// A text to be read instead of the article.
    #[schemars(description = "Lời đọc viết riêng, thay cho nội dung bài.")]
    pub text: Option<At<String>>,
}

/// The three priorities of IP loudspeakers (TT 39/2020).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// Thông thường.
    #[default]
    Normal,
    /// Ưu tiên.
    Priority,
    /// Khẩn cấp: first and alone.
    #[schemars(description = "Khẩn cấp.")]
    Urgent,
}
