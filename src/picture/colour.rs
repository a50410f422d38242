//! Colours of a wide profile (Display P3 of phones, Adobe RGB of cameras) turned into those of the web, so that no
//! profile needs to go with the picture.
//!
//! Entry: [`into_srgb`]. A profile that cannot be read is ignored.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The picture in the colours of the web.
pub(super) fn into_srgb(image: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let Some(profile) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else {
        return image;
    };
    if profile.color_space != DataColorSpace::Rgb {
        return image;
    }
    let layout = if image.color().has_alpha() {
        Layout::Rgba
    } else {
        Layout::Rgb
    };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, options) else {
        return image;
    };
    let from = image.as_bytes();
    let mut to = vec![0; from.len()];
    match transform.transform(from, &mut to) {
        Ok(()) => with_bytes(&image, to).unwrap_or(image),
        Err(_) => image,
    }
}

fn with_bytes(image: &DynamicImage, bytes: Vec<u8>) -> Option<DynamicImage> {
    let (width, height) = (image.width(), image.height());
    if image.color().has_alpha() {
        image::RgbaImage::from_raw(width, height, bytes).map(Into::into)
    } else {
        image::RgbImage::from_raw(width, height, bytes).map(Into::into)
    }
}
