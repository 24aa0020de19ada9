//! Meetings of the network.
use super::{self as kind, ATTENDANCE, Card, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::Term;

static PLACES: [Term; 3] = [
    Term::new("digital", "digital", "online"),
    Term::new("praesenz", "Präsenz", "in person"),
    Term::new("hybrid", "hybrid", "hybrid"),
];

/// A meeting takes place unless somebody says otherwise.
static STATUS: [Term; 2] = [
    Term::new("", "findet statt", "takes place"),
    Term::new("faellt_aus", "fällt aus", "called off"),
];

static MINUTES: [Term; 2] = [
    Term::new("entwurf", "Entwurf", "draft"),
    Term::new("abgestimmt", "abgestimmt", "agreed"),
];

pub(super) static HEAD: Head = Head {
    code: kind::MEETING,
    path: "treffen",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A meeting.
pub(super) static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Treffen", "Meeting"),
    many: Label::new("Treffen", "Meetings"),
    intro: Label::new(
        "Termine des Netzwerks mit Tagesordnung, Teilnehmenden, Statusrunde, Vereinbarungen und Protokoll.",
        "The network’s meetings with agenda, participants, status round, agreements and minutes.",
    ),
    title: &["title"],
    apart: &["day", "status", "form", "place"],
    columns: &["day", "status", "form", "place"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Latest("day"),
    fades: Fades::Never,
    page: Page {
        cards: &[Card::Status, Card::Meeting],
        ..Page::PLAIN
    },
    fields: &[
        Field::new("title", "Titel", "Title", Form::Line).required(),
        Field::new("day", "Tag", "Day", Form::Day).required(),
        Field::new("from", "Beginn", "Start", Form::Time),
        Field::new("endDay", "Endet am (Tag)", "Ends on (day)", Form::Day)
            .not_before("day")
            .hint(
                "Nur ausfüllen, wenn das Treffen an einem anderen Tag endet.",
                "Only if the meeting ends on another day.",
            ),
        Field::new("until", "Ende", "End", Form::Time)
            .not_before("from")
            .on_day("endDay"),
        Field::new("status", "Status", "Status", Form::One(&STATUS)),
        Field::new("form", "Form", "Form", Form::One(&PLACES)),
        Field::new("place", "Ort", "Place", Form::Line),
        Field::new(
            "link",
            "Link zur Videokonferenz",
            "Link to the video conference",
            Form::Page,
        ),
        Field::new(
            "host",
            "Gastgeber*in",
            "Host",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        ),
        Field::new("text", "Einladungstext", "Invitation", Form::Text),
        Field::new("minutes", "Protokoll", "Minutes", Form::One(&MINUTES)).elsewhere(),
        Field::new(
            "attendance",
            "Teilnahme",
            "Attendance",
            Form::Answers(&ATTENDANCE, &[kind::MUNICIPALITY, kind::PERSON, kind::ORGANISATION]),
        )
        .elsewhere(),
    ],
};
