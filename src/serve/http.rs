//! The network: HTTP on one address, and the stream of events that tells browsers of a new version.
//!
//! Entry: [`serve`]. The one door of `axum` and `tokio`. A request whose `Host` is not this preview's is refused, so that
//! no other site's script can read drafts by a name that leads here.

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

use super::builder::Snapshot;
use super::options::PreviewOptions;
use super::problems;
use super::request::PreviewRequest;
use super::response::{PreviewResponse, respond};
use crate::message::Language;

/// How long a browser waits for a file that is still being made.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// What every answer needs.
#[derive(Clone)]
pub(super) struct ServerState {
    snapshot: Receiver<Arc<Snapshot>>,
    host: Arc<str>,
    language: Language,
    /// The real path of the site's folder, for links that open a file.
    root: Arc<Path>,
}

impl ServerState {
    pub(super) fn new(options: &PreviewOptions, snapshot: Receiver<Arc<Snapshot>>) -> Self {
        Self {
            snapshot,
            host: options.host.as_str().into(),
            language: options.language,
            root: options.root.as_path().into(),
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
pub(super) fn serve(listener: TcpListener, state: ServerState) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(async move {
        let _ = listener.set_nonblocking(true);
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        let router = Router::new().fallback(handle).with_state(state);
        let _ = axum::serve(listener, router).await;
    });
}

async fn handle(State(mut state): State<ServerState>, request: Request) -> Response {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !state.knows(host) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let root = Arc::clone(&state.root);
    let asked = PreviewRequest {
        root: &root,
        path: request.uri().path(),
        query: request.uri().query().unwrap_or_default(),
        language: state.language,
    };
    let snapshot = Arc::clone(&state.snapshot.borrow_and_update());
    let mut given = respond(&snapshot, asked);
    if given == PreviewResponse::NotYet {
        let whole = state.snapshot.wait_for(|snapshot| snapshot.is_whole());
        let whole = tokio::time::timeout(LONGEST_WAIT, whole).await;
        if let Ok(Ok(snapshot)) = whole {
            given = respond(&snapshot, asked);
        }
    }
    let mut response = to_http(given, state);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

#[expect(clippy::expect_used, reason = "the preview gives three statuses alone")]
fn to_http(response: PreviewResponse, state: ServerState) -> Response {
    match response {
        PreviewResponse::Bytes {
            status,
            media_type,
            bytes,
        } => {
            let status = StatusCode::from_u16(status).expect("200, 404 and 503 are statuses");
            let bytes = Arc::unwrap_or_clone(bytes);
            (
                status,
                [(header::CONTENT_TYPE, media_type)],
                Body::from(bytes),
            )
                .into_response()
        }
        // What lies beside an article is small enough to be read at once; it is not kept.
        PreviewResponse::File { media_type, from } => match std::fs::read(from) {
            Ok(bytes) => ([(header::CONTENT_TYPE, media_type)], Body::from(bytes)).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        },
        PreviewResponse::Redirect(address) => {
            (StatusCode::FOUND, [(header::LOCATION, address)]).into_response()
        }
        PreviewResponse::NotYet => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        PreviewResponse::Events => events(state),
    }
}

/// The state now, and each that follows.
fn events(mut state: ServerState) -> Response {
    state.snapshot.mark_changed();
    let stream = stream::unfold(state, |mut state| async move {
        state.snapshot.changed().await.ok()?;
        let snapshot = Arc::clone(&state.snapshot.borrow_and_update());
        let told = problems::state(&snapshot, state.language);
        let event = Event::default().data(told.to_string());
        Some((Ok::<_, Infallible>(event), state))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(15));
    Sse::new(stream).keep_alive(alive).into_response()
}
