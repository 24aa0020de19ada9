//! What links to a record, and what a record can be linked to.
use crate::domain::{ABOUT, Contribution, Municipality, Note, Person, Topic, is_binned, kind, plain_line};
use crate::replica::Document;
use crate::search::sort_by_name;

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
}

/// A record something is linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its kind; `None` if it is gone, e.g. because it was erased.
    pub kind: Option<&'static str>,
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// The records behind `ids`.
pub(super) fn references(document: &Document, ids: &[String]) -> Vec<Reference> {
    let reference = |id: &String| match title_of(document, id) {
        Some((kind, title)) => Reference {
            kind: Some(kind),
            id: id.clone(),
            title,
        },
        None => Reference {
            kind: None,
            id: id.clone(),
            title: String::new(),
        },
    };
    ids.iter().map(reference).collect()
}

/// Everything of the directory that links to `id`.
pub fn links_to(document: &Document, id: &str) -> Vec<Linked> {
    let mut people = Vec::new();
    for (person_id, entity) in document.of_kind(kind::PERSON).filter(|(_, entity)| !is_binned(entity)) {
        if entity.elements(Person::WORKS_FOR).any(|key| key == id) {
            let person = Person::read(person_id, entity);
            people.push(Linked {
                kind: kind::PERSON,
                id: person.id,
                title: person.name,
                detail: person.function,
            });
        }
    }
    sort_by_name(&mut people, |person| &person.title);
    let mut topics = Vec::new();
    for (topic_id, entity) in document.of_kind(kind::TOPIC).filter(|(_, entity)| !is_binned(entity)) {
        if entity.elements(ABOUT).any(|about| about == id) {
            let topic = Topic::read(topic_id, entity);
            topics.push(Linked {
                kind: kind::TOPIC,
                id: topic.id,
                title: topic.title,
                detail: String::new(),
            });
        }
    }
    sort_by_name(&mut topics, |topic| &topic.title);
    let mut contributions = Vec::new();
    for (contribution_id, entity) in document
        .of_kind(kind::CONTRIBUTION)
        .filter(|(_, entity)| !is_binned(entity))
    {
        if entity.elements(ABOUT).any(|about| about == id) {
            let contribution = Contribution::read(contribution_id, entity);
            // The topic may have been erased elsewhere while this was written: then there is no page to lead to.
            let Some(topic) = document.entity(kind::TOPIC, &contribution.topic) else {
                continue;
            };
            let title = topic.text("title");
            contributions.push(Linked {
                kind: kind::CONTRIBUTION,
                title: title.unwrap_or_default().to_owned(),
                id: contribution.topic,
                detail: plain_line(&contribution.text),
            });
        }
    }
    people.into_iter().chain(topics).chain(contributions).collect()
}

/// The own notes about `id`, newest first.
pub fn notes_about(private: &Document, id: &str) -> Vec<Note> {
    let mut notes: Vec<Note> = private
        .of_kind(kind::NOTE)
        .filter(|(_, entity)| entity.elements(ABOUT).any(|about| about == id))
        .map(|(note_id, entity)| Note::read(note_id, entity))
        .filter(|note| !note.is_binned)
        .collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    notes
}

/// Kind and name of what `id` stands for; `None` if it is not there, e.g. because it was erased.
pub fn title_of(document: &Document, id: &str) -> Option<(&'static str, String)> {
    if let Some(authority) = Municipality::find(document, id) {
        return Some((kind::MUNICIPALITY, authority.name));
    }
    if let Some(name) = document.entity(kind::PERSON, id).and_then(|person| person.text("name")) {
        return Some((kind::PERSON, name.to_owned()));
    }
    let topic = document.entity(kind::TOPIC, id)?;
    Some((kind::TOPIC, topic.text("title").unwrap_or_default().to_owned()))
}

/// What can be linked to: municipalities and Kreise by name, then people by name; key or id with name.
pub fn link_choices(document: &Document) -> Vec<(&'static str, String, String)> {
    let mut authorities: Vec<_> = Municipality::all(document)
        .into_iter()
        .map(|authority| (kind::MUNICIPALITY, authority.key, authority.name))
        .collect();
    sort_by_name(&mut authorities, |(_, _, name)| name);
    let mut people: Vec<_> = document
        .of_kind(kind::PERSON)
        .map(|(id, entity)| Person::read(id, entity))
        .filter(|person| !person.is_binned)
        .map(|person| (kind::PERSON, person.id, person.name))
        .collect();
    sort_by_name(&mut people, |(_, _, name)| name);
    authorities.into_iter().chain(people).collect()
}
