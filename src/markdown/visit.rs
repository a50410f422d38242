//! What an article refers to and what can be referred to in it: links, files, ids.
//!
//! Entry: [`mentions`], [`anchors`]; [`walk`] visits everything.

use super::block::Media;
use super::children::BlockChild;
use super::tree::{Block, ByteRange, Inline};

/// Something that an article refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The target as written.
    pub target: &'a str,
    /// Where it is written.
    pub span: ByteRange,
    /// What it should be.
    pub kind: MentionKind,
}

/// What a target should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// A page, a file or another site.
    Link,
    /// An article.
    Article,
    /// An official document.
    Document,
    /// An attachment.
    File,
    /// A recording of sound.
    Sound,
    /// A film.
    Video,
    /// A picture.
    Picture,
    /// The picture that stands for the article.
    Lead,
}

/// All that the blocks refer to, in their order.
#[must_use]
pub fn mentions(blocks: &[Block]) -> Vec<Mention<'_>> {
    let mut found = Vec::new();
    walk(blocks, &mut |visited| match visited {
        Visited::Block(block) => block_mentions(block, &mut found),
        Visited::Inline(Inline::Link { target, span, .. }) => {
            found.push(Mention {
                target,
                span: span.clone(),
                kind: MentionKind::Link,
            });
        }
        Visited::Inline(_) => {}
    });
    found
}

fn block_mentions<'a>(block: &'a Block, found: &mut Vec<Mention<'a>>) {
    let mut file = |target: &'a str, span: &ByteRange, kind| {
        let span = span.clone();
        found.push(Mention { target, span, kind });
    };
    match block {
        Block::Figure(figure) => file(&figure.file, &figure.span, MentionKind::Picture),
        Block::Gallery(gallery) => gallery
            .images
            .iter()
            .for_each(|image| file(&image.file, &gallery.span, MentionKind::Picture)),
        Block::Sound(media) => recording_mentions(media, MentionKind::Sound, &mut file),
        Block::Video(media) => recording_mentions(media, MentionKind::Video, &mut file),
        Block::DocumentCard(card) => file(&card.file, &card.span, MentionKind::Document),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::List(_)
        | Block::Table(_)
        | Block::Quote(_)
        | Block::Note { .. }
        | Block::Definitions(_)
        | Block::Rule
        | Block::Code { .. }
        | Block::Footnote { .. }
        | Block::Chart(_)
        | Block::Contact(_)
        | Block::SpokenOnly(_)
        | Block::ShownOnly(_) => {}
    }
}

/// The recording and the still of a block of sound or film.
fn recording_mentions<'a>(
    media: &'a Media,
    kind: MentionKind,
    file: &mut impl FnMut(&'a str, &ByteRange, MentionKind),
) {
    let (recording, still) = (media.file.iter(), media.still.iter());
    recording.for_each(|target| file(target, &media.span, kind));
    still.for_each(|target| file(target, &media.span, MentionKind::Picture));
}

/// The ids of the headings, in their order.
#[must_use]
pub fn anchors(blocks: &[Block]) -> Vec<&str> {
    let mut ids = Vec::new();
    walk(blocks, &mut |visited| {
        if let Visited::Block(Block::Heading(heading)) = visited {
            ids.push(heading.id.as_str());
        }
    });
    ids
}

/// Whether a link may lead to an id in the blocks.
#[must_use]
pub fn has_anchor(blocks: &[Block], id: &str) -> bool {
    anchors(blocks).contains(&id)
}

/// Where some words stand in running text, as they are written.
#[must_use]
pub fn find_words(blocks: &[Block], words: &str) -> Vec<ByteRange> {
    let mut map = Vec::new();
    walk(blocks, &mut |visited| {
        if let Visited::Inline(Inline::Text(text) | Inline::Code(text)) = visited {
            map.extend(text.value.match_indices(words).map(|(at, found)| {
                let offset = |bytes: usize| {
                    text.span
                        .start
                        .saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX))
                };
                offset(at)..offset(at + found.len())
            }));
        }
    });
    map
}

/// One step of a walk through an article.
pub enum Visited<'a> {
    /// A block, before what it holds.
    Block(&'a Block),
    /// A piece of running text, before what it holds.
    Inline(&'a Inline),
}

/// Visits every block and every piece of running text, in reading order.
pub fn walk<'a>(blocks: &'a [Block], see: &mut impl FnMut(Visited<'a>)) {
    for block in blocks {
        see(Visited::Block(block));
        block.each_child(|child| match child {
            BlockChild::Text(content) => walk_text(content, see),
            BlockChild::Body(body) => walk(body, see),
        });
    }
}

fn walk_text<'a>(content: &'a [Inline], see: &mut impl FnMut(Visited<'a>)) {
    for inline in content {
        see(Visited::Inline(inline));
        walk_text(inline.children(), see);
    }
}
