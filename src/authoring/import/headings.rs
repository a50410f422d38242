//! The title, and headings: those that have a style, and the bold numbered lines that officers use (`I. …`, `1. …`,
//! `1.1. …`), with levels that never skip.
//!
//! Entry: [`title`] and [`level`].

use super::draft::{DraftBlock, DraftParagraph, ImportDraft, Role};

/// The longest line that may be a heading, in letters.
const LONGEST: usize = 250;

/// Takes the title out of a draft: a paragraph that says so, a first heading of the first level, or a first line all
/// in bold.
pub(super) fn title(draft: &mut ImportDraft) -> Option<String> {
    if let Some(title) = draft.title.take() {
        return Some(title);
    }
    let styled = draft
        .blocks
        .iter()
        .position(|piece| has_role(piece, Role::Title));
    let first = draft.blocks.first();
    let is_bold = |piece: &DraftBlock| match piece {
        DraftBlock::Paragraph(paragraph) => {
            paragraph.is_bold()
                && paragraph.role == Role::Text
                && numbered(&paragraph.text()).is_none()
                && paragraph.text().chars().count() <= LONGEST
        }
        DraftBlock::Table(_) => false,
    };
    let leads = first.is_some_and(|piece| has_role(piece, Role::Heading(1)) || is_bold(piece));
    let at = styled.or_else(|| leads.then_some(0))?;
    match draft.blocks.remove(at) {
        DraftBlock::Paragraph(paragraph) => Some(paragraph.text()),
        DraftBlock::Table(_) => None,
    }
}

/// Takes a first line for the title that is short, ends in no stop, and has text below it.
pub(super) fn first_line(draft: &mut ImportDraft) -> Option<String> {
    const SHORT: usize = 120;
    let [DraftBlock::Paragraph(first), _, ..] = draft.blocks.as_slice() else {
        return None;
    };
    let text = first.text();
    let is_title = first.role == Role::Text
        && text.chars().count() <= SHORT
        && !text.ends_with(['.', ':', ';', ',', '!', '?'])
        && !text.starts_with("Kính ")
        && numbered(&text).is_none();
    if !is_title || text.is_empty() {
        return None;
    }
    draft.blocks.remove(0);
    Some(text)
}

fn has_role(piece: &DraftBlock, role: Role) -> bool {
    matches!(piece, DraftBlock::Paragraph(paragraph) if paragraph.role == role)
}

/// Finds the headings without a style, and puts all on levels from 1 that never skip one downwards.
pub(super) fn level(draft: &mut ImportDraft) {
    let mut ranks = Vec::new();
    for piece in &mut draft.blocks {
        let DraftBlock::Paragraph(paragraph) = piece else {
            continue;
        };
        if paragraph.role == Role::Title {
            paragraph.role = Role::Heading(1);
        }
        if let Some(rank) = typed(paragraph) {
            let number = if let Role::Item(_, Some(number)) = paragraph.role {
                format!("{number}. ")
            } else {
                String::new()
            };
            paragraph.role = Role::Heading(rank);
            if !number.is_empty() {
                paragraph.number(&number);
            }
        }
        if let Role::Heading(rank) = paragraph.role {
            ranks.push(rank);
        }
    }
    ranks.sort_unstable();
    ranks.dedup();
    let mut last = 0;
    for piece in &mut draft.blocks {
        if let DraftBlock::Paragraph(paragraph) = piece
            && let Role::Heading(rank) = paragraph.role
        {
            let place = ranks.iter().position(|known| *known == rank).unwrap_or(0);
            let level = u8::try_from(place + 1).unwrap_or(u8::MAX).min(last + 1);
            paragraph.role = Role::Heading(level);
            last = level;
        }
    }
}

/// The rank of a numbered line that is all bold, or in capitals.
fn typed(paragraph: &DraftParagraph) -> Option<u8> {
    let number = match paragraph.role {
        Role::Text => String::new(),
        Role::Item(0, Some(number)) => format!("{number}. "),
        Role::Item(..) | Role::Title | Role::Heading(_) | Role::Quote => return None,
    };
    let text = number + &paragraph.text();
    let rank = numbered(&text)?;
    let stands_out = paragraph.is_bold() || is_capital(&text);
    let ends_open = text.ends_with([';', ',']);
    (stands_out && !ends_open && text.chars().count() <= LONGEST).then_some(rank)
}

/// Whether all letters are capitals.
pub(super) fn is_capital(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() > 1 && letters.all(|letter| !letter.is_lowercase())
}

/// The rank of a line's number: a part or chapter, a Roman number, `1.` or `Điều 1.`, `1.1.`, `1.1.1.`, `a)`.
fn numbered(text: &str) -> Option<u8> {
    let (first, rest) = text.split_once(' ')?;
    let second = rest.split_once(' ').map_or(rest, |(word, _)| word);
    let counts = |word: &str| {
        let word = word.trim_end_matches(['.', ':']);
        is_roman(word) || word.chars().all(|letter| letter.is_ascii_digit())
    };
    match first.to_lowercase().as_str() {
        "phần" | "chương" => {
            return (counts(second) || first == "Phần" || is_capital(first)).then_some(1);
        }
        "mục" => return counts(second).then_some(2),
        "điều" => return counts(second).then_some(4),
        _ => {}
    }
    let bare = first.strip_suffix(['.', ')', '/', '-']).unwrap_or(first);
    if is_roman(bare) && bare != first {
        return Some(3);
    }
    let mut letters = bare.chars();
    if let (Some('a'..='z' | 'đ'), None, true) = (letters.next(), letters.next(), bare != first) {
        return Some(8);
    }
    let parts: Vec<&str> = bare.split('.').collect();
    let are_numbers = parts.iter().all(|part| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_marked = bare != first || parts.len() > 1;
    if !(are_numbers && is_marked) {
        return None;
    }
    u8::try_from(parts.len())
        .ok()
        .map(|depth| (3 + depth).min(7))
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| "IVXL".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_ranks() {
        for (line, rank) in [
            ("I. MỤC ĐÍCH", Some(3)),
            ("Phần thứ nhất", Some(1)),
            ("Chương II", Some(1)),
            ("1. Mục đích", Some(4)),
            ("Điều 3. Tổ chức", Some(4)),
            ("1.1. Yêu cầu", Some(5)),
            ("2.1.3 Nội dung", Some(6)),
            ("a) Hình thức", Some(8)),
            ("2026 là năm", None),
            ("14/01/2026 họp", None),
            ("Kính gửi: các thôn", None),
        ] {
            assert_eq!(numbered(line), rank, "{line}");
        }
    }
}
