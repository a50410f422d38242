//! Problems of pictures, in English.

use crate::diagnostic::PictureProblem;
use crate::message::sentence::{Message, size};

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &PictureProblem) -> Message {
    match problem {
        PictureProblem::Kind { ending } => Message::new(
            format!("a file of type «{ending}» cannot be a picture on the site"),
            "open it in an image program, save it as JPEG (photographs) or PNG (drawings), and mend the name in the article",
        ),
        PictureProblem::Unknown => Message::new(
            "this file is no JPEG, PNG or WebP, though its name says so",
            "renaming a file does not convert it: open it in an image program and save it as JPEG or PNG",
        ),
        PictureProblem::Broken => Message::new(
            "the picture is damaged or was not copied to its end",
            "copy it again from the camera or phone",
        ),
        PictureProblem::Moves => Message::new(
            "this picture moves, and nothing on the site moves by itself",
            "save one image of it as PNG; what must be seen moving goes into a «video» block",
        ),
        PictureProblem::TooManyPixels { width, height } => Message::new(
            format!("the picture is too large: {width} x {height} pixels"),
            "make it about 2000 pixels wide and save it again; pages use 1600 at most",
        ),
        PictureProblem::TooLarge { bytes, limit } => Message::new(
            format!(
                "the picture's file has {}, over {}",
                size(*bytes),
                size(*limit)
            ),
            "make it about 2000 pixels wide and save it as JPEG",
        ),
        PictureProblem::CacheClosed { reason } => Message::new(
            format!("what was made of the pictures cannot be kept for the next build: {reason}"),
            "the site is complete all the same, only slower to make; see that .bantin-cache can be written and the disk is not full",
        ),
    }
}
