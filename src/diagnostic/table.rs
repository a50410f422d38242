//! The form in which every domain writes its problems: one entry each, with all that is known of it.
//!
//! Entry: `problems!`, which makes an enum of one domain's problems and its methods. An entry is
//!
//! ```text
//! /// What is wrong, for programmers.
//! FileTooLarge {                      // the id is the name in kebab case: `file-too-large`
//!     /// Its size in bytes.
//!     bytes: u64,
//! } => {
//!     severity: Error,                // a `Severity`; may be computed from references to the fields
//!     basis: Accessible,              // a `Basis`, where law or practice asks for it; may be computed, may be left out
//!     allow: yes,                     // where `allow` in an article's head may accept it; else left out
//!     vi: ("sentence", "advice"),     // two strings (`&str` or `String`), or an expression that gives such a pair
//!     en: ("sentence", "advice"),
//! }
//! ```
//!
//! An entry without one of the languages does not compile. Ids are public: staff write them into `allow`, and reports
//! hold them; renaming a variant renames its id.

/// What all problems of one id have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemKind {
    /// The stable name, such as `link-broken`.
    pub id: &'static str,
    /// Whether law or practice asks for it (it has a `Basis`), so that the guide for staff has a section about it.
    pub is_founded: bool,
    /// Whether `allow` in an article's head may accept it.
    pub may_be_allowed: bool,
}

/// The length of a variant's name in kebab case.
pub(super) const fn kebab_length(name: &str) -> usize {
    let name = name.as_bytes();
    let mut length = name.len();
    let mut at = 1;
    while at < name.len() {
        if name[at].is_ascii_uppercase() {
            length += 1;
        }
        at += 1;
    }
    length
}

/// A variant's name in kebab case; `LENGTH` is its [`kebab_length`].
pub(super) const fn kebab<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let name = name.as_bytes();
    let mut kebab = [0; LENGTH];
    let (mut from, mut to) = (0, 0);
    while from < name.len() {
        if from > 0 && name[from].is_ascii_uppercase() {
            kebab[to] = b'-';
            to += 1;
        }
        kebab[to] = name[from].to_ascii_lowercase();
        from += 1;
        to += 1;
    }
    kebab
}

macro_rules! problems {
    (@id $variant:ident) => {
        const {
            const NAME: &str = stringify!($variant);
            const ID: [u8; super::table::kebab_length(NAME)] = super::table::kebab(NAME);
            match std::str::from_utf8(&ID) {
                Ok(id) => id,
                Err(_) => NAME, // names of variants are ASCII
            }
        }
    };
    (@some) => { None };
    (@some $value:expr) => { Some($value) };
    (@is_there) => { false };
    (@is_there $($value:tt)+) => { true };
    (
        $(#[$enum_doc:meta])*
        pub enum $enum:ident;
        $(
            $(#[$variant_doc:meta])*
            $variant:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })? => {
                severity: $severity:expr,
                $(basis: $basis:expr,)?
                $(allow: $allow:ident,)?
                vi: $vi:expr,
                en: $en:expr $(,)?
            }
        )*
    ) => {
        $(#[$enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $enum {
            $($(#[$variant_doc])* $variant $({ $($(#[$field_doc])* $field: $type),* })?),*
        }

        impl $enum {
            /// What all problems of one id have in common, id by id.
            pub const KINDS: &[super::table::ProblemKind] = &[$(super::table::ProblemKind {
                id: problems!(@id $variant),
                is_founded: problems!(@is_there $($basis)?),
                may_be_allowed: problems!(@is_there $($allow)?),
            }),*];

            pub(super) fn kind(&self) -> super::table::ProblemKind {
                match self {
                    $(Self::$variant { .. } => super::table::ProblemKind {
                        id: problems!(@id $variant),
                        is_founded: problems!(@is_there $($basis)?),
                        may_be_allowed: problems!(@is_there $($allow)?),
                    }),*
                }
            }

            // An entry need not look at all of its fields, and many entries weigh the same.
            #[allow(unused_variables, unused_imports, clippy::match_same_arms)]
            pub(super) fn severity(&self) -> super::severity::Severity {
                use super::severity::Severity::{Error, Law, Warning};
                match self { $(Self::$variant $({ $($field),* })? => $severity),* }
            }

            // As above.
            #[allow(unused_variables, unused_imports, clippy::match_same_arms)]
            pub(super) fn basis(&self) -> Option<super::basis::Basis> {
                use super::basis::Basis::{
                    Access, Accessible, Copyright, House, Outage, PersonalData, Practice, Standing, Unicode,
                };
                match self { $(Self::$variant $({ $($field),* })? => problems!(@some $($basis)?)),* }
            }

            // As above; one flat match.
            #[allow(unused_variables, clippy::too_many_lines)]
            pub(super) fn message(&self, language: crate::message::Language) -> crate::message::Message {
                use crate::message::{Language, Message};
                match self {
                    $(Self::$variant $({ $($field),* })? => match language {
                        Language::Vi => Message::from($vi),
                        Language::En => Message::from($en),
                    }),*
                }
            }
        }
    };
}

pub(super) use problems;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_goes_before_every_capital_but_the_first() {
        const NAME: &str = "NotANumber";
        const KEBAB: [u8; kebab_length(NAME)] = kebab(NAME);
        assert_eq!(KEBAB, *b"not-a-number");
    }
}
