//! Full addresses of the web.
//!
//! Entry: [`WebAddress`] for other sites, [`BaseUrl`] for the site's own.

use std::fmt;
use std::str::FromStr;

use url::Url;

use super::as_text::written_as_text;

/// The address of a page of another site: `http` or `https`, with a host; as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

/// Where a site lives: `http` or `https`, a host, perhaps a folder; no `/` at its end, no query, no user's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// The text is no address that a browser could open from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAWebAddress;

impl FromStr for WebAddress {
    type Err = NotAWebAddress;

    fn from_str(written: &str) -> Result<Self, NotAWebAddress> {
        parse(written).map(|_| Self(written.to_owned()))
    }
}

impl FromStr for BaseUrl {
    type Err = NotAWebAddress;

    fn from_str(written: &str) -> Result<Self, NotAWebAddress> {
        let url = parse(written)?;
        let is_plain = url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        let address = url.as_str().trim_end_matches('/').to_owned();
        is_plain.then_some(Self(address)).ok_or(NotAWebAddress)
    }
}

written_as_text!(WebAddress, BaseUrl);

impl fmt::Display for NotAWebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "no address of a site; write all of it, such as https://tanminh.haiphong.gov.vn",
        )
    }
}

impl std::error::Error for NotAWebAddress {}

fn parse(written: &str) -> Result<Url, NotAWebAddress> {
    let scheme = written.split_once("://").map(|(scheme, _)| scheme);
    let is_web = scheme.is_some_and(|scheme| {
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    });
    let has_blank = written.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    if !is_web || has_blank {
        return Err(NotAWebAddress);
    }
    Url::parse(written).map_err(|_| NotAWebAddress)
}

/// The address that was meant, where only the `https://` before it was left out: `tanminh.haiphong.gov.vn`.
#[must_use]
pub fn complete_address(written: &str) -> Option<String> {
    let proposed = format!("https://{}", written.trim());
    let url = parse(&proposed).ok()?;
    let names_a_site = url.port().is_none()
        && url.username().is_empty()
        && url.domain().is_some_and(|name| {
            let labels = name.split('.').collect::<Vec<_>>();
            labels.len() > 1 && labels.iter().all(|label| !label.is_empty())
        });
    names_a_site.then_some(proposed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_lives_at_a_full_address_of_the_web() {
        for (written, address) in [
            (
                "https://tanminh.haiphong.gov.vn",
                "https://tanminh.haiphong.gov.vn",
            ),
            (
                "https://haiphong.gov.vn/tanminh/",
                "https://haiphong.gov.vn/tanminh",
            ),
            ("HTTP://localhost:8080/", "http://localhost:8080"),
        ] {
            let base = written.parse::<BaseUrl>();
            assert_eq!(base.as_ref().map(BaseUrl::as_str), Ok(address));
        }
        for written in [
            "",
            "tanminh.haiphong.gov.vn",
            "ftp://x",
            "javascript:alert(1)",
            "https:tanminh.vn",
            "https://",
            "https:// tanminh.vn",
            "https://tanminh.vn/?a=1",
            "https://tanminh.vn/#a",
            "https://a:b@tanminh.vn",
        ] {
            assert_eq!(written.parse::<BaseUrl>(), Err(NotAWebAddress), "{written}");
        }
    }

    #[test]
    fn a_missing_scheme_is_proposed_and_nothing_else() {
        assert_eq!(
            complete_address("tanminh.haiphong.gov.vn/a").as_deref(),
            Some("https://tanminh.haiphong.gov.vn/a")
        );
        for written in [
            "",
            "ftp://x",
            "javascript:alert(1)",
            "xã Tân Minh",
            "tanminh",
            "a@b.vn",
            "10.0.0.1.",
        ] {
            assert_eq!(complete_address(written), None, "{written}");
        }
    }
}
