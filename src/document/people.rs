//! The people whom an article names, and what they agreed to (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
//!
//! Entry: [`Person`]. Consent is given per purpose; silence is no consent.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::date::Date;
use crate::yaml::{self, At};

/// A person named in an article.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name as the article writes it.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Họ và tên như trong bài.")]
    pub name: At<String>,
    /// What the person is in the article.
    #[serde(default)]
    #[schemars(description = "Vai trò, chức vụ.")]
    pub role: Option<String>,
    /// An official in the function, who needs no consent.
    #[serde(default)]
    #[schemars(description = "true: cán bộ được nêu khi làm nhiệm vụ, không cần giấy đồng ý.")]
    pub official: bool,
    /// Under 16.
    #[serde(default)]
    #[schemars(description = "true: trẻ em dưới 16 tuổi.")]
    pub child: bool,
    /// What the person agreed to.
    #[serde(default)]
    #[schemars(description = "Sự đồng ý, theo từng mục đích.")]
    pub consent: Option<Consent>,
}

/// A consent, which must be provable and is given for each purpose apart.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[allow(clippy::struct_excessive_bools)] // each is a purpose or a person of its own, as the law lists them
pub struct Consent {
    /// The number of the paper kept in the office; never a file.
    #[schemars(description = "Số của giấy đồng ý lưu tại cơ quan (không đưa tệp lên đây).")]
    pub record: Option<String>,
    /// The day of consent.
    #[schemars(description = "Ngày đồng ý.")]
    pub on: Option<Date>,
    /// To stand on the site.
    #[schemars(description = "Đồng ý đăng trên trang.")]
    pub site: bool,
    /// To be named on the loudspeaker.
    #[schemars(description = "Đồng ý đọc trên loa.")]
    pub loudspeaker: bool,
    /// To be shown in a portrait.
    #[schemars(description = "Đồng ý đăng ảnh chân dung.")]
    pub photo: bool,
    /// For a child: the guardian agrees.
    #[schemars(description = "Trẻ em: cha, mẹ hoặc người giám hộ đồng ý.")]
    pub guardian: bool,
    /// For a child from 7 years on: the child agrees.
    #[schemars(description = "Trẻ em từ 7 tuổi: chính các em đồng ý.")]
    pub child_agrees: bool,
    /// The day on which the consent was withdrawn.
    #[schemars(description = "Ngày rút lại sự đồng ý.")]
    pub withdrawn: Option<Date>,
}

/// What a consent is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The name on the site.
    Site,
    /// The name on the loudspeaker.
    Loudspeaker,
    /// A portrait.
    Photo,
}

impl Person {
    /// Whether the person may be named or shown for a purpose.
    #[must_use]
    pub fn agrees_to(&self, purpose: Purpose) -> bool {
        if self.official {
            return true;
        }
        let Some(consent) = self
            .consent
            .as_ref()
            .filter(|consent| consent.withdrawn.is_none())
        else {
            return false;
        };
        let grown_or_guarded = !self.child || consent.guardian;
        grown_or_guarded
            && match purpose {
                Purpose::Site => consent.site,
                Purpose::Loudspeaker => consent.loudspeaker,
                Purpose::Photo => consent.photo,
            }
    }

    /// Whether the person withdrew a consent given before.
    #[must_use]
    pub fn has_withdrawn(&self) -> bool {
        self.consent
            .as_ref()
            .is_some_and(|consent| consent.withdrawn.is_some())
    }
}
