//! Facts and vocabularies of the field, as data: the law is moving, so a step, a deadline or a paragraph is a row, not code.
//!
//! Labels of these rows are the field's own terms in both languages; every other sentence of the app is in `text`.
mod concept;
mod deadline;
mod fact;
mod field;
mod funding;
mod head;
mod heat;
pub mod kind;
mod land;
mod law;
mod layout;
mod phase;
mod region;
mod reported;
mod size;
mod stage;
mod table;
mod target;
mod tile;
mod topic;

pub use concept::{CONCEPT, CONCEPT_KINDS, CONCEPT_STATUSES};
pub use deadline::{
    COUNTED_ON, DEADLINES, Deadline, EXISTING_PLAN_SECTION, EXISTING_PLAN_UNTIL, POPULATION_OF, REVIEW_SECTION,
    REVIEW_YEARS, SIMPLIFIED_SIZES, Simplified, deadline, simplified,
};
pub use fact::{FactKind, Part};
pub use field::{Asked, Field, Form, Label};
pub use funding::{APPLY_MONTHS, CONCEPT_MONTH, DRAFT_MONTH, INITIAL_MONTHS, INITIAL_PROJECT, KRL_UNTIL, NOT_FUNDED};
pub use head::{Head, Lies, Section};
pub use heat::{
    EXISTING_PLAN, HEAT_AREA, HEAT_AWARD, HEAT_CONSULTATION, HEAT_COUNCIL, HEAT_DEADLINE, HEAT_DECISION,
    HEAT_PROCEDURE, HEAT_REVIEW, HEAT_YEAR, LAST_YEAR, SIMPLIFIED, next_phase, skipped,
};
pub use kind::{
    ATTENDANCE, CONTRIBUTION_SORTS, Fades, Kind, LINKABLE, NEED, ON_NO_PAGE, Order, QUESTIONS, SEATS, STEP, THEMES,
    TOPIC_STATES, Whole, YES_NO, contribution_sort,
};
pub use land::land;
pub use law::{ACTS, Act, CATALOGUE_AS_OF, NRW, Reading};
pub use layout::{Below, Beside, Card, More, Page};
pub use phase::{PHASES, Phase, phase};
pub use region::{Authority, REGION, authority};
pub use reported::{Reported, When, all_reported, reported};
pub use size::{SIZES, size_class};
pub use stage::{Stage, has_begun};
#[cfg(feature = "schema")]
pub use table::with_kinds;
pub use table::{field_of, first_head, head, head_at, is_prose, kind_of, kinds, quick_head};
pub use target::{
    AUDIENCES, TARGET, TARGET_KINDS, TARGET_SCOPES, WITHDRAWN, audience, is_neutrality, target_scope, target_years,
};
pub use tile::{TILES, Tile, tile};
pub use topic::{STANDING_TOPICS, Standing};

/// What is stated about a heat planning beside its step.
pub static HEAT_FACTS: [&FactKind; 9] = [
    &HEAT_AWARD,
    &HEAT_PROCEDURE,
    &HEAT_CONSULTATION,
    &HEAT_COUNCIL,
    &HEAT_DECISION,
    &HEAT_REVIEW,
    &HEAT_AREA,
    &HEAT_YEAR,
    &HEAT_DEADLINE,
];

/// Every kind of fact.
pub fn fact_kinds() -> impl Iterator<Item = &'static FactKind> {
    HEAT_FACTS.into_iter().chain([&TARGET, &CONCEPT])
}

/// The kind of fact that a field holds, and its element as written; `None` for a field of another matter.
pub fn fact_kind(field: &str) -> Option<(&'static FactKind, &str)> {
    let (name, element) = field.split_once(':').unwrap_or((field, ""));
    let kind = fact_kinds().find(|kind| kind.name.code == name)?;
    (element.is_empty() || !kind.elements.is_empty()).then_some((kind, element))
}

/// Whether a field holds a fact with a day.
pub fn is_series(kind: &str, field: &str) -> bool {
    field == HEAT_PLAN || kind == kind::MUNICIPALITY && fact_kind(field).is_some()
}

/// Whether what a field says only moves on, so that statements of different days do not contradict each other: the step of heat planning
/// and the status of a concept. Two target years do.
pub fn progresses(kind: &str, field: &str) -> bool {
    field == HEAT_PLAN || kind == kind::MUNICIPALITY && fact_kind(field).is_some_and(|(kind, _)| kind == &CONCEPT)
}

/// The field of a municipality or a convoy that holds the step of its heat planning.
pub const HEAT_PLAN: &str = "heatPlan";
/// The parts of that statement that hold codes of steps.
pub const HEAT_PLAN_CODES: [&str; 2] = ["phase", "active"];

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
