//! What a climate-neutrality target applies to.
use super::{Term, find};

/// The scopes. Two targets of different scope stand side by side; they never contradict each other.
pub static TARGET_SCOPES: [Term; 3] = [
    Term::new("gesamtes_gebiet", "Gesamtgebiet", "whole territory"),
    Term::new("verwaltung", "Verwaltung", "administration"),
    Term::new(
        "verwaltung_und_beteiligungen",
        "Verwaltung und Beteiligungen",
        "administration and holdings",
    ),
];

/// The scope with this code.
pub fn target_scope(code: &str) -> Option<&'static Term> {
    find(&TARGET_SCOPES, code)
}
