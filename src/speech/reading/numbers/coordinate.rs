//! Places on the map: `20°51'54"N`, `108,5°E` (reading rules, "Percent, units, money").
//!
//! Entry: [`read`].

use crate::speech::reading::context::ReadingContext;
use crate::speech::reading::lexer::line::LexedLine;
use crate::speech::reading::numbers::literal::NumberLiteral;
use crate::speech::reading::piece::Recognised;
use crate::speech::reading::token::Class;

/// A latitude or longitude standing here: degrees with minutes, or with the letter of a quarter.
pub fn read(context: &ReadingContext<'_, '_>, at: usize) -> Option<Recognised> {
    let line = context.line;
    if line.glued_left(at) {
        return None;
    }
    let literal = NumberLiteral::at(line, at)?;
    let voice = context.voice();
    let mut end = literal.end;
    if !is_degree(line, end) {
        return None;
    }
    let mut spoken = format!("{} độ", literal.say(line, at, voice));
    end += 1;
    let mut parts = 0;
    for (marks, unit) in [("'’′", "phút"), ("\"”″", "giây")] {
        let place = line.skip_space(end);
        let Some(part) = NumberLiteral::at(line, place) else {
            break;
        };
        if !line.mark(part.end).is_some_and(|mark| marks.contains(mark)) {
            break;
        }
        spoken = format!("{spoken} {} {unit}", part.say(line, place, voice));
        end = part.end + 1;
        parts += 1;
    }
    let quarter = line.skip_space(end);
    match quarter_of(line, quarter) {
        Some(name) => Some(Recognised::new(
            Class::Measure,
            quarter + 1,
            format!("{spoken} {name}"),
        )),
        None => (parts > 0).then(|| Recognised::new(Class::Measure, end, spoken)),
    }
}

fn is_degree(line: &LexedLine<'_>, at: usize) -> bool {
    matches!(line.mark(at), Some('°' | 'º' | '˚'))
}

/// The quarter by its English or Vietnamese letter.
fn quarter_of(line: &LexedLine<'_>, at: usize) -> Option<&'static str> {
    if line.is_solid(at + 1) {
        return None;
    }
    Some(match line.text(at) {
        "N" | "B" => "Vĩ Bắc",
        "S" => "Vĩ Nam",
        "E" | "Đ" => "Kinh Đông",
        "W" => "Kinh Tây",
        _ => return None,
    })
}
