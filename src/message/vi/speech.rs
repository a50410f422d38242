//! Problems of what is said, in Vietnamese.

use crate::diagnostic::SpeechProblem;
use crate::message::sentence::Message;

const WRITE_OUT: &str =
    "viết đủ chữ, hoặc thêm vào content/lexicon.yaml, hoặc ghi trong bài: loudspeaker: say:";

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &SpeechProblem) -> Message {
    match problem {
        SpeechProblem::Pace { pace } => Message::new(
            format!("không ai đọc với tốc độ {pace} tiếng một phút"),
            "đặt pace từ 180 đến 200",
        ),
        SpeechProblem::Slot { slot } => Message::new(
            format!(
                "buổi phát «{slot}» chưa đúng: mã phải là chữ thường không dấu, không trùng, và thời lượng lớn hơn 0"
            ),
            "sửa mục slots trong content/broadcast.yaml",
        ),
        SpeechProblem::UnknownSlot { slot, nearest } => Message::new(
            unknown_slot(slot, nearest.as_deref()),
            "dùng mã buổi phát có trong mục slots của content/broadcast.yaml",
        ),
        SpeechProblem::PinName { proposed } => Message::new(
            "tên tệp không khớp với ngày và buổi phát ghi trong tệp",
            format!("đổi tên tệp thành {proposed}, hoặc sửa date và slot"),
        ),
        SpeechProblem::PinSilent => Message::new(
            "bản tin đã lập không có lời nào để đọc",
            "viết lời đọc vào mục text, hoặc xóa tệp để máy lập lại bản tin",
        ),
        SpeechProblem::RunUnsaid { said, days, .. } => Message::new(
            format!("bài phải phát {days} ngày liên tiếp nhưng chỉ xếp được {said} ngày"),
            "rút ngắn bài khác, đặt priority: priority cho bài này, hoặc lùi hạn của bài",
        ),
        SpeechProblem::ScriptLongerThanSlot {
            slot,
            seconds,
            limit,
        } => Message::new(
            format!(
                "lời đọc dài {} nhưng buổi «{slot}» chỉ có {}; bài được phát một mình và vượt giờ",
                duration(*seconds),
                duration(*limit)
            ),
            "rút ngắn lời đọc (loudspeaker.text), giảm repeat, hoặc tách thành nhiều bài",
        ),
        SpeechProblem::NoSpokenForm { written } => Message::new(
            format!("«{written}» chưa có cách đọc"),
            "ghi cả chữ viết và cách đọc, hoặc bỏ mục này",
        ),
        SpeechProblem::WrittenTwice { written } => Message::new(
            format!("«{written}» đã có cách đọc ở trên"),
            "giữ một mục, bỏ mục kia",
        ),
        SpeechProblem::UnusedEntry { written } => Message::new(
            format!("cách đọc của «{written}» không bài nào dùng tới"),
            "xem lại chữ viết, chữ hoa và chuyên mục; không cần nữa thì bỏ mục này",
        ),
        SpeechProblem::AmbiguousAbbreviation {
            written,
            candidates,
            spelled,
        } => Message::new(
            format!(
                "«{written}» có nhiều nghĩa ({}); lời đọc tạm đánh vần: {spelled}",
                candidates.join("; ")
            ),
            WRITE_OUT,
        ),
        SpeechProblem::UnknownAbbreviation { written, spelled } => Message::new(
            format!("không biết đọc chữ viết tắt «{written}»; lời đọc tạm đánh vần: {spelled}"),
            WRITE_OUT,
        ),
        SpeechProblem::StrangeNumber { written, spoken } => Message::new(
            format!("số «{written}» viết chưa đúng; lời đọc tạm là: {spoken}"),
            "viết dấu chấm giữa các nhóm ba chữ số, dấu phẩy trước phần thập phân",
        ),
        SpeechProblem::ImpossibleDay { written, spoken } => Message::new(
            format!("không có ngày «{written}»; lời đọc tạm là: {spoken}"),
            "sửa lại ngày",
        ),
        SpeechProblem::UncertainDay { written, spoken } => Message::new(
            format!("«{written}» là ngày hay là phần? lời đọc tạm là: {spoken}"),
            "viết «ngày 15/3», hoặc viết phần bằng chữ",
        ),
        SpeechProblem::Unsaid { written } => Message::new(
            format!("không có cách đọc cho «{written}»; lời đọc bỏ qua"),
            WRITE_OUT,
        ),
        SpeechProblem::CodeUnsaid => Message::new(
            "sau chỗ này có đoạn mã, lời đọc bỏ qua",
            "đặt đoạn mã trong khối chi-tren-web, và viết lời trong khối loa nếu cần đọc",
        ),
        SpeechProblem::SentenceTooLong { syllables } => Message::new(
            format!("câu dài {syllables} tiếng mà không có dấu để ngắt; người nghe khó theo"),
            "tách câu, hoặc thêm dấu phẩy; một câu nên dưới 35 tiếng, không quá 50 tiếng",
        ),
        SpeechProblem::NothingToSay => Message::new(
            "bài không có gì để đọc trên loa",
            "viết sa-pô (description) hoặc lời đọc (loudspeaker: text:), hoặc đặt loudspeaker: include: false",
        ),
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official: true,
        } => Message::new(
            too_long(*syllables, *seconds),
            "bản tin chính thức được đọc nguyên văn; nếu được, viết lời đọc ngắn ở loudspeaker: text:",
        ),
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official: false,
        } => Message::new(
            too_long(*syllables, *seconds),
            "chỉ giữ: ai, việc gì, ở đâu, làm gì ngay, đến bao giờ, gọi số nào",
        ),
    }
}

fn duration(seconds: u32) -> String {
    format!("{} phút {:02} giây", seconds / 60, seconds % 60)
}

fn too_long(syllables: usize, seconds: u32) -> String {
    format!("thông báo khẩn dài {syllables} tiếng, {seconds} giây; quá 150 tiếng hoặc 60 giây")
}

fn unknown_slot(slot: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("đài không có buổi phát «{slot}»; có phải «{nearest}»?"),
        None => format!("đài không có buổi phát «{slot}»"),
    }
}
