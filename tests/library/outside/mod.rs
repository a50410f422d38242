//! Links to other sites, asked of servers on this machine: what their answers come to, within which bounds, and that
//! nobody is asked twice.

mod server;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use bantin::cache::Cache;
use bantin::diagnostic::{FetchFailure, UnaskedReason};
use bantin::outside::{self, Answers, Bounds, Reach};
use server::Server;

const NOW: i64 = 1_764_000_000;
const DAY: i64 = 86_400;

/// Bounds for servers that are near; the only ones that let this machine be asked.
fn near() -> Bounds {
    Bounds {
        servers: 4,
        answer: Duration::from_secs(2),
        all: Duration::from_secs(20),
        pause: Duration::ZERO,
        reach: Reach::Inner,
    }
}

fn ask(addresses: &[&str], bounds: &Bounds) -> Answers {
    let addresses: BTreeSet<String> = addresses.iter().map(|one| (*one).to_owned()).collect();
    outside::ask(&addresses, bounds, &Cache::default(), NOW)
}

/// What one path comes to, beside a page that is there: so that the network is seen to be well.
fn answer(path: &str) -> Option<FetchFailure> {
    let server = Server::start();
    let address = server.at(path);
    let answers = ask(&[&address, &server.at("/good")], &near());
    assert_eq!(answers.unasked(), None, "{path}");
    answers.failure(&address)
}

#[test]
fn pages_that_are_there_are_there() {
    for path in [
        "/good",
        "/good?a=b",
        "/hải phòng",
        "/moved/1",
        "/moved/3",
        "/members",
        "/no-robots",
        "/too-many",
        "/no-head",
        "/no-head-403",
        "/no-head-404",
        "/cut-head",
        "/endless-page",
    ] {
        assert_eq!(answer(path), None, "{path}");
    }
}

#[test]
fn pages_that_cannot_be_had_are_told_with_their_reason() {
    for (path, failure) in [
        ("/gone", FetchFailure::Status(404)),
        ("/for-ever", FetchFailure::Status(410)),
        ("/broken", FetchFailure::Status(500)),
        ("/teapot", FetchFailure::Status(418)),
        ("/circle", FetchFailure::Redirected),
        ("/strange", FetchFailure::NoAddress),
        ("/cut", FetchFailure::Refused),
        ("/noise", FetchFailure::Garbled),
        ("/flood", FetchFailure::Garbled),
    ] {
        assert_eq!(answer(path), Some(failure), "{path}");
    }
}

#[test]
fn a_server_that_is_slow_has_its_time_and_no_more() {
    let started = Instant::now();
    assert_eq!(answer("/mute"), Some(FetchFailure::Slow));
    assert_eq!(answer("/drip"), Some(FetchFailure::Slow));
    assert!(
        started.elapsed() < Duration::from_secs(8),
        "{:?}",
        started.elapsed()
    );
    assert_eq!(
        answer("/mute-head"),
        None,
        "another way of asking was tried in time"
    );
}

#[test]
fn a_closed_door_and_a_wrong_name_are_told() {
    let server = Server::start();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let secure = server.base.replace("http://", "https://");
    let unknown = "http://khong-co.invalid/";
    let answers = ask(
        &[&server.at("/good"), &closed, &secure, unknown, "https://"],
        &near(),
    );
    assert_eq!(answers.failure(&server.at("/good")), None);
    assert_eq!(answers.failure(&closed), Some(FetchFailure::Refused));
    assert_eq!(answers.failure(&secure), Some(FetchFailure::Insecure));
    assert_eq!(answers.failure(unknown), Some(FetchFailure::NoHost));
    assert_eq!(answers.failure("https://"), Some(FetchFailure::NoAddress));
    assert_eq!((answers.failures(), answers.asked), (4, 4));
}

#[test]
fn inner_networks_are_never_asked() {
    let server = Server::start();
    let by_name = server.at("/good").replace("127.0.0.1", "localhost");
    let bounds = Bounds {
        reach: Reach::Public,
        ..near()
    };
    let answers = ask(&[&server.at("/good"), &by_name], &bounds);
    assert_eq!((answers.asked, answers.failures()), (0, 0));
    assert_eq!(server.asked(), Vec::<String>::new());
}

#[test]
fn one_page_is_asked_once_however_often_it_is_written() {
    let server = Server::start();
    let upper = server.at("/good").replace("http", "HTTP");
    let answers = ask(
        &[
            &server.at("/good"),
            &server.at("/good#a"),
            &server.at("/good#b"),
            &upper,
        ],
        &near(),
    );
    assert_eq!(
        (answers.asked, server.asked()),
        (1, vec!["HEAD /good".to_owned()])
    );
}

#[test]
fn a_server_is_asked_one_thing_at_a_time_with_pauses_between() {
    let server = Server::start();
    let bounds = Bounds {
        pause: Duration::from_millis(100),
        ..near()
    };
    let addresses: Vec<String> = (0..6)
        .map(|number| server.at(&format!("/{number}")))
        .collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let started = Instant::now();
    assert_eq!(ask(&addresses, &bounds).asked, 6);
    assert!(
        started.elapsed() >= Duration::from_millis(500),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn there_is_an_end_to_it_all() {
    let server = Server::start();
    let bounds = Bounds {
        all: Duration::from_millis(700),
        answer: Duration::from_millis(500),
        ..near()
    };
    let addresses: Vec<String> = (0..6)
        .map(|number| server.at(&format!("/mute?{number}")))
        .collect();
    let mut addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let good = server.at("/");
    addresses.push(&good);
    let started = Instant::now();
    let answers = ask(&addresses, &bounds);
    assert!(
        started.elapsed() < Duration::from_secs(3),
        "{:?}",
        started.elapsed()
    );
    let (why, count) = answers.unasked().unwrap();
    assert_eq!((why, count + answers.asked), (UnaskedReason::TimeIsUp, 7));
    assert!(
        answers.failures() < 6,
        "who had less than the time is not told: {answers:?}"
    );
}

#[test]
fn where_nobody_answers_it_is_the_network_and_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::at(folder.path().to_path_buf());
    let addresses: BTreeSet<String> = (0..5)
        .map(|number| format!("http://khong-co-{number}.invalid/"))
        .collect();
    let answers = outside::ask(&addresses, &near(), &cache, NOW);
    assert_eq!(answers.unasked(), Some((UnaskedReason::NoNetwork, 5)));
    assert_eq!((answers.failures(), answers.asked), (0, 0));
    let again = outside::ask(&addresses, &near(), &cache, NOW);
    assert_eq!(
        (again.recalled, again.unasked()),
        (0, Some((UnaskedReason::NoNetwork, 5))),
        "nothing of it was kept"
    );
}

#[test]
fn a_redirection_leads_nobody_into_an_inner_network() {
    // The first step is allowed by its number, the second is not known to be there: it is asked, and told as it is.
    let server = Server::start();
    let bounds = Bounds {
        answer: Duration::from_millis(400),
        ..near()
    };
    let address = server.at("/in");
    let answers = ask(&[&address, &server.at("/good")], &bounds);
    assert!(answers.failure(&address).is_some());
}

#[test]
fn what_was_answered_is_kept_for_its_time() {
    let (server, folder) = (Server::start(), tempfile::tempdir().unwrap());
    let cache = Cache::at(folder.path().join(".bantin-cache"));
    let (good, gone) = (server.at("/good"), server.at("/gone"));
    let addresses = BTreeSet::from([good.clone(), gone.clone()]);
    let (of_good, of_gone) = ("HEAD /good", ["GET /gone", "HEAD /gone"]);
    let both = [of_gone[0], of_gone[1], of_good];
    for (after, questions, why) in [
        (0, &both[..], "nothing is known"),
        (60, &[], "asked again at once"),
        (2 * 3_600, &of_gone, "a bad answer is kept for an hour"),
        (6 * DAY, &of_gone, "a good answer is kept for a week"),
        (8 * DAY, &both, "and no longer"),
        (-DAY, &both, "an answer of the future is none"),
    ] {
        let before = server.asked().len();
        let answers = outside::ask(&addresses, &near(), &cache, NOW + after);
        assert_eq!(answers.failure(&good), None, "{why}");
        assert_eq!(
            answers.failure(&gone),
            Some(FetchFailure::Status(404)),
            "{why}"
        );
        let mut asked = server.asked().split_off(before);
        asked.sort();
        assert_eq!(asked, questions, "{why}");
        assert_eq!(answers.asked + answers.recalled, 2, "{why}");
    }
}
