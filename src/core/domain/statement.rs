//! Statements with date and source, and the history that keeps the superseded ones.
use super::{Day, write};
use crate::edit::Write;
use crate::order::sort_by_key;
use crate::replica::{Document, Entity, Parts, Timestamp, Value, Version};
use std::collections::BTreeMap;

/// The kind of a history entry: one superseded statement as its own dated entity, so that it can travel and be cleaned up like
/// everything else. Its id is the dot of that statement: two members who supersede the same one make the same entry.
pub const HISTORY: &str = "history";

/// Since when something is so, and who says so outside the network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// As of which day.
    pub as_of: Day,
    /// An address, or words like „mündlich im Treffen am …“.
    pub source: String,
}

/// A statement of one field: what, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated<T> {
    /// What is stated; `None` if this app cannot read it (a newer app wrote it) or nothing is stated any more.
    pub fact: Option<T>,
    /// The value as written, for showing what cannot be read and for deciding between statements.
    pub value: Value,
    /// The writing member's label.
    pub who: Option<String>,
    /// When it was written.
    pub at: Timestamp,
}

/// What can be stated in one field: read from its value and written to it.
pub trait Fact: Sized {
    /// Reads the value; `None` if it is not of this form.
    fn from_value(value: &Value) -> Option<Self>;
    /// The value as written in the document.
    fn to_value(&self) -> Value;
}

/// Whatever is written.
impl Fact for Value {
    fn from_value(value: &Value) -> Option<Value> {
        Some(value.clone())
    }

    fn to_value(&self) -> Value {
        self.clone()
    }
}

/// The differing statements about a field, the one to show first in front. Empty if nothing was ever stated.
pub fn statements<T: Fact>(entity: &Entity, field: &str) -> Vec<Stated<T>> {
    entity.statements(field).into_iter().map(stated).collect()
}

fn stated<T: Fact>(version: &Version) -> Stated<T> {
    Stated {
        fact: T::from_value(&version.value),
        value: version.value.clone(),
        who: version.who.as_deref().map(str::to_owned),
        at: version.at,
    }
}

/// Writes a status fact and moves every statement it supersedes into the history.
pub fn state(document: &Document, (kind, id): (&str, &str), field: &str, value: Value) -> Vec<Write> {
    let mut writes: Vec<Write> = write(kind, id, field, value.clone()).into_iter().collect();
    for version in document.versions(kind, id, field) {
        if version.value == value || version.value.is_null() {
            continue;
        }
        let entry = version.dot.to_string();
        let who = version.who.as_deref().map_or(Value::Null, Value::from);
        let parts = [
            ("subject", Value::from(id)),
            ("field", Value::from(field)),
            ("value", version.value.clone()),
            ("who", who),
            ("at", Value::from(version.at.0)),
        ];
        writes.extend(
            parts
                .into_iter()
                .filter_map(|(name, value)| write(HISTORY, &entry, name, value)),
        );
    }
    writes
}

/// Everything superseded about one subject, found in one pass over the history.
pub struct Histories<'a>(BTreeMap<&'a str, Vec<&'a Entity>>);

impl<'a> Histories<'a> {
    /// Of the entity with the id `subject`.
    pub fn of(document: &'a Document, subject: &str) -> Histories<'a> {
        let mut entries: BTreeMap<&str, Vec<&Entity>> = BTreeMap::new();
        for (_, entry) in document.of_kind(HISTORY) {
            if entry.text("subject") == Some(subject) {
                entries
                    .entry(entry.text("field").unwrap_or_default())
                    .or_default()
                    .push(entry);
            }
        }
        Histories(entries)
    }

    /// The superseded statements about one field, newest first.
    pub fn field<T: Fact>(&self, field: &str) -> Vec<Stated<T>> {
        let entries = self.0.get(field).into_iter().flatten();
        let mut superseded: Vec<Stated<T>> = entries.filter_map(|entry| superseded(entry)).collect();
        sort_by_key(&mut superseded, |stated| std::cmp::Reverse(stated.at));
        superseded
    }
}

fn superseded<T: Fact>(entry: &Entity) -> Option<Stated<T>> {
    let value = entry.shown("value")?.value.clone();
    let at = Timestamp(entry.shown("at")?.value.as_i64()?);
    Some(Stated {
        fact: T::from_value(&value),
        value,
        who: entry.text("who").map(str::to_owned),
        at,
    })
}

/// The superseded statements about a field of `subject`, newest first.
pub fn history<T: Fact>(document: &Document, subject: &str, field: &str) -> Vec<Stated<T>> {
    Histories::of(document, subject).field(field)
}

impl Source {
    /// Reads `asOf` and `source` of a statement.
    pub(super) fn from_value(value: &Value) -> Option<Source> {
        Some(Source {
            as_of: day(value, "asOf")?,
            source: text(value, "source"),
        })
    }

    /// Adds `asOf` and `source` to a statement.
    pub(super) fn put(&self, statement: &mut Parts) {
        statement.insert("asOf".to_owned(), self.as_of.to_string().into());
        put_text(statement, "source", &self.source);
    }
}

pub(super) fn day(value: &Value, key: &str) -> Option<Day> {
    Day::parse(value.get(key)?.as_str()?)
}

pub(super) fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub(super) fn put_text(statement: &mut Parts, key: &str, text: &str) {
    if !text.is_empty() {
        statement.insert(key.to_owned(), text.into());
    }
}
