//! One question to one server, over HTTP or HTTPS.
//!
//! Entry: [`Client::request_status`]. Redirections are followed, and each of them is held to the same rules. The body of a
//! page is never read.

use std::fmt;
use std::io;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::address::{RequestUrl, is_inner_address};
use super::bounds::Reach;
use crate::diagnostic::FetchFailure;

/// How many redirections lead to a page at most.
const REDIRECTIONS: u32 = 10;
/// The most bytes of a response header.
const HEADER: usize = 64 * 1024;
/// Servers are told who asks.
const NAME: &str = concat!("bantin/", env!("CARGO_PKG_VERSION"), " (link check)");

/// The HTTP method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// The header alone.
    Head,
    /// The page itself, as a browser asks; the connection is closed before the body is read.
    Get,
}

/// Asks servers, one question at a time.
#[derive(Clone, Debug)]
pub(super) struct Client {
    agent: Agent,
}

impl Client {
    pub fn new(reach: Reach) -> Self {
        let certificates = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier);
        let config = Config::builder()
            .http_status_as_error(false)
            .max_redirects(REDIRECTIONS)
            .max_response_header_size(HEADER)
            .max_idle_connections(0)
            .user_agent(NAME)
            .proxy(None)
            .tls_config(certificates.build())
            .build();
        let resolver = PublicResolver {
            names: DefaultResolver::default(),
            reach,
        };
        let agent = Agent::with_parts(config, DefaultConnector::default(), resolver);
        Self { agent }
    }

    /// The status with which a server answers after all redirections, within a time.
    pub fn request_status(
        &self,
        url: &RequestUrl,
        method: Method,
        within: Duration,
    ) -> Result<u16, FetchFailure> {
        let request = match method {
            Method::Head => self.agent.head(url.as_str()),
            Method::Get => self.agent.get(url.as_str()),
        };
        let request = request.config().timeout_global(Some(within)).build();
        let response = request.call().map_err(|error| failure(&error))?;
        Ok(response.status().as_u16())
    }
}

/// Finds the number of a machine by its name, and refuses those of inner networks: for the first question and for each
/// redirection, so that no page outside leads the program in.
#[derive(Debug)]
struct PublicResolver {
    names: DefaultResolver,
    reach: Reach,
}

impl Resolver for PublicResolver {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout);
        let found = found.map_err(|error| match error {
            Error::Io(_) => Error::HostNotFound,
            other => other,
        })?;
        let is_inner = found.iter().any(|address| is_inner_address(address.ip()));
        if is_inner && self.reach == Reach::Public {
            return Err(Error::Other(Box::new(InnerAddress)));
        }
        Ok(found)
    }
}

/// The machine lies in an inner network.
#[derive(Debug)]
struct InnerAddress;

impl fmt::Display for InnerAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an address of an inner network")
    }
}

impl std::error::Error for InnerAddress {}

fn failure(error: &Error) -> FetchFailure {
    match error {
        Error::HostNotFound | Error::ConnectionFailed => FetchFailure::NoHost,
        Error::Timeout(_) => FetchFailure::Slow,
        Error::TooManyRedirects | Error::RedirectFailed => FetchFailure::Redirected,
        Error::Tls(_) | Error::Rustls(_) | Error::TlsRequired => FetchFailure::Insecure,
        Error::Other(other) if other.is::<InnerAddress>() => FetchFailure::Inner,
        Error::BadUri(_) => FetchFailure::NoAddress,
        Error::Io(error) => match error.kind() {
            // The secure connection is made within the reading and writing of bytes.
            io::ErrorKind::InvalidData => FetchFailure::Insecure,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => FetchFailure::Slow,
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof => FetchFailure::Refused,
            _ => FetchFailure::NoHost,
        },
        _ => FetchFailure::Garbled,
    }
}
