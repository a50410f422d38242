//! Every fact of `tests/facts` stands on its page.

use std::fs;

use serde_json::Value;

use crate::fixture::page::one_spaced;
use crate::fixture::site::repository;
use crate::portal::{PORTAL, WORDS};

#[derive(serde::Deserialize)]
struct Row {
    slip: String,
    correction: String,
    #[serde(rename = "where")]
    _place: String,
}

fn slips() -> Vec<Row> {
    let text = fs::read_to_string(repository().join("content/slips.yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

fn facts() -> Vec<Value> {
    let text = fs::read_to_string(repository().join("tests/facts/facts.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The text of a fact as its page has it.
fn as_shown(fact: &Value, slips: &[Row]) -> String {
    let text = fact["text"].as_str().unwrap().to_owned();
    let text = if fact["verbatim"].as_bool().unwrap() {
        text
    } else {
        slips.iter().fold(text, |text, slip| {
            text.replace(&slip.slip, &slip.correction)
        })
    };
    one_spaced(&text)
}

#[test]
fn every_fact_stands_on_its_page() {
    let (facts, slips) = (facts(), slips());
    assert!(
        facts.len() > 100 && slips.len() > 3,
        "{} facts, {} slips",
        facts.len(),
        slips.len()
    );
    let mut missing = Vec::new();
    for fact in &facts {
        let (page, text) = (fact["page"].as_str().unwrap(), as_shown(fact, &slips));
        let stands = WORDS.get(page).is_some_and(|words| words.contains(&text));
        if !stands {
            missing.push(format!("{} on {page}: {text}", fact["id"]));
        }
    }
    assert!(
        missing.is_empty(),
        "{} of {} facts are missing\n{}",
        missing.len(),
        facts.len(),
        missing.join("\n")
    );
}

#[test]
fn a_fact_is_not_found_where_it_does_not_stand() {
    let (facts, slips) = (facts(), slips());
    // Names of bodies stand in the frame of every page; sentences do not.
    let long = facts
        .iter()
        .map(|fact| as_shown(fact, &slips))
        .filter(|text| text.chars().count() > 60);
    let long: Vec<String> = long.collect();
    assert!(long.len() > 50, "{}", long.len());
    assert_eq!(
        long.iter()
            .filter(|text| WORDS["404.html"].contains(*text))
            .count(),
        0
    );
}

#[test]
fn every_model_and_every_body_has_a_page() {
    let models = PORTAL
        .files
        .keys()
        .filter(|path| path.starts_with("mo-hinh/") && path.matches('/').count() == 2);
    assert_eq!(models.count(), 8);
    let bodies = fs::read_to_string(repository().join("content/bodies.yaml")).unwrap();
    let ids: Vec<&str> = bodies
        .lines()
        .filter_map(|line| line.strip_prefix("- id: "))
        .collect();
    assert!(ids.len() >= 6, "{ids:?}");
    for id in ids {
        assert!(
            WORDS.contains_key(&format!("co-quan/{}/", id.trim())),
            "no page of {id}"
        );
    }
}

/// The slips of the source stand on the page of its own words, and on no other.
#[test]
fn slips_stand_on_the_verbatim_page_alone() {
    let verbatim = "van-ban/chuong-trinh-hanh-dong/";
    let mut strays = Vec::new();
    for slip in slips() {
        let slip = one_spaced(&slip.slip);
        let is_part_of_right_words = slip.chars().count() < 12;
        if is_part_of_right_words {
            continue;
        }
        let others = WORDS
            .iter()
            .filter(|(page, words)| *page != verbatim && words.contains(&slip));
        strays.extend(others.map(|(page, _)| format!("«{slip}» stands on {page}")));
        if !WORDS[verbatim].contains(&slip) {
            strays.push(format!("«{slip}» is gone from {verbatim}"));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}
