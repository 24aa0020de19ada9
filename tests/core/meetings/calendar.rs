//! The calendar file, line by line as RFC 5545 wants it.
use super::{FIRST, MEETING, SECOND, anna, item};
use crate::member::Member;
use klimanetz_core::documents::Shared;
use klimanetz_core::interop::{file_name, icalendar};
use klimanetz_core::replica::Value;
use klimanetz_core::text::Language;

pub fn file(member: &Member) -> String {
    icalendar(&Shared(member.document.clone()), MEETING, Language::German.text()).unwrap()
}

/// What the file says of this property.
pub fn property(member: &Member, name: &str) -> String {
    let lines = unfolded(&file(member));
    let found = lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.unwrap_or_default().to_owned()
}

/// The lines as a calendar reads them, after § 3.1.
fn unfolded(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    assert!(
        !file.replace("\r\n", "").contains(['\r', '\n']),
        "every line ends with CRLF"
    );
    let unfolded = file.replace("\r\n ", "");
    unfolded.trim_end().split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_meeting_with_its_times_and_its_zone() {
    let mut anna = anna();
    item(&mut anna, FIRST, "Begrüßung", 1, Some(15));
    item(&mut anna, SECOND, "Fragen, Antworten; \\ Rest", 2, None);
    let lines = unfolded(&file(&anna));
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "TZID:Europe/Berlin",
        &format!("UID:{MEETING}"),
        "DTSTART;TZID=Europe/Berlin:20261123T140000",
        "DTEND;TZID=Europe/Berlin:20261123T160000",
        "SUMMARY:Netzwerktreffen",
        "LOCATION:Rathaus\\; Saal 1\\, EG",
        "DESCRIPTION:Tagesordnung:\\n14:00 Begrüßung\\n14:15 Fragen\\, Antworten\\; \\\\ Rest",
        "END:VCALENDAR",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line}\n{lines:#?}");
    }
    let begun: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("BEGIN:")).collect();
    let mut ended: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("END:")).collect();
    assert_eq!(begun, ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT"]);
    ended.sort_by_key(|name| begun.iter().position(|begun| begun == name));
    assert_eq!(begun, ended);
    let stamp = lines.iter().find_map(|line| line.strip_prefix("DTSTAMP:")).unwrap();
    assert!(
        stamp.len() == 16 && stamp.ends_with('Z') && stamp.as_bytes()[8] == b'T',
        "{stamp}"
    );
}

#[test]
fn the_same_meeting_has_the_same_uid_and_a_later_stamp() {
    let mut anna = anna();
    let stamp = |file: &str| {
        let lines = unfolded(file);
        let of = |name: &str| {
            lines
                .iter()
                .find_map(|line| line.strip_prefix(name).map(str::to_owned))
                .unwrap()
        };
        (of("UID:"), of("LAST-MODIFIED:"))
    };
    let before = stamp(&file(&anna));
    assert_eq!(before, stamp(&file(&anna)), "nothing depends on when it is made");
    anna.writes(("meeting", MEETING), "place", "Bonn");
    let after = stamp(&file(&anna));
    assert!(before.0 == after.0 && before.1 < after.1, "{before:?} {after:?}");
}

#[test]
fn without_a_time_it_takes_the_day_and_without_a_day_there_is_none() {
    let mut anna = anna();
    anna.writes(("meeting", MEETING), "from", Value::Null);
    let text = file(&anna);
    assert!(text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124\r\n"));
    assert!(!text.contains("VTIMEZONE"));
    anna.writes(("meeting", MEETING), "day", Value::Null);
    assert_eq!(
        icalendar(&Shared(anna.document), MEETING, Language::German.text()),
        None
    );
}

#[test]
fn without_an_end_the_agenda_says_it() {
    let mut anna = anna();
    anna.writes(("meeting", MEETING), "until", Value::Null);
    assert!(!file(&anna).contains("DTEND"));
    item(&mut anna, FIRST, "Begrüßung", 1, Some(90));
    assert!(file(&anna).contains("DTEND;TZID=Europe/Berlin:20261123T153000\r\n"));
}

/// § 3.1: no line is longer than 75 octets, and no sign is broken.
#[test]
fn long_lines_are_folded_and_nothing_breaks_out() {
    let mut anna = anna();
    let long = "Wärmeplanung für alle 🌡️ ".repeat(30);
    anna.writes(("meeting", MEETING), "title", long.clone());
    anna.writes(
        ("meeting", MEETING),
        "text",
        "eins\r\nEND:VEVENT\nBEGIN:VALARM\u{7}\tzwei",
    );
    anna.writes(("meeting", MEETING), "link", "https://example.org/a\r\nATTACH:x");
    let text = file(&anna);
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{}: {line}", line.len());
    }
    let lines = unfolded(&text);
    assert!(lines.contains(&format!("SUMMARY:{long}")));
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("DESCRIPTION:eins\\nEND:VEVENT\\nBEGIN:VALARM"))
    );
    assert!(
        !lines
            .iter()
            .any(|line| line.starts_with("ATTACH") || line.starts_with("URL") || line == "BEGIN:VALARM")
    );
    anna.writes(("meeting", MEETING), "link", "https://example.org/raum?a=1,2;3");
    assert!(unfolded(&file(&anna)).contains(&"URL:https://example.org/raum?a=1,2;3".to_owned()));
}

#[test]
fn file_names_are_plain() {
    let day = Some(crate::member::today());
    assert_eq!(
        file_name("Treffen", day, "Wärme & Straße: Köln!", "ics"),
        "Treffen_2026-11-23_waerme-strasse-koeln.ics"
    );
    assert_eq!(file_name("Treffen", None, "../../\u{202e}🌍", "md"), "Treffen.md");
    assert!(file_name("Treffen", day, &"a".repeat(500), "md").len() < 80);
}

/// F01: the calendar says what the page says: dates, lines and signs as typed, marks taken away, addresses behind their words.
#[test]
fn f01_the_invitation_in_the_calendar_agrees_with_the_page() {
    let mut anna = anna();
    let typed = "**Ort:** Rathaus\n24. April: Bürger*innen\n\n> 100.000 [Karte](https://example.org/k)";
    anna.writes(("meeting", MEETING), "text", typed);
    let lines = unfolded(&file(&anna));
    let shown = "DESCRIPTION:Ort: Rathaus\\n24. April: Bürger*innen\\n\\n> 100.000 Karte (https://example.org/k)";
    assert!(lines.contains(&shown.to_owned()), "{lines:?}");
}
