//! The questions of `bantin new` and what is said to an answer, in words.
//!
//! Entry: the functions.

use crate::authoring::choice::ChoiceError;
use crate::authoring::outcome::Refusal;
use crate::cli::refusal;
use crate::message::Language;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InterviewQuestion {
    /// The kind.
    Kind,
    /// The title.
    Title,
    /// The models.
    Models,
    /// The bodies.
    Bodies,
}

/// What stands above all questions.
pub(super) fn begin(language: Language) -> &'static str {
    match language {
        Language::Vi => {
            "Viết bài mới. Trả lời từng câu rồi bấm Enter. Gõ số, hoặc tên không cần dấu. Muốn thôi: bấm Ctrl+C, không có gì được ghi."
        }
        Language::En => {
            "A new article. Answer each question and press Enter: a number, or a name without tone marks. To leave: Ctrl+C, nothing is written."
        }
    }
}

/// What stands above a list.
pub(super) fn heading(question: InterviewQuestion, language: Language) -> &'static str {
    match (question, language) {
        (InterviewQuestion::Kind, Language::Vi) => "Các loại bài",
        (InterviewQuestion::Kind, Language::En) => "The kinds of article",
        (InterviewQuestion::Title, Language::Vi) => "Tên bài",
        (InterviewQuestion::Title, Language::En) => "The title",
        (InterviewQuestion::Models, Language::Vi) => "Các mô hình",
        (InterviewQuestion::Models, Language::En) => "The models",
        (InterviewQuestion::Bodies, Language::Vi) => "Các cơ quan, đơn vị",
        (InterviewQuestion::Bodies, Language::En) => "The bodies",
    }
}

/// The question.
pub(super) fn prompt(question: InterviewQuestion, language: Language) -> &'static str {
    match (question, language) {
        (InterviewQuestion::Kind, Language::Vi) => "Loại bài (số hoặc tên)",
        (InterviewQuestion::Kind, Language::En) => "Kind (number or name)",
        (InterviewQuestion::Title, Language::Vi) => "Tên bài",
        (InterviewQuestion::Title, Language::En) => "Title",
        (InterviewQuestion::Models, Language::Vi) => {
            "Bài nói tới mô hình nào (nhiều thì cách nhau bằng dấu phẩy; không có thì bấm Enter)"
        }
        (InterviewQuestion::Models, Language::En) => {
            "About which models (several by commas; none: Enter)"
        }
        (InterviewQuestion::Bodies, Language::Vi) => {
            "Bài nói tới cơ quan, đơn vị nào (nhiều thì cách nhau bằng dấu phẩy; không có thì bấm Enter)"
        }
        (InterviewQuestion::Bodies, Language::En) => {
            "About which bodies (several by commas; none: Enter)"
        }
    }
}

/// What was chosen.
pub(super) fn chosen(names: &[&str], language: Language) -> String {
    let names = names.join("; ");
    match language {
        Language::Vi => format!("Đã chọn: {names}"),
        Language::En => format!("Chosen: {names}"),
    }
}

/// Why an answer means nothing.
pub(super) fn wrong(wrong: &ChoiceError, language: Language) -> String {
    match (wrong, language) {
        (ChoiceError::Nothing, Language::Vi) => {
            "Chưa chọn gì; gõ số hoặc tên có trong danh sách.".to_owned()
        }
        (ChoiceError::Nothing, Language::En) => {
            "Nothing was chosen; type a number or a name of the list.".to_owned()
        }
        (ChoiceError::Number { written }, Language::Vi) => {
            format!("Danh sách không có số {written}.")
        }
        (ChoiceError::Number { written }, Language::En) => {
            format!("The list has no number {written}.")
        }
        (ChoiceError::Unknown { written, nearest }, language) => {
            unknown(written, nearest.as_deref(), language)
        }
        (ChoiceError::Several { written, names }, Language::Vi) => {
            format!(
                "«{written}» có thể là: {}. Gõ rõ hơn, hoặc gõ số.",
                names.join("; ")
            )
        }
        (ChoiceError::Several { written, names }, Language::En) => {
            format!(
                "\"{written}\" may mean: {}. Type more of it, or the number.",
                names.join("; ")
            )
        }
    }
}

fn unknown(written: &str, nearest: Option<&str>, language: Language) -> String {
    match (language, nearest) {
        (Language::Vi, Some(nearest)) => {
            format!("Danh sách không có «{written}»; có phải «{nearest}»?")
        }
        (Language::Vi, None) => format!("Danh sách không có «{written}»."),
        (Language::En, Some(nearest)) => {
            format!("The list has no \"{written}\"; did you mean \"{nearest}\"?")
        }
        (Language::En, None) => format!("The list has no \"{written}\"."),
    }
}

/// Why a title cannot be used, as the tool itself would say.
pub(super) fn refused(why: &Refusal, language: Language) -> String {
    let said = refusal::words::refusal(why, language);
    match language {
        Language::Vi => format!("Không dùng được: {}. Gõ tên khác.", said.text),
        Language::En => format!("That cannot be used: {}. Type another title.", said.text),
    }
}

/// A title is needed.
pub(super) fn no_title(language: Language) -> String {
    match language {
        Language::Vi => "Tên bài không để trống được.".to_owned(),
        Language::En => "The title must not be empty.".to_owned(),
    }
}

/// The input ended.
pub(super) fn ended(language: Language) -> &'static str {
    match language {
        Language::Vi => "Đã thôi; không có gì được ghi.",
        Language::En => "Stopped; nothing was written.",
    }
}
