//! „Ich biete / Ich suche“: the four questions of the profile, matched by theme.
use super::{self as kind, Below, Card, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::Term;

/// An offer or a need.
pub const OFFER: &str = "offer";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// The four questions. The first two offer, the last two need.
pub static QUESTIONS: [Term; 4] = [
    Term::new("kann_ich_gut", "Das kann ich gut", "What I am good at"),
    Term::new("zum_nachmachen", "Das können andere nachmachen", "What others can copy"),
    Term::new("aufgabe", "Vor dieser Aufgabe stehe ich gerade", "The task I am facing"),
    Term::new("hilfe", "Dabei brauche ich Hilfe", "Where I need help"),
];

/// The codes of `QUESTIONS` that need.
pub const NEED: [&str; 2] = ["aufgabe", "hilfe"];

/// What an offer and a need can have in common, beside the network's own topics.
pub static THEMES: [Term; 14] = [
    Term::new("waermeplanung", "kommunale Wärmeplanung", "municipal heat planning"),
    Term::new(
        "konzept",
        "Klimaschutzkonzept und Umsetzungsstand",
        "climate action concept and its implementation",
    ),
    Term::new(
        "ziel",
        "Klimaneutralitätsziel und Zieljahr",
        "climate-neutrality target and target year",
    ),
    Term::new(
        "komm_verwaltung",
        "Kommunikation in die Verwaltung",
        "communication within the administration",
    ),
    Term::new(
        "komm_stakeholder",
        "Kommunikation zu Stakeholdern",
        "communication with stakeholders",
    ),
    Term::new(
        "komm_bevoelkerung",
        "Kommunikation zur Bevölkerung",
        "communication with the population",
    ),
    Term::new(
        "stellung",
        "Stellung in der Verwaltung",
        "position in the administration",
    ),
    Term::new("foerderung", "Förderung", "funding"),
    Term::new("bilanz", "Treibhausgasbilanz", "GHG inventory"),
    Term::new("erneuerbare", "erneuerbare Energien", "renewable energy"),
    Term::new("gebaeude", "Gebäude und Sanierung", "buildings and renovation"),
    Term::new("mobilitaet", "Mobilität", "mobility"),
    Term::new("anpassung", "Klimaanpassung", "climate adaptation"),
    Term::new("beschaffung", "Beschaffung", "procurement"),
];

static HEAD: Head = Head {
    code: kind::OFFER,
    path: "angebote",
    section: Section::Topics,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// An answer to one of the four questions.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Ich biete / Ich suche", "I offer / I need"),
    many: Label::new("Ich biete / Ich suche", "I offer / I need"),
    intro: Label::new(
        "Vier Fragen: Was kann ich gut? Was können andere nachmachen? Vor welcher Aufgabe stehe ich gerade? Wobei brauche ich Hilfe? Über die Themen schlägt Klimanetz vor, wer zueinander passt.",
        "Four questions: What am I good at? What can others copy? Which task am I facing? Where do I need help? Klimanetz suggests matches by topic.",
    ),
    title: &["title"],
    apart: &["question", "organisation", "person", "themes"],
    columns: &["question", "organisation", "person", "themes"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        views: "question",
        below: Some(Below::Matches),
        cards: &[Card::Matches],
        ..Page::PLAIN
    },
    fields: &[
        Field::new("question", "Frage", "Question", Form::One(&QUESTIONS)).required(),
        Field::new("title", "Antwort in einer Zeile", "Answer in one line", Form::Line).required(),
        Field::new(
            "organisation",
            "Kommune oder Organisation",
            "Municipality or organisation",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        )
        .required(),
        Field::new("person", "Ansprechperson", "Contact person", Form::Ref(&[kind::PERSON])),
        Field::new("themes", "Worum es geht", "What it is about", Form::Many(&THEMES)),
        Field::new(
            "topics",
            "Themen des Netzwerks",
            "Topics of the network",
            Form::Refs(&[kind::TOPIC]),
        ),
        Field::new("text", "Mehr dazu", "More about it", Form::Text),
    ],
};
