//! The end of an official document: for whom it is (Nơi nhận), and who signed it.
//!
//! Entry: [`take`].

use super::super::draft::lines;
use super::super::draft::{DraftBlock, DraftInline, DraftParagraph, ImportDraft, Role, TextRun};
use super::super::headings::is_capital;
use crate::document::official::Signer;
use crate::vietnamese::slug;

/// How many blocks may belong to the end.
const END: usize = 24;

/// Takes the signature out of a draft where it is understood; the list of those who receive the document stays.
pub(in crate::authoring::import) fn take(draft: &mut ImportDraft) -> Option<Signer> {
    let first = draft.blocks.len().saturating_sub(END);
    let begins = |piece: &DraftBlock| {
        let lines = lines(piece);
        let is_table = matches!(piece, DraftBlock::Table(_));
        let signs = lines.iter().any(|line| is_behalf(line));
        let receives = lines.iter().any(|line| slug(line).starts_with("noi-nhan"));
        signs || (is_table && receives)
    };
    let at = (first..draft.blocks.len())
        .rev()
        .find(|at| begins(&draft.blocks[*at]))?;
    let end: Vec<String> = draft.blocks[at..].iter().flat_map(lines).collect();
    let signs = end.iter().position(|line| is_behalf(line));
    let signs = signs.or_else(|| end.iter().position(|line| is_office(line)))?;
    let (signer, rest) = read(&end[signs..])?;
    let place = match &draft.blocks[at] {
        DraftBlock::Paragraph(paragraph) => paragraph.place,
        DraftBlock::Table(table) => table.place,
    };
    draft.blocks.truncate(at);
    // In a table the receivers may stand before or after the signature.
    let kept = end[..signs].iter().chain(rest);
    draft
        .blocks
        .extend(kept.map(|line| DraftBlock::Paragraph(receiver(line, place))));
    Some(signer)
}

/// The signer, and what follows.
fn read(lines: &[String]) -> Option<(Signer, &[String])> {
    let behalf = lines.iter().take_while(|line| is_behalf(line)).count();
    let offices = lines[behalf..]
        .iter()
        .take_while(|line| is_office(line))
        .count();
    let name_at = lines[behalf + offices..]
        .iter()
        .position(|line| !is_remark(line))?
        + behalf
        + offices;
    let name = &lines[name_at];
    let is_name = name.split(' ').count() <= 8
        && !name.ends_with(['.', ';', ':'])
        && slug(name) != "noi-nhan";
    if !is_name || behalf + offices == 0 {
        return None;
    }
    let joined = |lines: &[String]| (!lines.is_empty()).then(|| lines.join(" "));
    let signer = Signer {
        name: name.clone(),
        position: joined(&lines[behalf..behalf + offices]),
        on_behalf: joined(&lines[..behalf]),
    };
    Some((signer, &lines[name_at + 1..]))
}

fn is_behalf(line: &str) -> bool {
    let starts = [
        "TM.", "T/M", "TM ", "KT.", "K/T", "TL.", "T/L", "TUQ.", "Q.",
    ];
    starts.iter().any(|start| line.starts_with(start)) && is_capital(line)
}

fn is_office(line: &str) -> bool {
    const OFFICES: [&str; 10] = [
        "chu-tich",
        "pho-chu-tich",
        "bi-thu",
        "pho-bi-thu",
        "truong",
        "pho-truong",
        "giam-doc",
        "hieu-truong",
        "chanh-van-phong",
        "doi-truong",
    ];
    let folded = slug(line);
    is_capital(line) && OFFICES.iter().any(|office| folded.starts_with(office))
}

/// `(Ký, đóng dấu)`, `(Đã ký)`.
fn is_remark(line: &str) -> bool {
    line.starts_with('(') && line.ends_with(')')
}

fn receiver(line: &str, place: usize) -> DraftParagraph {
    let item = line.strip_prefix(['-', '–']).map(str::trim_start);
    let span = TextRun {
        text: item.unwrap_or(line).to_owned(),
        bold: item.is_none() && slug(line) == "noi-nhan",
        ..TextRun::default()
    };
    DraftParagraph {
        place,
        role: if item.is_some() {
            Role::Item(0, None)
        } else {
            Role::Text
        },
        inlines: vec![DraftInline::Text(span)],
    }
}
