//! Abbreviations, runs of capitals, single letters (reading rules, "Abbreviations", "Letters").
//!
//! Entry: [`own`] for the writer's tables, [`read`] for the built-in ones.

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::{LexedLine, LexemeKind};
use crate::speech::reading::lexer::syllable::{has_marks, is_syllable};
use crate::speech::reading::names::abbreviation_context::{is_place, resolve_by_neighbours};
use crate::speech::reading::names::abbreviation_table::{
    AbbreviationRow, AbbreviationTable, AbbreviationUse,
};
use crate::speech::reading::names::issuer::{assembly, by_authority};
use crate::speech::reading::names::letter_name;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::{Class, Doubt, Layer, UsedEntry};

/// An entry of the article's or the site's table standing here.
pub fn own(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let (line, rules) = (context.line, context.rules);
    let article = rules
        .say
        .and_then(|say| say.longest(line, at, rules.section));
    let (layer, (end, index, spoken)) = match article {
        Some(entry) => (Layer::Article, entry),
        None => (Layer::Site, rules.lexicon.longest(line, at, rules.section)?),
    };
    if end == at + 1
        && line.is_in_caps_run(at)
        && is_syllable(line.text(at))
        && is_high(line.text(at))
    {
        return None;
    }
    let found = Recognised::new(Class::Abbreviation, end, spoken);
    Some(Recognised {
        used: Some(UsedEntry { layer, index }),
        ..found
    })
}

/// A row of the built-in tables standing here, whatever it begins with.
pub fn listed(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let (end, row) = AbbreviationTable::get().longest(line, at)?;
    let end = without_stop(line, at, end);
    let row = if line.is_mark(end, '.') {
        AbbreviationTable::get()
            .row(line.slice(at, end))
            .unwrap_or(row)
    } else {
        row
    };
    let word = end == at + 1;
    if word && line.is_in_caps_run(at) && is_syllable(line.text(at)) {
        return None;
    }
    if word && !line.is(at, LexemeKind::Word) {
        return None;
    }
    if row.usage == AbbreviationUse::DocumentNumber && !word {
        let said =
            assembly(line.slice(at, end)).unwrap_or_else(|| by_authority(row.said, context.rules));
        return Some(Recognised::new(Class::Abbreviation, end, said));
    }
    Some(match row.usage {
        AbbreviationUse::Always => {
            let said = resolve_by_neighbours(context, at, end).map(str::to_owned);
            let said = said.unwrap_or_else(|| settled(context, at, end, row));
            Recognised::new(Class::Abbreviation, end, said)
        }
        AbbreviationUse::DocumentNumber | AbbreviationUse::Ambiguous => {
            match resolve_by_neighbours(context, at, end) {
                Some(said) => Recognised::new(Class::Abbreviation, end, said),
                None => ambiguous(line, at, end, row),
            }
        }
    })
}

/// `TM.` at the end of a sentence is `TM` and a full stop, unless only the form with the stop is known.
fn without_stop(line: &LexedLine<'_>, at: usize, end: usize) -> usize {
    let stopped = end > at + 1 && line.is_mark(end - 1, '.') && line.is_last(end);
    let shorter = line.slice(at, end - 1);
    if stopped && AbbreviationTable::get().row(shorter).is_some() {
        return end - 1;
    }
    end
}

/// What is said for a row with one meaning.
fn settled(
    context: &ReadingContext<'_, '_>,
    at: usize,
    end: usize,
    row: &AbbreviationRow,
) -> String {
    if context.line.slice(at, end) == "Q." && is_place(context.line, end) {
        return "quận".to_owned();
    }
    if row.follows_authority() {
        by_authority(row.said, context.rules)
    } else {
        row.said.to_owned()
    }
}

fn ambiguous(line: &LexedLine<'_>, at: usize, end: usize, row: &AbbreviationRow) -> Recognised {
    let written = line.slice(at, end).to_owned();
    let spelled = spell(&written);
    let candidates = row.candidates();
    let doubt = Doubt::AmbiguousAbbreviation {
        written,
        candidates,
        spelled: spelled.clone(),
    };
    Recognised::new(Class::Abbreviation, end, spelled).doubting(Some(doubt))
}

fn spell(written: &str) -> String {
    let letters: String = written
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    letter_name::spell(&letters)
}

/// A run of capitals that no table knows, or a single letter.
pub fn capitals(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    let word = line.text(at);
    if !line.is(at, LexemeKind::Word) {
        return None;
    }
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return single(line, at, letter);
    }
    if !has_run(word) || is_word(line, at) {
        return None;
    }
    let spelled = letter_name::spell(word);
    let doubt = Doubt::UnknownAbbreviation {
        written: word.to_owned(),
        spelled: spelled.clone(),
    };
    Some(Recognised::new(Class::Letters, at + 1, spelled).doubting(Some(doubt)))
}

/// At least two capitals one after the other.
fn has_run(word: &str) -> bool {
    let mut before = false;
    word.chars().any(|letter| {
        let run = before && letter.is_uppercase();
        before = letter.is_uppercase();
        run
    })
}

fn is_high(word: &str) -> bool {
    word.chars().all(|letter| !letter.is_lowercase())
}

/// Capitals that are a word: a marked syllable anywhere, in a run of capitals anything that can be pronounced.
fn is_word(line: &LexedLine<'_>, at: usize) -> bool {
    let word = line.text(at);
    let syllable = is_syllable(word);
    if is_high(word) && syllable && (has_marks(word) || line.is_in_caps_run(at)) {
        return true;
    }
    let vowels = word
        .chars()
        .filter(|&letter| "aeiouy".contains(base(letter)))
        .count();
    line.is_in_caps_run(at) && word.chars().count() > 3 && vowels > 1
}

fn base(letter: char) -> char {
    crate::vietnamese::base_letter(letter).to_ascii_lowercase()
}

/// One letter by its name; a vowel that is a word of its own stays.
fn single(line: &LexedLine<'_>, at: usize, letter: char) -> Option<Recognised> {
    let vowel = "aeiouy".contains(base(letter));
    let marked = !letter.is_ascii() && !matches!(letter, 'đ' | 'Đ');
    let worded = vowel && (letter.is_lowercase() || is_before_word(line, at) && letter != 'A');
    if marked || worded || line.is_mark(at + 1, '\'') || line.is_mark(at + 1, '’') {
        return None;
    }
    if letter == 'P' && line.is_mark(at + 1, '.') && is_place(line, at + 2) {
        return Some(Recognised::new(Class::Abbreviation, at + 2, "phường"));
    }
    if let Some(found) = initials(line, at) {
        return Some(found);
    }
    let name = letter_name::name(letter)?;
    Some(Recognised::new(Class::Letters, at + 1, name))
}

/// `N.V.A`: the letters of a name, one after the other; the last stop is the sentence's.
fn initials(line: &LexedLine<'_>, at: usize) -> Option<Recognised> {
    let initial = |place: usize| {
        let mut letters = line.text(place).chars();
        let letter = letters.next().filter(|letter| letter.is_uppercase())?;
        letters
            .next()
            .is_none()
            .then(|| letter_name::name(letter))?
    };
    let follows = |place: usize| line.is_mark(place, '.') && !line.is_solid(place + 2);
    let mut names = vec![initial(at)?];
    let mut end = at + 1;
    while let Some(name) = initial(end + 1).filter(|_| follows(end)) {
        names.push(name);
        end += 2;
    }
    (names.len() > 1).then(|| Recognised::new(Class::Letters, end, names.join(" ")))
}

fn is_before_word(line: &LexedLine<'_>, at: usize) -> bool {
    line.is(at + 1, LexemeKind::Space) && line.is(at + 2, LexemeKind::Word)
}
