//! The options of `bantin headers`.
//!
//! Entry: [`HeadersOptions`]. It must never know what a server is told.

use clap::{Args, ValueEnum};

use super::site_folder::Common;

/// What the server's snippet takes.
#[derive(Args)]
pub(crate) struct HeadersOptions {
    #[command(flatten)]
    pub common: Common,
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
