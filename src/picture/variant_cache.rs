//! One picture from the cache, or made and put there.
//!
//! Entry: [`load_or_make_picture`] and [`load_or_draw`]. What the cache cannot take stays in memory: no picture fails for
//! its sake.

use std::sync::Arc;

use image::DynamicImage;

use super::decode::{self, Decoded};
use super::request::{DrawingRequest, PictureRequest};
use super::variants::{PictureFormat, PictureVariants, Variant};
use super::{colour, draw, encode, resize, sizes};
use crate::cache::{Cache, UsedEntries};
use crate::diagnostic::PictureProblem;
use crate::output::Content;
use crate::source;

/// A picture in its variants, and what became of them in the cache.
pub(super) struct CachedPicture {
    key: [u8; 32],
    variants: PictureVariants,
    closed: Option<String>,
}

impl CachedPicture {
    /// The picture; what it used of the cache, and why that could not be written, is noted.
    pub fn note(self, used: &mut UsedEntries, closed: &mut Option<String>) -> PictureVariants {
        used.add_list(&self.key);
        self.variants
            .variants()
            .for_each(|variant| used.add_file(&variant.hash));
        *closed = closed.take().or(self.closed);
        self.variants
    }
}

/// A picture of an article.
pub(super) fn load_or_make_picture(
    wanted: &PictureRequest,
    cache: &Cache,
) -> Result<CachedPicture, PictureProblem> {
    let key = sizes::key(wanted);
    if let Some(variants) = load_cached(&key, cache) {
        return Ok(CachedPicture {
            key,
            variants,
            closed: None,
        });
    }
    if wanted.size > decode::FILE_LIMIT {
        return Err(PictureProblem::PictureTooLarge {
            bytes: wanted.size,
            limit: decode::FILE_LIMIT,
        });
    }
    let bytes = source::read_bytes(&wanted.on_disk, decode::FILE_LIMIT);
    let bytes = bytes.map_err(|_| PictureProblem::PictureBroken)?;
    if *blake3::hash(&bytes).as_bytes() != wanted.hash {
        return Err(PictureProblem::PictureBroken); // it is being copied at this moment
    }
    let decoded = decode::decode(&bytes)?;
    drop(bytes);
    let parts = make_variants(decoded, wanted.leads).ok_or(PictureProblem::PictureBroken)?;
    Ok(store(key, parts, cache))
}

/// A drawn picture; nothing where it cannot be drawn.
pub(super) fn load_or_draw(drawing: &DrawingRequest, cache: &Cache) -> Option<CachedPicture> {
    let key = sizes::drawing_key(drawing);
    if let Some(variants) = load_cached(&key, cache) {
        return Some(CachedPicture {
            key,
            variants,
            closed: None,
        });
    }
    let image = DynamicImage::from(draw::draw(drawing)?);
    let bytes = encode::encode(&image, PictureFormat::Png)?;
    let part = StoredVariant::from_bytes(VariantUse::Share, &image, PictureFormat::Png, bytes);
    Some(store(key, vec![part], cache))
}

/// What a variant is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum VariantUse {
    Page,
    Share,
}

struct StoredVariant {
    purpose: VariantUse,
    variant: Variant,
}

impl StoredVariant {
    fn from_bytes(
        purpose: VariantUse,
        image: &DynamicImage,
        format: PictureFormat,
        bytes: Vec<u8>,
    ) -> Self {
        let variant = Variant {
            format,
            width: image.width(),
            height: image.height(),
            size: bytes.len() as u64,
            hash: *blake3::hash(&bytes).as_bytes(),
            content: Content::Bytes(Arc::new(bytes)),
        };
        Self { purpose, variant }
    }
}

/// All variants of a picture.
fn make_variants(decoded: Decoded, leads: bool) -> Option<Vec<StoredVariant>> {
    let (image, widths) = turn_upright(decoded)?;
    let mut parts = Vec::new();
    for width in widths {
        let smaller = resize::to_width(&image, width);
        let image = smaller.as_ref().unwrap_or(&image);
        for format in [PictureFormat::WebP, PictureFormat::Jpeg] {
            let bytes = encode::encode(image, format)?;
            parts.push(StoredVariant::from_bytes(
                VariantUse::Page,
                image,
                format,
                bytes,
            ));
        }
    }
    if leads {
        let smaller = resize::to_width(&image, sizes::SHARE_WIDTH);
        let image = smaller.as_ref().unwrap_or(&image);
        let bytes = encode::encode(image, PictureFormat::Jpeg)?;
        parts.push(StoredVariant::from_bytes(
            VariantUse::Share,
            image,
            PictureFormat::Jpeg,
            bytes,
        ));
    }
    Some(parts)
}

/// The picture as it is seen, no larger than pages need, with the widths that are made of it. It is turned when it is
/// already small, which costs less.
fn turn_upright(decoded: Decoded) -> Option<(DynamicImage, Vec<u32>)> {
    let Decoded {
        mut image,
        orientation,
        profile,
    } = decoded;
    let mut probe = DynamicImage::new_luma8(1, 2);
    probe.apply_orientation(orientation);
    let is_turned = probe.width() == 2;
    let (across, along) = if is_turned {
        (image.height(), image.width())
    } else {
        (image.width(), image.height())
    };
    let widths = sizes::widths(across);
    let largest = *widths.last()?;
    if largest < across {
        let turned = u64::from(along) * u64::from(largest) / u64::from(across);
        let stored = if is_turned {
            u32::try_from(turned.max(1)).ok()?
        } else {
            largest
        };
        image = resize::to_width(&image, stored).unwrap_or(image);
    }
    image = colour::into_srgb(image, profile.as_deref());
    image.apply_orientation(orientation);
    Some((image, widths))
}

/// Puts the variants into the cache; those that cannot be kept stay in memory.
fn store(key: [u8; 32], mut parts: Vec<StoredVariant>, cache: &Cache) -> CachedPicture {
    let (mut closed, mut list) = (None, String::new());
    for StoredVariant { purpose, variant } in &mut parts {
        list.push_str(&to_list_line(*purpose, variant));
        if let Content::Bytes(bytes) = &variant.content {
            match cache.write_file(bytes, &variant.hash) {
                Ok(Some(from)) => {
                    let hash = variant.hash;
                    variant.content = Content::File { from, hash };
                }
                Ok(None) => {}
                Err(error) => closed = Some(error.to_string()),
            }
        }
    }
    if let Err(error) = cache.write_list(&key, &list) {
        closed = Some(error.to_string());
    }
    CachedPicture {
        key,
        variants: sort_by_use(parts),
        closed,
    }
}

/// What the cache has under a key, if all of it is whole.
fn load_cached(key: &[u8; 32], cache: &Cache) -> Option<PictureVariants> {
    let list = cache.list(key)?;
    let parts = list.lines().map(|line| from_list_line(line, cache));
    parts
        .collect::<Option<Vec<StoredVariant>>>()
        .map(sort_by_use)
}

fn sort_by_use(parts: Vec<StoredVariant>) -> PictureVariants {
    let mut variants = PictureVariants::default();
    for StoredVariant { purpose, variant } in parts {
        match (purpose, variant.format) {
            (VariantUse::Share, _) => variants.share = Some(variant),
            (VariantUse::Page, PictureFormat::WebP) => variants.webp.push(variant),
            (VariantUse::Page, _) => variants.plain.push(variant),
        }
    }
    variants
}

fn to_list_line(purpose: VariantUse, variant: &Variant) -> String {
    let purpose = match purpose {
        VariantUse::Page => "page",
        VariantUse::Share => "share",
    };
    let (ending, hash) = (
        variant.format.ending(),
        blake3::Hash::from_bytes(variant.hash),
    );
    let Variant {
        width,
        height,
        size,
        ..
    } = variant;
    format!("{purpose} {ending} {width} {height} {size} {hash}\n")
}

fn from_list_line(line: &str, cache: &Cache) -> Option<StoredVariant> {
    let mut words = line.split(' ');
    let purpose = match words.next()? {
        "page" => VariantUse::Page,
        "share" => VariantUse::Share,
        _ => return None,
    };
    let ending = words.next()?;
    let format = PictureFormat::ALL
        .into_iter()
        .find(|format| format.ending() == ending)?;
    let (width, height) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let size = words.next()?.parse().ok()?;
    let hash = *blake3::Hash::from_hex(words.next()?).ok()?.as_bytes();
    let from = cache.file(&hash)?;
    let variant = Variant {
        format,
        width,
        height,
        size,
        hash,
        content: Content::File { from, hash },
    };
    Some(StoredVariant { purpose, variant })
}
