//! Draws the picture that is shown where a page without one of its own is shared: a red band with a gold star and the
//! commune's name, the title on paper below.
//!
//! Entry: [`draw`].

use ab_glyph_rasterizer::{Rasterizer, point};
use image::{Rgb, RgbImage};

use super::lettering::Typeface;
use super::request::DrawingRequest;

/// The size that networks ask for.
const SIZE: (u32, u32) = (1200, 630);

const PAPER: [u8; 3] = [0xFF, 0xFD, 0xF9];
const BAND: [u8; 3] = [0xA8, 0x12, 0x1C];
const GOLD: [u8; 3] = [0xFF, 0xD7, 0x5E];
const WHITE: [u8; 3] = [0xFF; 3];
const INK: [u8; 3] = [0x1F, 0x1A, 0x16];

const BAND_HEIGHT: u32 = 150;
const EDGE: f32 = 70.0;

/// The sizes of type that are tried for the title, and how many lines each may take: three are read at a glance.
const TITLE: [(f32, usize); 6] = [
    (84.0, 2),
    (72.0, 3),
    (58.0, 3),
    (48.0, 3),
    (40.0, 3),
    (34.0, 3),
];

/// The drawn picture; nothing where the typeface cannot be read.
pub(super) fn draw(drawing: &DrawingRequest) -> Option<RgbImage> {
    let mut image = RgbImage::from_pixel(SIZE.0, SIZE.1, Rgb(PAPER));
    fill(&mut image, 0..BAND_HEIGHT, BAND);
    fill(&mut image, BAND_HEIGHT..BAND_HEIGHT + 8, GOLD);
    star(&mut image, (EDGE + 38.0, 75.0), 44.0);
    let face = Typeface::bold()?;
    let room = 1200.0 - 2.0 * EDGE;
    let name = face.fit(
        &drawing.name,
        room - 110.0,
        &[(46.0, 1), (36.0, 1), (28.0, 1)],
    );
    let left = EDGE + 110.0;
    for line in name.lines.iter().take(1) {
        let baseline = 75.0 + name.size * 0.32;
        face.draw_line(line, (left, baseline), name.size, |at, cover| {
            blend(&mut image, at, WHITE, cover);
        });
    }
    let title = face.fit(&drawing.title, room, &TITLE);
    let step = title.size * 1.3;
    let count = f32::from(u8::try_from(title.lines.len()).unwrap_or(u8::MAX));
    let mut baseline = 394.0 - step * count / 2.0 + title.size * 0.95;
    for line in &title.lines {
        face.draw_line(line, (EDGE, baseline), title.size, |at, cover| {
            blend(&mut image, at, INK, cover);
        });
        baseline += step;
    }
    Some(image)
}

fn fill(image: &mut RgbImage, rows: std::ops::Range<u32>, colour: [u8; 3]) {
    for row in rows {
        (0..SIZE.0).for_each(|column| image.put_pixel(column, row, Rgb(colour)));
    }
}

/// A five-pointed star, one point up.
fn star(image: &mut RgbImage, (x, y): (f32, f32), radius: f32) {
    const INNER: f32 = 0.381_966; // where the lines between the points cross
    let corner = |number: u8| {
        let turn = f32::from(number) * std::f32::consts::PI / 5.0;
        let far = if number.is_multiple_of(2) { 1.0 } else { INNER };
        let (sin, cos) = turn.sin_cos();
        point(radius + far * radius * sin, radius - far * radius * cos)
    };
    let mut rasterizer = Rasterizer::new(100, 100);
    for number in 0..10 {
        rasterizer.draw_line(corner(number), corner((number + 1) % 10));
    }
    let (left, top) = (pixel(x - radius), pixel(y - radius));
    rasterizer.for_each_pixel_2d(|column, row, cover| {
        blend(
            image,
            (left + i64::from(column), top + i64::from(row)),
            GOLD,
            cover,
        );
    });
}

#[allow(clippy::cast_possible_truncation)] // places on a picture of a thousand pixels
fn pixel(place: f32) -> i64 {
    place.round() as i64
}

/// Lays a colour over a pixel, as far as it covers it.
fn blend(image: &mut RgbImage, (column, row): (i64, i64), colour: [u8; 3], cover: f32) {
    let place = (u32::try_from(column), u32::try_from(row));
    let (Ok(column), Ok(row)) = place else { return };
    let Some(pixel) = image.get_pixel_mut_checked(column, row) else {
        return;
    };
    for (below, above) in pixel.0.iter_mut().zip(colour) {
        let mixed = f32::from(*below) + (f32::from(above) - f32::from(*below)) * cover.min(1.0);
        *below = rounded(mixed);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between two colours, so from 0 to 255
fn rounded(value: f32) -> u8 {
    value.round() as u8
}
