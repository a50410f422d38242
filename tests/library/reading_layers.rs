//! The tables of the reading, one over the other: an article's, the site's, the built-in.

use bantin::speech::reading::{Layer, Lexicon, LexiconEntry, Rules, read};

fn site() -> Lexicon {
    Lexicon::from_entries(vec![
        LexiconEntry::new("UBND", "ủy ban"),
        LexiconEntry::new("CT", "Chủ tịch"),
        LexiconEntry {
            sections: vec!["thong-bao".to_owned()],
            ..LexiconEntry::new("TT", "thị trấn")
        },
        LexiconEntry {
            case_sensitive: false,
            ..LexiconEntry::new("Thuỷ Lợi 2", "thủy lợi hai")
        },
        LexiconEntry::new("CA", "Công an"),
    ])
}

#[test]
fn the_article_comes_before_the_site_and_the_site_before_the_built_in() {
    let site = site();
    let say = Lexicon::from_entries(vec![LexiconEntry::new("CT", "chương trình")]);
    let rules = Rules::new(&site);
    let said = |line: &str, rules: &Rules<'_>| read(line, rules).spoken();
    assert_eq!(said("UBND", &rules), "ủy ban");
    assert_eq!(said("CT xã", &rules), "Chủ tịch xã");
    assert_eq!(
        said(
            "CT xã",
            &Rules {
                say: Some(&say),
                ..rules
            }
        ),
        "chương trình xã"
    );
    assert_eq!(said("TT xã", &rules), "tê tê xã");
    assert_eq!(
        said(
            "TT xã",
            &Rules {
                section: Some("thong-bao"),
                ..rules
            }
        ),
        "thị trấn xã"
    );
    assert_eq!(said("trạm thủy lợi 2", &rules), "trạm thủy lợi hai");
    assert_eq!(said("THI CA HÁT", &rules), "THI CA HÁT");
    let used: Vec<_> = read("CT và UBND", &rules)
        .used()
        .map(|used| (used.layer, used.index))
        .collect();
    assert_eq!(used, [(Layer::Site, 1), (Layer::Site, 0)]);
}
