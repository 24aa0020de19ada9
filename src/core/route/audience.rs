//! Whom a letter is for, as it stands in an address.
use super::{decoded, part};
use crate::catalogue::Section;

/// Those who are written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// Everybody in the directory.
    Everyone,
    /// The contacts of these municipalities, by key.
    Municipalities(Vec<String>),
    /// These people, by id.
    People(Vec<String>),
    /// Those whom this meeting concerns.
    Meeting(String),
    /// Those whom this topic concerns.
    Topic(String),
}

const MUNICIPALITIES: &str = "kommunen";
const PEOPLE: &str = "personen";
const MEETING: &str = "treffen";
const TOPIC: &str = "thema";

impl Audience {
    pub(super) fn address(&self) -> String {
        let (name, ids) = match self {
            Audience::Everyone => return "/verteiler".to_owned(),
            Audience::Municipalities(keys) => (MUNICIPALITIES, keys.as_slice()),
            Audience::People(ids) => (PEOPLE, ids.as_slice()),
            Audience::Meeting(id) => (MEETING, std::slice::from_ref(id)),
            Audience::Topic(id) => (TOPIC, std::slice::from_ref(id)),
        };
        let ids: Vec<String> = ids.iter().map(|id| part(id)).collect();
        format!("/verteiler?{name}={}", ids.join(","))
    }

    /// Nobody is meant by an address that names nobody; everybody only by one that asks for nothing.
    pub(super) fn parse(query: &str) -> Audience {
        let mut given = query.split('&').filter_map(|pair| pair.split_once('='));
        let known = given.find_map(|(name, ids)| {
            // A mail program may have written the commas out.
            let ids = decoded(ids);
            let several = || {
                let all = ids.split(',').filter(|id| !id.is_empty());
                all.map(str::to_owned).collect()
            };
            match name {
                MUNICIPALITIES => Some(Audience::Municipalities(several())),
                PEOPLE => Some(Audience::People(several())),
                MEETING => Some(Audience::Meeting(ids)),
                TOPIC => Some(Audience::Topic(ids)),
                _ => None,
            }
        });
        known.unwrap_or(Audience::Everyone)
    }

    pub(super) fn section(&self) -> Section {
        match self {
            Audience::Everyone | Audience::Municipalities(_) => Section::Directory,
            Audience::People(_) => Section::People,
            Audience::Meeting(_) => Section::Meetings,
            Audience::Topic(_) => Section::Topics,
        }
    }
}
