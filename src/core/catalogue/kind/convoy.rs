//! Joint heat planning of several municipalities („Konvoi“, § 4 Abs. 3 WPG).
use super::{self as kind, Card, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};

/// Joint heat planning.
pub const CONVOY: &str = "convoy";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// The fields that are one statement, as it stands in `HEAT_PLAN`: the step, its day, and where it comes from.
pub const STEP: [&str; 3] = ["phase", "asOf", "source"];

static HEAD: Head = Head {
    code: kind::CONVOY,
    path: "konvois",
    section: Section::Directory,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A convoy.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Gemeinsame Wärmeplanung (Konvoi)", "Joint heat planning (convoy)"),
    many: Label::new("Konvois", "Convoys"),
    intro: Label::new(
        "Kommunen, die ihre Wärmeplanung gemeinsam erstellen. Der Schritt gilt für alle, bis eine Kommune einen eigenen meldet: Beschließen muss jeder Rat selbst.",
        "Municipalities that plan together. The step applies to all until one enters its own: each council has to adopt the plan itself.",
    ),
    title: &["name"],
    apart: &["member", "phase", "asOf"],
    columns: &["member", "phase", "asOf"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        cards: &[Card::Steps],
        ..Page::PLAIN
    },
    fields: &[
        Field::new("name", "Name", "Name", Form::Line).required(),
        Field::new(
            "member",
            "Beteiligte Kommunen",
            "Participating municipalities",
            Form::Refs(&[kind::MUNICIPALITY]),
        )
        .required(),
        Field::new(
            "lead",
            "Federführung",
            "In the lead",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        ),
        Field::new(
            "phase",
            "Schritt der Wärmeplanung",
            "Step of heat planning",
            Form::Phase,
        )
        .hint(
            "Für die Kommunen zählt höchstens „fertiggestellt, vor politischem Beschluss“: Den Beschluss trägt jede selbst ein.",
            "For the municipalities at most “finished, before adoption” counts: each enters its own adoption.",
        )
        .dated(),
        Field::new("asOf", "Stand vom", "As of", Form::PastDay).hint(
            "Seit wann der Schritt gilt; ein Schritt braucht immer einen Tag. Ein anderer Tag ist eine weitere Angabe, derselbe Tag berichtigt sie.",
            "Since when the step applies; a step always needs a day. Another day makes a further statement, the same day corrects it.",
        ),
        Field::new("source", "Quelle", "Source", Form::Line),
        Field::new("text", "Anmerkungen", "Remarks", Form::Text),
    ],
};
