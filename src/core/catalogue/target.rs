//! Climate-neutrality and reduction targets: what they apply to, what they say, and whom one talks to about them.
use super::Form;
use super::fact::{FactKind, Part};
use super::heat::{BODY, DECIDED_ON};
use super::{Term, find};

/// The scopes. Two targets of different scope stand side by side; they never contradict each other.
pub static TARGET_SCOPES: [Term; 4] = [
    Term::new("gesamtes_gebiet", "Gesamtgebiet", "whole territory"),
    Term::new("verwaltung", "Verwaltung", "administration"),
    Term::new(
        "verwaltung_und_beteiligungen",
        "Verwaltung und Beteiligungen",
        "administration and holdings",
    ),
    Term::new("teilbereich", "Teilbereich", "part of the territory or field"),
];

/// What a target aims at.
pub static TARGET_KINDS: [Term; 6] = [
    Term::new("klimaneutral", "klimaneutral", "climate neutral"),
    Term::new("thg_neutral", "treibhausgasneutral", "greenhouse gas neutral"),
    Term::new("co2_neutral", "CO₂-neutral", "CO₂ neutral"),
    Term::new("minderungsziel", "Minderungsziel", "reduction target"),
    Term::new("netto_null", "Netto-Null", "net zero"),
    Term::new("sonstige", "sonstiges Ziel", "other target"),
];

/// The kinds that make a year the year of neutrality; a reduction is none (T-Z-4).
const NEUTRAL: [&str; 4] = ["klimaneutral", "thg_neutral", "co2_neutral", "netto_null"];

static DECISION_KINDS: [Term; 4] = [
    Term::new("ratsbeschluss", "Rats- oder Kreistagsbeschluss", "council resolution"),
    Term::new("ausschuss", "Beschluss eines Ausschusses", "committee resolution"),
    Term::new("konzept", "in einem Konzept", "in a concept"),
    Term::new("absichtserklaerung", "Absichtserklärung", "declaration of intent"),
];

static COMPENSATION: [Term; 3] = [
    Term::new("ja", "ja", "yes"),
    Term::new("nein", "nein", "no"),
    Term::new("ungeklaert", "ungeklärt", "not settled"),
];

/// The code of a target that was withdrawn.
pub const WITHDRAWN: &str = "aufgehoben";

static VALIDITY: [Term; 2] = [
    Term::new("gilt", "gilt", "in force"),
    Term::new(WITHDRAWN, "aufgehoben", "withdrawn"),
];

const FIRST: u32 = 2020;
const LAST: u32 = 2100;

/// The targets, one for each scope.
pub static TARGET: FactKind = FactKind {
    name: Term::new("target", "Klimaneutralitätsziel", "Climate-neutrality target"),
    elements: &TARGET_SCOPES,
    plain: "",
    between: " ",
    parts: &[
        Part::new("kind", "Art des Ziels", "Kind of target", Form::One(&TARGET_KINDS))
            .main()
            .not_searched(),
        Part::new("year", "Zieljahr", "Target year", Form::Number(FIRST, LAST)).required(),
        Part::new("area", "Welcher Teilbereich", "Which part", Form::Line)
            .hint("Zum Beispiel Wärme oder Verkehr.", "For example heat or transport.")
            .said("Teilbereich", "part")
            .only_of("teilbereich"),
        Part::new("latest", "Spätestens", "At the latest", Form::Number(FIRST, LAST))
            .hint(
                "Nur bei einer Spanne, zum Beispiel „2035, spätestens 2040“.",
                "Only for a span, for example “2035, 2040 at the latest”.",
            )
            .said("spätestens", "at the latest")
            .not_before("year"),
        DECIDED_ON,
        BODY,
        Part::new(
            "decision",
            "Art des Beschlusses",
            "Kind of decision",
            Form::One(&DECISION_KINDS),
        )
        .said("", "")
        .rare(),
        Part::new("reduction", "Minderung", "Reduction", Form::Number(1, 100))
            .hint("In Prozent.", "In per cent.")
            .unit(" %", "%")
            .said("Minderung um", "reduction by")
            .rare(),
        Part::new("baseYear", "Basisjahr", "Base year", Form::Number(1980, 2050))
            .said("gegenüber", "against")
            .goes_on()
            .rare(),
        Part::new(
            "perHead",
            "Emissionen pro Kopf",
            "Emissions per capita",
            Form::Decimal(50),
        )
        .hint(
            "In Tonnen CO₂-Äquivalenten, zum Beispiel 0,5.",
            "In tonnes of CO₂ equivalent, for example 0.5.",
        )
        .unit(" t CO₂-Äq.", " t CO₂e")
        .said("pro Kopf höchstens", "per capita at most")
        .rare(),
        Part::new(
            "interim1Year",
            "1. Zwischenziel: Jahr",
            "Interim target 1: year",
            Form::Number(FIRST, LAST),
        )
        .said("Zwischenziel", "interim target")
        .rare(),
        Part::new(
            "interim1Percent",
            "1. Zwischenziel: Minderung in %",
            "Interim target 1: reduction in %",
            Form::Number(1, 100),
        )
        .said("um", "by")
        .goes_on()
        .unit(" %", "%")
        .rare(),
        Part::new(
            "interim2Year",
            "2. Zwischenziel: Jahr",
            "Interim target 2: year",
            Form::Number(FIRST, LAST),
        )
        .said("Zwischenziel", "interim target")
        .rare(),
        Part::new(
            "interim2Percent",
            "2. Zwischenziel: Minderung in %",
            "Interim target 2: reduction in %",
            Form::Number(1, 100),
        )
        .said("um", "by")
        .goes_on()
        .unit(" %", "%")
        .rare(),
        Part::new(
            "interim3Year",
            "3. Zwischenziel: Jahr",
            "Interim target 3: year",
            Form::Number(FIRST, LAST),
        )
        .said("Zwischenziel", "interim target")
        .rare(),
        Part::new(
            "interim3Percent",
            "3. Zwischenziel: Minderung in %",
            "Interim target 3: reduction in %",
            Form::Number(1, 100),
        )
        .said("um", "by")
        .goes_on()
        .unit(" %", "%")
        .rare(),
        Part::new("balance", "Bilanzierungsmethode", "Inventory method", Form::Line)
            .hint("Zum Beispiel BISKO.", "For example BISKO.")
            .said("Bilanz nach", "inventory method:")
            .rare(),
        Part::new(
            "compensation",
            "Kompensation zulässig",
            "Compensation allowed",
            Form::One(&COMPENSATION),
        )
        .said("Kompensation zulässig:", "compensation allowed:")
        .rare(),
        Part::new(
            "wording",
            "Wortlaut des Beschlusses",
            "Wording of the decision",
            Form::Quote(500),
        )
        .hint(
            "Kurzes Zitat, höchstens 500 Zeichen.",
            "Short quotation, at most 500 characters.",
        )
        .said("Wortlaut:", "wording:")
        .rare(),
        Part::new("validity", "Gültigkeit", "Validity", Form::One(&VALIDITY))
            .said("", "")
            .rare()
            .hint(
                "Ein aufgehobenes Ziel bleibt sichtbar und zählt nicht mehr als Zieljahr.",
                "A withdrawn target stays visible and no longer counts as a target year.",
            ),
    ],
};

/// Whom one talks to about a target.
pub static AUDIENCES: [Term; 4] = [
    Term::new("verwaltung", "Verwaltung", "Administration"),
    Term::new("stakeholder", "Stakeholder", "Stakeholders"),
    Term::new("bevoelkerung", "Bevölkerung", "Population"),
    Term::new("weitere", "Weitere Zielgruppen", "Other audiences"),
];

/// The scope with this code.
pub fn target_scope(code: &str) -> Option<&'static Term> {
    find(&TARGET_SCOPES, code)
}

/// The audience with this code.
pub fn audience(code: &str) -> Option<&'static Term> {
    find(&AUDIENCES, code)
}

/// Whether a target of this kind makes its year the year of neutrality. Older files name no kind: there it does.
pub fn is_neutrality(kind: &str) -> bool {
    kind.is_empty() || NEUTRAL.contains(&kind)
}

/// The years a target can have.
pub fn target_years() -> std::ops::RangeInclusive<u32> {
    FIRST..=LAST
}
