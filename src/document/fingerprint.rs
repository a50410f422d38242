//! The fingerprint of what was approved: by it every later change shows.
//!
//! Entry: [`fixed`] for what stands in the article's file, [`from_key`] for the whole with the article's own files. It says
//! that nothing has changed since somebody wrote it down, not who that was: whoever may change the files may run
//! `bantin approve` too. It depends on the text as it is written and not on what this program makes of it: a new key, a new
//! block or another look must not undo what people signed.
//!
//! ## What `b1:` stands for
//!
//! `b1:` and the BLAKE3 hash, in 64 hexadecimal digits, of these parts, each after its length in 8 bytes, the low ones
//! first:
//! 1. the article's kind by its id, whether its head or its section names it;
//! 2. its head without `approved` and `kind`, as [`UntypedValue`]: comments, the order of keys, quotes, line ends and white space at the end
//!    of a value do not count, and a key without a value counts as none; all else does, letter by letter. A text is the
//!    parts `words` and itself, a list `list`, its count in 8 bytes and its values, a table `table`, its count and its
//!    keys in their order, each before its value, and an empty value of a list `nothing`;
//! 3. its body in normal form C with lines ended by `\n`, without empty lines before and white space after it. White space
//!    at the end of other lines counts: two blanks there break a line;
//! 4. of each of its own files, in the order of their names: the name as seen from the article's folder, and the BLAKE3
//!    hash of its bytes.
//!
//! Parts 1 to 3 are hashed first, and 4 with the hash of these.
//!
//! ## What `b2:` stands for
//!
//! The same, with the article's place between 3 and 4: the parts `place` and its file below `content` without `.md`, or
//! its folder where the file is an `index.md`. So a copy of an approved article is not approved. What `b1:` approved holds
//! on, is told, and is renewed by `bantin approve --renew`. A later reckoning gets another prefix, and the program goes on
//! to know these.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::kind_name::KindName;
use crate::memo::{KeyMaker, MemoKey};
use crate::path::SourcePath;
use crate::yaml::{self, UntypedValue};

/// The key of the head that holds the fingerprint itself.
pub const KEY: &str = "approved";

/// A way of reckoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoning {
    /// Without the article's place.
    Unplaced,
    /// With it.
    Placed,
}

impl Reckoning {
    /// How its fingerprints begin.
    fn prefix(self) -> &'static str {
        match self {
            Self::Unplaced => "b1:",
            Self::Placed => "b2:",
        }
    }

    /// The way in which a fingerprint was reckoned; nothing where this program does not know it.
    #[must_use]
    pub fn of(written: &str) -> Option<Self> {
        [Self::Unplaced, Self::Placed]
            .into_iter()
            .find(|reckoning| {
                let digits = written.strip_prefix(reckoning.prefix()).unwrap_or_default();
                digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
    }
}

/// The key of what an approval fixes in the article's file; nothing where the head cannot be read whole.
#[must_use]
pub fn fixed(kind: KindName, head: &str, body: &str) -> Option<MemoKey> {
    let mut head = match yaml::parse_untyped(head)? {
        UntypedValue::Table(table) => table,
        UntypedValue::Nothing => BTreeMap::new(),
        UntypedValue::Words(_) | UntypedValue::List(_) => return None,
    };
    head.remove(KEY);
    head.remove("kind"); // the kind counts, not where it is named
    let parts = KeyMaker::default().part(kind.id());
    let parts = value(parts, &UntypedValue::Table(head));
    Some(parts.part(bare(body)).key())
}

/// The fingerprint, from the key of [`fixed`], the article's place, and its own files: name and hash of each.
#[must_use]
pub fn from_key(
    fixed: MemoKey,
    source: &SourcePath,
    files: &BTreeMap<String, [u8; 32]>,
    reckoning: Reckoning,
) -> String {
    let parts = KeyMaker::default().part(fixed);
    let parts = match reckoning {
        Reckoning::Unplaced => parts,
        Reckoning::Placed => parts.part("place").part(place(source)),
    };
    let parts = files
        .iter()
        .fold(parts, |parts, (name, hash)| parts.part(name).part(hash));
    let digits = parts.key();
    let digits = digits.as_ref().iter();
    digits.fold(reckoning.prefix().to_owned(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Where an article stands, whether or not it has a folder of its own.
fn place(source: &SourcePath) -> &str {
    let path = source.as_str();
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = path.strip_suffix(".md").unwrap_or(path);
    path.strip_suffix("/index").unwrap_or(path)
}

/// A value by its sort, with its count, so that no two values run into each other.
fn value(parts: KeyMaker, written: &UntypedValue) -> KeyMaker {
    let count = |length: usize| (length as u64).to_le_bytes();
    match written {
        UntypedValue::Nothing => parts.part("nothing"),
        UntypedValue::Words(words) => parts.part("words").part(words),
        UntypedValue::List(items) => {
            let parts = parts.part("list").part(count(items.len()));
            items.iter().fold(parts, value)
        }
        UntypedValue::Table(table) => {
            let parts = parts.part("table").part(count(table.len()));
            let entry = |parts: KeyMaker, (key, held)| value(parts.part(key), held);
            table.iter().fold(parts, entry)
        }
    }
}

/// The body without what nobody sees at its ends; the blanks before its first words may make them code.
fn bare(body: &str) -> &str {
    let body = body.trim_end();
    let first = body.len() - body.trim_start().len();
    let start = body[..first].rfind('\n').map_or(0, |at| at + 1);
    &body[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "---\ntitle: Bài\ndate: 2026-11-23\n";

    fn source() -> SourcePath {
        SourcePath::new("content/tin-tuc/bai.md")
    }

    fn print(head: &str, body: &str, files: &[(&str, u8)]) -> String {
        let fixed = fixed(KindName::Article, head, body).expect("a head");
        let files = files
            .iter()
            .map(|(name, byte)| ((*name).to_owned(), [*byte; 32]));
        from_key(fixed, &source(), &files.collect(), Reckoning::Unplaced)
    }

    /// What people have signed must go on to hold: this value never changes under the prefix `b1:`.
    #[test]
    fn the_reckoning_is_the_one_that_is_written_down() {
        let print = print(HEAD, "Nội dung.\n", &[("anh.jpg", 7)]);
        assert_eq!(Reckoning::of(&print), Some(Reckoning::Unplaced));
        assert_eq!(
            print,
            "b1:82153a00449c5230ced15dd16e6c7667b539302a174d688c1b00d9b8899082d6"
        );
    }

    #[test]
    fn a_copy_has_another_place_and_a_folder_of_its_own_has_not() {
        let fixed = fixed(KindName::Article, HEAD, "Nội dung.\n").expect("a head");
        let files = [("anh.jpg".to_owned(), [7; 32])].into();
        let placed =
            |source: &str| from_key(fixed, &SourcePath::new(source), &files, Reckoning::Placed);
        let here = placed("content/tin-tuc/bai.md");
        assert_eq!(Reckoning::of(&here), Some(Reckoning::Placed));
        assert_eq!(here, placed("content/tin-tuc/bai/index.md"));
        for copy in ["bai (1)", "bai - Copy", "bai-DESKTOP-AB12", "khac/bai"] {
            assert_ne!(here, placed(&format!("content/tin-tuc/{copy}.md")));
        }
    }

    #[test]
    fn what_nobody_reads_does_not_count() {
        let plain = print(HEAD, "Nội dung.\n", &[]);
        let approved = format!("{HEAD}approved: {{by: a, on: 2026-11-23}} # c\nauthor:\n");
        assert_eq!(print(&approved, "\n \n\nNội dung.  \n\n", &[]), plain);
        let named = format!("{HEAD}kind: article\n");
        assert_eq!(print(&named, "Nội dung.", &[]), plain);
        let turned = "---\n# c\ndate: '2026-11-23'\n\ntitle: \"Bài\"\n";
        assert_eq!(print(turned, "Nội dung.", &[]), plain);
    }

    #[test]
    fn all_else_counts() {
        let prints = [
            print(HEAD, "Nội dung.", &[]),
            print(HEAD, "Nội  dung.", &[]),
            print(HEAD, "    Nội dung.", &[]),
            print(HEAD, "Nội dung.", &[("a.jpg", 1)]),
            print(HEAD, "Nội dung.", &[("a.jpg", 2)]),
            print(HEAD, "Nội dung.", &[("b.jpg", 1)]),
            print("---\ntitle: Bài\ndate: 2026-11-24\n", "Nội dung.", &[]),
            print("---\ntitle: Bài\n", "Nội dung.", &[]),
            print(
                "---\ntitle: Bài\ndate: 2026-11-23\ntopics: []\n",
                "Nội dung.",
                &[],
            ),
            print(
                "---\ntitle: Bài\ndate: 2026-11-23\ntopics: [a, b]\n",
                "Nội dung.",
                &[],
            ),
            print(
                "---\ntitle: Bài\ndate: 2026-11-23\ntopics: [b, a]\n",
                "Nội dung.",
                &[],
            ),
            print(
                "---\ntitle: Bài\ndate: 2026-11-23\ntopics: [[a], b]\n",
                "Nội dung.",
                &[],
            ),
        ];
        let different: std::collections::BTreeSet<&String> = prints.iter().collect();
        assert_eq!(different.len(), prints.len());
        let notice = fixed(KindName::Notice, HEAD, "Nội dung.").expect("a head");
        let no_files = BTreeMap::new();
        let of_notice = from_key(notice, &source(), &no_files, Reckoning::Unplaced);
        assert_ne!(of_notice, prints[0]);
    }
}
