//! What can be said of the deadline of a heat plan: the one place that decides what is late.
use super::{Adoption, Day, DueDay, HeatPlan, Histories, Municipality, Step, heat_deadline};
use crate::catalogue::{HEAT_DECISION, kind};
use crate::replica::Entity;

/// What is said of a deadline (T-WP-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineState {
    /// It is still to come, and the plan is not known to be adopted: the number of days left.
    Open(i64),
    /// It has passed, and nobody has stated how far the plan is.
    NotStated,
    /// It has passed, and whether this council has adopted the plan is not known.
    Unclear,
    /// It has passed; on this day the plan was finished and not adopted.
    Finished(Day),
    /// It has passed; on this day the plan was not adopted.
    Passed(Day),
    /// Adopted in time, on this day.
    MetInTime(Day),
    /// Adopted in time, on this day at the latest.
    MetBy(Day),
    /// Adopted after it, on this day.
    MetLate(Day),
    /// Adopted; whether in time is not known.
    Adopted,
}

/// How much what is said matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Nothing to do, or nothing known.
    Neutral,
    /// As it shall be.
    Good,
    /// Not as it shall be, and nobody's fault that is proven.
    Notice,
    /// Late.
    Late,
}

/// The deadline of one heat plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeatDeadline {
    /// The last day, and where it comes from.
    pub due: DueDay,
    /// What is known of the adoption.
    pub adoption: Adoption,
    /// What is said.
    pub state: DeadlineState,
}

impl HeatDeadline {
    /// The deadline of an authority whose shown step is `step`; none for a Kreis or an unknown population.
    pub fn of<'a>(
        histories: &Histories<'a>,
        (entity, authority): (Option<&'a Entity>, &Municipality),
        step: Option<&Step>,
        today: Day,
    ) -> Option<HeatDeadline> {
        let due = heat_deadline(histories, entity, authority)?;
        let series = |field: &str| histories.series((kind::MUNICIPALITY, &authority.key), entity, field);
        let (steps, decisions) = (series(HeatPlan::FIELD), series(HEAT_DECISION.name.code));
        let adoption = Adoption::of(&steps, &decisions, step, today);
        Some(HeatDeadline {
            due,
            adoption,
            state: DeadlineState::of(adoption, due.day, today),
        })
    }

    /// Whether somebody has stated that the plan is not adopted.
    pub fn is_known_open(&self) -> bool {
        matches!(self.adoption, Adoption::NotYet { .. })
    }

    /// A day within the deadline, if that is the last one of which the plan is known not to be adopted: it may have been since.
    pub fn known_until(&self) -> Option<Day> {
        match self.state {
            DeadlineState::Finished(day) | DeadlineState::Passed(day) => (day <= self.due.day).then_some(day),
            _ => None,
        }
    }

    /// How much it matters: late is only what was not adopted on a day after the deadline.
    pub fn weight(&self) -> Weight {
        match self.state {
            DeadlineState::Open(_) | DeadlineState::NotStated | DeadlineState::Unclear => Weight::Neutral,
            DeadlineState::MetInTime(_) | DeadlineState::MetBy(_) | DeadlineState::Adopted => Weight::Good,
            DeadlineState::Finished(_) | DeadlineState::MetLate(_) => Weight::Notice,
            DeadlineState::Passed(_) if self.known_until().is_some() => Weight::Notice,
            DeadlineState::Passed(_) => Weight::Late,
        }
    }
}

impl DeadlineState {
    /// What is said on `today` of a plan that is due on `due`.
    pub fn of(adoption: Adoption, due: Day, today: Day) -> DeadlineState {
        match adoption {
            Adoption::On(day) if day <= due => DeadlineState::MetInTime(day),
            Adoption::On(day) => DeadlineState::MetLate(day),
            Adoption::By(day) if day <= due => DeadlineState::MetBy(day),
            Adoption::By(_) | Adoption::Undated => DeadlineState::Adopted,
            _ if today <= due => DeadlineState::Open(today.days_until(due)),
            Adoption::NotStated => DeadlineState::NotStated,
            Adoption::Unclear => DeadlineState::Unclear,
            Adoption::NotYet {
                as_of,
                is_finished: true,
            } => DeadlineState::Finished(as_of),
            Adoption::NotYet { as_of, .. } => DeadlineState::Passed(as_of),
        }
    }
}
