//! Statements with date and source, and the history that keeps those that are not current.
use super::joint::whole;
use super::series::{DATED, Histories, Point, Series, WITHDRAWN_ENTRY};
use super::{Day, write};
use crate::edit::Write;
use crate::json;
use crate::replica::{Document, Dot, Parts, Timestamp, Value, Version};
use sha2::{Digest, Sha256};

/// The kind of a history entry: one statement that is not current as its own dated entity, so that it can travel and be cleaned up
/// like everything else. Its id is the dot of that statement, or is made of its content where it never stood in the field: two members
/// who supersede or enter the same one make the same entry.
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
    /// The id of its entry in the history, there or to be made.
    pub entry: String,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
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

/// Writes a dated fact, and moves every statement it replaces into the history. One of an earlier day than what holds already goes
/// into the history itself, and changes nothing that is shown.
pub fn state(document: &Document, (kind, id): (&str, &str), field: &str, value: Value) -> Vec<Write> {
    let whole = whole(document, (kind, id));
    let series = series(whole.as_ref().unwrap_or(document), (kind, id), field);
    let as_of = day_of(&value);
    let is_earlier = as_of.is_some() && as_of < series.latest();
    let same_day = |point: &&Point| point.as_of == as_of && !point.is_withdrawn && *point.value != value;
    // A second statement for the same day corrects the first.
    let corrected = series.all().filter(same_day).filter(|point| point.was_entered_late());
    let mut writes: Vec<Write> = corrected.filter_map(|point| withdrawn(&point.entry, true)).collect();
    if let Some(same) = series.all().find(|point| *point.value == value && !value.is_null()) {
        let is_there = is_earlier || same.is_in_field();
        writes.extend(
            (same.is_withdrawn && is_there)
                .then(|| withdrawn(&same.entry, false))
                .flatten(),
        );
        if is_earlier {
            return writes;
        }
    }
    if is_earlier {
        writes.extend(entry(&entered(id, field, &value), (id, field), &value, []));
        return writes;
    }
    let replaced = series.all().filter(|point| point.is_in_field());
    for point in replaced.filter(|point| *point.value != value && !point.value.is_null()) {
        writes.extend(replace((id, field), point));
    }
    writes.extend(write(kind, id, field, value));
    writes
}

/// Decides between the statements that hold: `value` stands, the others are in the history and do not come back.
pub fn settle(document: &Document, (kind, id): (&str, &str), field: &str, value: &Value) -> Vec<Write> {
    let whole = whole(document, (kind, id));
    let series = series(whole.as_ref().unwrap_or(document), (kind, id), field);
    let mut writes: Vec<Write> = write(kind, id, field, value.clone()).into_iter().collect();
    let is_other = |point: &&Point| point.value != value && !point.value.is_null();
    for point in series.all().filter(is_other) {
        writes.extend(replace((id, field), point));
    }
    let unchosen = series.current.iter().filter(is_other);
    writes.extend(unchosen.filter_map(|point| withdrawn(&point.entry, true)));
    writes
}

/// Says of a statement of the series that it does not hold, or that it does after all; the one before it is current then.
pub fn withdraw(
    document: &Document,
    (kind, id): (&str, &str),
    field: &str,
    entry: &str,
    is_withdrawn: bool,
) -> Vec<Write> {
    let whole = whole(document, (kind, id));
    let series = series(whole.as_ref().unwrap_or(document), (kind, id), field);
    let Some(point) = series.all().find(|point| point.entry == entry) else {
        return Vec::new();
    };
    let kept = point.is_in_field().then(|| replace((id, field), point));
    let mut writes = kept.unwrap_or_default();
    writes.extend(withdrawn(entry, is_withdrawn));
    writes
}

/// The same of a statement that stands in its field.
pub fn withdraw_in_field(about: (&str, &str), version: &Version) -> Vec<Write> {
    let id = version.dot.to_string();
    let mut writes = left(&id, about, (&version.value, version.who.as_deref(), version.at));
    writes.extend(withdrawn(&id, true));
    writes
}

/// Whether the statement with this dot was withdrawn.
pub fn is_withdrawn(document: &Document, dot: Dot) -> bool {
    let entry = document.entity(HISTORY, &dot.to_string());
    entry.is_some_and(|entry| entry.flag(WITHDRAWN_ENTRY))
}

/// Says of the statement of an entry that it holds after all.
pub fn reinstate(entry: &str) -> Option<Write> {
    withdrawn(entry, false)
}

/// Everything stated about one fact.
pub fn series<'a>(document: &'a Document, (kind, id): (&str, &str), field: &str) -> Series<'a> {
    Histories::of(document, id).series((kind, id), document.entity(kind, id), field)
}

/// The entry of a statement that leaves the field.
fn replace(about: (&str, &str), point: &Point) -> Vec<Write> {
    if !point.is_in_field() {
        return Vec::new();
    }
    left(&point.entry, about, (point.value, point.who, point.at))
}

fn left(id: &str, about: (&str, &str), (value, who, at): (&Value, Option<&str>, Timestamp)) -> Vec<Write> {
    let said = [("who", who.map_or(Value::Null, Value::from)), ("at", Value::from(at.0))];
    entry(id, about, value, said)
}

fn entry<const N: usize>(
    entry: &str,
    (id, field): (&str, &str),
    value: &Value,
    said: [(&str, Value); N],
) -> Vec<Write> {
    let counts = day_of(value).map(|_| (DATED, Value::Bool(true)));
    let about = [
        ("subject", Value::from(id)),
        ("field", Value::from(field)),
        ("value", value.clone()),
    ];
    let parts = about.into_iter().chain(said).chain(counts);
    parts
        .filter_map(|(name, value)| write(HISTORY, entry, name, value))
        .collect()
}

fn withdrawn(entry: &str, is_withdrawn: bool) -> Option<Write> {
    write(HISTORY, entry, WITHDRAWN_ENTRY, Value::Bool(is_withdrawn))
}

/// The id of the entry of a statement that was an earlier one when it was entered, made of what it says.
fn entered(id: &str, field: &str, value: &Value) -> String {
    let digest = Sha256::digest(format!("{id}\0{field}\0{}", json::text(value)));
    let digits = digest.iter().take(16).map(|byte| format!("{byte:02x}"));
    std::iter::once("h".to_owned()).chain(digits).collect()
}

/// The superseded statements about a field of `subject`, whatever kind it is of, newest first.
pub fn history<T: Fact>(document: &Document, (kind, id): (&str, &str), field: &str) -> Vec<Stated<T>> {
    series(document, (kind, id), field).superseded()
}

/// The day as of which a value says something.
pub fn day_of(value: &Value) -> Option<Day> {
    day(value, "asOf")
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
