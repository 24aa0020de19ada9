//! How far a climate action concept is.
use super::{Term, find};

/// The statuses in their usual order.
pub static CONCEPT_STATUSES: [Term; 7] = [
    Term::new("keines", "keines", "none"),
    Term::new("beantragt", "beantragt", "applied for"),
    Term::new("in_erarbeitung", "in Erarbeitung", "being drawn up"),
    Term::new("beschlossen", "vom Rat/Kreistag beschlossen", "adopted by the council"),
    Term::new("in_umsetzung", "in Umsetzung", "being implemented"),
    Term::new("wird_fortgeschrieben", "wird fortgeschrieben", "being updated"),
    Term::new("abgeloest", "abgelöst", "superseded"),
];

/// The status with this code.
pub fn concept_status(code: &str) -> Option<&'static Term> {
    find(&CONCEPT_STATUSES, code)
}
