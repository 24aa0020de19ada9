//! The days of a heat planning: by when it is due, and when the plan is reviewed next; derived, unless a municipality states another.
use super::{Composite, Day, Histories, Municipality};
use crate::catalogue::{HEAT_DEADLINE, HEAT_DECISION, HEAT_REVIEW, deadline};
use crate::replica::Entity;

/// A day, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The day.
    pub day: Day,
    /// Where the law says so; `None` if the municipality states it itself.
    pub section: Option<&'static str>,
}

/// § 25 WPG: the plan is reviewed after this many years at the latest.
const REVIEW_YEARS: i32 = 5;

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

/// When the plan is reviewed next (T-WP-9): what the municipality states, else five years after its decision.
pub fn heat_review<'a>(histories: &Histories<'a>, authority: (&str, Option<&'a Entity>)) -> Option<DueDay> {
    let day = |field: &str, part: &str| Composite::shown(histories, authority, field)?.day(part);
    day(HEAT_REVIEW.name.code, "due").map(DueDay::stated).or_else(|| {
        Some(DueDay {
            day: day(HEAT_DECISION.name.code, "decidedOn")?.plus_years(REVIEW_YEARS)?,
            section: Some("§ 25 Abs. 1"),
        })
    })
}
