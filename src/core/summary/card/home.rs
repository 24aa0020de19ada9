//! The first page: how far the network is, and what is being talked about.
use super::meeting::meetings;
use super::topic::{TopicRow, rows};
use crate::catalogue::kind;
use crate::domain::{Day, Meeting, Municipality, is_binned};
use crate::order::sort_by_key;
use crate::replica::Document;

/// What the first page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeView {
    /// How many municipalities there are.
    pub n_municipalities: usize,
    /// How many Kreise.
    pub n_districts: usize,
    /// How many people.
    pub n_people: usize,
}

/// Sums up the directory.
pub fn home(document: &Document) -> HomeView {
    let all = Municipality::all(document);
    let n_districts = all.iter().filter(|authority| authority.is_district()).count();
    HomeView {
        n_municipalities: all.len() - n_districts,
        n_districts,
        n_people: document
            .of_kind(kind::PERSON)
            .filter(|(_, person)| !is_binned(person))
            .count(),
    }
}

/// The topics last touched, five at most.
pub fn recent_topics(document: &Document) -> Vec<TopicRow> {
    let mut topics = rows(document);
    sort_by_key(&mut topics, |topic| std::cmp::Reverse(topic.at));
    topics.truncate(5);
    topics
}

/// The first meeting that is not over, behind those before it that are called off; they alone if none takes place.
pub fn next_meetings(document: &Document, today: Day) -> Vec<Meeting> {
    let mut coming = meetings(document);
    coming.retain(|meeting| meeting.last_day().is_some_and(|last| today <= last));
    coming.reverse();
    let first = coming.iter().position(|meeting| !meeting.is_called_off);
    coming.truncate(first.map_or(coming.len(), |first| first + 1));
    coming
}
