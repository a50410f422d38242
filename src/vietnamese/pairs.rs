//! Bytes of a text looked at in pairs.
//!
//! Entry: [`any_pair`]. It must never know what is looked for.

/// Whether a byte and the one behind it are of a sort; a space stands behind the last one. All bytes are looked at, whatever
/// the first ones are: so a processor takes many at once.
#[inline]
pub(super) fn any_pair(text: &str, is: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let (Some(&last), Some(behind)) = (bytes.last(), bytes.get(1..)) else {
        return false;
    };
    let pairs = bytes.iter().zip(behind);
    pairs.fold(is(last, b' '), |any, (one, next)| any | is(*one, *next))
}
