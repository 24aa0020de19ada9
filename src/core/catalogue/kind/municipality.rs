//! Municipalities and Kreise, by official key. Those of the region come with the program; what is stated about them are facts with a
//! date, described by `FactKind`.
use super::{self as kind, Card, Fades, Field, Form, Head, Kind, Label, Lies, Listing, Order, Page, Section};

/// A municipality or a Kreis, by official key.
pub const MUNICIPALITY: &str = "municipality";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static HEAD: Head = Head {
    code: kind::MUNICIPALITY,
    path: "kommunen",
    section: Section::Directory,
    lies: Lies::Shared,
    short: None,
    has_filters: true,
    is_begun_in_place: false,
};

/// An authority.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Kommune oder Kreis", "Municipality or district"),
    many: Label::new("Kommunen", "Municipalities"),
    intro: Label::new("Kommunen und Kreise", "Municipalities and districts"),
    title: &["name"],
    apart: &[],
    columns: &["population"],
    part_of: None,
    family_name: None,
    is_of_region: true,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        add: Some(Label::new("Kommune hinzufügen", "Add municipality")),
        list: Listing::Filters,
        cards: &[Card::Authority],
        added: &[
            (kind::POST, "organisation"),
            (kind::PROJECT, "organisation"),
            (kind::OFFER, "organisation"),
        ],
        sorts_changes: true,
        ..Page::PLAIN
    },
    fields: &[
        Field::new("name", "Name", "Name", Form::Line).required(),
        Field::new("population", "Einwohner*innen", "Population", Form::Count(20_000_000)),
    ],
};
