//! What is known of whether the council has adopted a heat plan: from the step, and from the decision with its day.
use super::{Composite, Day, HeatPlan, Series, Step};
use crate::catalogue::{Stage, phase};

/// The furthest step that a convoy can be at for its members: each council adopts for itself (T-WP-6, § 23 Abs. 3 WPG).
const BEFORE_ADOPTION: &str = "vor_beschluss";

/// What is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Adoption {
    /// Nobody has stated how far the plan is.
    NotStated,
    /// Something is stated, but not whether this council has adopted: the convoy has, members disagree, or a newer app knows the step.
    Unclear,
    /// On this day it was not adopted.
    NotYet {
        /// The day.
        as_of: Day,
        /// Whether the plan was finished and only the decision was missing.
        is_finished: bool,
    },
    /// Adopted on this day.
    On(Day),
    /// Adopted, on this day at the latest.
    By(Day),
    /// Adopted, nobody has stated when.
    Undated,
}

/// Whether a step is that of an adopted plan, or one that follows.
pub fn is_adopted(code: &str) -> bool {
    Stage::of(Some(code)) == Stage::Adopted
}

/// How far a convoy's step is for one of its members.
pub(super) fn for_member(plan: HeatPlan) -> HeatPlan {
    if !is_adopted(&plan.phase) {
        return plan;
    }
    HeatPlan {
        phase: BEFORE_ADOPTION.to_owned(),
        active: Vec::new(),
        ..plan
    }
}

impl Adoption {
    /// Whether nothing says that the plan is adopted.
    pub fn is_to_come(self) -> bool {
        matches!(self, Adoption::NotStated | Adoption::Unclear | Adoption::NotYet { .. })
    }

    /// What the two series of an authority say, whose shown step is `step`.
    pub fn of(steps: &Series, decisions: &Series, step: Option<&Step>, today: Day) -> Adoption {
        let by_step = Adoption::by_step(steps, step);
        match Adoption::by_decision(decisions, today) {
            None => by_step,
            Some(Adoption::Undated) if matches!(by_step, Adoption::By(_)) => by_step,
            Some(decided) => decided,
        }
    }

    /// Of days that members disagree about the latest is certain. A day that is still to come is no decision yet.
    fn by_decision(decisions: &Series, today: Day) -> Option<Adoption> {
        let mut decisions = decisions
            .stated::<Composite>()
            .into_iter()
            .filter_map(|stated| stated.fact)
            .map(|decision| decision.day("decidedOn"))
            .filter(|day| day.is_none_or(|day| day <= today));
        let first = decisions.next()?.map_or(Adoption::Undated, Adoption::On);
        Some(decisions.fold(first, |known, day| match (known, day) {
            (Adoption::On(one), Some(other)) if one == other => known,
            (Adoption::On(one) | Adoption::By(one), Some(other)) => Adoption::By(one.max(other)),
            _ => Adoption::Undated,
        }))
    }

    fn by_step(steps: &Series, step: Option<&Step>) -> Adoption {
        let own = steps.stated::<HeatPlan>();
        let Some(Step {
            plan,
            has_convoy_adopted,
            ..
        }) = step
        else {
            let is_written = own.iter().any(|stated| !stated.value.is_null());
            return if is_written {
                Adoption::Unclear
            } else {
                Adoption::NotStated
            };
        };
        let has_adopted = is_adopted(&plan.phase);
        let mut others = own.iter().filter_map(|stated| stated.fact.as_ref());
        let is_other = |other: &HeatPlan| is_adopted(&other.phase) != has_adopted || phase(&other.phase).is_none();
        if *has_convoy_adopted || others.any(is_other) {
            return Adoption::Unclear;
        }
        if has_adopted {
            // As long as it has been adopted; of an earlier time it proves nothing.
            let earlier = steps.superseded::<HeatPlan>().into_iter();
            let earlier = earlier
                .filter(|before| !before.is_withdrawn)
                .filter_map(|before| before.fact);
            let days = earlier
                .take_while(|before| is_adopted(&before.phase))
                .map(|before| before.source.as_of);
            return Adoption::By(days.fold(plan.source.as_of, Day::min));
        }
        match phase(&plan.phase).map(|phase| Stage::of(Some(phase.code))) {
            None => Adoption::Unclear,
            Some(Stage::NotStated) => Adoption::NotStated,
            Some(stage) => Adoption::NotYet {
                as_of: plan.source.as_of,
                is_finished: stage == Stage::Council,
            },
        }
    }
}
