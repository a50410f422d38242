//! Model programmes: their own page, their cards.
//!
//! Entry: `Views::model_view`, `Views::model_cards`, `Views::model_links`.

use std::sync::Arc;

use serde::Serialize;

use super::card::{Card, LinkView};
use super::listings::SHOWN;
use super::views::Views;
use crate::document::kind::{AsWritten, Indicator, Kind, Model};
use crate::document::kind_name::KindName;
use crate::markdown::block::{Chart, ChartKind, Series};
use crate::markdown::tree::Block;
use crate::site::ArticleId;

/// A model programme.
#[derive(Clone, Debug, Serialize)]
pub struct ModelView {
    /// Its number.
    pub number: Option<u32>,
    /// What it is for.
    pub goal: Option<String>,
    /// The source's own wording of who does what.
    pub as_written: Vec<AsWritten>,
    /// Who leads.
    pub lead: Vec<LinkView>,
    /// Who advises.
    pub advising: Vec<LinkView>,
    /// Who coordinates.
    pub coordinating: Vec<LinkView>,
    /// Measured results, each a chart with its table, as HTML; empty where there is none.
    pub indicators: String,
    /// How far it has come.
    pub status: Option<String>,
    /// News about it, the newest first.
    pub news: Vec<Arc<Card>>,
    /// Exemplars.
    pub exemplars: Vec<Arc<Card>>,
    /// Practices.
    pub practices: Vec<Arc<Card>>,
    /// Documents.
    pub documents: Vec<Arc<Card>>,
    /// The model before it.
    pub previous: Option<Arc<Card>>,
    /// The model after it.
    pub next: Option<Arc<Card>>,
}

/// A model as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ModelCard {
    /// What lists show.
    pub card: Arc<Card>,
    /// What it is for.
    pub goal: Option<String>,
    /// The label of the source's own wording of who leads.
    pub lead_label: Option<String>,
    /// Who leads.
    pub lead: Vec<LinkView>,
    /// The newest article about it.
    pub latest: Option<Arc<Card>>,
}

impl Views<'_> {
    pub(super) fn model_view(&self, id: ArticleId, model: &Model) -> ModelView {
        let about = self
            .site
            .by_model
            .get(&self.site.article(id).slug)
            .map_or(&[][..], Vec::as_slice);
        let of = |kinds: &[KindName]| {
            let fits =
                |id: &ArticleId| kinds.contains(&self.site.article(*id).document.kind.name());
            self.cards(about.iter().copied().filter(fits).take(SHOWN))
        };
        let place = self.site.models.iter().position(|&model| model == id);
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.site.models.get(at))
                .map(|&id| Arc::clone(&self.cards[id]))
        };
        ModelView {
            number: model.number,
            goal: model.goal.as_ref().map(|goal| goal.value.clone()),
            as_written: model.bodies_as_written.clone(),
            lead: self.body_links(model.lead.iter().flatten().map(|id| &id.value)),
            advising: self.body_links(model.advising.iter().map(|id| &id.value)),
            coordinating: self.body_links(model.coordinating.iter().map(|id| &id.value)),
            indicators: self.charts_html(self.site.article(id), &indicators(&model.indicators)),
            status: model.status.clone(),
            news: of(&[
                KindName::Article,
                KindName::Notice,
                KindName::Report,
                KindName::Question,
                KindName::Rebuttal,
            ]),
            exemplars: of(&[KindName::Exemplar]),
            practices: of(&[KindName::GoodPractice]),
            documents: of(&[KindName::Document]),
            previous: neighbour(place.and_then(|at| at.checked_sub(1))),
            next: neighbour(place.map(|at| at + 1)),
        }
    }

    /// All models, with who leads them.
    pub(super) fn model_cards(&self) -> Vec<ModelCard> {
        let card = |&id: &ArticleId| {
            let article = self.site.article(id);
            let Kind::Model(model) = &article.document.kind else {
                return None;
            };
            let latest = self.site.by_model.get(&article.slug);
            let latest = latest.and_then(|about| about.iter().find(|id| self.site.is_news(**id)));
            Some(ModelCard {
                card: Arc::clone(&self.cards[id]),
                goal: model.goal.as_ref().map(|goal| goal.value.clone()),
                lead_label: model
                    .bodies_as_written
                    .first()
                    .map(|written| written.label.clone()),
                lead: self.body_links(model.lead.iter().flatten().map(|id| &id.value)),
                latest: latest.map(|&id| Arc::clone(&self.cards[id])),
            })
        };
        self.site.models.iter().filter_map(card).collect()
    }

    /// Links to models by their ids.
    pub(super) fn model_links<'b>(
        &self,
        ids: impl IntoIterator<Item = &'b String>,
    ) -> Vec<LinkView> {
        let find = |id: &&String| {
            self.site
                .models
                .iter()
                .find(|model| self.site.article(**model).slug == **id)
        };
        let link = |id: &String| match find(&id) {
            Some(&model) => {
                let article = self.site.article(model);
                self.link(article.document.title(), &article.url)
            }
            None => LinkView::nowhere(id.clone()),
        };
        ids.into_iter().map(link).collect()
    }
}

/// So many periods make a line; fewer are bars.
const PERIODS_OF_A_LINE: usize = 4;

/// Measured results as charts.
fn indicators(indicators: &[Indicator]) -> Vec<Block> {
    let chart = |indicator: &Indicator| {
        let values = indicator.values.iter();
        let kind = match values.len() {
            few if few < PERIODS_OF_A_LINE => ChartKind::Bar,
            _ => ChartKind::Line,
        };
        Block::Chart(Box::new(Chart {
            title: indicator.name.clone(),
            kind,
            unit: indicator.unit.clone(),
            labels: values.clone().map(|one| one.label.clone()).collect(),
            series: vec![Series {
                name: indicator.unit.clone(),
                values: values.map(|one| one.value).collect(),
            }],
            source: indicator.source.clone(),
            as_of: indicator.as_of,
            description: String::new(),
            span: 0..0,
        }))
    };
    indicators.iter().map(chart).collect()
}
