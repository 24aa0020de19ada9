//! Topics the network talks about.
use super::{
    self as kind, Below, Beside, Card, Fades, Field, Form, Head, Kind, LINKABLE, Label, Lies, Order, Page, Section,
};
use crate::catalogue::Term;

/// A discussion topic.
pub const TOPIC: &str = "topic";

/// Column: how many contributions it has.
pub const N_CONTRIBUTIONS: &str = "contributions";
/// Column: when it or one of its contributions was last written.
pub const TOUCHED: &str = "touched";
/// Column: who wants it talked about.
pub const SUPPORT: &str = "support";
/// Column: the municipalities it is about, and those that have contributed.
pub const PLACES: &str = "places";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// Where a topic is in the backlog; one of which nothing is said is open.
pub static TOPIC_STATES: [Term; 3] = [
    Term::new("offen", "offen", "open"),
    Term::new("eingeplant", "eingeplant", "planned"),
    Term::new("besprochen", "besprochen", "discussed"),
];

static HEAD: Head = Head {
    code: kind::TOPIC,
    path: "themen",
    section: Section::Topics,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A topic.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Thema", "Topic"),
    many: Label::new("Themen", "Topics"),
    intro: Label::new(
        "Sammeln Sie hier, worüber das Netzwerk sprechen soll.",
        "Collect here what the network should talk about.",
    ),
    title: &["title"],
    apart: &["text"],
    columns: &["state", N_CONTRIBUTIONS, TOUCHED, PLACES, SUPPORT],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::InTurn(&[Order::First("state"), Order::Latest(SUPPORT), Order::Latest(TOUCHED)]),
    fades: Fades::Never,
    page: Page {
        add: Some(Label::new("Thema hinzufügen", "Add topic")),
        new: Some(Label::new("Neues Thema", "New topic")),
        none: Some(Label::new("Noch keine Themen", "No topics yet")),
        search_hint: Some(Label::new("Titel, Kommune", "Title, municipality")),
        computed: &[
            Field::new(N_CONTRIBUTIONS, "Beiträge", "Contributions", Form::Count(u32::MAX)),
            Field::new(TOUCHED, "Zuletzt", "Last", Form::PastDay),
            Field::new(SUPPORT, "Interesse", "Interest", Form::Votes),
            Field::new(PLACES, "Kommunen", "Municipalities", Form::Refs(&[kind::MUNICIPALITY])),
        ],
        views: "state",
        below: Some(Below::Standing),
        cards: &[Card::Contributions],
        beside: Beside::Words(""),
        ..Page::PLAIN
    },
    fields: &[
        Field::new("title", "Titel", "Title", Form::Line).required(),
        Field::new("text", "Text", "Text", Form::Text),
        Field::new(
            "state",
            "Status des Themas",
            "Status of the topic",
            Form::One(&TOPIC_STATES),
        )
        .initially("offen")
        .not_searched(),
        Field::new("about", "Verknüpft mit", "Linked to", Form::Refs(&LINKABLE)).hint(
            "Kommunen, Kreise und Personen, um die es geht.",
            "Municipalities, districts and people this is about.",
        ),
        Field::new("vote", "+1", "+1", Form::Votes).elsewhere(),
    ],
};
