//! Points in time as text: `2026-11-03T09:12:33.123Z`, always UTC with milliseconds.
use crate::Timestamp;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time};

/// The text of a point in time. Clocks beyond the years 0001–9999 are written as the nearest of these.
pub fn write_instant(at: Timestamp) -> String {
    let clamped = at.clamp(Timestamp::FIRST, Timestamp::LAST);
    let instant = OffsetDateTime::from_unix_timestamp_nanos(i128::from(clamped.0) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (hour, minute, second, milli) = instant.time().as_hms_milli();
    let (year, month, day) = (instant.year(), u8::from(instant.month()), instant.day());
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

/// Reads exactly what `write_instant` writes.
pub fn read_instant(text: &str) -> Option<Timestamp> {
    let shape = text.len() == 24
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            10 => b == b'T',
            13 | 16 => b == b':',
            19 => b == b'.',
            23 => b == b'Z',
            _ => b.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let byte = |from: usize, to: usize| number(from, to).and_then(|n| u8::try_from(n).ok());
    let month = Month::try_from(byte(5, 7)?).ok()?;
    let date = Date::from_calendar_date(i32::from(number(0, 4)?), month, byte(8, 10)?).ok()?;
    let time = Time::from_hms_milli(byte(11, 13)?, byte(14, 16)?, byte(17, 19)?, number(20, 23)?).ok()?;
    let nanos = PrimitiveDateTime::new(date, time).assume_utc().unix_timestamp_nanos();
    i64::try_from(nanos / 1_000_000)
        .ok()
        .map(Timestamp)
        .filter(|at| (Timestamp::FIRST..=Timestamp::LAST).contains(at))
}
