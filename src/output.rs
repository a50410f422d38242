//! What a renderer hands over for publication: a path and the bytes that belong there, or the source file to copy.
//!
//! Entry: [`Output`]; [`Bytes`] for what is in memory. It must never know where the output folder lies; only `publish` writes.

use std::path::PathBuf;
use std::sync::Arc;

use crate::path::OutputPath;

/// One file of the finished site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Where it belongs, below the output folder.
    pub path: OutputPath,
    /// What it holds.
    pub content: Content,
}

/// What an output file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes, held too by whoever keeps them for the next build.
    Bytes(Arc<Bytes>),
    /// The bytes of a file on disk (sound, attachments), which is copied without being held in memory.
    File {
        /// The file to copy.
        from: PathBuf,
        /// The hash of its bytes when it was read, so that an unchanged file is left alone.
        hash: [u8; 32],
    },
}

impl Output {
    /// A file of bytes made in memory.
    #[must_use]
    pub fn bytes(path: OutputPath, bytes: impl Into<Bytes>) -> Self {
        let content = Content::Bytes(Arc::new(bytes.into()));
        Self { path, content }
    }

    /// A file of text.
    #[must_use]
    pub fn text(path: OutputPath, text: String) -> Self {
        Self::bytes(path, text.into_bytes())
    }
}

/// Bytes made in memory: a file's own, and between them what many files share to the letter, of which there is one copy
/// for all of them.
#[derive(Clone, Debug, Default)]
pub struct Bytes {
    own: Vec<u8>,
    /// What is shared, in the order of the file, each with the number of own bytes that come before it.
    shared: Vec<(usize, Arc<[u8]>)>,
}

impl Bytes {
    /// Nothing yet, and room for so many own bytes.
    #[must_use]
    pub fn with_capacity(own: usize) -> Self {
        Self {
            own: Vec::with_capacity(own),
            shared: Vec::new(),
        }
    }

    /// Puts own bytes at the end.
    pub fn push(&mut self, bytes: &[u8]) {
        self.own.extend_from_slice(bytes);
    }

    /// Puts shared bytes at the end.
    pub fn push_shared(&mut self, bytes: &Arc<[u8]>) {
        self.shared.push((self.own.len(), Arc::clone(bytes)));
    }

    /// How many bytes there are, the shared ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pieces().map(<[u8]>::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces().next().is_none()
    }

    /// The bytes in their order, piece by piece; no piece is empty.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.shared.iter().map(|(end, _)| *end);
        let starts = [0].into_iter().chain(ends.clone());
        let own = starts.zip(ends.chain([self.own.len()]));
        let own = own.map(|(start, end)| &self.own[start..end]);
        let shared = self.shared.iter().map(|(_, bytes)| &**bytes);
        let both = own.zip(shared.chain([&[][..]]));
        let pieces = both.flat_map(|(own, shared)| [own, shared]);
        pieces.filter(|piece| !piece.is_empty())
    }

    /// All bytes as one piece.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        let mut whole = Vec::with_capacity(self.len());
        self.pieces()
            .for_each(|piece| whole.extend_from_slice(piece));
        whole
    }
}

impl<T: Into<Vec<u8>>> From<T> for Bytes {
    fn from(own: T) -> Self {
        Self {
            own: own.into(),
            shared: Vec::new(),
        }
    }
}

/// The same bytes are the same, however they are held.
impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        self.pieces().flatten().eq(other.pieces().flatten())
    }
}

impl Eq for Bytes {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_bytes_stand_where_they_were_put() {
        let shared: Arc<[u8]> = b"<nav>".as_slice().into();
        let mut bytes = Bytes::with_capacity(8);
        assert!(bytes.is_empty());
        bytes.push_shared(&shared);
        bytes.push(b"a");
        bytes.push(b"b");
        bytes.push_shared(&shared);
        bytes.push_shared(&shared);
        assert_eq!(bytes.pieces().count(), 4);
        bytes.push(b"c");
        assert_eq!(bytes.to_vec(), b"<nav>ab<nav><nav>c");
        assert_eq!(bytes.len(), bytes.to_vec().len());
        assert_eq!(bytes, Bytes::from(bytes.to_vec()));
        assert_ne!(bytes, Bytes::from("<nav>ab<nav><nav>d"));
    }
}
