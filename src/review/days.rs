//! Working days: Monday to Friday but public holidays.
//!
//! Entry: [`Days`]. The table is `holidays.tsv`, which names its source and its years. It must never know what a term is
//! for.

use std::collections::BTreeSet;

use crate::date::Date;

/// The longest term that is counted to its end, in days; longer ones are late all the same.
const LONGEST: i64 = 3_660;

/// The days off.
pub(super) struct Days {
    off: BTreeSet<Date>,
    yearly: Vec<(i8, i8)>,
}

impl Days {
    /// The days off by law, and those that a site adds.
    pub fn new(added: &[Date]) -> Self {
        let rows = include_str!("holidays.tsv")
            .lines()
            .filter(|row| !row.starts_with('#'))
            .filter_map(|row| row.split('\t').next());
        let mut days = Self {
            off: added.iter().copied().collect(),
            yearly: Vec::new(),
        };
        for day in rows {
            if let Ok(date) = day.parse() {
                days.off.insert(date);
            } else if let Some((month, day)) = day.split_once('-') {
                days.yearly.extend(month.parse().ok().zip(day.parse().ok()));
            }
        }
        days
    }

    fn is_working(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), "thứ Bảy" | "Chủ nhật");
        let yearly = self.yearly.contains(&(day.month(), day.day()));
        !weekend && !yearly && !self.off.contains(&day)
    }

    /// How many working days follow a day, up to and with another one.
    pub fn working_between(&self, from: Date, to: Date) -> u32 {
        let length = from.days_until(to).min(LONGEST);
        let days = (1..=length).map(|after| from.plus_days(after));
        let working = days.filter(|day| self.is_working(*day)).count();
        u32::try_from(working).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| Date::at(0, "UTC"))
    }

    #[test]
    fn weekends_and_holidays_are_not_worked() {
        let days = Days::new(&[day("2026-08-31")]);
        for (from, to, count) in [
            ("2026-11-23", "2026-11-23", 0),
            ("2026-11-20", "2026-11-23", 1),
            ("2026-11-16", "2026-11-23", 5),
            ("2026-02-13", "2026-02-23", 1),
            ("2026-08-28", "2026-09-03", 2),
            ("2025-12-31", "2026-01-02", 1),
            ("2026-11-23", "2026-11-20", 0),
        ] {
            assert_eq!(
                days.working_between(day(from), day(to)),
                count,
                "{from} {to}"
            );
        }
    }

    #[test]
    fn every_row_of_the_table_is_a_day() {
        let days = Days::new(&[]);
        assert_eq!((days.yearly.len(), days.off.len()), (4, 18));
    }
}
