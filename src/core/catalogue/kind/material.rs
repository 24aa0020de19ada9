//! Documents that others can take over („Unterlagen“): drafts of decisions, specifications, answers to questions, with where they lie.
use super::{self as kind, Fades, Field, Form, Head, Kind, Label, Lies, Order, Page, Section};
use crate::catalogue::{AUDIENCES, Term};

/// A document to take over.
pub const MATERIAL: &str = "material";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

static SORTS: [Term; 9] = [
    Term::new("beschlussvorlage", "Beschlussvorlage", "draft decision"),
    Term::new(
        "leistungsbeschreibung",
        "Leistungsbeschreibung",
        "specification for a tender",
    ),
    Term::new("offenlage", "Bekanntmachung zur Offenlage", "notice of public display"),
    Term::new("faq", "Fragen und Antworten", "questions and answers"),
    Term::new("praesentation", "Präsentation", "presentation"),
    Term::new("pressetext", "Pressetext", "press text"),
    Term::new("satzung", "Satzung", "by-law"),
    Term::new("bericht", "Bericht oder Plan", "report or plan"),
    Term::new("sonstige", "sonstige", "other"),
];

static HEAD: Head = Head {
    code: kind::MATERIAL,
    path: "unterlagen",
    section: Section::Topics,
    lies: Lies::Shared,
    short: None,
    has_filters: false,
    is_begun_in_place: false,
};

/// A document: what it is, whose, for which step and whom, and where it lies. The file itself stays where it is published.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Unterlage", "Document"),
    many: Label::new("Unterlagen", "Documents"),
    intro: Label::new(
        "Was andere übernehmen können: Beschlussvorlagen, Leistungsbeschreibungen, Texte zur Offenlage, Fragen und Antworten. Hier steht, wo die Unterlage liegt.",
        "What others can reuse: draft decisions, specifications, texts for the public display, questions and answers. This says where the document lies.",
    ),
    title: &["title"],
    apart: &["sort", "organisation", "phase", "day"],
    columns: &["sort", "organisation", "phase", "audience", "day"],
    part_of: None,
    family_name: None,
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Asked,
    page: Page {
        none: Some(Label::new(
            "Noch keine Unterlagen. Tragen Sie die erste ein: Ein Titel und die Internetadresse genügen.",
            "No documents yet. Enter the first one: a title and its web address will do.",
        )),
        ..Page::PLAIN
    },
    fields: &[
        Field::new("title", "Titel", "Title", Form::Line).required(),
        Field::new("sort", "Art der Unterlage", "Kind of document", Form::One(&SORTS)),
        Field::new(
            "organisation",
            "Kommune oder Organisation",
            "Municipality or organisation",
            Form::Ref(&[kind::MUNICIPALITY, kind::ORGANISATION]),
        )
        .required(),
        Field::new(
            "link",
            "Internetadresse der Unterlage",
            "Web address of the document",
            Form::Page,
        ),
        Field::new(
            "phase",
            "Hilft beim Schritt der Wärmeplanung",
            "Helps with the step of heat planning",
            Form::Phase,
        ),
        Field::new(
            "audience",
            "Für wen sie geschrieben ist",
            "Whom it is written for",
            Form::Many(&AUDIENCES),
        ),
        Field::new("day", "Stand vom", "As of", Form::PastDay),
        Field::new(
            "contact",
            "Ansprechperson",
            "Contact person",
            Form::Ref(&[kind::PERSON]),
        ),
        Field::new("topics", "Themen", "Topics", Form::Refs(&[kind::TOPIC])),
        Field::new(
            "text",
            "Was man übernehmen kann, und was man anders machen sollte",
            "What can be reused, and what should be done differently",
            Form::Text,
        ),
    ],
};
