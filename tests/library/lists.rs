//! Lists that grow with the site: a page shows the newest, all of them stand on pages of their own.

use crate::fixture::built::{Made, make, settings};
use crate::fixture::site::Site;

/// A site with so many articles about one model and one body, which a standing page lists too.
fn about(count: usize) -> Made {
    let site = Site::filled();
    for number in 1..=count {
        let day = 1 + number % 28;
        site.article(
            &format!("content/tin-tuc/tin-{number}.md"),
            &format!("title: Tin số {number}\ndate: 2026-10-{day:02}\nmodels: [khu-dan-cu]\nbodies: [uy-ban]"),
            "Chữ.",
        );
    }
    make(&site.root(), &settings())
}

/// How many articles a page shows.
fn shown(made: &Made, page: &str) -> usize {
    made.text(page).matches("card-title").count()
}

#[test]
fn a_short_list_stands_on_its_page_whole() {
    let made = about(5);
    assert!(!made.files.keys().any(|file| file.contains("tin-bai/")));
}

#[test]
fn a_long_list_has_pages_of_its_own_and_a_link_to_them() {
    let made = about(50);
    let pages = ["mo-hinh/khu-dan-cu/", "co-quan/uy-ban/"];
    for page in pages {
        let own = made.text(&format!("{page}index.html"));
        assert!(own.contains("tin-bai/"), "{page} leads to all of them");
        assert!(shown(&made, &format!("{page}index.html")) <= 36, "{page}");
        let mut rest = 0;
        let numbered = |file: &&String| file.starts_with(&format!("{page}tin-bai/"));
        for file in made.files.keys().filter(numbered) {
            assert!(shown(&made, file) <= 20, "{file}");
            rest += shown(&made, file);
            assert!(
                made.text("sitemap.xml")
                    .contains(file.trim_end_matches("index.html"))
            );
        }
        assert!(rest >= 50, "{page}: {rest} of 50");
    }
}

#[test]
fn what_is_about_a_model_is_never_lost_between_the_kinds() {
    let site = Site::filled();
    for number in 1..=16 {
        let (folder, kind) = if number % 2 == 0 {
            ("tin-tuc", "article")
        } else {
            ("thong-bao", "notice")
        };
        site.article(
            &format!("content/{folder}/viec-{number}.md"),
            &format!("title: Việc số {number}\nkind: {kind}\ndate: 2026-10-{number:02}\nmodels: [khu-dan-cu]"),
            "Chữ.",
        );
    }
    let made = make(&site.root(), &settings());
    let about = made
        .files
        .keys()
        .filter(|file| file.starts_with("mo-hinh/khu-dan-cu/"));
    let about: String = about
        .filter(|file| file.ends_with("html"))
        .map(|file| made.text(file))
        .collect();
    for number in 1..=16 {
        assert!(about.contains(&format!("/viec-{number}/")), "{number}");
    }
}
