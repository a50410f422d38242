//! Many questions, within bounds: few servers at once, one question at a time to each of them, an end to it all.
//!
//! Entry: [`ask`]. It must never hammer a server, nor take this machine's network for the fault of a link.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::{Duration, Instant};

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::address::Page;
use super::bounds::Bounds;
use super::client::{Client, Way};
use crate::diagnostic::{Failure, Unasked};

/// What came of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// The addresses that were asked, each with its failure, if any.
    pub answered: Vec<(String, Answer)>,
    /// How many were not, and why.
    pub unasked: Option<(Unasked, usize)>,
}

/// Whether a page can be had.
pub(super) type Answer = Result<(), Failure>;

/// A page with its answer; nothing where there was no time to ask.
type Told = (Page, Option<Answer>);

/// Asks for every page.
pub(super) fn ask(pages: BTreeSet<Page>, bounds: &Bounds) -> Asked {
    let all = pages.len();
    let pool = ThreadPoolBuilder::new().num_threads(bounds.servers).build();
    let Some(pool) = pool.ok().filter(|_| all > 0) else {
        return Asked::default();
    };
    let inquiry = Inquiry {
        client: Client::new(bounds.reach),
        bounds,
        until: Instant::now() + bounds.all,
    };
    let mut servers: BTreeMap<(String, u16), Vec<Page>> = BTreeMap::new();
    for page in pages {
        servers.entry(page.server()).or_default().push(page);
    }
    let first = servers.values_mut().take(bounds.servers);
    let first: Vec<Page> = first.filter_map(Vec::pop).collect();
    let first = first.into_par_iter().map(|page| inquiry.page(page));
    let mut told: Vec<Told> = pool.install(|| first.collect());
    if is_cut_off(&told) {
        let unasked = Some((Unasked::NoNetwork, all));
        return Asked {
            unasked,
            ..Asked::default()
        };
    }
    let lanes: Vec<Vec<Page>> = servers.into_values().collect();
    let rest = lanes
        .into_par_iter()
        .flat_map_iter(|pages| inquiry.lane(pages));
    told.extend(pool.install(|| rest.collect::<Vec<Told>>()));
    let answered = told
        .into_iter()
        .filter_map(|(page, answer)| Some((page.as_str().to_owned(), answer?)));
    let answered: Vec<_> = answered.collect();
    let left = all - answered.len();
    let unasked = (left > 0).then_some((Unasked::TimeIsUp, left));
    Asked { answered, unasked }
}

/// Whether none of several servers gave a sign of life: one may be gone, all of them at once are not.
fn is_cut_off(told: &[Told]) -> bool {
    let is_silent =
        |answer: &Option<Answer>| matches!(answer, Some(Err(Failure::NoHost | Failure::Slow)));
    told.len() > 1 && told.iter().all(|(_, answer)| is_silent(answer))
}

/// What every question has in common.
struct Inquiry<'a> {
    client: Client,
    bounds: &'a Bounds,
    until: Instant,
}

impl Inquiry<'_> {
    /// The pages of one server, one after the other.
    fn lane(&self, pages: Vec<Page>) -> impl Iterator<Item = Told> {
        pages.into_iter().map(|page| {
            thread::sleep(self.bounds.pause.min(left(self.until)));
            self.page(page)
        })
    }

    fn page(&self, page: Page) -> Told {
        let until = self.until.min(Instant::now() + self.bounds.answer);
        if left(until).is_zero() {
            return (page, None);
        }
        // Many servers know no HEAD, and say so in many ways, silence among them: the question of a browser decides.
        let mut answer = self.client.question(&page, Way::Head, left(until) / 2);
        if may_differ(answer) {
            thread::sleep(self.bounds.pause.min(left(until)));
            answer = self.client.question(&page, Way::Get, left(until));
        }
        let answer = judged(answer);
        let had_its_time = answer.is_ok() || !left(self.until).is_zero();
        (page, had_its_time.then_some(answer))
    }
}

fn left(until: Instant) -> Duration {
    until.saturating_duration_since(Instant::now())
}

/// Whether there is a page, for all that can be known: a server that lets no program in (401, 403, 429) may let in people.
fn judged(answer: Result<u16, Failure>) -> Answer {
    match answer? {
        200..=399 | 401 | 403 | 429 => Ok(()),
        status => Err(Failure::Status(status)),
    }
}

/// Whether another way of asking may give another answer.
fn may_differ(answer: Result<u16, Failure>) -> bool {
    match answer {
        Ok(status) => status >= 400,
        Err(Failure::Status(_) | Failure::Refused | Failure::Slow | Failure::Garbled) => true,
        Err(
            Failure::NoHost
            | Failure::Insecure
            | Failure::Redirected
            | Failure::Inner
            | Failure::NoAddress,
        ) => false,
    }
}
