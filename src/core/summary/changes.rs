//! „Was hat sich geändert“: what was stated since a moment, record by record.
use super::links::named;
use crate::catalogue::{Field, Kind, kind_of, kinds};
use crate::domain::{Arrivals, HISTORY, is_district_key, is_municipality_key};
use crate::order::{gathered, sort_by_key};
use crate::replica::{Document, Entity, Timestamp, Value, Version};
use crate::search::sort_by_name;
use std::collections::{BTreeMap, BTreeSet};

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Name of the field that was stated.
    pub field: String,
    /// What was stated.
    pub value: Value,
    /// The writing member's label.
    pub who: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What was stated about one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Whether everything about it is new.
    pub is_new: bool,
    /// The statements, the latest first.
    pub statements: Vec<Statement>,
    /// The keys and ids of the municipalities and organisations it is of.
    pub organisations: BTreeSet<String>,
}

/// What was stated since a moment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// The records, the one touched last in front.
    pub records: Vec<Changed>,
    /// Keys and names of the municipalities and organisations that occur, by name.
    pub organisations: Vec<(String, String)>,
}

/// What came to be known here since `since`: stated here, or brought by a file, whenever it was written. Superseded statements are not
/// counted again: their entries in the history are left out.
pub fn changes(document: &Document, arrivals: &Arrivals, since: Timestamp) -> Changes {
    changes_where(document, |version| {
        arrivals.of_statement(version.dot, version.at) >= since
    })
}

/// Of all statements those that are news.
pub(super) fn changes_where(document: &Document, is_news: impl Fn(&Version) -> bool) -> Changes {
    let is_news = &is_news;
    let mut late = entered_late(document, is_news);
    let mut records: Vec<Changed> = Vec::new();
    for (kind, entities) in document.entities.iter().filter(|(kind, _)| kind.as_str() != HISTORY) {
        for (id, entity) in entities {
            let mut statements = statements(entity, is_news);
            statements.extend(late.remove(id.as_str()).unwrap_or_default());
            sort_by_key(&mut statements, |statement| std::cmp::Reverse(statement.at));
            if !statements.is_empty() {
                records.push(Changed {
                    kind: kind.to_string(),
                    id: id.to_string(),
                    is_new: entity.all().all(|(_, version)| is_news(version)),
                    statements,
                    organisations: organisations(document, kind.as_str(), id.as_str(), entity),
                });
            }
        }
    }
    sort_by_key(&mut records, |record| {
        std::cmp::Reverse(record.statements.first().map(|statement| statement.at))
    });
    let keys: BTreeSet<&String> = gathered(records.iter().flat_map(|record| &record.organisations));
    let mut organisations: Vec<(String, String)> = keys
        .into_iter()
        .filter_map(|key| Some((key.clone(), name(document, key)?)))
        .collect();
    sort_by_name(&mut organisations, |(_, name)| name);
    Changes { records, organisations }
}

impl Changed {
    /// Whether it is of this municipality or organisation; of any, if none is named.
    pub fn is_of(&self, organisation: &str) -> bool {
        organisation.is_empty() || self.organisations.contains(organisation)
    }
}

fn statements(entity: &Entity, is_news: impl Fn(&Version) -> bool) -> Vec<Statement> {
    let news = entity.all().filter(|(_, version)| is_news(version));
    news.map(|(field, version)| statement(field.to_string(), version))
        .collect()
}

fn statement(field: String, version: &Version) -> Statement {
    Statement {
        field,
        value: version.value.clone(),
        who: version.who.as_deref().map(str::to_owned),
        at: version.at,
    }
}

/// What went into the history at once, because something later was stated already, by what it is about.
fn entered_late(document: &Document, is_news: impl Fn(&Version) -> bool) -> BTreeMap<&str, Vec<Statement>> {
    let mut late: BTreeMap<&str, Vec<Statement>> = BTreeMap::new();
    for (_, entry) in document
        .of_kind(HISTORY)
        .filter(|(_, entry)| entry.shown("at").is_none())
    {
        if let (Some(subject), Some(field), Some(version)) =
            (entry.text("subject"), entry.text("field"), entry.shown("value"))
            && is_news(version)
        {
            late.entry(subject)
                .or_default()
                .push(statement(field.to_owned(), version));
        }
    }
    late
}

/// To whom a record belongs: an authority to itself, other records to what they refer to.
pub(super) fn organisations(document: &Document, kind: &str, id: &str, entity: &Entity) -> BTreeSet<String> {
    let set = |name: &'static str| gathered::<BTreeSet<String>, _>(entity.elements(name).map(str::to_owned));
    let Some(kind) = kind_of(kind) else {
        return BTreeSet::new();
    };
    if kind.page.sorts_changes {
        return gathered([id.to_owned()]);
    }
    let sorting: Vec<&'static str> = (kinds().filter(|kind| kind.page.sorts_changes))
        .map(Kind::code)
        .collect();
    let names = |field: &&Field| field.form.kinds().iter().any(|kind| sorting.contains(kind));
    let mut found = BTreeSet::new();
    for field in kind.fields.iter().filter(names) {
        if field.form.is_set() {
            found.extend(set(field.name));
        } else {
            found.extend(entity.text(field.name).map(str::to_owned));
        }
    }
    let is_there = |id: &str| sorting.iter().any(|kind| document.entity(kind, id).is_some());
    found.retain(|id| is_authority(id) || is_there(id));
    found
}

fn is_authority(id: &str) -> bool {
    is_municipality_key(id) || is_district_key(id)
}

fn name(document: &Document, key: &str) -> Option<String> {
    let mut sorting = kinds().filter(|kind| kind.page.sorts_changes);
    sorting.find_map(|kind| named(document, kind.code(), key))
}
