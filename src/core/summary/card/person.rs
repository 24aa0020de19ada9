//! What only the page of a person shows.
use crate::catalogue::kind;
use crate::domain::{Day, Person};
use crate::replica::Document;
use crate::summary::links::{Reference, reference_among};
use crate::summary::{LastSaid, doubles_of, last_said};

/// How to reach a person, and who may be the same.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    /// The person.
    pub person: Person,
    /// The authorities the person works for.
    pub works_for: Vec<Reference>,
    /// The day the legal basis was stated.
    pub basis_day: Option<Day>,
    /// Who touched it last.
    pub last_said: LastSaid,
    /// Who may be the same person.
    pub doubles: Vec<Reference>,
}

/// The page of `id`.
pub fn person(document: &Document, id: &str) -> Option<PersonView> {
    let (id, entity) = document.entities.get(kind::PERSON)?.get_key_value(id)?;
    let person = Person::read(id, entity);
    let place = |key: &String| reference_among(document, &[kind::MUNICIPALITY], key);
    Some(PersonView {
        works_for: person.works_for.iter().map(place).collect(),
        doubles: doubles_of(document, id.as_str()),
        basis_day: Person::basis_day(entity),
        last_said: last_said(entity),
        person,
    })
}
