//! The step of a convoy in its form: three fields that make one statement of a series.
use super::RecordDraft;
use super::problem::{Flaw, Problems};
use super::typed::typed;
use crate::catalogue::{Card, Field, HEAT_PLAN, Kind, STEP};
use crate::domain::{Day, Histories, state, withdraw, write};
use crate::edit::Write;
use crate::replica::{Document, Parts, Value};

/// Whether the field is a part of the step.
pub(super) fn is_part(kind: &Kind, field: &str) -> bool {
    kind.page.has(Card::Steps) && STEP.contains(&field)
}

impl RecordDraft {
    /// What the form states about the step of the convoy `id`, if it was changed. Without a step what it showed is withdrawn.
    pub(super) fn step(
        &self,
        problems: &mut Problems,
        (kind, id): (&'static Kind, &str),
        document: &Document,
        shown: &RecordDraft,
        today: Day,
    ) -> Vec<Write> {
        let [Some(phase), Some(as_of), Some(source)] = STEP.map(|name| kind.field(name)) else {
            return Vec::new();
        };
        if STEP.iter().all(|name| self.line(name) == shown.line(name)) {
            return Vec::new();
        }
        let n_before = problems.n();
        let is_empty = |field: &Field| self.line(field.name).trim().is_empty();
        if is_empty(phase) {
            if !shown.line(phase.name).is_empty() {
                return without(document, (kind.code(), id), shown);
            }
            problems.add(phase, Flaw::Missing);
        } else if is_empty(as_of) {
            problems.add(as_of, Flaw::NoDayOfStep);
        }
        let parts = [phase, as_of, source].map(|field| typed(problems, field, self.line(field.name)));
        let [_, day, _] = &parts;
        if day.as_str().and_then(Day::parse).is_some_and(|day| day > today) {
            problems.add(as_of, Flaw::InFuture);
        }
        if problems.n() > n_before {
            return Vec::new();
        }
        // Of the same step on the same day it stays what else was stated.
        let mut statement = same(document, (kind.code(), id), &parts).unwrap_or_default();
        for (name, value) in STEP.into_iter().zip(parts) {
            match value {
                Value::Null => drop(statement.remove(name)),
                value => drop(statement.insert(name.to_owned(), value)),
            }
        }
        state(document, (kind.code(), id), HEAT_PLAN, statement.into())
    }
}

/// The statement that holds with this step and day.
fn same(document: &Document, (kind, id): (&str, &str), [phase, as_of, _]: &[Value; 3]) -> Option<Parts> {
    held(document, (kind, id)).into_iter().find_map(|(_, value)| {
        let is_same = value.get(STEP[0]) == Some(phase) && value.get(STEP[1]) == Some(as_of);
        is_same
            .then(|| value.as_object().map(|object| object.parts()))
            .flatten()
    })
}

/// Takes back what the form showed: a statement is withdrawn, parts that were none are no longer stated.
fn without(document: &Document, (kind, id): (&str, &str), shown: &RecordDraft) -> Vec<Write> {
    let held = held(document, (kind, id));
    if held.is_empty() {
        let parts = STEP.into_iter().filter(|name| !shown.line(name).is_empty());
        return parts.filter_map(|name| write(kind, id, name, Value::Null)).collect();
    }
    let is_shown = |value: &Value| {
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        STEP.iter().all(|name| text(name) == shown.line(name))
    };
    let shown = held.into_iter().filter(|(_, value)| is_shown(value));
    shown
        .flat_map(|(entry, _)| withdraw(document, (kind, id), HEAT_PLAN, &entry, true))
        .collect()
}

/// What holds, with the ids of the entries.
fn held(document: &Document, (kind, id): (&str, &str)) -> Vec<(String, Value)> {
    let histories = Histories::of(document, id);
    histories.look((kind, id), document.entity(kind, id), HEAT_PLAN, |series| {
        let current = series.current.iter();
        current
            .map(|point| (point.entry.clone(), point.value.clone()))
            .collect()
    })
}
