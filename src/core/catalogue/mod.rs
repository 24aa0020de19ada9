//! Facts and vocabularies of the field, as data: the law is moving, so a step, a deadline or a paragraph is a row, not code.
//!
//! Labels of these rows are the field's own terms in both languages; every other sentence of the app is in `text`.
mod concept;
mod deadline;
mod phase;
mod record;
mod region;
mod target;

pub use concept::{CONCEPT_STATUSES, concept_status};
pub use deadline::{DEADLINES, Deadline, deadline};
pub use phase::{Bucket, PHASES, Phase, phase};
pub use record::{
    ATTENDANCE, Field, Form, Label, NEED, Order, QUESTIONS, RECORDS, Record, SEATS, THEMES, YES_NO, record, record_at,
};
pub use region::{Authority, REGION, authority};
pub use target::{TARGET_SCOPES, target_scope};

/// What kind of territorial authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthorityKind {
    /// Kreis.
    District,
    /// Kreisfreie Stadt.
    IndependentCity,
    /// Stadt.
    Town,
    /// Gemeinde.
    Municipality,
}

/// A coded term with its label in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// The code in files; never changes.
    pub code: &'static str,
    /// German label.
    pub de: &'static str,
    /// English label.
    pub en: &'static str,
}

impl Term {
    const fn new(code: &'static str, de: &'static str, en: &'static str) -> Term {
        Term { code, de, en }
    }
}

fn find(terms: &'static [Term], code: &str) -> Option<&'static Term> {
    terms.iter().find(|term| term.code == code)
}
