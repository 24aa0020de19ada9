//! A calendar day, as members type and read it.
use crate::replica::Timestamp;
use std::fmt;
use time::{Date, Month, OffsetDateTime};

/// A day between the years 1900 and 9999; written `2026-11-23` in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day, if the calendar has it and it is within the years the app accepts.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Day> {
        if !(1900..=9999).contains(&year) {
            return None;
        }
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Day)
    }

    /// Reads `2026-11-23` (what date fields give) or `23.11.2026` (what people type where there is no date field).
    ///
    /// A year of two digits is one of this century: date fields give `0026-11-23` for it, and people type `23.11.26`.
    pub fn parse(text: &str) -> Option<Day> {
        let text = text.trim();
        let number = |part: &str| {
            part.bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| part.parse::<i32>().ok())
                .flatten()
        };
        let parts = |sign: char| {
            let mut parts = text.split(sign);
            let three = [parts.next()?, parts.next()?, parts.next()?];
            parts.next().is_none().then_some(three)
        };
        let (year, month, day) = match (parts('-'), parts('.')) {
            (Some([year, month, day]), _) if year.len() == 4 => (number(year)?, number(month)?, number(day)?),
            (_, Some([day, month, year])) if matches!(year.len(), 2 | 4) => {
                (number(year)?, number(month)?, number(day)?)
            }
            _ => return None,
        };
        let year = if (0..100).contains(&year) { 2000 + year } else { year };
        Day::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Year, month (1–12) and day of the month.
    pub fn ymd(self) -> (i32, u8, u8) {
        (self.0.year(), self.0.month().into(), self.0.day())
    }

    /// The same day `years` years later; of 29 February the 28th where the year has none.
    pub fn plus_years(self, years: i32) -> Option<Day> {
        let (year, month, day) = self.ymd();
        Day::from_ymd(year + years, month, day).or_else(|| Day::from_ymd(year + years, month, day.saturating_sub(1)))
    }

    /// The day `days` days later, or earlier; a day beyond the calendar stays at its end.
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        Day(self.0.saturating_add(time::Duration::days(days)))
    }

    /// The day `months` months later, or earlier; the last day of a month that is too short.
    pub fn plus_months(self, months: i32) -> Day {
        let (year, month, day) = self.ymd();
        let count = year
            .saturating_mul(12)
            .saturating_add(i32::from(month) - 1)
            .saturating_add(months);
        let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        let in_month = (1..=day)
            .rev()
            .find_map(|day| Day::from_ymd(count.div_euclid(12), month, day));
        in_month.unwrap_or(self)
    }

    /// The day of a moment, in UTC: for spans of months, where the hour does not matter.
    pub fn of(at: Timestamp) -> Day {
        let moment = OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1_000));
        moment.map_or(Day::default(), |moment| Day(moment.date()))
    }

    /// Whether that year is over (T-Z-5): a target year is, once the next one has begun.
    pub fn is_after_year(self, year: u32) -> bool {
        i64::from(year) < i64::from(self.0.year())
    }

    /// Days from this day to `other`; negative if `other` is earlier.
    pub fn days_until(self, other: Day) -> i64 {
        i64::from(other.0.to_julian_day()) - i64::from(self.0.to_julian_day())
    }
}

/// The first day of Unix time: what a browser with an impossible clock gets.
impl Default for Day {
    fn default() -> Day {
        Day(time::OffsetDateTime::UNIX_EPOCH.date())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
