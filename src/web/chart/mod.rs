//! Charts as SVG, made when the site is made: bars, lines, shares of a whole.
//!
//! Entry: [`draw`]. A drawing is as wide as its place and as high as its text asks: across, places are percents; down,
//! they are `em`, so that labels keep the reader's size of text on a telephone and on a desk. It carries classes and
//! SVG's own attributes alone; colours are the theme's.

mod bars;
mod canvas;
mod draw;
mod label;
mod lines;
mod scale;
mod shares;

pub use draw::{ChartPhrases, draw};
pub use label::number;
