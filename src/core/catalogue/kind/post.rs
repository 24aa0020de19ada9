//! Posts of climate protection management: where they sit, what they cover, who holds them, how they are funded.
use super::terms::YES_NO;
use super::{self as kind, Below, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::{INITIAL_PROJECT, NOT_FUNDED, Term};

/// A post of climate protection management.
pub const POST: &str = "post";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// Where a post can sit in the administration.
pub static SEATS: [Term; 9] = [
    Term::new(
        "stabsstelle_verwaltungsspitze",
        "Stabsstelle bei der Verwaltungsspitze",
        "staff unit reporting to the top",
    ),
    Term::new(
        "stabsstelle_im_amt",
        "Stabsstelle in einem Amt",
        "staff unit within a department",
    ),
    Term::new("fachamt_umwelt", "Fachamt Umwelt", "environment department"),
    Term::new(
        "fachamt_planung_bau",
        "Fachamt Planung oder Bau",
        "planning or building department",
    ),
    Term::new(
        "gebaeude_liegenschaften",
        "Gebäude und Liegenschaften",
        "buildings and property",
    ),
    Term::new(
        "eigene_leitstelle",
        "eigene Leitstelle",
        "coordination office of its own",
    ),
    Term::new(
        "interkommunal",
        "beim Kreis oder interkommunal",
        "with the district or inter-municipal",
    ),
    Term::new(
        "extern",
        "extern (Energieagentur, Stadtwerke)",
        "external (energy agency, utility)",
    ),
    Term::new("sonstige", "sonstige", "other"),
];

static FILLED: [Term; 3] = [
    Term::new("besetzt", "besetzt", "filled"),
    Term::new("vertretung", "vertretungsweise besetzt", "covered by a deputy"),
    Term::new("unbesetzt", "Stelle derzeit unbesetzt", "post currently vacant"),
];

static FUNDING: [Term; 6] = [
    Term::new(NOT_FUNDED, "keine", "none"),
    Term::new(INITIAL_PROJECT, "Erstvorhaben", "initial project"),
    Term::new("anschlussvorhaben", "Anschlussvorhaben", "follow-up project"),
    Term::new(
        "koordination_4_1_7",
        "Klimaschutzkoordination (KRL 4.1.7)",
        "climate coordination (KRL 4.1.7)",
    ),
    Term::new("land", "Land", "state"),
    Term::new("sonstige", "sonstige", "other"),
];

static TERM: [Term; 2] = [
    Term::new("befristet", "befristet", "fixed-term"),
    Term::new("unbefristet", "unbefristet", "permanent"),
];

static HEAD: Head = Head {
    code: kind::POST,
    path: "stellen",
    section: Section::People,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A post. What tells about somebody's employment is held back until the member releases it.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Stelle", "Post"),
    many: Label::new("Stellen", "Posts"),
    intro: Label::new(
        "Die Stellen des Klimaschutzmanagements: wo sie angesiedelt sind, für welche Kommunen sie zuständig sind und wer sie innehat.",
        "The posts of climate protection management: where they sit, which municipalities they cover and who holds them.",
    ),
    title: &["title", "organisation"],
    apart: &["organisation", "covers", "filled", "holder"],
    columns: &["organisation", "covers", "filled", "holder"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        below: Some(Below::Sums),
        ..Page::PLAIN
    },
    fields: &[
        Field::new("title", "Bezeichnung", "Title", Form::Line).required().hint(
            "Zum Beispiel „Klimaschutzmanagement“.",
            "For example “climate protection management”.",
        ),
        Field::new(
            "organisation",
            "Angestellt bei",
            "Employed by",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        )
        .required(),
        Field::new(
            "covers",
            "Zuständig für",
            "Responsible for",
            Form::Refs(&[kind::MUNICIPALITY]),
        ),
        Field::new("filled", "Besetzung", "Occupancy", Form::One(&FILLED)).dated(),
        Field::new("holder", "Besetzt mit", "Held by", Form::Ref(&[kind::PERSON])).dated(),
        Field::new("deputy", "Vertretung", "Deputy", Form::Ref(&[kind::PERSON])).dated(),
        Field::new(
            "seat",
            "Angesiedelt bei",
            "Seat in the administration",
            Form::One(&SEATS),
        )
        .dated(),
        Field::new("reportsTo", "Berichtet an", "Reports to", Form::Line).hint(
            "Eine Funktion, keine Person: zum Beispiel „Beigeordnete*r“.",
            "A function, not a person: for example “deputy mayor”.",
        ),
        Field::new("ownBudget", "Eigenes Budget", "Own budget", Form::One(&YES_NO)),
        Field::new("maySpend", "Haushaltsbefugnis", "Budget authority", Form::One(&YES_NO)),
        Field::new(
            "share",
            "Stellenanteil in Prozent",
            "Share in per cent",
            Form::Number(1, 100),
        )
        .held_back(),
        Field::new("term", "Befristung", "Term", Form::One(&TERM)).held_back(),
        Field::new("fixedUntil", "Befristet bis", "Fixed term until", Form::Day).held_back(),
        Field::new("funding", "Förderung", "Funding", Form::One(&FUNDING)).held_back(),
        Field::new(
            "fundingFrom",
            "Beginn des Bewilligungszeitraums",
            "Start of the funding period",
            Form::Day,
        )
        .held_back(),
        Field::new(
            "fundingUntil",
            "Ende des Bewilligungszeitraums",
            "End of the funding period",
            Form::Day,
        )
        .not_before("fundingFrom")
        .held_back(),
    ],
};
