//! What can be known of a person beside the work contact: held back until the member releases it (R-P1).
use super::{Field, Form, Label, Order, Record};
use crate::domain::kind;

/// Fields of a person; the others have a form of their own. Not one of `RECORDS`: a person's page is not made of these alone.
pub static MORE_OF_PERSON: Record = Record {
    kind: kind::PERSON,
    path: "personen",
    one: Label::new("Weitere Angaben", "More details"),
    many: Label::new("Weitere Angaben", "More details"),
    intro: Label::new(
        "Keine Geburtstage, Privatadressen oder Angaben zu Gesundheit und Gesinnung.",
        "No birthdays, private addresses or remarks on health or convictions.",
    ),
    title: &["mobile"],
    columns: &[],
    parent: None,
    order: Order::Title,
    is_private: false,
    fields: &[
        Field::new("sortName", "Sortieren unter", "Sort under", Form::Line).hint(
            "Nachname für die Sortierung. Leer: das letzte Wort des Namens, ohne Titel und „von“.",
            "Family name for sorting. Empty: the last word of the name, without titles and “von”.",
        ),
        Field::new("mobile", "Mobiltelefon", "Mobile phone", Form::Phone).held_back(),
        Field::new("hours", "Erreichbarkeit", "Availability", Form::Line)
            .hint(
                "Zum Beispiel „dienstags bis donnerstags“.",
                "For example “Tuesday to Thursday”.",
            )
            .held_back(),
        Field::new(
            "basisLink",
            "Wo veröffentlicht oder wie eingewilligt",
            "Where published, or how consented",
            Form::Line,
        ),
    ],
};
