//! Problems of what is said, in Vietnamese.

use crate::diagnostic::SpeechProblem;
use crate::message::sentence::Message;

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
            match nearest {
                Some(nearest) => {
                    format!("đài không có buổi phát «{slot}»; có phải «{nearest}»?")
                }
                None => format!("đài không có buổi phát «{slot}»"),
            },
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
        SpeechProblem::RunUnsaid { said, days } => Message::new(
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
        SpeechProblem::UrgentTooLong {
            syllables,
            seconds,
            official,
        } => Message::new(
            format!(
                "thông báo khẩn dài {syllables} tiếng, {} mỗi lần đọc",
                duration(*seconds)
            ),
            if *official {
                "văn bản chính thức được đọc nguyên văn; nên nhắc trước việc người dân cần làm ngay"
            } else {
                "rút còn nhiều nhất 150 tiếng và 60 giây: ai, việc gì, ở đâu, làm gì ngay, đến khi nào"
            },
        ),
    }
}

fn duration(seconds: u32) -> String {
    format!("{} phút {:02} giây", seconds / 60, seconds % 60)
}
