//! What is asked first about a heat plan: its days, who makes it, the year it aims at.
use super::directory_row::Award;
use super::municipality::MunicipalityView;
use crate::catalogue::{FactKind, HEAT_AWARD, HEAT_CONSULTATION, HEAT_COUNCIL, HEAT_DECISION, HEAT_YEAR};
use crate::domain::{Composite, Day};

/// The row below the line of stages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyFacts {
    /// From when until when the draft is out for comment.
    pub consultation: Option<(Day, Option<Day>)>,
    /// When the council is to decide; `None` when it has.
    pub council: Option<Day>,
    /// When the council decided.
    pub decided: Option<Day>,
    /// Who plans.
    pub award: Option<Award>,
    /// The year the plan aims at, and whether the municipality chose it itself.
    pub year: Option<(u32, bool)>,
}

impl MunicipalityView {
    /// What members state of it; of what they disagree about the statement that is shown first.
    pub fn key_facts(&self) -> KeyFacts {
        let of = |kind: &'static FactKind| {
            let fact = self.facts.iter().find(|fact| fact.kind == kind);
            fact.and_then(|fact| fact.shown())
        };
        let day = |fact: &Composite, part: &str| Day::parse(fact.text(part));
        let consultation = of(&HEAT_CONSULTATION).and_then(|fact| Some((day(fact, "from")?, day(fact, "to"))));
        let decided = of(&HEAT_DECISION).and_then(|fact| day(fact, "decidedOn"));
        let council = of(&HEAT_COUNCIL).and_then(|fact| day(fact, "on"));
        let own_year = of(&HEAT_YEAR).and_then(|fact| fact.number("year"));
        KeyFacts {
            consultation,
            council: council.filter(|_| decided.is_none()),
            decided,
            award: of(&HEAT_AWARD).cloned().map(Award::of),
            year: own_year
                .map(|year| (year, true))
                .or(self.heat_year.map(|year| (year, false))),
        }
    }
}
