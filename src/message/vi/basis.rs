//! What findings rest on, in Vietnamese.
//!
//! Entry: [`reason`]. It must never know a finding.

use crate::diagnostic::Basis;

/// The law or practice, named.
#[must_use]
pub fn reason(basis: Basis) -> &'static str {
    match basis {
        Basis::PersonalData => "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, NĐ 356/2025",
        Basis::Copyright => "Luật Sở hữu trí tuệ; NĐ 147/2024",
        Basis::Access => "Luật Tiếp cận thông tin 104/2016",
        Basis::Outage => "NĐ 224/2026/NĐ-CP, Điều 13",
        Basis::Standing => "NĐ 224/2026/NĐ-CP, Điều 9-13",
        Basis::Accessible => {
            "NĐ 224/2026/NĐ-CP, Điều 10: thuận tiện trên điện thoại, người khuyết tật dùng được"
        }
        Basis::Unicode => "TCVN 6909",
        Basis::Practice => "nghiệp vụ biên tập, truyền thanh",
        Basis::House => "quy trình đăng bài của trang",
    }
}
