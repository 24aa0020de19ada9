//! The items of a meeting's agenda.
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section, Whole};

pub(super) static HEAD: Head = Head {
    code: kind::AGENDA_ITEM,
    path: "tagesordnungspunkte",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// An item of the agenda.
pub(super) static KIND: Kind = Kind {
    head: &HEAD,
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
