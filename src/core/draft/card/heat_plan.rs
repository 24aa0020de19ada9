//! The form that states how far a heat planning is.
use crate::catalogue::kind;
use crate::domain::{Day, HeatPlan};
use crate::draft::problem::{Flaw, Own, Problem, Problems};
use crate::draft::state_fact;
use crate::edit::Edit;
use crate::replica::Document;
use std::collections::BTreeSet;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeatPlanDraft {
    /// Code of the chosen step.
    pub phase: String,
    /// As of which day.
    pub as_of: String,
    /// Where from.
    pub source: String,
    /// Why it went back; asked for only then.
    pub reason: String,
    /// Codes of the steps under way beside the chosen one, where several are (T-WP-1).
    pub active: BTreeSet<String>,
    /// Id of the person who reported it, may be empty.
    pub reported_by: String,
    /// Id of the meeting in whose status round it was reported, may be empty.
    pub meeting: String,
}

impl HeatPlanDraft {
    /// The edit for the authority `key`. Any step may follow any other: steps may be skipped and go back (T-WP-2, T-WP-3).
    pub fn read(&self, document: &Document, key: &str, today: Day) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        if self.phase.is_empty() {
            problems.add(Own::Phase, Flaw::Missing);
        }
        let source = problems.source(&self.as_of, &self.source, today);
        let reason = problems.line(Own::Reason, &self.reason);
        let plan = source.map(|source| {
            let plan = HeatPlan {
                phase: self.phase.clone(),
                active: Vec::new(),
                source,
                reason,
                reported_by: self.reported_by.clone(),
                meeting: self.meeting.clone(),
            };
            plan.with_active(self.active.iter().cloned())
        });
        problems.done(plan.map(|plan| state_fact(document, (kind::MUNICIPALITY, key), HeatPlan::FIELD, &plan)))
    }
}
