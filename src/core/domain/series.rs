//! The statements about one dated fact as a series: the current one is the latest by its day, whenever it was entered or arrived.
use super::statement::{Fact, HISTORY, Stated};
use super::{CONFIRMED, Day, day_of};
use crate::catalogue::{is_series, progresses};
use crate::order::sort_by;
use crate::replica::{Document, Entity, EntityId, FieldName, Object, Timestamp, Value};
use std::collections::BTreeMap;

/// The flag of an entry that says that its statement does not hold: a mistake, or what was not chosen between several.
pub const WITHDRAWN_ENTRY: &str = "withdrawn";
/// The flag of an entry that counts by its day. Entries of older apps lack it: there the last one written was the current one.
pub(super) const DATED: &str = "dated";

/// One statement of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'a> {
    /// What is stated.
    pub value: &'a Value,
    /// The writing member's label.
    pub who: Option<&'a str>,
    /// When it was written, by the writer's clock.
    pub at: Timestamp,
    /// As of which day; `None` for what says none, or nothing.
    pub as_of: Option<Day>,
    /// The id of its entry in the history, there or to be made.
    pub entry: String,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
    place: Place,
}

/// Where a statement stands. The order says who is preferred among statements of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In the history, replaced by a later statement; `true` if it counts by its day.
    Replaced(bool),
    /// In the history from the beginning: it was an earlier one when it was entered.
    Entered,
    /// In the field.
    Field,
}

/// What is stated about one fact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series<'a> {
    /// What holds: several if members disagree, the one to show first in front; empty if nothing does.
    pub current: Vec<Point<'a>>,
    /// All others, the latest day first, the withdrawn ones too.
    pub earlier: Vec<Point<'a>>,
}

/// The entries of the history by what they are about, found in one pass.
#[derive(Debug, Clone, Default)]
pub struct Histories<'a>(BTreeMap<&'a str, Vec<(&'a EntityId, &'a Entity)>>);

impl<'a> Histories<'a> {
    /// Of everything.
    pub fn all(document: &'a Document) -> Histories<'a> {
        Histories::gather(document, |_| true)
    }

    /// Of the entity with the id `subject`.
    pub fn of(document: &'a Document, subject: &str) -> Histories<'a> {
        Histories::gather(document, |of| of == subject)
    }

    fn gather(document: &'a Document, is_wanted: impl Fn(&str) -> bool) -> Histories<'a> {
        let mut entries: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (id, entry) in document.of_kind(HISTORY) {
            if let Some(subject) = entry.text("subject").filter(|subject| is_wanted(subject)) {
                entries.entry(subject).or_default().push((id, entry));
            }
        }
        Histories(entries)
    }

    /// The statement to show where only one fits; `null` where somebody stated that nothing is stated.
    pub fn shown(&self, (kind, subject): (&str, &str), entity: Option<&'a Entity>, field: &str) -> Option<&'a Value> {
        let versions = entity.map_or(&[][..], |entity| entity.versions(field));
        match (versions, self.0.contains_key(subject)) {
            // Nearly always.
            ([], false) => None,
            ([only], false) => Some(&only.value),
            _ => self
                .series((kind, subject), entity, field)
                .current
                .first()
                .map(|point| point.value),
        }
    }

    /// How many differing statements hold.
    pub fn n_current(&self, (kind, subject): (&str, &str), entity: Option<&'a Entity>, field: &str) -> usize {
        match (
            entity.map_or(0, |entity| entity.versions(field).len()),
            self.0.contains_key(subject),
        ) {
            (few @ (0 | 1), false) => few,
            _ => self.series((kind, subject), entity, field).current.len(),
        }
    }

    /// The fields about which members disagree, by name, of a record whose statements all stand in their own field. Two days on which
    /// somebody said that it holds do not contradict each other.
    pub(super) fn in_fields<'b>(
        &'b self,
        (kind, id): (&'b str, &'b str),
        entity: &'a Entity,
    ) -> impl Iterator<Item = &'a str> {
        let stated = entity.conflicts().map(FieldName::as_str);
        let entered = self.entered_twice(id).filter(|field| entity.n_statements(field) < 2);
        stated.chain(entered).filter(move |field| match is_series(kind, field) {
            true => self.series((kind, id), Some(entity), field).current.len() > 1,
            false => *field != CONFIRMED,
        })
    }

    /// The fields with several statements that were earlier ones when they were entered: should nothing else hold, they can differ.
    fn entered_twice(&self, subject: &str) -> impl Iterator<Item = &'a str> {
        let entries = self.0.get(subject).into_iter().flatten();
        let entered = entries.filter(|(_, entry)| entry.shown("at").is_none());
        let mut n = BTreeMap::new();
        for field in entered.filter_map(|(_, entry)| entry.text("field")) {
            *n.entry(field).or_insert(0) += 1;
        }
        n.into_iter().filter(|(_, n)| *n > 1).map(|(field, _)| field)
    }

    /// The whole series; `entity` is the one with the id `subject`.
    pub fn series(&self, (kind, subject): (&str, &str), entity: Option<&'a Entity>, field: &str) -> Series<'a> {
        Series::of(self.points(subject, entity, field), progresses(kind, field))
    }

    /// What was known on `day`: the series without the statements of later days.
    pub fn series_on(
        &self,
        (kind, subject): (&str, &str),
        entity: Option<&'a Entity>,
        field: &str,
        day: Day,
    ) -> Series<'a> {
        let mut points = self.points(subject, entity, field);
        points.retain(|point| point.as_of.is_none_or(|as_of| as_of <= day));
        Series::of(points, progresses(kind, field))
    }

    /// What the history holds about `subject`.
    pub(super) fn entries(&self, subject: &str) -> impl Iterator<Item = (&'a EntityId, &'a Entity)> {
        self.0.get(subject).into_iter().flatten().copied()
    }

    fn points(&self, subject: &str, entity: Option<&'a Entity>, field: &str) -> Vec<Point<'a>> {
        let entries = || {
            self.entries(subject)
                .filter(|(_, entry)| entry.text("field") == Some(field))
        };
        let in_field = entity.map_or(&[][..], |entity| entity.versions(field)).iter();
        let mut points: Vec<Point> = in_field
            .map(|version| {
                let entry = version.dot.to_string();
                Point {
                    value: &version.value,
                    who: version.who.as_deref(),
                    at: version.at,
                    as_of: day_of(&version.value),
                    is_withdrawn: entries().any(|(id, held)| id.as_str() == entry && held.flag(WITHDRAWN_ENTRY)),
                    entry,
                    place: Place::Field,
                }
            })
            .collect();
        let latest = points.iter().filter_map(|point| point.as_of).max();
        for (id, entry) in entries() {
            if !points.iter().any(|point| point.entry == id.as_str()) {
                points.extend(kept(id, entry, latest));
            }
        }
        points
    }
}

/// Whether two statements differ at most in their day and source.
fn says_the_same(one: &Value, other: &Value) -> bool {
    let (Value::Object(one), Value::Object(other)) = (one, other) else {
        return false;
    };
    what_is_said(one).eq(what_is_said(other))
}

/// The parts of a statement but its day and source.
fn what_is_said(statement: &Object) -> impl Iterator<Item = (&str, &Value)> {
    let parts = statement.iter();
    parts.filter(|(name, _)| !matches!(*name, "asOf" | "source"))
}

/// The statement of an entry; `latest` is the latest day in the field. What an older app replaced by a statement of an earlier day does
/// not count, whatever its own day is: there the last one written was the current one.
fn kept<'a>(id: &EntityId, entry: &'a Entity, latest: Option<Day>) -> Option<Point<'a>> {
    let version = entry.shown("value")?;
    let as_of = day_of(&version.value);
    let said_at = entry.shown("at").and_then(|at| at.value.as_i64()).map(Timestamp);
    let (place, who, at) = match said_at {
        Some(at) => (
            Place::Replaced(entry.flag(DATED) || as_of <= latest),
            entry.text("who"),
            at,
        ),
        None => (Place::Entered, version.who.as_deref(), version.at),
    };
    (!version.value.is_null()).then_some(Point {
        value: &version.value,
        who,
        at,
        as_of,
        entry: id.to_string(),
        is_withdrawn: entry.flag(WITHDRAWN_ENTRY),
        place,
    })
}

impl<'a> Series<'a> {
    fn of(mut points: Vec<Point<'a>>, progresses: bool) -> Series<'a> {
        sort_by(&mut points, |one, other| other.rank().cmp(&one.rank()));
        let holds: Vec<bool> = {
            let counting = || points.iter().filter(|point| point.counts());
            let in_field = || counting().filter(|point| point.place == Place::Field);
            let is_undone = in_field().next().is_some() && in_field().all(|point| point.value.is_null());
            let first = counting().find(|point| point.as_of.is_some()).filter(|_| !is_undone);
            let holds = |point: &Point| match first {
                // Without a day nothing can be earlier than another.
                _ if point.place == Place::Field && point.as_of.is_none() => true,
                None => point.place == Place::Field,
                Some(first) if !progresses && first.place == Place::Field => point.place == Place::Field,
                Some(first) if matches!(first.place, Place::Replaced(_)) => point == first,
                Some(first) => point.as_of == first.as_of && point.place == first.place,
            };
            points.iter().map(|point| point.counts() && holds(point)).collect()
        };
        let mut series = Series::default();
        for (point, holds) in points.into_iter().zip(holds) {
            let is_current = |same: &Point| same.value == point.value;
            let is_said = |same: &Point| says_the_same(same.value, point.value);
            match holds {
                true if series.current.iter().any(is_current) => {}
                // When and by which source is no contradiction.
                true if series.current.iter().any(is_said) => series.earlier.push(point),
                true => series.current.push(point),
                false if point.value.is_null() => {}
                false => series.earlier.push(point),
            }
        }
        series
    }

    /// All statements.
    pub fn all(&self) -> impl Iterator<Item = &Point<'a>> {
        self.current.iter().chain(&self.earlier)
    }

    /// The latest day for which something holds.
    pub fn latest(&self) -> Option<Day> {
        self.current.iter().filter_map(|point| point.as_of).max()
    }

    /// What holds, as `T`.
    pub fn stated<T: Fact>(&self) -> Vec<Stated<T>> {
        self.current.iter().map(Point::stated).collect()
    }

    /// The others, as `T`.
    pub fn superseded<T: Fact>(&self) -> Vec<Stated<T>> {
        self.earlier.iter().map(Point::stated).collect()
    }
}

impl<'a> Point<'a> {
    /// Later days first; of one day first what stands in the field, then what was written last.
    fn rank(&self) -> (Option<Day>, Place, Timestamp, &str) {
        (self.as_of, self.place, self.at, &self.entry)
    }

    fn counts(&self) -> bool {
        !self.is_withdrawn && self.place != Place::Replaced(false)
    }

    /// Whether it was an earlier statement already when it was entered.
    pub(super) fn was_entered_late(&self) -> bool {
        self.place == Place::Entered
    }

    /// Whether it stands in the field.
    pub(super) fn is_in_field(&self) -> bool {
        self.place == Place::Field
    }

    /// The statement as `T`.
    pub fn stated<T: Fact>(&self) -> Stated<T> {
        Stated {
            fact: T::from_value(self.value),
            value: self.value.clone(),
            who: self.who.map(str::to_owned),
            at: self.at,
            entry: self.entry.clone(),
            is_withdrawn: self.is_withdrawn,
        }
    }
}
