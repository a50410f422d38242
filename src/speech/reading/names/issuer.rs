//! Which body issued a paper, by the symbol of its number (NĐ 30/2020 annex III; HD 36-HD/VPTW for papers of the Party).
//!
//! Entry: [`find_issuer`], [`type_name`].

use crate::speech::reading::context::{Authority, Rules};
use crate::speech::reading::names::abbreviation_table::{AbbreviationTable, AbbreviationUse};
use crate::speech::reading::numbers::numeral;

/// The body, in words, or what of the symbol no table knows.
pub enum Issuer {
    /// Said after `của`.
    Known(String),
    /// The symbol names no body.
    Unnamed,
    /// A piece of the symbol that stands for a body which no table knows.
    Unknown(String),
}

/// The name of a type of papers.
pub fn type_name(piece: &str) -> Option<&'static str> {
    let row = AbbreviationTable::get().paper(piece)?;
    (!row.said.contains(" của ")).then_some(row.said)
}

/// The body of a symbol such as `NQ/TU`, `NĐ-CP`, `UBND-VP`.
pub fn find_issuer(symbol: &str, rules: &Rules<'_>) -> Issuer {
    if let Some(row) = AbbreviationTable::get().paper(symbol)
        && let Some((_, body)) = row.said.split_once(" của ")
    {
        return Issuer::Known(by_authority(body, rules));
    }
    let mut pieces = symbol.split(['-', '/']).filter(|piece| !piece.is_empty());
    let is_type = |piece: &&str| is_type(piece);
    let joint = pieces.clone().next().is_some_and(is_joint);
    let Some(piece) = pieces.by_ref().find(|piece| !is_type(piece)) else {
        return Issuer::Unnamed;
    };
    let named = |piece: &str| body(piece, symbol, rules).ok_or_else(|| piece.to_owned());
    let others = pieces.filter(|_| joint);
    match std::iter::once(piece).chain(others).map(named).collect() {
        Ok(bodies) => Issuer::Known(together(bodies)),
        Err(piece) => Issuer::Unknown(piece),
    }
}

/// Types of papers that several bodies issue together.
fn is_joint(piece: &str) -> bool {
    matches!(piece, "TTLT" | "NQLT" | "KHLT" | "CTLT" | "QCLT")
}

/// `Bộ Y tế, Bộ Tài chính và Bộ Nội vụ`.
fn together(mut bodies: Vec<String>) -> String {
    let last = bodies.pop().unwrap_or_default();
    if bodies.is_empty() {
        last
    } else {
        format!("{} và {last}", bodies.join(", "))
    }
}

fn is_type(piece: &str) -> bool {
    matches!(piece, "CV" | "GP")
        || is_joint(piece)
        || matches!(piece, "HĐKT" | "HĐTC" | "HĐMB" | "HĐLĐ" | "HĐXD")
        || type_name(piece).is_some() && !piece.contains("QH")
}

fn body(piece: &str, symbol: &str, rules: &Rules<'_>) -> Option<String> {
    if let Some(assembly) = assembly(piece) {
        return Some(assembly);
    }
    let party = symbol.contains('/');
    let said = match piece {
        "BTC" if party => "Ban Tổ chức",
        "BTC" => "Bộ Tài chính",
        "BCT" if party => "Bộ Chính trị",
        "BCT" => "Bộ Công Thương",
        "ĐH" => "Đại hội",
        "CAX" => "Công an xã",
        "CAT" | "CATP" => "Công an thành phố",
        "BXD" => "Bộ Xây dựng",
        "BTP" => "Bộ Tư pháp",
        "BGTVT" => "Bộ Giao thông vận tải",
        "BTNMT" => "Bộ Tài nguyên và Môi trường",
        "BNNPTNT" => "Bộ Nông nghiệp và Phát triển nông thôn",
        "BLĐTBXH" => "Bộ Lao động, Thương binh và Xã hội",
        "BKHĐT" => "Bộ Kế hoạch và Đầu tư",
        "BDTTG" => "Bộ Dân tộc và Tôn giáo",
        "BVHTTDL" => "Bộ Văn hóa, Thể thao và Du lịch",
        "TTCP" => "Thanh tra Chính phủ",
        "NHNN" => "Ngân hàng Nhà nước",
        "VPQH" => "Văn phòng Quốc hội",
        "CTN" => "Chủ tịch nước",
        "TLĐ" => "Tổng Liên đoàn Lao động Việt Nam",
        "TWĐTN" => "Trung ương Đoàn Thanh niên",
        "SNV" => "Sở Nội vụ",
        "SYT" => "Sở Y tế",
        "STC" => "Sở Tài chính",
        "SXD" => "Sở Xây dựng",
        "SNNMT" => "Sở Nông nghiệp và Môi trường",
        "SGDĐT" => "Sở Giáo dục và Đào tạo",
        "SVHTTDL" => "Sở Văn hóa, Thể thao và Du lịch",
        "SVHTT" => "Sở Văn hóa và Thể thao",
        "SKHCN" => "Sở Khoa học và Công nghệ",
        "SCT" => "Sở Công Thương",
        "STP" => "Sở Tư pháp",
        "PKT" => "Phòng Kinh tế",
        "PVHXH" => "Phòng Văn hóa - Xã hội",
        "MTTQ" => "Mặt trận Tổ quốc",
        "BTT" => "Ban Thường trực",
        "TYT" => "Trạm Y tế",
        "CTUBND" => "Chủ tịch Ủy ban nhân dân",
        "UBMT" => "Ủy ban Mặt trận Tổ quốc",
        "UBTƯMTTQVN" | "UBTWMTTQVN" => "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        _ => return listed(piece, rules),
    };
    Some(said.to_owned())
}

/// A body by the built-in table; of the ambiguous rows only those that are bodies.
fn listed(piece: &str, rules: &Rules<'_>) -> Option<String> {
    let Some(row) = AbbreviationTable::get().row(piece) else {
        return numbered(piece, rules).or_else(|| of_committee(piece, rules));
    };
    let body = match row.usage {
        AbbreviationUse::Always => true,
        AbbreviationUse::Ambiguous => {
            matches!(piece, "CB" | "BBT" | "BTV" | "CA" | "HU" | "QH" | "CP")
        }
        AbbreviationUse::DocumentNumber => false,
    };
    body.then(|| by_authority(row.said, rules))
}

/// `BCĐ35`: a steering committee by its number.
fn numbered(piece: &str, rules: &Rules<'_>) -> Option<String> {
    let name = piece.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = piece
        .strip_prefix(name)
        .filter(|number| !number.is_empty())?;
    let body = listed(name, rules).filter(|_| !name.is_empty())?;
    Some(format!("{body} {}", numeral::cardinal(number)))
}

/// `UBKTĐU`, `BTCTU`: a body of a Party committee, by both its parts.
fn of_committee(piece: &str, rules: &Rules<'_>) -> Option<String> {
    const COMMITTEES: [(&str, &str); 3] =
        [("ĐU", "Đảng ủy"), ("TU", "Thành ủy"), ("TW", "Trung ương")];
    COMMITTEES.iter().find_map(|(suffix, committee)| {
        let part = piece.strip_suffix(suffix).filter(|part| !part.is_empty())?;
        let part = match part {
            "BTC" => "Ban Tổ chức",
            "VP" => "Văn phòng",
            _ => {
                AbbreviationTable::get()
                    .row(part)
                    .filter(|row| row.usage == AbbreviationUse::Always)?
                    .said
            }
        };
        Some(by_authority(&format!("{part} {committee}"), rules))
    })
}

/// `QH15`, `UBTVQH15`: the term of the National Assembly.
pub fn assembly(piece: &str) -> Option<String> {
    let (body, term) = match (piece.strip_prefix("UBTVQH"), piece.strip_prefix("QH")) {
        (Some(term), _) => ("Ủy ban Thường vụ Quốc hội", term),
        (None, Some(term)) => ("Quốc hội", term),
        (None, None) => return None,
    };
    let numbered = !term.is_empty() && term.bytes().all(|digit| digit.is_ascii_digit());
    match (term.is_empty(), numbered) {
        (true, _) => Some(body.to_owned()),
        (false, true) => Some(format!("{body} khóa {}", numeral::cardinal(term))),
        (false, false) => None,
    }
}

/// `Thành ủy` is `Tỉnh ủy` where the site belongs to a province.
pub fn by_authority(said: &str, rules: &Rules<'_>) -> String {
    match rules.authority {
        Authority::City => said.to_owned(),
        Authority::Province => said.replace("Thành ủy", "Tỉnh ủy"),
    }
}
