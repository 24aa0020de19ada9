//! Organisations without an official key: associations, energy agencies, utilities, planning offices.
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::Term;

/// An organisation without an official key.
pub const ORGANISATION: &str = "organisation";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static SORTS: [Term; 8] = [
    Term::new("verband", "Verein oder Verband", "association"),
    Term::new("energieagentur", "Energieagentur", "energy agency"),
    Term::new("stadtwerke", "Stadtwerke", "municipal utility"),
    Term::new("planungsbuero", "Planungsbüro", "external consultancy"),
    Term::new(
        "klimaregion",
        "Klimaregion, Zweckverband",
        "climate region, special-purpose association",
    ),
    Term::new(
        "land",
        "Landesbehörde oder Landesgesellschaft",
        "state authority or agency",
    ),
    Term::new("hochschule", "Hochschule, Forschung", "university, research"),
    Term::new("sonstige", "sonstige", "other"),
];

static HEAD: Head = Head {
    code: kind::ORGANISATION,
    path: "organisationen",
    section: Section::People,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// An organisation.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Organisation", "Organisation"),
    many: Label::new("Organisationen", "Organisations"),
    intro: Label::new(
        "Vereine, Energieagenturen, Stadtwerke, Planungsbüros und andere, mit denen die Kommunen zu tun haben.",
        "Associations, energy agencies, utilities, planning offices and others the municipalities deal with.",
    ),
    title: &["name"],
    apart: &["art", "covers"],
    columns: &["art", "covers"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        sorts_changes: true,
        ..Page::PLAIN
    },
    fields: &[
        Field::new("name", "Name", "Name", Form::Line).required(),
        Field::new("art", "Art", "Kind", Form::One(&SORTS)),
        Field::new("covers", "Tätig für", "Works for", Form::Refs(&[kind::MUNICIPALITY])),
        Field::new("email", "Funktionspostfach", "Function mailbox", Form::Email),
        Field::new("phone", "Telefon", "Phone", Form::Phone),
        Field::new("link", "Internetseite", "Web page", Form::Page),
        Field::new("text", "Beschreibung", "Description", Form::Text),
    ],
};
