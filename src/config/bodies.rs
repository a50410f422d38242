//! The bodies (cơ quan, đơn vị): who leads, advises, coordinates, issues, answers.
//!
//! Entry: [`Body`].

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{AddressProblem, Diagnostic};
use crate::path::{MailAddress, SourcePath, Telephone};
use crate::yaml::{self, At};

/// One body, as an entry of `content/bodies.yaml`.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The id, a piece of an address.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Mã: chữ thường không dấu, số và gạch nối.")]
    pub id: At<String>,
    /// The full name.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Tên đầy đủ.")]
    pub name: String,
    /// A shorter name for tables.
    #[serde(default)]
    #[schemars(description = "Tên ngắn.")]
    pub short: Option<String>,
    /// What sort of body.
    #[schemars(description = "Loại: Đảng, chính quyền, Mặt trận, đoàn thể, trường, trạm, thôn…")]
    pub kind: BodyKind,
    /// The body it belongs to, by id.
    #[serde(default)]
    #[schemars(description = "Cơ quan cấp trên trực tiếp (mã).")]
    pub parent: Option<At<String>>,
    /// What the programme assigns to it, one paragraph each.
    #[serde(default)]
    #[schemars(description = "Nhiệm vụ được giao, mỗi ý một đoạn.")]
    pub duties: Vec<String>,
    /// Its place among those with duties.
    #[serde(default)]
    #[schemars(description = "Số thứ tự trong phần phân công (mục IV của chương trình).")]
    pub assignment: Option<u32>,
    /// Its telephone.
    #[serde(default)]
    #[schemars(description = "Điện thoại.")]
    pub phone: Option<Telephone>,
    /// Its e-mail.
    #[serde(default)]
    #[schemars(description = "Thư điện tử.")]
    pub email: Option<MailAddress>,
    /// Its address.
    #[serde(default)]
    #[schemars(description = "Địa chỉ.")]
    pub address: Option<String>,
}

/// The sorts of body.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// Đảng.
    Party,
    /// Chính quyền.
    Government,
    /// Mặt trận Tổ quốc.
    Front,
    /// Đoàn thể.
    Union,
    /// Trường học.
    School,
    /// Trạm y tế.
    Station,
    /// Đơn vị sự nghiệp.
    Service,
    /// Thôn.
    Village,
    /// Khác.
    Other,
}

/// Ids are pieces of addresses, each once; parents exist.
pub(super) fn check(bodies: &[Body], path: &SourcePath, found: &mut Vec<Diagnostic>) {
    let mut ids = BTreeSet::new();
    for body in bodies {
        let (id, span) = (&body.id.value, body.id.span());
        let proposed = crate::vietnamese::slug(id);
        if *id != proposed {
            let problem = AddressProblem::AddressBad {
                written: id.clone(),
                proposed,
            };
            found.push(Diagnostic::at(path, span.clone(), problem));
        }
        if !ids.insert(id.as_str()) {
            let problem = AddressProblem::IdTaken {
                id: id.clone(),
                other: path.clone(),
            };
            found.push(Diagnostic::at(path, span, problem));
        }
    }
    for parent in bodies.iter().filter_map(|body| body.parent.as_ref()) {
        if !ids.contains(parent.value.as_str()) {
            let problem = AddressProblem::BodyUnknown {
                written: parent.value.clone(),
                nearest: yaml::nearest(parent, ids.iter().copied()),
            };
            found.push(Diagnostic::at(path, parent.span(), problem));
        }
    }
}
