//! The form of every kind of record of the catalogue.
use super::problem::{Flaw, Problem, Problems};
use super::step::is_part;
use super::typed::{tags, typed};
use crate::catalogue::{Asked, Card, Field, Form, Kind, STEP};
use crate::domain::{Day, Histories, state, write, write_set};
use crate::edit::{Edit, Write};
use crate::order::gathered;
use crate::replica::{Document, Entity, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What was typed, by the names of the fields. Does not print its content: a follow-up is private.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RecordDraft {
    /// Which of the forms of its kind it is.
    pub asked: Asked,
    /// Lines, texts, codes, ids, and tags with commas between them.
    pub lines: BTreeMap<&'static str, String>,
    /// The elements of sets.
    pub sets: BTreeMap<&'static str, BTreeSet<String>>,
    /// The fields that are held back unless they stand here.
    pub released: BTreeSet<&'static str>,
}

/// What a form changes, in the order in which it is to be stored: what moves from one document to the other is never in none.
#[derive(Debug, PartialEq)]
pub struct RecordEdits {
    /// What the private document gets of a record that is passed on.
    pub kept: Vec<Write>,
    /// What is stated about the record.
    pub stated: Vec<Write>,
    /// What the private document no longer holds.
    pub let_go: Vec<Write>,
}

impl RecordDraft {
    /// The form of a new record, with what is known of it: names of fields with an id or code.
    pub fn new(kind: &'static Kind, known: &[(&str, &str)]) -> RecordDraft {
        let mut draft = RecordDraft::default();
        let initial = kind.fields.iter().filter(|field| !field.initially.is_empty());
        draft
            .lines
            .extend(initial.map(|field| (field.name, field.initially.to_owned())));
        for (name, value) in known {
            match kind.field(name) {
                Some(field) if field.form.is_choice() => {
                    draft.sets.entry(field.name).or_default().insert((*value).to_owned());
                }
                Some(field) => drop(draft.lines.insert(field.name, (*value).to_owned())),
                None => {}
            }
        }
        draft
    }

    /// The form filled with what is shown of the record; `own` is what the private document holds of it.
    pub fn of(kind: &'static Kind, entity: &Entity, own: &Entity) -> RecordDraft {
        let mut draft = RecordDraft::default();
        for field in kind.fields {
            let is_released = is_stated(entity, field);
            let from = if field.is_held_back && !is_released {
                own
            } else {
                entity
            };
            if field.is_held_back && is_released {
                draft.released.insert(field.name);
            }
            if field.form.is_choice() {
                let elements = gathered(from.elements(field.name).map(str::to_owned));
                draft.sets.insert(field.name, elements);
            } else {
                draft.lines.insert(field.name, line_of(from, field));
            }
        }
        draft
    }

    /// The form filled with what is shown of the record `id` in `document`; `own` is the private one.
    pub fn open(kind: &'static Kind, (document, own): (&Document, &Document), id: &str) -> RecordDraft {
        let entity = |document: &Document| document.entity(kind.code(), id).cloned().unwrap_or_default();
        let stated = entity(document);
        let current = Histories::of(document, id).with_current_step((kind.code(), id), &stated);
        let own = match kind.is_private() {
            true => Entity::default(),
            false => entity(own),
        };
        RecordDraft::of(kind, &current.unwrap_or(stated), &own)
    }

    /// What the form changes of the record `id`: only what differs from `shown`, the form as it was opened.
    ///
    /// `document` is the one the record lies in, `own` the private one.
    pub fn read(
        &self,
        kind: &'static Kind,
        (document, own): (&Document, &Document),
        id: &str,
        shown: &RecordDraft,
        today: Day,
    ) -> Result<RecordEdits, Vec<Problem>> {
        let mut problems = Problems::default();
        let mut edits = RecordEdits {
            kept: Vec::new(),
            stated: Vec::new(),
            let_go: Vec::new(),
        };
        let subject = (kind.code(), id);
        let is_here = |field: &&Field| match field.asked {
            Asked::Elsewhere => self.lines.contains_key(field.name) || self.sets.contains_key(field.name),
            asked => asked == self.asked,
        };
        // What is saved while it is written may lack anything.
        let is_whole = !kind.page.has(Card::Writing);
        for field in kind.fields.iter().filter(is_here) {
            let name = field.name;
            if is_part(kind, name) {
                if name == STEP[0] {
                    let step = self.step(&mut problems, (kind, id), document, shown, today);
                    edits.stated.extend(step);
                }
                continue;
            }
            if field.form.is_set() {
                let wanted = match field.form {
                    Form::Tags => tags(&mut problems, field, self.line(name)),
                    _ => self.set(name),
                };
                if is_whole && field.is_required && wanted.is_empty() {
                    problems.add(field, Flaw::Missing);
                }
                let is_other = match field.form {
                    Form::Tags => self.line(name) != shown.line(name),
                    _ => wanted != shown.set(name),
                };
                if is_other {
                    let wanted = wanted.iter().map(String::as_str);
                    edits.stated.extend(write_set(document, subject, name, wanted));
                }
                continue;
            }
            let value = typed(&mut problems, field, self.line(name));
            let is_needed =
                field.is_required || field.required_without.is_some_and(|other| self.line(other).is_empty());
            if is_whole && is_needed && !field.form.is_chosen(self.line(name).trim()) {
                problems.add(field, Flaw::Missing);
            }
            let is_to_come = || value.as_str().and_then(Day::parse).is_some_and(|day| day > today);
            if field.form == Form::PastDay && is_to_come() {
                problems.add(field, Flaw::InFuture);
            }
            let first = field.not_before.and_then(|first| kind.field(first));
            if let Some(first) = first.map(|first| typed(&mut Problems::default(), first, self.line(first.name))) {
                // Both are written as they sort.
                let is_earlier = value
                    .as_str()
                    .zip(first.as_str())
                    .is_some_and(|(value, first)| value < first);
                match field.on_day {
                    Some(day) if is_earlier && !self.is_later_day(kind, day) => {
                        problems.add(field, Flaw::TooEarlyThatDay);
                    }
                    None if is_earlier => problems.add(field, Flaw::TooEarly),
                    _ => {}
                }
            }
            let is_released = !field.is_held_back || self.released.contains(name);
            let was_released = !field.is_held_back || shown.released.contains(name);
            if self.line(name) == shown.line(name) && is_released == was_released {
                continue;
            }
            if let Some(day) = field.stated_on {
                edits
                    .stated
                    .extend(write(kind.code(), id, day, today.to_string().into()));
            }
            let is_own = own
                .entity(kind.code(), id)
                .is_some_and(|entity| is_stated(entity, field));
            match is_released {
                true if field.is_dated => edits.stated.extend(state(document, subject, name, value)),
                true => edits.stated.extend(write(kind.code(), id, name, value)),
                false => {
                    edits.kept.extend(write(kind.code(), id, name, value));
                    edits.stated.extend(write(kind.code(), id, name, Value::Null));
                }
            }
            if field.is_held_back && is_released && is_own {
                edits.let_go.extend(write(kind.code(), id, name, Value::Null));
            }
        }
        problems.done(Some(edits))
    }

    /// What stands in a line; empty if nothing does.
    pub fn line(&self, name: &str) -> &str {
        self.lines.get(name).map_or("", String::as_str)
    }

    /// Whether a day is typed here that is later than the one it cannot be before.
    fn is_later_day(&self, kind: &Kind, name: &str) -> bool {
        let day = |name: &str| Day::parse(self.line(name));
        let first = kind.field(name).and_then(|field| day(field.not_before?));
        first.zip(day(name)).is_some_and(|(first, last)| first < last)
    }

    fn set(&self, name: &str) -> BTreeSet<String> {
        self.sets.get(name).cloned().unwrap_or_default()
    }
}

impl RecordEdits {
    /// The edits with whether each is one of the private document.
    pub fn in_order(self, is_private: bool) -> [(bool, Edit); 3] {
        let (kept, stated, let_go) = (
            Edit::Write(self.kept),
            Edit::Write(self.stated),
            Edit::Write(self.let_go),
        );
        [(true, kept), (is_private, stated), (true, let_go)]
    }
}

impl fmt::Debug for RecordDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordDraft(•••)")
    }
}

fn is_stated(entity: &Entity, field: &Field) -> bool {
    entity.shown(field.name).is_some_and(|version| !version.value.is_null())
}

/// What is shown of a field, of tags with commas between them; where nothing is stated, what holds then.
fn line_of(entity: &Entity, field: &Field) -> String {
    if field.form == Form::Tags {
        return entity.elements(field.name).collect::<Vec<_>>().join(", ");
    }
    match entity.shown(field.name).map(|version| &version.value) {
        Some(Value::String(text)) => text.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        _ => field.initially.to_owned(),
    }
}
