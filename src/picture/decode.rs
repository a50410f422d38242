//! Reads a picture under limits: what it claims is checked before anything is decoded.
//!
//! Entry: [`decode`]. Memory is bounded whatever a file claims: [`BYTES`] for the pixels, [`BESIDE`] beside them.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::jpeg;
use crate::diagnostic::PictureProblem;

/// The most bytes that a picture's file may have.
pub(super) const FILE_LIMIT: u64 = 60_000_000;

/// The most pixels; the cameras of phones have 12 to 50 million.
pub(super) const PIXELS: u64 = 50_000_000;

/// The longest side. WebP ends at 16,383.
const SIDE: u32 = 16_000;

/// The most memory for the pixels.
const BYTES: u64 = 256 << 20;

/// The most memory for what stands beside the pixels: a profile, what a camera notes. It is packed in some files and may
/// swell when it is unpacked, before the size of the picture is known.
const BESIDE: u64 = 16 << 20;

/// A picture as it was stored.
pub(super) struct Decoded {
    /// The pixels: RGB, or RGBA where something shows through, 8 bits each.
    pub image: DynamicImage,
    /// How the camera was held.
    pub orientation: Orientation,
    /// What its colours mean, where it says so.
    pub profile: Option<Vec<u8>>,
}

/// Decodes a whole picture.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, PictureProblem> {
    let format = image::guess_format(bytes).map_err(|_| PictureProblem::PictureUnknown)?;
    if ![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].contains(&format) {
        return Err(PictureProblem::PictureUnknown);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > SIDE || pixels > PIXELS || decoder.total_bytes() > BYTES {
        return Err(PictureProblem::PictureTooManyPixels { width, height });
    }
    if is_animated(bytes, format) {
        return Err(PictureProblem::PictureMoves);
    }
    if pixels == 0 || (format == ImageFormat::Jpeg && !jpeg::is_whole(bytes)) {
        return Err(PictureProblem::PictureBroken);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    Ok(Decoded {
        image: plain(image),
        orientation,
        profile,
    })
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(BESIDE);
    limits
}

/// Whether it is an animation. A decoder that cannot tell has told what is wrong before.
fn is_animated(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png => {
            PngDecoder::with_limits(Cursor::new(bytes), limits()).and_then(|png| png.is_apng())
        }
        ImageFormat::WebP => WebPDecoder::new(Cursor::new(bytes)).map(|webp| webp.has_animation()),
        _ => Ok(false),
    }
    .unwrap_or(false)
}

fn fault(error: &ImageError) -> PictureProblem {
    match error {
        ImageError::Unsupported(_) => PictureProblem::PictureUnknown,
        _ => PictureProblem::PictureBroken,
    }
}

/// Three or four bytes a pixel.
fn plain(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image.into_rgb8().into();
    }
    let image = image.into_rgba8();
    let is_opaque = image
        .as_raw()
        .iter()
        .skip(3)
        .step_by(4)
        .all(|&alpha| alpha == u8::MAX);
    if is_opaque {
        DynamicImage::from(image).into_rgb8().into()
    } else {
        image.into()
    }
}
