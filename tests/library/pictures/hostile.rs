//! Files that lie about themselves, swell or move.

use std::io::Cursor;

use flate2::{Compress, Compression, Crc, FlushCompress};
use image::ImageFormat;

use super::{photograph, problem};
use crate::fixture::site::{Site, TODAY, program};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const RGB: u8 = 2;
const RGBA: u8 = 6;

/// So many mebibytes of nothing, in a thousandth of the room.
fn swelling(mebibytes: usize) -> Vec<u8> {
    let nothing = vec![0; 1 << 20];
    let (mut zlib, mut packed) = (Compress::new(Compression::best(), true), Vec::new());
    let mut pack = |packed: &mut Vec<u8>| {
        let before = packed.len();
        packed.reserve(1 << 16);
        zlib.compress_vec(&nothing, packed, FlushCompress::Sync)
            .unwrap();
        packed.len() - before
    };
    pack(&mut packed);
    // Each but the first is packed alike.
    let length = pack(&mut packed);
    let again = packed[packed.len() - length..].to_vec();
    packed.extend(again.repeat(mebibytes.saturating_sub(2)));
    packed.extend([1, 0, 0, 0xFF, 0xFF]); // an empty last block
    let sum = (mebibytes.max(2) << 20) % 65_521; // Adler-32 of zeros
    packed.extend([&u16::try_from(sum).unwrap().to_be_bytes()[..], &[0, 1]].concat());
    packed
}

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(&name);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [
        &length.to_be_bytes(),
        &name[..],
        data,
        &sum.sum().to_be_bytes(),
    ]
    .concat()
}

/// A PNG that claims to be so large, with what is put between its head and its end.
fn png((width, height): (u32, u32), (bits, colour): (u8, u8), middle: &[Vec<u8>]) -> Vec<u8> {
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([bits, colour, 0, 0, 0]);
    let end = chunk(*b"IEND", &[]);
    [PNG, &chunk(*b"IHDR", &head), &middle.concat(), &end].concat()
}

/// A WebP of parts, each with its name.
fn webp(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, data) in parts {
        body.extend(*name);
        body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        body.extend(*data);
        body.resize(body.len().next_multiple_of(2), 0);
    }
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [&b"RIFF"[..], &length, &body].concat()
}

/// The head of a WebP with a canvas of this size.
fn canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    [vec![flags, 0, 0, 0], side(width), side(height)].concat()
}

#[test]
fn sizes_that_are_only_claimed_are_told_before_anything_is_decoded() {
    let data = [chunk(*b"IDAT", &swelling(2))];
    let cases = [
        ((30_000, 30_000), (8, RGB)),
        ((16_001, 10), (8, RGB)),
        ((u32::MAX >> 1, u32::MAX >> 1), (8, RGB)),
        // Pixels enough to be let in, but of eight bytes each.
        ((7_000, 7_000), (16, RGBA)),
    ];
    for (size, sort) in cases {
        let told = problem(&png(size, sort, &data));
        assert!(
            told == "picture-too-many-pixels" || told == "picture-broken",
            "{size:?}: {told}"
        );
    }
    assert_eq!(
        problem(&png(cases[0].0, cases[0].1, &data)),
        "picture-too-many-pixels"
    );
    assert_eq!(
        problem(&png(cases[3].0, cases[3].1, &data)),
        "picture-too-many-pixels"
    );
    let vast = webp(&[
        (b"VP8X", &canvas(0, 16_384, 16_384)),
        (b"VP8L", &[0x2F; 64]),
    ]);
    assert_ne!(problem(&vast), "");
    // 14 bits for each side, all of them set.
    let vast = webp(&[(b"VP8L", &[0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0, 0, 0])]);
    assert_ne!(problem(&vast), "");
}

#[test]
fn what_swells_when_it_is_unpacked_is_let_go() {
    let pixels = swelling(2);
    let small = |middle: &[Vec<u8>]| problem(&png((10, 10), (8, RGB), middle));
    // More pixels than were announced, a profile and a text that unpack to more than is allowed.
    let much = swelling(320);
    assert!(much.len() < 2_000_000, "{}", much.len());
    for (name, head) in [(b"iCCP", &b"x\0\0"[..]), (b"zTXt", b"x\0\0")] {
        let bomb = chunk(*name, &[head, &much].concat());
        let told = small(&[bomb, chunk(*b"IDAT", &pixels)]);
        assert!(told.is_empty() || told == "picture-broken", "{told}");
    }
    let told = small(&[chunk(*b"IDAT", &much)]);
    assert!(told.is_empty() || told == "picture-broken", "{told}");
}

#[test]
fn a_webp_that_is_cut_short_or_claims_four_gigabytes_is_broken() {
    let whole = include_bytes!("../../suite/pictures/moving.webp");
    for end in [12, 20, 29] {
        assert_eq!(problem(&whole[..end]), "picture-broken", "{end}");
    }
    // A profile of nearly four gigabytes, of which nothing follows.
    let mut claims = webp(&[(b"VP8X", &canvas(0x20, 10, 10)), (b"ICCP", &[])]);
    let at = claims.len() - 4;
    claims[at..].copy_from_slice(&0xFFFF_FFF0_u32.to_le_bytes());
    assert_eq!(problem(&claims), "picture-broken");
}

#[test]
fn what_moves_is_told() {
    assert_eq!(
        problem(include_bytes!("../../suite/pictures/moving.webp")),
        "picture-moves"
    );
    assert_eq!(
        problem(include_bytes!("../../suite/pictures/moving.png")),
        "picture-moves"
    );
    // Under the name of a photograph; under its own name it is told by its name.
    assert_eq!(
        problem(include_bytes!("../../suite/pictures/moving.gif")),
        "picture-unknown"
    );
    assert_eq!(problem(&photograph(64, 48, 1)), "");
}

#[test]
fn a_large_honest_picture_is_let_in() {
    // More than may stand beside the pixels.
    let image = image::RgbImage::from_pixel(3000, 2500, image::Rgb([200, 100, 50]));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Jpeg] {
        let mut bytes = Vec::new();
        image
            .write_to(&mut Cursor::new(&mut bytes), format)
            .unwrap();
        assert_eq!(problem(&bytes), "", "{format:?}");
    }
}

/// One of each sort, with its name.
#[cfg(unix)]
fn all_sorts() -> [(&'static str, Vec<u8>); 6] {
    let much = swelling(512);
    let bomb = |name: [u8; 4]| {
        let bomb = chunk(name, &[&b"x\0\0"[..], &much].concat());
        png((10, 10), (8, RGB), &[bomb, chunk(*b"IDAT", &swelling(2))])
    };
    let data = [chunk(*b"IDAT", &much)];
    let mut vast = photograph(600, 400, 1);
    let frame = vast.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    vast[frame + 5..frame + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]);
    let claim = [0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0, 0, 0];
    [
        ("a.jpg", vast),
        ("b.png", bomb(*b"iCCP")),
        ("c.png", bomb(*b"zTXt")),
        ("d.png", png((10, 10), (8, RGB), &data)),
        ("e.png", png((7_000, 7_000), (16, RGBA), &data)),
        ("f.webp", webp(&[(b"VP8L", &claim)])),
    ]
}

/// A gigabyte of addresses for the whole program: threads, code and all pictures at once.
#[test]
#[cfg(unix)]
fn hostile_pictures_take_no_more_memory_than_honest_ones() {
    let site = Site::filled();
    let mut body = String::new();
    for (name, bytes) in all_sorts() {
        site.put(&format!("content/tin-tuc/anh/{name}"), bytes);
        body.extend(["![Ảnh thử](anh/", name, " \"Ảnh thử. Ảnh: Ảnh mẫu\")\n\n"]);
    }
    let head = "title: Ảnh\ndate: 2026-11-20";
    site.article("content/tin-tuc/anh.md", head, &body);
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 1048576 && exec \"$0\" \"$@\""])
        .arg(program().get_program())
        .args(["build", "--lang", "en", "--today", TODAY, "--root"])
        .arg(site.root())
        .env("RAYON_NUM_THREADS", "2")
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    for told in ["picture-too-many-pixels", "picture-broken"] {
        assert!(said.contains(told), "{told}: {said}");
    }
}
