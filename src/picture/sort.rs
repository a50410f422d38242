//! Which files are pictures, by their names.
//!
//! Entry: [`PictureFileKind::from_extension`].

/// What a file's name says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFileKind {
    /// A picture that can be made ready for pages.
    Picture,
    /// A picture of a kind that is never published: a drawing that may hold a script, a film without sound, what browsers
    /// do not know, what a camera fills with the place of the shot.
    Unfit,
    /// No picture.
    Other,
}

impl PictureFileKind {
    /// The sort of a file by the ending of its name, in lower case.
    #[must_use]
    pub fn from_extension(ending: &str) -> Self {
        match ending {
            "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "webp" => Self::Picture,
            "svg" | "svgz" | "gif" | "heic" | "heif" | "avif" | "tif" | "tiff" | "bmp" | "jxl"
            | "jp2" | "ico" | "psd" | "raw" | "dng" | "cr2" | "nef" | "emf" | "wmf" => Self::Unfit,
            _ => Self::Other,
        }
    }
}
