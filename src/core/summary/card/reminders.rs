//! What is due: follow-ups, agreements, funding, heat-plan deadlines and reviews, stale statuses, records to confirm.
//!
//! Everything of one sort is one group, so that what is true of half the region is one line.
use super::follow_ups::follow_ups;
use crate::catalogue::{
    APPLY_MONTHS, CONCEPT_MONTH, DRAFT_MONTH, INITIAL_MONTHS, INITIAL_PROJECT, KRL_UNTIL, NOT_FUNDED, kind,
};
use crate::domain::{CONFIRMED, Convoys, Day, HeatDeadline, Municipality, heat_review, is_binned};
use crate::order::sort_by;
use crate::replica::{Document, Entity};
use crate::summary::links::named;
use crate::summary::unconfirmed::unconfirmed;
use std::collections::BTreeMap;
use std::fmt;

/// What is due, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// A follow-up.
    FollowUp,
    /// An agreement of a meeting.
    Agreement,
    /// The follow-up project has to be applied for: five months before the funding ends, and while applications are taken.
    ApplyNow,
    /// Three months before that: time to prepare it.
    ApplySoon,
    /// In month 12 of the initial project the draft of the concept is due at the Projektträger.
    DraftConcept,
    /// In month 18 the concept is.
    SubmitConcept,
    /// Within a year the funding of a post ends that nothing follows by itself.
    FundingEnds,
    /// A heat plan is to be adopted.
    HeatPlan,
    /// A heat plan is to be reviewed.
    Review,
    /// A heat-planning status is older than 180 days.
    Stale,
    /// Nobody has confirmed a person for 24 months: to be erased.
    ErasePerson,
    /// Nobody has confirmed a person for 12 months.
    ConfirmPerson,
    /// Nobody has confirmed another record for 12 months.
    Confirm,
}

impl Due {
    /// All of them, in order.
    pub const ALL: [Due; 13] = [
        Due::FollowUp,
        Due::Agreement,
        Due::ApplyNow,
        Due::ApplySoon,
        Due::DraftConcept,
        Due::SubmitConcept,
        Due::FundingEnds,
        Due::HeatPlan,
        Due::Review,
        Due::Stale,
        Due::ErasePerson,
        Due::ConfirmPerson,
        Due::Confirm,
    ];
}

/// One thing that is due. Does not print its content: a follow-up is private.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Reminder {
    /// By when; for what is to be confirmed the day it was last.
    pub day: Day,
    /// The kind of the record it is about.
    pub kind: &'static str,
    /// The id of that record.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What is said of the deadline, of a heat plan.
    pub deadline: Option<HeatDeadline>,
}

/// A follow-up or an agreement is due soon this many days ahead.
const SOON: i64 = 14;
/// The deadline of a heat plan, its review and the end of a post's funding are shown this many months ahead.
const AHEAD: i32 = 12;
/// The application is to be prepared this many months before the last call.
const PREPARE: i32 = 3;
/// The last call comes this many months before applications close.
const WINDOW_CALL: i32 = 1;

/// What is due on `today`, sort by sort, in each the first due in front; sorts without anything are left out.
pub fn reminders(shared: &Document, own: &Document, today: Day) -> Vec<(Due, Vec<Reminder>)> {
    let mut all: BTreeMap<Due, Vec<Reminder>> = BTreeMap::new();
    let mut add = |due: Due, reminder: Reminder| all.entry(due).or_default().push(reminder);
    for follow_up in follow_ups(own, shared).open {
        if let Some(day) = follow_up.day.filter(|day| today.days_until(*day) <= SOON) {
            add(
                Due::FollowUp,
                reminder(day, kind::FOLLOW_UP, follow_up.id, follow_up.title),
            );
        }
    }
    for (id, agreement) in present(shared, kind::AGREEMENT).filter(|(_, entity)| entity.text("done").is_none()) {
        if let Some(day) = day(agreement, "due").filter(|day| today.days_until(*day) <= SOON) {
            add(Due::Agreement, of_record(shared, day, kind::AGREEMENT, id));
        }
    }
    for (id, post) in present(shared, kind::POST) {
        for (due, day) in funding(post, own.entity(kind::POST, id), today) {
            add(due, of_record(shared, day, kind::POST, id));
        }
    }
    heat_plans(shared, today, &mut add);
    for old in unconfirmed(shared, today) {
        let due = match old.kind {
            kind::PERSON if old.is_to_be_erased => Due::ErasePerson,
            kind::PERSON => Due::ConfirmPerson,
            _ => Due::Confirm,
        };
        add(due, reminder(old.last, old.kind, old.id, old.title));
    }
    let mut groups: Vec<(Due, Vec<Reminder>)> = all.into_iter().collect();
    for (_, group) in &mut groups {
        sort_by(group, |one, other| {
            (one.day, &one.title).cmp(&(other.day, &other.title))
        });
    }
    groups
}

/// What the funding of a post asks for (T-ST-1, T-ST-2), and that it ends. What is held back stands in the private document.
fn funding(post: &Entity, held: Option<&Entity>, today: Day) -> Vec<(Due, Day)> {
    let stated = |field: &str| post.text(field).or_else(|| held.and_then(|held| held.text(field)));
    let (from, until) = (
        stated("fundingFrom").and_then(Day::parse),
        stated("fundingUntil")
            .and_then(Day::parse)
            .filter(|until| today <= *until),
    );
    match stated("funding") {
        None | Some(NOT_FUNDED) => return Vec::new(),
        Some(INITIAL_PROJECT) => {}
        Some(_) => {
            let ends = until.filter(|until| today >= until.plus_months(-AHEAD));
            return ends.map(|until| (Due::FundingEnds, until)).into_iter().collect();
        }
    }
    let mut due: Vec<(Due, Day)> = until.and_then(|until| application(until, today)).into_iter().collect();
    if let Some(from) = from {
        // Each is shown a month ahead, until the next step takes its place.
        let [draft, submit, end] = [DRAFT_MONTH, CONCEPT_MONTH, INITIAL_MONTHS].map(|months| from.plus_months(months));
        if (draft.plus_months(-1)..submit.plus_months(-1)).contains(&today) {
            due.push((Due::DraftConcept, draft));
        } else if (submit.plus_months(-1)..end).contains(&today) {
            due.push((Due::SubmitConcept, submit));
        }
    }
    due
}

/// The application for what follows an initial project that is funded until then: before its end, and while applications are taken. Once
/// they are no longer taken nothing is asked for.
fn application(until: Day, today: Day) -> Option<(Due, Day)> {
    let (year, month, day) = KRL_UNTIL;
    let window = Day::from_ymd(year, month, day)?;
    let before_end = until.plus_months(-APPLY_MONTHS);
    let (last, call, soon) = if before_end <= window {
        (before_end, before_end, until.plus_months(-APPLY_MONTHS - PREPARE))
    } else {
        (window, window.plus_months(-WINDOW_CALL), window.plus_months(-PREPARE))
    };
    match today {
        _ if today > window || today < soon => None,
        _ if today >= call => Some((Due::ApplyNow, last)),
        _ => Some((Due::ApplySoon, last)),
    }
}

fn heat_plans(shared: &Document, today: Day, add: &mut impl FnMut(Due, Reminder)) {
    let convoys = Convoys::of(shared);
    let all = Municipality::all(shared).into_iter();
    for authority in all.filter(|authority| !authority.is_district()) {
        let entity = shared.entity(kind::MUNICIPALITY, &authority.key);
        let step = convoys.step(shared, &authority);
        let of = |day: Day| reminder(day, kind::MUNICIPALITY, authority.key.clone(), authority.name.clone());
        let is_told = |day: Day| day <= today.plus_months(AHEAD);
        // Where nothing is known, nothing can be called late.
        let deadline = HeatDeadline::of(&convoys.histories, (entity, &authority), step.as_ref(), today);
        if let Some(deadline) = deadline.filter(|deadline| deadline.is_known_open() && is_told(deadline.due.day)) {
            let of = of(deadline.due.day);
            add(
                Due::HeatPlan,
                Reminder {
                    deadline: Some(deadline),
                    ..of
                },
            );
        }
        let plan = step.map(|step| step.plan);
        let is_under_way = plan.as_ref().is_some_and(|plan| plan.phase == "fortschreibung");
        let review = heat_review(&convoys.histories, (&authority.key, entity)).filter(|_| !is_under_way);
        if let Some(due) = review.filter(|due| is_told(due.day)) {
            add(Due::Review, of(due.day));
        }
        let Some(plan) = plan else { continue };
        let confirmed = entity.and_then(|entity| day(entity, CONFIRMED));
        if plan.is_stale(confirmed, today) {
            add(Due::Stale, of(plan.holds_on(confirmed)));
        }
    }
}

fn present<'a>(document: &'a Document, kind: &str) -> impl Iterator<Item = (&'a str, &'a Entity)> {
    let all = document.of_kind(kind).map(|(id, entity)| (id.as_str(), entity));
    all.filter(|(_, entity)| !is_binned(entity))
}

fn day(entity: &Entity, field: &str) -> Option<Day> {
    entity.text(field).and_then(Day::parse)
}

fn of_record(document: &Document, day: Day, kind: &'static str, id: &str) -> Reminder {
    reminder(day, kind, id.to_owned(), named(document, kind, id).unwrap_or_default())
}

fn reminder(day: Day, kind: &'static str, id: String, title: String) -> Reminder {
    Reminder {
        day,
        kind,
        id,
        title,
        deadline: None,
    }
}

impl fmt::Debug for Reminder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reminder(•••)")
    }
}
