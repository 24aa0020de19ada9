//! Projects worth copying („zum Nachmachen“), with somebody to ask.
use super::terms::MEASURE;
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};

/// A project worth copying.
pub const PROJECT: &str = "project";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static HEAD: Head = Head {
    code: kind::PROJECT,
    path: "projekte",
    section: Section::Directory,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A project.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Projekt zum Nachmachen", "Project worth copying"),
    many: Label::new("Zum Nachmachen", "Worth copying"),
    intro: Label::new(
        "Was sich andere abschauen können, und wen man danach fragt.",
        "What others can copy, and whom to ask about it.",
    ),
    title: &["title"],
    apart: &["organisation", "status", "contact"],
    columns: &["organisation", "status", "contact"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page::PLAIN,
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
