//! `bantin convert`: old encodings out of texts.

use std::fs;

use bantin::legacy;
use proptest::prelude::*;

use crate::import::site::{Site, bantin};

const PLAIN: &str =
    "Ủy ban nhân dân xã thông báo lịch tiếp công dân.\r\nNgười dân đến đúng giờ.\r\n";

fn western(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect()
}

#[test]
fn both_encodings_are_found_out_and_line_ends_stay() {
    let site = Site::new();
    let small = PLAIN.replace('Ủ', "ủ").replace('N', "n");
    let tcvn3 = site.file("tcvn3.txt", &western(&legacy::unicode_to_tcvn3(&small)));
    let vni = site.file("vni.txt", &western(&legacy::unicode_to_vni(&small)));
    for (file, name) in [(&tcvn3, "TCVN3"), (&vni, "VNI")] {
        let before = fs::read(file).unwrap();
        let (text, said) = bantin(&["convert", file.to_str().unwrap()], 0);
        assert_eq!(text, small, "{name}");
        assert!(said.contains(name), "{said}");
        assert_eq!(fs::read(file).unwrap(), before);
    }
}

#[test]
fn a_line_that_is_unicode_already_stays() {
    let site = Site::new();
    let mixed = "Uû ban nh©n d©n x· th«ng b¸o\nĐã là Unicode từ trước\n";
    let file = site.file("lan.txt", mixed.as_bytes());
    let (text, _) = bantin(&["convert", file.to_str().unwrap(), "--from", "tcvn3"], 0);
    assert_eq!(
        text,
        "Uỷ ban nhân dân xã thông báo\nĐã là Unicode từ trước\n"
    );
}

#[test]
fn what_is_there_is_never_written_over() {
    let site = Site::new();
    let file = site.file("cu.txt", &western("Uû ban nh©n d©n"));
    let path = file.to_str().unwrap();
    let out = site.root().join("moi.txt");
    let out = out.to_str().unwrap();
    bantin(&["convert", path, "--out", out], 0);
    assert_eq!(fs::read_to_string(out).unwrap(), "Uỷ ban nhân dân");
    for target in [path, out] {
        let before = fs::read(target).unwrap();
        let (_, said) = bantin(&["convert", path, "--out", target], 1);
        assert!(said.contains("không ghi đè"), "{said}");
        assert_eq!(fs::read(target).unwrap(), before);
    }
}

#[test]
fn what_is_no_old_text_is_refused() {
    let site = Site::new();
    let garbage = site.file("anh.txt", b"\x89PNG\r\n\x1a\n\x00\x00\xff");
    let (_, said) = bantin(&["convert", garbage.to_str().unwrap(), "--from", "vni"], 1);
    assert!(said.contains("không phải văn bản"), "{said}");
    let unicode = site.file("moi.txt", PLAIN.as_bytes());
    let (_, said) = bantin(&["convert", unicode.to_str().unwrap()], 1);
    assert!(said.contains("không có gì để chuyển"), "{said}");
}

proptest! {
    #[test]
    fn every_letter_comes_back_from_both_encodings(text in "[a-zăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ .,]{0,60}") {
        prop_assert_eq!(&legacy::tcvn3_to_unicode(&legacy::unicode_to_tcvn3(&text)), &text);
        prop_assert_eq!(&legacy::vni_to_unicode(&legacy::unicode_to_vni(&text)), &text);
        let capitals = legacy::tcvn3_capitals_to_unicode(&legacy::unicode_to_tcvn3(&text));
        prop_assert_eq!(capitals, text.to_uppercase());
    }
}
