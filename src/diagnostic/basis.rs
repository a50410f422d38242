//! What a finding rests on: a law, or the practice of a trade.
//!
//! Entry: [`Basis`]. What has one has a section in the guide for staff too. It must never know a finding.

/// What a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Personal data.
    PersonalData,
    /// Authors' rights.
    Copyright,
    /// Access to information.
    Access,
    /// Planned outages.
    Outage,
    /// The standing content of a commune's site.
    Standing,
    /// Everybody can use the site.
    Accessible,
    /// Unicode in state exchange.
    Unicode,
    /// How texts are written and heard.
    Practice,
    /// The rules of this house: approval, dates, acceptance.
    House,
}

/// The ids of findings that rest on law or practice but are told where articles are read, said and published, not by the
/// second reader. `allow` accepts the last of them alone.
pub const FOUNDED_IDS: [&str; 11] = [
    "consent-site",
    "consent-loudspeaker",
    "consent-photo",
    "consent-withdrawn",
    "consent-child",
    "consent-record",
    "image-without-alt",
    "image-without-caption",
    "image-without-credit",
    "image-field",
    "sentence-too-long",
];
