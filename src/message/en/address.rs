//! Problems of references and addresses, in English.

use crate::diagnostic::{AddressProblem, Reference};
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &AddressProblem) -> Message {
    match problem {
        AddressProblem::Missing {
            what,
            written,
            nearest,
        } => Message::new(
            missing(*what, written),
            missing_advice(*what, nearest.as_deref()),
        ),
        AddressProblem::LinkToUnpublished { written } => Message::new(
            format!("the link «{written}» leads to an article that is not published"),
            "publish that article first, or take the link out",
        ),
        AddressProblem::OutsideRoot { written } => Message::new(
            format!("the path «{written}» leaves the site's folder"),
            "copy the file beside the article and write its name",
        ),
        AddressProblem::AddressTaken { address, other } => Message::new(
            format!("the address «/{address}» belongs to {other} already"),
            "give one of the two another slug, or take the alias out",
        ),
        AddressProblem::IdTaken { id, other } => Message::new(
            format!("the id «{id}» is used in {other} already"),
            "choose another id",
        ),
        AddressProblem::EmptySlug => Message::new(
            "nothing is left for an address",
            "add the key slug, such as «slug: lich-hop»",
        ),
        AddressProblem::BadAddress { written, proposed } => Message::new(
            format!("«{written}» cannot be an address"),
            format!("use lower-case ASCII letters, digits and hyphens, such as «{proposed}»"),
        ),
        AddressProblem::ReservedAddress { address } => Message::new(
            format!("the address «/{address}» is the generator's own"),
            "put the article elsewhere",
        ),
    }
}

fn missing(what: Reference, written: &str) -> String {
    match what {
        Reference::Body => format!("there is no body with the id «{written}»"),
        Reference::Model => format!("there is no model with the id «{written}»"),
        Reference::Article => format!("the link «{written}» leads to no page"),
        Reference::File => format!("the file «{written}» is not there"),
        Reference::Anchor => format!("the link «{written}» leads to a heading that is not there"),
    }
}

fn missing_advice(what: Reference, nearest: Option<&str>) -> String {
    if let Some(nearest) = nearest {
        return format!("did you mean «{nearest}»?");
    }
    let advice = match what {
        Reference::Body => "see content/bodies.yaml, or add the body there",
        Reference::Model => "a model's id is the last part of its address",
        Reference::Article => "check the name of the .md file; paths count from this article",
        Reference::File => "put the file beside the article and write its exact name",
        Reference::Anchor => "write the heading in lower-case ASCII with hyphens",
    };
    advice.to_owned()
}
