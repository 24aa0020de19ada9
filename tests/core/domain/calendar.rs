//! Days of the calendar, as people type them and as files hold them.
use crate::member::{day, today};
use klimanetz_core::domain::{Day, HeatPlan};

/// B21: a year of two digits is one of this century.
#[test]
fn the_calendar_is_the_real_one() {
    for (text, expected) in [
        ("2026-11-23", Some((2026, 11, 23))),
        ("23.11.2026", Some((2026, 11, 23))),
        (" 3.1.2026 ", Some((2026, 1, 3))),
        ("2026-1-3", Some((2026, 1, 3))),
        ("29.02.2028", Some((2028, 2, 29))),
        ("29.02.2000", Some((2000, 2, 29))),
        ("1900-01-01", Some((1900, 1, 1))),
        ("2200-12-31", Some((2200, 12, 31))),
        ("29.02.2026", None),
        ("29.02.1900", None),
        ("30.02.2026", None),
        ("31.04.2026", None),
        ("00.01.2026", None),
        ("2026-13-01", None),
        ("2026-00-10", None),
        ("1899-12-31", None),
        ("2999-01-01", Some((2999, 1, 1))),
        ("23.11.26", Some((2026, 11, 23))),
        ("1.2.26", Some((2026, 2, 1))),
        ("01.02.00", Some((2000, 2, 1))),
        ("0026-02-01", Some((2026, 2, 1))),
        ("29.02.26", None),
        ("1.2.2", None),
        ("1.2.202", None),
        ("0202-02-01", None),
        ("1.2.", None),
        ("26-11-23", None),
        ("2026-11", None),
        ("2026-11-23T12:00", None),
        ("2026-11--23", None),
        ("+2026-11-23", None),
        ("23.11.2026.", None),
        ("heute", None),
        ("..", None),
        ("", None),
    ] {
        assert_eq!(Day::parse(text).map(Day::ymd), expected, "{text:?}");
    }
}

#[test]
fn a_day_is_written_as_it_is_read_and_days_are_counted() {
    for ymd in [(1900, 1, 1), (2026, 11, 23), (2028, 2, 29), (2200, 12, 31)] {
        assert_eq!(Day::parse(&day(ymd).to_string()), Some(day(ymd)));
    }
    for (from, to, days) in [
        ((2026, 11, 23), (2026, 11, 23), 0),
        ((2026, 11, 23), (2028, 6, 30), 585),
        ((2026, 11, 23), (2026, 6, 30), -146),
        ((2028, 2, 28), (2028, 3, 1), 2),
        ((2027, 2, 28), (2027, 3, 1), 1),
    ] {
        assert_eq!(day(from).days_until(day(to)), days);
    }
    assert!(day((2026, 6, 30)) < day((2026, 11, 1)));
}

/// T-WP-10: a status older than 180 days is asked about.
#[test]
fn t_wp_10_a_statement_grows_old_after_180_days() {
    let is_stale = |as_of: Day| as_of.days_until(today()) > HeatPlan::STALE_DAYS;
    assert!(!is_stale(day((2026, 5, 27))), "180 days");
    assert!(is_stale(day((2026, 5, 26))), "181 days");
}
