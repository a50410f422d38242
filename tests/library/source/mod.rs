//! What the reader makes of a folder: texts, assets, and everything that can be wrong with a file.

use std::fs;
use std::path::Path;
use std::time::Instant;

use bantin::diagnostic::{Encoding, Problem, Reported, SourceProblem};
use bantin::machine::{MachineError, Operation};
use bantin::path::SourcePath;
use bantin::source::{self, SourceFile, Sources};
use tempfile::TempDir;

#[cfg(unix)]
mod unix;

fn root(files: &[(&str, &[u8])]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let place = root.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    root
}

fn read(root: &Path) -> Reported<Sources> {
    source::read(root, &["content", "themes/tan-minh"]).unwrap()
}

/// The problems as path and problem; every path must be below the root.
fn problems(read: &Reported<Sources>) -> Vec<(String, SourceProblem)> {
    let problem = |problem: &Problem| match problem {
        Problem::Source(problem) => problem.clone(),
        other => panic!("{other:?}"),
    };
    let found = read.found.iter();
    found
        .map(|one| (one.place.path.to_string(), problem(&one.problem)))
        .collect()
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.iter().map(|(path, _)| path.as_str()).collect()
}

#[test]
fn texts_are_normalised_and_assets_are_only_measured() {
    let root = root(&[
        (
            "content/a.md",
            "\u{feff}Xin cha\u{300}o\r\nba\u{300} con\r".as_bytes(),
        ),
        ("content/site.yaml", b"name: a\n"),
        ("content/drawing.svg", b"<svg/>"),
        ("content/photo.jpg", &[0xff, 0xd8, 0, 1]),
        ("themes/tan-minh/static/icon.svg", b"<svg/>"),
        ("themes/other/theme.yaml", b"a: b"),
    ]);
    let read = read(root.path());
    assert_eq!(read.found, []);
    let expected = [
        "content/a.md",
        "content/drawing.svg",
        "content/photo.jpg",
        "content/site.yaml",
        "themes/tan-minh/static/icon.svg",
    ];
    assert_eq!(paths(&read.value), expected);
    let text = read.value.text(&SourcePath::new("content/a.md")).unwrap();
    assert_eq!(&**text, "Xin chào\nbà con\n");
    let drawing = SourcePath::new("content/drawing.svg");
    assert!(read.value.text(&drawing).is_none());
}

#[test]
fn an_asset_is_known_by_its_place_size_and_hash() {
    let root = root(&[
        ("content/a.md", b"a"),
        ("content/photo.jpg", &[0xff, 0xd8, 0, 1]),
        ("themes/tan-minh/static/icon.svg", b"<svg/>"),
    ]);
    let read = read(root.path());
    let photo = read
        .value
        .get(&SourcePath::new("content/photo.jpg"))
        .unwrap();
    let SourceFile::Asset {
        on_disk,
        size,
        hash,
        ..
    } = photo
    else {
        panic!("a photo is an asset");
    };
    assert_eq!(
        (*size, *hash),
        (4, *blake3::hash(&fs::read(on_disk).unwrap()).as_bytes())
    );
    let under: Vec<_> = read
        .value
        .iter_under("themes")
        .map(|(path, _)| path.file_name())
        .collect();
    assert_eq!(under, ["icon.svg"]);
}

#[test]
fn the_hash_over_all_follows_names_and_texts() {
    let hash = |files: &[(&str, &[u8])]| read(root(files).path()).value.hash();
    let first = hash(&[("content/a.md", b"mot")]);
    assert_eq!(first, hash(&[("content/a.md", b"\xef\xbb\xbfmot")]));
    assert_ne!(first, hash(&[("content/a.md", b"hai")]));
    assert_ne!(first, hash(&[("content/b.md", b"mot")]));
}

#[test]
fn leftovers_and_hidden_files_are_passed_over() {
    let root = root(&[
        ("content/a.md", b"a"),
        ("content/.git/a.md", b"\xff"),
        ("content/~$a.md", b"\xff"),
        ("content/a.md~", b"\xff"),
        ("content/a.tmp", b"\xff"),
        ("content/.a.md.swp", b"\xff"),
        ("content/a.swp", b"\xff"),
        ("content/Thumbs.db", b"\xff"),
        ("content/desktop.ini", b"\xff"),
        ("content/.DS_Store", b"\xff"),
    ]);
    let read = read(root.path());
    assert_eq!(
        (paths(&read.value), read.found),
        (vec!["content/a.md"], vec![])
    );
}

#[test]
fn every_wrong_file_is_told_at_once_and_the_good_ones_are_read() {
    let utf16: Vec<u8> = "\u{feff}Thông báo"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let root = root(&[
        ("content/a-good.md", b"good"),
        ("content/b-utf16.md", &utf16),
        ("content/c-tcvn3.md", "Uû ban nh©n d©n".as_bytes()),
        ("content/d-vni.md", "Vai troø cuûa ngöôøi".as_bytes()),
        ("content/e-bad.md", b"mot\nhai\xff"),
        ("content/f-empty.md", b""),
        ("content/g-empty.yaml", b""),
        ("content/h-blank.md", b"\xef\xbb\xbf \r\n"),
    ]);
    let read = read(root.path());
    let wrong = |encoding| SourceProblem::WrongEncoding { encoding };
    let expected = [
        ("content/b-utf16.md".to_owned(), wrong(Encoding::Utf16)),
        ("content/c-tcvn3.md".to_owned(), wrong(Encoding::Tcvn3)),
        ("content/d-vni.md".to_owned(), wrong(Encoding::Vni)),
        ("content/e-bad.md".to_owned(), wrong(Encoding::Unknown)),
        ("content/f-empty.md".to_owned(), SourceProblem::FileEmpty),
        ("content/h-blank.md".to_owned(), SourceProblem::FileEmpty),
    ];
    assert_eq!(problems(&read), expected);
    assert_eq!(
        paths(&read.value),
        ["content/a-good.md", "content/g-empty.yaml"]
    );
    let bad = &read.found[3].place;
    assert_eq!(bad.start, 7);
    assert!(
        read.value
            .quotable(&bad.path)
            .unwrap()
            .starts_with("mot\nhai")
    );
    assert!(read.value.is_refused(&bad.path));
}

#[test]
fn a_text_of_fifty_megabytes_is_refused_without_being_read() {
    let root = root(&[("content/a.md", b"a")]);
    let large = fs::File::create(root.path().join("content/film.md")).unwrap();
    large.set_len(50_000_000_000).unwrap(); // a hole: reading it would take minutes
    let start = Instant::now();
    let problem = SourceProblem::FileTooLarge {
        bytes: 50_000_000_000,
        limit: source::TEXT_LIMIT,
    };
    assert_eq!(
        problems(&read(root.path())),
        [("content/film.md".to_owned(), problem)]
    );
    assert!(start.elapsed().as_secs() < 5);
}

#[test]
fn decomposed_names_become_composed_and_keep_their_place() {
    let root = root(&[
        ("content/a.md", b"a"),
        ("content/ba\u{300}n.jpg", b"1"),
        ("content/Thư mục có dấu/bài một.md", b"b"),
    ]);
    let read = read(root.path());
    let place = SourcePath::new("content/bàn.jpg");
    let Some(SourceFile::Asset { on_disk, .. }) = read.value.get(&place) else {
        panic!("not found by its composed name");
    };
    assert!(on_disk.exists());
    assert!(
        read.value
            .text(&SourcePath::new("content/Thư mục có dấu/bài một.md"))
            .is_some()
    );
}

#[test]
fn an_empty_site_says_so_and_a_missing_root_is_an_error() {
    let root = root(&[("content/.gitkeep", b"")]);
    let empty = ("content".to_owned(), SourceProblem::NoContent);
    assert_eq!(problems(&read(root.path())), [empty]);
    for wrong in ["nowhere", "content/.gitkeep"] {
        let path = root.path().join(wrong);
        match source::read(&path, &["content"]) {
            Err(MachineError::System {
                doing, path: named, ..
            }) => {
                assert_eq!((doing, named), (Operation::ReadFolder, path));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_folder_outside_the_root_is_not_read() {
    let root = root(&[("site/content/a.md", b"a"), ("other/b.md", b"b")]);
    let read = source::read(&root.path().join("site"), &["content", "../other"]).unwrap();
    assert_eq!(paths(&read.value), ["content/a.md"]);
    assert_eq!(problems(&read)[0].1, SourceProblem::SymlinkOutside);
}

/// Run with `cargo test --release --test library source -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed_of_ten_thousand_articles() {
    let text = "Ủy ban nhân dân xã thông báo lịch tiếp công dân định kỳ «tháng 12».\n".repeat(45);
    let names: Vec<String> = (0..10_000)
        .map(|number| format!("content/tin-tuc/bai-{number}.md"))
        .collect();
    let files: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), text.as_bytes()))
        .collect();
    let root = root(&files);
    for _ in 0..3 {
        let start = Instant::now();
        assert_eq!(read(root.path()).value.len(), 10_000);
        println!("{:?} for texts of {} bytes", start.elapsed(), text.len());
    }
}
