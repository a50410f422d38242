//! Decoration taken out: rows of signs, pictures of emotions, letters that only look bold; typed bullets as lists.
//!
//! Entry: [`clean`]. Words are never taken out.

use super::draft::{DraftBlock, DraftInline, DraftParagraph, ImportDraft, Role};
use super::headings::is_capital;
use super::notes::ImportIssue;
use crate::vietnamese::nfc;

/// Cleans every paragraph of a draft.
pub(super) fn clean(draft: &mut ImportDraft) {
    let mut notes = Vec::new();
    let mut is_first = true;
    for paragraph in draft.paragraphs_mut() {
        let is_bulleted = begins_with_picture(paragraph);
        if take_pictures(paragraph) {
            notes.push((paragraph.place, ImportIssue::Decoration));
        }
        let is_shout = is_first || paragraph.is_bold() || is_capital(&paragraph.text());
        is_first = false;
        if is_bulleted && paragraph.role == Role::Text && !is_shout {
            paragraph.role = Role::Item(0, None);
        }
        if is_row_of_signs(&paragraph.text()) {
            // A rule under a heading is no loss.
            let is_rule = paragraph
                .text()
                .chars()
                .all(|letter| "-_ ".contains(letter));
            notes.extend((!is_rule).then_some((paragraph.place, ImportIssue::Decoration)));
            paragraph.inlines.clear();
        }
        if is_hashtags(&paragraph.text()) {
            notes.push((paragraph.place, ImportIssue::Hashtags));
        }
    }
    draft.note_all(notes);
    bullets(draft);
    let is_kept = |piece: &DraftBlock| match piece {
        DraftBlock::Paragraph(paragraph) => !paragraph.is_empty(),
        DraftBlock::Table(_) => true,
    };
    draft.blocks.retain(is_kept);
}

/// Paragraphs that begin with a typed bullet as items of a list; `+` stands below `-`.
fn bullets(draft: &mut ImportDraft) {
    let mut in_list = false;
    for piece in &mut draft.blocks {
        let DraftBlock::Paragraph(paragraph) = piece else {
            in_list = false;
            continue;
        };
        if paragraph.role == Role::Text
            && let Some(sign) = take_bullet(paragraph)
        {
            let depth = u8::from(in_list && matches!(sign, '+' | 'o'));
            paragraph.role = Role::Item(depth, None);
        }
        in_list = matches!(paragraph.role, Role::Item(..));
    }
}

fn take_bullet(paragraph: &mut DraftParagraph) -> Option<char> {
    let Some(DraftInline::Text(span)) = paragraph.inlines.first_mut() else {
        return None;
    };
    let text = span.text.trim_start();
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    let parted = rest.starts_with([' ', '\t', '\u{a0}']);
    let is_bullet = match sign {
        '-' | '+' | '*' | '–' | '—' => parted,
        'o' => rest.starts_with("\u{a0}\u{a0}"),
        '•' | '·' | '▪' | '►' | '➢' | '✓' => true,
        _ => false,
    };
    if !is_bullet {
        return None;
    }
    span.text = rest.trim_start().to_owned();
    Some(sign)
}

fn begins_with_picture(paragraph: &DraftParagraph) -> bool {
    let text = paragraph.text();
    let first = text.chars().next();
    first.is_some_and(is_picture) && text.chars().any(char::is_alphabetic)
}

/// Takes pictures of emotions out, and makes letters of mathematics plain; tells whether anything was altered.
fn take_pictures(paragraph: &mut DraftParagraph) -> bool {
    let mut is_altered = false;
    let mut at_start = true;
    for inline in &mut paragraph.inlines {
        let DraftInline::Text(span) = inline else {
            continue;
        };
        let is_odd = |letter: char| is_picture(letter) || plain(letter) != letter;
        if span.text.chars().any(is_odd) {
            is_altered = true;
            let kept: String = span
                .text
                .chars()
                .filter(|letter| !is_picture(*letter))
                .map(plain)
                .collect();
            let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
            let before = if kept.starts_with(' ') && !at_start {
                " "
            } else {
                ""
            };
            let after = if kept.ends_with(' ') { " " } else { "" };
            span.text = nfc(&format!("{before}{}{after}", words.join(" "))).into_owned();
        }
        at_start = false;
    }
    is_altered
}

fn is_picture(letter: char) -> bool {
    matches!(letter,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{260f}' | '\u{2613}'..='\u{2712}' | '\u{2715}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{20e3}' | '\u{231a}'..='\u{231b}' | '\u{23e9}'..='\u{23fa}')
        && !matches!(letter, '➢' | '►')
}

/// The plain letter or digit for one of the alphabets of mathematics, which posts use for show.
fn plain(letter: char) -> char {
    let code = u32::from(letter);
    let (first, count, start) = match code {
        0x1d400..=0x1d6a3 => (0x1d400, 52, 0),
        0x1d7ce..=0x1d7ff => (0x1d7ce, 10, 52),
        _ => return letter,
    };
    let place = (code - first) % count + start;
    let letters = ('A'..='Z').chain('a'..='z').chain('0'..='9');
    letters
        .zip(0..)
        .find(|(_, at)| *at == place)
        .map_or(letter, |(plain, _)| plain)
}

/// Whether a line is a row of signs: `*****`, `-----o0o-----`.
fn is_row_of_signs(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let without = bare
        .replace("o0o", "")
        .replace("oOo", "")
        .replace("o0O", "");
    let is_sign = |letter: char| {
        ('\u{2500}'..='\u{259f}').contains(&letter) || "*-_=~.+#•·–—★☆/\\|<>".contains(letter)
    };
    !bare.is_empty() && without.chars().all(is_sign) && (bare.chars().count() > 2 || bare == "*")
}

fn is_hashtags(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_tag =
        |word: &str| word.starts_with('#') && word.chars().nth(1).is_some_and(char::is_alphabetic);
    words.clone().next().is_some() && words.all(is_tag)
}

/// Keeps addresses of the web, of e-mail and of telephones; of any other link only the words are kept.
pub(super) fn keep_web_links(draft: &mut ImportDraft) {
    let mut notes = Vec::new();
    for paragraph in draft.paragraphs_mut() {
        notes.extend(
            keep_web_links_of(&mut paragraph.inlines)
                .into_iter()
                .map(|issue| (paragraph.place, issue)),
        );
    }
    for note in &mut draft.footnotes {
        notes.extend(keep_web_links_of(note).into_iter().map(|issue| (0, issue)));
    }
    draft.note_all(notes);
}

fn keep_web_links_of(inlines: &mut [DraftInline]) -> Vec<ImportIssue> {
    let mut notes = Vec::new();
    for inline in inlines {
        let DraftInline::Text(span) = inline else {
            continue;
        };
        let Some(link) = span.link.take() else {
            continue;
        };
        let address = link.trim().to_owned();
        let lower = address.to_ascii_lowercase();
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        let is_good = schemes.iter().any(|scheme| lower.starts_with(scheme))
            && !address.contains(|letter: char| {
                letter.is_whitespace() || letter.is_control() || "<>\\".contains(letter)
            });
        if is_good {
            span.link = Some(address);
        } else {
            notes.push(ImportIssue::Link { address });
        }
    }
    notes
}
