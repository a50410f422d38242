//! The elements of a drawing.
//!
//! Entry: [`SvgCanvas`]. Across, places are percents of the width; down, they are `em`.

use crate::web::escape::escape;

/// How high a line of text is.
pub(super) const LINE: f64 = 1.5;

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Where words stand: across, down, and which end of them.
pub(super) type TextPosition = (f64, f64, Anchor);

/// A drawing, from its top down.
#[derive(Debug, Default)]
pub(super) struct SvgCanvas {
    elements: String,
    /// How high it is so far.
    pub(super) height: f64,
}

impl SvgCanvas {
    /// Words whose foot stands at a place.
    pub(super) fn words(&mut self, class: &str, place: TextPosition, words: &str) {
        let anchor = match place.2 {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (x, y) = (across(place.0), down(place.1));
        self.add(&format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}>{}</text>",
            escape(words)
        ));
    }

    /// A rectangle from its upper left corner, with its width and height.
    pub(super) fn bar(&mut self, class: &str, place: (f64, f64), size: (f64, f64)) {
        let (x, y) = (across(place.0), down(place.1));
        let (width, height) = (across(size.0), down(size.1));
        self.add(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ));
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let (x1, y1) = (across(from.0), down(from.1));
        let (x2, y2) = (across(to.0), down(to.1));
        self.add(&format!(
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        ));
    }

    /// A dot.
    pub(super) fn dot(&mut self, class: &str, place: (f64, f64)) {
        let (x, y) = (across(place.0), down(place.1));
        self.add(&format!(
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\".3em\"/>"
        ));
    }

    fn add(&mut self, element: &str) {
        self.elements.push_str(element);
    }

    /// The whole.
    pub(super) fn svg(self, title: &str, description: &str) -> String {
        let (title, description) = (escape(title.trim()), escape(description.trim()));
        let height = down(self.height);
        format!(
            "<svg class=\"drawing\" role=\"img\" width=\"100%\" height=\"{height}\"><title>{title}</title><desc>{description}</desc>{}</svg>\n",
            self.elements
        )
    }
}

/// The class of a row of figures, by its place: the looks begin again after the fourth.
pub(super) fn look(series: usize) -> usize {
    series % 4 + 1
}

fn across(percent: f64) -> String {
    format!("{}%", short(percent))
}

fn down(em: f64) -> String {
    format!("{}em", short(em))
}

/// Two decimals at most.
fn short(value: f64) -> String {
    let written = format!("{value:.2}");
    let trimmed = written.trim_end_matches('0').trim_end_matches('.');
    trimmed.to_owned()
}
