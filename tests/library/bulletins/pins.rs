//! Pinned bulletins: made once, kept as they are, told where they are wrong.

use super::station::Station;
use super::{case, schedule};
use bantin::speech::bulletin::{Bulletin, pin, pin_file};

fn named<'a>(bulletins: &'a [Bulletin], name: &str) -> &'a Bulletin {
    bulletins.iter().find(|made| made.name() == name).unwrap()
}

#[test]
fn a_pin_says_what_was_composed_and_pinning_it_again_changes_nothing() {
    let station = case("week");
    let week = station.week().value;
    for bulletin in &week {
        let file = pin::path_of(bulletin.date, &bulletin.slot);
        let text = pin_file::yaml(bulletin);
        let pinned = station.with(file.as_str(), &text).week();
        let kept = named(&pinned.value, &bulletin.name());
        assert!(kept.pinned);
        assert_eq!(
            (&kept.lines, kept.length),
            (&bulletin.lines, bulletin.length)
        );
        assert_eq!(pin_file::yaml(kept), text);
        let others = |week: &[Bulletin]| -> Vec<_> {
            let others = week.iter().filter(|other| other.name() != bulletin.name());
            others
                .map(|other| (other.name(), other.lines.clone()))
                .collect()
        };
        assert!(
            others(&pinned.value) == others(&week),
            "{}",
            bulletin.name()
        );
    }
}

#[test]
fn a_pin_that_staff_edited_is_published_as_edited_and_stays_after_its_day() {
    let station = case("week");
    let week = station.week().value;
    let first = &week[0];
    let edited = pin_file::yaml(first).replace("xin kính chào toàn thể", "kính chào");
    let pace = edited.replace("pace: 190", "pace: 95");
    let file = pin::path_of(first.date, &first.slot);
    let later = station
        .with(file.as_str(), &pace)
        .on(station.today.plus_days(30))
        .week();
    let kept = named(&later.value, &first.name());
    assert!(
        kept.lines
            .iter()
            .any(|line| line.text.contains("Tân Minh kính chào"))
    );
    assert!(
        kept.seconds() > first.seconds() * 3 / 2,
        "the pace of its day"
    );
}

#[test]
fn pins_that_cannot_be_are_told_at_their_place() {
    let station = Station::read(
        "=== today\n2026-11-23\n=== content/tin-tuc/hop-thon.md\n---\ntitle: Họp thôn\ndate: 2026-11-23\n---\nCả thôn họp.\n",
    );
    let good = "date: 2026-11-23\nslot: sang\nitems:\n  - article: tin-tuc/hop-thon.md\ntext: |\n  Họp thôn.\n";
    let told = |path: &str, text: &str| schedule(&station.with(path, text).week());
    let right = "content/broadcast/2026-11-23-sang.yaml";
    assert!(told(right, good).contains("2026-11-23-sang pinned"));
    for (path, text, fault) in [
        (
            "content/broadcast/2026-11-24-sang.yaml",
            good.to_owned(),
            "BulletinName { proposed: \"2026-11-23-sang.yaml\" }",
        ),
        (
            right,
            good.replace("sang\n", "sagn\n"),
            "SlotUnknown { slot: \"sagn\", nearest: Some(\"sang\") }",
        ),
        (right, good.replace("11-23", "11-31"), "ImpossibleDate"),
        (
            right,
            good.replace("  Họp thôn.", "  [Nhạc hiệu]"),
            "BulletinSilent",
        ),
        (right, good.replace("items:", "itmes:"), "UnknownKey"),
        (right, "- một\n- hai: [".to_owned(), "Yaml("),
    ] {
        let told = told(path, &text);
        assert!(
            told.contains(fault) && told.contains(path),
            "{fault}: {told}"
        );
    }
}
