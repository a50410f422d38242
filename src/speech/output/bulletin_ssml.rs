//! A bulletin for speech software: SSML with `speak`, `p`, `s` and `break` alone.
//!
//! Entry: [`document`]. The words are the spoken ones; cues are left out.

use std::fmt::Write;

use crate::speech::bulletin::body::BulletinLine;
use crate::speech::bulletin::sentences;
use crate::speech::output::ssml::push_sentence;
use crate::speech::script::spell_out::spell_out;
use crate::vietnamese::syllable_count;

/// The document.
#[must_use]
pub fn document(lines: &[BulletinLine]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"vi-VN\">\n",
    );
    for line in lines {
        let spoken = line.spoken();
        if syllable_count(&spoken) == 0 {
            continue;
        }
        xml.push_str("<p>");
        for sentence in sentences::split(&spoken) {
            push_sentence(&mut xml, &spell_out(&sentence));
        }
        let _ = writeln!(xml, "</p>\n<break time=\"{}s\"/>", line.pause.seconds());
    }
    xml.push_str("</speak>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::script::paragraph::Pause;

    #[test]
    fn only_words_and_breaks() {
        let lines = [
            BulletinLine::new("[Nhạc hiệu]", Pause::Short),
            BulletinLine::new("[PTV1] Một. Hai <b> & ba.", Pause::Long),
        ];
        let xml = document(&lines);
        let said =
            "<p><s>Một.</s><s>Hai &lt;b&gt; &amp; ba.</s></p>\n<break time=\"2s\"/>\n</speak>";
        assert!(xml.contains(said), "{xml}");
        assert!(!xml.contains("Nhạc"));
    }
}
