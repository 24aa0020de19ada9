//! The form that states a climate-neutrality target.
use super::problem::{Flaw, Problem, Problems};
use super::state_fact;
use crate::catalogue::target_scope;
use crate::domain::{Day, Target, target_field};
use crate::edit::Edit;
use crate::replica::Document;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetDraft {
    /// Code of the scope.
    pub scope: String,
    /// Target year.
    pub year: String,
    /// Day of the council's decision, may be empty.
    pub decided_on: String,
    /// As of which day.
    pub as_of: String,
    /// Where from.
    pub source: String,
}

impl TargetDraft {
    /// The edit for the authority `key`.
    pub fn read(&self, document: &Document, key: &str, today: Day) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        if target_scope(&self.scope).is_none() {
            problems.add("scope", Flaw::Missing);
        }
        let (first, last) = (Target::YEARS.start(), Target::YEARS.end());
        let year = self
            .year
            .trim()
            .parse::<u16>()
            .ok()
            .filter(|year| Target::YEARS.contains(year));
        if year.is_none() {
            problems.add("year", Flaw::NotBetween(u32::from(*first), u32::from(*last)));
        }
        let decided_on = problems.optional_day("decidedOn", &self.decided_on);
        if decided_on.is_some_and(|day| day > today) {
            problems.add("decidedOn", Flaw::InFuture);
        }
        let source = problems.source(&self.as_of, &self.source, today);
        let target = year.zip(source).map(|(year, source)| Target {
            year,
            decided_on,
            source,
        });
        problems.done(target.map(|target| state_fact(document, key, &target_field(&self.scope), &target)))
    }
}
