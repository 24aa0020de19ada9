//! The log of what was passed on, and to whom (R-P7): private, to be able to tell them of a correction or erasure (Art. 19 DSGVO).
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};

/// What was passed on to whom; private document only.
pub const DISCLOSURE: &str = "disclosure";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static HEAD: Head = Head {
    code: kind::DISCLOSURE,
    path: "weitergaben",
    section: Section::Own,
    lies: Lies::Private,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// One time something was passed on.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Weitergabe", "Disclosure"),
    many: Label::new("Weitergaben", "Disclosures"),
    intro: Label::new(
        "An wen Sie wann eine Datei weitergegeben oder mit „Schreiben“ geschrieben haben. So können Sie Bescheid geben, wenn eine Person die Löschung ihrer Daten verlangt. Bleibt in diesem Browser.",
        "To whom you gave a file, or wrote with “Write”, and when. This way you can tell them when a person asks for the deletion of their data. Stays in this browser.",
    ),
    title: &["to"],
    apart: &["day", "what"],
    columns: &["day", "what"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Latest("day"),
    fades: Fades::Never,
    page: Page::PLAIN,
    fields: &[
        Field::new("to", "Weitergegeben an", "Passed on to", Form::Line).required(),
        Field::new("day", "Weitergegeben am", "Date of passing on", Form::Day).required(),
        Field::new("what", "Was", "What", Form::Line)
            .hint("Zum Beispiel der Name der Datei.", "For example the name of the file."),
    ],
};
