//! Whom to call about an authority: the same person wherever the app names one.
use crate::catalogue::kind;
use crate::domain::{WORKS_FOR, is_binned, owned};
use crate::replica::{Document, Entity, EntityId};
use std::collections::BTreeMap;

/// Somebody who works for an authority.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// Work phone; may be empty.
    pub phone: String,
    /// Work e-mail; may be empty.
    pub email: String,
}

impl Contact {
    /// The person with this id, unless they lie in the bin.
    pub fn find(document: &Document, id: &str) -> Option<Contact> {
        let person = document.entity(kind::PERSON, id).filter(|person| !is_binned(person))?;
        Some(Contact::of(id, person))
    }

    fn of(id: &str, person: &Entity) -> Contact {
        Contact {
            id: id.to_owned(),
            name: owned(person, "name"),
            phone: owned(person, "phone"),
            email: owned(person, "email"),
        }
    }
}

/// Who works for the authorities.
pub struct Contacts<'a> {
    n: BTreeMap<&'a str, usize>,
    first: BTreeMap<&'a str, Ranked<'a>>,
}

type Ranked<'a> = (Rank<'a>, &'a EntityId, &'a Entity);

/// The less the better: a telephone before a mailbox alone before neither, who works for few authorities, then the name.
type Rank<'a> = (u8, usize, &'a str);

impl<'a> Contacts<'a> {
    /// Those of `document`, without the bin.
    pub fn of(document: &'a Document) -> Contacts<'a> {
        let mut contacts = Contacts {
            n: BTreeMap::new(),
            first: BTreeMap::new(),
        };
        for (id, person) in document.of_kind(kind::PERSON).filter(|(_, person)| !is_binned(person)) {
            let has = |field: &str| person.text(field).is_some_and(|text| !text.is_empty());
            let reach = match (has("phone"), has("email")) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            let name = person.text("name").unwrap_or_default();
            let rank = (reach, person.elements(WORKS_FOR).count(), name);
            for key in person.elements(WORKS_FOR) {
                *contacts.n.entry(key).or_insert(0) += 1;
                match contacts.first.get_mut(key) {
                    Some(first) if first.0 <= rank => {}
                    Some(first) => *first = (rank, id, person),
                    None => drop(contacts.first.insert(key, (rank, id, person))),
                }
            }
        }
        contacts
    }

    /// How many work for the authority with this key.
    pub fn n_for(&self, key: &str) -> usize {
        self.n.get(key).copied().unwrap_or_default()
    }

    /// Whom to call about it.
    pub fn first_for(&self, key: &str) -> Option<Contact> {
        let (_, id, person) = self.first.get(key)?;
        Some(Contact::of(id.as_str(), person))
    }

    /// The same, if that person can be reached at all.
    pub fn reachable_for(&self, key: &str) -> Option<Contact> {
        let can_be_reached = |contact: &Contact| !contact.phone.is_empty() || !contact.email.is_empty();
        self.first_for(key).filter(can_be_reached)
    }
}
