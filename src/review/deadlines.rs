//! Deadlines: by which day something has to be done.
//!
//! Entry: [`Deadlines`].

use super::working_days::WorkingDays;
use crate::date::Date;
use crate::document::Document;
use crate::document::kind::Kind;

/// Working days within which a document is disclosed (Luật 104/2016).
pub(super) const DISCLOSURE: u32 = 5;
/// Working days by which an outage is announced ahead (NĐ 224/2026, Điều 13).
pub(super) const OUTAGE: u32 = 7;
/// Days after which a standing page is looked through again; our judgement.
pub(super) const STALE: u32 = 365;
/// In how many days the last day of such a term is looked for: Tết and all weekends are far shorter.
const WIDEST: i64 = 60;

/// Reckons terms by the working days of a site.
pub struct Deadlines {
    days: WorkingDays,
}

impl Deadlines {
    /// With the days off by law, and those that a site adds.
    #[must_use]
    pub fn new(holidays: &[Date]) -> Self {
        let days = WorkingDays::new(holidays);
        Self { days }
    }

    /// The last day on which a document under `disclosure` is disclosed in time.
    #[must_use]
    pub fn disclosure(&self, document: &Document) -> Option<Date> {
        document.common.disclosure.as_ref()?;
        let issued = document.kind.official()?.issued_on.as_ref()?.value;
        let mut days = (0..=WIDEST).map(|after| issued.plus_days(after));
        days.find(|day| self.days.working_between(issued, *day) >= DISCLOSURE)
    }

    /// The last day on which a planned outage is announced in time.
    #[must_use]
    pub fn outage(&self, document: &Document) -> Option<Date> {
        let from = document.kind.notice()?.outage.as_ref()?.from.date;
        let mut days = (0..=WIDEST).map(|before| from.plus_days(-before));
        days.find(|day| self.days.working_between(*day, from) >= OUTAGE)
    }

    /// The last day on which a standing page need not be looked through again.
    #[must_use]
    pub fn fresh(&self, document: &Document) -> Option<Date> {
        let updated = document.common.updated?;
        let is_written = matches!(document.kind, Kind::Page(_)) && !document.blocks.is_empty();
        is_written.then(|| updated.plus_days(STALE.into()))
    }
}
