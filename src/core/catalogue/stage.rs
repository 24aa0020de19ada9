//! The six stages („Etappen“) of heat planning: how steps are summed up. Derived from the step, never stored.
use super::phase;

/// A stage, or that no step is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing stated, or a step of a newer catalogue.
    NotStated,
    /// Until the decision to plan.
    Start,
    /// What is there and what could be.
    Analysis,
    /// Where it shall lead, area by area.
    Scenario,
    /// The draft is out for comment.
    Draft,
    /// Finished, before the council.
    Council,
    /// Adopted and whatever follows.
    Adopted,
}

/// From this step on a municipality has begun.
const BEGUN: u16 = 20;

impl Stage {
    /// All of them, in order; `NotStated` stands in front and off the scale.
    pub const ALL: [Stage; 7] = [
        Stage::NotStated,
        Stage::Start,
        Stage::Analysis,
        Stage::Scenario,
        Stage::Draft,
        Stage::Council,
        Stage::Adopted,
    ];

    /// The stage of a step.
    pub fn of(code: Option<&str>) -> Stage {
        match code.and_then(phase).map_or(0, |phase| phase.ordinal) {
            0 => Stage::NotStated,
            1..40 => Stage::Start,
            40..70 => Stage::Analysis,
            70..100 => Stage::Scenario,
            100..110 => Stage::Draft,
            110..120 => Stage::Council,
            _ => Stage::Adopted,
        }
    }

    /// Whether it is worked on, from the analyses to the draft.
    pub fn is_working(self) -> bool {
        matches!(self, Stage::Analysis | Stage::Scenario | Stage::Draft)
    }

    /// 1 to 6; 0 where nothing is stated.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The name in addresses: its number.
    pub fn code(self) -> &'static str {
        match self {
            Stage::NotStated => "0",
            Stage::Start => "1",
            Stage::Analysis => "2",
            Stage::Scenario => "3",
            Stage::Draft => "4",
            Stage::Council => "5",
            Stage::Adopted => "6",
        }
    }

    /// What an address of an older app meant, which knew other groups of steps.
    pub fn of_old_code(code: &str) -> &'static [Stage] {
        match code {
            "unbekannt" => &[Stage::NotStated],
            "abwartend" | "vorbereitung" => &[Stage::Start],
            "bearbeitung" => &[Stage::Analysis, Stage::Scenario, Stage::Draft],
            "vor_beschluss" => &[Stage::Council],
            "beschlossen" => &[Stage::Adopted],
            _ => &[],
        }
    }
}

/// Whether a municipality at this step has begun.
pub fn has_begun(code: &str) -> bool {
    phase(code).is_some_and(|phase| phase.ordinal >= BEGUN)
}
