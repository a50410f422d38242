//! Seven years of articles are gone through in a moment.

use std::time::Instant;

use bantin::date::{Date, Moment};
use bantin::path::SourcePath;
use bantin::speech::broadcast::BroadcastSettings;
use bantin::speech::bulletin::item::{BulletinItem, BulletinPart};
use bantin::speech::bulletin::{DayRange, ScheduleInput, compose};
use bantin::speech::reading::{Lexicon, Rules};
use bantin::speech::script::paragraph::{Paragraph, Pause};

#[test]
fn ten_thousand_articles_over_seven_years() {
    let first = Date::new(2019, 11, 25).unwrap();
    let pieces: Vec<BulletinItem<'_>> = (0..10_000).map(|number| piece(first, number)).collect();
    let lexicon = Lexicon::from_entries(Vec::new());
    let rules = Rules::new(&lexicon);
    let broadcast = BroadcastSettings::default();
    let station = ScheduleInput {
        broadcast: &broadcast,
        rules: &rules,
        pins: &[],
    };
    let days = DayRange::from(Date::new(2026, 11, 20).unwrap(), 7);
    let started = Instant::now();
    let composed = compose(&pieces, station, days);
    let took = started.elapsed();
    eprintln!("{took:?}");
    assert!(composed.value.len() >= 2, "{}", composed.value.len());
    let limit = if cfg!(debug_assertions) { 5000 } else { 100 };
    assert!(took.as_millis() < limit, "{took:?}");
}

fn piece(first: Date, number: i64) -> BulletinItem<'static> {
    let syllables = 120 + usize::try_from(number % 7).unwrap() * 40;
    let said = vec!["ta"; syllables - 4].join(" ") + ".";
    BulletinItem {
        source: SourcePath::new(&format!("content/tin-tuc/bai-{number:05}.md")),
        place: 0..0,
        written: format!("Bài {number}"),
        part: [
            BulletinPart::News,
            BulletinPart::News,
            BulletinPart::Notices,
            BulletinPart::Features,
        ][usize::try_from(number % 4).unwrap()],
        title: "Bài của một ngày".into(),
        paragraphs: vec![Paragraph {
            sentences: vec![said],
            pause: Pause::Short,
        }]
        .into(),
        syllables,
        first: Moment {
            date: first.plus_days(number * 2557 / 10_000),
            time: None,
        },
        last: None,
        days: Some(if number % 10 == 0 { 3 } else { 1 }),
        repeat: if number % 4 == 2 { 2 } else { 1 },
        note: None,
        published: None,
    }
}
