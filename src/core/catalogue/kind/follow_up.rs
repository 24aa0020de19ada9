//! Follow-ups („Wiedervorlage“): private, with a day and whom it is about.
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::Term;

/// A follow-up; private document only.
pub const FOLLOW_UP: &str = "followUp";

/// Column: whether it is done.
pub const DONE_OR_NOT: &str = "state";
/// The codes of that.
pub const NOT_DONE: &str = "offen";
/// Done on some day.
pub const DONE: &str = "erledigt";

static STATES: [Term; 2] = [
    Term::new(NOT_DONE, "offen", "open"),
    Term::new(DONE, "erledigt", "done"),
];

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static HEAD: Head = Head {
    code: kind::FOLLOW_UP,
    path: "wiedervorlagen",
    section: Section::Own,
    lies: Lies::Private,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A follow-up.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Wiedervorlage", "Follow-up"),
    many: Label::new("Wiedervorlagen", "Follow-ups"),
    intro: Label::new(
        "Was Sie sich vorgenommen haben, mit Tag und Person. Bleibt in diesem Browser und steht in keiner Weitergabe-Datei.",
        "What you intend to do, with day and person. Stays in this browser and is in no share file.",
    ),
    title: &["title"],
    apart: &["day", "about", "done"],
    columns: &["day", "about", DONE_OR_NOT, "done"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::InTurn(&[Order::First(DONE_OR_NOT), Order::Latest("done"), Order::First("day")]),
    fades: Fades::Never,
    page: Page {
        none: Some(Label::new("Noch keine Wiedervorlagen", "No follow-ups yet")),
        search_hint: Some(Label::new("Was, wen es betrifft", "What, whom it concerns")),
        computed: &[Field::new(DONE_OR_NOT, "Status", "Status", Form::One(&STATES))],
        views: DONE_OR_NOT,
        opens_with: NOT_DONE,
        ..Page::PLAIN
    },
    fields: &[
        Field::new("title", "Was ist zu tun?", "What is to be done?", Form::Line).required(),
        Field::new("day", "Fällig am", "Due on", Form::Day).required(),
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
