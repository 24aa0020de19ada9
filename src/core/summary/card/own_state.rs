//! How far the member's own municipality is: its step on the line of stages, and the days that concern it.
use super::region::{Region, RegionRow, region};
use super::reminders::{Due, Reminder, reminders};
use crate::catalogue::{HEAT_COUNCIL, Stage, kind};
use crate::choices::OwnMunicipalities;
use crate::domain::{
    CONFIRMED, Composite, Convoys, Day, DueDay, HeatDeadline, HeatPlan, Municipality, Source, Starting, Stated, Told,
    heat_review, is_district_key,
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
    /// The council is to decide on the heat plan.
    Council(Day),
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
            OwnDate::Council(day) => *day,
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

/// The days that concern the own municipalities, the first in front; each of a heat plan with the name of whose it is.
pub fn own_dates(
    shared: &Document,
    private: &Document,
    own: &OwnMunicipalities,
    starting: Starting,
    today: Day,
) -> Vec<(String, OwnDate)> {
    let due = reminders(shared, private, today).into_iter();
    let due = due.filter(|(due, _)| NAMED.contains(due));
    let due = due.flat_map(|(due, all)| all.into_iter().map(move |one| (due, one)));
    let mut dates: Vec<(String, OwnDate)> = due
        .filter(|(_, reminder)| concerns(shared, reminder, own))
        .map(|(due, reminder)| (String::new(), OwnDate::Reminder(due, reminder)))
        .collect();
    let convoys = Convoys::of(shared);
    for authority in own.keys().iter().filter_map(|key| Municipality::find(shared, key)) {
        let of_plan = plan_dates(shared, &convoys, &authority, starting, today);
        dates.extend(of_plan.map(|date| (authority.name.clone(), date)));
    }
    sort_by_key(&mut dates, |(_, date)| date.day());
    dates.truncate(DATES);
    dates
}

fn plan_dates<'a>(
    shared: &'a Document,
    convoys: &Convoys<'a>,
    authority: &Municipality,
    starting: Starting,
    today: Day,
) -> impl Iterator<Item = OwnDate> + use<> {
    let entity = shared.entity(kind::MUNICIPALITY, &authority.key);
    let step = convoys.step(shared, authority);
    let phase = starting.phase(convoys, entity, authority);
    let is_adopted = Stage::of(phase.as_ref().map(|phase| *phase.value())) == Stage::Adopted;
    let deadline = HeatDeadline::of(&convoys.histories, (entity, authority), step.as_ref(), today);
    let deadline = deadline.filter(|deadline| !is_adopted && deadline.adoption.is_to_come());
    let review = heat_review(&convoys.histories, (&authority.key, entity));
    let council = Composite::shown(&convoys.histories, (&authority.key, entity), HEAT_COUNCIL.name.code);
    let council = council.and_then(|council| Day::parse(council.text("on")));
    let council = council.filter(|day| !is_adopted && *day >= today).map(OwnDate::Council);
    council
        .into_iter()
        .chain(deadline.map(OwnDate::Deadline))
        .chain(review.map(OwnDate::Review))
}

/// What a member sees who works for several municipalities, or for a Kreis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnOthers {
    /// The municipalities after the first.
    pub rows: Vec<RegionRow>,
    /// Keys and names of the Kreise after the first.
    pub districts: Vec<(String, String)>,
    /// The municipalities of the Kreis that is the first.
    pub of_district: Option<Region>,
}

/// The other own municipalities, and those of the own Kreis.
pub fn own_others(document: &Document, own: &OwnMunicipalities, starting: Starting) -> OwnOthers {
    let is_district =
        |key: &str| is_district_key(key) && Municipality::find(document, key).is_some_and(|found| found.is_district());
    let first = own.first().filter(|key| is_district(key));
    if own.keys().len() < 2 && first.is_none() {
        return OwnOthers::default();
    }
    let region = region(document, starting);
    let others = own.keys().iter().skip(1);
    let of_district = first.map(|first| {
        let all = Municipality::all(document).into_iter();
        let keys: Vec<String> = all
            .filter(|one| one.district_key() == Some(first))
            .map(|one| one.key)
            .collect();
        region.narrowed(&keys)
    });
    let row = |key: &String| region.rows.iter().find(|row| row.key == *key).cloned();
    let name = |key: &String| region.districts.get(key).map(|name| (key.clone(), name.clone()));
    OwnOthers {
        rows: others.clone().filter_map(row).collect(),
        districts: others.filter_map(name).collect(),
        of_district,
    }
}

/// Whether what is due is due for these municipalities; what is private always is.
pub fn concerns(shared: &Document, reminder: &Reminder, own: &OwnMunicipalities) -> bool {
    let Some(entity) = shared.entity(reminder.kind, &reminder.id) else {
        return own.has(&reminder.id) || reminder.kind == kind::FOLLOW_UP;
    };
    let of = organisations(shared, reminder.kind, &reminder.id, entity);
    of.iter().any(|key| own.has(key))
}
