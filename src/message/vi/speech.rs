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
    }
}
