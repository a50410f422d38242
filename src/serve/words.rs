//! The preview's own words, in both languages.
//!
//! Entry: [`words`] for its script, [`block`] and [`waiting`].

use serde_json::{Value, json};

use crate::message::Language;

/// Why an article would not be in a release, although nothing is wrong with it.
#[derive(Clone, Copy)]
pub(super) enum ReleaseObstacle {
    /// It is a draft.
    Draft,
    /// It is a sample.
    Sample,
    /// Nobody approved it.
    NotApproved,
}

/// Why, in words.
pub(super) fn block(block: ReleaseObstacle, language: Language) -> &'static str {
    match (block, language) {
        (ReleaseObstacle::Draft, Language::Vi) => "Bài nháp (draft: true).",
        (ReleaseObstacle::Draft, Language::En) => "A draft (draft: true).",
        (ReleaseObstacle::Sample, Language::Vi) => {
            "Bài mẫu (sample: true), không bao giờ phát hành."
        }
        (ReleaseObstacle::Sample, Language::En) => {
            "A sample (sample: true), which is never released."
        }
        (ReleaseObstacle::NotApproved, Language::Vi) => "Chưa có cơ quan duyệt (approved).",
        (ReleaseObstacle::NotApproved, Language::En) => "Not approved by a body (approved).",
    }
}

/// The title of the page that is shown while there is no good site.
pub(super) fn waiting(language: Language) -> &'static str {
    match language {
        Language::Vi => "Trang chưa làm được: sửa các lỗi sau rồi lưu lại, trang sẽ tự hiện ra.",
        Language::En => {
            "The site cannot be made yet: mend these errors and save; it then appears by itself."
        }
    }
}

/// The words of the script.
pub(super) fn words(language: Language) -> Value {
    match language {
        Language::Vi => json!({
            "problems": "Có lỗi, trang đang xem là bản tốt gần nhất",
            "more": "lỗi khác",
            "line": "dòng",
            "advice": "Cách sửa",
            "close": "Đóng (Esc)",
            "panel": "Bản xem thử",
            "file": "Tệp của bài",
            "open": "Mở trong trình soạn thảo",
            "noFile": "Trang này do bantin tự lập, không có tệp riêng.",
            "script": "Lời đọc truyền thanh",
            "noScript": "Bài này không đọc trên loa.",
            "doubts": "Chỗ chưa chắc cách đọc",
            "blocks": "Điều ngăn phát hành",
            "others": "Lời nhắc khác",
            "none": "Không có.",
            "lost": "Mất liên lạc với bantin; mở lại chương trình rồi trang sẽ tự cập nhật.",
        }),
        Language::En => json!({
            "problems": "There are errors; this is the last good site",
            "more": "more errors",
            "line": "line",
            "advice": "What to do",
            "close": "Close (Esc)",
            "panel": "Preview",
            "file": "The article's file",
            "open": "Open in the editor",
            "noFile": "bantin makes this page by itself; it has no file of its own.",
            "script": "Loudspeaker script",
            "noScript": "This is not said on the loudspeaker.",
            "doubts": "Doubts of the reading",
            "blocks": "What blocks a release",
            "others": "Other remarks",
            "none": "None.",
            "lost": "bantin does not answer; start it again and the page follows by itself.",
        }),
    }
}
