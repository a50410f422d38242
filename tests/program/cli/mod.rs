//! The command line, run as a user runs it.

mod approve;
mod approved_heads;
mod canary;
mod completions;
mod diff;
mod due;
mod external;
mod gate;
mod github;
mod headers;
mod loudspeaker;
mod period_report;
mod station;
mod urgent;

use std::fs;

use crate::fixture::site::{Run, Site, TODAY, program};

fn alone(words: &[&str]) -> Run {
    Run::of(program().args(words))
}

#[test]
fn done_is_0() {
    let site = Site::filled();
    for verb in ["check", "build", "check --release", "build --release"] {
        let run = site.run(&format!("{verb} --today {TODAY}"));
        assert_eq!(run.code, 0, "{verb}: {}", run.said());
    }
    for asked in [&["--help"][..], &["build", "--help"], &["--version"]] {
        let run = alone(asked);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{asked:?}");
        assert!(!run.stdout.is_empty());
    }
}

#[test]
fn errors_in_the_content_are_1_and_the_old_site_stands() {
    let site = Site::filled();
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
    let before = site.public();
    site.article("content/tin-tuc/hong.md", "title: A\ndate: 2026-02-30", "A");
    site.article("content/tin-tuc/them.md", "title: B\ndate: 2026-11-20", "B");
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(site.public() == before, "something was written");
    assert!(
        run.stderr.contains("content/tin-tuc/hong.md:3:7"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_law_asks_for_is_1_in_a_release_alone() {
    let site = Site::filled();
    site.put(
        "content/site.yaml",
        "title: T\nname: N\nbase_url: https://a.example\n",
    );
    assert_eq!(site.run(&format!("check --today {TODAY}")).code, 0);
    let run = site.run(&format!(
        "check --release --slots --today {TODAY} --lang vi"
    ));
    assert_eq!(run.code, 1);
    let told = run.stderr.matches("lỗi[").count();
    let counted = run.stdout.contains(&format!("Có {told} lỗi;"));
    assert!(told > 0 && counted, "{}", run.said());
}

#[test]
fn an_address_that_is_none_is_refused_with_the_one_that_was_meant() {
    let site = Site::filled();
    for verb in ["check", "build"] {
        for (address, vietnamese) in [
            ("tanminh.example", "hãy ghi https://tanminh.example"),
            ("ftp://x", "hãy ghi đủ địa chỉ"),
            ("javascript:alert(1)", "hãy ghi đủ địa chỉ"),
        ] {
            let words = format!("{verb} --today {TODAY} --base-url {address}");
            let run = site.run(&format!("{words} --lang vi"));
            assert_eq!(run.code, 3, "{}", run.said());
            assert!(run.stderr.contains(vietnamese), "{}", run.stderr);
            let run = site.run(&format!("{words} --lang en"));
            assert!(run.stderr.contains("write all of it"), "{}", run.stderr);
        }
    }
    assert!(!site.root().join("public").exists());
}

#[test]
fn a_machine_that_fails_is_2_with_the_path() {
    let run = alone(&["build", "--root", "khong-co-thu-muc-nay", "--lang", "vi"]);
    assert_eq!(run.code, 2, "{}", run.said());
    assert!(
        run.stderr.contains("khong-co-thu-muc-nay"),
        "{}",
        run.stderr
    );
    let site = Site::filled();
    site.put("public", "a file where a folder should be");
    let run = site.run(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 2, "{}", run.said());
    assert!(run.stderr.contains("public"), "{}", run.stderr);
    assert_eq!(
        fs::read(site.root().join("public")).unwrap(),
        b"a file where a folder should be"
    );
}

#[test]
fn wrong_usage_is_3_in_either_language() {
    let wrong: [&[&str]; 7] = [
        &[],
        &["buid"],
        &["build", "--khong-co"],
        &["build", "--today", "2026-02-30"],
        &["build", "--today"],
        &["check", "--format", "xml"],
        &["build", "--lang", "fr"],
    ];
    for words in wrong {
        for language in ["vi", "en"] {
            let mut command = program();
            let run = Run::of(
                command
                    .args(words)
                    .env("LC_ALL", format!("{language}_X.UTF-8"))
                    .env("LANG", language),
            );
            assert_eq!(run.code, 3, "{words:?}: {}", run.said());
            assert!(
                !run.stderr.is_empty() && run.stdout.is_empty(),
                "{words:?}: {}",
                run.said()
            );
        }
    }
}

#[test]
fn a_report_for_programs_has_its_shape() {
    let site = Site::filled();
    site.article(
        "content/tin-tuc/nhap.md",
        "title: Nháp\ndate: 2026-11-20\ndraft: true",
        "A",
    );
    site.article("content/van-ban/a.md", "title: Văn bản\ntype: plan", "A");
    let (run, report) = site.report(&format!("build --today {TODAY}"));
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let omitted = &report["omitted"][0];
    assert_eq!(
        (&omitted["file"], &omitted["reason"]),
        (&"content/tin-tuc/nhap.md".into(), &"draft".into())
    );
    let first = &report["diagnostics"][0];
    for key in ["id", "severity", "file", "message", "advice"] {
        assert!(
            first[key].as_str().is_some_and(|text| !text.is_empty()),
            "{key} of {first}"
        );
    }
    for key in ["line", "column", "end_line", "end_column"] {
        assert!(
            first[key].as_u64().is_some_and(|number| number > 0),
            "{key} of {first}"
        );
    }
    let done = &report["done"];
    assert!(
        done["pages"].as_u64().unwrap() > 20
            && done["milliseconds"].is_u64()
            && done["removed"].is_array()
    );
    let written = done["written"].as_array().unwrap();
    assert!(written.iter().any(|path| path == "index.html"));
}

#[test]
fn a_report_of_errors_has_no_deeds() {
    let site = Site::filled();
    site.put("content/tin-tuc/a.md", "A");
    let (run, report) = site.report(&format!("build --today {TODAY}"));
    assert_eq!(run.code, 1);
    assert!(report["done"].is_null(), "{report}");
}

#[test]
fn a_pipe_gets_the_summary_and_nothing_else() {
    let site = Site::filled();
    let run = site.run(&format!("build --today {TODAY} --lang vi"));
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, ""),
        "a clean build says nothing on the side"
    );
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(
        run.stdout.starts_with("Xong: ") && run.stdout.contains("xóa 0"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains('\u{1b}') && !run.stdout.contains('\r'));
    let run = site.run(&format!("build --today {TODAY} --lang en"));
    assert!(
        run.stdout.starts_with("Done: ") && run.stdout.contains(" 0 files written"),
        "{}",
        run.stdout
    );
}

#[test]
fn quiet_says_errors_only() {
    let site = Site::filled();
    site.article("content/van-ban/a.md", "title: Văn bản\ntype: plan", "A");
    let run = site.run(&format!("build --today {TODAY} --quiet"));
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
    site.put("content/tin-tuc/a.md", "A");
    let run = site.run(&format!("build --today {TODAY} --quiet"));
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("content/tin-tuc/a.md"),
        "{}",
        run.said()
    );
    assert!(
        !run.stderr.contains("document-number"),
        "a warning was said: {}",
        run.stderr
    );
}

#[test]
fn the_language_is_that_of_the_option_then_of_the_machine() {
    let site = Site::filled();
    site.put("content/tin-tuc/a.md", "A");
    let said = |option: &str, locale: &str| {
        let mut command = program();
        command.args(format!("check --today {TODAY} {option}").split_whitespace());
        Run::of(
            command
                .arg("--root")
                .arg(site.root())
                .env("LC_ALL", locale)
                .env("LANG", locale),
        )
        .stderr
    };
    assert!(said("--lang vi", "en_GB.UTF-8").contains("lỗi"));
    assert!(said("--lang en", "vi_VN.UTF-8").contains("error"));
    assert!(said("", "en_GB.UTF-8").contains("error"));
    assert!(said("", "vi_VN.UTF-8").contains("lỗi"));
    assert!(
        said("", "de_DE.UTF-8").contains("lỗi"),
        "anything but English is Vietnamese"
    );
}

#[test]
fn check_writes_nothing() {
    let site = Site::filled();
    let before = crate::fixture::site::files(&site.root());
    let run = site.run(&format!("check --today {TODAY}"));
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(crate::fixture::site::files(&site.root()) == before);
}

#[test]
fn a_gitignore_in_public_is_left_alone() {
    let site = Site::filled();
    site.put("public/.gitignore", "*\n");
    assert_eq!(site.run(&format!("build --today {TODAY}")).code, 0);
    assert_eq!(
        fs::read_to_string(site.root().join("public/.gitignore")).unwrap(),
        "*\n"
    );
}

#[test]
fn the_output_folder_the_address_and_the_day_can_be_named() {
    let site = Site::filled();
    let out = tempfile::tempdir().unwrap();
    let words = [
        "build",
        "--today=2026-11-23",
        "--base-url",
        "https://haiphong.example/x/",
        "--out",
        out.path().to_str().unwrap(),
    ];
    let run = site.run_with(&words);
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(!site.root().join("public").exists());
    let robots = fs::read_to_string(out.path().join("robots.txt")).unwrap();
    assert!(
        robots.contains("https://haiphong.example/x/sitemap.xml"),
        "{robots}"
    );
}
