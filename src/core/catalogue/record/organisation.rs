//! Organisations without an official key: associations, energy agencies, utilities, planning offices.
use super::{Field, Form, Label, Order, Record};
use crate::catalogue::Term;
use crate::domain::kind;

static SORTS: [Term; 8] = [
    Term::new("verband", "Verein oder Verband", "association"),
    Term::new("energieagentur", "Energieagentur", "energy agency"),
    Term::new("stadtwerke", "Stadtwerke", "municipal utility"),
    Term::new("planungsbuero", "Planungsbüro", "planning office"),
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

/// An organisation.
pub(super) static ORGANISATION: Record = Record {
    kind: kind::ORGANISATION,
    path: "organisationen",
    one: Label::new("Organisation", "Organisation"),
    many: Label::new("Organisationen", "Organisations"),
    intro: Label::new(
        "Vereine, Energieagenturen, Stadtwerke, Planungsbüros und andere, mit denen die Kommunen zu tun haben.",
        "Associations, energy agencies, utilities, planning offices and others the municipalities deal with.",
    ),
    title: &["name"],
    columns: &["art", "covers"],
    parent: None,
    order: Order::Title,
    is_private: false,
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
