//! Writes pictures, with nothing beside the pixels.
//!
//! Entry: [`encode`].

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder, RgbImage};

use super::sizes::{JPEG_QUALITY, WEBP_QUALITY};
use super::variants::PictureFormat;

/// The picture as a file's bytes; nothing where the encoder gives up.
pub(super) fn encode(image: &DynamicImage, format: PictureFormat) -> Option<Vec<u8>> {
    let (width, height) = (image.width(), image.height());
    let has_alpha = image.color().has_alpha();
    let mut bytes = Vec::new();
    match format {
        PictureFormat::WebP => {
            let encoder = if has_alpha {
                webp::Encoder::from_rgba(image.as_bytes(), width, height)
            } else {
                webp::Encoder::from_rgb(image.as_bytes(), width, height)
            };
            bytes = encoder.encode_simple(false, WEBP_QUALITY).ok()?.to_vec();
        }
        PictureFormat::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            let flat = has_alpha.then(|| DynamicImage::from(on_white(image)));
            let image = flat.as_ref().unwrap_or(image);
            let colour = image.color().into();
            encoder
                .write_image(image.as_bytes(), width, height, colour)
                .ok()?;
        }
        PictureFormat::Png => {
            let colour = image.color().into();
            let encoder = PngEncoder::new(&mut bytes);
            encoder
                .write_image(image.as_bytes(), width, height, colour)
                .ok()?;
        }
    }
    Some(bytes)
}

/// What shows through becomes white. JPEG has no transparency, and a PNG of a photograph would be many times as heavy for
/// the few browsers that do not know WebP.
#[expect(
    clippy::expect_used,
    reason = "a weighted mean of two bytes is a byte, and each pixel of four gives one of three"
)]
fn on_white(image: &DynamicImage) -> RgbImage {
    let over = |colour: u8, alpha: u8| {
        let (colour, alpha) = (u32::from(colour), u32::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha) + 127) / 255).expect("at most 255")
    };
    let pixels = image.as_bytes().chunks_exact(4);
    let flat = pixels.flat_map(|pixel| [0, 1, 2].map(|at| over(pixel[at], pixel[3])));
    RgbImage::from_raw(image.width(), image.height(), flat.collect())
        .expect("as many pixels as before")
}
