//! F28: a meeting may end on another day; the form, the lists, the minutes and the calendar know both.
use super::calendar::file;
use super::{FIRST, MEETING, anna, item, writes};
use crate::member::{Member, day};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::Meeting;
use klimanetz_core::interop::{markdown, minutes};
use klimanetz_core::replica::Value;
use klimanetz_core::summary::{Records, agenda, next_meetings};
use klimanetz_core::text::Language;

/// The meeting from 14:00 until 12:00 of the next day.
fn overnight() -> Member {
    let mut anna = anna();
    let days = [("day", "2026-12-01"), ("endDay", "2026-12-02"), ("until", "12:00")];
    writes(&mut anna, ("meeting", MEETING), &days);
    anna
}

fn meeting(member: &Member) -> Meeting {
    Meeting::find(&member.document, MEETING).unwrap()
}

#[test]
fn f28_both_days_stand_wherever_the_day_does() {
    let anna = overnight();
    let text = Language::German.text();
    assert_eq!(text.when(&meeting(&anna)), "01.12.2026, 14:00 – 02.12.2026, 12:00");
    assert_eq!(
        Language::English.text().when(&meeting(&anna)),
        "1 Dec 2026, 14:00 – 2 Dec 2026, 12:00"
    );
    let kind = kind_of("meeting").unwrap();
    let rows = Records::of(kind, (&anna.document, &anna.document), |_| true).rows;
    let at = kind.columns.iter().position(|name| *name == "day").unwrap();
    assert_eq!(
        text.piece(kind.field("day").unwrap(), &rows[0].columns[at][0]),
        "01.12.2026 – 02.12.2026"
    );
    let paper = minutes(&Shared(anna.document), MEETING, text).unwrap();
    let file = markdown(&paper);
    assert!(
        file.contains("**Tag:** 01.12.2026, 14:00 – 02.12.2026, 12:00\n"),
        "{file}"
    );
    assert!(!file.contains("Zeit"));
}

#[test]
fn f28_a_meeting_of_one_day_says_that_day() {
    let mut anna = anna();
    let text = Language::German.text();
    let when = |anna: &Member| text.when(&meeting(anna));
    assert_eq!(when(&anna), "23.11.2026, 14:00–16:00 Uhr");
    for end in ["2026-11-23", "2026-11-22", "nie"] {
        anna.writes(("meeting", MEETING), "endDay", end);
        assert_eq!(when(&anna), "23.11.2026, 14:00–16:00 Uhr", "{end}");
    }
    anna.writes(("meeting", MEETING), "until", Value::Null);
    assert_eq!(when(&anna), "23.11.2026, 14:00 Uhr");
    anna.writes(("meeting", MEETING), "from", Value::Null);
    assert_eq!(when(&anna), "23.11.2026");
    anna.writes(("meeting", MEETING), "day", Value::Null);
    anna.writes(("meeting", MEETING), "endDay", "2026-12-01");
    assert_eq!((when(&anna), meeting(&anna).last_day()), (String::new(), None));
}

#[test]
fn f28_it_is_on_until_its_last_day() {
    let anna = overnight();
    let held = meeting(&anna);
    let on = |of: u8| held.is_on(day((2026, 12, of)));
    assert_eq!([1, 2, 3].map(on), [true, true, false]);
    assert!(!held.is_on(day((2026, 11, 30))));
    assert_eq!(next_meetings(&anna.document, day((2026, 12, 2))).len(), 1);
    assert_eq!(next_meetings(&anna.document, day((2026, 12, 3))), []);
}

#[test]
fn f28_the_agenda_has_room_until_the_other_day() {
    let mut anna = overnight();
    assert_eq!(meeting(&anna).n_minutes(), Some(22 * 60));
    item(&mut anna, FIRST, "Klausur", 1, Some(600));
    assert_eq!(agenda(&anna.document, MEETING).n_over, 0);
    anna.writes(("meeting", MEETING), "endDay", Value::Null);
    assert_eq!(
        (meeting(&anna).n_minutes(), agenda(&anna.document, MEETING).n_over),
        (None, 0)
    );
}

#[test]
fn f28_the_calendar_ends_on_the_right_day() {
    let mut anna = overnight();
    let ends = |anna: &Member, end: &str| {
        let file = file(anna);
        assert!(file.contains(&format!("{end}\r\n")), "{end}\n{file}");
    };
    ends(&anna, "DTSTART;TZID=Europe/Berlin:20261201T140000");
    ends(&anna, "DTEND;TZID=Europe/Berlin:20261202T120000");
    // The whole of the last day, as long as nobody says when it ends.
    anna.writes(("meeting", MEETING), "until", Value::Null);
    item(&mut anna, FIRST, "Klausur", 1, Some(60));
    ends(&anna, "DTEND;TZID=Europe/Berlin:20261203T000000");
    anna.writes(("meeting", MEETING), "from", Value::Null);
    ends(&anna, "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261203");
    anna.writes(("meeting", MEETING), "endDay", Value::Null);
    ends(&anna, "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202");
}
