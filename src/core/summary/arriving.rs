//! What a file that arrives would change, as members count it.
use crate::domain::{HISTORY, Municipality, kind};
use crate::replica::{Document, Outcome, Plan, RecordChange};

/// How many records of each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// They were not here.
    pub new: usize,
    /// Something about them changes.
    pub changed: usize,
    /// Differing statements about them stand side by side afterwards.
    pub conflicting: usize,
    /// They go for ever.
    pub erased: usize,
}

/// What happens to a record. An authority is here before anybody has stated anything about it.
pub fn outcome(mine: &Document, record: &RecordChange) -> Outcome {
    let is_here =
        || record.kind.as_str() == kind::MUNICIPALITY && Municipality::find(mine, record.id.as_str()).is_some();
    match record.outcome {
        Outcome::New if is_here() => Outcome::Changed,
        other => other,
    }
}

/// The records of a plan that are shown: superseded statements come with the record they belong to.
pub fn arriving(plan: &Plan) -> impl Iterator<Item = &RecordChange> {
    plan.records.iter().filter(|record| record.kind.as_str() != HISTORY)
}

/// The sums over them.
pub fn outcomes(mine: &Document, plan: &Plan) -> Outcomes {
    let mut n = Outcomes::default();
    for record in arriving(plan) {
        let of = match outcome(mine, record) {
            Outcome::New => &mut n.new,
            Outcome::Changed => &mut n.changed,
            Outcome::Conflicting => &mut n.conflicting,
            Outcome::Erased => &mut n.erased,
        };
        *of += 1;
    }
    n
}
