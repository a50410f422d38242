//! Results kept on disk between builds, in `.bantin-cache` beside the site: files named by the BLAKE3 hash of their bytes,
//! and lists named by the hash of what they were computed from.
//!
//! Entry: [`Cache`]. A damaged entry counts as missing, so a damaged cache heals. An entry that 30 builds in a row have
//! not used is removed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The folder of the cache, below the site's root.
pub const FOLDER: &str = ".bantin-cache";

/// How many builds in a row may leave a file unused before it is removed.
const MAX_AGE: u32 = 30;

/// The file that says for how many builds each file has not been used, a line each.
const AGES: &str = "ages.txt";
/// Keeps the cache out of the Git history of the site.
const IGNORE: &str = ".gitignore";

/// The cache in a folder; the default one keeps nothing.
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

    /// The file with these bytes, by their BLAKE3 hash; nothing where it is missing or damaged.
    #[must_use]
    pub fn file(&self, hash: &[u8; 32]) -> Option<PathBuf> {
        let path = self.folder.as_ref()?.join(hex_name(hash));
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(&path).ok()?).ok()?;
        (hasher.finalize().as_bytes() == hash).then_some(path)
    }

    /// The list under a key; nothing where it is missing or damaged.
    #[must_use]
    pub fn list(&self, key: &[u8; 32]) -> Option<String> {
        let path = self.folder.as_ref()?.join(list_name(key));
        let text = fs::read_to_string(path).ok()?;
        let (checksum, list) = text.split_once('\n')?;
        (checksum == hex_name(blake3::hash(list.as_bytes()).as_bytes())).then(|| list.to_owned())
    }

    /// Writes bytes; gives the file that holds them, or nothing where nothing is kept.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn write_file(&self, bytes: &[u8], hash: &[u8; 32]) -> io::Result<Option<PathBuf>> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        create_folder(folder)?;
        let path = folder.join(hex_name(hash));
        write_atomically(folder, &path, bytes)?;
        Ok(Some(path))
    }

    /// Writes a list under a key.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn write_list(&self, key: &[u8; 32], list: &str) -> io::Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        create_folder(folder)?;
        let checksum = hex_name(blake3::hash(list.as_bytes()).as_bytes());
        let text = format!("{checksum}\n{list}");
        write_atomically(folder, &folder.join(list_name(key)), text.as_bytes())
    }

    /// Ends a build: the age of entries that it did not use grows by one, and entries that are too old are removed. An
    /// error here costs disk space, nothing else.
    pub fn remove_unused(&self, used: &UsedEntries) {
        if let Some(folder) = &self.folder {
            let _ = update_ages(folder, used);
        }
    }
}

/// The entries of the cache that a build has used.
#[derive(Clone, Debug, Default)]
pub struct UsedEntries(BTreeSet<String>);

impl UsedEntries {
    /// Adds a file.
    pub fn add_file(&mut self, hash: &[u8; 32]) {
        self.0.insert(hex_name(hash));
    }

    /// Adds a list.
    pub fn add_list(&mut self, key: &[u8; 32]) {
        self.0.insert(list_name(key));
    }
}

fn update_ages(folder: &Path, used: &UsedEntries) -> io::Result<()> {
    // Without the file every entry is new.
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
        let age = ages.get(&name).map_or(1, |age| age + 1);
        if age > MAX_AGE {
            fs::remove_file(folder.join(&name))?;
        } else {
            now = now + &name + " " + &age.to_string() + "\n";
        }
    }
    if now == before {
        return Ok(());
    }
    write_atomically(folder, &folder.join(AGES), now.as_bytes())
}

fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.join(IGNORE).exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    write_atomically(folder, &folder.join(IGNORE), b"*\n")
}

/// Writes a temporary file and renames it: another build never sees half a file.
fn write_atomically(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(io::Error::from)?;
    Ok(())
}

fn hex_name(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

fn list_name(key: &[u8; 32]) -> String {
    format!("{}.txt", hex_name(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_back_and_damaged_ones_are_missing() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().join("cache"));
        let hash = *blake3::hash(b"abc").as_bytes();
        assert_eq!(cache.file(&hash), None);
        let path = cache.write_file(b"abc", &hash).unwrap().unwrap();
        cache.write_list(&hash, "one\ntwo\n").unwrap();
        assert_eq!(cache.file(&hash), Some(path.clone()));
        assert_eq!(cache.list(&hash).as_deref(), Some("one\ntwo\n"));
        fs::write(&path, "abd").unwrap();
        fs::write(path.with_extension("txt"), "one\ntwo\n").unwrap();
        assert_eq!((cache.file(&hash), cache.list(&hash)), (None, None));
    }

    #[test]
    fn an_unused_entry_is_removed_in_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().to_path_buf());
        let hashes = [b"used", b"left"].map(|bytes| *blake3::hash(bytes).as_bytes());
        cache.write_file(b"used", &hashes[0]).unwrap();
        cache.write_file(b"left", &hashes[1]).unwrap();
        let mut used = UsedEntries::default();
        used.add_file(&hashes[0]);
        (0..MAX_AGE).for_each(|_| cache.remove_unused(&used));
        assert!(cache.file(&hashes[1]).is_some());
        cache.remove_unused(&used);
        assert!(cache.file(&hashes[1]).is_none());
        assert!(cache.file(&hashes[0]).is_some());
    }
}
