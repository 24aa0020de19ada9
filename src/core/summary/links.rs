//! What links to a record, and what a record can be linked to.
use super::Doubles;
use crate::catalogue::{Beside, Card, Field, Form, Kind, kind_of, kinds};
use crate::domain::{HISTORY, Municipality, is_binned, is_district_key, is_municipality_key, plain_line, sort_name};
use crate::replica::{Document, Entity};
use crate::search::sort_by_made_name;
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
    /// What stands beside it where that is not the field that refers to here.
    pub detail: String,
    /// The field that refers to here.
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
    /// Its name; of an authority nobody knows its key.
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

impl Reference {
    /// Its name, if it is there.
    fn named(self) -> Option<String> {
        self.kind.map(|_| self.title)
    }
}

fn reference(id: &str, found: Option<(&'static str, String)>) -> Reference {
    // An authority nobody knows is called by its key.
    let key = Some(id).filter(|id| is_municipality_key(id) || is_district_key(id));
    let unknown = || (None, key.unwrap_or_default().to_owned());
    let (kind, title) = found.map_or_else(unknown, |(kind, title)| (Some(kind), title));
    Reference {
        kind,
        id: id.to_owned(),
        title,
    }
}

/// Everything of the directory that links to `id`, kind after kind, each by name.
pub fn links_to(document: &Document, id: &str) -> Vec<Linked> {
    let mut all: Vec<Linked> = kinds().flat_map(|kind| links_of(document, kind, id)).collect();
    all.extend(super::card::reported(document, id));
    all
}

/// The records of a kind that refer to `id`.
fn links_of(document: &Document, kind: &'static Kind, id: &str) -> Vec<Linked> {
    let with = kind.shown_with();
    // On the page of what it is shown with, it is no news.
    let is_told = |field: &&Field| !field.form.kinds().is_empty() && with.is_none_or(|whole| whole.field != field.name);
    let references: Vec<(&Field, String)> = (kind.fields.iter().filter(is_told))
        .map(|field| (field, format!("{}:{id}", field.name)))
        .collect();
    let refers = |entity: &Entity, field: &Field, element: &str| match field.form {
        Form::Refs(_) => entity.has(element),
        Form::Answers(..) => entity.text(element).is_some(),
        _ => entity.text(field.name) == Some(id),
    };
    let mut found = Vec::new();
    for (own, entity) in document.of_kind(kind.code()).filter(|(_, entity)| !is_binned(entity)) {
        let Some((field, _)) = (references.iter()).find(|(field, element)| refers(entity, field, element)) else {
            continue;
        };
        let (page, title) = match with {
            // The whole may have been erased elsewhere while this was written: then there is no page to lead to.
            Some(whole) => {
                let page = entity.text(whole.field).unwrap_or_default();
                let Some(title) = named(document, whole.kind, page) else {
                    continue;
                };
                (page, title)
            }
            None => (own.as_str(), super::record::title(kind, document, entity)),
        };
        let (field, detail) = match kind.page.beside {
            Beside::Reference => (Some(*field), String::new()),
            Beside::Words(name) => (None, words(kind, name, entity)),
        };
        found.push(Linked {
            field,
            ..linked(kind.code(), page.to_owned(), title, detail)
        });
    }
    if kind.page.has(Card::Doubles) {
        let doubles = Doubles::among(document, found.iter().map(|one| one.id.as_str()));
        found.iter_mut().for_each(|one| one.is_double = doubles.has(&one.id));
    }
    sort_by_made_name(&mut found, |one| sorted_as(document, one.kind, &one.id, &one.title));
    found
}

/// What a field says, in one line.
fn words(kind: &Kind, name: &str, entity: &Entity) -> String {
    let text = entity.text(name).unwrap_or_default();
    match kind.field(name).map(|field| field.form) {
        Some(Form::Text) => plain_line(text),
        _ => text.to_owned(),
    }
}

pub(super) fn linked(kind: &'static str, id: String, title: String, detail: String) -> Linked {
    Linked {
        kind,
        id,
        title,
        detail,
        field: None,
        is_double: false,
    }
}

/// Kind and name of what `id` stands for; `None` if it is not there, e.g. because it was erased, or has no page.
pub fn title_of(document: &Document, id: &str) -> Option<(&'static str, String)> {
    let mut kinds = kinds().filter(|kind| kind.shown_with().is_none());
    kinds.find_map(|kind| Some((kind.code(), named(document, kind.code(), id)?)))
}

/// The record on whose page this one is shown: its own, that of its whole, or that of what a superseded statement was about.
pub fn shown_at(document: &Document, kind_name: &str, id: &str) -> Option<(&'static str, String)> {
    let text = |field: &str| document.entity(kind_name, id)?.text(field).map(str::to_owned);
    if kind_name == HISTORY {
        let subject = text("subject")?;
        let (kind, _) = title_of(document, &subject)?;
        return Some((kind, subject));
    }
    let kind = kind_of(kind_name)?;
    match kind.shown_with() {
        Some(whole) => Some((whole.kind, text(whole.field)?)),
        None => Some((kind.code(), id.to_owned())),
    }
}

/// The name of the record of this kind; `None` if there is none. An authority of the region is there without a record.
pub(super) fn named(document: &Document, kind: &str, id: &str) -> Option<String> {
    let kind = kind_of(kind)?;
    if kind.is_of_region {
        return Municipality::find(document, id).map(|authority| authority.name);
    }
    let entity = document.entity(kind.code(), id)?;
    Some(super::record::title(kind, document, entity))
}

/// All records of these kinds that do not lie in the bin: kind, key or id, and name; kind after kind, each by name.
pub fn choices(document: &Document, kinds: &[&'static str]) -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for &kind in kinds {
        let is_of_region = kind_of(kind).is_some_and(|kind| kind.is_of_region);
        let mut of_kind: Vec<(&'static str, String, String)> = match is_of_region {
            true => Municipality::all(document)
                .into_iter()
                .map(|authority| (kind, authority.key, authority.name))
                .collect(),
            false => document
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
    let Some(family_name) = kind_of(kind).and_then(|kind| kind.family_name) else {
        return Cow::from(name);
    };
    let entity = document.entity(kind, id);
    let stated = entity.and_then(|entity| entity.text(family_name)).unwrap_or_default();
    Cow::from(sort_name(name, stated))
}

/// Sorts references by name, people by their family name.
pub(super) fn sort_references<T>(document: &Document, all: &mut [T], reference: impl Fn(&T) -> &Reference) {
    sort_by_made_name(all, |one| {
        let Reference { kind, id, title } = reference(one);
        sorted_as(document, kind.unwrap_or_default(), id, title)
    });
}

/// What tells a record from another of the same name: the key of a municipality, else the first record it refers to for that.
pub fn told_apart(document: &Document, kind: &str, id: &str) -> Option<String> {
    let kind = kind_of(kind)?;
    if kind.is_of_region {
        return Some(id.to_owned());
    }
    let entity = document.entity(kind.code(), id)?;
    let fields = kind.apart.iter().filter_map(|name| kind.field(name));
    let mut places = fields.filter(|field| !field.form.kinds().is_empty());
    places.find_map(|field| {
        let place = match field.form.is_set() {
            true => entity.elements(field.name).next(),
            false => entity.text(field.name),
        };
        reference_among(document, field.form.kinds(), place?).named()
    })
}
