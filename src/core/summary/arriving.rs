//! What a file that arrives would change, as members count it.
use super::Doubles;
use super::links::{Reference, reference_among};
use crate::catalogue::{Card, kind_of};
use crate::domain::{HISTORY, Histories, Municipality};
use crate::order::{gathered, sort_by_key};
use crate::replica::{Document, Entities, EntityId, FieldChange, Outcome, Plan, RecordChange, Version};
use std::collections::{BTreeMap, BTreeSet};

/// A record that a file changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// What happens to it, as members count it.
    pub record: RecordChange,
    /// The fields that change and about which members disagree afterwards.
    pub undecided: BTreeSet<String>,
}

/// How many records of each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// They were not here.
    pub new: usize,
    /// Something about them changes.
    pub changed: usize,
    /// Differing statements about them stand side by side afterwards.
    pub conflicting: usize,
    /// They go for ever.
    pub erased: usize,
}

/// The statements about a field that changes, side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sides {
    /// What was here and is replaced.
    pub gone: Vec<Version>,
    /// What was here and stays.
    pub kept: Vec<Version>,
    /// What comes.
    pub came: Vec<Version>,
}

/// The records of a plan in the order in which they are shown: what members disagree about afterwards, what goes for ever, what changes,
/// what is new, each by kind. Superseded statements come with the record they are about.
pub fn arriving(mine: &Document, plan: &Plan) -> Vec<Arrival> {
    let superseded = superseded(mine, plan);
    let is_record = |record: &&RecordChange| record.kind.as_str() != HISTORY;
    let mut records: Vec<RecordChange> = plan.records.iter().filter(is_record).cloned().collect();
    let known: BTreeSet<EntityId> = gathered(records.iter().map(|record| record.id.clone()));
    for subject in superseded.keys().filter(|subject| !known.contains(**subject)) {
        records.extend(found(mine, subject).or_else(|| found(&plan.delta, subject)));
    }
    let is_doubtful = |record: &&RecordChange| {
        record.outcome == Outcome::Conflicting
            || record.outcome != Outcome::Erased && superseded.contains_key(record.id.as_str())
    };
    let doubtful: BTreeSet<&str> = gathered(records.iter().filter(is_doubtful).map(|record| record.id.as_str()));
    let after = after((mine, plan), &doubtful);
    let histories = Histories::all(&after);
    let mut arrivals: Vec<Arrival> = records
        .into_iter()
        .map(|record| {
            let undecided = match after.entity(record.kind.as_str(), record.id.as_str()) {
                Some(entity) => {
                    let changed = plan.fields(&record);
                    let changes = |field: &str| {
                        let is_superseded = |fields: &BTreeSet<&str>| fields.contains(field);
                        changed.iter().any(|change| change.field.as_str() == field)
                            || superseded.get(record.id.as_str()).is_some_and(is_superseded)
                    };
                    let fields = histories.conflicts((record.kind.as_str(), record.id.as_str()), entity);
                    gathered(fields.into_iter().filter(|field| changes(field)))
                }
                None => BTreeSet::new(),
            };
            let outcome = outcome(mine, &record, !undecided.is_empty());
            Arrival {
                record: RecordChange { outcome, ..record },
                undecided,
            }
        })
        .collect();
    sort_by_key(&mut arrivals, |arrival| match arrival.record.outcome {
        Outcome::Conflicting => 0_u8,
        Outcome::Erased => 1,
        Outcome::Changed => 2,
        Outcome::New => 3,
    });
    arrivals
}

/// What happens to a record. An authority is here before anybody has stated anything about it; and what the plan takes for a conflict
/// may be two points of a series.
fn outcome(mine: &Document, record: &RecordChange, is_undecided: bool) -> Outcome {
    let (kind, id) = (record.kind.as_str(), record.id.as_str());
    let is_here = || mine.entity(kind, id).is_some() || is_of_region(kind) && Municipality::find(mine, id).is_some();
    match record.outcome {
        Outcome::Erased => Outcome::Erased,
        _ if is_undecided => Outcome::Conflicting,
        Outcome::Changed => Outcome::Changed,
        _ if is_here() => Outcome::Changed,
        _ => Outcome::New,
    }
}

/// The fields about which superseded statements come or change, by the id of the record.
fn superseded<'a>(mine: &'a Document, plan: &'a Plan) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut fields: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for record in plan.records.iter().filter(|record| record.kind.as_str() == HISTORY) {
        let text = |name: &str| {
            let documents = [mine, &plan.delta];
            documents
                .into_iter()
                .find_map(|document| document.entity(HISTORY, record.id.as_str())?.text(name))
        };
        if let Some((subject, field)) = text("subject").zip(text("field")) {
            fields.entry(subject).or_default().insert(field);
        }
    }
    fields
}

/// The record with this id, about which only superseded statements come.
fn found(document: &Document, subject: &str) -> Option<RecordChange> {
    let mut kinds = document.entities.iter().filter(|(kind, _)| kind.as_str() != HISTORY);
    kinds.find_map(|(kind, entities)| {
        let (id, _) = entities.get_key_value(subject)?;
        Some(RecordChange {
            kind: kind.clone(),
            id: id.clone(),
            outcome: Outcome::Changed,
        })
    })
}

/// What is stated about some records once the plan is done, and what was.
fn after((mine, plan): (&Document, &Plan), ids: &BTreeSet<&str>) -> Document {
    if ids.is_empty() {
        return Document::default();
    }
    let mut wanted: BTreeSet<EntityId> = BTreeSet::new();
    for document in [mine, &plan.delta] {
        let about = |subject: Option<&str>| subject.is_some_and(|subject| ids.contains(subject));
        let entries = document.of_kind(HISTORY);
        wanted.extend(
            entries
                .filter(|(_, entry)| about(entry.text("subject")))
                .map(|(id, _)| id.clone()),
        );
    }
    let part = |document: &Document| {
        let mut entities = Entities::new();
        for (kind, of_kind) in &document.entities {
            let is_wanted = |id: &EntityId| ids.contains(id.as_str()) || wanted.contains(id);
            let some = of_kind.iter().filter(|(id, _)| is_wanted(id));
            let some: BTreeMap<_, _> = gathered(some.map(|(id, entity)| (id.clone(), entity.clone())));
            if !some.is_empty() {
                entities.insert(kind.clone(), some);
            }
        }
        Document {
            seen: document.seen.clone(),
            erased: document.erased.clone(),
            entities,
            ..Document::default()
        }
    };
    let mut after = part(mine);
    after.absorb(part(&plan.delta));
    after
}

/// The sums over the records of a plan.
pub fn outcomes(arrivals: &[Arrival]) -> Outcomes {
    let mut n = Outcomes::default();
    for arrival in arrivals {
        let of = match arrival.record.outcome {
            Outcome::New => &mut n.new,
            Outcome::Changed => &mut n.changed,
            Outcome::Conflicting => &mut n.conflicting,
            Outcome::Erased => &mut n.erased,
        };
        *of += 1;
    }
    n
}

/// The statements about a field that changes, side by side; each stands on one side.
pub fn sides(change: &FieldChange) -> Sides {
    let says = |all: &[Version], one: &Version| all.iter().any(|other| other.value == one.value);
    let (kept, gone) = change
        .before
        .iter()
        .cloned()
        .partition(|version| says(&change.after, version));
    let came = change.after.iter().filter(|version| !says(&change.before, version));
    Sides {
        gone,
        kept,
        came: came.cloned().collect(),
    }
}

/// The people a plan brings who may be here already (B11).
pub fn doubles_after(mine: &Document, plan: &Plan, arrivals: &[Arrival]) -> Vec<Reference> {
    named_doubles(&plan.delta, &Doubles::after(mine, plan), arrivals)
}

pub(super) fn named_doubles(document: &Document, doubles: &Doubles, arrivals: &[Arrival]) -> Vec<Reference> {
    let people = arrivals.iter().map(|arrival| &arrival.record);
    let people = people.filter(|record| doubles.has(record.id.as_str()));
    let named = |record: &RecordChange| {
        let kind = kind_of(record.kind.as_str()).filter(|kind| kind.page.has(Card::Doubles))?;
        Some(reference_among(document, &[kind.code()], record.id.as_str()))
    };
    let named = people.filter_map(named);
    named.filter(|person| person.kind.is_some()).collect()
}

pub(super) fn is_of_region(kind: &str) -> bool {
    kind_of(kind).is_some_and(|kind| kind.is_of_region)
}
