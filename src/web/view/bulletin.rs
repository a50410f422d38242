//! A bulletin as pages show it: its card, its words.
//!
//! Entry: [`BulletinCard`] and [`BulletinView`].

use serde::Serialize;

use super::card::DateView;
use super::views::Views;
use crate::site::routes;
use crate::speech::bulletin::Bulletin;
use crate::speech::bulletin::body::BulletinLine;
use crate::speech::output::text;
use crate::speech::script::paragraph::Pause;

/// A bulletin in short.
#[derive(Clone, Debug, Serialize)]
pub struct BulletinCard {
    /// The day.
    pub date: DateView,
    /// What people call the day.
    pub weekday: &'static str,
    /// The slot's name.
    pub slot: String,
    /// When it begins.
    pub at: String,
    /// The page in large type; nothing while it holds what is not published yet.
    pub path: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// For speech software, where the station wants that.
    pub ssml: Option<String>,
    /// How long it takes, in words.
    pub length: String,
    /// The same in seconds.
    pub seconds: u32,
    /// How long it may be, in seconds.
    pub limit: u32,
    /// The same in minutes.
    pub minutes: u32,
    /// By how much it exceeds its slot, in words.
    pub over: Option<String>,
    /// Whether staff keep it as it is.
    pub pinned: bool,
    /// Whether it is an urgent notice.
    pub urgent: bool,
    /// The syllables that are read.
    pub syllables: usize,
    /// Syllables a minute.
    pub pace: u32,
    /// What it holds; nothing while that is not published yet.
    pub headlines: Vec<Headline>,
}

/// A piece of a bulletin.
#[derive(Clone, Debug, Serialize)]
pub struct Headline {
    /// Its title.
    pub title: String,
    /// How many times it is read.
    pub repeat: u32,
    /// Number, time of issue and expiry of a notice.
    pub note: Option<String>,
}

/// What the template of a bulletin sees as `bulletin`.
#[derive(Clone, Debug, Serialize)]
pub struct BulletinView {
    /// The bulletin in short.
    pub card: BulletinCard,
    /// The station.
    pub station: String,
    /// Who edits.
    pub editor: Option<String>,
    /// Who approves.
    pub approver: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The words.
    pub lines: Vec<LineView>,
}

/// What is said in one breath of thought.
#[derive(Clone, Debug, Serialize)]
pub struct LineView {
    /// Pieces of the line: words, and cues that are not read.
    pub parts: Vec<PartView>,
    /// Whether a long pause follows.
    pub long: bool,
}

/// A piece of a line.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// Whether it is a cue.
    pub cue: bool,
    /// The words.
    pub text: String,
}

impl LineView {
    /// The first line of what may not be read out.
    pub(super) fn rehearsal() -> Self {
        let cue = PartView {
            cue: true,
            text: format!("[{}]", text::REHEARSAL),
        };
        Self {
            parts: vec![cue],
            long: true,
        }
    }

    pub(super) fn from_line(line: &BulletinLine) -> Self {
        let mut parts = Vec::new();
        for piece in line.text.split_inclusive(']') {
            let (words, cue) = match piece.find('[') {
                Some(at) => piece.split_at(at),
                None => (piece, ""),
            };
            for (text, cue) in [(words, false), (cue, true)] {
                let text = text.trim().to_owned();
                if !text.is_empty() {
                    parts.push(PartView { cue, text });
                }
            }
        }
        let long = line.pause == Pause::Long;
        Self { parts, long }
    }
}

impl Views<'_> {
    pub(super) fn bulletin_card(&self, bulletin: &Bulletin) -> BulletinCard {
        let name = bulletin.name();
        let is_open = bulletin.is_open_on(self.site.today());
        let path = |url| is_open.then(|| self.path(&url));
        let headlines = bulletin
            .entries
            .iter()
            .filter(|_| is_open)
            .map(|entry| Headline {
                title: match entry.title.as_str() {
                    "" => entry.article.stem().to_owned(),
                    title => title.to_owned(),
                },
                repeat: entry.repeat,
                note: entry.note.clone(),
            });
        let over = bulletin.seconds().saturating_sub(bulletin.limit());
        BulletinCard {
            date: bulletin.date.into(),
            weekday: bulletin.date.weekday(),
            slot: bulletin.slot_name.clone(),
            at: bulletin.at.to_string(),
            path: path(routes::bulletin(&name)),
            text: path(routes::bulletin_text(&name)),
            ssml: path(routes::bulletin_ssml(&name))
                .filter(|_| self.broadcasts.broadcast.ssml && !bulletin.rehearsal),
            length: text::length(bulletin.seconds()),
            seconds: bulletin.seconds(),
            limit: bulletin.limit(),
            minutes: bulletin.minutes,
            over: (over > 0).then(|| text::length(over)),
            pinned: bulletin.pinned,
            urgent: bulletin.is_urgent(),
            syllables: bulletin.length.syllables,
            pace: bulletin.pace,
            headlines: headlines.collect(),
        }
    }
}
