//! What links to a record, and what a record can be linked to.
use super::Doubles;
use crate::catalogue::{Field, Form, RECORDS, record};
use crate::domain::{
    ABOUT, Contribution, HeatPlan, Histories, Municipality, Note, Person, Topic, is_binned, kind, plain_line, sort_name,
};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity};
use crate::search::{sort_by_made_name, sort_by_name};
use std::borrow::Cow;

/// A record that links here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// Its kind.
    pub kind: &'static str,
    /// Its id; for a contribution the id of its topic, where it is shown.
    pub id: String,
    /// Its name or title.
    pub title: String,
    /// Function of a person, first line of a contribution.
    pub detail: String,
    /// The field of a record of the catalogue that refers to here.
    pub field: Option<&'static Field>,
    /// Whether it is a person who may be there twice.
    pub is_double: bool,
}

/// A record something is linked to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    /// Its kind; `None` if it is gone, e.g. because it was erased.
    pub kind: Option<&'static str>,
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// The records behind `ids`, of whatever kind.
pub(super) fn references(document: &Document, ids: &[String]) -> Vec<Reference> {
    ids.iter().map(|id| reference(id, title_of(document, id))).collect()
}

/// The record of one of these kinds behind `id`.
pub(super) fn reference_among(document: &Document, kinds: &[&'static str], id: &str) -> Reference {
    let found = kinds.iter().find_map(|kind| Some((*kind, named(document, kind, id)?)));
    reference(id, found)
}

fn reference(id: &str, found: Option<(&'static str, String)>) -> Reference {
    let (kind, title) = found.map_or((None, String::new()), |(kind, title)| (Some(kind), title));
    Reference {
        kind,
        id: id.to_owned(),
        title,
    }
}

/// Everything of the directory that links to `id`.
pub fn links_to(document: &Document, id: &str) -> Vec<Linked> {
    let (works_for, about) = (format!("{}:{id}", Person::WORKS_FOR), format!("{ABOUT}:{id}"));
    let mut people = Vec::new();
    for (person_id, entity) in document.of_kind(kind::PERSON) {
        if entity.has(&works_for) && !is_binned(entity) {
            let person = Person::read(person_id, entity);
            people.push(linked(kind::PERSON, person.id, person.name, person.function));
        }
    }
    let doubles = Doubles::among(document, people.iter().map(|person| person.id.as_str()));
    for person in &mut people {
        person.is_double = doubles.has(&person.id);
    }
    sort_by_made_name(&mut people, |person| {
        sorted_as(document, kind::PERSON, &person.id, &person.title)
    });
    let mut topics = Vec::new();
    for (topic_id, entity) in document.of_kind(kind::TOPIC) {
        if entity.has(&about) && !is_binned(entity) {
            let topic = Topic::read(topic_id, entity);
            topics.push(linked(kind::TOPIC, topic.id, topic.title, String::new()));
        }
    }
    sort_by_name(&mut topics, |topic| &topic.title);
    let mut contributions = Vec::new();
    for (contribution_id, entity) in document.of_kind(kind::CONTRIBUTION) {
        let is_said_there = ["saidBy", "meeting"].iter().any(|field| entity.text(field) == Some(id));
        if (is_said_there || entity.has(&about)) && !is_binned(entity) {
            let contribution = Contribution::read(contribution_id, entity);
            // The topic may have been erased elsewhere while this was written: then there is no page to lead to.
            let Some(topic) = document.entity(kind::TOPIC, &contribution.topic) else {
                continue;
            };
            let title = topic.text("title").unwrap_or_default().to_owned();
            let detail = plain_line(&contribution.text);
            contributions.push(linked(kind::CONTRIBUTION, contribution.topic, title, detail));
        }
    }
    let records = records_to(document, document, id);
    let reported = reported(document, id);
    people
        .into_iter()
        .chain(topics)
        .chain(contributions)
        .chain(records)
        .chain(reported)
        .collect()
}

/// The records of the catalogue in `document` that refer to `id`, by kind and title.
pub fn records_to(document: &Document, directory: &Document, id: &str) -> Vec<Linked> {
    let mut all = Vec::new();
    for record in RECORDS {
        let references = record.fields.iter().filter(|field| !field.form.kinds().is_empty());
        let references: Vec<(&Field, String)> = references
            .map(|field| (field, format!("{}:{id}", field.name)))
            .collect();
        let refers = |entity: &Entity, field: &Field, element: &str| match field.form {
            Form::Refs(_) => entity.has(element),
            Form::Answers(..) => entity.text(element).is_some(),
            _ => entity.text(field.name) == Some(id),
        };
        let mut of_kind = Vec::new();
        for (own, entity) in document.of_kind(record.kind).filter(|(_, entity)| !is_binned(entity)) {
            let mut all = references.iter();
            if let Some((field, _)) = all.find(|(field, element)| refers(entity, field, element)) {
                let title = super::record::title(record, directory, entity);
                of_kind.push(Linked {
                    field: Some(field),
                    ..linked(record.kind, own.to_string(), title, String::new())
                });
            }
        }
        sort_by_name(&mut of_kind, |linked| &linked.title);
        all.extend(of_kind);
    }
    all
}

fn linked(kind: &'static str, id: String, title: String, detail: String) -> Linked {
    Linked {
        kind,
        id,
        title,
        detail,
        field: None,
        is_double: false,
    }
}

/// The municipalities whose heat-planning step was reported by this person or in this meeting.
fn reported(document: &Document, id: &str) -> Vec<Linked> {
    // An authority reports nothing, and its page asks for this with each change: it is spared a look at all others.
    if document.entity(kind::MUNICIPALITY, id).is_some() {
        return Vec::new();
    }
    let histories = Histories::all(document);
    let names = |key: &str, entity| {
        let plan = histories.shown((kind::MUNICIPALITY, key), Some(entity), HeatPlan::FIELD);
        let says = |part: &str| plan.and_then(|plan| plan.get(part)?.as_str()) == Some(id);
        says("reportedBy") || says("meeting")
    };
    let municipalities = document
        .of_kind(kind::MUNICIPALITY)
        .filter(|(key, entity)| names(key.as_str(), entity));
    let mut reported: Vec<Linked> = municipalities
        .filter_map(|(key, _)| Municipality::find(document, key.as_str()))
        .filter(|authority| !authority.is_binned)
        .map(|authority| linked(kind::MUNICIPALITY, authority.key, authority.name, String::new()))
        .collect();
    sort_by_name(&mut reported, |linked| &linked.title);
    reported
}

/// The own notes about `id`, newest first.
pub fn notes_about(private: &Document, id: &str) -> Vec<Note> {
    let about = format!("{ABOUT}:{id}");
    let mut notes: Vec<Note> = private
        .of_kind(kind::NOTE)
        .filter(|(_, entity)| entity.has(&about))
        .map(|(note_id, entity)| Note::read(note_id, entity))
        .filter(|note| !note.is_binned)
        .collect();
    sort_by_key(&mut notes, |note| std::cmp::Reverse(note.at));
    notes
}

/// Kind and name of what `id` stands for; `None` if it is not there, e.g. because it was erased.
pub fn title_of(document: &Document, id: &str) -> Option<(&'static str, String)> {
    let records = RECORDS.into_iter().map(|record| record.kind);
    let mut kinds = [kind::MUNICIPALITY, kind::PERSON, kind::TOPIC]
        .into_iter()
        .chain(records);
    kinds.find_map(|kind| Some((kind, named(document, kind, id)?)))
}

/// The name of the record of this kind; `None` if there is none.
pub(super) fn named(document: &Document, kind: &str, id: &str) -> Option<String> {
    let text = |field: &str| {
        let entity = document.entity(kind, id)?;
        Some(entity.text(field).unwrap_or_default().to_owned())
    };
    match kind {
        kind::MUNICIPALITY => Municipality::find(document, id).map(|authority| authority.name),
        kind::PERSON => text("name"),
        kind::TOPIC => text("title"),
        _ => Some(super::record::title(
            record(kind)?,
            document,
            document.entity(kind, id)?,
        )),
    }
}

/// All records of these kinds that do not lie in the bin: kind, key or id, and name; kind after kind, each by name.
pub fn choices(document: &Document, kinds: &[&'static str]) -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for &kind in kinds {
        let mut of_kind: Vec<(&'static str, String, String)> = match kind {
            kind::MUNICIPALITY => Municipality::all(document)
                .into_iter()
                .map(|authority| (kind, authority.key, authority.name))
                .collect(),
            _ => document
                .of_kind(kind)
                .filter(|(_, entity)| !is_binned(entity))
                .filter_map(|(id, _)| Some((kind, id.to_string(), named(document, kind, id.as_str())?)))
                .collect(),
        };
        sort_by_made_name(&mut of_kind, |(kind, id, name)| sorted_as(document, kind, id, name));
        all.extend(of_kind);
    }
    all
}

/// What the record called `name` is sorted by: people by their family name.
pub(super) fn sorted_as<'a>(document: &Document, kind: &str, id: &str, name: &'a str) -> Cow<'a, str> {
    if kind != kind::PERSON {
        return Cow::from(name);
    }
    let person = document.entity(kind, id);
    let stated = person
        .and_then(|person| person.text(Person::SORT_NAME))
        .unwrap_or_default();
    Cow::from(sort_name(name, stated))
}

/// Sorts references by name, people by their family name.
pub(super) fn sort_references<T>(document: &Document, all: &mut [T], reference: impl Fn(&T) -> &Reference) {
    sort_by_made_name(all, |one| {
        let Reference { kind, id, title } = reference(one);
        sorted_as(document, kind.unwrap_or_default(), id, title)
    });
}

/// What tells a record from another of the same name: the key of a municipality, where a person works.
pub fn told_apart(document: &Document, kind: &str, id: &str) -> Option<String> {
    match kind {
        kind::MUNICIPALITY => Some(id.to_owned()),
        kind::PERSON => {
            let mut places = document.entity(kind, id)?.elements(Person::WORKS_FOR);
            Some(Municipality::find(document, places.next()?)?.name)
        }
        _ => None,
    }
}
