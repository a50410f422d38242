//! `bantin headers`.
//!
//! Entry: [`headers`] and its [`HeadersArgs`]. What the headers say stands in `web::policy`.

use std::io::Write;

use clap::{Args, ValueEnum};

use crate::cli::arguments::SharedArgs;
use crate::cli::exit::Exit;
use crate::web::policy;

/// What the server's snippet takes.
#[derive(Args)]
pub(crate) struct HeadersArgs {
    #[command(flatten)]
    pub shared: SharedArgs,
    /// Máy chủ web: nginx hoặc apache
    #[arg(value_enum, value_name = "MÁY-CHỦ")]
    pub server: Server,
}

/// The servers that a snippet is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Server {
    /// nginx.
    Nginx,
    /// Apache.
    Apache,
}

/// Prints what the server is to be told; it is the same for every site.
pub(super) fn headers(args: &HeadersArgs) -> Exit {
    let snippet = match args.server {
        Server::Nginx => policy::nginx(),
        Server::Apache => policy::apache(),
    };
    let _ = write!(std::io::stdout(), "{snippet}");
    Exit::Done
}
