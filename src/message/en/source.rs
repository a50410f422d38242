//! Problems of files, in English.

use crate::diagnostic::{Encoding, SourceProblem};
use crate::message::sentence::{Message, size};

/// The problem as a sentence.
#[must_use]
pub fn say(problem: &SourceProblem) -> Message {
    match problem {
        SourceProblem::WrongEncoding { encoding } => wrong_encoding(*encoding),
        SourceProblem::TooLarge { bytes, limit } => Message::new(
            format!(
                "the file is too large: {}, where a text may have at most {}",
                size(*bytes),
                size(*limit)
            ),
            "See whether it is a picture, film or sound under a wrong ending; if the article is really that long, divide it.",
        ),
        SourceProblem::LinkOutside => Message::new(
            "this symbolic link leads out of the site's folder",
            "Put a copy of the file or folder here instead of the link.",
        ),
        SourceProblem::LinkLoop => Message::new(
            "this symbolic link leads back to a folder that holds it",
            "Delete the link.",
        ),
        SourceProblem::Unreadable { reason } => Message::new(
            format!("cannot be opened (the system says: {reason})"),
            "Close the program that has it open, or ask for the right to read it.",
        ),
        SourceProblem::BadName => Message::new(
            "the file's name has characters that other systems cannot read",
            "Rename it with letters, digits, spaces and hyphens; Vietnamese letters are welcome.",
        ),
        SourceProblem::Empty => Message::new(
            "the file is empty",
            "Write something in it, or delete it if it is not needed.",
        ),
        SourceProblem::NoContent => Message::new(
            "the site has no content yet",
            "Put articles into the folder content, or start a new site: bantin init DIR",
        ),
        SourceProblem::SameName => Message::new(
            "two files have the same name (their Vietnamese letters are composed in two ways, and look alike)",
            "Keep one of them; rename or delete the other.",
        ),
    }
}

fn wrong_encoding(encoding: Encoding) -> Message {
    match encoding {
        Encoding::Utf16 => Message::new(
            "the file is UTF-16 (Notepad's \"Unicode\"), not UTF-8",
            "Open it in Notepad, choose Save as, and UTF-8 under Encoding.",
        ),
        Encoding::Tcvn3 => Message::new(
            "the text is in the old encoding TCVN3 (ABC), made for .VnTime fonts; readers would see strange letters",
            "Convert it to Unicode: bantin convert FILE --from tcvn3",
        ),
        Encoding::Vni => Message::new(
            "the text is in the old encoding VNI, made for VNI-Times fonts; readers would see strange letters",
            "Convert it to Unicode: bantin convert FILE --from vni",
        ),
        Encoding::Unknown => Message::new(
            "the file has a broken character that is not UTF-8",
            "Delete the character here and type it again; if nothing of the file can be read, save it anew as UTF-8.",
        ),
    }
}
