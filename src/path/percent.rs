//! Percent signs in addresses (RFC 3986): `%20` for a blank.
//!
//! Entry: [`percent_decode`], [`percent_encode_name`], [`percent_encode_file`]. The one door of `percent_encoding`.

use std::borrow::Cow;

use percent_encoding::{
    AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode,
};

/// An address without its percent signs; as it stands where they stand for no text. A `%` before anything but two
/// hexadecimal digits is a letter like others.
#[must_use]
pub fn percent_decode(address: &str) -> Cow<'_, str> {
    let decoded = percent_decode_str(address).decode_utf8();
    decoded.unwrap_or(Cow::Borrowed(address))
}

/// A name as one part of an address.
#[must_use]
pub fn percent_encode_name(name: &str) -> String {
    utf8_percent_encode(name, NON_ALPHANUMERIC).to_string()
}

/// A path of a disk, `/` between its parts, as an address.
#[must_use]
pub fn percent_encode_file(path: &str) -> String {
    const ENCODED: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'%')
        .add(b'?')
        .add(b'<')
        .add(b'>');
    utf8_percent_encode(path, ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_digits_stand_for_a_byte() {
        for (written, decoded) in [
            ("l%E1%BB%8Bch%20h%E1%BB%8Dp.md", "lịch họp.md"),
            ("bai%+5.md", "bai%+5.md"),
            ("100%", "100%"),
            ("a%2", "a%2"),
            ("a%ff.md", "a%ff.md"),
        ] {
            assert_eq!(percent_decode(written), decoded);
        }
    }
}
