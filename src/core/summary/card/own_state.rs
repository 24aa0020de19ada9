//! How far the member's own municipality is: its step on the line of stages, and the days that concern it.
use super::reminders::{Due, Reminder, reminders};
use crate::catalogue::{Stage, kind};
use crate::choices::OwnMunicipalities;
use crate::domain::{
    CONFIRMED, Convoys, Day, DueDay, HeatDeadline, HeatPlan, Municipality, Source, Starting, Stated, Told, heat_review,
};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity};
use crate::summary::changes::organisations;

/// The panel of the overview.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnState {
    /// Who it is.
    pub authority: Municipality,
    /// Name of its Kreis; empty if it belongs to none.
    pub district: String,
    /// Code of its step, and who says so; `None` for a Kreis too.
    pub phase: Option<Told<String>>,
    /// Whether that is the step of its convoy.
    pub is_joint: bool,
    /// As of when a member states it, and where from.
    pub source: Option<Source>,
    /// The last day somebody stated or confirmed it.
    pub holds_on: Option<Day>,
    /// Whether that is long ago (T-WP-10).
    pub is_stale: bool,
    /// Whether members disagree about the step.
    pub is_disagreed: bool,
    /// Since when it is, or was, at each stage, as far as that was stated.
    pub since: Vec<(Stage, Day)>,
}

impl OwnState {
    /// The stage of its step.
    pub fn stage(&self) -> Stage {
        Stage::of(self.phase.as_ref().map(|phase| phase.value().as_str()))
    }
}

/// A day that concerns the own municipality.
#[derive(Debug, Clone, PartialEq)]
pub enum OwnDate {
    /// The heat plan is due.
    Deadline(HeatDeadline),
    /// The heat plan is to be reviewed.
    Review(DueDay),
    /// What is due about one of its records.
    Reminder(Due, Reminder),
}

impl OwnDate {
    /// The day.
    pub fn day(&self) -> Day {
        match self {
            OwnDate::Deadline(deadline) => deadline.due.day,
            OwnDate::Review(due) => due.day,
            OwnDate::Reminder(_, reminder) => reminder.day,
        }
    }
}

/// How many days are named.
const DATES: usize = 4;
/// What else than the heat plan has a day that is a municipality's own.
const NAMED: [Due; 6] = [
    Due::Agreement,
    Due::ApplyNow,
    Due::ApplySoon,
    Due::DraftConcept,
    Due::SubmitConcept,
    Due::FundingEnds,
];

/// The state of the authority with this key.
pub fn own_state(document: &Document, key: &str, starting: Starting, today: Day) -> Option<OwnState> {
    let authority = Municipality::find(document, key)?;
    let nothing = Entity::default();
    let entity = document.entity(kind::MUNICIPALITY, key).unwrap_or(&nothing);
    let convoys = Convoys::of(document);
    let step = convoys.step(document, &authority);
    let told = starting.phase(&convoys, Some(entity), &authority);
    let phase = told.map(|told| match told {
        Told::Stated(code) => Told::Stated(code.to_owned()),
        Told::Reported(code, row) => Told::Reported(code.to_owned(), row),
    });
    let series = convoys
        .histories
        .series((kind::MUNICIPALITY, key), Some(entity), HeatPlan::FIELD);
    let mut stated: Vec<Stated<HeatPlan>> = series.stated();
    let is_disagreed = stated.len() > 1;
    stated.extend(series.superseded());
    let confirmed = entity.text(CONFIRMED).and_then(Day::parse);
    let plan = step.as_ref().map(|step| &step.plan);
    let district = authority.district_key();
    let district = district.and_then(|key| Municipality::find(document, key));
    Some(OwnState {
        district: district.map(|district| district.name).unwrap_or_default(),
        is_joint: step.as_ref().is_some_and(|step| step.is_joint),
        source: plan.map(|plan| plan.source.clone()),
        holds_on: plan.map(|plan| plan.holds_on(confirmed)),
        is_stale: plan.is_some_and(|plan| plan.is_stale(confirmed, today)),
        since: since(&stated),
        is_disagreed,
        phase,
        authority,
    })
}

/// The first day of each stage that what was stated, and not withdrawn, tells of.
fn since(stated: &[Stated<HeatPlan>]) -> Vec<(Stage, Day)> {
    let plans = stated.iter().filter(|stated| !stated.is_withdrawn);
    let mut days: Vec<(Stage, Day)> = plans
        .filter_map(|stated| stated.fact.as_ref())
        .map(|plan| (Stage::of(Some(&plan.phase)), plan.source.as_of))
        .collect();
    sort_by_key(&mut days, |(stage, day)| (*stage, *day));
    days.dedup_by_key(|(stage, _)| *stage);
    days
}

/// The days that concern the authority with this key, the first in front.
pub fn own_dates(shared: &Document, own: &Document, key: &str, starting: Starting, today: Day) -> Vec<OwnDate> {
    let Some(authority) = Municipality::find(shared, key) else {
        return Vec::new();
    };
    let entity = shared.entity(kind::MUNICIPALITY, key);
    let convoys = Convoys::of(shared);
    let step = convoys.step(shared, &authority);
    let phase = starting.phase(&convoys, entity, &authority);
    let is_adopted = Stage::of(phase.as_ref().map(|phase| *phase.value())) == Stage::Adopted;
    let deadline = HeatDeadline::of(&convoys.histories, (entity, &authority), step.as_ref(), today);
    let deadline = deadline.filter(|deadline| !is_adopted && deadline.adoption.is_to_come());
    let review = heat_review(&convoys.histories, (key, entity));
    let mine = OwnMunicipalities::parse(key);
    let due = reminders(shared, own, today).into_iter();
    let due = due.filter(|(due, _)| NAMED.contains(due));
    let due = due.flat_map(|(due, all)| all.into_iter().map(move |one| (due, one)));
    let mut dates: Vec<OwnDate> = due
        .filter(|(_, reminder)| concerns(shared, reminder, &mine))
        .map(|(due, reminder)| OwnDate::Reminder(due, reminder))
        .collect();
    dates.extend(deadline.map(OwnDate::Deadline));
    dates.extend(review.map(OwnDate::Review));
    sort_by_key(&mut dates, OwnDate::day);
    dates.truncate(DATES);
    dates
}

/// Whether what is due is due for these municipalities; what is private always is.
pub fn concerns(shared: &Document, reminder: &Reminder, own: &OwnMunicipalities) -> bool {
    let Some(entity) = shared.entity(reminder.kind, &reminder.id) else {
        return own.has(&reminder.id) || reminder.kind == kind::FOLLOW_UP;
    };
    let of = organisations(shared, reminder.kind, &reminder.id, entity);
    of.iter().any(|key| own.has(key))
}
