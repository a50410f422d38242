//! The network: HTTP on one address, and the stream of events that tells browsers of a new version.
//!
//! Entry: [`serve`]. The one door of `axum` and `tokio`. A question whose `Host` is not this preview's is refused, so that
//! no other site's script can read drafts by a name that leads here. It must never know what an answer is made from.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch::Receiver;

use super::answer::{Answer, answer};
use super::problems;
use super::question::Question;
use super::wish::Wish;
use super::workshop::Shown;
use crate::message::Language;

/// How long a browser waits for a file that is still being made.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// What every answer needs.
#[derive(Clone)]
pub(super) struct Hall {
    shown: Receiver<Arc<Shown>>,
    host: Arc<str>,
    language: Language,
    /// The real path of the site's folder, for links that open a file.
    root: Arc<Path>,
}

impl Hall {
    pub(super) fn new(wish: &Wish, shown: Receiver<Arc<Shown>>) -> Self {
        Self {
            shown,
            host: wish.host.as_str().into(),
            language: wish.language,
            root: wish.root.as_path().into(),
        }
    }

    /// Whether a `Host` names this preview: the address that was asked for, or this machine by one of its own names. A
    /// preview that answers everywhere answers to every address of numbers, which no other site can bear as a name.
    fn knows(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let name = name.trim_matches(['[', ']']).to_ascii_lowercase();
        let own = ["localhost", "127.0.0.1", "::1"];
        let everywhere = matches!(&*self.host, "0.0.0.0" | "::");
        let is_number = name.parse::<std::net::IpAddr>().is_ok();
        own.contains(&name.as_str()) || name == *self.host || everywhere && is_number
    }
}

/// Answers until the program ends.
pub(super) fn serve(listener: TcpListener, hall: Hall) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(async move {
        let _ = listener.set_nonblocking(true);
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        let router = Router::new().fallback(respond).with_state(hall);
        let _ = axum::serve(listener, router).await;
    });
}

async fn respond(State(mut hall): State<Hall>, request: Request) -> Response {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !hall.knows(host) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let root = Arc::clone(&hall.root);
    let question = Question {
        root: &root,
        path: request.uri().path(),
        query: request.uri().query().unwrap_or_default(),
        language: hall.language,
    };
    let shown = Arc::clone(&hall.shown.borrow_and_update());
    let mut given = answer(&shown, question);
    if given == Answer::NotYet {
        let whole = hall.shown.wait_for(|shown| shown.is_whole());
        let whole = tokio::time::timeout(LONGEST_WAIT, whole).await;
        if let Ok(Ok(shown)) = whole {
            given = answer(&Arc::clone(&shown), question);
        }
    }
    let mut response = sent(given, hall);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

fn sent(answer: Answer, hall: Hall) -> Response {
    match answer {
        Answer::Bytes {
            status,
            sort,
            bytes,
        } => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
            let bytes = Arc::unwrap_or_clone(bytes);
            (status, [(header::CONTENT_TYPE, sort)], Body::from(bytes)).into_response()
        }
        // What lies beside an article is small enough to be read at once; it is not kept.
        Answer::File { sort, from } => match std::fs::read(from) {
            Ok(bytes) => ([(header::CONTENT_TYPE, sort)], Body::from(bytes)).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        },
        Answer::Elsewhere(address) => {
            (StatusCode::FOUND, [(header::LOCATION, address)]).into_response()
        }
        Answer::NotYet => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Answer::Events => events(hall),
    }
}

/// The state now, and each that follows.
fn events(mut hall: Hall) -> Response {
    hall.shown.mark_changed();
    let stream = stream::unfold(hall, |mut hall| async move {
        hall.shown.changed().await.ok()?;
        let shown = Arc::clone(&hall.shown.borrow_and_update());
        let state = problems::state(&shown, hall.language);
        let event = Event::default().data(state.to_string());
        Some((Ok::<_, Infallible>(event), hall))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(15));
    Sse::new(stream).keep_alive(alive).into_response()
}
