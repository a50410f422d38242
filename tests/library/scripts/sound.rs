//! Scripts for software, and very long ones.

use std::time::Instant;

use bantin::speech::output::ssml;
use bantin::speech::script::paragraph::{Paragraph, Pause, Script};

use bantin::vietnamese::syllable_count;

use crate::scripts::{HEAD, script_of, site};

#[test]
fn ssml_is_well_formed_and_holds_four_elements() {
    let sentences = vec!["Một & hai < ba > bốn\u{0}.".to_owned(), "Hết.".to_owned()];
    let syllables = syllable_count("Họp");
    let script = Script {
        article: 0,
        name: "a".to_owned(),
        kind: bantin::document::kind_name::KindName::Article,
        title: "Họp".to_owned(),
        paragraphs: [Paragraph {
            sentences,
            pause: Pause::Long,
        }]
        .into(),
        syllables,
    };
    let made = ssml::ssml(&script);
    let mut reader = quick_xml::Reader::from_str(&made);
    let mut names = std::collections::BTreeSet::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                names.insert(tag.name().as_ref().to_owned());
            }
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(
        names.into_iter().collect::<Vec<_>>(),
        ["break", "p", "s", "speak"]
    );
    assert!(made.contains("Một &amp; hai &lt; ba &gt; bốn."));
}

#[test]
fn a_paragraph_of_a_megabyte_is_said_in_good_time() {
    let started = Instant::now();
    let article = format!(
        "---\n{HEAD}---\n\n{}\n",
        "một hai, 3 và bốn ".repeat(50_000)
    );
    assert!(script_of(&site(&article)).value.is_some());
    let commas = format!(
        "---\n{HEAD}---\n\n{} {}\n",
        "từ ".repeat(60),
        ",".repeat(200_000)
    );
    assert!(script_of(&site(&commas)).value.is_some());
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
