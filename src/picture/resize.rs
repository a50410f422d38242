//! Makes pictures smaller.
//!
//! Entry: [`to_width`].

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, RgbaImage};

/// The picture in a smaller width, its proportions kept; nothing where it is as wide already.
pub(super) fn to_width(image: &DynamicImage, width: u32) -> Option<DynamicImage> {
    if width >= image.width() {
        return None;
    }
    let has_alpha = image.color().has_alpha();
    let pixel = if has_alpha {
        PixelType::U8x4
    } else {
        PixelType::U8x3
    };
    let from = ImageRef::new(image.width(), image.height(), image.as_bytes(), pixel).ok()?;
    let height = height_at(image, width);
    let mut to = Image::new(width, height, pixel);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&from, &mut to, &options).ok()?;
    if has_alpha {
        RgbaImage::from_raw(width, height, to.into_vec()).map(Into::into)
    } else {
        RgbImage::from_raw(width, height, to.into_vec()).map(Into::into)
    }
}

fn height_at(image: &DynamicImage, width: u32) -> u32 {
    let (own_width, own_height) = (u64::from(image.width()), u64::from(image.height()));
    let height = (u64::from(width) * own_height + own_width / 2) / own_width;
    u32::try_from(height.max(1)).unwrap_or(u32::MAX)
}
