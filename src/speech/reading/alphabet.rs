//! The letters of Vietnamese words, byte by byte: a table tells from a byte and what stood before it what a word is made
//! of so far, so that no letter is decoded and no branch is taken until the word ends.
//!
//! Entry: [`shape`]. It must never know a word; what it does not know itself, it leaves alone.

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No letter at all.
    Nothing,
    /// One small letter.
    Small,
    /// One capital.
    Capital,
    /// Small letters.
    Low,
    /// A capital and small letters behind it.
    Name,
    /// Capitals.
    High,
    /// Small letters and capitals.
    Mixed,
}

const SHAPES: [Shape; 7] = [
    Shape::Nothing,
    Shape::Small,
    Shape::Capital,
    Shape::Low,
    Shape::Name,
    Shape::High,
    Shape::Mixed,
];

/// A place in the table: behind what has a shape, or inside a letter of several bytes.
type State = u8;

/// Before the word; the shapes are states, in their order.
const START: State = Shape::Nothing as State;
/// The first state inside a letter: seven for each of those before.
const INSIDE: State = 7;
/// No letter goes on.
const END: State = INSIDE + 7 * 7;
/// A character that the table does not know.
const UNKNOWN: State = END + 1;

/// How many states have a row: a power of two, so that no place outside is asked for.
const ROWS: usize = 64;

/// The shape of the word at the beginning of a text, and its length in bytes; nothing where a character stands in it or
/// behind it that may be a letter of another alphabet.
#[inline]
pub fn shape(text: &[u8]) -> Option<(Shape, usize)> {
    let (mut state, mut length) = (START, 0);
    for &byte in text {
        let next = TABLE[usize::from(state) % ROWS][usize::from(byte)];
        if next >= END {
            if next == UNKNOWN {
                return None;
            }
            break;
        }
        state = next;
        length += 1;
    }
    let shape = SHAPES.get(usize::from(state))?;
    Some((*shape, length))
}

static TABLE: [[State; 256]; ROWS] = {
    let (mut table, mut state) = ([[UNKNOWN; 256]; ROWS], 0);
    while state < END {
        let mut byte = 0;
        while byte < 256 {
            table[state as usize][byte] = if state < INSIDE {
                begun(state, byte)
            } else {
                ended((state - INSIDE) / 7, (state - INSIDE) % 7, byte)
            };
            byte += 1;
        }
        state += 1;
    }
    table
};

/// Behind a letter: the next one, or the beginning of one.
const fn begun(state: State, byte: usize) -> State {
    let lead = match byte {
        0x61..=0x7a => return grown(state, false),
        0x41..=0x5a => return grown(state, true),
        0..=0x7f => return END,
        0xc3..=0xc6 => byte - 0xc3,
        0xe1 => 4,
        _ => return UNKNOWN,
    };
    INSIDE + 7 * state + lead as State
}

/// Inside a letter, behind `C3`, `C4`, `C5`, `C6`, `E1`, `E1 BA`, `E1 BB`.
const fn ended(state: State, lead: State, byte: usize) -> State {
    let capital = match (lead, byte) {
        (0, 0x80..=0x96 | 0x98..=0x9e) => true,
        (0, 0x9f..=0xb6 | 0xb8..=0xbf) => false,
        // Ă, Đ, Ĩ, Ũ, Ơ, Ư
        (1, 0x82 | 0x90 | 0xa8) | (2, 0xa8) | (3, 0xa0 | 0xaf) => true,
        (1, 0x83 | 0x91 | 0xa9) | (2, 0xa9) | (3, 0xa1 | 0xb0) => false,
        (4, 0xba | 0xbb) => return INSIDE + 7 * state + (byte - 0xb5) as State,
        // Most letters with marks: capital and small in turn.
        (5, 0xa0..=0xbf) | (6, 0x80..=0xbf) => byte % 2 == 0,
        _ => return UNKNOWN,
    };
    grown(state, capital)
}

/// The shape with one letter more.
const fn grown(state: State, capital: bool) -> State {
    const SMALL: State = Shape::Small as State;
    const CAPITAL: State = Shape::Capital as State;
    const LOW: State = Shape::Low as State;
    const NAME: State = Shape::Name as State;
    const HIGH: State = Shape::High as State;
    match (state, capital) {
        (START, false) => SMALL,
        (START, true) => CAPITAL,
        (SMALL | LOW, false) => LOW,
        (CAPITAL | NAME, false) => NAME,
        (CAPITAL | HIGH, true) => HIGH,
        _ => Shape::Mixed as State,
    }
}
