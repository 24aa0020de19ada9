//! Projects worth copying („zum Nachmachen“), with somebody to ask.
use super::terms::MEASURE;
use super::{Field, Form, Label, Order, Record};
use crate::domain::kind;

/// A project.
pub(super) static PROJECT: Record = Record {
    kind: kind::PROJECT,
    path: "projekte",
    one: Label::new("Projekt zum Nachmachen", "Project worth copying"),
    many: Label::new("Zum Nachmachen", "Worth copying"),
    intro: Label::new(
        "Was sich andere abschauen können, und wen man danach fragt.",
        "What others can copy, and whom to ask about it.",
    ),
    title: &["title"],
    columns: &["organisation", "status", "contact"],
    parent: None,
    order: Order::Title,
    is_private: false,
    fields: &[
        Field::new("title", "Titel", "Title", Form::Line).required(),
        Field::new(
            "organisation",
            "Kommune oder Organisation",
            "Municipality or organisation",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        )
        .required(),
        Field::new(
            "status",
            "Umsetzungsstand",
            "Implementation status",
            Form::One(&MEASURE),
        )
        .dated(),
        Field::new(
            "contact",
            "Ansprechperson",
            "Contact person",
            Form::Ref(&[kind::PERSON]),
        ),
        Field::new("topics", "Themen", "Topics", Form::Refs(&[kind::TOPIC])),
        Field::new("link", "Internetseite", "Web page", Form::Page),
        Field::new(
            "text",
            "Worum es geht, und was man daraus lernt",
            "What it is about, and what can be learned",
            Form::Text,
        ),
    ],
};
