//! What an article's head says, as sentences that an announcer reads at sight: before the text and after it.
//!
//! Entry: [`head_utterances`]. It matches every kind, so that a new kind does not compile until someone has decided what is
//! said of it.

use crate::date::Moment;
use crate::document::Document;
use crate::document::kind::{
    Exemplar, GoodPractice, Indicator, Kind, Model, Notice, Outage, Question, Rebuttal, Report,
};
use crate::document::official::{DocumentType, Official};
use crate::speech::script::cards;
use crate::speech::script::mapped_line::MappedLine;
use crate::speech::script::reference_names::ReferenceNames;
use crate::speech::script::tables::measured;
use crate::speech::script::utterance::Utterance;
use crate::yaml::At;

/// What the head says.
#[derive(Clone, Debug, Default)]
pub struct HeadUtterances {
    /// Before the text.
    pub before: Vec<Utterance>,
    /// After it.
    pub after: Vec<Utterance>,
}

/// What the head of an article says; the lead comes first.
#[must_use]
pub fn head_utterances(document: &Document, names: &ReferenceNames<'_>) -> HeadUtterances {
    let lead = document
        .common
        .description
        .iter()
        .map(MappedLine::from_value);
    let (own, after) = match &document.kind {
        Kind::Article | Kind::Page(_) => (Vec::new(), Vec::new()),
        Kind::Notice(notice) => (announced(notice, names), valid(notice, names)),
        Kind::Model(model) => (self::model(document, model, names), Vec::new()),
        Kind::Exemplar(exemplar) => (self::exemplar(exemplar), Vec::new()),
        Kind::GoodPractice(practice) => (place(practice), result(practice)),
        Kind::Document(official) => (self::official(official, names), Vec::new()),
        Kind::Rebuttal(rebuttal) => (claim(rebuttal), grounds(rebuttal)),
        Kind::Question(question) => (self::question(question, names), Vec::new()),
        Kind::Report(report) => (self::report(report, names), Vec::new()),
    };
    let source = document.common.source.iter();
    let source =
        source.map(|origin| MappedLine::from_words(&format!("Theo {}", origin.name.trim())));
    let mut facts = HeadUtterances {
        before: paragraphs(lead),
        after: Vec::new(),
    };
    facts.before.extend(paragraphs(own));
    facts
        .after
        .extend(paragraphs(after.into_iter().chain(source)));
    facts
}

fn paragraphs(lines: impl IntoIterator<Item = MappedLine>) -> Vec<Utterance> {
    let said = lines.into_iter().filter(|line| !line.is_blank());
    said.map(Utterance::paragraph).collect()
}

/// `Cơ quan chủ trì: …`; nothing where there is nothing to say.
fn labelled(label: &str, value: Option<&str>) -> Option<MappedLine> {
    let value = value.map(str::trim).filter(|value| !value.is_empty())?;
    Some(MappedLine::from_words(&format!("{label}: {value}")))
}

fn body(label: &str, id: Option<&At<String>>, names: &ReferenceNames<'_>) -> Option<MappedLine> {
    let id = id?;
    Some(MappedLine::from_generated(names.body(id), &id.span()).after(&format!("{label}: ")))
}

fn bodies(label: &str, ids: &[At<String>], names: &ReferenceNames<'_>) -> Option<MappedLine> {
    let known: Vec<&str> = ids.iter().map(|id| names.body(id)).collect();
    labelled(label, Some(&known.join(", ")))
}

fn announced(notice: &Notice, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let outage = notice.outage.as_ref().map(|outage| {
        MappedLine::from_words(&format!("Thời gian ngừng cung cấp: {}", stretch(outage)))
    });
    let said = [
        body("Cơ quan thông báo", notice.issued_by.as_ref(), names),
        notice
            .bulletin_no
            .as_deref()
            .map(|number| MappedLine::from_words(&format!("Bản tin số {}", number.trim()))),
        labelled(
            "Điểm thay đổi so với bản tin trước",
            notice.changed_since.as_deref(),
        ),
        outage,
    ];
    said.into_iter().flatten().collect()
}

/// Until when a notice holds and whom to ask, the telephone number twice.
fn valid(notice: &Notice, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let mut said = Vec::new();
    said.extend(
        notice
            .valid_until
            .map(|moment| MappedLine::from_words(&until(moment))),
    );
    if let Some(contact) = &notice.contact {
        said.extend(cards::contact(contact, names));
        let phone = contact
            .phone
            .as_deref()
            .map(str::trim)
            .filter(|phone| !phone.is_empty());
        said.extend(phone.map(|phone| {
            MappedLine::from_generated(phone, &contact.span)
                .after("Xin nhắc lại, số điện thoại liên hệ ")
        }));
    }
    said
}

fn until(moment: Moment) -> String {
    let whole_day = if moment.time.is_none() { "hết " } else { "" };
    format!("Thông báo có hiệu lực đến {whole_day}{}", moment.short())
}

/// From when to when; the day of one day's outage is said once.
fn stretch(outage: &Outage) -> String {
    let (from, until) = (outage.from.short(), outage.until.short());
    let day = format!(" ngày {}", outage.from.date.short());
    let clock = from.strip_suffix(&day);
    match clock.filter(|_| outage.from.date == outage.until.date) {
        Some(clock) => format!("từ {clock} đến {until}"),
        None => format!("từ {from} đến {until}"),
    }
}

fn model(document: &Document, model: &Model, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let lead = document
        .common
        .description
        .as_ref()
        .map_or("", |lead| lead.as_str());
    let numbered = |number: &u32| format!("Mô hình số {number}");
    let number = model
        .number
        .as_ref()
        .map(numbered)
        .filter(|words| !lead.contains(words.as_str()));
    let mut said: Vec<MappedLine> = number
        .iter()
        .map(|words| MappedLine::from_words(words))
        .collect();
    said.extend(
        model
            .goal
            .as_ref()
            .map(|goal| MappedLine::from_value(goal).after("Mục tiêu: ")),
    );
    if model.bodies_as_written.is_empty() {
        let lead = model.lead.as_deref().unwrap_or_default();
        said.extend(bodies("Cơ quan chủ trì", lead, names));
        said.extend(bodies("Cơ quan tham mưu", &model.advising, names));
        said.extend(bodies("Cơ quan phối hợp", &model.coordinating, names));
    }
    let as_written = model.bodies_as_written.iter();
    said.extend(as_written.filter_map(|line| labelled(line.label.trim(), Some(&line.text))));
    said.extend(model.indicators.iter().map(indicator));
    said.extend(labelled("Tình hình thực hiện", model.status.as_deref()));
    said
}

fn indicator(indicator: &Indicator) -> MappedLine {
    let figures = indicator
        .values
        .iter()
        .map(|one| measured(&one.label, one.value, &indicator.unit));
    let figures: Vec<String> = figures.collect();
    let (name, source, day) = (
        indicator.name.trim(),
        &indicator.source,
        indicator.as_of.short(),
    );
    MappedLine::from_words(&format!(
        "Chỉ tiêu {name}: {}. Nguồn: {source}, số liệu tính đến ngày {day}",
        figures.join(", ")
    ))
}

fn exemplar(exemplar: &Exemplar) -> Vec<MappedLine> {
    let said = [
        labelled("Lĩnh vực", exemplar.field.as_deref()),
        labelled("Cơ quan công nhận", exemplar.recognised_by.as_deref()),
    ];
    said.into_iter().flatten().collect()
}

fn place(practice: &GoodPractice) -> Vec<MappedLine> {
    labelled("Nơi thực hiện", practice.place.as_deref())
        .into_iter()
        .collect()
}

fn result(practice: &GoodPractice) -> Vec<MappedLine> {
    labelled("Kết quả", practice.result.as_deref())
        .into_iter()
        .collect()
}

/// `Nghị quyết số 05-NQ/TU ngày … của …`.
fn official(official: &Official, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let mut words = sort(official.sort).to_owned();
    if let Some(number) = &official.number {
        words = format!("{words} số {}", number.trim());
    }
    if let Some(day) = &official.issued_on {
        words = format!("{words} ngày {}", day.value.short());
    }
    if let Some(issuer) = &official.issuer {
        words = format!("{words} của {}", names.body(issuer));
    }
    let known =
        official.number.is_some() || official.issued_on.is_some() || official.issuer.is_some();
    known
        .then(|| MappedLine::from_words(&words))
        .into_iter()
        .collect()
}

fn sort(sort: Option<DocumentType>) -> &'static str {
    match sort {
        Some(DocumentType::Resolution) => "Nghị quyết",
        Some(DocumentType::Directive) => "Chỉ thị",
        Some(DocumentType::Programme) => "Chương trình",
        Some(DocumentType::Plan) => "Kế hoạch",
        Some(DocumentType::Decision) => "Quyết định",
        Some(DocumentType::Notice) => "Thông báo",
        Some(DocumentType::Report) => "Báo cáo",
        Some(DocumentType::Guide) => "Hướng dẫn",
        Some(DocumentType::Conclusion) => "Kết luận",
        Some(DocumentType::Letter) => "Công văn",
        Some(DocumentType::Other) | None => "Văn bản",
    }
}

fn claim(rebuttal: &Rebuttal) -> Vec<MappedLine> {
    let claim = rebuttal.claim.iter();
    claim
        .map(|claim| MappedLine::from_value(claim).after("Thông tin sai: "))
        .collect()
}

fn grounds(rebuttal: &Rebuttal) -> Vec<MappedLine> {
    let sources: Vec<&str> = rebuttal
        .sources
        .iter()
        .map(|source| source.name.trim())
        .collect();
    labelled("Căn cứ của bài này", Some(&sources.join(", ")))
        .into_iter()
        .collect()
}

fn question(question: &Question, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    body("Cơ quan trả lời", question.answered_by.as_ref(), names)
        .into_iter()
        .collect()
}

fn report(report: &Report, names: &ReferenceNames<'_>) -> Vec<MappedLine> {
    let period = report.period.as_ref().map(|period| {
        let (from, to) = (period.from.short(), period.to.short());
        MappedLine::from_generated(
            &format!("Kỳ báo cáo: từ ngày {from} đến ngày {to}"),
            &period.span(),
        )
    });
    let said = [body("Cơ quan báo cáo", report.by.as_ref(), names), period];
    said.into_iter().flatten().collect()
}
