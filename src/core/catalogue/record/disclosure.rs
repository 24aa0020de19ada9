//! The log of what was passed on, and to whom (R-P7): private, to be able to tell them of a correction or erasure (Art. 19 DSGVO).
use super::{Field, Form, Label, Order, Record};
use crate::domain::kind;

/// One time something was passed on.
pub(super) static DISCLOSURE: Record = Record {
    kind: kind::DISCLOSURE,
    path: "weitergaben",
    one: Label::new("Weitergabe", "Disclosure"),
    many: Label::new("Weitergaben", "Disclosures"),
    intro: Label::new(
        "An wen Sie wann eine Datei weitergegeben haben. So können Sie Bescheid geben, wenn eine Person die Löschung ihrer Daten verlangt. Bleibt in diesem Browser.",
        "To whom you gave a file and when. So you can tell them when a person asks for the erasure of their data. Stays in this browser.",
    ),
    title: &["to"],
    columns: &["day", "what"],
    parent: None,
    order: Order::Latest("day"),
    is_private: true,
    fields: &[
        Field::new("to", "Weitergegeben an", "Passed on to", Form::Line).required(),
        Field::new("day", "Am", "On", Form::Day).required(),
        Field::new("what", "Was", "What", Form::Line)
            .hint("Zum Beispiel der Name der Datei.", "For example the name of the file."),
    ],
};
