//! The climate action concepts of a municipality: their kinds, how far each is, and its measures.
use super::Form;
use super::Term;
use super::fact::{FactKind, Part};
use super::heat::{BODY, DECIDED_ON};

/// The statuses in their usual order.
pub static CONCEPT_STATUSES: [Term; 7] = [
    Term::new("keines", "keines", "none"),
    Term::new("beantragt", "Förderung beantragt", "funding applied for"),
    Term::new("in_erarbeitung", "in Erarbeitung", "being drawn up"),
    Term::new("beschlossen", "vom Rat/Kreistag beschlossen", "adopted by the council"),
    Term::new("in_umsetzung", "in Umsetzung", "being implemented"),
    Term::new("wird_fortgeschrieben", "wird fortgeschrieben", "being updated"),
    Term::new("abgeloest", "abgelöst", "superseded"),
];

/// The kinds of concepts; the integrated one is the usual one and the only one that older files know.
pub static CONCEPT_KINDS: [Term; 9] = [
    Term::new(
        "integriert",
        "Integriertes Klimaschutzkonzept",
        "Integrated climate action concept",
    ),
    Term::new("aktionsplan", "Klimaaktionsplan", "Climate action plan"),
    Term::new(
        "klimaneutralitaet",
        "Klimaneutralitätskonzept",
        "Climate-neutrality concept",
    ),
    Term::new(
        "teilkonzept",
        "Klimaschutzteilkonzept",
        "Partial climate action concept",
    ),
    Term::new(
        "klimaanpassung",
        "Klimafolgenanpassungskonzept",
        "Climate adaptation concept",
    ),
    Term::new("vorreiter", "Vorreiterkonzept", "Frontrunner concept"),
    Term::new("fokus", "Fokuskonzept", "Focus concept"),
    Term::new(
        "arbeitsprogramm_eea",
        "Energiepolitisches Arbeitsprogramm (eea)",
        "Energy policy work programme (eea)",
    ),
    Term::new("roadmap", "Roadmap", "Roadmap"),
];

/// The climate action concepts.
pub static CONCEPT: FactKind = FactKind {
    name: Term::new("concept", "Klimaschutzkonzept", "Climate action concept"),
    elements: &CONCEPT_KINDS,
    plain: "integriert",
    between: ": ",
    parts: &[
        Part::new("title", "Titel des Konzepts", "Title of the concept", Form::Line).main(),
        Part::new(
            "status",
            "Status des Konzepts",
            "Status of the concept",
            Form::One(&CONCEPT_STATUSES),
        )
        .required()
        .not_searched(),
        DECIDED_ON,
        BODY,
        count("measures", "Maßnahmen gesamt", "Measures in total"),
        Part::new(
            "progress",
            "Umsetzungsstand",
            "Implementation status",
            Form::Quote(2_000),
        ),
        count("measures:geplant", "Maßnahmen geplant", "Measures planned").rare(),
        count("measures:beschlossen", "Maßnahmen beschlossen", "Measures decided").rare(),
        count(
            "measures:in_umsetzung",
            "Maßnahmen in Umsetzung",
            "Measures being implemented",
        )
        .rare(),
        count(
            "measures:abgeschlossen",
            "Maßnahmen abgeschlossen",
            "Measures completed",
        )
        .rare(),
        count("measures:verzoegert", "Maßnahmen verzögert", "Measures delayed").rare(),
        count(
            "measures:zurueckgestellt",
            "Maßnahmen zurückgestellt",
            "Measures postponed",
        )
        .rare(),
        count("measures:entfallen", "Maßnahmen entfallen", "Measures dropped").rare(),
        count(
            "measures:unbekannt",
            "Maßnahmen mit unbekanntem Umsetzungsstand",
            "Measures of unknown status",
        )
        .rare(),
    ],
};

/// A number of measures: in all, and by their state.
const fn count(key: &'static str, de: &'static str, en: &'static str) -> Part {
    Part::new(key, de, en, Form::Number(0, 9_999))
}
