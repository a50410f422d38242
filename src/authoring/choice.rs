//! What a writer means by a number, a name, or a part of one.
//!
//! Entry: [`one`] and [`several`]. Names are compared without tone marks and in any case.

use crate::vietnamese::slug;
use crate::yaml;

/// Something that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedChoice {
    /// Its id.
    pub id: String,
    /// Its name, as it is shown.
    pub name: String,
    /// Other words for it, folded as addresses are.
    pub also: Vec<String>,
}

/// Why nothing was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// Nothing was typed.
    Nothing,
    /// The list has no such number.
    Number {
        /// As it was typed.
        written: String,
    },
    /// Nothing is called that.
    Unknown {
        /// As it was typed.
        written: String,
        /// The name most like it.
        nearest: Option<String>,
    },
    /// More than one is called that.
    Several {
        /// As it was typed.
        written: String,
        /// Their names.
        names: Vec<String>,
    },
}

/// The place of the one that is meant.
///
/// # Errors
/// None is meant, or several are.
pub fn one(choices: &[NamedChoice], typed: &str) -> Result<usize, ChoiceError> {
    let written = typed.trim().trim_end_matches(['.', ')']).to_owned();
    if written.is_empty() {
        return Err(ChoiceError::Nothing);
    }
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = written.parse::<usize>().ok();
        let place = number.and_then(|number| number.checked_sub(1));
        return match place.filter(|&place| place < choices.len()) {
            Some(place) => Ok(place),
            None => Err(ChoiceError::Number { written }),
        };
    }
    let bare = slug(&written);
    let exact = choices.iter().position(|choice| choice.is_called(&bare));
    if let Some(place) = exact {
        return Ok(place);
    }
    let has_part = |&place: &usize| choices[place].has_part(&bare);
    let parts: Vec<usize> = (0..choices.len()).filter(has_part).collect();
    match parts.as_slice() {
        &[place] => Ok(place),
        [] => {
            let nearest = nearest(choices, &bare);
            Err(ChoiceError::Unknown { written, nearest })
        }
        several => {
            let name = |&place: &usize| choices[place].name.clone();
            let names = several.iter().map(name).collect();
            Err(ChoiceError::Several { written, names })
        }
    }
}

/// The places of those that are meant, by commas, each once; none where nothing was typed.
///
/// # Errors
/// A part of what was typed means none, or several.
pub fn several(choices: &[NamedChoice], typed: &str) -> Result<Vec<usize>, ChoiceError> {
    // A name may hold a comma itself.
    if let Ok(place) = one(choices, typed) {
        return Ok(vec![place]);
    }
    let mut places = Vec::new();
    let parts = typed.split([',', ';']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let place = one(choices, part)?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Ok(places)
}

/// The name most like one that means nothing.
fn nearest(choices: &[NamedChoice], bare: &str) -> Option<String> {
    let named = |choice: &NamedChoice| [slug(&choice.name), slug(&choice.id)];
    let known: Vec<[String; 2]> = choices.iter().map(named).collect();
    let found = yaml::nearest(bare, known.iter().flatten().map(String::as_str))?;
    let place = known.iter().position(|names| names.contains(&found))?;
    Some(choices[place].name.clone())
}

impl NamedChoice {
    fn is_called(&self, bare: &str) -> bool {
        slug(&self.id) == bare
            || slug(&self.name) == bare
            || self.also.iter().any(|word| word == bare)
    }

    /// Whether words of the name begin with what is typed.
    fn has_part(&self, bare: &str) -> bool {
        let part = format!("-{bare}");
        let begins = |name: &str| format!("-{}", slug(name)).contains(&part);
        let mut names = [&self.name, &self.id].into_iter().chain(&self.also);
        !bare.is_empty() && names.any(|name| begins(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Vec<NamedChoice> {
        let choice = |id: &str, name: &str, also: &[&str]| NamedChoice {
            id: id.to_owned(),
            name: name.to_owned(),
            also: also.iter().map(|&word| word.to_owned()).collect(),
        };
        vec![
            choice("uy-ban", "Ủy ban nhân dân xã", &["ubnd-xa"]),
            choice("mat-tran", "Ủy ban Mặt trận Tổ quốc xã", &[]),
            choice("hay", "Mô hình hay, cách làm sáng tạo", &[]),
            choice("thon-12", "Thôn 12", &[]),
        ]
    }

    #[test]
    fn numbers_ids_names_and_parts_of_names_mean_one() {
        let choices = choices();
        for (typed, place) in [
            ("1", 0),
            (" 2. ", 1),
            ("uy-ban", 0),
            ("UBND", 0),
            ("Uỷ ban nhân dân xã", 0),
            ("uy ban nhan dan xa", 0),
            ("mặt trận", 1),
            ("mat tran", 1),
            ("sang tao", 2),
            ("thôn 12", 3),
        ] {
            assert_eq!(one(&choices, typed), Ok(place), "{typed}");
        }
    }

    #[test]
    fn what_means_none_or_several_is_told() {
        let choices = choices();
        let written = |typed: &str| typed.to_owned();
        let number = |typed: &str| {
            Err(ChoiceError::Number {
                written: written(typed),
            })
        };
        assert_eq!(one(&choices, "0"), number("0"));
        assert_eq!(one(&choices, "5"), number("5"));
        assert_eq!(
            one(&choices, "99999999999999999999"),
            number("99999999999999999999")
        );
        assert_eq!(one(&choices, "  "), Err(ChoiceError::Nothing));
        let names = vec![choices[0].name.clone(), choices[1].name.clone()];
        assert_eq!(
            one(&choices, "ủy b"),
            Err(ChoiceError::Several {
                written: written("ủy b"),
                names
            })
        );
        assert_eq!(
            one(&choices, "mat tram"),
            Err(ChoiceError::Unknown {
                written: written("mat tram"),
                nearest: Some(choices[1].name.clone())
            })
        );
        assert_eq!(
            one(&choices, "???"),
            Err(ChoiceError::Unknown {
                written: written("???"),
                nearest: None
            })
        );
    }

    #[test]
    fn several_stand_between_commas() {
        let choices = choices();
        assert_eq!(several(&choices, "2, 1 ;2,"), Ok(vec![1, 0]));
        assert_eq!(several(&choices, ""), Ok(vec![]));
        assert_eq!(
            several(&choices, "Mô hình hay, cách làm sáng tạo"),
            Ok(vec![2])
        );
        assert_eq!(
            several(&choices, "1, 9"),
            Err(ChoiceError::Number {
                written: "9".to_owned()
            })
        );
    }
}
