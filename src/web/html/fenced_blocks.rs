//! The blocks that are written as a fence with a YAML body as HTML, pictures aside.
//!
//! Entry: the methods of [`HtmlWriter`] below.

use super::inlines::{HtmlWriter, anchor};
use crate::markdown::block::{Chart, ChartKind, Contact, DocumentCard, Media};
use crate::web::chart::{self, ChartPhrases, number};
use crate::web::escape::escape;
use crate::web::page::{Href, Word};

impl HtmlWriter<'_> {
    /// A recording of sound.
    pub(super) fn sound(&mut self, media: &Media) {
        self.open_media(media);
        if let Some(href) = media.file.as_deref().and_then(|file| self.page.file(file)) {
            let src = escape(&href);
            self.raw(&format!(
                "<audio controls preload=\"none\" src=\"{src}\"></audio>\n"
            ));
        }
        self.outside(media);
        self.close_media(media);
    }

    /// A film, or a link to one outside.
    pub(super) fn video(&mut self, media: &Media) {
        self.open_media(media);
        let file = media.file.as_deref().and_then(|file| self.page.file(file));
        let still = media.still.as_deref().filter(|_| file.is_some());
        let poster = still.and_then(|still| self.page.picture(still));
        if let Some(href) = file {
            let src = escape(&href);
            let poster = poster.map_or(String::new(), |picture| {
                format!(" poster=\"{}\"", escape(&picture.src))
            });
            self.raw(&format!(
                "<video controls preload=\"none\" src=\"{src}\"{poster}></video>\n"
            ));
        }
        self.outside(media);
        self.close_media(media);
    }

    fn open_media(&mut self, media: &Media) {
        self.raw("<figure class=\"media\">\n");
        self.element("<figcaption>", &media.title, "</figcaption>\n");
    }

    /// The link to a recording elsewhere: nothing of another site is loaded before it is asked for.
    fn outside(&mut self, media: &Media) {
        let link = media.url.as_ref().map(|url| Href {
            href: url.clone(),
            outside: true,
        });
        let Some(open) = link.as_ref().and_then(anchor) else {
            return;
        };
        self.raw("<p class=\"outside\">");
        self.raw(&open);
        if let Some(still) = media.still.as_deref().filter(|_| media.file.is_none()) {
            self.image(still, "");
        }
        let word = self.word(Word::WatchOutside);
        self.raw(&format!("<span>{word}: "));
        self.element("", &media.title, "</span></a></p>\n");
    }

    fn close_media(&mut self, media: &Media) {
        if !media.transcript.trim().is_empty() {
            let word = self.word(Word::Transcript);
            self.raw(&format!("<details>\n<summary>{word}</summary>\n"));
            for part in media.transcript.split("\n\n") {
                if !part.trim().is_empty() {
                    self.element("<p>", part.trim(), "</p>\n");
                }
            }
            self.raw("</details>\n");
        }
        self.raw("</figure>\n");
    }

    /// A card that leads to a document.
    pub(super) fn document_card(&mut self, card: &DocumentCard) {
        let Some(document) = self.page.document(&card.file) else {
            return;
        };
        self.raw("<div class=\"card card-document\">\n");
        if !document.number.is_empty() {
            self.element("<p class=\"card-number\">", &document.number, "</p>\n");
        }
        let open = format!(
            "<p class=\"card-title\"><a href=\"{}\">",
            escape(&document.href)
        );
        self.element(&open, &document.title, "</a></p>\n");
        if !card.note.is_empty() {
            self.element("<p>", &card.note, "</p>\n");
        }
        self.raw("</div>\n");
    }

    /// A card that says whom to ask.
    pub(super) fn contact(&mut self, contact: &Contact) {
        self.raw("<div class=\"card card-contact\">\n");
        if let Some(body) = contact.body.as_deref().and_then(|id| self.page.body(id)) {
            let open = format!(
                "<p class=\"card-title\"><a href=\"{}\">",
                escape(&body.href)
            );
            self.element(&open, &body.name, "</a></p>\n");
        }
        let lines = [
            (Word::Person, &contact.person, None),
            (Word::Position, &contact.position, None),
            (
                Word::Phone,
                &contact.phone,
                contact.phone.as_deref().map(telephone),
            ),
            (
                Word::Email,
                &contact.email,
                contact.email.as_deref().map(mail),
            ),
            (Word::Address, &contact.address, None),
            (Word::Hours, &contact.hours, None),
        ];
        for (word, value, href) in lines {
            let Some(value) = value.as_deref().filter(|value| !value.trim().is_empty()) else {
                continue;
            };
            let word = self.word(word);
            self.raw(&format!("<p><span class=\"label\">{word}:</span> "));
            match href {
                Some(href) => self.element(&format!("<a href=\"{href}\">"), value, "</a></p>\n"),
                None => self.element("", value, "</p>\n"),
            }
        }
        self.raw("</div>\n");
    }

    /// A chart: its drawing where there is one, and the table of its figures in any case.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let kind = match chart.kind {
            ChartKind::Bar => "bar",
            ChartKind::Line => "line",
            ChartKind::Share => "share",
        };
        self.raw(&format!("<figure class=\"chart chart-{kind}\">\n"));
        self.element("<figcaption>", &chart.title, "</figcaption>\n");
        let drawing = self.drawing(chart);
        self.raw(&drawing);
        if !chart.description.trim().is_empty() {
            self.element("<p>", chart.description.trim(), "</p>\n");
        }
        self.figures(chart);
        let [unit, source, as_of] =
            [Word::Unit, Word::Source, Word::AsOf].map(|word| self.word(word));
        self.element(
            &format!("<p class=\"chart-source\">{unit}: "),
            &chart.unit,
            ". ",
        );
        self.element(&format!("{source}: "), &chart.source, ". ");
        let day = chart.as_of;
        let (year, month, number) = (day.year(), day.month(), day.day());
        self.raw(&format!(
            "{as_of} <time datetime=\"{day}\">{number:02}/{month:02}/{year}</time>.</p>\n</figure>\n"
        ));
    }

    fn drawing(&self, chart: &Chart) -> String {
        let kind = match chart.kind {
            ChartKind::Bar => Word::BarChart,
            ChartKind::Line => Word::LineChart,
            ChartKind::Share => Word::ShareChart,
        };
        let phrases = ChartPhrases {
            kind: self.page.word(kind),
            unit: self.page.word(Word::Unit),
            lowest: self.page.word(Word::Lowest),
            highest: self.page.word(Word::Highest),
            table: self.page.word(Word::InTable),
            none: self.page.word(Word::NoFigure),
        };
        chart::draw(chart, phrases)
    }

    fn figures(&mut self, chart: &Chart) {
        if chart.labels.is_empty() || chart.series.is_empty() {
            return;
        }
        let table = self.word(Word::Table);
        self.raw(&format!(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{table}: "
        ));
        self.element("", chart.title.trim(), "\">\n<table class=\"figures\">\n");
        let label = self.word(Word::Label);
        self.raw(&format!("<thead>\n<tr><th scope=\"col\">{label}</th>"));
        for series in &chart.series {
            self.element("<th scope=\"col\" class=\"end\">", &series.name, "</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        let none = self.page.word(Word::NoFigure).to_owned();
        for (at, label) in chart.labels.iter().enumerate() {
            self.element("<tr><th scope=\"row\">", label, "</th>");
            for series in &chart.series {
                let value = series.values.get(at).copied().flatten();
                let shown = value.map_or_else(|| none.clone(), number);
                self.element("<td class=\"end\">", &shown, "</td>");
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }
}

fn telephone(written: &str) -> String {
    let digits = |letter: &char| letter.is_ascii_digit() || *letter == '+';
    format!("tel:{}", written.chars().filter(digits).collect::<String>())
}

fn mail(written: &str) -> String {
    format!("mailto:{}", escape(written.trim()).replace(' ', "%20"))
}
