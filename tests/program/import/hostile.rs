//! Files that are no documents, or mean harm: each is refused with its own message, and nothing is written.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use bantin::authoring::import::{self, ImportRequest};
use bantin::authoring::outcome::{Outcome, Refusal};
use bantin::config::SITE_FILE;
use bantin::source::Sources;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::import::site::{Site, repository};

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    zipped(&[("word/document.xml", document.as_bytes())])
}

fn compound(name: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

type Case = (&'static str, Vec<u8>, &'static str);

/// Documents that mean harm or are spoilt.
fn documents() -> Vec<Case> {
    let whole = std::fs::read(repository().join("tests/suite/import/links/input.docx")).unwrap();
    let entities = b"<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    let unknown = "<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>";
    let out: [(&str, &[u8]); 2] = [("word/document.xml", b"<a/>"), ("../../x", b"x")];
    vec![
        ("bomb.docx", word(&"<w:p/>".repeat(6 << 20)), "quá lớn"),
        ("many.docx", word(&"<w:p/>".repeat(1_100_000)), "quá lớn"),
        (
            "entities.docx",
            zipped(&[("word/document.xml", entities)]),
            "thực thể",
        ),
        ("unknown.docx", word(unknown), "thực thể"),
        ("out.docx", zipped(&out), "trỏ ra ngoài"),
        ("deep.docx", word(&"<w:p>".repeat(50_000)), "lồng nhau"),
        ("cut.docx", whole[..whole.len() / 2].to_vec(), "cắt cụt"),
        ("spoilt.docx", word("<w:p><w:r>"), "cắt cụt"),
        ("blank.docx", word("<w:p/>"), "không có chữ"),
    ]
}

/// Files that are something else.
fn strangers() -> Vec<Case> {
    vec![
        ("text.docx", b"chi la chu".to_vec(), "không phải tệp Word"),
        (
            "sheet.docx",
            zipped(&[("xl/workbook.xml", b"<a/>")]),
            "không phải tệp Word",
        ),
        ("old.doc", compound("WordDocument"), "Word đời cũ"),
        ("locked.docx", compound("EncryptedPackage"), "mật khẩu"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "PDF"),
        ("a.rtf", b"{\\rtf1}".to_vec(), "RTF"),
        ("a.txt", b"\x89\x00\x01\xff\xc3".to_vec(), "bảng mã"),
        ("empty.txt", Vec::new(), "không có chữ"),
    ]
}

#[test]
fn each_is_refused_with_its_own_message_and_nothing_is_written() {
    let site = Site::new();
    let before = site.files();
    for (name, bytes, words) in documents().into_iter().chain(strangers()) {
        let file = site.file(name, &bytes);
        let start = Instant::now();
        let (_, said) = site.import(&file, &[], 1);
        assert!(said.contains(words), "{name}: {said}");
        let took = start.elapsed();
        assert!(took < Duration::from_secs(30), "{name}: {took:?}");
        assert_eq!(site.files(), before, "{name}");
    }
}

#[test]
fn a_page_of_nothing_but_open_tags_costs_no_more_than_its_length() {
    let start = Instant::now();
    let page = format!(
        "<html>{}chữ",
        "<div><table><tr><td><b><ul><li>".repeat(20_000)
    );
    tried(page.as_bytes(), "a.html");
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}

/// An import into a site of which only the settings are there; what it came to.
fn tried(bytes: &[u8], name: &str) -> Outcome<()> {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let sources = Sources::default().with_text(SITE_FILE, "title: a\n");
    let request = ImportRequest {
        file: &file,
        kind: Some("document"),
        into: None,
        now: 0,
        today: None,
    };
    match import::write(home.path(), &sources, request).unwrap() {
        Outcome::Done(_) => Outcome::Done(()),
        Outcome::Refused(refusal) => Outcome::Refused(refusal),
    }
}

/// A document with some bytes of its main part altered, packed again.
fn altered(case: &str, changes: &[(usize, u8)]) -> Vec<u8> {
    let path = repository().join(format!("tests/suite/import/{case}/input.docx"));
    let mut archive = ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if std::path::Path::new(&name)
            .extension()
            .is_some_and(|end| end == "xml")
        {
            for (place, byte) in changes {
                let place = place % bytes.len().max(1);
                bytes[place] = *byte;
            }
        }
        parts.push((name, bytes));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), &bytes[..]))
        .collect();
    zipped(&parts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_come_to_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..600), ending in "docx|html|txt") {
        tried(&bytes, &format!("a.{ending}"));
    }

    #[test]
    fn any_text_comes_to_an_answer(text in "(<[a-z]{1,5} ?>|</[a-z]{1,5}>|[*_#`|> 0-9.a-zđừ-]|\n){0,80}", ending in "html|txt") {
        tried(text.as_bytes(), &format!("a.{ending}"));
    }

    #[test]
    fn an_altered_document_comes_to_an_answer(
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..4),
        case in "state-notice|merged-table|links|libreoffice|pictures",
    ) {
        tried(&altered(&case, &changes), "a.docx");
    }

    #[test]
    fn a_document_cut_anywhere_is_refused(share in 5_usize..95) {
        let whole = std::fs::read(repository().join("tests/suite/import/links/input.docx")).unwrap();
        let length = whole.len() * share / 100;
        let refused = tried(&whole[..length], "a.docx");
        let is_refused = matches!(refused, Outcome::Refused(Refusal::Unreadable { .. }));
        prop_assert!(is_refused);
    }
}
