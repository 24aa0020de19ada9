//! Follow-ups („Wiedervorlage“): private, with a day and whom it is about.
use super::{Field, Form, Label, Order, Record};
use crate::domain::kind;

/// A follow-up.
pub(super) static FOLLOW_UP: Record = Record {
    kind: kind::FOLLOW_UP,
    path: "wiedervorlagen",
    one: Label::new("Wiedervorlage", "Follow-up"),
    many: Label::new("Wiedervorlagen", "Follow-ups"),
    intro: Label::new(
        "Was Sie sich vorgenommen haben, mit Tag und Person. Bleibt in diesem Browser und steht in keiner Weitergabe-Datei.",
        "What you have set yourself to do, with day and person. Stays in this browser and is in no share file.",
    ),
    title: &["title"],
    columns: &["day", "about", "done"],
    parent: None,
    order: Order::First("day"),
    is_private: true,
    fields: &[
        Field::new("title", "Was ist zu tun?", "What is to be done?", Form::Line).required(),
        Field::new("day", "Am", "On", Form::Day).required(),
        Field::new(
            "about",
            "Betrifft",
            "Concerns",
            Form::Refs(&[
                kind::PERSON,
                kind::MUNICIPALITY,
                kind::ORGANISATION,
                kind::TOPIC,
                kind::MEETING,
                kind::PROJECT,
                kind::OFFER,
            ]),
        ),
        Field::new("done", "Erledigt am", "Done on", Form::Day),
        Field::new("text", "Anmerkungen", "Remarks", Form::Text),
    ],
};
