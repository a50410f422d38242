//! What findings rest on, in English.
//!
//! Entry: [`reason`]. It must never know a finding.

use crate::diagnostic::Basis;

/// The law or practice, named.
#[must_use]
pub fn reason(basis: Basis) -> &'static str {
    match basis {
        Basis::PersonalData => "Law on personal data 91/2025/QH15, NĐ 356/2025",
        Basis::Copyright => "Law on intellectual property; NĐ 147/2024",
        Basis::Access => "Law on access to information 104/2016",
        Basis::Outage => "NĐ 224/2026/NĐ-CP, Điều 13",
        Basis::Standing => "NĐ 224/2026/NĐ-CP, Điều 9-13",
        Basis::Accessible => {
            "NĐ 224/2026/NĐ-CP, Điều 10: usable on phones and by people with disabilities"
        }
        Basis::Unicode => "TCVN 6909",
        Basis::Practice => "editors' and announcers' practice",
        Basis::House => "how this site is published",
    }
}
