//! stub
#![allow(missing_docs)]
use crate::path::SourcePath;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub files: BTreeMap<SourcePath, SourceFile>,
}
#[derive(Clone, Debug)]
pub enum SourceFile {
    Text {
        text: Arc<str>,
        hash: [u8; 32],
    },
    Asset {
        on_disk: PathBuf,
        size: u64,
        hash: [u8; 32],
    },
}
impl Sources {
    pub fn get(&self, path: &SourcePath) -> Option<&SourceFile> {
        self.files.get(path)
    }
    pub fn text_at(&self, path: &str) -> Option<(&SourcePath, &str)> {
        match self.files.get_key_value(&SourcePath::new(path)) {
            Some((path, SourceFile::Text { text, .. })) => Some((path, text)),
            _ => None,
        }
    }
    pub fn assets_under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a SourcePath> {
        self.files
            .iter()
            .filter_map(move |(path, file)| match file {
                SourceFile::Asset { .. } if path.as_str().starts_with(prefix) => Some(path),
                _ => None,
            })
    }
    pub fn texts_under<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a str)> {
        self.files
            .iter()
            .filter_map(move |(path, file)| match file {
                SourceFile::Text { text, .. } if path.as_str().starts_with(prefix) => {
                    Some((path, &**text))
                }
                _ => None,
            })
    }
}
