//! Meetings: agenda with its times, who comes, the status round, minutes, the calendar file; and topics as a backlog.
mod agenda;
mod backlog;
mod calendar;
mod called_off;
mod days;
mod minutes;
mod round;

use super::member::{Member, TOPIC, a_write};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Value;

pub const MEETING: &str = "5b1e0000-0000-4000-8000-0000000000d3";
pub const FIRST: &str = "5b1e0000-0000-4000-8000-0000000000e1";
pub const SECOND: &str = "5b1e0000-0000-4000-8000-0000000000e2";
pub const THIRD: &str = "5b1e0000-0000-4000-8000-0000000000e3";

/// Somebody with a meeting on 23.11.2026 from 14:00 until 16:00, and an open topic.
fn anna() -> Member {
    let mut anna = Member::new("Anna");
    let fields = [
        ("title", "Netzwerktreffen"),
        ("day", "2026-11-23"),
        ("from", "14:00"),
        ("until", "16:00"),
        ("form", "praesenz"),
        ("place", "Rathaus; Saal 1, EG"),
    ];
    writes(&mut anna, ("meeting", MEETING), &fields);
    writes(
        &mut anna,
        ("topic", TOPIC),
        &[("title", "Wärmenetze"), ("state", "offen")],
    );
    anna
}

fn writes(member: &mut Member, subject: (&str, &str), fields: &[(&str, &str)]) {
    let writes = fields.iter().map(|(field, value)| a_write(subject, field, *value));
    member.does(Edit::Write(writes.collect()));
}

/// An item of the agenda with its place and duration.
fn item(member: &mut Member, id: &str, title: &str, place: u32, minutes: Option<u32>) {
    let subject = ("agendaItem", id);
    member.does(Edit::Write(vec![
        a_write(subject, "meeting", MEETING),
        a_write(subject, "title", title),
        a_write(subject, "place", place),
        a_write(subject, "duration", minutes.map_or(Value::Null, Value::from)),
    ]));
}
