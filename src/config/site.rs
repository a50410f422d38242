//! `content/site.yaml`: who the site belongs to, where it lives, what its menu holds.
//!
//! Entry: [`SiteSettings`]. What the commune has not told stays empty; it is shown as "đang cập nhật", and a release
//! stops until it is filled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::page_size::PageSize;
use crate::date::{Date, TimeZone};
use crate::diagnostic::{Diagnostic, LawProblem};
use crate::path::{BaseUrl, MailAddress, SourcePath, Telephone, WebAddress};
use crate::yaml::{self, At};

/// What `site.yaml` says.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SiteSettings {
    /// The name of the site.
    #[schemars(description = "Tên trang, ví dụ Trang thông tin điện tử xã Tân Minh.")]
    pub title: String,
    /// The name of the commune, in large.
    #[schemars(description = "Tên xã, phường.")]
    pub name: String,
    /// What the site is, in a sentence.
    #[schemars(description = "Giới thiệu trang trong một câu.")]
    pub description: String,
    /// Where the site lives; it may hold a path.
    #[schemars(description = "Địa chỉ trang, có thể có đường dẫn con.")]
    pub base_url: Option<BaseUrl>,
    /// The language: `vi`.
    #[schemars(description = "Ngôn ngữ: vi.")]
    pub language: SiteLanguage,
    /// The time zone, by its IANA name.
    #[schemars(description = "Múi giờ, ví dụ Asia/Ho_Chi_Minh.")]
    pub time_zone: Option<TimeZone>,
    /// The theme, a folder of `themes`.
    #[schemars(description = "Giao diện: tên thư mục trong themes.")]
    pub theme: Option<String>,
    /// The city or province above.
    #[schemars(description = "Thành phố, tỉnh trực thuộc.")]
    pub parent: String,
    /// The body that the site belongs to, by id.
    #[schemars(description = "Cơ quan chủ quản (mã trong bodies.yaml).")]
    pub owner: Option<At<String>>,
    /// Who answers for the site, and how to reach them.
    #[schemars(description = "Chịu trách nhiệm và liên hệ.")]
    pub contact: SiteContact,
    /// The menu, in its order.
    #[schemars(description = "Thực đơn chính.")]
    pub menu: Vec<MenuItem>,
    /// The blocks of the home page, in their order.
    #[schemars(description = "Các khối trên trang chủ, theo thứ tự.")]
    pub home: Vec<HomeBlock>,
    /// How many articles a page of a list holds.
    #[schemars(description = "Số bài trên một trang danh sách.")]
    pub paginate: Option<PageSize>,
    /// Whether links end in `index.html`, so that the folder opens from a USB stick.
    #[schemars(description = "true: mở được từ USB, mọi liên kết kết thúc bằng tên tệp.")]
    pub portable: bool,
    /// Days off beside the public holidays that the program knows.
    #[schemars(
        description = "Ngày nghỉ thêm (nghỉ bù, hoán đổi), không tính là ngày làm việc; mỗi dòng một ngày."
    )]
    pub holidays: Vec<Date>,
    /// Other sites.
    #[schemars(description = "Liên kết tới các trang khác.")]
    pub links: Vec<OutsideLink>,
    /// The commune's official pages elsewhere.
    #[schemars(description = "Các trang mạng xã hội chính thức.")]
    pub social: Vec<OutsideLink>,
}

/// The languages of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "SiteLanguage")]
pub enum SiteLanguage {
    /// Vietnamese.
    #[default]
    #[schemars(description = "Tiếng Việt.")]
    Vi,
}

/// Who answers for the site (TT 22/2023).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SiteContact {
    /// Who answers for the site.
    #[schemars(description = "Người chịu trách nhiệm.")]
    pub responsible: Option<String>,
    /// In which office.
    #[schemars(description = "Chức vụ.")]
    pub position: Option<String>,
    /// The address.
    #[schemars(description = "Địa chỉ.")]
    pub address: Option<String>,
    /// The telephone.
    #[schemars(description = "Điện thoại.")]
    pub phone: Option<Telephone>,
    /// The e-mail.
    #[schemars(description = "Thư điện tử.")]
    pub email: Option<MailAddress>,
    /// The city's page where residents rate the service.
    #[schemars(description = "Địa chỉ trang đánh giá mức độ hài lòng của thành phố.")]
    pub rating_url: Option<At<WebAddress>>,
    /// Who gives information (Luật Tiếp cận thông tin).
    #[schemars(description = "Người làm đầu mối cung cấp thông tin.")]
    pub information_officer: Option<String>,
}

/// One entry of the menu.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuItem {
    /// What it says.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Chữ trên thực đơn.")]
    pub title: String,
    /// The address below the site's own, such as `tin-tuc/`; empty for the home page.
    #[schemars(description = "Địa chỉ trong trang, ví dụ tin-tuc/; để trống là trang chủ.")]
    pub path: At<String>,
}

/// A link to another site.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutsideLink {
    /// What it says.
    #[serde(deserialize_with = "yaml::filled")]
    #[schemars(description = "Chữ của liên kết.")]
    pub title: String,
    /// The full address.
    #[schemars(description = "Địa chỉ đầy đủ.")]
    pub url: At<WebAddress>,
}

/// The blocks of the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HomeBlock {
    /// Doors for residents.
    #[schemars(description = "Cửa vào cho người dân.")]
    Services,
    /// The lead story and two more.
    #[schemars(description = "Tin mới.")]
    News,
    /// Notices with their expiry.
    #[schemars(description = "Thông báo.")]
    Notices,
    /// The mini-sites.
    #[schemars(description = "Chuyên trang.")]
    MiniSites,
    /// The model programmes.
    #[schemars(description = "Các mô hình.")]
    Models,
    /// Exemplars.
    #[schemars(description = "Gương điển hình.")]
    Exemplars,
    /// The newest documents.
    #[schemars(description = "Văn bản mới.")]
    Documents,
    /// The loudspeaker.
    #[schemars(description = "Truyền thanh.")]
    Loudspeaker,
    /// Disclosure and corrections.
    #[schemars(description = "Công khai và đính chính.")]
    Disclosure,
}

impl SiteSettings {
    /// Where the site lives, without a `/` at the end; empty where nobody has said it yet, so that addresses begin at the
    /// host's own root.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.base_url.as_ref().map_or("", BaseUrl::as_str)
    }

    /// The time zone: that of Việt Nam where nothing is said.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        self.time_zone.clone().unwrap_or_default()
    }

    /// The theme's name.
    #[must_use]
    pub fn theme(&self) -> &str {
        self.theme.as_deref().unwrap_or("tan-minh")
    }

    /// How many articles a page of a list holds where the section says nothing.
    #[must_use]
    pub fn page_size(&self) -> PageSize {
        self.paginate.unwrap_or_default()
    }
}

fn is_filled(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Tells what law asks for and is still empty (TT 22/2023; NĐ 224/2026, Điều 10).
pub(super) fn check(site: &SiteSettings, path: &SourcePath, found: &mut Vec<Diagnostic>) {
    if found.iter().any(|fault| fault.place.path == *path) {
        return; // what could not be read is not empty
    }
    let contact = &site.contact;
    let asked = [
        ("title", is_filled(Some(&site.title))),
        ("base_url", site.base_url.is_some()),
        ("owner", site.owner.is_some()),
        (
            "contact.responsible",
            is_filled(contact.responsible.as_ref()),
        ),
        ("contact.position", is_filled(contact.position.as_ref())),
        ("contact.address", is_filled(contact.address.as_ref())),
        ("contact.phone", contact.phone.is_some()),
        ("contact.email", contact.email.is_some()),
        ("contact.rating_url", contact.rating_url.is_some()),
        (
            "contact.information_officer",
            is_filled(contact.information_officer.as_ref()),
        ),
    ];
    for (slot, _) in asked.into_iter().filter(|(_, filled)| !filled) {
        let slot = slot.to_owned();
        found.push(Diagnostic::file(path, LawProblem::OpenSlot { slot }));
    }
}
