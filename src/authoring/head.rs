//! The front matter of a new article: every key that its kind has, explained by the schema of the types that read it.
//!
//! Entry: [`write`]. What is live parses at once; what is behind a `#` parses when that one sign is taken away.
//! Explanations begin with `# `, keys with `#` alone.

use std::fmt::Write;

use super::shape::{SchemaKey, Shape, ValueKind};
use crate::date::Date;
use crate::document::front_matter::{KindSchema, required};
use crate::document::kind_name::KindName;
use crate::yaml;

/// What is known of a new article.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeadInput<'a> {
    /// Its kind.
    pub kind: KindName,
    /// Whether it must name its kind.
    pub names_kind: bool,
    /// Its title.
    pub title: &'a str,
    /// The day of posting, which stands wherever an example needs a day.
    pub date: Date,
    /// The body that the site belongs to, by id.
    pub owner: &'a str,
    /// Values that are known already, as YAML, by their keys.
    pub fills: &'a [(&'static str, String)],
}

/// The head, with the lines `---` around it.
pub(super) fn write(input: HeadInput<'_>) -> String {
    let schema = KindSchema::of(input.kind);
    let (common, own) = (
        Shape::root(schema.common.as_value()),
        Shape::root(schema.own.as_value()),
    );
    let (common, own) = (common.keys(), own.keys());
    let is_live = |key: &&SchemaKey<'_>| input.is_live(key.name);
    let mut writer = HeadWriter {
        text: "---\n".to_owned(),
        mark: "",
        date: input.date,
    };
    writer.heading("Bắt buộc: điền cho đúng trước khi đăng");
    for key in common.iter().chain(&own).filter(is_live) {
        writer.entry(key, input.value(key.name));
    }
    writer.mark = "#";
    let groups = [
        ("Mục riêng của loại bài này", own),
        ("Mục chung của mọi bài", common),
    ];
    for (heading, keys) in groups {
        let mut rest = keys
            .iter()
            .filter(|key| !input.is_live(key.name))
            .peekable();
        if rest.peek().is_some() {
            writer.text.push('\n');
            writer.heading(&format!(
                "{heading}: muốn dùng mục nào thì xóa dấu # ở đầu các dòng của mục đó"
            ));
        }
        let own_kind = |key: &str| (key == "kind").then(|| input.kind.id().to_owned());
        rest.for_each(|key| writer.entry(key, own_kind(key.name)));
    }
    writer.text.push_str("---\n");
    writer.text
}

impl HeadInput<'_> {
    fn fill(&self, key: &str) -> Option<String> {
        let found = self.fills.iter().find(|(known, _)| *known == key);
        found.map(|(_, value)| value.clone())
    }

    fn is_live(&self, key: &str) -> bool {
        self.fill(key).is_some()
            || key == "draft"
            || (key == "kind" && self.names_kind)
            || required(self.kind).contains(&key)
    }

    /// What stands for a required key until its writer fills it; nothing where the example of its shape will do.
    fn value(&self, key: &str) -> Option<String> {
        let owner = || match self.owner {
            "" => yaml::quote("[mã cơ quan]"),
            id => id.to_owned(),
        };
        if let Some(fill) = self.fill(key) {
            return Some(fill);
        }
        match key {
            "title" => Some(yaml::quote(self.title)),
            "kind" => Some(self.kind.id().to_owned()),
            "draft" => Some("true".to_owned()),
            "lead" | "sources" => Some("[]".to_owned()),
            "who" => Some("collective".to_owned()),
            "type" => Some("other".to_owned()),
            "answered_by" | "by" => Some(owner()),
            // Nobody has approved it: only `bantin approve` may say so.
            "approved" => Some(String::new()),
            _ => None,
        }
    }
}

/// How wide explanations are, in letters.
const WIDTH: usize = 100;

/// The head as far as it is written.
struct HeadWriter {
    text: String,
    /// What stands before every key: nothing, or the sign that puts it out of use.
    mark: &'static str,
    /// The day that stands in examples.
    date: Date,
}

impl HeadWriter {
    fn heading(&mut self, words: &str) {
        self.text.push_str("# ---- ");
        self.text.push_str(words);
        self.text.push_str(" ----\n");
    }

    /// A key at the margin: its explanation, then the key with a value or an example.
    fn entry(&mut self, key: &SchemaKey<'_>, value: Option<String>) {
        self.explanation(key, "");
        match value {
            Some(value) => self.line("", &format!("{}: {value}", key.name)),
            None => self.example(key, "", ""),
        }
    }

    fn line(&mut self, indent: &str, words: &str) {
        self.text.push_str(self.mark);
        self.text.push_str(indent);
        self.text.push_str(words.trim_end());
        self.text.push('\n');
    }

    /// What a key is for, and what may stand in it, in lines that are never too long.
    fn explanation(&mut self, key: &SchemaKey<'_>, indent: &str) {
        let mut words = key.description.to_owned();
        if let Some(choices) = key.choices() {
            words.push_str(" Chọn: ");
            words.push_str(&choices);
        }
        // At the margin the explanation's own sign is enough.
        let mark = if indent.is_empty() { "" } else { self.mark };
        let mut line = String::new();
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && line.chars().count() + word.chars().count() >= WIDTH {
                let _ = writeln!(self.text, "{mark}{indent}# {line}");
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        let _ = writeln!(self.text, "{mark}{indent}# {line}");
    }

    /// A key with an example of its shape; `dash` begins an item of a list.
    fn example(&mut self, key: &SchemaKey<'_>, indent: &str, dash: &str) {
        let name = format!("{dash}{}:", key.name);
        // A record is put to use as a whole: what may be left empty in it is.
        let is_nested = !indent.is_empty();
        let below = format!("{indent}{}  ", " ".repeat(dash.len()));
        match key.shape.kind() {
            ValueKind::Record => {
                self.line(indent, &name);
                self.record(key.shape, &below, "");
            }
            ValueKind::Table => {
                self.line(indent, &name);
                self.line(&below, "\"chữ viết\": \"cách đọc\"");
            }
            ValueKind::List(item) => {
                self.line(indent, &name);
                if let ValueKind::Record = item.kind() {
                    self.record(item, &below, "- ");
                } else {
                    self.line(&below, &format!("- {}", self.scalar(item)));
                }
            }
            ValueKind::Text
            | ValueKind::Date
            | ValueKind::Moment
            | ValueKind::Truth
            | ValueKind::Whole
            | ValueKind::Number
            | ValueKind::Choice(_) => {
                let empty = key.shape.may_be_empty() && is_nested;
                let value = if empty {
                    String::new()
                } else {
                    format!(" {}", self.scalar(key.shape))
                };
                self.line(indent, &format!("{name}{value}"));
            }
        }
    }

    fn record(&mut self, shape: Shape<'_>, indent: &str, dash: &str) {
        let inner = format!("{indent}{}", " ".repeat(dash.len()));
        for (number, key) in shape.keys().iter().enumerate() {
            let (at, dash) = if number == 0 {
                (indent, dash)
            } else {
                (inner.as_str(), "")
            };
            self.explanation(key, at);
            self.example(key, at, dash);
        }
    }

    /// An example that changes nothing when it is put to use unread: no consent, no approval.
    fn scalar(&self, shape: Shape<'_>) -> String {
        match shape.kind() {
            ValueKind::Date => self.date.to_string(),
            ValueKind::Moment => format!("{} 07:30", self.date),
            ValueKind::Truth | ValueKind::Number if shape.may_be_empty() => String::new(),
            ValueKind::Truth => "false".to_owned(),
            ValueKind::Whole => "1".to_owned(),
            ValueKind::Number => "0".to_owned(),
            ValueKind::Choice(choices) => {
                let first = || choices.first().map(|choice| choice.value);
                let word = shape.default_word().or_else(first);
                word.unwrap_or_default().to_owned()
            }
            ValueKind::Text | ValueKind::List(_) | ValueKind::Record | ValueKind::Table => {
                "\"\"".to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{ContentProblem, Diagnostic, Problem};
    use crate::document::front_matter;
    use crate::path::SourcePath;

    fn head(kind: KindName) -> String {
        write(HeadInput {
            kind,
            names_kind: true,
            title: "Một \"tên\": # \\ khó",
            date: Date::new(2026, 11, 23).expect("a day"),
            owner: "uy-ban",
            fills: &[],
        })
    }

    #[test]
    fn every_key_stands_once_and_parses_with_its_mark_and_without() {
        let path = SourcePath::new("content/tin-tuc/a.md");
        for kind in KindName::ALL {
            let head = head(kind);
            let read = front_matter::parse(&path, head.trim_end_matches("---\n"), kind);
            let left_to_fill = |one: &&Diagnostic| {
                let empty = matches!(
                    one.problem,
                    Problem::Content(ContentProblem::KeyEmpty { .. })
                );
                !empty
            };
            assert_eq!(
                read.found.iter().find(left_to_fill),
                None,
                "{kind:?}\n{head}"
            );
            let title = read.value.common.title.expect("a title");
            assert_eq!(title.value, "Một \"tên\": # \\ khó");
            let bare = uncommented(&head);
            for key in &KindSchema::of(kind).keys {
                let times = bare.matches(&format!("\n{key}:")).count();
                assert_eq!(times, 1, "{kind:?}: {key}\n{bare}");
            }
            let read = front_matter::parse(&path, bare.trim_end_matches("---\n"), kind);
            let yaml = |found: &&Diagnostic| matches!(found.problem, Problem::Yaml(_));
            assert_eq!(read.found.iter().find(yaml), None, "{bare}");
        }
    }

    /// The head with the signs taken away that put keys out of use.
    fn uncommented(head: &str) -> String {
        let explains = |line: &str| line.starts_with("# ") && !line.starts_with("#  ");
        let bare = |line: &&str| usize::from(line.starts_with('#') && !explains(line));
        let lines: Vec<&str> = head.lines().map(|line| &line[bare(&line)..]).collect();
        lines.join("\n") + "\n"
    }
}
