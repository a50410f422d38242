//! How the program speaks in a terminal: what is about no single command.
//!
//! Entry points: [`arguments`] that commands share and [`usage`] errors, the [`language`] of messages, [`exit`] codes,
//! [`diagnostics`] as text, JSON and [`annotations`], [`refusal`]s, standard [`output`], the [`summary`] of a build, [`progress`], the
//! [`window`] of Windows, the [`clock`].

pub(crate) mod annotations;
pub(crate) mod arguments;
pub(crate) mod clock;
pub(crate) mod diagnostics;
pub mod exit;
pub(crate) mod language;
pub(crate) mod output;
pub(crate) mod paths;
pub(crate) mod period;
pub(crate) mod progress;
pub(crate) mod refusal;
pub(crate) mod summary;
pub(crate) mod usage;
pub(crate) mod window;
