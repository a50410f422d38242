//! The station's pages: the schedule, and a bulletin in large type.
//!
//! Entry: `Views::station`, `Views::bulletin_page`, `Views::bulletins_today`.

use std::sync::Arc;

use serde::Serialize;

use super::bulletin::{BulletinCard, BulletinView, LineView};
use super::card::{Card, DateView};
use super::head::PageHeading;
use super::page::TypedView;
use super::views::Views;
use crate::date::Date;
use crate::site::{ArticleId, routes};
use crate::speech::bulletin::Bulletin;
use crate::speech::output::text;

/// What the template of the station's page sees as `broadcast`.
#[derive(Clone, Debug, Serialize)]
pub struct StationView {
    /// The section's own text, as HTML; may be empty.
    pub html: String,
    /// The slots of a day.
    pub slots: Vec<SlotView>,
    /// The coming days.
    pub days: Vec<DayView>,
    /// Bulletins of earlier days that staff keep, the newest first.
    pub earlier: Vec<BulletinCard>,
    /// The newest scripts of articles.
    pub scripts: Vec<ScriptRow>,
}

/// A slot of every day.
#[derive(Clone, Debug, Serialize)]
pub struct SlotView {
    /// Its name.
    pub name: String,
    /// When it begins.
    pub at: String,
    /// How long it is, in minutes.
    pub minutes: u32,
}

/// A day of the schedule.
#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    /// The day.
    pub date: DateView,
    /// What people call it: `thứ Hai`.
    pub weekday: &'static str,
    /// What is read in each slot; nothing where there is nothing to say.
    pub cells: Vec<Option<BulletinCard>>,
}

/// An article's script in the list.
#[derive(Clone, Debug, Serialize)]
pub struct ScriptRow {
    /// The article.
    pub card: Arc<Card>,
    /// The script's path.
    pub path: String,
    /// How long it takes, in words.
    pub length: String,
}

/// How many earlier bulletins, and how many scripts, the page lists.
const SHOWN: usize = 30;

impl Views<'_> {
    /// The station's page.
    pub(super) fn station(&self) -> TypedView<StationView> {
        let (url, list) = (routes::station(), self.site.sections.get(routes::STATION));
        let title = list.map_or(self.words.get("broadcast"), |list| &list.section.head.title);
        let description = list.map_or("", |list| &list.section.head.description);
        let crumbs = self.crumbs([]);
        let page = self.head(PageHeading {
            url: &url,
            title,
            description,
            crumbs,
        });
        let slots = self.broadcasts.broadcast.slots.iter().map(|slot| SlotView {
            name: slot.name.clone(),
            at: slot.at.to_string(),
            minutes: *slot.minutes,
        });
        let content = StationView {
            html: list.map_or_else(String::new, |list| self.section_html(list)),
            slots: slots.collect(),
            days: self.days(),
            earlier: self.earlier(),
            scripts: self.script_rows(),
        };
        TypedView {
            template: "broadcast.html",
            url,
            page,
            content,
        }
    }

    /// A bulletin in large type.
    pub(super) fn bulletin_page(&self, number: usize) -> TypedView<BulletinView> {
        let bulletin = &self.broadcasts.bulletins[number];
        let url = routes::bulletin(&bulletin.name());
        let title = format!(
            "{} {}, {} {}",
            self.words.get("bulletin"),
            bulletin.slot_name,
            bulletin.date.weekday(),
            bulletin.date.short()
        );
        let station = self.link(self.words.get("broadcast"), &routes::station());
        let mut page = self.head(PageHeading {
            url: &url,
            title: &title,
            description: "",
            crumbs: self.crumbs([station]),
        });
        page.date = Some(bulletin.date.into());
        let rehearsal = bulletin.rehearsal.then(LineView::rehearsal);
        let lines = bulletin.lines.iter().map(LineView::from_line);
        let content = BulletinView {
            card: self.bulletin_card(bulletin),
            station: bulletin.station.clone(),
            editor: bulletin.editor.clone(),
            approver: bulletin.approver.clone(),
            number: bulletin.number.clone(),
            lines: rehearsal.into_iter().chain(lines).collect(),
        };
        TypedView {
            template: "bulletin.html",
            url,
            page,
            content,
        }
    }

    /// The numbers of the bulletins that have a page.
    pub(super) fn bulletins_shown(&self) -> impl Iterator<Item = usize> {
        let all = self.broadcasts.bulletins.iter().enumerate();
        all.filter(|(_, bulletin)| bulletin.is_open_on(self.site.today()))
            .map(|(number, _)| number)
    }

    /// Today's bulletins.
    pub(super) fn bulletins_today(&self) -> Vec<BulletinCard> {
        let all = self.broadcasts.bulletins.iter();
        all.filter(|bulletin| bulletin.date == self.site.today())
            .map(|bulletin| self.bulletin_card(bulletin))
            .collect()
    }

    fn days(&self) -> Vec<DayView> {
        let today = self.site.today();
        let slots = &self.broadcasts.broadcast.slots;
        let day = |later: u32| {
            let date = today.plus_days(i64::from(later));
            let cells = slots.iter().map(|slot| self.at(date, &slot.id));
            DayView {
                date: date.into(),
                weekday: date.weekday(),
                cells: cells.collect(),
            }
        };
        (0..self.broadcasts.broadcast.horizon.get())
            .map(day)
            .collect()
    }

    fn at(&self, date: Date, slot: &str) -> Option<BulletinCard> {
        let there = |bulletin: &&Bulletin| bulletin.date == date && bulletin.slot == slot;
        let bulletin = self.broadcasts.bulletins.iter().find(there)?;
        Some(self.bulletin_card(bulletin))
    }

    fn earlier(&self) -> Vec<BulletinCard> {
        let all = self.broadcasts.bulletins.iter().rev();
        all.filter(|bulletin| bulletin.date < self.site.today())
            .take(SHOWN)
            .map(|bulletin| self.bulletin_card(bulletin))
            .collect()
    }

    fn script_rows(&self) -> Vec<ScriptRow> {
        let row = |&id: &ArticleId| {
            let script = self.broadcasts.scripts.for_article(id)?;
            Some(ScriptRow {
                card: Arc::clone(&self.cards[id]),
                path: self.path(&routes::script(&script.name)),
                length: text::length(script.seconds(*self.broadcasts.broadcast.pace)),
            })
        };
        let newest = self.site.newest.iter();
        newest
            .filter(|id| self.site.is_news(**id))
            .filter_map(row)
            .take(SHOWN)
            .collect()
    }
}
