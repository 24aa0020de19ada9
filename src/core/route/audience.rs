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
    pub(super) fn params(&self) -> String {
        let (name, ids) = match self {
            Audience::Everyone => return String::new(),
            Audience::Municipalities(keys) => (MUNICIPALITIES, keys.as_slice()),
            Audience::People(ids) => (PEOPLE, ids.as_slice()),
            Audience::Meeting(id) => (MEETING, std::slice::from_ref(id)),
            Audience::Topic(id) => (TOPIC, std::slice::from_ref(id)),
        };
        let ids: Vec<String> = ids.iter().map(|id| part(id)).collect();
        format!("{name}={}", ids.join(","))
    }

    /// Reads the parameters of [`super::Route::Mail`]. Nobody is meant by those that name nobody; everybody only if nothing is asked for.
    pub fn parse(query: &str) -> Audience {
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
}

/// The entry of the navigation that a letter stands under.
pub(super) fn section(params: &str) -> Section {
    match params.split('=').next() {
        Some(PEOPLE) => Section::People,
        Some(MEETING) => Section::Meetings,
        Some(TOPIC) => Section::Topics,
        _ => Section::Directory,
    }
}
