//! The keys of a standing page (trang giới thiệu, liên hệ).
//!
//! Entry: [`PageKeys`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::kind_name::KindName;
use super::topic::Topic;
use crate::yaml::At;

/// Trang giới thiệu, liên hệ.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct PageKeys {
    /// Which of the required standing pages it fills.
    #[schemars(description = "Trang bắt buộc mà trang này đảm nhận.")]
    pub slot: Option<At<StandingPage>>,
    /// Articles that the page lists below its text.
    #[schemars(description = "Các bài được liệt kê dưới nội dung trang.")]
    pub listing: Option<Listing>,
}

/// Which articles a page lists: those that fit every key that is given.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Listing {
    /// Of this kind.
    #[schemars(description = "Loại bài.")]
    pub kind: Option<KindName>,
    /// In this section.
    #[schemars(description = "Chuyên mục.")]
    pub section: Option<At<String>>,
    /// On this topic.
    #[schemars(description = "Chủ đề.")]
    pub topic: Option<Topic>,
    /// Instead of articles, the bodies that have duties.
    #[schemars(description = "true: liệt kê các cơ quan được giao nhiệm vụ.")]
    pub assignments: bool,
}

/// The standing pages that law and residents ask for (NĐ 224/2026, Điều 9 to 13; TT 22/2023).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum StandingPage {
    /// Tổ chức bộ máy.
    Apparatus,
    /// Lãnh đạo xã.
    Leaders,
    /// Bản đồ địa giới.
    Map,
    /// Điều kiện tự nhiên.
    Nature,
    /// Lịch sử.
    History,
    /// Văn hóa, di tích.
    Culture,
    /// Liên hệ.
    Contact,
    /// Cổng Dịch vụ công.
    PublicServices,
    /// Lịch tiếp công dân.
    Reception,
    /// Giờ làm việc một cửa.
    OneStopHours,
    /// Đường dây nóng.
    Hotline,
    /// Dữ liệu cá nhân.
    PersonalData,
}

impl StandingPage {
    /// The page as it is written in front matter.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Apparatus => "apparatus",
            Self::Leaders => "leaders",
            Self::Map => "map",
            Self::Nature => "nature",
            Self::History => "history",
            Self::Culture => "culture",
            Self::Contact => "contact",
            Self::PublicServices => "public-services",
            Self::Reception => "reception",
            Self::OneStopHours => "one-stop-hours",
            Self::Hotline => "hotline",
            Self::PersonalData => "personal-data",
        }
    }
}
