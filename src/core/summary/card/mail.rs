//! Whom a letter goes to: mailboxes out of the directory alone, each once, those of a function first.
use super::topic::contributions;
use crate::catalogue::kind;
use crate::domain::{Meeting, Municipality, Topic, is_binned};
use crate::prose::Address;
use crate::replica::{Document, Entity};
use crate::route::Audience;
use crate::search::{folded, sort_by_name};
use crate::summary::links::{Reference, reference_among};
use std::collections::{BTreeMap, BTreeSet};

/// Those of an audience who are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Circle {
    /// Those named by the address, or whom the topic is about and who have contributed to it.
    Named,
    /// Everybody in the directory.
    Everyone,
    /// Those who come to the meeting, or perhaps.
    Coming,
    /// Those who have not said whether they come.
    Unanswered,
}

/// A mailbox that is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The address, with its domain in lower case.
    pub address: String,
    /// Whose it is: the municipality, or the person or organisation that was named.
    pub of: Reference,
    /// Whether it is a function's, and not one person's.
    pub is_function: bool,
}

/// Those who are written to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    /// Those of functions first, both in the order of the audience.
    pub mailboxes: Vec<Mailbox>,
    /// Of whom no usable address is in the directory.
    pub without: Vec<Reference>,
    /// Keys of the municipalities that are written to.
    pub places: Vec<String>,
}

impl Circle {
    /// Whom one can choose among, the first one first.
    pub fn of(audience: &Audience) -> &'static [Circle] {
        match audience {
            Audience::Everyone => &[Circle::Everyone],
            Audience::Municipalities(_) | Audience::People(_) => &[Circle::Named],
            Audience::Meeting(_) => &[Circle::Everyone, Circle::Unanswered, Circle::Coming],
            Audience::Topic(_) => &[Circle::Named, Circle::Everyone],
        }
    }
}

/// Who is written to. What members hold back lies in the private document, which is not asked.
pub fn recipients(document: &Document, audience: &Audience, circle: Circle) -> Recipients {
    let people = People::of(document);
    let subjects = match (circle, audience) {
        (Circle::Everyone, _) => everyone(document, &people),
        (Circle::Named, Audience::Municipalities(ids) | Audience::People(ids)) => ids.clone(),
        (Circle::Named, Audience::Topic(id)) => concerned(document, id),
        (Circle::Coming, Audience::Meeting(id)) => coming(document, id),
        (Circle::Unanswered, Audience::Meeting(id)) => unanswered(document, id, &people),
        _ => Vec::new(),
    };
    let (mut of_functions, mut of_persons) = (Vec::new(), Vec::new());
    let mut recipients = Recipients::default();
    let (mut known, mut is_named) = (BTreeSet::new(), BTreeSet::new());
    for id in subjects {
        if !is_named.insert(id.clone()) {
            continue;
        }
        let Some((of, found)) = subject(document, &people, &id) else {
            continue;
        };
        if found.is_empty() {
            recipients.without.push(of);
            continue;
        }
        if of.kind == Some(kind::MUNICIPALITY) {
            recipients.places.push(id);
        } else {
            recipients.places.extend(people.places_of(&id));
        }
        for (address, is_function) in found {
            if known.insert(address.clone()) {
                let group = if is_function {
                    &mut of_functions
                } else {
                    &mut of_persons
                };
                group.push(Mailbox {
                    address,
                    of: of.clone(),
                    is_function,
                });
            }
        }
    }
    let mut seen = BTreeSet::new();
    recipients.places.retain(|key| seen.insert(key.clone()));
    of_functions.append(&mut of_persons);
    recipients.mailboxes = of_functions;
    recipients
}

/// A person of the directory, as far as one writes to them.
struct Contact<'a> {
    entity: &'a Entity,
    mailbox: Option<(String, bool)>,
}

/// The people who are not in the bin, by id, and by the keys of the authorities they work for.
struct People<'a> {
    by_id: BTreeMap<&'a str, Contact<'a>>,
    by_place: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> People<'a> {
    fn of(document: &'a Document) -> People<'a> {
        let mut people = People {
            by_id: BTreeMap::new(),
            by_place: BTreeMap::new(),
        };
        for (id, entity) in document.of_kind(kind::PERSON).filter(|(_, entity)| !is_binned(entity)) {
            for place in entity.elements(WORKS_FOR) {
                people.by_place.entry(place).or_default().push(id.as_str());
            }
            let mailbox = mailbox(entity).map(|address| {
                let is_function = is_of_function(&address, entity.text("name").unwrap_or_default());
                (address, is_function)
            });
            people.by_id.insert(id.as_str(), Contact { entity, mailbox });
        }
        people
    }

    fn at(&self, place: &str) -> &[&'a str] {
        self.by_place.get(place).map_or(&[], Vec::as_slice)
    }

    fn places_of(&self, id: &str) -> impl Iterator<Item = String> + '_ {
        let person = self.by_id.get(id);
        let places = person.into_iter().flat_map(|person| person.entity.elements(WORKS_FOR));
        places.map(str::to_owned)
    }
}

const WORKS_FOR: &str = "worksFor";

/// What stands behind a key or id, with its mailboxes; nothing for what is gone.
fn subject(document: &Document, people: &People, id: &str) -> Option<(Reference, Vec<(String, bool)>)> {
    if Municipality::find(document, id).is_some_and(|authority| !authority.is_binned) {
        let contacts = people.at(id).iter().filter_map(|person| people.by_id.get(person));
        let mut found: Vec<(String, bool)> = contacts.filter_map(|contact| contact.mailbox.clone()).collect();
        // The mailbox of the function reaches whoever does the work now.
        if found.iter().any(|(_, is_function)| *is_function) {
            found.retain(|(_, is_function)| *is_function);
        }
        return Some((reference_among(document, &[kind::MUNICIPALITY], id), found));
    }
    if let Some(person) = people.by_id.get(id) {
        let found = person.mailbox.iter().cloned().collect();
        return Some((reference_among(document, &[kind::PERSON], id), found));
    }
    let entity = document
        .entity(kind::ORGANISATION, id)
        .filter(|entity| !is_binned(entity))?;
    let found = mailbox(entity).map(|address| (address, true)).into_iter().collect();
    Some((reference_among(document, &[kind::ORGANISATION], id), found))
}

/// The address as it can be followed; one that could lead elsewhere than it says is none.
fn mailbox(entity: &Entity) -> Option<String> {
    let address = Address::mail(entity.text("email")?.trim())?;
    Some(address.target)
}

/// Every municipality by name, then the people who work for none.
fn everyone(document: &Document, people: &People) -> Vec<String> {
    let mut all = Municipality::all(document);
    sort_by_name(&mut all, |authority| &authority.name);
    // A Kreis is asked where it has somebody; nobody misses it otherwise.
    all.retain(|authority| !authority.is_district() || !people.at(&authority.key).is_empty());
    let mut ids: Vec<String> = all.into_iter().map(|authority| authority.key).collect();
    let is_elsewhere = |contact: &Contact| contact.entity.elements(WORKS_FOR).next().is_none();
    let others = people.by_id.iter().filter(|(_, contact)| is_elsewhere(contact));
    ids.extend(others.map(|(id, _)| (*id).to_owned()));
    ids
}

/// What the topic is linked to, and who has contributed to it.
fn concerned(document: &Document, topic: &str) -> Vec<String> {
    let mut ids = Topic::find(document, topic).map_or_else(Vec::new, |topic| topic.about);
    for view in contributions(document, topic).shown {
        ids.push(view.contribution.said_by);
        ids.extend(view.contribution.about);
    }
    ids
}

/// The code of an answer by which somebody is not written to as one who comes.
const DECLINED: &str = "abgesagt";

fn coming(document: &Document, meeting: &str) -> Vec<String> {
    let attending = super::meeting::attendance(document, meeting);
    let coming = attending.into_iter().filter(|one| one.answer != DECLINED);
    coming.map(|one| one.who.id).collect()
}

/// Everybody but those who have answered, for themselves or through one of their people.
fn unanswered(document: &Document, meeting: &str, people: &People) -> Vec<String> {
    let Some(entity) = document.entity(kind::MEETING, meeting) else {
        return Vec::new();
    };
    let has_answered = |id: &str| Meeting::answers(entity).any(|(who, _)| who == id);
    let mut ids = everyone(document, people);
    ids.retain(|id| !has_answered(id) && !people.at(id).iter().any(|person| has_answered(person)));
    ids
}

/// What the first part of an address of a function is made of, folded.
const FUNCTIONS: [&str; 21] = [
    "amt",
    "bau",
    "buro",
    "energie",
    "gemeinde",
    "info",
    "klima",
    "kontakt",
    "kreis",
    "leitstelle",
    "mail",
    "mobil",
    "nachhaltig",
    "planung",
    "post",
    "rathaus",
    "service",
    "stadt",
    "team",
    "umwelt",
    "warme",
];

/// Whether a mailbox is called by a task and not by the person `name`, who may leave.
fn is_of_function(address: &str, name: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    let local: String = folded(local).split(' ').collect();
    let is_named = folded(name)
        .split(' ')
        .any(|word| word.len() > 2 && local.contains(word));
    !is_named && FUNCTIONS.iter().any(|word| local.contains(word))
}
