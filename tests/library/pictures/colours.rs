//! What colours a picture has in the end, whatever way its file writes them.

use std::io::Cursor;

use bantin::cache::Cache;
use bantin::picture::{PictureVariants, Variant};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{
    DynamicImage, GrayAlphaImage, GrayImage, ImageBuffer, ImageEncoder, ImageFormat, Luma, LumaA,
    Rgb, RgbImage, Rgba, RgbaImage,
};
use moxcms::ColorProfile;

use super::{bytes, made, wanted};

/// A picture made ready for pages.
fn ready(original: &[u8]) -> PictureVariants {
    let folder = tempfile::tempdir().unwrap();
    let pictures = made(&wanted(folder.path(), "a", original), &Cache::default());
    pictures.files.into_values().next().unwrap()
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

fn pixel(variant: &Variant, x: u32, y: u32) -> [u8; 4] {
    let image = image::load_from_memory(&bytes(variant)).unwrap();
    image.into_rgba8().get_pixel(x, y).0
}

/// All pages see this colour, but for what WebP and JPEG lose.
fn is_everywhere(finished: &PictureVariants, colour: [u8; 3]) {
    for variant in finished.variants() {
        let [red, green, blue, alpha] = pixel(variant, variant.width / 2, variant.height / 2);
        for (one, other) in [red, green, blue].into_iter().zip(colour) {
            assert!(
                one.abs_diff(other) <= 6,
                "{:?} {}: {:?} instead of {colour:?}",
                variant.format,
                variant.width,
                [red, green, blue]
            );
        }
        assert_eq!(alpha, 255);
    }
}

/// A colour of Display P3 in sRGB, from the definition of both (CSS Color 4): the same curve, other primaries.
fn from_p3(colour: [u8; 3]) -> [u8; 3] {
    let [red, green, blue] = colour.map(|level| {
        let level = f64::from(level) / 255.0;
        if level <= 0.04045 {
            level / 12.92
        } else {
            ((level + 0.055) / 1.055).powf(2.4)
        }
    });
    [
        1.224_940 * red - 0.224_940 * green,
        -0.042_057 * red + 1.042_057 * green,
        -0.019_638 * red - 0.078_636 * green + 1.098_274 * blue,
    ]
    .map(|level: f64| {
        let level = level.clamp(0.0, 1.0);
        let curved = if level <= 0.003_130_8 {
            level * 12.92
        } else {
            1.055 * level.powf(1.0 / 2.4) - 0.055
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 255
        let level = (curved * 255.0).round() as u8;
        level
    })
}

#[test]
fn the_wide_colours_of_a_telephone_become_those_of_the_web() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    for colour in [
        [200, 100, 50],
        [60, 180, 90],
        [90, 90, 200],
        [128, 128, 128],
    ] {
        let image = RgbImage::from_pixel(640, 480, Rgb(colour));
        let seen = from_p3(colour);
        if colour[0] != colour[1] {
            assert!(
                seen.iter()
                    .zip(colour)
                    .any(|(one, other)| one.abs_diff(other) > 6)
            );
        }
        let (mut jpeg, mut png) = (Vec::new(), Vec::new());
        let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 95);
        encoder.set_icc_profile(profile.clone()).unwrap();
        encoder.encode_image(&image).unwrap();
        let mut encoder = PngEncoder::new(&mut png);
        encoder.set_icc_profile(profile.clone()).unwrap();
        encoder
            .write_image(image.as_raw(), 640, 480, image::ExtendedColorType::Rgb8)
            .unwrap();
        for original in [jpeg, png] {
            let names = |mark: &[u8]| original.windows(4).any(|four| four == mark);
            assert!(
                names(b"acsp") || names(b"iCCP"),
                "there is no profile to heed"
            );
            is_everywhere(&ready(&original), seen);
        }
    }
}

#[test]
fn a_profile_that_is_nonsense_changes_nothing() {
    let image = RgbImage::from_pixel(640, 480, Rgb([200, 100, 50]));
    let cut = ColorProfile::new_display_p3().encode().unwrap()[..100].to_vec();
    for profile in [b"no profile".to_vec(), cut, vec![0xFF; 4000]] {
        let mut jpeg = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 95);
        encoder.set_icc_profile(profile).unwrap();
        encoder.encode_image(&image).unwrap();
        is_everywhere(&ready(&jpeg), [200, 100, 50]);
    }
}

#[test]
fn sixteen_bits_and_greys_become_eight_bits_of_colour() {
    let deep = ImageBuffer::from_pixel(640, 480, Rgb([0xC8C8_u16, 0x6464, 0x3232]));
    let deep_alpha = ImageBuffer::from_pixel(640, 480, Rgba([0xC8C8_u16, 0x6464, 0x3232, 0xFFFF]));
    let deep_grey = ImageBuffer::from_pixel(640, 480, Luma([0x8080_u16]));
    let grey = GrayImage::from_pixel(640, 480, Luma([0x80]));
    let grey_alpha = GrayAlphaImage::from_pixel(640, 480, LumaA([0x80, 0xFF]));
    let cases: [(DynamicImage, [u8; 3]); 5] = [
        (deep.into(), [200, 100, 50]),
        (deep_alpha.into(), [200, 100, 50]),
        (deep_grey.into(), [128; 3]),
        (grey.into(), [128; 3]),
        (grey_alpha.into(), [128; 3]),
    ];
    for (image, colour) in cases {
        is_everywhere(&ready(&written(&image, ImageFormat::Png)), colour);
    }
    let grey = DynamicImage::from(GrayImage::from_pixel(640, 480, Luma([0x80])));
    is_everywhere(&ready(&written(&grey, ImageFormat::Jpeg)), [128; 3]);
}

/// `cmyk.jpg` is as a print shop sends it: pure red in its left half, black in its right one, inverted as Adobe writes it.
#[test]
fn a_print_shops_four_inks_become_the_colours_that_were_printed() {
    let original = include_bytes!("../../suite/pictures/cmyk.jpg");
    assert!(original.windows(5).any(|five| five == b"Adobe"));
    for variant in ready(original).variants() {
        let [red, green, blue, _] = pixel(variant, 10, 24);
        assert!(red > 200 && green < 60 && blue < 60, "{red} {green} {blue}");
        let [red, green, blue, _] = pixel(variant, 54, 24);
        assert!(red < 40 && green < 40 && blue < 40, "{red} {green} {blue}");
    }
}

#[test]
fn what_shows_through_is_white_in_a_jpeg_and_shows_through_in_webp() {
    // Half of the picture is a red that half shows through, the other half shows through wholly and is black below.
    let image = RgbaImage::from_fn(1000, 600, |x, _| {
        Rgba(if x < 500 {
            [200, 0, 0, 128]
        } else {
            [0, 0, 0, 0]
        })
    });
    let finished = ready(&written(&image.into(), ImageFormat::Png));
    for variant in &finished.plain {
        let (left, right) = (variant.width / 4, variant.width * 3 / 4);
        let [red, green, ..] = pixel(variant, left, 100);
        assert!(
            red.abs_diff(227) <= 6 && green.abs_diff(127) <= 6,
            "{red} {green}"
        );
        let [red, green, blue, _] = pixel(variant, right, 100);
        assert!(red.min(green).min(blue) >= 250, "the ground is not white");
        // Nothing of the black below comes out where the halves meet.
        for x in variant.width / 2 - 6..variant.width / 2 + 6 {
            let [red, ..] = pixel(variant, x, 100);
            assert!(red >= 215, "a dark seam: {red}");
        }
    }
    for variant in &finished.webp {
        let [red, green, _, alpha] = pixel(variant, variant.width / 4, 100);
        assert!(alpha.abs_diff(128) <= 3 && red > 180 && green < 30);
        assert_eq!(pixel(variant, variant.width * 3 / 4, 100)[3], 0);
    }
}
