//! A person whose consent a pinned item rests on.
//!
//! Entry: [`PinnedPerson`].

use schemars::JsonSchema;
use serde::Deserialize;

use crate::date::Date;

/// A person named in a pinned item, with the paper of the consent.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinnedPerson {
    /// The name as the article writes it.
    #[schemars(description = "Họ và tên như trong bài.")]
    pub name: String,
    /// The number of the paper of consent.
    #[serde(default)]
    #[schemars(description = "Số của giấy đồng ý lưu tại cơ quan.")]
    pub record: Option<String>,
    /// The day of consent.
    #[serde(default)]
    #[schemars(description = "Ngày đồng ý.")]
    pub on: Option<Date>,
}
