//! Terms that several kinds share.
use super as kind;
use crate::catalogue::Term;

/// Yes or no; not stated is neither.
pub static YES_NO: [Term; 2] = [Term::new("ja", "ja", "yes"), Term::new("nein", "nein", "no")];

/// Whether somebody comes to a meeting, or was there.
pub static ATTENDANCE: [Term; 4] = [
    Term::new("zugesagt", "zugesagt", "coming"),
    Term::new("vielleicht", "vielleicht", "maybe"),
    Term::new("abgesagt", "abgesagt", "not coming"),
    Term::new("anwesend", "anwesend", "present"),
];

/// How far a measure is, among peers.
pub(super) static MEASURE: [Term; 7] = [
    Term::new("geplant", "geplant", "planned"),
    Term::new("beschlossen", "beschlossen", "decided"),
    Term::new("in_umsetzung", "in Umsetzung", "being implemented"),
    Term::new("abgeschlossen", "abgeschlossen", "completed"),
    Term::new("verzoegert", "verzögert", "delayed"),
    Term::new("zurueckgestellt", "zurückgestellt", "postponed"),
    Term::new("entfallen", "entfallen", "dropped"),
];

/// What a topic, a contribution or a note can be linked to.
pub static LINKABLE: [&str; 2] = [kind::MUNICIPALITY, kind::PERSON];
