//! `bantin headers`.
//!
//! Entry: [`headers`]. It must never know what a header says; `web::policy` does.

use std::io::Write;

use super::exit::Exit;
use super::options::{HeadersOptions, Server};
use crate::web::policy;

/// Prints what the server is to be told; it is the same for every site.
pub(super) fn headers(options: &HeadersOptions) -> Exit {
    let snippet = match options.server {
        Server::Nginx => policy::nginx(),
        Server::Apache => policy::apache(),
    };
    let _ = write!(std::io::stdout(), "{snippet}");
    Exit::Done
}
