//! Meetings of the network, the items of their agenda, and what was agreed there.
use super::{self as kind, ATTENDANCE, Card, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section, Whole};
use crate::catalogue::Term;

/// A meeting.
pub const MEETING: &str = "meeting";
/// An item of a meeting's agenda.
pub const AGENDA_ITEM: &str = "agendaItem";
/// What was agreed.
pub const AGREEMENT: &str = "agreement";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND, &ITEM, &AGREED];

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

static HEAD: Head = Head {
    code: kind::MEETING,
    path: "treffen",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A meeting.
static KIND: Kind = Kind {
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

static ITEM_HEAD: Head = Head {
    code: kind::AGENDA_ITEM,
    path: "tagesordnungspunkte",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// An item of the agenda.
static ITEM: Kind = Kind {
    head: &ITEM_HEAD,
    one: Label::new("Tagesordnungspunkt", "Agenda item"),
    many: Label::new("Tagesordnung", "Agenda"),
    intro: Label::new("Punkte aller Tagesordnungen.", "Items of all agendas."),
    title: &["title", "topic"],
    apart: &["meeting", "topic", "duration"],
    columns: &["meeting", "topic", "duration"],
    part_of: Some(Whole {
        field: "meeting",
        kind: kind::MEETING,
        is_decided_there: true,
        is_shown_there: false,
    }),
    family_name: None,
    is_of_region: false,
    order: Order::First("place"),
    fades: Fades::Never,
    page: Page::PLAIN,
    fields: &[
        Field::new("meeting", "Treffen", "Meeting", Form::Ref(&[kind::MEETING])).required(),
        Field::new("topic", "Thema", "Topic", Form::Ref(&[kind::TOPIC])),
        Field::new("title", "Titel", "Title", Form::Line)
            .required_without("topic")
            .hint(
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

static AGREED_HEAD: Head = Head {
    code: kind::AGREEMENT,
    path: "vereinbarungen",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// What was agreed: by whom, until when.
static AGREED: Kind = Kind {
    head: &AGREED_HEAD,
    one: Label::new("Vereinbarung", "Agreement"),
    many: Label::new("Vereinbarungen", "Agreements"),
    intro: Label::new(
        "Was bei Treffen vereinbart wurde: wer macht was bis wann.",
        "What was agreed at meetings: who does what until when.",
    ),
    title: &["title"],
    apart: &["who", "due", "done", "meeting"],
    columns: &["who", "due", "done", "meeting"],
    part_of: Some(Whole {
        field: "meeting",
        kind: kind::MEETING,
        is_decided_there: false,
        is_shown_there: false,
    }),
    family_name: None,
    is_of_region: false,
    order: Order::First("due"),
    fades: Fades::Never,
    page: Page::PLAIN,
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
