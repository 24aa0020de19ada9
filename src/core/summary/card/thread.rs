//! What stands around the contributions to a topic: what is new, who has spoken, when it is talked about, what there is on it and who helps.
use super::contacts::{Contact, Contacts};
use super::matches::{Answer, offered_on};
use super::materials::{MaterialRow, materials_on};
use crate::catalogue::{Stage, kind};
use crate::domain::{Arrivals, Convoys, Day, Municipality, Starting, is_binned};
use crate::order::sort_by_key;
use crate::replica::{Document, Timestamp};
use crate::summary::links::{Reference, reference_among};
use std::collections::{BTreeMap, BTreeSet};

/// The thread of a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thread {
    /// How many contributions it has.
    pub n: usize,
    /// How many municipalities have contributed.
    pub n_places: usize,
    /// The ids of the contributions that files have brought since the last visit.
    pub new: BTreeSet<String>,
    /// Who wrote the topic down first: label and time.
    pub begun: Option<(Option<String>, Timestamp)>,
    /// The meetings on whose agenda it stands, with their days, the earliest first.
    pub meetings: Vec<(Reference, Option<Day>)>,
    /// Documents on it, the latest first.
    pub materials: Vec<MaterialRow>,
    /// Who offers something on it, and whom to call.
    pub helpers: Vec<(Answer, Option<Contact>)>,
    /// The stages of those that have contributed or help, by key; of others 0.
    pub stages: BTreeMap<String, u8>,
}

impl Thread {
    /// The stage of the municipality with this key, as its tile shows it.
    pub fn stage(&self, key: &str) -> u8 {
        self.stages.get(key).copied().unwrap_or_default()
    }
}

/// The thread of the topic `id`; new is what has come from others since `since`.
pub fn thread(document: &Document, id: &str, (arrivals, since): (&Arrivals, Timestamp), starting: Starting) -> Thread {
    let mut thread = Thread {
        materials: materials_on(document, id),
        meetings: meetings_on(document, id),
        ..Thread::default()
    };
    let mut places: BTreeSet<&str> = BTreeSet::new();
    for (own, entity) in document.of_kind(kind::CONTRIBUTION) {
        if entity.text("topic") != Some(id) || is_binned(entity) {
            continue;
        }
        thread.n += 1;
        places.extend(entity.text("saidBy").filter(|key| !key.is_empty()));
        let has_come = |at: Option<Timestamp>| at.is_some_and(|at| at >= since);
        if entity
            .all()
            .all(|(_, version)| has_come(arrivals.of_others(version.dot)))
        {
            thread.new.insert(own.to_string());
        }
    }
    thread.n_places = places.len();
    let first = document.entity(kind::TOPIC, id);
    let first = first.and_then(|topic| topic.all().map(|(_, version)| version).min_by_key(|version| version.at));
    thread.begun = first.map(|version| (version.who.as_deref().map(str::to_owned), version.at));
    let contacts = Contacts::of(document);
    let helper = |(answer, person): (Answer, Option<&str>)| {
        let place = answer.organisation.as_ref().map_or("", |place| place.id.as_str());
        let contact = match person {
            Some(person) => Contact::find(document, person),
            None => contacts.reachable_for(place),
        };
        (answer, contact)
    };
    thread.helpers = offered_on(document, id).into_iter().map(helper).collect();
    let helping = thread
        .helpers
        .iter()
        .filter_map(|(answer, _)| answer.organisation.as_ref());
    let convoys = Convoys::of(document);
    let mut stages = BTreeMap::new();
    for key in places.into_iter().chain(helping.map(|place| place.id.as_str())) {
        let entity = document.entity(kind::MUNICIPALITY, key);
        let authority = Municipality::find(document, key);
        let phase = authority.and_then(|authority| starting.phase(&convoys, entity, &authority));
        stages.insert(key.to_owned(), Stage::of(phase.map(|phase| *phase.value())).number());
    }
    thread.stages = stages;
    thread
}

/// The meetings on whose agenda a topic stands; what was called off or lies in the bin is none.
fn meetings_on(document: &Document, id: &str) -> Vec<(Reference, Option<Day>)> {
    let items = document.of_kind(kind::AGENDA_ITEM).filter(|(_, item)| !is_binned(item));
    let ids: BTreeSet<&str> = items
        .filter(|(_, item)| item.text("topic") == Some(id))
        .filter_map(|(_, item)| item.text("meeting"))
        .collect();
    let all = super::meetings(document).into_iter();
    let on = all.filter(|meeting| ids.contains(meeting.id.as_str()) && !meeting.is_called_off);
    let mut meetings: Vec<(Reference, Option<Day>)> = on
        .map(|meeting| (reference_among(document, &[kind::MEETING], &meeting.id), meeting.day))
        .collect();
    sort_by_key(&mut meetings, |(_, day)| *day);
    meetings
}
