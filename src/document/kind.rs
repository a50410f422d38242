//! The kinds of article, each with the keys that only it has.
//!
//! Entry: [`Kind`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::key_groups::Origin;
use super::kind_name::KindName;
use super::official::{Attachment, Official};
use super::page::PageKeys;
use crate::date::{Date, Moment};
use crate::markdown::block::Contact;
use crate::yaml::{self, At};

/// An article's kind, with its own keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Tin, bài.
    Article,
    /// Thông báo.
    Notice(Box<Notice>),
    /// Mô hình.
    Model(Box<Model>),
    /// Gương điển hình.
    Exemplar(Box<Exemplar>),
    /// Mô hình hay, cách làm sáng tạo.
    GoodPractice(Box<GoodPractice>),
    /// Văn bản.
    Document(Box<Official>),
    /// Phản bác thông tin sai.
    Rebuttal(Box<Rebuttal>),
    /// Hỏi đáp.
    Question(Box<Question>),
    /// Sơ kết, tổng kết.
    Report(Box<Report>),
    /// Trang giới thiệu, liên hệ.
    Page(Box<PageKeys>),
}

impl Kind {
    /// The kind's name.
    #[must_use]
    pub fn name(&self) -> KindName {
        match self {
            Self::Article => KindName::Article,
            Self::Notice(_) => KindName::Notice,
            Self::Model(_) => KindName::Model,
            Self::Exemplar(_) => KindName::Exemplar,
            Self::GoodPractice(_) => KindName::GoodPractice,
            Self::Document(_) => KindName::Document,
            Self::Rebuttal(_) => KindName::Rebuttal,
            Self::Question(_) => KindName::Question,
            Self::Report(_) => KindName::Report,
            Self::Page(_) => KindName::Page,
        }
    }
}

macro_rules! keys_of_kind {
    ($($(#[$doc:meta])* $function:ident: $variant:ident($keys:ty)),* $(,)?) => {
        impl Kind {
            $($(#[$doc])*
            #[must_use]
            pub fn $function(&self) -> Option<&$keys> {
                if let Self::$variant(keys) = self {
                    Some(keys)
                } else {
                    None
                }
            })*
        }
    };
}

keys_of_kind! {
    /// The keys of a notice, if it is one.
    notice: Notice(Notice),
    /// The keys of a model programme, if it is one.
    model: Model(Model),
    /// The keys of an exemplar, if it is one.
    exemplar: Exemplar(Exemplar),
    /// The keys of an official document, if it is one.
    official: Document(Official),
    /// The keys of a rebuttal, if it is one.
    rebuttal: Rebuttal(Rebuttal),
    /// The keys of a report, if it is one.
    report: Report(Report),
    /// The keys of a standing page, if it is one.
    page: Page(PageKeys),
}

/// A kind without keys of its own.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
pub struct Plain {}

/// Thông báo.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Notice {
    /// The body that gives notice, by id.
    #[schemars(description = "Cơ quan ra thông báo (mã trong bodies.yaml).")]
    pub issued_by: Option<At<String>>,
    /// When it was issued.
    #[schemars(description = "Lúc ra thông báo: NĂM-THÁNG-NGÀY hoặc NĂM-THÁNG-NGÀY GIỜ:PHÚT.")]
    pub issued_at: Option<Moment>,
    /// Until when it holds.
    #[schemars(description = "Có hiệu lực đến.")]
    pub valid_until: Option<Moment>,
    /// The number of an official warning, which is read as issued.
    #[schemars(description = "Số bản tin cảnh báo chính thức (đọc nguyên văn).")]
    pub bulletin_no: Option<String>,
    /// What changed since the last warning.
    #[schemars(description = "Điểm thay đổi so với bản tin trước.")]
    pub changed_since: Option<String>,
    /// Whom to ask.
    #[schemars(description = "Liên hệ.")]
    pub contact: Option<Contact>,
    /// A planned outage (NĐ 224/2026, Điều 13).
    #[schemars(description = "Ngừng cung cấp (điện, nước, dịch vụ): từ lúc, đến lúc.")]
    pub outage: Option<Outage>,
}

/// A planned outage.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outage {
    /// When it begins.
    #[schemars(description = "Từ lúc.")]
    pub from: Moment,
    /// When service returns.
    #[schemars(description = "Đến lúc.")]
    pub until: Moment,
}

/// Mô hình.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Model {
    /// Its number in the programme.
    #[schemars(description = "Số thứ tự trong chương trình.")]
    pub number: Option<u32>,
    /// What it is for.
    #[schemars(description = "Mục tiêu (bắt buộc).")]
    pub goal: Option<At<String>>,
    /// Leading bodies, by id; may be empty.
    #[schemars(description = "Cơ quan chủ trì (mã; bắt buộc, có thể là danh sách trống []).")]
    pub lead: Option<Vec<At<String>>>,
    /// Advising bodies, by id.
    #[schemars(description = "Cơ quan tham mưu (mã).")]
    pub advising: Vec<At<String>>,
    /// Coordinating bodies, by id.
    #[schemars(description = "Cơ quan phối hợp (mã).")]
    pub coordinating: Vec<At<String>>,
    /// The source's own wording of who does what, shown first.
    #[schemars(description = "Phân công như văn bản gốc ghi: nhãn và nội dung.")]
    pub bodies_as_written: Vec<AsWritten>,
    /// Measured results.
    #[schemars(description = "Các chỉ tiêu và số liệu.")]
    pub indicators: Vec<Indicator>,
    /// How far it has come, in words.
    #[schemars(description = "Tình hình thực hiện.")]
    pub status: Option<String>,
}

/// One line of a document, as its source words it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AsWritten {
    /// What stands before the colon.
    #[schemars(description = "Nhãn trong văn bản gốc.")]
    pub label: String,
    /// What stands after it.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Nội dung trong văn bản gốc.")]
    pub text: String,
}

/// A measured result over time.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên chỉ tiêu.")]
    pub name: String,
    /// In which unit.
    #[schemars(description = "Đơn vị.")]
    pub unit: String,
    /// The figures, oldest first.
    #[schemars(description = "Các số liệu theo kỳ.")]
    pub values: Vec<Measured>,
    /// Who counted.
    #[schemars(description = "Nguồn số liệu.")]
    pub source: String,
    /// Up to which day.
    #[schemars(description = "Số liệu tính đến ngày.")]
    pub as_of: Date,
}

/// One figure of an indicator.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The period, in words.
    #[schemars(description = "Kỳ, ví dụ 2026 hoặc quý I/2026.")]
    pub label: String,
    /// The figure; nothing where it is not known.
    #[schemars(description = "Số liệu; để trống là chưa có.")]
    pub value: Option<f64>,
}

/// Gương điển hình.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Exemplar {
    /// A person or a collective.
    #[schemars(description = "person: cá nhân; collective: tập thể (bắt buộc).")]
    pub who: Option<Who>,
    /// The field of merit.
    #[schemars(description = "Lĩnh vực.")]
    pub field: Option<String>,
    /// Who recognised it.
    #[schemars(description = "Cấp, cơ quan công nhận.")]
    pub recognised_by: Option<String>,
}

/// Whom an exemplar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Cá nhân.
    Person,
    /// Tập thể.
    Collective,
}

/// Mô hình hay, cách làm sáng tạo.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GoodPractice {
    /// What came of it.
    #[schemars(description = "Kết quả.")]
    pub result: Option<String>,
    /// Where it is done.
    #[schemars(description = "Nơi thực hiện.")]
    pub place: Option<String>,
}

/// Phản bác thông tin sai.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Rebuttal {
    /// The false claim, in our own words.
    #[schemars(description = "Thông tin sai cần phản bác (bắt buộc).")]
    pub claim: Option<At<String>>,
    /// What the answer rests on.
    #[schemars(description = "Các nguồn chính thức làm căn cứ (bắt buộc).")]
    pub sources: Vec<Origin>,
}

/// Hỏi đáp.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Question {
    /// The day of the question.
    #[schemars(description = "Ngày hỏi.")]
    pub asked_on: Option<Date>,
    /// The answering body, by id.
    #[schemars(description = "Cơ quan trả lời (mã trong bodies.yaml; bắt buộc).")]
    pub answered_by: Option<At<String>>,
}

/// Sơ kết, tổng kết.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Report {
    /// The time it covers.
    #[schemars(description = "Kỳ báo cáo (bắt buộc).")]
    pub period: Option<At<Period>>,
    /// The reporting body, by id.
    #[schemars(description = "Cơ quan báo cáo (mã trong bodies.yaml; bắt buộc).")]
    pub by: Option<At<String>>,
    /// Files that go with it.
    #[schemars(description = "Các tệp đính kèm.")]
    pub attachments: Vec<Attachment>,
}

/// A stretch of days.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[schemars(description = "Từ ngày.")]
    pub from: Date,
    /// The last day.
    #[schemars(description = "Đến ngày.")]
    pub to: Date,
}
