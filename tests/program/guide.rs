//! The guide for staff (`huong-dan/HUONG-DAN.md`) is followed word for word, and every command, picture and section that it
//! names exists.

use std::fs;
use std::path::PathBuf;

use crate::fixture::site::{Run, Site, program, repository};

fn folder() -> PathBuf {
    repository().join("huong-dan")
}

fn guide() -> String {
    fs::read_to_string(folder().join("HUONG-DAN.md")).unwrap()
}

/// The words of a command, those in quotation marks as one.
fn words(command: &str) -> Vec<String> {
    let pieces = command.split('"').enumerate();
    let words = pieces.flat_map(|(number, piece)| match number % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    words.collect()
}

/// What stands between back quotes on a line, in their order.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Every command that the guide has staff type, quoted or in a block of its own.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let whole = line.starts_with("bantin ").then_some(line);
        let parts = quoted(line).map(|part| {
            part.split_once("* bantin ")
                .map_or(part, |(cron, _)| &part[cron.len() + 2..])
        });
        let all = whole.into_iter().chain(parts);
        found.extend(
            all.filter_map(|part| part.strip_prefix("bantin "))
                .map(str::to_owned),
        );
    }
    found
}

#[test]
fn every_command_of_the_guide_is_one_of_the_program() {
    let commands = commands(&guide());
    assert!(commands.len() > 25, "{commands:?}");
    for command in commands {
        let run = Run::of(program().args(words(&command)).arg("--help"));
        assert_eq!(run.code, 0, "bantin {command}\n{}", run.said());
    }
}

#[test]
fn every_picture_and_section_of_the_guide_is_there() {
    let guide = guide();
    let headings = guide.lines().filter_map(|line| line.strip_prefix('#'));
    let anchors: Vec<String> = headings
        .map(|heading| {
            let heading = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = heading
                .chars()
                .filter(|letter| letter.is_alphanumeric() || " -".contains(*letter));
            kept.map(|letter| if letter == ' ' { '-' } else { letter })
                .collect()
        })
        .collect();
    // Between the three back quotes of a block, and between two on a line, stands what staff type.
    let prose: String = guide
        .split("```")
        .step_by(2)
        .flat_map(|part| part.split('`').step_by(2))
        .collect();
    let targets: Vec<&str> = prose
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect();
    assert!(targets.len() > 6, "{targets:?}");
    for target in targets {
        match target.strip_prefix('#') {
            Some(anchor) => assert!(
                anchors.iter().any(|one| one == anchor),
                "{anchor}: {anchors:?}"
            ),
            None => assert!(folder().join(target).is_file(), "{target}"),
        }
    }
}

/// The part of the guide between two of its steps.
fn step(guide: &str, number: usize) -> &str {
    let (_, rest) = guide.split_once(&format!("**Bước {number}. ")).unwrap();
    let end = rest.find(&format!("**Bước {}. ", number + 1));
    &rest[..end.unwrap_or(rest.find("\n### ").unwrap())]
}

/// The block that staff type in a step.
fn block(step: &str) -> &str {
    let (_, rest) = step.split_once("```text\n").unwrap();
    rest.split_once("```").unwrap().0
}

const ARTICLE: &str = "content/tin-tuc/bai-tap-dang-bai-dau-tien.md";
const PICTURE: &str = "content/tin-tuc/anh-mau.png";

fn run(site: &Site, command: &str) -> Run {
    let words = words(command);
    let words: Vec<&str> = words.iter().map(String::as_str).skip(1).collect();
    site.run_with(&[&words[..], &["--lang", "vi"]].concat())
}

/// Step 5, as it is written: two lines changed, the last one replaced.
fn fill_in(site: &Site, step: &str) {
    let path = site.root().join(ARTICLE);
    let mut text = fs::read_to_string(&path).unwrap();
    for line in step
        .lines()
        .filter(|line| line.starts_with("1. ") || line.starts_with("2. "))
    {
        let [from, to] = quoted(line).collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        assert_eq!(text.matches(&format!("\n{from}\n")).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    let third = step.lines().find(|line| line.starts_with("3. ")).unwrap();
    let last = quoted(third).next().unwrap();
    assert!(text.trim_end().ends_with(last), "{text}");
    fs::write(&path, text.replace(last, block(step))).unwrap();
}

fn change(site: &Site, from: &str, to: &str) {
    let path = site.root().join(ARTICLE);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Steps 2 to 5: an article with a picture that is not yet as it must be.
fn begin(site: &Site, guide: &str) {
    let check = run(site, block(step(guide, 2)).trim());
    assert!(is_done(&check), "{}", check.said());
    let made = run(site, block(step(guide, 3)).trim());
    assert!(made.stdout.contains(ARTICLE), "{}", made.said());
    let drawing = folder().join("anh-mau.png");
    fs::copy(drawing, site.root().join(PICTURE)).unwrap();
    fill_in(site, step(guide, 5));
}

/// Step 6: the program finds what is missing, and it is mended.
fn mend(site: &Site, guide: &str) {
    let build = run(site, "bantin build --drafts");
    let told = build.stderr.contains("nhắc[image-without-credit]");
    assert!(build.code == 0 && told, "{}", build.said());
    let mended = quoted(step(guide, 6)).find(|part| part.starts_with('"'));
    change(site, "\"Hình vẽ để tập.\"", mended.unwrap());
    let build = run(site, "bantin build --drafts");
    assert!(is_done(&build), "{}", build.said());
}

fn is_done(run: &Run) -> bool {
    let last = run.stdout.lines().last();
    last.is_some_and(|line| line.starts_with("Xong"))
}

/// What a check tells of the article.
fn remarks(site: &Site) -> Vec<String> {
    let check = run(site, "bantin check");
    let told = check.stderr.split("\n\n");
    let of_article = told.filter(|told| told.contains(ARTICLE));
    let ids = of_article.filter_map(|told| told.split([']', '[']).nth(1));
    ids.map(str::to_owned).collect()
}

#[test]
fn the_first_article_comes_about_word_for_word() {
    let (guide, site) = (guide(), Site::portal());
    begin(&site, &guide);
    mend(&site, &guide);
    change(&site, "draft: true\n", "");
    assert_eq!(run(&site, block(step(&guide, 8)).trim()).code, 0);
    let page = "public/tin-tuc/bai-tap-dang-bai-dau-tien/index.html";
    assert!(step(&guide, 8).contains(page));
    let page = site.root().join(page);
    assert!(fs::read_to_string(&page).unwrap().contains("Ảnh đầu tiên"));
    assert_eq!(remarks(&site), ["approval-missing"]);
    let release = run(&site, "bantin build --release");
    let refused = release.code == 1 && release.stdout.contains("không ghi gì");
    assert!(refused, "{}", release.said());
    fs::remove_file(site.root().join(ARTICLE)).unwrap();
    fs::remove_file(site.root().join(PICTURE)).unwrap();
    assert_eq!(run(&site, "bantin build").code, 0);
    assert!(!page.exists());
}
