//! The member's follow-ups: those about something, and all of them.
use crate::catalogue::kind;
use crate::domain::{ABOUT, Day, is_binned};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity, EntityId};
use crate::summary::links::{Reference, references};
use std::fmt;

/// One follow-up. Does not print its content.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FollowUp {
    /// Random id.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// When; `None` if what is stated is no day.
    pub day: Option<Day>,
    /// Since when it is done.
    pub done: Option<Day>,
    /// What it is about.
    pub about: Vec<Reference>,
}

/// The follow-ups, open ones and done ones. Does not print its content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FollowUps {
    /// Not done, the first due in front; what has no day comes last.
    pub open: Vec<FollowUp>,
    /// Done, the latest first.
    pub done: Vec<FollowUp>,
}

/// All that do not lie in the bin. `directory` names what they are about.
pub fn follow_ups(own: &Document, directory: &Document) -> FollowUps {
    sorted(own, directory, |_| true)
}

/// Those about `id`.
pub fn follow_ups_about(own: &Document, directory: &Document, id: &str) -> FollowUps {
    sorted(own, directory, |entity| entity.elements(ABOUT).any(|about| about == id))
}

fn sorted(own: &Document, directory: &Document, is_wanted: impl Fn(&Entity) -> bool) -> FollowUps {
    let all = own
        .of_kind(kind::FOLLOW_UP)
        .filter(|(_, entity)| !is_binned(entity) && is_wanted(entity))
        .map(|(id, entity)| read(id, entity, directory));
    let (mut done, mut open): (Vec<_>, Vec<_>) = all.partition(|follow_up| follow_up.done.is_some());
    sort_by_key(&mut open, |follow_up| (follow_up.day.is_none(), follow_up.day));
    sort_by_key(&mut done, |follow_up| std::cmp::Reverse(follow_up.done));
    FollowUps { open, done }
}

fn read(id: &EntityId, entity: &Entity, directory: &Document) -> FollowUp {
    let day = |field: &str| entity.text(field).and_then(Day::parse);
    let about: Vec<String> = entity.elements(ABOUT).map(str::to_owned).collect();
    FollowUp {
        id: id.to_string(),
        title: entity.text("title").unwrap_or_default().to_owned(),
        day: day("day"),
        done: day("done"),
        about: references(directory, &about),
    }
}

impl fmt::Debug for FollowUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowUp(•••)")
    }
}

impl fmt::Debug for FollowUps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowUps(•••)")
    }
}
