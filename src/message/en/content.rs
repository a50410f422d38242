//! Problems of the content as a whole, in English.

use crate::diagnostic::{ContentProblem, Reference};
use crate::message::sentence::Message;

/// What is wrong and what to do.
#[must_use]
pub fn say(problem: &ContentProblem) -> Message {
    match problem {
        ContentProblem::NoConfig => Message::new(
            "content/site.yaml is not there",
            "run the command in the site's folder, or make a new site: bantin init FOLDER",
        ),
        ContentProblem::KeyNotOfKind { key, kind } => Message::new(
            format!("the kind «{kind}» has no key «{key}»"),
            "delete the key, or mend the key kind",
        ),
        ContentProblem::KeyRequired { key, kind } => Message::new(
            format!("the kind «{kind}» must have the key «{key}»"),
            format!("add a line «{key}: …»"),
        ),
        ContentProblem::Missing {
            what,
            written,
            nearest,
        } => Message::new(
            missing(*what, written),
            match nearest {
                Some(nearest) => format!("did you mean «{nearest}»?"),
                None => missing_advice(*what).to_owned(),
            },
        ),
        ContentProblem::LinkToUnpublished { written } => Message::new(
            format!("the link «{written}» leads to an article that is not published"),
            "publish that article first, or take the link out",
        ),
        ContentProblem::OutsideRoot { written } => Message::new(
            format!("the path «{written}» leaves the site's folder"),
            "copy the file beside the article and write its name",
        ),
        ContentProblem::AddressTaken { address, other } => Message::new(
            format!("the address «/{address}» belongs to {other} already"),
            "give one of the two another slug, or take the alias out",
        ),
        ContentProblem::IdTaken { id, other } => Message::new(
            format!("the id «{id}» is used in {other} already"),
            "choose another id",
        ),
        ContentProblem::EmptySlug => Message::new(
            "nothing is left for an address",
            "add the key slug, such as «slug: lich-hop»",
        ),
        ContentProblem::BadAddress { written, proposed } => Message::new(
            format!("«{written}» cannot be an address"),
            format!("use lower-case ASCII letters, digits and hyphens, such as «{proposed}»"),
        ),
        ContentProblem::ReservedAddress { address } => Message::new(
            format!("the address «/{address}» is the generator's own"),
            "put the article elsewhere",
        ),
        ContentProblem::EndsBeforeBegin => {
            Message::new("it ends before it begins", "mend the two days")
        }
        ContentProblem::ImageField { field } => Message::new(
            format!("the article's image lacks «{field}»"),
            "an image needs alt, caption and credit",
        ),
        ContentProblem::NoSiteConsent { name } => Message::new(
            format!("{name} has not agreed to stand on the site; the article is left out"),
            "record the consent (site: true), or write the article without the name",
        ),
        ContentProblem::NoPhotoConsent { name } => Message::new(
            format!("{name} has not agreed to a portrait"),
            "record the consent (photo: true), or take another picture",
        ),
        ContentProblem::NoLoudspeakerConsent { name } => Message::new(
            format!("{name} has not agreed to the loudspeaker; the article has no script"),
            "record the consent (loudspeaker: true), or set loudspeaker / include: false",
        ),
        ContentProblem::WithdrawnName {
            name,
            same_article: true,
        } => Message::new(
            format!("{name} withdrew consent but still stands in the article"),
            "delete the name from the text and from the file",
        ),
        ContentProblem::WithdrawnName {
            name,
            same_article: false,
        } => Message::new(
            format!("{name} is the name of somebody who withdrew consent in another article"),
            "if it is the same person, delete the name",
        ),
        ContentProblem::ChildConsent { name, key } => Message::new(
            format!("the child {name}: «{key}: true» is missing in consent"),
            "the guardian must agree, and from 7 years on the child too",
        ),
        ContentProblem::ConsentNotProvable { name } => Message::new(
            format!("the consent of {name} lacks the number of its paper (record) or its day (on)"),
            "write both into consent",
        ),
        ContentProblem::SampleLooksReal { key } => Message::new(
            format!("the sample's key «{key}» looks real"),
            "use bracketed placeholders such as [tên tập thể], or delete sample: true if the article is real",
        ),
        ContentProblem::NotApproved => Message::new(
            "this kind must be approved first",
            "use: bantin approve FILE --by BODY",
        ),
        ContentProblem::OpenSlot { slot } => Message::new(
            format!("nothing is known yet for «{slot}»; the page says so"),
            "fill it in when it is official; a release waits for it",
        ),
        ContentProblem::DocumentWithoutNumber { key } => Message::new(
            format!("the document has no «{key}»"),
            "add it when it is official",
        ),
        ContentProblem::StandingPageMissing { slot } => Message::new(
            format!("the required page «{slot}» is missing"),
            format!("make a page in content/gioi-thieu with «slot: {slot}»"),
        ),
        ContentProblem::SlipUnused { slip } => Message::new(
            format!("the slip «{slip}» is gone from the source"),
            "delete it from the table",
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

fn missing_advice(what: Reference) -> &'static str {
    match what {
        Reference::Body => "see content/bodies.yaml, or add the body there",
        Reference::Model => "a model's id is the last part of its address",
        Reference::Article => "check the name of the .md file; paths count from this article",
        Reference::File => "put the file beside the article and write its exact name",
        Reference::Anchor => "write the heading in lower-case ASCII with hyphens",
    }
}
