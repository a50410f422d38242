//! How an office is reached.
//!
//! Entry: [`Telephone`], [`MailAddress`].

use std::str::FromStr;

use super::as_text::written_as_text;

/// A telephone number, as people write it: at least three digits, perhaps with words such as `máy lẻ 12`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telephone(String);

/// The address of a mail box: a name, `@`, a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailAddress(String);

/// The text is no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATelephone;

/// The text is no address of a mail box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMailAddress;

impl FromStr for Telephone {
    type Err = NotATelephone;

    fn from_str(written: &str) -> Result<Self, NotATelephone> {
        let digits = written.chars().filter(char::is_ascii_digit).count();
        (digits >= 3)
            .then(|| Self(written.to_owned()))
            .ok_or(NotATelephone)
    }
}

impl FromStr for MailAddress {
    type Err = NotAMailAddress;

    fn from_str(written: &str) -> Result<Self, NotAMailAddress> {
        let address = written.trim();
        let has_blank = address.contains(char::is_whitespace);
        let is_address = address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.contains('.')
                && host.split('.').all(|label| !label.is_empty())
        });
        (is_address && !has_blank)
            .then(|| Self(written.to_owned()))
            .ok_or(NotAMailAddress)
    }
}

written_as_text!(Telephone, MailAddress);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_dialled_or_written_to_is_refused() {
        for number in [
            "0225.3881.234",
            "(0225) 388 1234 (máy lẻ 12)",
            "113",
            "+84 225 3881234",
        ] {
            assert!(number.parse::<Telephone>().is_ok(), "{number}");
        }
        for number in ["", "chưa có", "12"] {
            assert_eq!(number.parse::<Telephone>(), Err(NotATelephone), "{number}");
        }
        assert!("tanminh@haiphong.gov.vn".parse::<MailAddress>().is_ok());
        for address in [
            "",
            "tanminh",
            "@haiphong.gov.vn",
            "a b@c.vn",
            "a@vn",
            "a@@b.vn",
            "a@b..vn",
        ] {
            assert_eq!(
                address.parse::<MailAddress>(),
                Err(NotAMailAddress),
                "{address}"
            );
        }
    }
}
