//! What other sites answered, in English.
//!
//! Entry: [`failure`], [`advice`], [`unasked`]. It must never know how they were asked.

use crate::diagnostic::{Failure, Unasked};
use crate::message::sentence::Message;

/// Why a page could not be had, after a colon.
pub(super) fn failure(failure: Failure) -> String {
    match failure {
        Failure::Status(404 | 410) => "that page is gone".to_owned(),
        Failure::Status(status @ 500..) => format!("its server has a fault ({status})"),
        Failure::Status(status) => format!("its server refuses ({status})"),
        Failure::NoHost => "no server of that name can be found".to_owned(),
        Failure::Refused => "the server takes no connection".to_owned(),
        Failure::Slow => "the server does not answer in time".to_owned(),
        Failure::Insecure => {
            "the connection is not secure (a wrong certificate, or one that has run out)".to_owned()
        }
        Failure::Redirected => "that page redirects without end".to_owned(),
        Failure::Inner => "that address leads into an inner network".to_owned(),
        Failure::Garbled => "the server does not answer as a web server does".to_owned(),
        Failure::NoAddress => "the address is mistyped".to_owned(),
    }
}

/// What to do about it.
pub(super) fn advice(failure: Failure) -> &'static str {
    match failure {
        Failure::Status(500..) | Failure::Refused | Failure::Slow => {
            "try it in a browser; check again tomorrow, and leave the link out if it stays broken"
        }
        Failure::NoHost => {
            "see whether the address is mistyped and this machine has a network; leave out a site that was closed"
        }
        Failure::NoAddress => "copy the address from the browser again",
        Failure::Status(_)
        | Failure::Insecure
        | Failure::Redirected
        | Failure::Inner
        | Failure::Garbled => {
            "try it in a browser, find the page's new address, or leave the link out"
        }
    }
}

/// What was not asked.
pub(super) fn unasked(count: usize, why: Unasked) -> Message {
    match why {
        Unasked::NoNetwork => Message::new(
            format!(
                "{count} links to other sites could not be asked: this machine seems to have no network"
            ),
            "connect it, then run bantin check --external again",
        ),
        Unasked::TimeIsUp => Message::new(
            format!("{count} links to other sites were not asked, since the time was over"),
            "run bantin check --external again; what was asked is not asked again",
        ),
    }
}
