//! The days of a heat planning: by when it is due, and when the plan is reviewed next; derived, unless a municipality states another.
use super::{Composite, Day, Histories, Municipality};
use crate::catalogue::{
    EXISTING_PLAN, EXISTING_PLAN_SECTION, EXISTING_PLAN_UNTIL, HEAT_DEADLINE, HEAT_DECISION, HEAT_PROCEDURE,
    HEAT_REVIEW, REVIEW_SECTION, REVIEW_YEARS, deadline,
};
use crate::replica::Entity;

/// A day, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DueDay {
    /// The day.
    pub day: Day,
    /// Where the law says so; `None` if the municipality states it itself.
    pub section: Option<&'static str>,
}

impl DueDay {
    fn stated(day: Day) -> DueDay {
        DueDay { day, section: None }
    }
}

/// By when the heat plan is due (T-WP-8): what the municipality states, else by its population; a Kreis has no deadline.
pub fn heat_deadline<'a>(
    histories: &Histories<'a>,
    entity: Option<&'a Entity>,
    authority: &Municipality,
) -> Option<DueDay> {
    if authority.is_district() {
        return None;
    }
    let stated = Composite::shown(histories, (&authority.key, entity), HEAT_DEADLINE.name.code);
    stated
        .and_then(|stated| stated.day("due"))
        .map(DueDay::stated)
        .or_else(|| {
            let (day, class) = authority.population.and_then(deadline)?;
            Some(DueDay {
                day,
                section: Some(class.section),
            })
        })
}

/// When the plan is reviewed next (T-WP-9): what the municipality states; of an existing plan (§ 5) the day of the law; else five years
/// after its decision, which is the app's way to count.
pub fn heat_review<'a>(histories: &Histories<'a>, authority: (&str, Option<&'a Entity>)) -> Option<DueDay> {
    let day = |field: &str, part: &str| Composite::shown(histories, authority, field)?.day(part);
    day(HEAT_REVIEW.name.code, "due").map(DueDay::stated).or_else(|| {
        let procedure = Composite::shown(histories, authority, HEAT_PROCEDURE.name.code);
        let is_existing = procedure.is_some_and(|procedure| procedure.text("procedure") == EXISTING_PLAN);
        let (day, section) = if is_existing {
            let (year, month, day) = EXISTING_PLAN_UNTIL;
            (Day::from_ymd(year, month, day)?, EXISTING_PLAN_SECTION)
        } else {
            let decided = day(HEAT_DECISION.name.code, "decidedOn")?;
            (decided.plus_years(REVIEW_YEARS)?, REVIEW_SECTION)
        };
        Some(DueDay {
            day,
            section: Some(section),
        })
    })
}
