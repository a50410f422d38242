//! Addresses of other sites, as browsers read them; nothing here asks the network.
//!
//! Entry: [`RequestUrl::parse`], [`normalize`], [`is_inner`].

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::diagnostic::FetchFailure;

/// Endings of names that are known inside a building only.
const INNER_NAMES: [&str; 6] = [
    "localhost",
    "local",
    "lan",
    "internal",
    "intranet",
    "home.arpa",
];

/// The address of a request: absolute, HTTP or HTTPS, without what is not sent (the fragment, user name and password).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RequestUrl(Url);

impl RequestUrl {
    /// Parses an address as it is written in an article.
    pub fn parse(written: &str) -> Result<Self, FetchFailure> {
        let mut url = Url::parse(written).map_err(|_| FetchFailure::NoAddress)?;
        let is_web = matches!(url.scheme(), "http" | "https");
        if !is_web || url.host().is_none() {
            return Err(FetchFailure::NoAddress);
        }
        url.set_fragment(None);
        let no_user = url.set_username("").and_then(|()| url.set_password(None));
        no_user.map_err(|()| FetchFailure::NoAddress)?;
        Ok(Self(url))
    }

    /// The address, ASCII throughout.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The server: its host name and port.
    #[expect(
        clippy::expect_used,
        reason = "`parse` takes HTTP and HTTPS with a host only, and both have a default port"
    )]
    pub fn server(&self) -> (String, u16) {
        let host = self.0.host_str().expect("a host");
        let port = self.0.port_or_known_default().expect("a port");
        (host.to_owned(), port)
    }

    /// Whether residents cannot open it, since it lies inside a building or a machine.
    pub fn is_inner(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => is_inner_name(name),
            Some(Host::Ipv4(address)) => is_inner_address(address.into()),
            Some(Host::Ipv6(address)) => is_inner_address(address.into()),
            None => false,
        }
    }
}

/// The address as it is requested; nothing where it is none of another site.
#[must_use]
pub fn normalize(written: &str) -> Option<String> {
    RequestUrl::parse(written)
        .ok()
        .map(|url| url.as_str().to_owned())
}

/// Whether a written address leads into an inner network: by its name or number alone, nobody is asked.
#[must_use]
pub fn is_inner(written: &str) -> bool {
    RequestUrl::parse(written).is_ok_and(|url| url.is_inner())
}

/// A name of one word is known to its own network only.
fn is_inner_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let ends_in = |ending: &str| {
        let before = name.strip_suffix(ending);
        before.is_some_and(|before| before.ends_with('.'))
    };
    !name.contains('.') || INNER_NAMES.into_iter().any(ends_in)
}

/// Whether an address is none of the open internet (RFC 6890, RFC 6598).
pub(super) fn is_inner_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_inner_v4(address),
        IpAddr::V6(address) => is_inner_v6(address),
    }
}

fn is_inner_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_this_network = first == 0;
    let is_shared = first == 100 && (64..128).contains(&second);
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_multicast()
        || is_this_network
        || is_shared
}

fn is_inner_v6(address: Ipv6Addr) -> bool {
    // An old address within a new one, as it is or for a translator on the way (RFC 4291, RFC 6052).
    let embedded = match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            Some(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        _ => None,
    };
    embedded.map_or_else(
        || {
            address.is_loopback()
                || address.is_unspecified()
                || address.is_multicast()
                || address.is_unique_local()
                || address.is_unicast_link_local()
        },
        is_inner_v4,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_inside_a_building_is_told_from_what_does_not() {
        for inner in [
            "http://localhost",
            "http://LOCALHOST:8080/a",
            "https://may-chu/",
            "http://may-in.local/",
            "http://a.b.home.arpa.",
            "http://127.0.0.1",
            "http://127.1",
            "http://0x7f000001",
            "http://10.0.0.5",
            "http://172.16.3.4",
            "http://192.168.1.1:80/",
            "http://169.254.169.254/",
            "http://100.64.0.1",
            "http://0.0.0.0",
            "http://[::1]/",
            "http://[::ffff:192.168.1.1]",
            "http://[64:ff9b::10.0.0.1]",
            "http://[fd00::1]",
            "http://[fe80::1]",
            "http://user@localhost/",
        ] {
            assert!(is_inner(inner), "{inner}");
        }
        for public in [
            "https://haiphong.gov.vn",
            "http://8.8.8.8",
            "http://172.32.0.1",
            "http://192.169.0.1",
            "http://100.128.0.1",
            "http://[2001:4860:4860::8888]",
            "https://local.vn",
            "https://notlocalhost.vn",
            "https://xã.vn",
        ] {
            assert!(!is_inner(public), "{public}");
        }
    }

    #[test]
    fn an_address_has_one_form() {
        let form = |written: &str| normalize(written).unwrap_or_default();
        assert_eq!(form("HTTPS://A.VN"), "https://a.vn/");
        assert_eq!(form("https://u:p@a.vn:443/b?c=d#e"), "https://a.vn/b?c=d");
        assert_eq!(
            form(" https://a.vn/xã tân "),
            "https://a.vn/x%C3%A3%20t%C3%A2n"
        );
        assert_eq!(form("https://tânminh.vn/"), "https://xn--tnminh-wta.vn/");
        for none in [
            "https://",
            "http:///",
            "ftp://a.vn",
            "a.vn",
            "https://a b.vn",
            "http://a.vn:99999",
        ] {
            assert_eq!(normalize(none), None, "{none}");
        }
    }
}
