//! Many questions, within bounds: few servers at once, one question at a time to each of them, an end to it all.
//!
//! Entry: [`ask`]. If none of several servers answers, the fault lies with this machine's network and no link is blamed.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::{Duration, Instant};

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::address::RequestUrl;
use super::bounds::Bounds;
use super::client::{Client, Method};
use crate::diagnostic::{FetchFailure, UnaskedReason};

/// What came of an inquiry.
#[derive(Clone, Debug, Default)]
pub(super) struct InquiryResult {
    /// The addresses that were asked, each with its failure, if any.
    pub answered: Vec<(String, Answer)>,
    /// How many were not, and why.
    pub unasked: Option<(UnaskedReason, usize)>,
}

/// Whether a page can be had.
pub(super) type Answer = Result<(), FetchFailure>;

/// An address with its answer; no answer where there was no time to ask.
type UrlAnswer = (RequestUrl, Option<Answer>);

/// Asks for every address.
pub(super) fn ask(urls: BTreeSet<RequestUrl>, bounds: &Bounds) -> InquiryResult {
    let all = urls.len();
    let pool = ThreadPoolBuilder::new().num_threads(bounds.servers).build();
    let Some(pool) = pool.ok().filter(|_| all > 0) else {
        return InquiryResult::default();
    };
    let inquiry = Inquiry {
        client: Client::new(bounds.reach),
        bounds,
        until: Instant::now() + bounds.all,
    };
    let mut servers: BTreeMap<(String, u16), Vec<RequestUrl>> = BTreeMap::new();
    for url in urls {
        servers.entry(url.server()).or_default().push(url);
    }
    let first = servers.values_mut().take(bounds.servers);
    let first: Vec<RequestUrl> = first.filter_map(Vec::pop).collect();
    let first = first.into_par_iter().map(|url| inquiry.check(url));
    let mut answers: Vec<UrlAnswer> = pool.install(|| first.collect());
    if is_offline(&answers) {
        let unasked = Some((UnaskedReason::NoNetwork, all));
        return InquiryResult {
            unasked,
            ..InquiryResult::default()
        };
    }
    let queues: Vec<Vec<RequestUrl>> = servers.into_values().collect();
    let rest = queues
        .into_par_iter()
        .flat_map_iter(|urls| inquiry.check_in_turn(urls));
    answers.extend(pool.install(|| rest.collect::<Vec<UrlAnswer>>()));
    let answered = answers
        .into_iter()
        .filter_map(|(url, answer)| Some((url.as_str().to_owned(), answer?)));
    let answered: Vec<_> = answered.collect();
    let left = all - answered.len();
    let unasked = (left > 0).then_some((UnaskedReason::TimeIsUp, left));
    InquiryResult { answered, unasked }
}

/// Whether none of several servers could be reached: one may be gone, all of them at once are not.
fn is_offline(answers: &[UrlAnswer]) -> bool {
    let is_silent = |answer: &Option<Answer>| {
        matches!(answer, Some(Err(FetchFailure::NoHost | FetchFailure::Slow)))
    };
    answers.len() > 1 && answers.iter().all(|(_, answer)| is_silent(answer))
}

/// What all requests of one inquiry share.
struct Inquiry<'a> {
    client: Client,
    bounds: &'a Bounds,
    until: Instant,
}

impl Inquiry<'_> {
    /// Asks for the pages of one server, one after the other.
    fn check_in_turn(&self, urls: Vec<RequestUrl>) -> impl Iterator<Item = UrlAnswer> {
        urls.into_iter().map(|url| {
            thread::sleep(self.bounds.pause.min(time_left(self.until)));
            self.check(url)
        })
    }

    fn check(&self, url: RequestUrl) -> UrlAnswer {
        let until = self.until.min(Instant::now() + self.bounds.answer);
        if time_left(until).is_zero() {
            return (url, None);
        }
        // Many servers do not know HEAD, and say so in many ways, silence among them: GET decides.
        let mut answer = self
            .client
            .request_status(&url, Method::Head, time_left(until) / 2);
        if may_differ(answer) {
            thread::sleep(self.bounds.pause.min(time_left(until)));
            answer = self
                .client
                .request_status(&url, Method::Get, time_left(until));
        }
        let answer = judge(answer);
        let had_its_time = answer.is_ok() || !time_left(self.until).is_zero();
        (url, had_its_time.then_some(answer))
    }
}

fn time_left(until: Instant) -> Duration {
    until.saturating_duration_since(Instant::now())
}

/// Whether there is a page, for all that can be known: a server that lets no program in (401, 403, 429) may let in people.
fn judge(answer: Result<u16, FetchFailure>) -> Answer {
    match answer? {
        200..=399 | 401 | 403 | 429 => Ok(()),
        status => Err(FetchFailure::Status(status)),
    }
}

/// Whether another way of asking may give another answer.
fn may_differ(answer: Result<u16, FetchFailure>) -> bool {
    match answer {
        Ok(status) => status >= 400,
        Err(
            FetchFailure::Status(_)
            | FetchFailure::Refused
            | FetchFailure::Slow
            | FetchFailure::Garbled,
        ) => true,
        Err(
            FetchFailure::NoHost
            | FetchFailure::Insecure
            | FetchFailure::Redirected
            | FetchFailure::Inner
            | FetchFailure::NoAddress,
        ) => false,
    }
}
