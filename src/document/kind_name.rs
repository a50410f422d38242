//! The names of the kinds of article.
//!
//! Entry: [`KindName`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

    /// What one such article is called.
    #[must_use]
    pub fn called(self) -> &'static str {
        match self {
            Self::Article => "Tin, bài",
            Self::Notice => "Thông báo",
            Self::Model => "Mô hình",
            Self::Exemplar => "Gương điển hình",
            Self::GoodPractice => "Mô hình hay, cách làm sáng tạo",
            Self::Document => "Văn bản",
            Self::Rebuttal => "Phản bác thông tin sai",
            Self::Question => "Hỏi đáp",
            Self::Report => "Sơ kết, tổng kết",
            Self::Page => "Trang giới thiệu, liên hệ",
        }
    }

    /// Whether a release asks for an approval: of everything that is written for the day; the standing pages, models and
    /// documents are the commune's own papers, approved as such.
    #[must_use]
    pub fn needs_approval(self) -> bool {
        match self {
            Self::Article
            | Self::Notice
            | Self::Exemplar
            | Self::GoodPractice
            | Self::Rebuttal
            | Self::Question
            | Self::Report => true,
            Self::Model | Self::Document | Self::Page => false,
        }
    }

    /// Whether such an article goes to the loudspeaker where its head does not say.
    #[must_use]
    pub fn is_said(self) -> bool {
        !matches!(self, Self::Document | Self::Page)
    }

    /// Whether such an article must say on which day it was posted.
    #[must_use]
    pub fn needs_date(self) -> bool {
        !matches!(self, Self::Model | Self::Document | Self::Page)
    }
}
