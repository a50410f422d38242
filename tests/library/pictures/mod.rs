//! Pictures: upright, without what a camera writes beside them, made once, the same on any number of threads.

mod colours;
mod hostile;

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use bantin::cache::Cache;
use bantin::diagnostic::{Diagnostic, Severity, Span};
use bantin::output::Content;
use bantin::path::SourcePath;
use bantin::picture::{self, DrawingRequest, PictureRequest, PictureVariants, Pictures, Variant};
use image::{ImageFormat, Rgb, RgbImage};

const RED: [u8; 3] = [220, 20, 20];
const GREEN: [u8; 3] = [20, 200, 20];
const BLUE: [u8; 3] = [20, 20, 220];
const WHITE: [u8; 3] = [250, 250, 250];

/// A JPEG with a colour in each quarter, and a note of the camera that says how it was held.
fn photograph(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (false, false) => BLUE,
            (true, false) => WHITE,
        })
    });
    let mut bytes = Vec::new();
    image
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .unwrap();
    let mut note = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    note.extend([orientation, 0, 0, 0, 0, 0, 0]);
    note.extend(b"GPS 20.86 106.68");
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    let segment = [&[0xFF, 0xE1], &length[..], &note].concat();
    bytes.splice(2..2, segment);
    bytes
}

fn wanted(folder: &Path, name: &str, bytes: &[u8]) -> BTreeMap<SourcePath, PictureRequest> {
    let on_disk = folder.join(name);
    fs::write(&on_disk, bytes).unwrap();
    let wanted = PictureRequest {
        on_disk,
        size: bytes.len() as u64,
        hash: *blake3::hash(bytes).as_bytes(),
        leads: true,
        places: vec![Span::file(&SourcePath::new("content/a.md"))],
    };
    BTreeMap::from([(SourcePath::new(name), wanted)])
}

fn drawings() -> [DrawingRequest; 1] {
    let (name, title) = ("Xã thử".to_owned(), "Tin tức".to_owned());
    [DrawingRequest { name, title }]
}

fn made(wanted: &BTreeMap<SourcePath, PictureRequest>, cache: &Cache) -> Pictures {
    let made = picture::pictures(wanted, &drawings(), cache);
    assert_eq!(made.found, []);
    made.value
}

fn problem(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let found = picture::pictures(
        &wanted(folder.path(), "a.jpg", bytes),
        &[],
        &Cache::default(),
    );
    let ids: Vec<&str> = found.found.iter().map(|one| one.problem.id()).collect();
    ids.join(" ")
}

fn bytes(variant: &Variant) -> Vec<u8> {
    match &variant.content {
        Content::Page(_) => panic!("a picture is no page"),
        Content::Bytes(bytes) => bytes.to_vec(),
        Content::File { from, .. } => fs::read(from).unwrap(),
    }
}

fn all(pictures: &Pictures) -> Vec<Vec<u8>> {
    let finished = pictures.files.values().chain(pictures.drawn.values());
    finished
        .flat_map(PictureVariants::variants)
        .map(bytes)
        .collect()
}

fn is_near(pixel: Rgb<u8>, colour: [u8; 3]) -> bool {
    pixel
        .0
        .iter()
        .zip(colour)
        .all(|(one, other)| one.abs_diff(other) < 40)
}

#[test]
fn each_of_the_eight_ways_to_hold_a_camera_ends_upright() {
    let corners = [
        (RED, GREEN),
        (GREEN, RED),
        (BLUE, WHITE),
        (WHITE, BLUE),
        (RED, WHITE),
        (WHITE, RED),
        (BLUE, GREEN),
        (GREEN, BLUE),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (orientation, (left, right)) in (1..).zip(corners) {
        let wanted = wanted(folder.path(), "a.jpg", &photograph(640, 480, orientation));
        let pictures = made(&wanted, &Cache::default());
        let finished = pictures.files.values().next().unwrap();
        let size = if orientation < 5 {
            (640, 480)
        } else {
            (480, 640)
        };
        let largest = finished.largest().unwrap();
        assert_eq!((largest.width, largest.height), size, "{orientation}");
        for variant in finished.variants() {
            let image = image::load_from_memory(&bytes(variant))
                .unwrap()
                .into_rgb8();
            assert_eq!(image.dimensions(), (variant.width, variant.height));
            let (near, far) = (20, variant.width - 20);
            assert!(
                is_near(*image.get_pixel(near, near), left),
                "{orientation}, left"
            );
            assert!(
                is_near(*image.get_pixel(far, near), right),
                "{orientation}, right"
            );
        }
    }
}

#[test]
fn widths_are_those_of_the_recipe_and_nothing_of_the_camera_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let original = photograph(2000, 1500, 6);
    assert!(original.windows(4).any(|four| four == b"Exif"));
    let pictures = made(
        &wanted(folder.path(), "a.jpg", &original),
        &Cache::default(),
    );
    let finished = pictures.files.values().next().unwrap();
    let widths =
        |variants: &[Variant]| -> Vec<u32> { variants.iter().map(|one| one.width).collect() };
    assert_eq!(widths(&finished.webp), [480, 960, 1500]);
    assert_eq!(widths(&finished.plain), [480, 960, 1500]);
    assert_eq!(finished.share.as_ref().unwrap().width, 1200);
    for bytes in all(&pictures) {
        for mark in [&b"Exif"[..], b"EXIF", b"GPS ", b"ICC_PROFILE"] {
            assert!(!bytes.windows(mark.len()).any(|some| some == mark));
        }
    }
}

#[test]
fn a_second_build_makes_nothing_and_a_damaged_cache_heals() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    let cache = Cache::at(kept.clone());
    let wanted = wanted(folder.path(), "a.jpg", &photograph(1000, 750, 1));
    let first = made(&wanted, &cache);
    let in_memory = all(&made(&wanted, &Cache::default()));
    assert_eq!(all(&first), in_memory);
    let files = |stamped: bool| -> Vec<_> {
        let entries = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap());
        let mut files: Vec<_> = entries
            .map(|entry| {
                let time = entry.metadata().unwrap().modified().unwrap();
                (entry.path(), stamped.then_some(time))
            })
            .collect();
        files.sort();
        files
    };
    let before = files(true);
    // Without the original nothing could be made: all of it comes from the cache.
    fs::rename(folder.path().join("a.jpg"), folder.path().join("b.jpg")).unwrap();
    assert_eq!(made(&wanted, &cache), first);
    assert_eq!(files(true), before);
    fs::rename(folder.path().join("b.jpg"), folder.path().join("a.jpg")).unwrap();
    for (path, _) in &before {
        fs::write(path, "damaged").unwrap();
    }
    assert_eq!(all(&made(&wanted, &cache)), in_memory);
    fs::remove_dir_all(&kept).unwrap();
    assert_eq!(all(&made(&wanted, &cache)), in_memory);
    let names = |files: Vec<(_, _)>| files.into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    assert_eq!(names(files(false)), names(before));
}

#[test]
fn a_cache_that_cannot_be_written_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    fs::write(&kept, "a file where the folder should be").unwrap();
    let wanted = wanted(folder.path(), "a.jpg", &photograph(600, 400, 1));
    let made = picture::pictures(&wanted, &drawings(), &Cache::at(kept));
    let told: Vec<_> = made.found.iter().map(Diagnostic::severity).collect();
    assert_eq!(told, [Severity::Warning]);
    assert_eq!(made.found[0].problem.id(), "cache-closed");
    assert_eq!(all(&made.value).len(), 6);
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let mut pictures = wanted(folder.path(), "a.jpg", &photograph(700, 500, 1));
    pictures.extend(wanted(folder.path(), "b.jpg", &photograph(900, 500, 8)));
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| made(&pictures, &Cache::default()))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn what_is_hostile_or_cut_short_is_told() {
    let whole = photograph(600, 400, 1);
    assert_eq!(problem(&whole[..whole.len() / 2]), "picture-broken");
    assert_eq!(problem(&whole[..whole.len() - 2]), "picture-broken");
    assert_eq!(problem(&whole[..20]), "picture-broken");
    assert_eq!(problem(b""), "picture-unknown");
    assert_eq!(problem(b"<svg onload='x()'/>"), "picture-unknown");
    let mut vast = whole.clone();
    let frame = vast.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    vast[frame + 5..frame + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]);
    assert_eq!(problem(&vast), "picture-too-many-pixels");
    let mut large = whole;
    large.resize(60_000_001, 0);
    assert_eq!(problem(&large), "picture-too-large");
}
