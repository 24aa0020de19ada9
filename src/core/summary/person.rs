//! The people, and one person.
use super::links::{Linked, Reference, links_to};
use super::to_decide::{Undecided, disagreed, undecided};
use super::{Doubles, LastSaid, doubles_of, last_said};
use crate::catalogue::kind;
use crate::domain::{Day, Histories, Municipality, Person, sort_name};
use crate::replica::Document;
use crate::search::{Index, Query, sort_by_made_name};
use std::sync::Arc;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonRow {
    /// The person.
    pub person: Person,
    /// Keys and names of the authorities.
    pub works_for: Vec<(String, String)>,
    /// Whether members disagree about something on its page.
    pub is_undecided: bool,
    /// Whether the same person may be there once more.
    pub is_double: bool,
}

/// The people before anything is searched: made once for each state of the directory.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    /// Everybody who does not lie in the bin, by family name.
    pub rows: Vec<Arc<PersonRow>>,
    /// Who lies in the bin.
    pub binned: Vec<PersonRow>,
    /// What each of the rows is found by.
    index: Index,
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
    /// Who may be the same person.
    pub doubles: Vec<Reference>,
}

impl People {
    /// The people of `document`.
    pub fn of(document: &Document) -> People {
        let undecided = disagreed(document, &Histories::all(document), kind::PERSON);
        let doubles = Doubles::of(document);
        let mut all: Vec<PersonRow> = document
            .of_kind(kind::PERSON)
            .map(|(id, entity)| {
                let marks = (undecided.contains(id.as_str()), doubles.has(id.as_str()));
                row(document, Person::read(id, entity), marks)
            })
            .collect();
        sort_by_made_name(&mut all, |row| {
            sort_name(&row.person.name, &row.person.sort_name).into()
        });
        let (binned, rows): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.person.is_binned);
        let mut index = Index::default();
        for row in &rows {
            let authorities = row.works_for.iter().map(|(_, name)| name.as_str());
            let person = &row.person;
            let own = [&person.function, &person.email, &person.phone, &person.sort_name].map(String::as_str);
            let entity = document.entity(kind::PERSON, &person.id);
            let mobile = entity.and_then(|entity| entity.text("mobile"));
            index.add(&person.name, own.into_iter().chain(mobile).chain(authorities));
        }
        People {
            index,
            rows: rows.into_iter().map(Arc::new).collect(),
            binned,
        }
    }

    /// Who is found by the words of `query`, by name.
    pub fn found(&self, query: &str) -> Vec<Arc<PersonRow>> {
        let found = self.index.narrow(&Query::new(query)).into_iter();
        found.filter_map(|at| self.rows.get(at)).map(Arc::clone).collect()
    }
}

/// The page of `id`.
pub fn person(document: &Document, id: &str) -> Option<PersonView> {
    let (id, entity) = document.entities.get(kind::PERSON)?.get_key_value(id)?;
    let undecided = undecided(document, kind::PERSON, id.as_str(), entity);
    let doubles = doubles_of(document, id.as_str());
    let marks = (!undecided.is_empty(), !doubles.is_empty());
    Some(PersonView {
        row: row(document, Person::read(id, entity), marks),
        doubles,
        basis_day: Person::basis_day(entity),
        undecided,
        last_said: last_said(entity),
        links: links_to(document, id.as_str()),
    })
}

fn row(document: &Document, person: Person, (is_undecided, is_double): (bool, bool)) -> PersonRow {
    let name = |key: &String| Municipality::find(document, key).map_or_else(|| key.clone(), |authority| authority.name);
    let works_for = person.works_for.iter().map(|key| (key.clone(), name(key))).collect();
    PersonRow {
        person,
        works_for,
        is_undecided,
        is_double,
    }
}
