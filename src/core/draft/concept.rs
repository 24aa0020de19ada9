//! The form that states how far a climate action concept is.
use super::problem::{Flaw, Problem, Problems};
use super::state_fact;
use crate::domain::{Concept, Day};
use crate::edit::Edit;
use crate::replica::Document;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConceptDraft {
    /// Code of the status.
    pub status: String,
    /// Title, may be empty.
    pub title: String,
    /// Day of the council's decision, may be empty.
    pub decided_on: String,
    /// As of which day.
    pub as_of: String,
    /// Where from.
    pub source: String,
}

impl ConceptDraft {
    /// The edit for the authority `key`.
    pub fn read(&self, document: &Document, key: &str, today: Day) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        if self.status.is_empty() {
            problems.add("status", Flaw::Missing);
        }
        let title = problems.line("title", &self.title);
        let decided_on = problems.optional_day("decidedOn", &self.decided_on);
        if decided_on.is_some_and(|day| day > today) {
            problems.add("decidedOn", Flaw::InFuture);
        }
        let source = problems.source(&self.as_of, &self.source, today);
        let concept = source.map(|source| Concept {
            status: self.status.clone(),
            title,
            decided_on,
            source,
        });
        problems.done(concept.map(|concept| state_fact(document, key, Concept::FIELD, &concept)))
    }
}
