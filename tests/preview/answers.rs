//! What a browser is answered, without a network.

use std::fs;
use std::path::Path;

use bantin::message::Language;
use bantin::pipeline::BuildSettings;
use bantin::serve::{PreviewBuilder, PreviewRequest, PreviewResponse, Snapshot, respond};
use bantin::source::ChangedPaths;

use crate::fixture::site::{Site, TODAY};

fn builder(site: &Site) -> PreviewBuilder {
    let settings = BuildSettings {
        today: Some(TODAY.parse().unwrap()),
        ..BuildSettings::default()
    };
    let root = fs::canonicalize(site.root()).unwrap();
    let mut builder = PreviewBuilder::new(root, settings, 7);
    builder.look(&ChangedPaths::new(), 0).unwrap();
    builder.finish();
    builder
}

fn asked(snapshot: &Snapshot, path: &str) -> PreviewResponse {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let request = PreviewRequest {
        path,
        query,
        language: Language::Vi,
        root: Path::new("/site"),
    };
    respond(snapshot, request)
}

fn text(answer: &PreviewResponse) -> (u16, String) {
    match answer {
        PreviewResponse::Bytes { status, bytes, .. } => {
            (*status, String::from_utf8(bytes.to_vec()).unwrap())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_has_the_preview_s_script_once_and_is_else_as_built() {
    let site = Site::filled();
    let snapshot = builder(&site).snapshot();
    let (status, page) = text(&asked(&snapshot, "/"));
    assert_eq!(status, 200);
    let script = format!(
        "<script src=\"/_bantin/preview.js\" data-version=\"{}\" defer></script>",
        snapshot.version
    );
    assert_eq!(page.matches(&script).count(), 1);
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let built = site.public();
    let built = String::from_utf8(built["index.html"].clone()).unwrap();
    assert_eq!(page.replace(&script, ""), built);
    assert!(!built.contains("_bantin"));
}

#[test]
fn no_address_leads_out_of_the_site() {
    let site = Site::filled();
    site.put("secret.txt", "secret");
    let snapshot = builder(&site).snapshot();
    for path in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/tin-tuc/../../secret.txt",
        "/..%5csecret.txt",
        "/content/site.yaml",
        "//etc/passwd",
        "/%00",
        "/_bantin/../../secret.txt",
    ] {
        let (status, page) = text(&asked(&snapshot, path));
        assert_eq!(status, 404, "{path}");
        assert!(!page.contains("secret"), "{path}");
    }
}

#[test]
fn a_folder_without_its_end_is_led_there_and_what_is_missing_gets_the_site_s_own_page() {
    let snapshot = builder(&Site::filled()).snapshot();
    assert_eq!(
        asked(&snapshot, "/tin-tuc"),
        PreviewResponse::Redirect("./tin%2Dtuc/".to_owned())
    );
    let (status, page) = text(&asked(&snapshot, "/khong-co/"));
    assert_eq!(status, 404);
    assert!(page.contains("<main"), "{page}");
    let base = snapshot.good.as_ref().unwrap();
    let base = format!("{}/", base.front.site.config.site.base_url());
    assert!(!page.contains(&base), "links of the page lead out");
}

#[test]
fn files_have_their_content_types() {
    let snapshot = builder(&Site::filled()).snapshot();
    let files = snapshot.good.as_ref().unwrap().files().unwrap();
    for path in files.keys() {
        let media_type = match asked(&snapshot, &format!("/{path}")) {
            PreviewResponse::Bytes {
                status: 200,
                media_type,
                ..
            }
            | PreviewResponse::File { media_type, .. } => media_type,
            other => panic!("{path}: {other:?}"),
        };
        assert_ne!(media_type, "application/octet-stream", "{path}");
    }
}

#[test]
fn with_errors_the_last_good_page_stays_and_each_error_is_told_with_its_line() {
    let site = Site::filled();
    let mut builder = builder(&site);
    let before = asked(&builder.snapshot(), "/");
    site.put("content/tin-tuc/sai.md", "---\ntitel: Sai\n---\n\nChữ.\n");
    builder.look(&ChangedPaths::new(), 0).unwrap();
    assert_eq!(asked(&builder.snapshot(), "/"), before);
    let (_, state) = text(&asked(&builder.snapshot(), "/_bantin/state"));
    let state: serde_json::Value = serde_json::from_str(&state).unwrap();
    let problems = state["problems"].as_array().unwrap();
    let one = problems
        .iter()
        .find(|one| one["quoted"] == "titel: Sai")
        .unwrap_or_else(|| panic!("{state}"));
    assert_eq!(
        (&one["file"], &one["line"]),
        (&"content/tin-tuc/sai.md".into(), &2.into())
    );
    assert!(
        one["advice"]
            .as_str()
            .is_some_and(|advice| !advice.is_empty())
    );
    fs::remove_file(site.root().join("content/tin-tuc/sai.md")).unwrap();
    builder.look(&ChangedPaths::new(), 0).unwrap();
    let (_, state) = text(&asked(&builder.snapshot(), "/_bantin/state"));
    assert!(state.contains("\"count\":0"), "{state}");
}

#[test]
fn where_nothing_is_good_yet_a_page_says_so() {
    let site = Site::filled();
    site.put("content/site.yaml", "title: [\n");
    let snapshot = builder(&site).snapshot();
    let (status, page) = text(&asked(&snapshot, "/"));
    assert_eq!(status, 503);
    assert!(page.contains("/_bantin/preview.js"), "{page}");
}

#[test]
fn the_panel_tells_file_script_doubts_and_what_blocks_a_release() {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/hop-dan.md",
        "title: Họp dân thôn 1\ndate: 2026-11-20\ndescription: Mời bà con đến họp.",
        "Mời bà con đến nhà văn hóa thôn, gặp XYZW.",
    );
    let snapshot = builder(&site).snapshot();
    let (_, page) = text(&asked(
        &snapshot,
        "/_bantin/page?path=%2Ftin-tuc%2Fhop-dan%2F",
    ));
    let page: serde_json::Value = serde_json::from_str(&page).unwrap();
    assert_eq!(page["source"], "content/tin-tuc/hop-dan.md");
    assert_eq!(page["file"], "/site/content/tin-tuc/hop-dan.md");
    assert_eq!(
        page["open"],
        "vscode://file/site/content/tin-tuc/hop-dan.md"
    );
    let script = page["script"]["text"].as_str().unwrap();
    assert!(script.contains("Mời bà con"), "{script}");
    assert!(page["script"]["length"].as_str().unwrap().contains("giây"));
    assert!(page["doubts"].to_string().contains("XYZW"), "{page}");
    assert!(page["blocks"].to_string().contains("duyệt"), "{page}");
    let (_, home) = text(&asked(&snapshot, "/_bantin/page?path=%2F"));
    assert_eq!(home, r#"{"source":null}"#);
}

#[test]
fn an_approval_that_a_change_undid_blocks_a_release_until_the_change_is_taken_back() {
    let site = Site::filled();
    let file = "content/tin-tuc/hop-dan.md";
    site.put("content/tin-tuc/mau.pdf", "%PDF-1.4 một");
    site.article(
        file,
        "title: Họp dân\ndate: 2026-11-20",
        "Xem [mẫu](mau.pdf).",
    );
    let run = site.run(&format!("approve {file} --by mat-tran --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    let mut builder = builder(&site);
    let mut blocks = |bytes: &str| {
        site.put("content/tin-tuc/mau.pdf", bytes);
        let touched = fs::canonicalize(site.root().join("content/tin-tuc/mau.pdf")).unwrap();
        builder.look(&ChangedPaths::from([touched]), 0).unwrap();
        let (_, page) = text(&asked(
            &builder.snapshot(),
            "/_bantin/page?path=%2Ftin-tuc%2Fhop-dan%2F",
        ));
        let page: serde_json::Value = serde_json::from_str(&page).unwrap();
        assert_eq!(page["blocks"], serde_json::json!([]));
        page["laws"].to_string()
    };
    assert_eq!(blocks("%PDF-1.4 một"), "[]");
    let told = blocks("%PDF-1.4 hai");
    assert!(told.contains("duyệt ngày 23/11/2026"), "{told}");
    assert!(told.contains("bantin approve content/tin-tuc/hop-dan.md --by mat-tran"));
    assert_eq!(blocks("%PDF-1.4 một"), "[]");
}

#[test]
fn every_page_is_found_at_its_address_before_all_are_made() {
    let site = Site::portal();
    let settings = BuildSettings {
        today: Some(TODAY.parse().unwrap()),
        ..BuildSettings::default()
    };
    let root = fs::canonicalize(site.root()).unwrap();
    let mut builder = PreviewBuilder::new(root, settings, 0);
    builder.look(&ChangedPaths::new(), 0).unwrap();
    let early = builder.snapshot();
    builder.finish();
    let whole = builder.snapshot();
    let redirects = &whole.good.as_ref().unwrap().front.site.redirects;
    let redirects: Vec<_> = redirects
        .keys()
        .map(bantin::path::UrlPath::output)
        .collect();
    let files = whole.good.as_ref().unwrap().files().unwrap();
    let pages = files.iter().filter(|(path, _)| path.is_page());
    for (path, content) in pages.filter(|(path, _)| !redirects.contains(path)) {
        let alone = early.good.as_ref().unwrap().file(path);
        assert!(alone.as_ref() == Some(content), "{path}");
    }
}
