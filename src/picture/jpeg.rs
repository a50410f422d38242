//! Whether a JPEG has its end. The decoder fills what is missing with grey, so that half a photograph would be
//! published.
//!
//! Entry: [`is_whole`], which looks at the markers only.

const START_OF_SCAN: u8 = 0xDA;
const END: u8 = 0xD9;

/// Whether the marker that ends the picture follows its data; what a phone appends behind it does not count.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2; // behind the marker that starts the picture
    loop {
        match marker(bytes, at) {
            None => return false,
            Some((END, _)) => return true,
            Some((START_OF_SCAN, behind)) => at = skip(bytes, behind),
            // Restart marks and the like stand alone.
            Some((0x01 | 0xD0..=0xD8, behind)) => at = behind,
            Some((_, behind)) => at = skip(bytes, behind),
        }
    }
}

/// The next marker, and where what follows it begins. Data of a scan is gone through byte by byte: in it, `FF` is followed
/// by `00` or is a marker.
fn marker(bytes: &[u8], from: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(from..)?;
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xFF);
    let found = rest.windows(2).position(is_marker)?;
    Some((rest[found + 1], from + found + 2))
}

/// Behind a segment, whose length stands at its start.
fn skip(bytes: &[u8], at: usize) -> usize {
    let length = bytes.get(at..at + 2);
    let length = length.map_or(0, |two| usize::from(two[0]) << 8 | usize::from(two[1]));
    at + length
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[test]
    fn the_end_counts_where_it_ends_the_picture() {
        let head = [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 0xFF, 0xD9]; // the end of a small picture inside a segment
        let scan = [0xFF, 0xDA, 0, 3, 1, 7, 0xFF, 0, 9, 0xFF, 0xD0, 8];
        let whole = |tail: &[u8]| is_whole(&[&head[..], &scan, tail].concat());
        assert!(whole(&[0xFF, 0xD9]));
        assert!(whole(&[0xFF, 0xD9, 1, 2, 3]));
        assert!(!whole(&[]));
        assert!(!whole(&[0xFF]));
        assert!(!is_whole(&[0xFF, 0xD8]));
        assert!(!is_whole(&[]));
    }
}
