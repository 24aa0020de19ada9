//! What was typed into a form: texts in, a checked edit or every problem with its field out.
mod again;
mod autosave;
mod card;
mod fact;
mod number;
mod problem;
mod record;
mod step;
mod typed;
mod undo;

pub use again::again;
pub use autosave::Autosave;
pub use card::{
    CommunicationDraft, HeatPlanDraft, ItemDraft, MunicipalityDraft, Reported, attend, call_off, disclose, move_item,
    report, suggest, vote,
};
pub use fact::FactDraft;
pub use problem::{Flaw, FormField, Own, Problem};
pub use record::{RecordDraft, RecordEdits};
pub use undo::{BIN, WITHDRAWAL, can_be_taken_back};

use crate::catalogue::{is_series, kinds};
use crate::domain::{self, BINNED, CONFIRMED, DONE, Day, Fact, settle, state, text_value, write};
use crate::edit::Edit;
use crate::replica::{Document, Entity, EntityId, Value};
use std::collections::BTreeSet;

/// Decides between the statements about a field: `value` stands, the others go into the history.
pub fn decide(document: &Document, (kind, id): (&str, &str), field: &str, value: &Value) -> Edit {
    if is_series(kind, field) {
        Edit::Write(settle(document, (kind, id), field, value))
    } else {
        Edit::Write(write(kind, id, field, value.clone()).into_iter().collect())
    }
}

/// States a fact, keeping what it supersedes.
fn state_fact(document: &Document, subject: (&str, &str), field: &str, fact: &impl Fact) -> Edit {
    Edit::Write(state(document, subject, field, fact.to_value()))
}

/// Says of a dated statement that it does not hold, or (`is_withdrawn` is false) that it does after all; `entry` is the id of its entry
/// in the history.
pub fn withdraw(
    document: &Document,
    (kind, id): (&str, &str),
    field: &str,
    (entry, is_withdrawn): (&str, bool),
) -> Edit {
    Edit::Write(domain::withdraw(document, (kind, id), field, entry, is_withdrawn))
}

/// Puts an entity into the bin, or takes it out again (`day` is `None`).
pub fn bin(kind: &str, id: &str, day: Option<Day>) -> Edit {
    on_day((kind, id), BINNED, day)
}

/// Says of what is to be done that it was done on `day`, or that it is open again.
pub fn done(subject: (&str, &str), day: Option<Day>) -> Edit {
    on_day(subject, DONE, day)
}

/// „Stimmt noch“: the record is as it was, said on `today`.
pub fn confirm(kind: &str, id: &str, today: Day) -> Edit {
    on_day((kind, id), CONFIRMED, Some(today))
}

fn on_day((kind, id): (&str, &str), field: &str, day: Option<Day>) -> Edit {
    let value = day.map_or(Value::Null, |day| day.to_string().into());
    Edit::Write(write(kind, id, field, value).into_iter().collect())
}

/// Erases a record for ever, here and in every copy that meets this one; its parts go too: the contributions of a topic, the agenda
/// of a meeting.
pub fn erase(document: &Document, id: &str) -> Option<Edit> {
    let mut ids = BTreeSet::from([EntityId::parse(id)?]);
    for (kind, whole) in parts() {
        let parts = document
            .of_kind(kind)
            .filter(|(_, entity)| entity.text(whole) == Some(id));
        ids.extend(parts.map(|(part, _)| part.clone()));
    }
    Some(Edit::Erase(ids))
}

/// The kinds that are parts of something, with the field that says of what.
fn parts() -> impl Iterator<Item = (&'static str, &'static str)> {
    kinds().filter_map(|kind| Some((kind.code(), kind.part_of?.field)))
}

/// Erases several entities for ever in one action; unknown names are skipped.
pub fn erase_all<'a>(ids: impl IntoIterator<Item = &'a str>) -> Edit {
    Edit::Erase(ids.into_iter().filter_map(EntityId::parse).collect())
}

/// Parts written elsewhere while their whole was erased: no page shows them any more, so they go as well.
pub fn erase_orphans(document: &Document) -> Option<Edit> {
    let mut ids: BTreeSet<EntityId> = BTreeSet::new();
    for (kind, whole) in parts() {
        let is_orphan = |entity: &Entity| entity.text(whole).is_some_and(|whole| document.erased.contains(whole));
        let orphans = document.of_kind(kind).filter(|(_, entity)| is_orphan(entity));
        ids.extend(orphans.map(|(id, _)| id.clone()));
    }
    (!ids.is_empty()).then_some(Edit::Erase(ids))
}

fn text_write(kind: &str, id: &str, field: &str, text: &str) -> Option<crate::edit::Write> {
    write(kind, id, field, text_value(text))
}
