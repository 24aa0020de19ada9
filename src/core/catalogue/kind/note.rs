//! Personal notes: private, and saved while they are written.
use super::{self as kind, Card, Fades, Field, Form, Head, Kind, LINKABLE, Label, Lies, Listing, Order, Page, Section};

/// A note; private document only.
pub const NOTE: &str = "note";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static HEAD: Head = Head {
    code: kind::NOTE,
    path: "notizen",
    section: Section::Own,
    lies: Lies::Private,
    short: Some(("zu", "about")),
    has_filters: false,
    is_begun_in_place: true,
};

/// A note.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Notiz", "Note"),
    many: Label::new("Meine Notizen", "My notes"),
    intro: Label::new(
        "Nur in diesem Browser und in Ihrer Sicherung. Notizen sind in keiner Weitergabe-Datei.",
        "Only in this browser and in your backup. Notes are in no share file.",
    ),
    title: &["text"],
    apart: &[],
    columns: &["tag", "about"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Never,
    page: Page {
        add: Some(Label::new("Neue Notiz", "New note")),
        list: Listing::Tags,
        cards: &[Card::Writing],
        is_decided: false,
        ..Page::PLAIN
    },
    fields: &[
        Field::new("text", "Text", "Text", Form::Text)
            .question("Notiz", "Note")
            .required(),
        Field::new("tag", "Schlagwörter", "Tags", Form::Tags).hint("Mit Komma getrennt.", "Separated by commas."),
        Field::new("about", "Verknüpft mit", "Linked to", Form::Refs(&LINKABLE)).hint(
            "Worauf bezieht sich die Notiz? Kann leer bleiben.",
            "What is the note about? May stay empty.",
        ),
    ],
};
