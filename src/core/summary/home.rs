//! The first page: how far the network is, and what is being talked about.
use super::directory::bucket;
use super::links::{named, sorted_as};
use super::meeting::meetings;
use super::topic::{TopicRow, topics};
use crate::catalogue::{Bucket, record};
use crate::domain::{Convoys, Day, Histories, Meeting, Municipality, is_binned, kind, lies_in_bin};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity};
use crate::search::sort_by_made_name;

/// What the first page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeView {
    /// How many municipalities there are.
    pub n_municipalities: usize,
    /// How many Kreise.
    pub n_districts: usize,
    /// How many people.
    pub n_people: usize,
    /// The topics last touched.
    pub topics: Vec<TopicRow>,
    /// What has statements nobody has decided between.
    pub undecided: Vec<ToDecide>,
}

/// A record about which members disagree, by the page where somebody decides: of a contribution its topic, of an agenda item its meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDecide {
    /// The kind of the page.
    pub kind: &'static str,
    /// Its key or id.
    pub id: String,
    /// Its name; may be empty.
    pub title: String,
    /// How many fields there are to decide about.
    pub n: usize,
}

/// Everything members disagree about, kind after kind, each by name.
pub fn to_decide(document: &Document) -> Vec<ToDecide> {
    let histories = Histories::all(document);
    let mut all: Vec<ToDecide> = Vec::new();
    for (kind, entities) in &document.entities {
        for (id, entity) in entities {
            let n = histories.conflicts((kind.as_str(), id.as_str()), entity).count();
            let page = (n > 0).then(|| page_of(kind.as_str(), id.as_str(), entity)).flatten();
            let Some((kind, id)) = page else { continue };
            match all
                .iter_mut()
                .find(|known| (known.kind, known.id.as_str()) == (kind, id))
            {
                Some(known) => known.n += n,
                None => all.extend(named(document, kind, id).map(|title| ToDecide {
                    kind,
                    id: id.to_owned(),
                    title,
                    n,
                })),
            }
        }
    }
    sort_by_made_name(&mut all, |one| sorted_as(document, one.kind, &one.id, &one.title));
    sort_by_key(&mut all, |one| (one.kind != kind::MUNICIPALITY, one.kind));
    all
}

/// The record on whose page this one is shown; `None` if it is shown nowhere, or lies in the bin.
fn page_of<'a>(kind: &str, id: &'a str, entity: &'a Entity) -> Option<(&'static str, &'a str)> {
    if lies_in_bin((kind, id), entity) {
        return None;
    }
    match kind {
        kind::MUNICIPALITY => Some((kind::MUNICIPALITY, id)),
        kind::PERSON => Some((kind::PERSON, id)),
        kind::TOPIC => Some((kind::TOPIC, id)),
        kind::CONTRIBUTION => Some((kind::TOPIC, entity.text("topic")?)),
        kind::AGENDA_ITEM => Some((kind::MEETING, entity.text("meeting")?)),
        kind => record(kind).map(|record| (record.kind, id)),
    }
}

/// Sums up the directory.
pub fn home(document: &Document) -> HomeView {
    let all = Municipality::all(document);
    let n_districts = all.iter().filter(|authority| authority.is_district()).count();
    let mut topics = topics(document).topics;
    sort_by_key(&mut topics, |topic| std::cmp::Reverse(topic.at));
    topics.truncate(5);
    HomeView {
        n_municipalities: all.len() - n_districts,
        n_districts,
        n_people: document
            .of_kind(kind::PERSON)
            .filter(|(_, person)| !is_binned(person))
            .count(),
        topics,
        undecided: to_decide(document),
    }
}

/// How many municipalities (without the Kreise) are in each group of steps; sums to all of them (T-WP-13).
pub fn heat_steps(document: &Document) -> Vec<(Bucket, usize)> {
    let all = Municipality::all(document);
    let convoys = Convoys::of(document);
    let groups: Vec<Bucket> = all
        .iter()
        .filter(|authority| !authority.is_district())
        .map(|authority| {
            let entity = document.entity(kind::MUNICIPALITY, &authority.key);
            bucket(convoys.phase(entity, authority).map(|(phase, _)| phase))
        })
        .collect();
    let count = |wanted: Bucket| groups.iter().filter(|group| **group == wanted).count();
    Bucket::ALL.into_iter().map(|group| (group, count(group))).collect()
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
