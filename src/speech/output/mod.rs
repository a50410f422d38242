//! Scripts and bulletins as files: text that people read aloud, SSML for speech synthesis.
//!
//! Entry: [`files::files`] for the files of all scripts; `text` and `ssml` for one script, `bulletin_text` and `bulletin_ssml` for
//! one bulletin.

pub mod bulletin_ssml;
pub mod bulletin_text;
pub mod columns;
pub mod file_name;
pub mod files;
pub mod ssml;
pub mod text;
