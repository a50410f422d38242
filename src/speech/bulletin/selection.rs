//! Which of the pieces that are due go into one slot.
//!
//! Entry: [`choose`]. An urgent notice shuts out everything else; otherwise pieces are taken in their order as long as all
//! of them together, with greeting, headlines and lead-ins, fit to the second.

use crate::speech::bulletin::body::SpokenLength;
use crate::speech::bulletin::item::{BulletinItem, BulletinPart};
use crate::speech::bulletin::running_order::{SlotFrame, reading, steps};

/// How much room a slot has.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlotBudget {
    /// Syllables a minute.
    pub pace: u32,
    /// The slot's own length, in seconds.
    pub seconds: u32,
    /// The length of the station's longest slot: what does not fit there fits nowhere.
    pub longest: u32,
}

/// The places in `due` of what is said, in the order of reading. A piece that fits nowhere goes alone.
pub(super) fn choose<'p>(
    due: &[&'p BulletinItem<'p>],
    frame: &SlotFrame<'_>,
    room: SlotBudget,
) -> Vec<usize> {
    let is_urgent = due.iter().any(|piece| piece.part == BulletinPart::Urgent);
    let seconds = |places: &[usize]| {
        let pieces: Vec<&BulletinItem<'_>> = places.iter().map(|&at| due[at]).collect();
        frame.length(&steps(&pieces)).seconds(room.pace)
    };
    let mut chosen: Vec<usize> = Vec::new();
    let mut taken = seconds(&chosen);
    for (at, piece) in due.iter().enumerate() {
        if is_urgent && piece.part != BulletinPart::Urgent {
            continue;
        }
        let bare = all_readings(piece).seconds(room.pace).saturating_sub(1); // two roundings up may differ by one
        if taken.saturating_add(bare) > room.seconds && !chosen.is_empty() {
            continue;
        }
        let place = chosen.partition_point(|&other| (due[other].part, other) < (piece.part, at));
        chosen.insert(place, at);
        let with = seconds(&chosen);
        if with <= room.seconds {
            taken = with;
        } else if chosen.len() == 1 && with > room.longest && room.seconds == room.longest {
            return chosen;
        } else {
            chosen.remove(place);
        }
    }
    chosen
}

/// How long all readings of a piece are, without what is said between them.
fn all_readings(piece: &BulletinItem<'_>) -> SpokenLength {
    let mut all = SpokenLength::default();
    (0..piece.repeat.max(1)).for_each(|_| all += reading(piece));
    all
}
