//! Days as Excel counts them.
use klimanetz_core::domain::Day;

/// What `day` is as a number, from 1 March 1900 on.
pub(super) fn of(day: Day) -> i64 {
    epoch(false).map_or(0, |epoch| epoch.days_until(day))
}

/// The day behind a number; `None` outside the calendar. A file of an old Macintosh counts from 1904.
pub(super) fn day(serial: i64, is_1904: bool) -> Option<Day> {
    let first = if is_1904 { 0 } else { 1 };
    // Through the last day of 9999.
    if !(first..2_958_466).contains(&serial) {
        return None;
    }
    // Up to the 29 February 1900 that never was, each number is a day more.
    let more = i64::from(!is_1904 && serial < 60);
    Some(epoch(is_1904)?.plus(serial + more))
}

/// The day before the first one, which Excel counts as 1 or as 0.
fn epoch(is_1904: bool) -> Option<Day> {
    let before_1900 = || Day::from_ymd(1900, 1, 1).map(|day| day.plus(-2));
    if is_1904 {
        Day::from_ymd(1904, 1, 1)
    } else {
        before_1900()
    }
}
