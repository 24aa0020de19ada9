//! People, with the contact at work. What else is known of them is held back until the member releases it (R-P1).
use super::{self as kind, Beside, Card, Fades, Field, Form, Head, Kind, Label, Lies, More, Order, Page, Section};
use crate::catalogue::Term;

/// A person of the network.
pub const PERSON: &str = "person";

/// Its rows of the table.
pub(super) const KINDS: &[&Kind] = &[&KIND];

/// On what ground a person's data is kept and passed on.
static BASES: [Term; 2] = [
    Term::new(
        "dienstlich_veroeffentlicht",
        "Dienstlich veröffentlicht (Internetseite der Verwaltung)",
        "Published by the office (website of the administration)",
    ),
    Term::new(
        "einwilligung",
        "Die Person hat eingewilligt",
        "The person has consented",
    ),
];

static HEAD: Head = Head {
    code: kind::PERSON,
    path: "personen",
    section: Section::People,
    lies: Lies::Shared,
    short: Some(("fuer", "worksFor")),
    has_filters: false,
    is_begun_in_place: false,
};

/// A person.
static KIND: Kind = Kind {
    head: &HEAD,
    one: Label::new("Person", "Person"),
    many: Label::new("Personen", "People"),
    intro: Label::new(
        "Tragen Sie Kolleg*innen mit ihrem dienstlichen Kontakt ein oder öffnen Sie unter „Dateien“ eine Datei.",
        "Enter colleagues with their work contact, or open a file under “Files”.",
    ),
    title: &["name"],
    apart: &["function", "worksFor"],
    columns: &["function", "worksFor", "email", "phone"],
    part_of: None,
    family_name: Some("sortName"),
    is_of_region: false,
    order: Order::Title,
    fades: Fades::Erased,
    page: Page {
        add: Some(Label::new("Person hinzufügen", "Add person")),
        new: Some(Label::new("Neue Person", "New person")),
        none: Some(Label::new("Noch niemand eingetragen", "Nobody entered yet")),
        search_hint: Some(Label::new(
            "Name, Funktion oder Kommune.",
            "Name, function or municipality.",
        )),
        cards: &[Card::Contact, Card::Doubles, Card::Account],
        added: &[(kind::POST, "holder"), (kind::OFFER, "person")],
        more: Some(More {
            title: Label::new("Weitere Angaben", "More details"),
            intro: Label::new(
                "Keine Geburtstage, Privatadressen oder Angaben zu Gesundheit und Gesinnung.",
                "No birthdays, private addresses or remarks on health or convictions.",
            ),
        }),
        beside: Beside::Words("function"),
        ..Page::PLAIN
    },
    fields: &[
        Field::new("name", "Name", "Name", Form::Line).required(),
        Field::new("function", "Funktion", "Function", Form::Line).hint(
            "Zum Beispiel Klimaschutzmanagement, Klimaanpassung, Wärmeplanung.",
            "For example climate protection management, adaptation, heat planning.",
        ),
        Field::new("email", "Dienstliche E-Mail", "Work e-mail", Form::Email).hint(
            "Am besten ein Funktionspostfach.",
            "Preferably a function mailbox.",
        ),
        Field::new("phone", "Dienstliches Telefon", "Work phone", Form::Phone),
        Field::new(
            "worksFor",
            "Zuständig für",
            "Responsible for",
            Form::Refs(&[kind::MUNICIPALITY]),
        ),
        Field::new(
            "legalBasis",
            "Woher die Angaben stammen",
            "Where the data comes from",
            Form::OneInSight(&BASES),
        )
        .hint(
            "Nur dienstliche Angaben; keine privaten Nummern, keine Geburtstage, nichts über Gesundheit oder Meinungen.",
            "Work data only; no private numbers, no birthdays, nothing about health or opinions.",
        )
        .required()
        .stated_on("legalBasisOn")
        .not_searched(),
        Field::new(
            "legalBasisOn",
            "Datum der Einwilligung oder Veröffentlichung",
            "Date of consent or publication",
            Form::PastDay,
        )
        .elsewhere(),
        Field::new("sortName", "Sortieren unter", "Sort under", Form::Line)
            .hint(
                "Nachname für die Sortierung. Leer: das letzte Wort des Namens, ohne Titel und „von“.",
                "Family name for sorting. Empty: the last word of the name, without titles and “von”.",
            )
            .in_more(),
        Field::new("mobile", "Mobiltelefon", "Mobile phone", Form::Phone)
            .in_more()
            .held_back(),
        Field::new("hours", "Erreichbar (Tage, Zeiten)", "Available (days, times)", Form::Line)
            .hint(
                "Zum Beispiel „dienstags bis donnerstags“.",
                "For example “Tuesday to Thursday”.",
            )
            .in_more()
            .held_back(),
        Field::new(
            "basisLink",
            "Wo veröffentlicht oder wie eingewilligt",
            "Where published, or how consented",
            Form::Line,
        )
        .in_more(),
    ],
};
