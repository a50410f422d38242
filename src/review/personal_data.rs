//! Personal data left in the text (Luật 91/2025/QH15): numbers, homes, children.
//!
//! Entry: [`check`]. Nobody agrees to these by a line in a file.

use std::collections::BTreeSet;

use super::names;
use super::numbers::{DigitRun, find_digit_runs};
use super::passages::Passage;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, ReviewProblem};
use crate::document::Document;
use crate::markdown::tree::Block;
use crate::markdown::visit::{self, Visited};

const ADULTS: [&str; 10] = [
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu",
];
const CHILDREN: [&str; 5] = ["em", "cháu", "bé", "sinh", "nhi"]; // the last two: học sinh, bệnh nhi, thiếu nhi
const HOMES: [&str; 9] = [
    "số nhà",
    "nhà số",
    "thường trú",
    "tạm trú",
    "trú tại",
    "trú quán",
    "ngụ tại",
    "nhà riêng",
    "địa chỉ nhà",
];
const SCHOOLS: [&str; 7] = [
    "trường tiểu học",
    "trường mầm non",
    "trường mẫu giáo",
    "trường thcs",
    "trường thpt",
    "trường trung học",
    "trường phổ thông",
];

/// The numbers that anybody may know: the site's and the bodies'.
pub(super) fn public_phones(config: &Config) -> BTreeSet<String> {
    let site = config.site.contact.phone.iter();
    let bodies = config.bodies.iter().filter_map(|body| body.phone.as_ref());
    site.chain(bodies)
        .flat_map(|phone| digits(phone.as_str()))
        .collect()
}

fn digits(phone: &str) -> impl Iterator<Item = String> {
    find_digit_runs(phone).into_iter().map(|run| run.digits)
}

/// Tells what should not be known.
pub(super) fn check(
    document: &Document,
    passages: &[Passage],
    public: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) {
    let own = own_phones(document);
    for passage in passages {
        let mut tell = |start: usize, length: usize, problem| {
            let span = passage.span(start, start + length);
            found.push(Diagnostic::at(&document.source, span, problem));
        };
        for run in find_digit_runs(&passage.words) {
            let known = public.contains(&run.digits) || own.contains(&run.digits);
            if let Some(problem) = number(&passage.words, &run).filter(|_| !known) {
                tell(run.start, run.written.len(), problem);
            }
        }
        for (start, sentence) in passage.sentences() {
            for (at, name, problem) in people(document, sentence) {
                tell(start + at, name, problem);
            }
        }
    }
}

/// The numbers of those whom the article names as its contact.
fn own_phones(document: &Document) -> BTreeSet<String> {
    let notice = document.kind.notice();
    let mut phones: BTreeSet<String> = notice
        .and_then(|notice| notice.contact.as_ref()?.phone.as_deref())
        .into_iter()
        .flat_map(digits)
        .collect();
    visit::walk(&document.blocks, &mut |visited| {
        if let Visited::Block(Block::Contact(contact)) = visited {
            phones.extend(contact.phone.as_deref().into_iter().flat_map(digits));
        }
    });
    phones
}

fn number(words: &str, run: &DigitRun<'_>) -> Option<ReviewProblem> {
    if is_account(words, run) {
        Some(ReviewProblem::BankAccount)
    } else if run.is_citizen() {
        Some(ReviewProblem::IdNumber)
    } else if run.is_phone() {
        let written = run.written.to_owned();
        Some(ReviewProblem::PhonePrivate { written })
    } else {
        None
    }
}

/// After `số tài khoản`, `STK` or `tài khoản`; an account at the treasury (Kho bạc) is a public one.
fn is_account(words: &str, run: &DigitRun<'_>) -> bool {
    const NEAR: usize = 48; // bytes between the cue and the number: a bank's name, a colon
    let before = words[..run.start].to_lowercase();
    let cue = ["tài khoản", "stk"]
        .iter()
        .filter_map(|cue| before.rfind(cue).map(|at| at + cue.len()))
        .max();
    let near = cue.is_some_and(|end| {
        let between = &before[end..];
        between.len() <= NEAR && !between.contains(['.', ';']) && !between.contains("điện thoại")
    });
    near && !words.to_lowercase().contains("kho bạc")
}

/// Names beside a home, children beside a school: where in the sentence, how long, what.
fn people(document: &Document, sentence: &str) -> Vec<(usize, usize, ReviewProblem)> {
    let lower = sentence.to_lowercase();
    let mut told = Vec::new();
    if HOMES.iter().any(|home| lower.contains(home)) {
        for (at, name) in names::find_after(sentence, &ADULTS) {
            let problem = ReviewProblem::HomeAddress { name: name.into() };
            told.push((at, name.len(), problem));
        }
    }
    if names_school(&lower) {
        let mut children = names::find_after(sentence, &CHILDREN);
        let people = document.common.people.iter().filter(|person| person.child);
        for person in people {
            let name = person.name.value.as_str();
            let known = children.iter().any(|(_, child)| *child == name);
            if let Some(at) = sentence.find(name).filter(|_| !known) {
                children.push((at, name));
            }
        }
        for (at, name) in children {
            let problem = ReviewProblem::ChildSchool { name: name.into() };
            told.push((at, name.len(), problem));
        }
    }
    told
}

/// `lớp 5A`, `Trường Tiểu học …`; not `lớp tập huấn`.
fn names_school(lower: &str) -> bool {
    let class = lower.match_indices("lớp ").any(|(at, cue)| {
        let rest = &lower[at + cue.len()..];
        rest.starts_with(|letter: char| letter.is_ascii_digit()) || rest.starts_with("mẫu giáo")
    });
    class || SCHOOLS.iter().any(|school| lower.contains(school))
}
