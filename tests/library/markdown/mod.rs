//! Articles as files: what they become on a page, and what is found wrong with them.
//!
//! A case is `tests/suite/markdown/<case>.md`; beside it lie the expected page (`.html`) and problems (`.problems`, one
//! `id:line:column` a line). `BANTIN_BLESS=1 cargo test --test library markdown` writes the expectations anew.

mod everything;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bantin::diagnostic::{Diagnostic, MarkdownProblem, Problem, Reported};
use bantin::markdown::tree::{Block, Inline};
use bantin::message::Language;
use bantin::path::SourcePath;
use bantin::yaml::Excerpt;
use bantin::{markdown, web};
use everything::Everything;
use proptest::prelude::*;

const BASE: u32 = 100;

fn parse(text: &str) -> Reported<Vec<Block>> {
    let path = SourcePath::new("content/a.md");
    let excerpt = Excerpt {
        path: &path,
        text,
        base: BASE,
    };
    markdown::parse(excerpt)
}

/// `id:line:column` with the column in characters from 1.
fn place(text: &str, diagnostic: &Diagnostic) -> String {
    let before = &text[..(diagnostic.place.start - BASE) as usize];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    format!("{}:{line}:{column}\n", diagnostic.problem.id())
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/markdown");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    cases.sort();
    cases
}

/// Compares with the expectation, or writes it anew; an empty one has no file.
fn expect(file: &Path, made: &str, differing: &mut Vec<String>) {
    if std::env::var_os("BANTIN_BLESS").is_some() {
        if made.is_empty() {
            let _ = fs::remove_file(file);
        } else {
            fs::write(file, made).unwrap();
        }
    } else if fs::read_to_string(file).unwrap_or_default() != made {
        differing.push(format!("{}:\n{made}", file.display()));
    }
}

#[test]
fn every_case_is_as_expected() {
    let mut differing = Vec::new();
    for case in cases() {
        let text = fs::read_to_string(&case).unwrap();
        let reported = parse(&text);
        let problems: String = reported.found.iter().map(|one| place(&text, one)).collect();
        let html = web::html::render(&reported.value, &Everything);
        expect(&case.with_extension("html"), &html, &mut differing);
        expect(&case.with_extension("problems"), &problems, &mut differing);
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_problem_has_a_case_and_words_in_both_languages() {
    let mut met = std::collections::BTreeSet::new();
    for case in cases() {
        for diagnostic in parse(&fs::read_to_string(case).unwrap()).found {
            if !matches!(diagnostic.problem, Problem::Markdown(_)) {
                continue;
            }
            for language in [Language::Vi, Language::En] {
                let said = diagnostic.problem.message(language);
                assert!(!said.text.is_empty() && !said.advice.is_empty());
            }
            met.insert(diagnostic.problem.id());
        }
    }
    let ids = MarkdownProblem::KINDS.iter().map(|kind| kind.id);
    let unmet: Vec<&str> = ids.filter(|id| !met.contains(id)).collect();
    assert!(unmet.is_empty(), "no case for {unmet:?}");
}

#[test]
fn text_points_at_the_writers_own_bytes() {
    let text = "Đường **sáng**\n\n> xanh [tên tập thể]\n\n```loa\nMời *bà con*\n```\n";
    for (words, start) in [
        ("sáng", "sáng"),
        ("xanh [tên tập thể]", "xanh"),
        ("bà con", "bà con"),
    ] {
        let at = BASE as usize + text.find(start).unwrap();
        let found = format!("value: {words:?}, span: {at}..{}", at + words.len());
        let tree = format!("{:?}", parse(text).value);
        assert!(tree.contains(&found), "{found} in {tree}");
    }
}

/// Ids in the templates of the theme are parts of pages: `<main>`, lists, the search.
#[test]
fn no_heading_takes_the_id_of_a_part_of_the_page() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/tan-minh/templates");
    let mut ids = Vec::new();
    for entry in fs::read_dir(templates).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let written = text.split(" id=\"").skip(1);
        ids.extend(written.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    ids.retain(|id| !id.contains('{'));
    assert!(ids.len() > 30, "{ids:?}");
    for id in ids {
        let words = id.replace('-', " ");
        let blocks = parse(&format!("## {words}\n\nMột.\n")).value;
        let Block::Heading(heading) = &blocks[0] else {
            panic!("a heading");
        };
        assert_ne!(heading.id, id);
    }
}

#[test]
fn what_is_only_said_is_not_among_the_visible_words() {
    let blocks =
        parse("# Đề  mục\n\nMột [hai](a.md)\nba.[^1]\n\n```loa\nẩn\n```\n\n[^1]: Bốn.\n").value;
    assert_eq!(
        web::text::visible_text(&blocks),
        "Đề mục\nMột hai ba.\nBốn."
    );
}

#[test]
fn monstrous_texts_take_bounded_depth_and_little_time() {
    let begun = Instant::now();
    for piece in [
        ">", "> ", "[", "*a ", "*a_ ", "- ", "1. ", "![", "[a](", "[a][", "[^a", "<b>", "```loa\n",
    ] {
        let reported = parse(&piece.repeat(10_000));
        let html = web::html::render(&reported.value, &Everything);
        assert!(html.len() < 3_000_000, "{piece}");
    }
    let both =
        |open: &str, close: &str| format!("{}a{}", open.repeat(10_000), close.repeat(10_000));
    for text in [
        both("*", "*"),
        both("[", "]"),
        both("(", ")"),
        both("**", "**"),
    ] {
        let _ = parse(&text);
    }
    let fences: String = (3..200)
        .rev()
        .map(|length| "`".repeat(length) + "loa\n")
        .collect();
    let reported = parse(&fences);
    let is_deep = |one: &Diagnostic| {
        matches!(
            one.problem,
            Problem::Markdown(MarkdownProblem::TooDeep { .. })
        )
    };
    assert!(reported.found.iter().any(is_deep));
    let headings = "## Mục\n\n".repeat(20_000);
    assert_eq!(parse(&headings).value.len(), 20_000);
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}

fn spans(blocks: &[Block], into: &mut Vec<std::ops::Range<u32>>) {
    let tree = format!("{blocks:?}");
    for rest in tree.split("span: ").skip(1) {
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
        if let Some((start, end)) = rest[..end.unwrap_or(rest.len())].split_once("..")
            && let (Ok(start), Ok(end)) = (start.parse(), end.parse())
        {
            into.push(start..end);
        }
    }
}

fn is_exact(text: &str, content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(words) if words.value.len() == words.span.len() => {
            let range = (words.span.start - BASE) as usize..(words.span.end - BASE) as usize;
            text[range] == words.value
        }
        _ => true,
    })
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let reported = parse(text);
    let mut all = Vec::new();
    spans(&reported.value, &mut all);
    all.extend(
        reported
            .found
            .iter()
            .map(|one| one.place.start..one.place.end),
    );
    for span in all {
        let (start, end) = ((span.start - BASE) as usize, (span.end - BASE) as usize);
        prop_assert!(start <= end && end <= text.len(), "{span:?}");
        prop_assert!(
            text.is_char_boundary(start) && text.is_char_boundary(end),
            "{span:?}"
        );
    }
    for block in &reported.value {
        if let Block::Paragraph(content) = block {
            prop_assert!(is_exact(text, content), "{content:?}");
        }
    }
    let _ = web::html::render(&reported.value, &Everything);
    let _ = web::text::visible_text(&reported.value);
    Ok(())
}

#[test]
fn what_is_left_of_a_tab_lies_where_the_tab_does() {
    check("text: |\n  ````bieu-do\na\n\t").unwrap();
    check("- ```bieu-do\n\tx: [\n\t\t").unwrap();
}

#[test]
fn a_fence_in_a_fence_ends_within_the_file() {
    check("text: \n```chi-tren-web\ntext: |\n  ```bieu-do\n1. ").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn any_text_is_taken(text in "\\PC{0,200}") {
        check(&text)?;
    }

    #[test]
    fn any_heap_of_marks_is_taken(pieces in prop::collection::vec(prop::sample::select(vec![
        "a", "ữ", " ", "    ", "\t", "\n", "\n\n", "\r\n", "*", "**", "_", "~~", "`", "```", "```loa\n", "```bieu-do\n",
        "```chi-tren-web\ntext: |\n  ", "text: ", "[", "]", "[^1]", "[^1]: ", "(", ")", "![", "](a \"Ảnh: b\")", "<b>",
        "</b>", "<!--", "-->", "# ", "## ", "{#a}", "> ", "> [!NOTE]\n", "- ", "- [x] ", "1. ", "|", "a|b\n-|-\n", ": ",
        "\\", "&amp;", "<http://a.vn>", "<a@b.vn>", "[a]: b\n", "title: x\n", "\u{0}", "\u{feff}", "---\n",
    ]), 0..60)) {
        check(&pieces.concat())?;
    }
}
