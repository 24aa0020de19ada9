//! People who may be in the directory twice: typed again, or brought by a file. Nobody is merged; the page only says so.
use crate::catalogue::kind;
use crate::domain::{WORKS_FOR, bare_name, is_binned};
use crate::order::gathered;
use crate::phone::{compared, pieces};
use crate::replica::{Document, Entity, Plan};
use crate::search::folded;
use crate::summary::links::{Reference, reference_among};
use std::collections::{BTreeMap, BTreeSet};

/// How many people are named who resemble the one being typed.
const NAMED: usize = 3;

/// The ids of people who may be there twice: the same name, without titles and in any spelling, and a municipality, an address
/// or a telephone number in common, or one of them has no municipality. The same name in different towns alone says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doubles(BTreeSet<String>);

impl Doubles {
    /// Among all people who do not lie in the bin.
    pub fn of(document: &Document) -> Doubles {
        let all = document.of_kind(kind::PERSON);
        Doubles::of_these(all.map(|(id, entity)| (id.as_str(), entity)))
    }

    /// Among these people alone.
    pub fn among<'a>(document: &'a Document, ids: impl Iterator<Item = &'a str>) -> Doubles {
        Doubles::of_these(ids.filter_map(|id| Some((id, document.entity(kind::PERSON, id)?))))
    }

    /// Among all people as they will be when `plan` is taken over.
    pub fn after(mine: &Document, plan: &Plan) -> Doubles {
        let mut people = people_alone(mine);
        people.absorb(people_alone(&plan.delta));
        Doubles::of(&people)
    }

    /// Whether this person is one of them.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }

    fn of_these<'a>(people: impl Iterator<Item = (&'a str, &'a Entity)>) -> Doubles {
        let mut by_name: BTreeMap<String, Vec<(&str, &Entity)>> = BTreeMap::new();
        for (id, entity) in people.filter(|(_, entity)| !is_binned(entity)) {
            let name = name_of(entity);
            if !name.is_empty() {
                by_name.entry(name).or_default().push((id, entity));
            }
        }
        let mut doubles = BTreeSet::new();
        for namesakes in by_name.into_values().filter(|namesakes| namesakes.len() > 1) {
            if namesakes.iter().any(|(_, entity)| !has_place(entity)) {
                doubles.extend(namesakes.into_iter().map(|(id, _)| id.to_owned()));
                continue;
            }
            // The first person with each thing.
            let mut first: BTreeMap<Shared, &str> = BTreeMap::new();
            for (id, entity) in namesakes {
                for shared in shared(entity) {
                    match first.get(&shared) {
                        Some(other) if *other != id => doubles.extend([(*other).to_owned(), id.to_owned()]),
                        Some(_) => {}
                        None => drop(first.insert(shared, id)),
                    }
                }
            }
        }
        Doubles(doubles)
    }
}

/// Who may be the same person as `id`.
pub fn doubles_of(document: &Document, id: &str) -> Vec<Reference> {
    let Some(own) = document.entity(kind::PERSON, id).filter(|own| !is_binned(own)) else {
        return Vec::new();
    };
    let (name, has): (String, BTreeSet<Shared>) = (name_of(own), gathered(shared(own)));
    let is_like = |other: &Entity| shared(other).iter().any(|shared| has.contains(shared));
    let is_double = |other: &Entity| !has_place(own) || !has_place(other) || is_like(other);
    others(document, id, |other| {
        !name.is_empty() && name_of(other) == name && is_double(other)
    })
}

/// What a person who is typed may have in common with one who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The name, without titles and in any spelling.
    Name,
    /// The e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// Some of the people, other than `own`, who share what is typed.
pub fn people_like(document: &Document, (likeness, typed): (Likeness, &str), own: &str) -> Vec<Reference> {
    let found = match likeness {
        Likeness::Name => {
            let name = bare(typed);
            others(document, own, |other| !name.is_empty() && name_of(other) == name)
        }
        Likeness::Email => {
            let typed: Vec<Shared> = email(typed).into_iter().collect();
            others(document, own, |other| {
                email_of(other).iter().any(|email| typed.contains(email))
            })
        }
        Likeness::Phone => {
            let typed: Vec<Shared> = phones(typed).collect();
            let has = |other: &Entity| phones_of(other).any(|phone| typed.contains(&phone));
            others(document, own, |other| !typed.is_empty() && has(other))
        }
    };
    found.into_iter().take(NAMED).collect()
}

fn others(document: &Document, own: &str, is_wanted: impl Fn(&Entity) -> bool) -> Vec<Reference> {
    let others = document.of_kind(kind::PERSON).filter(|(id, _)| id.as_str() != own);
    others
        .filter(|(_, entity)| !is_binned(entity) && is_wanted(entity))
        .map(|(id, _)| reference_among(document, &[kind::PERSON], id.as_str()))
        .collect()
}

/// What two people of one name have in common when they may be one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    Place(String),
    Email(String),
    Phone(String),
}

fn has_place(person: &Entity) -> bool {
    person.elements(WORKS_FOR).next().is_some()
}

fn shared(person: &Entity) -> Vec<Shared> {
    let places = person.elements(WORKS_FOR).map(|key| Shared::Place(key.to_owned()));
    places.chain(email_of(person)).chain(phones_of(person)).collect()
}

fn name_of(person: &Entity) -> String {
    bare(person.text("name").unwrap_or_default())
}

/// The words of a name as they are compared, in one order.
fn bare(name: &str) -> String {
    let words = folded(&bare_name(name));
    let words: BTreeSet<&str> = gathered(words.split(' '));
    words.into_iter().collect::<Vec<_>>().join(" ")
}

fn email_of(person: &Entity) -> Option<Shared> {
    email(person.text("email")?)
}

fn email(typed: &str) -> Option<Shared> {
    let typed = typed.trim().to_lowercase();
    (!typed.is_empty()).then_some(Shared::Email(typed))
}

fn phones_of(person: &Entity) -> impl Iterator<Item = Shared> + '_ {
    let fields = ["phone", "mobile"].into_iter();
    fields.filter_map(|field| person.text(field)).flat_map(phones)
}

fn phones(typed: &str) -> impl Iterator<Item = Shared> + '_ {
    pieces(typed).filter_map(|piece| Some(Shared::Phone(compared(typed.get(piece)?))))
}

/// The people of a document, with what it knows.
fn people_alone(document: &Document) -> Document {
    let people = document.entities.get_key_value(kind::PERSON);
    Document {
        entities: people
            .map(|(kind, people)| (kind.clone(), people.clone()))
            .into_iter()
            .collect(),
        seen: document.seen.clone(),
        erased: document.erased.clone(),
        ..Document::default()
    }
}
