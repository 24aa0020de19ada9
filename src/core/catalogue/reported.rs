//! The starting directory: what was publicly reported about the authorities of the region, each fact with its day and its source.
//!
//! No member has stated any of it: it is part of no document, and it is shown only where no member states anything.
use crate::catalogue::{Form, fact_kind};
use crate::replica::{Parts, Value};
use std::sync::LazyLock;

/// A publicly reported fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reported {
    /// Official key of the authority.
    pub key: &'static str,
    /// The field that a member's statement would stand in.
    pub field: &'static str,
    /// As of when.
    pub when: When,
    /// Address of the page that says so.
    pub link: &'static str,
    parts: &'static str,
}

/// A day, or the month or the year where the source says no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The year.
    pub year: u16,
    /// 1 to 12, where known.
    pub month: Option<u8>,
    /// Day of the month, where known.
    pub day: Option<u8>,
}

/// One row a line: key, field, parts, day, address, separated by `|`.
const TABLE: &str = include_str!("reported.txt");

static ROWS: LazyLock<Vec<Reported>> = LazyLock::new(|| TABLE.lines().filter_map(row).collect());

/// All facts, by key and field.
pub fn all_reported() -> &'static [Reported] {
    &ROWS
}

/// What was reported about the authority `key` in this field.
pub fn reported(key: &str, field: &str) -> Option<&'static Reported> {
    let at = ROWS.binary_search_by_key(&(key, field), |row| (row.key, row.field));
    ROWS.get(at.ok()?)
}

fn row(line: &'static str) -> Option<Reported> {
    let mut columns = line.split('|');
    let mut next = || columns.next();
    let (key, field, parts, when, link) = (next()?, next()?, next()?, next()?, next()?);
    Some(Reported {
        key,
        field,
        when: When::parse(when)?,
        link,
        parts,
    })
}

impl Reported {
    /// What is said, part by part, without day and source.
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::new();
        for (name, value) in self.texts() {
            let number = value.parse::<u64>().ok().filter(|_| self.is_number(name));
            let value = number.map_or_else(|| value.into(), Value::from);
            parts.insert(name.to_owned(), value);
        }
        parts
    }

    /// One part as it is written.
    pub fn text(&self, name: &str) -> Option<&'static str> {
        self.texts().find(|(part, _)| *part == name).map(|(_, value)| value)
    }

    fn texts(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.parts.split(';').filter_map(|part| part.split_once('='))
    }

    fn is_number(&self, name: &str) -> bool {
        let part = fact_kind(self.field).and_then(|(kind, _)| kind.part(name));
        part.is_some_and(|part| matches!(part.field.form, Form::Number(..)))
    }
}

impl When {
    /// Reads `2025-07-04`, `2025-07` or `2025`.
    pub fn parse(text: &str) -> Option<When> {
        let mut numbers = text.split('-');
        let year = numbers.next()?.parse().ok()?;
        let mut next = || {
            numbers
                .next()
                .map_or(Some(None), |number| number.parse().ok().map(Some))
        };
        let (month, day) = (next()?, next()?);
        Some(When { year, month, day })
    }
}
