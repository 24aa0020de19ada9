//! Personal notes: private, and saved while they are written.
use super::{self as kind, Card, Fades, Field, Form, Head, Kind, LINKABLE, Label, Lies, Order, Page, Section};

/// A note; private document only.
pub const NOTE: &str = "note";

/// Column: when it was last written.
pub const CHANGED: &str = "changed";

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
        "Eindrücke, Rückfragen, Absprachen: nur in diesem Browser und in Ihrer Sicherung. Notizen sind in keiner Weitergabe-Datei.",
        "Impressions, questions, arrangements: only in this browser and in your backup. Notes are in no share file.",
    ),
    title: &["text"],
    apart: &[],
    columns: &["tag", "about", CHANGED],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Latest(CHANGED),
    fades: Fades::Never,
    page: Page {
        add: Some(Label::new("Neue Notiz", "New note")),
        none: Some(Label::new("Noch keine Notizen", "No notes yet")),
        search_hint: Some(Label::new("Text, Schlagwort", "Text, tag")),
        computed: &[Field::new(CHANGED, "Geändert", "Changed", Form::PastDay)],
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
