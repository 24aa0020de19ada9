//! Documents that others can take over: those of a municipality, and those that help with its step.
use crate::catalogue::{Form, Term, kind, kind_of};
use crate::domain::{Day, is_binned, owned};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity};
use std::cmp::Reverse;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialRow {
    /// Id of the record.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is.
    pub sort: Option<&'static Term>,
    /// Code of the step it helps with; may be empty.
    pub phase: String,
    /// As of when.
    pub day: Option<Day>,
    /// Where it lies; may be empty.
    pub link: String,
}

/// What a municipality offers, and what there is for its step elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Materials {
    /// Its own, the latest first.
    pub own: Vec<MaterialRow>,
    /// Those of others that help with its step, the latest first.
    pub for_step: Vec<MaterialRow>,
}

/// The documents of the authority with this key, and those of others for the step with this code.
pub fn materials(document: &Document, key: &str, step: Option<&str>) -> Materials {
    let mut found = Materials::default();
    for (id, entity) in document.of_kind(kind::MATERIAL) {
        if is_binned(entity) {
            continue;
        }
        if entity.text("organisation") == Some(key) {
            found.own.push(row(id.as_str(), entity));
        } else if step.is_some() && entity.text("phase") == step {
            found.for_step.push(row(id.as_str(), entity));
        }
    }
    for rows in [&mut found.own, &mut found.for_step] {
        sort_by_key(rows, |row| (Reverse(row.day), row.title.clone()));
    }
    found
}

/// The documents on the topic with this id, the latest first.
pub(super) fn materials_on(document: &Document, topic: &str) -> Vec<MaterialRow> {
    let element = format!("topics:{topic}");
    let all = document
        .of_kind(kind::MATERIAL)
        .filter(|(_, entity)| !is_binned(entity));
    let on = all.filter(|(_, entity)| entity.has(&element));
    let mut rows: Vec<MaterialRow> = on.map(|(id, entity)| row(id.as_str(), entity)).collect();
    sort_by_key(&mut rows, |row| (Reverse(row.day), row.title.clone()));
    rows
}

fn row(id: &str, entity: &Entity) -> MaterialRow {
    let sort = kind_of(kind::MATERIAL).and_then(|kind| match kind.field("sort")?.form {
        Form::One(terms) => terms.iter().find(|term| Some(term.code) == entity.text("sort")),
        _ => None,
    });
    MaterialRow {
        id: id.to_owned(),
        title: owned(entity, "title"),
        sort,
        phase: owned(entity, "phase"),
        day: entity.text("day").and_then(Day::parse),
        link: owned(entity, "link"),
    }
}
