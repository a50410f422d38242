//! An approval written into the head of an article's file; every other byte stays as it was.
//!
//! Entry: [`write_stamp`]. The text is that of the disk: with its byte order mark, its line ends, its normal form. A head
//! that is written in an odd way may come out wrong, which the caller finds out by reading what came out.

use std::ops::Range;

use super::head_line::{self, HeadLine};
use crate::date::Date;
use crate::document::fingerprint::KEY;
use crate::yaml;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct ApprovalStamp<'a> {
    /// The body's id.
    pub by: &'a str,
    /// The day.
    pub on: Date,
    /// The fingerprint.
    pub hash: &'a str,
}

impl ApprovalStamp<'_> {
    /// The entries in their order, as YAML.
    fn entries(&self) -> [(&'static str, String); 3] {
        let is_plain = self
            .by
            .starts_with(|first: char| first.is_ascii_lowercase())
            && self
                .by
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && self.by != "null";
        let by = if is_plain {
            self.by.to_owned()
        } else {
            yaml::quote(self.by)
        };
        [
            ("by", by),
            ("on", self.on.to_string()),
            ("hash", self.hash.to_owned()),
        ]
    }

    /// As one value on one line.
    fn flow(&self) -> String {
        let entries = self.entries().map(|(key, value)| format!("{key}: {value}"));
        format!("{{{}}}", entries.join(", "))
    }
}

/// The text with the approval in it; nothing where there is no head.
pub(super) fn write_stamp(text: &str, stamp: &ApprovalStamp<'_>) -> Option<String> {
    let lines = head_line::lines(text);
    let is_fence = |line: &HeadLine| text[line.words.clone()].trim_end() == "---";
    lines.first().filter(|line| is_fence(line))?;
    let close = lines.iter().skip(1).position(is_fence)? + 1;
    let end = line_end(&lines[0], text);
    let head = &lines[1..close];
    let Some((at, value)) = head
        .iter()
        .enumerate()
        .find_map(|(at, line)| Some((at, value_at(text, line)?)))
    else {
        let mut block = format!("{KEY}:{end}");
        for (key, value) in stamp.entries() {
            block = block + "  " + key + ": " + &value + end;
        }
        let place = lines[close].all.start;
        return Some(splice(text, place..place, &block));
    };
    let scalar = head_line::scalar(text, value.clone());
    if text[value.clone()].trim_start().starts_with('{') {
        let head_end = head.last().map_or(value.end, |line| line.all.end);
        let flow = head_line::braces(text, value.start..head_end)?;
        return Some(splice(text, flow, &stamp.flow()));
    }
    if !scalar.is_empty() {
        return Some(splice(text, scalar, &stamp.flow()));
    }
    let below = &head[at + 1..];
    let count = below.iter().position(|line| ends_block(text, line));
    let block = &below[..count.unwrap_or(below.len())];
    Some(in_block(text, &head[at], block, stamp))
}

/// How a line ends, in the way of Unix, of Windows or of old Macs.
fn line_end<'a>(line: &HeadLine, text: &'a str) -> &'a str {
    &text[line.words.end..line.all.end]
}

/// What stands after the colon, if the line holds the key at its margin.
fn value_at(text: &str, line: &HeadLine) -> Option<Range<usize>> {
    let words = &text[line.words.clone()];
    let bare = ["", "\"", "'"].iter().find_map(|quote| {
        let rest = words.strip_prefix(*quote)?.strip_prefix(KEY)?;
        rest.strip_prefix(*quote)
    })?;
    let value = bare.trim_start().strip_prefix(':')?;
    let is_value = value.is_empty() || value.starts_with([' ', '\t']);
    is_value.then(|| line.words.end - value.len()..line.words.end)
}

/// Whether the next key begins here: something stands at the margin that is no remark.
fn ends_block(text: &str, line: &HeadLine) -> bool {
    let words = &text[line.words.clone()];
    !words.trim().is_empty() && !words.starts_with([' ', '\t', '#'])
}

/// The entries below the key: values are put in the place of values; what is written otherwise is written anew.
fn in_block(text: &str, key: &HeadLine, block: &[HeadLine], stamp: &ApprovalStamp<'_>) -> String {
    let end = line_end(key, text);
    let entries = stamp.entries();
    let content: Vec<&HeadLine> = block.iter().filter(|line| is_content(text, line)).collect();
    let after = content.last().map_or(key.all.end, |line| line.all.end);
    let Some(places) = simple(text, &content, &entries) else {
        // Remarks go on, entries that are written in another way do not.
        let fresh = entries
            .iter()
            .map(|(key, value)| format!("  {key}: {value}{end}"));
        let remarks = block
            .iter()
            .filter(|line| line.all.start < after && !is_content(text, line))
            .map(|line| text[line.all.clone()].to_owned());
        let fresh: String = fresh.chain(remarks).collect();
        return splice(text, key.all.end..after, &fresh);
    };
    let mut added = String::new();
    for (key, value) in &entries {
        if !places.iter().any(|entry| entry.key == *key) {
            added.extend([places[0].indent, *key, ": ", value.as_str(), end]);
        }
    }
    let mut text = splice(text, after..after, &added);
    for entry in places.into_iter().rev() {
        if let Some((_, value)) = entries.iter().find(|(key, _)| *key == entry.key) {
            text = splice(&text, entry.value, value);
        }
    }
    text
}

/// The entries of a block whose values can be exchanged where they stand.
fn simple<'a>(
    text: &'a str,
    content: &[&HeadLine],
    entries: &[(&'static str, String); 3],
) -> Option<Vec<head_line::HeadEntry<'a>>> {
    let places: Option<Vec<_>> = content
        .iter()
        .map(|line| head_line::entry(text, line))
        .collect();
    let places = places?;
    let first = places.first()?;
    let is_known = |entry: &head_line::HeadEntry<'_>| {
        entry.indent == first.indent && entries.iter().any(|(key, _)| *key == entry.key)
    };
    places.iter().all(is_known).then_some(places)
}

/// Whether a line holds more than a remark.
fn is_content(text: &str, line: &HeadLine) -> bool {
    let words = text[line.words.clone()].trim_start();
    !words.is_empty() && !words.starts_with('#')
}

fn splice(text: &str, place: Range<usize>, with: &str) -> String {
    [&text[..place.start], with, &text[place.end..]].concat()
}
