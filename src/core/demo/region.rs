//! What the municipalities of the demo say beside their step: who plans for how much, concepts, and how they explain their targets.
use super::{Demo, INVENTED, invented};
use crate::catalogue::{CONCEPT, HEAT_AWARD, TARGET_SCOPES, kind};
use crate::domain::communication_field;
use crate::order::gathered;
use crate::replica::{Parts, Value};

/// Key, way of planning, office, euros, months, whether again.
const AWARDS: [(&str, &str, &str, u32, u32, &str); 6] = [
    (
        "05378024",
        "extern_beauftragt",
        "Energiekontor Muster",
        68_000,
        14,
        "ja",
    ),
    (
        "05382036",
        "extern_beauftragt",
        "Energiekontor Muster",
        54_000,
        12,
        "ja",
    ),
    (
        "05382012",
        "extern_beauftragt",
        "Planungsbüro Beispiel",
        96_000,
        16,
        "ja",
    ),
    ("05382028", "inhouse_stadtwerke", "Stadtwerke Probe", 71_000, 18, "nein"),
    (
        "05382056",
        "extern_beauftragt",
        "Planungsbüro Beispiel",
        119_000,
        15,
        "",
    ),
    ("05374016", "in_ausschreibung", "", 0, 0, ""),
];

/// Key, kind, title, status, measures.
const CONCEPTS: [(&str, &str, &str, &str, u32); 5] = [
    ("05378024", "integriert", "Klimaschutzkonzept 2030", "in_umsetzung", 42),
    ("05382036", "integriert", "Unser Weg", "beschlossen", 28),
    ("05382012", "vorreiter", "Vorreiterkonzept", "in_erarbeitung", 0),
    ("05382012", "integriert", "Klimaschutzkonzept", "in_umsetzung", 61),
    ("05382028", "klimaanpassung", "Hitze und Starkregen", "beantragt", 0),
];

/// Key, audience, what is said.
const ARGUMENTS: [(&str, &str, &str); 4] = [
    (
        "05378024",
        "bevoelkerung",
        "Wir sagen zuerst, was sich für ein einzelnes Haus **nicht** ändert, dann das Jahr.",
    ),
    (
        "05382036",
        "verwaltung",
        "Jedes Amt bekommt die eine Zahl, die es selbst beeinflusst.",
    ),
    (
        "05382012",
        "stakeholder",
        "Der Einzelhandel hört zu, wenn es um die Nebenkosten der Ladenlokale geht.",
    ),
    (
        "05382012",
        "bevoelkerung",
        "Ein Rundgang durch drei sanierte Häuser überzeugt mehr als jede Folie.",
    ),
];

impl Demo {
    /// Of some municipalities what the pages about the whole region list.
    pub(super) fn region(&mut self) {
        for (at, (key, way, office, cost, months, again)) in AWARDS.into_iter().enumerate() {
            let mut parts: Vec<(&str, Value)> = vec![("award", way.into())];
            parts.extend((!office.is_empty()).then(|| ("office", office.into())));
            parts.extend((cost > 0).then(|| ("cost", cost.into())));
            parts.extend((months > 0).then(|| ("months", months.into())));
            parts.extend((!again.is_empty()).then(|| ("again", again.into())));
            self.states(key, HEAT_AWARD.name.code, parts, at);
        }
        for (at, (key, sort, title, status, measures)) in CONCEPTS.into_iter().enumerate() {
            let mut parts: Vec<(&str, Value)> = vec![("status", status.into()), ("title", title.into())];
            parts.extend((measures > 0).then(|| ("measures", measures.into())));
            self.states(key, &CONCEPT.field(sort), parts, at);
        }
        let scope = TARGET_SCOPES.first().map_or("", |scope| scope.code);
        for (key, audience, said) in ARGUMENTS {
            let field = communication_field(scope, audience);
            self.says(kind::MUNICIPALITY, key, &[(&field, invented(said))]);
        }
    }

    fn states(&mut self, key: &str, field: &str, mut parts: Vec<(&str, Value)>, at: usize) {
        let as_of = self.day(-20 * (at as i64 + 1));
        parts.extend([("asOf", as_of), ("source", INVENTED.into())]);
        let parts: Parts = gathered(parts.into_iter().map(|(name, value)| (name.to_owned(), value)));
        self.says(kind::MUNICIPALITY, key, &[(field, parts.into())]);
    }
}
