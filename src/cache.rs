//! What was made once and is kept beside the site, so that it is not made again: files named by the hash of what they
//! hold, and lists named by the hash of what they were made from.
//!
//! Entry: [`Cache`]. What is broken counts as not there, so a damaged cache heals; what no build has used for a while
//! goes. It must never know what it keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The folder of the cache, below the site's root.
pub const FOLDER: &str = ".bantin-cache";

/// How many builds in a row a file may go unused.
const PATIENCE: u32 = 30;

/// How many builds have not used a file, a line each.
const AGES: &str = "ages.txt";
/// Keeps the cache out of the site's history, wherever the site lies.
const IGNORE: &str = ".gitignore";

/// Where things are kept; nowhere by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// The cache in a folder, which need not be there yet.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        let folder = Some(folder);
        Self { folder }
    }

    /// The kept file with these bytes, by their BLAKE3 hash; nothing where it is not there or not whole.
    #[must_use]
    pub fn file(&self, hash: &[u8; 32]) -> Option<PathBuf> {
        let path = self.folder.as_ref()?.join(name(hash));
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(&path).ok()?).ok()?;
        (hasher.finalize().as_bytes() == hash).then_some(path)
    }

    /// The list that was kept under a key; nothing where it is not there or not whole.
    #[must_use]
    pub fn list(&self, key: &[u8; 32]) -> Option<String> {
        let path = self.folder.as_ref()?.join(list_name(key));
        let text = fs::read_to_string(path).ok()?;
        let (mark, list) = text.split_once('\n')?;
        (mark == name(blake3::hash(list.as_bytes()).as_bytes())).then(|| list.to_owned())
    }

    /// Keeps bytes; gives the file that holds them, or nothing where nothing is kept.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn keep(&self, bytes: &[u8], hash: &[u8; 32]) -> io::Result<Option<PathBuf>> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        open(folder)?;
        let path = folder.join(name(hash));
        put(folder, &path, bytes)?;
        Ok(Some(path))
    }

    /// Keeps a list under a key.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn keep_list(&self, key: &[u8; 32], list: &str) -> io::Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        open(folder)?;
        let mark = name(blake3::hash(list.as_bytes()).as_bytes());
        let text = format!("{mark}\n{list}");
        put(folder, &folder.join(list_name(key)), text.as_bytes())
    }

    /// Ends a build: what it did not use grows older by one, and what is too old goes. Nothing that fails here matters
    /// to the site.
    pub fn close(&self, used: &Used) {
        if let Some(folder) = &self.folder {
            let _ = grow_older(folder, used);
        }
    }
}

/// What a build has used of the cache.
#[derive(Clone, Debug, Default)]
pub struct Used(BTreeSet<String>);

impl Used {
    /// A kept file was used.
    pub fn file(&mut self, hash: &[u8; 32]) {
        self.0.insert(name(hash));
    }

    /// A kept list was used.
    pub fn list(&mut self, key: &[u8; 32]) {
        self.0.insert(list_name(key));
    }
}

fn grow_older(folder: &Path, used: &Used) -> io::Result<()> {
    let before = fs::read_to_string(folder.join(AGES)).unwrap_or_default();
    let age = |line: &str| {
        let (name, age) = line.split_once(' ')?;
        Some((name.to_owned(), age.parse::<u32>().ok()?))
    };
    let ages: BTreeMap<String, u32> = before.lines().filter_map(age).collect();
    let mut now = String::new();
    let names =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    for name in names.collect::<BTreeSet<String>>() {
        if used.0.contains(&name) || [AGES, IGNORE].contains(&name.as_str()) {
            continue;
        }
        let age = ages.get(&name).copied().unwrap_or_default() + 1;
        if age > PATIENCE {
            fs::remove_file(folder.join(&name))?;
        } else {
            now = now + &name + " " + &age.to_string() + "\n";
        }
    }
    if now == before {
        return Ok(());
    }
    put(folder, &folder.join(AGES), now.as_bytes())
}

fn open(folder: &Path) -> io::Result<()> {
    if folder.join(IGNORE).exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    put(folder, &folder.join(IGNORE), b"*\n")
}

/// Writes beside the place and renames: another build never sees half a file.
fn put(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(io::Error::from)?;
    Ok(())
}

fn name(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

fn list_name(key: &[u8; 32]) -> String {
    format!("{}.txt", name(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_what_is_damaged_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().join("cache"));
        let hash = *blake3::hash(b"abc").as_bytes();
        assert_eq!(cache.file(&hash), None);
        let path = cache.keep(b"abc", &hash).unwrap().unwrap();
        cache.keep_list(&hash, "one\ntwo\n").unwrap();
        assert_eq!(cache.file(&hash), Some(path.clone()));
        assert_eq!(cache.list(&hash).as_deref(), Some("one\ntwo\n"));
        fs::write(&path, "abd").unwrap();
        fs::write(path.with_extension("txt"), "one\ntwo\n").unwrap();
        assert_eq!((cache.file(&hash), cache.list(&hash)), (None, None));
    }

    #[test]
    fn what_no_build_uses_goes_in_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().to_path_buf());
        let hashes = [b"used", b"left"].map(|bytes| *blake3::hash(bytes).as_bytes());
        cache.keep(b"used", &hashes[0]).unwrap();
        cache.keep(b"left", &hashes[1]).unwrap();
        let mut used = Used::default();
        used.file(&hashes[0]);
        (0..PATIENCE).for_each(|_| cache.close(&used));
        assert!(cache.file(&hashes[1]).is_some());
        cache.close(&used);
        assert!(cache.file(&hashes[1]).is_none());
        assert!(cache.file(&hashes[0]).is_some());
    }
}
