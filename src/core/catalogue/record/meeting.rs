//! Meetings of the network, the items of their agenda, and what was agreed.
use super::{ATTENDANCE, Field, Form, Label, Order, Record};
use crate::catalogue::Term;
use crate::domain::kind;

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

/// A meeting.
pub(super) static MEETING: Record = Record {
    kind: kind::MEETING,
    path: "treffen",
    one: Label::new("Treffen", "Meeting"),
    many: Label::new("Treffen", "Meetings"),
    intro: Label::new(
        "Termine des Netzwerks mit Tagesordnung, Teilnehmenden, Statusrunde, Vereinbarungen und Protokoll.",
        "The network’s meetings with agenda, participants, status round, agreements and minutes.",
    ),
    title: &["title"],
    columns: &["day", "status", "form", "place"],
    parent: None,
    order: Order::Latest("day"),
    is_private: false,
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
        Field::new("minutes", "Protokoll", "Minutes", Form::One(&MINUTES)).stated_elsewhere(),
        Field::new(
            "attendance",
            "Teilnahme",
            "Attendance",
            Form::Answers(&ATTENDANCE, &[kind::MUNICIPALITY, kind::PERSON, kind::ORGANISATION]),
        ),
    ],
};

/// An item of the agenda.
pub(super) static AGENDA_ITEM: Record = Record {
    kind: kind::AGENDA_ITEM,
    path: "tagesordnungspunkte",
    one: Label::new("Tagesordnungspunkt", "Agenda item"),
    many: Label::new("Tagesordnung", "Agenda"),
    intro: Label::new("Punkte aller Tagesordnungen.", "Items of all agendas."),
    title: &["title", "topic"],
    columns: &["meeting", "topic", "duration"],
    parent: Some("meeting"),
    order: Order::First("place"),
    is_private: false,
    fields: &[
        Field::new("meeting", "Treffen", "Meeting", Form::Ref(&[kind::MEETING])).required(),
        Field::new("topic", "Thema", "Topic", Form::Ref(&[kind::TOPIC])),
        Field::new("title", "Titel", "Title", Form::Line).hint(
            "Kann leer bleiben, wenn ein Thema gewählt ist.",
            "May stay empty if a topic is chosen.",
        ),
        Field::new("place", "Reihenfolge", "Order", Form::Number(1, 999)),
        Field::new(
            "duration",
            "Dauer in Minuten",
            "Duration in minutes",
            Form::Number(1, 600),
        ),
        Field::new("speaker", "Wer stellt vor", "Who presents", Form::Ref(&[kind::PERSON])),
        Field::new("result", "Ergebnis", "Result", Form::Text),
    ],
};

/// What was agreed: by whom, until when.
pub(super) static AGREEMENT: Record = Record {
    kind: kind::AGREEMENT,
    path: "vereinbarungen",
    one: Label::new("Vereinbarung", "Agreement"),
    many: Label::new("Vereinbarungen", "Agreements"),
    intro: Label::new(
        "Was bei Treffen vereinbart wurde: wer macht was bis wann.",
        "What was agreed at meetings: who does what until when.",
    ),
    title: &["title"],
    columns: &["who", "due", "done", "meeting"],
    parent: Some("meeting"),
    order: Order::First("due"),
    is_private: false,
    fields: &[
        Field::new("title", "Was ist vereinbart?", "What is agreed?", Form::Line).required(),
        Field::new(
            "who",
            "Wer",
            "Who",
            Form::Refs(&[kind::PERSON, kind::MUNICIPALITY, kind::ORGANISATION]),
        ),
        Field::new("due", "Bis wann", "Until when", Form::Day),
        Field::new("done", "Erledigt am", "Done on", Form::Day),
        Field::new("meeting", "Treffen", "Meeting", Form::Ref(&[kind::MEETING])),
        Field::new("topic", "Thema", "Topic", Form::Ref(&[kind::TOPIC])),
    ],
};
