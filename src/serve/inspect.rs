//! What a writer wants to know of the page in view: its file, what is said of it, what is in doubt, what keeps it from
//! being published.
//!
//! Entry: [`page`].

use std::path::Path;

use serde_json::{Value, json};

use super::builder::Snapshot;
use super::problems;
use super::request::PreviewRequest;
use super::words::{self, ReleaseObstacle};
use crate::diagnostic::{Diagnostic, LawProblem, Problem, Severity};
use crate::document::Document;
use crate::path::{OutputPath, percent_decode, percent_encode_file};

/// What the page at `path=…` of the query is made from.
pub(super) fn page(snapshot: &Snapshot, request: PreviewRequest<'_>) -> Value {
    let asked = request.query.strip_prefix("path=").unwrap_or_default();
    let path = percent_decode(asked);
    let path = path.trim_start_matches('/');
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let file = OutputPath::new(&name);
    let front = snapshot.good.as_ref().map(|good| &good.front);
    let article = front.and_then(|front| Some((front, front.article(&file)?)));
    let Some((front, article)) = article else {
        return json!({ "source": null });
    };
    let source = &article.document.source;
    let of_file = |one: &&Diagnostic| one.place.path == *source;
    let list = |keep: &dyn Fn(&Diagnostic) -> bool| -> Vec<Value> {
        let found = snapshot
            .found
            .iter()
            .filter(of_file)
            .filter(|one| keep(one));
        found
            .map(|one| problems::object(one, &snapshot.sources, request.language))
            .collect()
    };
    let on_disk = on_disk(request.root, source.as_str());
    let script = front.script(article);
    let blocks = blocks(&article.document).map(|block| words::block(block, request.language));
    json!({
        "source": source.as_str(),
        "file": on_disk,
        "open": editor_link(&on_disk),
        "title": article.document.title(),
        "script": script.map(|(text, length)| json!({ "text": text, "length": length })),
        "doubts": list(&is_doubt),
        "blocks": blocks.collect::<Vec<_>>(),
        "laws": list(&stops_release),
        "others": list(&|one| !is_doubt(one) && !stops_release(one)),
    })
}

/// The file's full path as people write it.
fn on_disk(root: &Path, source: &str) -> String {
    let path = source
        .split('/')
        .fold(root.to_path_buf(), |path, part| path.join(part));
    as_written(&path.to_string_lossy())
}

/// A path without the marks that Windows puts before one that has been followed to its end, on a disk (`\\?\C:\…`) or in
/// the network (`\\?\UNC\server\…`); editors do not know them.
fn as_written(path: &str) -> String {
    match (path.strip_prefix(r"\\?\UNC\"), path.strip_prefix(r"\\?\")) {
        (Some(server), _) => format!(r"\\{server}"),
        (None, Some(disk)) => disk.to_owned(),
        (None, None) => path.to_owned(),
    }
}

/// The address by which editors of the VS Code family open a file.
fn editor_link(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = percent_encode_file(path.trim_start_matches('/'));
    format!("vscode://file/{path}")
}

/// Whether it is a doubt of the reading.
fn is_doubt(one: &Diagnostic) -> bool {
    matches!(one.problem, Problem::Speech(_))
}

/// Whether a release stops at it, or leaves the article out for it.
fn stops_release(one: &Diagnostic) -> bool {
    (one.severity() != Severity::Warning || leaves_out(one)) && !is_doubt(one)
}

fn leaves_out(one: &Diagnostic) -> bool {
    let Problem::Law(
        LawProblem::ApprovalUnchecked { approval } | LawProblem::ApprovalUndone { approval },
    ) = &one.problem
    else {
        return false;
    };
    approval.left_out
}

/// What keeps an article out of a release although nothing is wrong with it.
fn blocks(document: &Document) -> impl Iterator<Item = ReleaseObstacle> {
    let common = &document.common;
    // An approval that is there but worth nothing is told with who gave it, among what is wrong.
    let unapproved = document.kind.name().needs_approval() && common.approved.is_none();
    let all = [
        (common.draft, ReleaseObstacle::Draft),
        (common.sample, ReleaseObstacle::Sample),
        (unapproved, ReleaseObstacle::NotApproved),
    ];
    all.into_iter()
        .filter_map(|(holds, block)| holds.then_some(block))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_as_people_write_it() {
        for (followed, written) in [
            (r"\\?\C:\trang\content\a.md", r"C:\trang\content\a.md"),
            (
                r"\\?\UNC\may-chu\chung\content\a.md",
                r"\\may-chu\chung\content\a.md",
            ),
            ("/trang/content/a.md", "/trang/content/a.md"),
        ] {
            assert_eq!(as_written(followed), written);
        }
        let link = editor_link(r"C:\Trang xã\a.md");
        assert_eq!(link, "vscode://file/C:/Trang%20x%C3%A3/a.md");
    }
}
