//! Pages: published minified, and not touched where they were rendered as in the last build.

use std::fs;
use std::time::{Duration, SystemTime};

use bantin::compress;
use bantin::minify;
use bantin::output::Output;
use bantin::path::OutputPath;
use bantin::publish::{difference, publish};

use crate::publish::folder::{MANIFEST, all, folder, names, put};

const PATH: &str = "tin/index.html";
const HTML: &str = "<!doctype html>\n<title>a</title>\n<p class=\"a\">  1  </p>\n";

fn page(html: &str) -> Vec<Output> {
    vec![Output::page(
        OutputPath::new(PATH),
        html.as_bytes().to_vec(),
    )]
}

#[test]
fn a_page_is_written_minified_and_left_alone_while_nothing_changed() {
    let (_holder, into) = folder();
    assert_eq!(names(&publish(page(HTML), &into).unwrap().written), [PATH]);
    assert_eq!(all(&into)[PATH], minify::page(HTML));
    // Rendered the same; rendered otherwise and the same when minified; another page.
    for (html, written) in [
        (HTML.to_owned(), 0),
        (HTML.replace("  1  ", "1"), 0),
        (HTML.replace('1', "2"), 1),
    ] {
        assert_eq!(
            difference(page(&html), &into).unwrap().changed.len(),
            written
        );
        let changes = publish(page(&html), &into).unwrap();
        assert_eq!(
            (changes.written.len(), changes.unchanged),
            (written, 1 - written)
        );
        assert_eq!(all(&into)[PATH], minify::page(&html));
    }
}

#[test]
fn a_page_that_others_touched_is_looked_at_and_a_spoilt_one_is_healed() {
    let (_holder, into) = folder();
    publish(page(HTML), &into).unwrap();
    let there = fs::File::options()
        .write(true)
        .open(into.join(PATH))
        .unwrap();
    there
        .set_modified(SystemTime::now() - Duration::from_mins(1))
        .unwrap();
    assert_eq!(publish(page(HTML), &into).unwrap().unchanged, 1);
    put(&into, PATH, "spoilt");
    assert_eq!(names(&publish(page(HTML), &into).unwrap().written), [PATH]);
    assert_eq!(all(&into)[PATH], minify::page(HTML));
}

/// A folder of the program before pages were known by what was rendered.
#[test]
fn a_manifest_of_the_first_version_is_enough() {
    let (_holder, into) = folder();
    let mut both = page(HTML);
    both.push(Output::text(OutputPath::new("old/a.txt"), "old".to_owned()));
    publish(both, &into).unwrap();
    let manifest = fs::read_to_string(into.join(MANIFEST)).unwrap();
    let mut old = manifest.replace("\"version\":2", "\"version\":1");
    while let Some(at) = old.find(",\"").filter(|at| {
        old[at + 2..].starts_with(|letter: char| letter.is_ascii_hexdigit())
            && old[at + 34..].starts_with("\"]")
    }) {
        old.replace_range(at..at + 35, "");
    }
    let old = old.replace(",null]", "]");
    assert_ne!(old, manifest);
    fs::write(into.join(MANIFEST), &old).unwrap();
    let changes = publish(page(HTML), &into).unwrap();
    assert_eq!(
        (changes.unchanged, names(&changes.removed)),
        (1, vec!["old/a.txt"])
    );
    assert!(!into.join("old").exists());
}

#[test]
fn compressed_forms_are_those_of_the_published_page() {
    use std::io::Read;
    let html = HTML.replace('1', &"Xã Tân Minh ".repeat(99));
    let forms = compress::twins(&page(&html));
    let (_holder, into) = folder();
    publish([page(&html), forms].concat(), &into).unwrap();
    let all = all(&into);
    let mut text = Vec::new();
    let form = all[&format!("{PATH}.gz")].as_slice();
    flate2::read::GzDecoder::new(form)
        .read_to_end(&mut text)
        .unwrap();
    assert_eq!(text, all[PATH]);
}
