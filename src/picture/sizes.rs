//! In which widths and with what loss pictures are made.
//!
//! Entry: [`widths`] and [`key`].

use super::request::{DrawingRequest, PictureRequest};

/// The widths that pages choose from, in pixels.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The width of a picture that is shared.
pub(super) const SHARE_WIDTH: u32 = 1200;

/// Loss of WebP, of 100.
pub(super) const WEBP_QUALITY: f32 = 78.0;

/// Loss of JPEG, of 100.
pub(super) const JPEG_QUALITY: u8 = 80;

/// Changes whenever anything in the making changes, so that nothing old is taken from a cache.
const VERSION: &str = "2";

/// The widths in which a picture is made: never larger than it is, and none that is nearly its own.
pub(super) fn widths(own: u32) -> Vec<u32> {
    let largest = own.min(WIDTHS[WIDTHS.len() - 1]);
    let smaller = WIDTHS.into_iter().filter(|width| width * 10 <= largest * 9);
    smaller.chain([largest]).collect()
}

/// What a picture's list is kept under.
pub(super) fn key(wanted: &PictureRequest) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("picture {VERSION} {}\n", wanted.leads).as_bytes());
    hasher.update(&wanted.hash);
    *hasher.finalize().as_bytes()
}

/// What a drawing's list is kept under.
pub(super) fn drawing_key(drawing: &DrawingRequest) -> [u8; 32] {
    let text = format!("drawing {VERSION}\n{}\n{}", drawing.name, drawing.title);
    *blake3::hash(text.as_bytes()).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_picture_is_made_larger_nor_twice_nearly_the_same() {
        assert_eq!(widths(4000), [480, 960, 1600]);
        assert_eq!(widths(1600), [480, 960, 1600]);
        assert_eq!(widths(1200), [480, 960, 1200]);
        assert_eq!(widths(1000), [480, 1000]);
        assert_eq!(widths(500), [500]);
        assert_eq!(widths(1), [1]);
    }
}
