//! What was agreed at a meeting.
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section, Whole};

pub(super) static HEAD: Head = Head {
    code: kind::AGREEMENT,
    path: "vereinbarungen",
    section: Section::Meetings,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// What was agreed: by whom, until when.
pub(super) static KIND: Kind = Kind {
    head: &HEAD,
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
