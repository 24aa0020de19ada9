//! The people, and one person.
use super::links::{Linked, links_to};
use super::{LastSaid, Undecided, last_said, undecided};
use crate::domain::{Day, Municipality, Person, kind};
use crate::replica::Document;
use crate::search::{Folded, sort_by_name};

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The person.
    pub person: Person,
    /// Keys and names of the authorities.
    pub works_for: Vec<(String, String)>,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleView {
    /// Who is shown, by name.
    pub rows: Vec<PersonRow>,
    /// How many there are without the search.
    pub n_all: usize,
    /// Who lies in the bin.
    pub binned: Vec<PersonRow>,
}

/// One person's page.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    /// The person with the authorities.
    pub row: PersonRow,
    /// The day the legal basis was stated.
    pub basis_day: Option<Day>,
    /// Who touched it last.
    pub last_said: LastSaid,
    /// Fields with several statements.
    pub undecided: Vec<Undecided>,
    /// What links here.
    pub links: Vec<Linked>,
}

/// The people found by `query`.
pub fn people(document: &Document, query: &str) -> PeopleView {
    let query = Folded::new(query);
    let mut all: Vec<PersonRow> = document
        .of_kind(kind::PERSON)
        .map(|(id, entity)| row(document, Person::read(id, entity)))
        .collect();
    sort_by_name(&mut all, |row| &row.person.name);
    let (binned, present): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.person.is_binned);
    let is_found = |row: &PersonRow| {
        let authorities: Vec<&str> = row.works_for.iter().map(|(_, name)| name.as_str()).collect();
        let text = format!(
            "{} {} {} {}",
            row.person.name,
            row.person.function,
            row.person.email,
            authorities.join(" ")
        );
        query.is_empty() || Folded::new(&text).matches(&query)
    };
    let n_all = present.len();
    PeopleView {
        rows: present.into_iter().filter(is_found).collect(),
        n_all,
        binned,
    }
}

/// The page of `id`.
pub fn person(document: &Document, id: &str) -> Option<PersonView> {
    let (id, entity) = document.entities.get(kind::PERSON)?.get_key_value(id)?;
    Some(PersonView {
        row: row(document, Person::read(id, entity)),
        basis_day: Person::basis_day(entity),
        undecided: undecided(kind::PERSON, id.as_str(), entity),
        last_said: last_said(entity),
        links: links_to(document, id.as_str()),
    })
}

fn row(document: &Document, person: Person) -> PersonRow {
    let name = |key: &String| Municipality::find(document, key).map_or_else(|| key.clone(), |authority| authority.name);
    let works_for = person.works_for.iter().map(|key| (key.clone(), name(key))).collect();
    PersonRow { person, works_for }
}
