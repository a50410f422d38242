//! The heading block of an official document (NĐ 30/2020/NĐ-CP, and the Party's form): what it states.
//!
//! Entry: [`looks_official`] and [`take`]. A thing that is not written is not stated.

use super::super::draft::lines;
use super::super::draft::{DraftBlock, ImportDraft};
use super::super::headings::is_capital;
use super::signature;
use crate::date::Date;
use crate::document::official::Signer;
use crate::vietnamese::slug;

/// What an official document says of itself.
#[derive(Debug, Default, PartialEq)]
pub(in crate::authoring::import) struct Stated {
    pub number: Option<String>,
    pub issued_on: Option<Date>,
    /// The lines of the issuing body, as they stand.
    pub issuer: Vec<String>,
    /// The id of its type of document.
    pub document_type: Option<&'static str>,
    pub title: Option<String>,
    pub signer: Option<Signer>,
}

/// A place of the block with what was filled in there, if anything was.
struct Field<T>(Option<T>);

/// How many blocks may belong to the heading block.
const BLOCK: usize = 16;

/// Sorts of document by their names, folded; those without a word of their own are `other`.
const DOCUMENT_TYPES: [(&str, &str); 20] = [
    ("nghi-quyet", "resolution"),
    ("chi-thi", "directive"),
    ("chuong-trinh", "programme"),
    ("ke-hoach", "plan"),
    ("quyet-dinh", "decision"),
    ("thong-bao", "notice"),
    ("bao-cao", "report"),
    ("huong-dan", "guide"),
    ("ket-luan", "conclusion"),
    ("cong-van", "letter"),
    ("to-trinh", "other"),
    ("bien-ban", "other"),
    ("giay-moi", "other"),
    ("cong-dien", "other"),
    ("quy-che", "other"),
    ("quy-dinh", "other"),
    ("de-an", "other"),
    ("phuong-an", "other"),
    ("thu-moi", "other"),
    ("loi-keu-goi", "other"),
];

/// Whether a draft begins as official documents do.
pub(in crate::authoring::import) fn looks_official(draft: &ImportDraft) -> bool {
    let lines = draft.blocks.iter().take(BLOCK).flat_map(lines);
    let lines: Vec<String> = lines.collect();
    lines.iter().any(|line| is_motto(line))
        && lines
            .iter()
            .any(|line| date(line).is_some() || number(line).is_some())
}

/// Takes the heading block and the signature out of a draft, and tells what they state.
pub(in crate::authoring::import) fn take(draft: &mut ImportDraft) -> Stated {
    let mut stated = Stated::default();
    let mut taken = 0;
    for piece in draft.blocks.iter().take(BLOCK) {
        let lines = lines(piece);
        let is_table = matches!(piece, DraftBlock::Table(_));
        let is_block = lines.iter().all(|line| stated.take(line))
            || (is_table && lines.iter().any(|line| is_motto(line)));
        if !is_block {
            break;
        }
        taken += 1;
    }
    draft.blocks.drain(..taken);
    name(draft, &mut stated);
    if stated.document_type.is_none() && stated.title.is_some() {
        stated.document_type = Some("letter");
    }
    stated.signer = signature::take(draft);
    stated
}

/// The type of document and the subject, which follow the block in lines of their own.
fn name(draft: &mut ImportDraft, stated: &mut Stated) {
    let Some(first) = draft.blocks.first() else {
        return;
    };
    let first = lines(first);
    let Some((document_type, head)) = first
        .first()
        .and_then(|line| Some((document_type(line)?, line.clone())))
    else {
        return;
    };
    stated.document_type = Some(document_type);
    let mut subject: Vec<String> = first[1..].to_vec();
    draft.blocks.remove(0);
    while subject.len() < 4 {
        let Some(DraftBlock::Paragraph(next)) = draft.blocks.first() else {
            break;
        };
        let text = next.text();
        let is_more =
            next.is_bold() && (subject.is_empty() || !is_capital(&text)) && !is_numbered(&text);
        if !(is_more || (subject.is_empty() && slug(&text).starts_with("ve-"))) {
            break;
        }
        subject.push(text);
        draft.blocks.remove(0);
    }
    stated.title = Some(join_title(&head, &subject.join(" ")));
}

fn is_numbered(text: &str) -> bool {
    let first = text.split_once(' ').map_or(text, |(word, _)| word);
    first.len() < text.len() && first.ends_with('.') && !first.trim_end_matches('.').is_empty()
}

/// `THÔNG BÁO` and `Về việc …` as one title: `Thông báo về việc …`.
fn join_title(head: &str, subject: &str) -> String {
    let subject = subject.replace("V/v", "về việc").replace("v/v", "về việc");
    let mut letters = head.chars();
    let first: String = letters.next().into_iter().collect();
    let head = if is_capital(head) {
        first + &letters.as_str().to_lowercase()
    } else {
        head.to_owned()
    };
    let subject = match subject.strip_prefix("Về ") {
        Some(rest) => format!("về {rest}"),
        None => subject,
    };
    format!("{head} {subject}").trim().to_owned()
}

impl Stated {
    /// Takes a line of the block; false where the line is none of it.
    fn take(&mut self, line: &str) -> bool {
        if is_motto(line) || is_rule(line) {
            return true;
        }
        if let Some(Field(number)) = number(line) {
            self.number = self.number.take().or(number);
            return true;
        }
        if let Some(Field(date)) = date(line) {
            self.issued_on = self.issued_on.or(date);
            return true;
        }
        let folded = slug(line);
        if folded.starts_with("v-v") || folded.starts_with("ve-viec") {
            let subject = line.trim_start_matches(['V', 'v', '/', ' ']);
            let is_short = folded.starts_with("v-v");
            let subject = if is_short {
                format!("Về việc {subject}")
            } else {
                line.to_owned()
            };
            self.title = Some(subject);
            return true;
        }
        let is_issuer = is_capital(line) && document_type(line).is_none() && self.issuer.len() < 4;
        if is_issuer {
            self.issuer.push(line.to_owned());
        }
        is_issuer
    }
}

fn is_motto(line: &str) -> bool {
    let folded = slug(line);
    let mottos = [
        "cong-hoa-xa-hoi-chu-nghia-viet-nam",
        "dang-cong-san-viet-nam",
        "doc-lap-tu-do-hanh-phuc",
    ];
    mottos.contains(&folded.as_str())
}

fn is_rule(line: &str) -> bool {
    !line
        .chars()
        .any(|letter| letter.is_alphanumeric() && !matches!(letter, 'o' | 'O' | '0'))
}

/// `Số: 12/KH-UBND`, `Số 05-NQ/TU`; the inner nothing where the number is left open.
fn number(line: &str) -> Option<Field<String>> {
    let rest = line
        .strip_prefix("Số")
        .or_else(|| line.strip_prefix("SỐ"))?;
    let bare: String = rest
        .trim_start_matches([':', ' '])
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let has_symbol = bare.contains(['/', '-']);
    let digits = bare
        .chars()
        .next()
        .is_some_and(|letter| letter.is_ascii_digit());
    let is_short = bare.chars().count() <= 30;
    (has_symbol && is_short && (digits || bare.starts_with(['/', '-', '.', '…', '['])))
        .then(|| Field(digits.then_some(bare)))
}

/// `Tân Minh, ngày 14 tháng 01 năm 2026`; the inner nothing where the day is left open.
fn date(line: &str) -> Option<Field<Date>> {
    const LONGEST: usize = 80;
    let (_, rest) = line.split_once("ngày")?;
    let (day, rest) = rest.split_once("tháng")?;
    let (month, year) = rest.split_once("năm")?;
    if line.chars().count() > LONGEST {
        return None;
    }
    let year: String = year
        .trim()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    Some(Field(Date::from_digits(&year, month.trim(), day.trim())))
}

/// The type of document that a line in capitals names.
fn document_type(line: &str) -> Option<&'static str> {
    let folded = slug(line);
    let found = DOCUMENT_TYPES
        .iter()
        .find(|(name, _)| folded.starts_with(name));
    found
        .filter(|_| is_capital(line))
        .map(|(_, document_type)| *document_type)
}
