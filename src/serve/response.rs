//! What is answered to a request of a browser, without a network.
//!
//! Entry: [`respond`]. An address is looked up among the outputs of the site and nowhere else, so no address leads out of
//! it.

use std::path::PathBuf;
use std::sync::Arc;

use super::builder::{LastGoodBuild, Snapshot};
use super::request::PreviewRequest;
use super::{inspect, problems, words};
use crate::message::Language;
use crate::minify;
use crate::output::Content;
use crate::path::{OutputPath, percent_decode, percent_encode_name};

/// Below which the preview's own files lie; no article can live there, since no slug begins so.
const OWN: &str = "_bantin/";
const SCRIPT: &str = include_str!("assets/preview.js");
const STYLE: &str = include_str!("assets/preview.css");
/// The page that is shown where there is no good site yet.
const WAITING: &str = include_str!("assets/waiting.html");

/// What is answered.
#[derive(Debug, PartialEq, Eq)]
pub enum PreviewResponse {
    /// Bytes.
    Bytes {
        /// The status.
        status: u16,
        /// The content type.
        media_type: &'static str,
        /// The bytes.
        bytes: Arc<Vec<u8>>,
    },
    /// A file on disk.
    File {
        /// The content type.
        media_type: &'static str,
        /// The file.
        from: PathBuf,
    },
    /// Leads to another address.
    Redirect(String),
    /// It may be there when all has been made.
    NotYet,
    /// The stream of events.
    Events,
}

/// Answers a request.
#[must_use]
pub fn respond(snapshot: &Snapshot, request: PreviewRequest<'_>) -> PreviewResponse {
    let path = percent_decode(request.path);
    let path = path.trim_start_matches('/');
    if let Some(name) = path.strip_prefix(OWN) {
        return own(snapshot, name, request);
    }
    let Some(good) = &snapshot.good else {
        return waiting(snapshot, request.language);
    };
    let name = match path {
        "" => "index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    let file = OutputPath::new(&name);
    if file.fault().is_some() {
        return not_found(snapshot, good);
    }
    if let Some(content) = good.file(&file) {
        return found(snapshot, &file, content);
    }
    if good
        .file(&OutputPath::new(&format!("{name}/index.html")))
        .is_some()
    {
        return redirect_to_folder(path);
    }
    if snapshot.is_whole() {
        not_found(snapshot, good)
    } else {
        PreviewResponse::NotYet
    }
}

/// Leads to the folder of a page, whose address lacks its last `/`.
fn redirect_to_folder(path: &str) -> PreviewResponse {
    let name = path.rsplit('/').next().unwrap_or(path);
    // Relative, so that the address can never be taken for that of another host.
    let name = percent_encode_name(name);
    PreviewResponse::Redirect(format!("./{name}/"))
}

fn own(snapshot: &Snapshot, name: &str, request: PreviewRequest<'_>) -> PreviewResponse {
    let text = |media_type, text: String| PreviewResponse::Bytes {
        status: 200,
        media_type,
        bytes: Arc::new(text.into_bytes()),
    };
    match name {
        "preview.js" => {
            let words = words::words(request.language);
            text(SCRIPT_TYPE, format!("const WORDS = {words}\n{SCRIPT}"))
        }
        "preview.css" => text("text/css; charset=utf-8", STYLE.to_owned()),
        "page" => text(JSON_TYPE, inspect::page(snapshot, request).to_string()),
        "state" => text(
            JSON_TYPE,
            problems::state(snapshot, request.language).to_string(),
        ),
        "events" => PreviewResponse::Events,
        _ => PreviewResponse::Bytes {
            status: 404,
            media_type: "text/plain; charset=utf-8",
            bytes: Arc::default(),
        },
    }
}

fn waiting(snapshot: &Snapshot, language: Language) -> PreviewResponse {
    let page = WAITING.replace("{title}", words::waiting(language));
    PreviewResponse::Bytes {
        status: 503,
        media_type: PAGE_TYPE,
        bytes: Arc::new(with_script(page.as_bytes(), snapshot.version)),
    }
}

fn found(snapshot: &Snapshot, file: &OutputPath, content: Content) -> PreviewResponse {
    let media_type = media_type(file);
    match content {
        Content::Page(html) => PreviewResponse::Bytes {
            status: 200,
            media_type,
            bytes: Arc::new(with_script(&minify::page(&html), snapshot.version)),
        },
        Content::Bytes(bytes) => PreviewResponse::Bytes {
            status: 200,
            media_type,
            bytes,
        },
        Content::File { from, .. } => PreviewResponse::File { media_type, from },
    }
}

/// The site's own page for an address that is not there. Its links are full, since it stands at any depth; here they lead
/// to the preview instead.
fn not_found(snapshot: &Snapshot, good: &LastGoodBuild) -> PreviewResponse {
    let content = good.file(&OutputPath::new("404.html"));
    let bytes = match content {
        Some(Content::Page(html)) => minify::page(&html),
        Some(Content::Bytes(_) | Content::File { .. }) | None => Vec::new(),
    };
    let base = format!("{}/", good.front.site.config.site.base_url());
    let page = String::from_utf8_lossy(&bytes).replace(&base, "/");
    PreviewResponse::Bytes {
        status: 404,
        media_type: PAGE_TYPE,
        bytes: Arc::new(with_script(page.as_bytes(), snapshot.version)),
    }
}

/// A page with the preview's script at its end.
fn with_script(page: &[u8], version: u64) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let script =
        format!("<script src=\"/{OWN}preview.js\" data-version=\"{version}\" defer></script>");
    let at = page.windows(END.len()).rposition(|window| window == END);
    let (before, after) = page.split_at(at.unwrap_or(page.len()));
    [before, script.as_bytes(), after].concat()
}

const PAGE_TYPE: &str = "text/html; charset=utf-8";
const SCRIPT_TYPE: &str = "text/javascript; charset=utf-8";
const JSON_TYPE: &str = "application/json";

/// The content type, by the ending.
fn media_type(file: &OutputPath) -> &'static str {
    let name = file.as_str();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => PAGE_TYPE,
        "css" => "text/css; charset=utf-8",
        "js" => SCRIPT_TYPE,
        "json" => JSON_TYPE,
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "ssml" => "application/ssml+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ if ["_redirects", "_headers"].contains(&name) => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
