//! Contributions to a topic: many small records instead of one long shared text, so that two people never overwrite each other.
use super::{self as kind, Beside, Fades, Field, Form, Head, Kind, LINKABLE, Label, Lies, Order, Page, Section, Whole};
use crate::catalogue::{Term, find};

/// A contribution to a topic.
pub const CONTRIBUTION: &str = "contribution";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// What a contribution is; one without a code counts as the first.
pub static CONTRIBUTION_SORTS: [Term; 3] = [
    Term::new("beitrag", "Beitrag", "contribution"),
    Term::new("argument", "Argument", "argument"),
    Term::new("offene_frage", "offene Frage", "open question"),
];

/// The sort with this code.
pub fn contribution_sort(code: &str) -> Option<&'static Term> {
    find(&CONTRIBUTION_SORTS, code)
}

static HEAD: Head = Head {
    code: kind::CONTRIBUTION,
    path: "",
    section: Section::Topics,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A contribution.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Beitrag", "Contribution"),
    many: Label::new("Beiträge", "Contributions"),
    intro: Label::new("Was zu einem Thema gesagt wurde.", "What was said on a topic."),
    title: &["text"],
    apart: &[],
    columns: &["day", "saidBy"],
    part_of: Some(Whole {
        field: "topic",
        kind: kind::TOPIC,
        is_decided_there: true,
        is_shown_there: true,
    }),
    family_name: None,
    is_of_region: false,
    order: Order::Latest("day"),
    fades: Fades::Never,
    page: Page {
        beside: Beside::Words("text"),
        ..Page::PLAIN
    },
    fields: &[
        Field::new("topic", "Thema", "Topic", Form::Ref(&[kind::TOPIC]))
            .elsewhere()
            .not_searched(),
        Field::new("text", "Text", "Text", Form::Text)
            .question("Was wurde berichtet?", "What was reported?")
            .required(),
        Field::new("sort", "Art", "Kind", Form::One(&CONTRIBUTION_SORTS))
            .initially("beitrag")
            .staying(),
        Field::new("saidBy", "Kommune", "Municipality", Form::Ref(&[kind::MUNICIPALITY]))
            .question("Von welcher Kommune?", "From which municipality?")
            .or_nothing("ohne Nennung", "not named")
            .hint(
                "„ohne Nennung“: Der Beitrag wird keiner Kommune zugeordnet.",
                "“not named”: the contribution is attributed to no municipality.",
            ),
        Field::new("day", "Datum", "Date", Form::PastDay)
            .required()
            .beginning_today()
            .staying(),
        Field::new("meeting", "Treffen", "Meeting", Form::RefInOrder(&[kind::MEETING]))
            .or_nothing("nicht in einem Treffen", "not in a meeting")
            .staying(),
        Field::new("about", "Verknüpft mit", "Linked to", Form::Refs(&LINKABLE))
            .hint(
                "Kommunen, Kreise und Personen, um die es geht.",
                "Municipalities, districts and people this is about.",
            )
            .rare(),
    ],
};
