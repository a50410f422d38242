//! The law, or the practice of a trade, on which a finding rests.

use crate::message::Language;

/// What a finding rests on. A finding that has one has a section in the guide for staff too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Personal data.
    PersonalData,
    /// Authors' rights.
    Copyright,
    /// Access to information.
    Access,
    /// Planned outages.
    Outage,
    /// The standing content of a commune's site.
    Standing,
    /// Everybody can use the site.
    Accessible,
    /// Unicode in state exchange.
    Unicode,
    /// How texts are written and heard.
    Practice,
    /// The rules of this site: approval, dates, acceptance.
    House,
}

impl Basis {
    /// Its name as a message cites it.
    #[must_use]
    pub fn citation(self, language: Language) -> &'static str {
        let (vi, en) = match self {
            Self::PersonalData => (
                "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, NĐ 356/2025",
                "Law on personal data 91/2025/QH15, NĐ 356/2025",
            ),
            Self::Copyright => (
                "Luật Sở hữu trí tuệ; NĐ 147/2024",
                "Law on intellectual property; NĐ 147/2024",
            ),
            Self::Access => (
                "Luật Tiếp cận thông tin 104/2016",
                "Law on access to information 104/2016",
            ),
            Self::Outage => ("NĐ 224/2026/NĐ-CP, Điều 13", "NĐ 224/2026/NĐ-CP, Điều 13"),
            Self::Standing => (
                "NĐ 224/2026/NĐ-CP, Điều 9-13",
                "NĐ 224/2026/NĐ-CP, Điều 9-13",
            ),
            Self::Accessible => (
                "NĐ 224/2026/NĐ-CP, Điều 10: thuận tiện trên điện thoại, người khuyết tật dùng được",
                "NĐ 224/2026/NĐ-CP, Điều 10: usable on phones and by people with disabilities",
            ),
            Self::Unicode => ("TCVN 6909", "TCVN 6909"),
            Self::Practice => (
                "nghiệp vụ biên tập, truyền thanh",
                "editors' and announcers' practice",
            ),
            Self::House => ("quy trình đăng bài của trang", "how this site is published"),
        };
        match language {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}
