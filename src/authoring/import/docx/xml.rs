//! A part of a Word document as elements, read within bounds.
//!
//! Entry: [`parse`]. Prefixes of names are taken away: within a part of Word's own, a local name says enough. A
//! document type is refused, and with it every entity that is not of XML itself.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::super::super::outcome::Unreadable;

/// The deepest nesting; Word's own documents stay far below.
const DEEPEST: usize = 120;
/// The most elements.
const MOST: usize = 1_000_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute, by its name without prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| **known == *name);
        found.map(|(_, value)| &**value)
    }

    /// The elements directly in it.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name directly in it.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| *element.name == *name)
    }

    /// The attribute `val` of a child.
    pub fn value(&self, child: &str) -> Option<&str> {
        self.child(child)?.get("val")
    }

    /// Whether a switch is on: there, and not said to be off.
    pub fn switch(&self, child: &str) -> Option<bool> {
        let found = self.child(child)?;
        Some(!matches!(
            found.get("val"),
            Some("0" | "false" | "off" | "none")
        ))
    }

    /// The first element of a name anywhere in it.
    pub fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find_map(|element| {
            let is_it = *element.name == *name;
            if is_it {
                Some(element)
            } else {
                element.find(name)
            }
        })
    }

    /// The letters directly in it.
    pub fn text(&self) -> String {
        let letters = self.children.iter().map(|node| match node {
            Node::Text(text) => text.as_str(),
            Node::Element(_) => "",
        });
        letters.collect()
    }
}

/// Reads a part; the element that is returned is its root.
pub(super) fn parse(bytes: &[u8]) -> Result<Element, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Damaged)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut open = vec![Element::default()];
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(start) => open.push(element(&start)?),
            Event::Empty(start) => put(&mut open, Node::Element(element(&start)?)),
            Event::End(_) => close(&mut open)?,
            Event::Text(text) => {
                put(&mut open, Node::Text(text.into_inner().into_owned()));
            }
            Event::CData(data) => {
                put(&mut open, Node::Text(data.into_inner().into_owned()));
            }
            Event::GeneralRef(reference) => put(&mut open, Node::Text(resolved(&reference)?)),
            Event::DocType(_) => return Err(Unreadable::Entities),
            Event::Eof => break,
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
        count += 1;
        if open.len() > DEEPEST {
            return Err(Unreadable::TooDeep);
        }
        if count > MOST {
            return Err(Unreadable::TooLarge);
        }
    }
    let root = open.pop().filter(|_| open.is_empty());
    let first = root.and_then(|root| root.children.into_iter().find_map(as_element));
    first.ok_or(Unreadable::Damaged)
}

fn as_element(node: Node) -> Option<Element> {
    match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    }
}

fn put(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn close(open: &mut Vec<Element>) -> Result<(), Unreadable> {
    let done = open.pop().filter(|_| !open.is_empty());
    let done = done.ok_or(Unreadable::Damaged)?;
    put(open, Node::Element(done));
    Ok(())
}

fn element(start: &BytesStart<'_>) -> Result<Element, Unreadable> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        let name = attribute.key.local_name().as_ref().into();
        let value =
            quick_xml::escape::unescape(&attribute.value).map_err(|_| Unreadable::Entities)?;
        attributes.push((name, value.into()));
    }
    Ok(Element {
        name: start.local_name().as_ref().into(),
        attributes,
        children: Vec::new(),
    })
}

/// A reference to a character, or to one of the five entities that XML has by itself.
fn resolved(reference: &BytesRef<'_>) -> Result<String, Unreadable> {
    if let Some(letter) = reference
        .resolve_char_ref()
        .map_err(|_| Unreadable::Damaged)?
    {
        return Ok(letter.to_string());
    }
    let known = resolve_predefined_entity(reference).ok_or(Unreadable::Entities)?;
    Ok(known.to_owned())
}
