//! What holds of every case: lengths, slots, words.

use super::{case, folder};
use bantin::date::Date;
use bantin::diagnostic::Problem;
use bantin::speech::bulletin::item::BulletinPart;
use bantin::speech::bulletin::{DayRange, body};
use bantin::speech::output::bulletin_ssml;

fn names() -> Vec<String> {
    let cases = std::fs::read_dir(folder()).unwrap();
    cases
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn no_bulletin_exceeds_its_slot_unless_that_is_told() {
    for name in names() {
        let composed = case(&name).week();
        for bulletin in composed.value.iter().filter(|bulletin| !bulletin.pinned) {
            let told = composed.found.iter().any(|found| {
                found.place.path == bulletin.entries[0].article
                    && matches!(&found.problem, Problem::Speech(problem) if format!("{problem:?}").contains("LongerThanSlot"))
            });
            assert_eq!(bulletin.exceeds(), told, "{name} {}", bulletin.name());
            assert!(!bulletin.exceeds() || bulletin.entries.len() == 1);
        }
    }
}

#[test]
fn a_length_is_its_syllables_by_the_pace_and_its_pauses() {
    for name in names() {
        for bulletin in case(&name).week().value {
            let said: Vec<String> = bulletin
                .lines
                .iter()
                .map(body::BulletinLine::spoken)
                .collect();
            let syllables: usize = said
                .iter()
                .flat_map(|said| said.split_whitespace())
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count();
            let pauses: u32 = bulletin
                .lines
                .iter()
                .zip(&said)
                .filter(|(_, said)| !said.is_empty())
                .map(|(line, _)| line.pause.seconds())
                .sum();
            let spoken = u32::try_from(syllables * 60)
                .unwrap()
                .div_ceil(bulletin.pace);
            assert_eq!(bulletin.seconds(), spoken + pauses, "{name}");
            let bare = bulletin.lines.iter().cloned();
            let bare: Vec<_> = bare.map(|line| line.said_for([])).collect();
            assert_eq!(body::parse(&body::write(&bulletin.lines)), bare);
        }
    }
}

#[test]
fn an_urgent_notice_is_alone_and_nothing_is_left_to_be_read_by_guess() {
    for name in names() {
        for bulletin in case(&name).week().value.iter().filter(|made| !made.pinned) {
            let urgent = |part: Option<BulletinPart>| part == Some(BulletinPart::Urgent);
            let alone = bulletin.entries.iter().all(|entry| urgent(entry.part));
            assert!(alone || !bulletin.is_urgent(), "{name} {}", bulletin.name());
            for line in &bulletin.lines {
                let said = line.spoken();
                assert!(
                    !said.contains(|letter: char| "0123456789/%@{}[]".contains(letter)),
                    "{said}"
                );
            }
            let xml = bulletin_ssml::document(&bulletin.lines);
            assert!(
                !xml.contains("PTV") && xml.matches("<p>").count() == xml.matches("</p>").count()
            );
        }
    }
}

#[test]
fn what_is_said_on_a_day_does_not_depend_on_the_day_of_building() {
    for name in names() {
        let station = case(&name);
        let whole = station
            .compose(DayRange::from(station.today.plus_days(-10), 24))
            .value;
        for later in -6..12 {
            let today = station.today.plus_days(later);
            let week = station.on(today).week().value;
            for bulletin in week
                .iter()
                .filter(|bulletin| in_whole(bulletin.date, station.today))
            {
                assert!(
                    whole.contains(bulletin),
                    "{name} {} seen from {today}",
                    bulletin.name()
                );
            }
        }
    }
}

fn in_whole(date: Date, today: Date) -> bool {
    (-10..14).contains(&today.days_until(date))
}
