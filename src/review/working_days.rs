//! Working days: Monday to Friday but public holidays, and Saturdays that are worked in exchange for another day.
//!
//! Entry: [`WorkingDays`]. The table is `holidays.tsv`, which names its sources and its years.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::Date;

/// The longest term that is counted to its end, in days; longer ones are late all the same.
const LONGEST: i64 = 3_660;

/// The table; its own comment says what each day rests on, and what could not be verified.
const TABLE: &str = include_str!("holidays.tsv");

/// The days off, and the days of rest on which offices work in exchange.
#[derive(Default)]
pub(super) struct WorkingDays {
    off: BTreeSet<Date>,
    worked: BTreeSet<Date>,
    /// Days off of every year, each with the year from which on it is one.
    yearly: BTreeMap<(i8, i8), i16>,
}

/// A row of the table.
struct Row<'a> {
    day: &'a str,
    is_off: bool,
}

/// The rows of the table that can be read; a test holds that all of them can.
fn rows() -> impl Iterator<Item = Row<'static>> {
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| {
        let (day, rest) = row.split_once('\t')?;
        let is_off = match rest.split_once('\t')?.0 {
            "off" => true,
            "worked" => false,
            _ => return None,
        };
        Some(Row { day, is_off })
    })
}

impl WorkingDays {
    /// The days off by law and plan, and those that a site adds.
    pub fn new(added: &[Date]) -> Self {
        let mut days = Self {
            off: added.iter().copied().collect(),
            ..Self::default()
        };
        for row in rows() {
            if let Ok(date) = row.day.parse() {
                let set = if row.is_off {
                    &mut days.off
                } else {
                    &mut days.worked
                };
                set.insert(date);
            } else if let Some((month, rest)) = row.day.split_once('-') {
                let (day, first_year) = rest.split_once('/').unwrap_or((rest, "0"));
                let date = month.parse().ok().zip(day.parse().ok());
                days.yearly.extend(date.zip(first_year.parse().ok()));
            }
        }
        days
    }

    fn is_working(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), "thứ Bảy" | "Chủ nhật");
        let first_year = self.yearly.get(&(day.month(), day.day()));
        let yearly = first_year.is_some_and(|&year| year <= day.year());
        let rests = yearly || self.off.contains(&day);
        !rests && (!weekend || self.worked.contains(&day))
    }

    /// How many working days follow a day, up to and with another one.
    #[expect(clippy::expect_used, reason = "the count is bounded by `LONGEST`")]
    pub fn working_between(&self, from: Date, to: Date) -> u32 {
        let length = from.days_until(to).min(LONGEST);
        let days = (1..=length).map(|after| from.plus_days(after));
        let working = days.filter(|day| self.is_working(*day)).count();
        u32::try_from(working).expect("at most `LONGEST` days are counted")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn between(days: &WorkingDays, from: &str, to: &str) -> u32 {
        days.working_between(day(from), day(to))
    }

    #[test]
    fn weekends_and_holidays_are_not_worked() {
        let days = WorkingDays::new(&[day("2026-11-26")]);
        for (from, to, count) in [
            ("2026-11-23", "2026-11-23", 0),
            ("2026-11-20", "2026-11-23", 1),
            ("2026-11-16", "2026-11-23", 5),
            ("2026-11-23", "2026-11-25", 1), // 24/11, Ngày Văn hóa Việt Nam
            ("2025-11-21", "2025-11-25", 2), // a Monday before the resolution
            ("2026-11-20", "2026-11-30", 4), // 24/11 and the day that the site adds
            ("2026-02-13", "2026-02-23", 1),
            ("2026-11-23", "2026-11-20", 0),
        ] {
            assert_eq!(between(&days, from, to), count, "{from} {to}");
        }
    }

    #[test]
    fn the_plans_of_two_years_are_those_of_the_government() {
        let days = WorkingDays::new(&[]);
        for (last_worked, next_worked) in [
            ("2025-01-24", "2025-02-03"), // nine days, 25/01 to 02/02/2025
            ("2025-04-04", "2025-04-08"),
            ("2025-04-29", "2025-05-05"), // five days, 30/4 to 04/5/2025
            ("2025-08-29", "2025-09-03"), // four days, 30/8 to 02/9/2025
            ("2025-12-31", "2026-01-05"), // four days, 01/01 to 04/01/2026
            ("2026-02-13", "2026-02-23"), // nine days, 14/02 to 22/02/2026
            ("2026-04-24", "2026-04-28"), // three days, 25/4 to 27/4/2026
            ("2026-04-29", "2026-05-04"), // four days, 30/4 to 03/5/2026
            ("2026-08-28", "2026-09-03"), // five days, 29/8 to 02/9/2026
        ] {
            let (from, to) = (day(last_worked), day(next_worked));
            assert!(days.is_working(from) && days.is_working(to), "{from} {to}");
            assert_eq!(days.working_between(from, to), 1, "{from} {to}");
        }
        for saturday in ["2025-04-26", "2026-01-10", "2026-08-22"] {
            assert_eq!(day(saturday).weekday(), "thứ Bảy");
            assert!(days.is_working(day(saturday)), "{saturday}");
        }
    }

    #[test]
    fn every_row_of_the_table_is_a_day() {
        let days = WorkingDays::new(&[]);
        let rows = TABLE.lines().filter(|row| !row.starts_with('#')).count();
        assert_eq!(days.yearly.len() + days.off.len() + days.worked.len(), rows);
        assert_eq!((days.yearly.len(), days.worked.len()), (5, 3));
    }
}
