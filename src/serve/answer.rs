//! What is answered to a question of a browser, without a network.
//!
//! Entry: [`answer`]. An address is looked up among the outputs of the site and nowhere else, so no address leads out of
//! it. It must never change what a file of the site holds, but for the preview's script in pages.

use std::path::PathBuf;
use std::sync::Arc;

use super::question::Question;
use super::workshop::{Good, Shown};
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
pub enum Answer {
    /// Bytes of a sort.
    Bytes {
        /// The status.
        status: u16,
        /// The content type.
        sort: &'static str,
        /// The bytes.
        bytes: Arc<Vec<u8>>,
    },
    /// A file on disk.
    File {
        /// The content type.
        sort: &'static str,
        /// The file.
        from: PathBuf,
    },
    /// Look there.
    Elsewhere(String),
    /// It may be there when all has been made.
    NotYet,
    /// The stream of events.
    Events,
}

/// Answers a question.
#[must_use]
pub fn answer(shown: &Shown, question: Question<'_>) -> Answer {
    let path = percent_decode(question.path);
    let path = path.trim_start_matches('/');
    if let Some(name) = path.strip_prefix(OWN) {
        return own(shown, name, question);
    }
    let Some(good) = &shown.good else {
        return waiting(shown, question.language);
    };
    let name = match path {
        "" => "index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    let file = OutputPath::new(&name);
    if file.fault().is_some() {
        return not_found(shown, good);
    }
    if let Some(content) = good.file(&file) {
        return found(shown, &file, content);
    }
    if good
        .file(&OutputPath::new(&format!("{name}/index.html")))
        .is_some()
    {
        return Elsewhere(path).answer();
    }
    if shown.is_whole() {
        not_found(shown, good)
    } else {
        Answer::NotYet
    }
}

/// The folder of a page, whose address lacks its last `/`.
struct Elsewhere<'a>(&'a str);

impl Elsewhere<'_> {
    fn answer(&self) -> Answer {
        let name = self.0.rsplit('/').next().unwrap_or_default();
        // Relative, so that the address can never be taken for that of another host.
        let name = percent_encode_name(name);
        Answer::Elsewhere(format!("./{name}/"))
    }
}

fn own(shown: &Shown, name: &str, question: Question<'_>) -> Answer {
    let text = |sort, text: String| Answer::Bytes {
        status: 200,
        sort,
        bytes: Arc::new(text.into_bytes()),
    };
    match name {
        "preview.js" => {
            let words = words::words(question.language);
            text(SCRIPT_SORT, format!("const WORDS = {words}\n{SCRIPT}"))
        }
        "preview.css" => text("text/css; charset=utf-8", STYLE.to_owned()),
        "page" => text(JSON_SORT, inspect::page(shown, question).to_string()),
        "state" => text(
            JSON_SORT,
            problems::state(shown, question.language).to_string(),
        ),
        "events" => Answer::Events,
        _ => Answer::Bytes {
            status: 404,
            sort: "text/plain; charset=utf-8",
            bytes: Arc::default(),
        },
    }
}

fn waiting(shown: &Shown, language: Language) -> Answer {
    let page = WAITING.replace("{title}", words::waiting(language));
    Answer::Bytes {
        status: 503,
        sort: PAGE_SORT,
        bytes: Arc::new(with_script(page.as_bytes(), shown.version)),
    }
}

fn found(shown: &Shown, file: &OutputPath, content: Content) -> Answer {
    let sort = sort(file);
    match content {
        Content::Page(html) => Answer::Bytes {
            status: 200,
            sort,
            bytes: Arc::new(with_script(&minify::page(&html), shown.version)),
        },
        Content::Bytes(bytes) => Answer::Bytes {
            status: 200,
            sort,
            bytes,
        },
        Content::File { from, .. } => Answer::File { sort, from },
    }
}

/// The site's own page for an address that is not there. Its links are full, since it stands at any depth; here they lead
/// to the preview instead.
fn not_found(shown: &Shown, good: &Good) -> Answer {
    let content = good.file(&OutputPath::new("404.html"));
    let bytes = match content {
        Some(Content::Page(html)) => minify::page(&html),
        Some(Content::Bytes(_) | Content::File { .. }) | None => Vec::new(),
    };
    let base = format!("{}/", good.front.site.config.site.base_url());
    let page = String::from_utf8_lossy(&bytes).replace(&base, "/");
    Answer::Bytes {
        status: 404,
        sort: PAGE_SORT,
        bytes: Arc::new(with_script(page.as_bytes(), shown.version)),
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

const PAGE_SORT: &str = "text/html; charset=utf-8";
const SCRIPT_SORT: &str = "text/javascript; charset=utf-8";
const JSON_SORT: &str = "application/json";

/// The content type, by the ending.
fn sort(file: &OutputPath) -> &'static str {
    let name = file.as_str();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => PAGE_SORT,
        "css" => "text/css; charset=utf-8",
        "js" => SCRIPT_SORT,
        "json" => JSON_SORT,
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
