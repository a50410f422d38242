//! A line that was read, as the sentences that the writer wrote.
//!
//! Entry: [`split`]. Sentences end at `.`, `!`, `?`, `…`, and at a `;` that leaves whole sentences on both sides: a negation
//! governs what is behind its semicolons too (`Nghiêm cấm: xây dựng …; đổ thải …`), and a time alone is no sentence. No other
//! mark becomes a full stop; where a speaker takes breath is told by `breath`.

use std::ops::Range;

use crate::speech::reading::{Class, LineReading, Token, counted};
use crate::speech::script::breath::LONGEST;
use crate::speech::script::negation;

/// A sentence as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words, with the mark that ends them.
    pub spoken: String,
    /// How many syllables it has.
    pub syllables: usize,
    /// The negation that governs a list in it, where it has more syllables than one breath.
    pub negation: Option<String>,
    /// Where it stands in the line, in bytes.
    pub span: Range<usize>,
}

/// The sentences of a line.
#[must_use]
pub fn split(reading: LineReading<'_>) -> Vec<Sentence> {
    let mut tokens = reading.tokens;
    tokens.retain(|token| !token.spoken.is_empty());
    let mut said = Vec::new();
    for whole in parts(&tokens, &cuts(&tokens)) {
        said.extend(sentence(whole));
    }
    said
}

/// The line in words, without a mark at its end: as titles are said.
#[must_use]
pub fn title(reading: &LineReading<'_>) -> String {
    let spoken = reading.spoken();
    capitalised(spoken.trim_end_matches(['.', ';', ',', ':', ' ']), "")
}

/// The tokens cut at these places.
fn parts<'t>(tokens: &'t [Token<'t>], cuts: &[usize]) -> Vec<&'t [Token<'t>]> {
    let ends = cuts.iter().copied().chain([tokens.len()]);
    let starts = [0].into_iter().chain(cuts.iter().copied());
    starts
        .zip(ends)
        .map(|(start, end)| tokens.get(start..end).unwrap_or_default())
        .collect()
}

/// The places where a new sentence begins, closing quotation marks and brackets left with the old one.
fn cuts(tokens: &[Token<'_>]) -> Vec<usize> {
    let (mut cuts, mut depth, mut dots, mut start) = (Vec::new(), 0_usize, 0_usize, 0);
    for (place, token) in tokens.iter().enumerate() {
        depth = deeper(depth, token);
        dots = if mark(token) == Some('.') {
            dots + 1
        } else {
            0
        };
        let after = tokens.get(place + 1..).unwrap_or_default();
        let before = tokens.get(start..place).unwrap_or_default();
        let whole = mark(token) != Some(';') || can_stand_alone(before);
        if token.class == Class::Punctuation && whole && ends(token, after, depth, dots) {
            let closing = after.iter().take_while(|token| is_closing(token)).count();
            start = place + 1 + closing;
            cuts.push(start);
            depth = 0;
        }
    }
    cuts
}

/// Whether what stands before a semicolon may be a sentence by itself: no negation that would end with it, more than a time.
fn can_stand_alone(before: &[Token<'_>]) -> bool {
    const TIMES: &str = " ngày sáng trưa chiều tối đêm khuya lúc vào hồi từ đến hằng hàng hôm nay mai qua thứ chủ nhật \
        giờ phút tháng năm các và tuần khoảng trong mùng rạng ";
    let word = |token: &Token<'_>| token.spoken.to_lowercase();
    let times = |token: &Token<'_>| {
        matches!(
            token.class,
            Class::Date | Class::Time | Class::Punctuation | Class::Symbol | Class::Range
        ) || token.class == Class::Word && TIMES.contains(&format!(" {} ", word(token)))
    };
    negation::first(before).is_none() && !before.iter().all(times)
}

/// Whether a sentence ends with the mark; inside brackets a semicolon ends none.
fn ends(token: &Token<'_>, after: &[Token<'_>], depth: usize, dots: usize) -> bool {
    let Some(next) = after.first() else {
        return false;
    };
    let goes_on = || {
        let next = after.iter().find(|token| !is_closing(token));
        next.is_some_and(|next| {
            let small = next.spoken.starts_with(char::is_lowercase);
            small || matches!(mark(next), Some(',' | ':' | '.' | '!' | '?' | '…'))
        })
    };
    if mark(token) == Some('.') {
        let apart = token.span.end < next.span.start || is_closing(next);
        return apart && (dots == 1 || !goes_on());
    }
    if mark(token) == Some(';') {
        return depth == 0;
    }
    matches!(mark(token), Some('!' | '?' | '…')) && !goes_on()
}

/// The mark of punctuation that the token is.
fn mark(token: &Token<'_>) -> Option<char> {
    let is_mark = token.class == Class::Punctuation;
    is_mark.then(|| token.spoken.chars().next())?
}

fn is_closing(token: &Token<'_>) -> bool {
    matches!(mark(token), Some(')' | ']' | '”' | '»' | '’'))
}

fn deeper(depth: usize, token: &Token<'_>) -> usize {
    if matches!(mark(token), Some('(' | '[')) {
        depth + 1
    } else if matches!(mark(token), Some(')' | ']')) {
        depth.saturating_sub(1)
    } else {
        depth
    }
}

/// The tokens as a sentence with a capital and a mark at its end; nothing where nothing is said.
fn sentence(tokens: &[Token<'_>]) -> Option<Sentence> {
    let span = tokens.first()?.span.start..tokens.last()?.span.end;
    let (words, syllables) = counted(tokens);
    let words = words.trim_start_matches([',', ';', ':', '.', '–', '—', '-', ' ', ')', ']']);
    let words = words.trim_end_matches([',', ';', '–', '—', '-', ' ', '(', '[']);
    if syllables == 0 {
        return None;
    }
    let inner = words.trim_end_matches(['”', '"', '»', '’', ')', ']', ' ']);
    let ended = inner.ends_with(['.', '!', '?', '…', ':']);
    let spoken = capitalised(words, if ended { "" } else { "." });
    let long = syllables > LONGEST;
    let negation = (long.then(|| negation::governing_a_list(tokens)).flatten()).map(str::to_owned);
    Some(Sentence {
        spoken,
        syllables,
        negation,
        span,
    })
}

/// The words with a capital at their beginning and the mark that ends them, taking no more room than they need; a name
/// such as `eTax` stays as it is written.
fn capitalised(words: &str, mark: &str) -> String {
    let first = words
        .char_indices()
        .find(|(_, letter)| letter.is_alphanumeric());
    if let Some((at, letter)) = first.filter(|(_, letter)| letter.is_lowercase()) {
        let (before, after) = (&words[..at], &words[at + letter.len_utf8()..]);
        if !after.starts_with(char::is_uppercase) {
            return [before, &letter.to_uppercase().to_string(), after, mark].concat();
        }
    }
    [words, mark].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::reading::{Lexicon, Rules, read};

    fn said(line: &str) -> Vec<String> {
        let lexicon = Lexicon::default();
        let sentences = split(read(line, &Rules::new(&lexicon)));
        sentences
            .into_iter()
            .map(|sentence| sentence.spoken)
            .collect()
    }

    #[test]
    fn sentences_end_at_their_marks_and_begin_with_a_capital() {
        assert_eq!(
            said("Họp dân; bàn việc. “Ai đi?”, ông hỏi... rồi về"),
            ["Họp dân.", "Bàn việc.", "“Ai đi?”, ông hỏi... rồi về.",]
        );
        assert_eq!(said("Nộp thuế; eTax mở."), ["Nộp thuế.", "eTax mở."]);
        assert_eq!(
            said("Có 3 việc (gồm a; b) phải làm:"),
            ["Có ba việc (gồm a; bê) phải làm:"]
        );
    }

    #[test]
    fn a_long_sentence_keeps_its_marks_and_its_words() {
        let warning = "Người dân không nghe điện thoại của số lạ, không cung cấp mã OTP, số tài khoản, mật khẩu ngân hàng, \
            số căn cước cho bất kỳ ai, bấm vào đường liên kết lạ, cài ứng dụng theo yêu cầu của người tự xưng là công an, \
            chuyển tiền theo hướng dẫn qua điện thoại.";
        let lexicon = Lexicon::default();
        let sentences = split(read(warning, &Rules::new(&lexicon)));
        let [one] = sentences.as_slice() else {
            panic!("{sentences:?}")
        };
        assert_eq!(one.negation.as_deref(), Some("không"));
        assert!(
            one.spoken.contains("bất kỳ ai, bấm vào")
                && one.spoken.contains("công an, chuyển tiền")
        );
        let place = "Nhân dịp kỷ niệm ngày thành lập, thực hiện kế hoạch phát triển kinh tế - xã hội năm nay, xã Tân Minh, TP. \
            Hải Phòng tổ chức chuỗi hoạt động văn hóa, văn nghệ, thể dục, thể thao, trưng bày sản phẩm, giới thiệu cảnh quan, \
            con người của địa phương với du khách gần xa.";
        let said = said(place);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("xã Tân Minh, thành phố Hải Phòng tổ chức"),
            "{said:?}"
        );
        assert!(said[0].contains("kinh tế - xã hội"), "{said:?}");
    }

    #[test]
    fn a_semicolon_parts_whole_sentences_alone() {
        let banned = "Nghiêm cấm: xây dựng công trình; đổ thải; đốt rác.";
        assert_eq!(said(banned), [banned]);
        assert_eq!(
            said("Sáng 05/12; họp thôn; bàn việc."),
            ["Sáng ngày năm tháng mười hai; họp thôn.", "Bàn việc."]
        );
    }
}
