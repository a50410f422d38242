//! How many articles a page of a list holds.
//!
//! Entry: [`PageSize`].

use std::num::NonZeroUsize;

use schemars::JsonSchema;
use serde::Deserialize;

/// How many articles a page of a list holds; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PageSize(NonZeroUsize);

impl PageSize {
    /// The number.
    #[must_use]
    pub fn get(self) -> usize {
        self.0.get()
    }
}

/// Twenty, where neither the section nor the site says anything.
impl Default for PageSize {
    fn default() -> Self {
        const TWENTY: NonZeroUsize = NonZeroUsize::new(20).expect("20 is not 0");
        Self(TWENTY)
    }
}
