//! A meeting for a calendar: RFC 5545, with the same UID each time, so that a calendar mends its entry instead of adding one.
use crate::catalogue::kind;
use crate::documents::Shared;
use crate::domain::{BINNED, Day, Meeting, TimeOfDay};
use crate::prose;
use crate::replica::{Document, Timestamp};
use crate::snapshot::write_instant;
use crate::summary::{Agenda, agenda};
use crate::text::Text;

/// Central European Time with its summer time, as every calendar knows it.
const ZONE: &str = "BEGIN:VTIMEZONE\n\
TZID:Europe/Berlin\n\
BEGIN:DAYLIGHT\n\
TZOFFSETFROM:+0100\n\
TZOFFSETTO:+0200\n\
TZNAME:CEST\n\
DTSTART:19700329T020000\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n\
END:DAYLIGHT\n\
BEGIN:STANDARD\n\
TZOFFSETFROM:+0200\n\
TZOFFSETTO:+0100\n\
TZNAME:CET\n\
DTSTART:19701025T030000\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
END:STANDARD\n\
END:VTIMEZONE";

/// A change of one of these is another revision of the event; see decisions/036.
const REVISED_BY: [&str; 8] = [
    "day",
    "endDay",
    "from",
    "until",
    "place",
    "link",
    Meeting::STATUS,
    BINNED,
];
/// The first second of 2020 in Unix time, from which revisions are counted.
const FIRST_REVISION: i64 = 1_577_836_800;

/// Longest line in octets, without its end.
const LINE: usize = 75;

/// The file; `None` if there is no such meeting or it has no day.
pub fn icalendar(shared: &Shared, id: &str, text: &Text) -> Option<String> {
    let document = &shared.0;
    let meeting = Meeting::find(document, id)?;
    let day = meeting.day?;
    let agenda = agenda(document, id);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Klimanetz//Klimanetz//DE".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    lines.extend(meeting.from.iter().flat_map(|_| ZONE.lines().map(str::to_owned)));
    let stamp = stamp(changed_at(document, &meeting));
    let status = if meeting.is_called_off || meeting.is_binned {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    lines.extend([
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", meeting.id),
        format!("DTSTAMP:{stamp}"),
        format!("LAST-MODIFIED:{stamp}"),
        format!("SEQUENCE:{}", sequence(document, id)),
        format!("STATUS:{status}"),
    ]);
    lines.extend(times(day, &meeting, &agenda));
    let title = if meeting.title.is_empty() {
        text.common.unnamed
    } else {
        &meeting.title
    };
    lines.push(format!("SUMMARY:{}", escaped(title)));
    let place = if meeting.place.is_empty() {
        &meeting.link
    } else {
        &meeting.place
    };
    let named = [
        ("LOCATION", place.clone()),
        ("DESCRIPTION", description(&meeting, &agenda, text)),
    ];
    for (name, value) in named.iter().filter(|(_, value)| !value.is_empty()) {
        lines.push(format!("{name}:{}", escaped(value)));
    }
    // An address is no text: it is not escaped, and has no room for a break.
    if !meeting.link.is_empty() && !meeting.link.chars().any(|c| c.is_control() || c.is_whitespace()) {
        lines.push(format!("URL:{}", meeting.link));
    }
    lines.extend(["END:VEVENT", "END:VCALENDAR"].map(str::to_owned));
    Some(lines.iter().map(|line| folded(line)).collect())
}

/// From when until when. A meeting without a time takes its days, and one that ends on a later day without a time takes that day;
/// an end is the first moment that is not taken.
fn times(day: Day, meeting: &Meeting, agenda: &Agenda) -> Vec<String> {
    let date = |day: Day| day.to_string().replace('-', "");
    let after = meeting.ends_on.unwrap_or(day).plus(1);
    let Some(from) = meeting.from else {
        return vec![
            format!("DTSTART;VALUE=DATE:{}", date(day)),
            format!("DTEND;VALUE=DATE:{}", date(after)),
        ];
    };
    let local = |name: &str, day: Day, time: TimeOfDay| {
        let (hour, minute) = time.hm();
        format!("{name};TZID=Europe/Berlin:{}T{hour:02}{minute:02}00", date(day))
    };
    let end = match (meeting.ends_on, meeting.until) {
        (Some(last), Some(until)) => Some((last, until)),
        (Some(_), None) => Some((after, TimeOfDay::MIDNIGHT)),
        (None, until) => until
            .or(agenda.ends_at)
            .filter(|until| *until > from)
            .map(|until| (day, until)),
    };
    let mut lines = vec![local("DTSTART", day, from)];
    lines.extend(end.map(|(day, until)| local("DTEND", day, until)));
    lines
}

fn description(meeting: &Meeting, agenda: &Agenda, text: &Text) -> String {
    let mut parts = Vec::new();
    if !meeting.text.is_empty() {
        parts.push(prose::alone(&meeting.text));
    }
    if !agenda.lines.is_empty() {
        let items = agenda.lines.iter().map(|line| {
            let time = line.starts_at.map_or_else(String::new, |at| format!("{at} "));
            let title = if line.title.is_empty() {
                text.common.unnamed
            } else {
                &line.title
            };
            format!("{time}{title}")
        });
        let items: Vec<String> = items.collect();
        parts.push(format!("{}:\n{}", text.meeting.agenda, items.join("\n")));
    }
    if !meeting.link.is_empty() && !meeting.place.is_empty() {
        parts.push(meeting.link.clone());
    }
    parts.join("\n\n")
}

/// When anything that stands in the file was last stated, an item put into the bin included.
fn changed_at(document: &Document, meeting: &Meeting) -> Timestamp {
    let items = document.of_kind(kind::AGENDA_ITEM).map(|(_, entity)| entity);
    let own = items.filter(|entity| entity.text("meeting") == Some(&meeting.id));
    own.filter_map(|entity| Some(entity.latest()?.at))
        .fold(meeting.at, Timestamp::max)
}

/// The number of the revision: the second of the latest statement that makes one. The same wherever the same is known, and higher
/// with each change.
fn sequence(document: &Document, id: &str) -> i64 {
    let entity = document.entity(kind::MEETING, id);
    let revisions = REVISED_BY
        .iter()
        .flat_map(|field| entity.into_iter().flat_map(|entity| entity.versions(field)));
    let latest = revisions.map(|version| version.at).max().unwrap_or_default();
    (latest.0.div_euclid(1_000) - FIRST_REVISION).clamp(0, i32::MAX.into())
}

/// `20261123T091233Z`.
fn stamp(at: Timestamp) -> String {
    let instant = write_instant(at);
    let digits: String = instant.chars().take(19).filter(|c| *c != '-' && *c != ':').collect();
    format!("{digits}Z")
}

/// TEXT of § 3.3.11: backslash, semicolon, comma and line break written out; nothing else that steers.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// The line with its end, broken as § 3.1 says: no piece is longer than 75 octets, and no sign is broken.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut n_octets = 0;
    for c in line.chars() {
        if n_octets + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            n_octets = 1;
        }
        folded.push(c);
        n_octets += c.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}
