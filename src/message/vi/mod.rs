//! Vietnamese, as the staff of a commune read it.

pub mod machine;
pub mod source;
