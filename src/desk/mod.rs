//! The writers tools.
