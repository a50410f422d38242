//! The questions of `bantin new`: lists by number, answers a line each, so that any console and any screen reader will
//! do.
//!
//! Entry: [`ask`], over any input and output.

use std::io::{self, BufRead, Write};

use super::conversation::Conversation;
use super::kinds;
use super::questions::{self as words, InterviewQuestion};
use crate::authoring::choice::{self, NamedChoice};
use crate::authoring::offer::{Offer, OfferedKind};
use crate::authoring::outcome::Refusal;
use crate::document::kind_name::KindName;
use crate::message::Language;

/// What is known of an article, from arguments or answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ArticleAnswers {
    /// Its kind.
    pub kind: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The ids of its models.
    pub models: Option<Vec<String>>,
    /// The ids of its bodies.
    pub bodies: Option<Vec<String>>,
}

/// What the questions are asked with.
pub(super) struct InterviewContext<'a> {
    /// The lists.
    pub offer: &'a Offer,
    /// Why an article of a kind may not bear a title.
    pub refusal: &'a dyn Fn(&str, &str) -> Option<Refusal>,
    /// In which language is asked.
    pub language: Language,
}

/// Asks for what the arguments leave open, again and again until it can be used; nothing where the input ends.
///
/// # Errors
/// The input or output failed.
pub(super) fn ask(
    input: impl BufRead,
    output: impl Write,
    questions: &InterviewContext<'_>,
    mut answers: ArticleAnswers,
) -> io::Result<Option<ArticleAnswers>> {
    let offer = questions.offer;
    let mut talk = Conversation {
        input,
        output,
        language: questions.language,
    };
    writeln!(talk.output, "{}", words::begin(questions.language))?;
    if answers.kind.is_none() {
        answers.kind = kind(&mut talk, offer)?;
    }
    let Some(kind) = answers.kind.clone() else {
        return Ok(None);
    };
    if answers.title.is_none() {
        answers.title = title(&mut talk, &kind, questions)?;
        if answers.title.is_none() {
            return Ok(None);
        }
    }
    // A model is about itself, and a standing page about the commune.
    let is_about = [KindName::Model, KindName::Page]
        .iter()
        .all(|own| own.id() != kind);
    if is_about && !about(&mut talk, offer, &mut answers)? {
        return Ok(None);
    }
    Ok(Some(answers))
}

/// Asks what the article is about; whether all was answered.
fn about(
    talk: &mut Conversation<impl BufRead, impl Write>,
    offer: &Offer,
    answers: &mut ArticleAnswers,
) -> io::Result<bool> {
    for (ids, list, question) in [
        (
            &mut answers.models,
            &offer.models,
            InterviewQuestion::Models,
        ),
        (
            &mut answers.bodies,
            &offer.bodies,
            InterviewQuestion::Bodies,
        ),
    ] {
        if ids.is_none() && !list.is_empty() {
            *ids = several(talk, list, question)?;
            if ids.is_none() {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn kind(
    talk: &mut Conversation<impl BufRead, impl Write>,
    offer: &Offer,
) -> io::Result<Option<String>> {
    let language = talk.language;
    let choices: Vec<NamedChoice> = offer.kinds.iter().map(OfferedKind::choice).collect();
    let lines = offer.kinds.iter().map(|place| {
        let purpose = kinds::purpose(place.kind, language);
        format!("{}: {purpose}", place.kind.called())
    });
    let lines: Vec<String> = lines.collect();
    talk.list(InterviewQuestion::Kind, &lines)?;
    let chosen = talk.until(InterviewQuestion::Kind, |typed| {
        choice::one(&choices, typed).map(|place| vec![place])
    })?;
    let place = chosen.and_then(|places| places.first().copied());
    Ok(place.map(|place| choices[place].id.clone()))
}

fn title(
    talk: &mut Conversation<impl BufRead, impl Write>,
    kind: &str,
    questions: &InterviewContext<'_>,
) -> io::Result<Option<String>> {
    let (refusal, language) = (questions.refusal, talk.language);
    loop {
        talk.prompt(InterviewQuestion::Title)?;
        let Some(title) = talk.line()? else {
            return talk.end();
        };
        if title.is_empty() {
            talk.say(&words::no_title(language))?;
        } else if let Some(refusal) = refusal(kind, &title) {
            talk.say(&words::refused(&refusal, language))?;
        } else {
            return Ok(Some(title));
        }
    }
}

fn several(
    talk: &mut Conversation<impl BufRead, impl Write>,
    choices: &[NamedChoice],
    question: InterviewQuestion,
) -> io::Result<Option<Vec<String>>> {
    let names: Vec<String> = choices.iter().map(|choice| choice.name.clone()).collect();
    talk.list(question, &names)?;
    let chosen = talk.until(question, |typed| choice::several(choices, typed))?;
    let id = |place: usize| choices[place].id.clone();
    let Some(places) = chosen else {
        return Ok(None);
    };
    if !places.is_empty() {
        let names: Vec<&str> = places.iter().map(|&place| names[place].as_str()).collect();
        let said = words::chosen(&names, talk.language);
        talk.say(&said)?;
    }
    Ok(Some(places.into_iter().map(id).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::offer;
    use crate::config::Config;

    fn talk(
        typed: &str,
        answers: ArticleAnswers,
        language: Language,
    ) -> (Option<ArticleAnswers>, String) {
        let choice = |id: &str, name: &str| NamedChoice {
            id: id.to_owned(),
            name: name.to_owned(),
            also: Vec::new(),
        };
        let offer = Offer {
            kinds: offer::kinds(&Config::default()),
            models: vec![choice("m1", "Mô hình Một"), choice("m2", "Mô hình Hai")],
            bodies: vec![choice("uy-ban", "Ủy ban nhân dân xã")],
        };
        let refusal = |_: &str, title: &str| {
            let title = title.to_owned();
            (title == "...").then_some(Refusal::NoName { title })
        };
        let questions = InterviewContext {
            offer: &offer,
            refusal: &refusal,
            language,
        };
        let mut said = Vec::new();
        let answers = ask(typed.as_bytes(), &mut said, &questions, answers).expect("memory");
        (answers, String::from_utf8(said).expect("text"))
    }

    fn answers(kind: &str, title: &str, models: &[&str], bodies: &[&str]) -> ArticleAnswers {
        let ids = |ids: &[&str]| Some(ids.iter().map(|&id| id.to_owned()).collect());
        ArticleAnswers {
            kind: Some(kind.to_owned()),
            title: Some(title.to_owned()),
            models: ids(models),
            bodies: ids(bodies),
        }
    }

    #[test]
    fn answers_are_numbers_names_or_parts_and_wrong_ones_are_asked_again() {
        for (typed, expected, said) in [
            (
                "1\nHọp thôn\n\n\n",
                answers("article", "Họp thôn", &[], &[]),
                "",
            ),
            (
                "thong bao\r\nLịch\r\n2, mot\r\n1\r\n",
                answers("notice", "Lịch", &["m2", "m1"], &["uy-ban"]),
                "Đã chọn: Mô hình Hai; Mô hình Một",
            ),
            (
                "11\n0\n2\nLịch\n\n\n",
                answers("notice", "Lịch", &[], &[]),
                "Danh sách không có số 11.",
            ),
            (
                "thonh bao\n2\nLịch\n\n\n",
                answers("notice", "Lịch", &[], &[]),
                "có phải «Thông báo»?",
            ),
            (
                "\n2\nLịch\n\n\n",
                answers("notice", "Lịch", &[], &[]),
                "Chưa chọn gì",
            ),
            (
                "2\n\n...\nLịch\n\n\n",
                answers("notice", "Lịch", &[], &[]),
                "Gõ tên khác.",
            ),
            (
                "2\n \nLịch\n\n\n",
                answers("notice", "Lịch", &[], &[]),
                "Tên bài không để trống được.",
            ),
            (
                "2\nLịch\nmo hinh\n1,7\n1\n\n",
                answers("notice", "Lịch", &["m1"], &[]),
                "Mô hình Một; Mô hình Hai. Gõ rõ hơn",
            ),
        ] {
            let (answered, whole) = talk(typed, ArticleAnswers::default(), Language::Vi);
            assert_eq!(answered, Some(expected), "{typed:?}\n{whole}");
            assert!(whole.contains(said), "{typed:?}: {said}\n{whole}");
        }
    }

    #[test]
    fn the_end_of_the_input_anywhere_gives_nothing() {
        let whole = "2\nLịch\n1\n1\n";
        for end in 0..whole.len() {
            if whole.is_char_boundary(end) && whole[..end].lines().count() < 4 {
                let (answered, said) = talk(&whole[..end], ArticleAnswers::default(), Language::En);
                assert_eq!(answered, None, "{end}");
                assert!(said.ends_with("Stopped; nothing was written.\n"), "{said}");
            }
        }
    }

    #[test]
    fn what_was_told_is_not_asked() {
        let known = answers("article", "Họp", &["m1"], &[]);
        let (answered, said) = talk("", known.clone(), Language::Vi);
        assert_eq!(answered, Some(known));
        assert!(!said.contains("1."), "{said}");
        let kind = Some("model".to_owned());
        let (answered, _) = talk(
            "Tên\n",
            ArticleAnswers {
                kind,
                ..ArticleAnswers::default()
            },
            Language::Vi,
        );
        assert_eq!(
            answered.map(|answers| answers.models),
            Some(None),
            "a model is about itself"
        );
    }
}
