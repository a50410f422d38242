//! Remarks of the second reader, in English.

use super::outside;
use crate::diagnostic::ReviewProblem;
use crate::message::sentence::{Message, size};

/// What is remarked, and what to do.
#[must_use]
pub fn say(problem: &ReviewProblem) -> Message {
    match problem {
        ReviewProblem::IdNumber => Message::new(
            "12 digits that look like a citizen's number",
            "delete them; people are told apart on paper",
        ),
        ReviewProblem::PrivatePhone { written } => Message::new(
            format!(
                "the phone number \"{written}\" is not the site's, a body's or the article's contact"
            ),
            "delete it; an office's number belongs into site.yaml, bodies.yaml or the article's contact",
        ),
        ReviewProblem::BankAccount => Message::new(
            "the number of a bank account",
            "delete it; an account of a public appeal goes into allow, with the reason",
        ),
        ReviewProblem::HomeAddress { name } => Message::new(
            format!("{name} is named beside a home address"),
            "leave out the address; the village is enough",
        ),
        ReviewProblem::ChildSchool { name } => Message::new(
            format!("the child {name} is named in full with class or school"),
            "leave out class and school, or use the given name alone",
        ),
        ReviewProblem::PressCopied { source, syllables } => Message::new(
            format!("{syllables} syllables under the source \"{source}\""),
            "keep title, source, link and your own summary (under 200 syllables), or put the licence into allow",
        ),
        ReviewProblem::NoDescription => Message::new(
            "no lead",
            "add `description`: a sentence or two, at most 50 syllables",
        ),
        ReviewProblem::NoAuthor => Message::new(
            "no author",
            "add `author`, or `source` where it comes from elsewhere",
        ),
        ReviewProblem::NoApproval => Message::new(
            "not approved; a release will leave it out",
            "once it is approved, run: bantin approve FILE --by BODY",
        ),
        ReviewProblem::LeadLong { syllables } => Message::new(
            format!("the lead has {syllables} syllables"),
            "shorten it to 50",
        ),
        ReviewProblem::SentenceLong { syllables } => Message::new(
            format!("a sentence of {syllables} syllables"),
            "part it into sentences of at most 50",
        ),
        ReviewProblem::HeadingSkip { wanted } => Message::new(
            "the heading skips a level",
            format!("give it {wanted} signs #"),
        ),
        ReviewProblem::ImageLarge { file, bytes } => Message::new(
            format!("the picture \"{file}\" weighs {}", size(*bytes)),
            "make it smaller than 5 MB",
        ),
        ReviewProblem::TableHeader => Message::new(
            "the table has no names of columns",
            "write them into its first line",
        ),
        ReviewProblem::Expired => Message::new(
            "the article has expired",
            "extend `expires` if it still holds; if not, leave it (it has left the lists) or delete the file",
        ),
        ReviewProblem::DateFuture => Message::new(
            "the day of posting is still to come, yet the article goes out at once",
            "mend `date`, or add `publish_at`",
        ),
        ReviewProblem::DisclosureLate { days } => Message::new(
            format!("disclosed {days} working days after its issue; the term is 5"),
            "check issued_on and date; if they are right, put the reason into allow",
        ),
        ReviewProblem::OutageShort { days } => Message::new(
            format!("the outage is announced {days} working days ahead; 7 are demanded"),
            "check the days; for a breakdown put the reason into allow",
        ),
        ReviewProblem::SlipCopied { slip, correction } => Message::new(
            format!("\"{slip}\" is a slip of the source document"),
            format!("write \"{correction}\"; the verbatim page alone keeps the slip"),
        ),
        ReviewProblem::NotNfc => Message::new(
            "the file is not in Unicode normal form C; pages are made in it all the same",
            "save the file with composed letters, so that searching in it works",
        ),
        ReviewProblem::ToneMixed { written, other } => Message::new(
            format!("\"{written}\" and \"{other}\" place the tone mark in two ways in one article"),
            "keep to one",
        ),
        ReviewProblem::PageStale { days } => Message::new(
            format!("the page was last updated {days} days ago"),
            "go through it, mend what has changed, then set `updated`",
        ),
        ReviewProblem::LinkInner { url } => Message::new(
            format!("the link \"{url}\" leads into an inner network, which no resident can open"),
            "put the public address in its place, or leave the link out",
        ),
        ReviewProblem::LinkDead { url, failure } => Message::new(
            format!(
                "the link \"{url}\" cannot be opened: {}",
                outside::failure(*failure)
            ),
            outside::advice(*failure),
        ),
        ReviewProblem::LinksUnasked { count, why } => outside::unasked(*count, *why),
        ReviewProblem::AllowUnknown { id, nearest } => Message::new(
            unknown(id, nearest.as_deref()),
            "write the id that stands in square brackets after the word warning",
        ),
        ReviewProblem::AllowUnused { id } => Message::new(
            format!("allow: nothing here is \"{id}\" any more"),
            "delete the line",
        ),
        ReviewProblem::AllowForbidden { id } => Message::new(
            format!("allow: law lets nobody accept \"{id}\""),
            "delete the line and mend the article",
        ),
        ReviewProblem::AllowWithoutReason { id } => Message::new(
            format!("allow: \"{id}\" has no reason"),
            "write into `why` who agreed and why",
        ),
    }
}

fn unknown(id: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("allow: no remark \"{id}\"; did you mean \"{nearest}\"?"),
        None => format!("allow: no remark \"{id}\""),
    }
}
