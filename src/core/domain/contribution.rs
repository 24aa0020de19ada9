//! What somebody contributed to a topic.
use super::{ABOUT, Day, is_binned, owned, set};
use crate::replica::{Entity, EntityId, Timestamp};

/// One contribution: many small entities instead of one long shared text, so that two people never overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Random id.
    pub id: String,
    /// Id of its topic.
    pub topic: String,
    /// What was reported, in several lines.
    pub text: String,
    /// The day it was said.
    pub day: Option<Day>,
    /// Keys and ids of the municipalities and people it is linked to.
    pub about: Vec<String>,
    /// Key of the municipality that said it; empty: „ohne Nennung“.
    pub said_by: String,
    /// Code of `catalogue::CONTRIBUTION_SORTS`; empty counts as the first one.
    pub sort: String,
    /// Id of the meeting at which it was said, if that was stated.
    pub meeting: String,
    /// The writing member's label.
    pub who: Option<String>,
    /// When it was last written.
    pub at: Timestamp,
    /// Whether it lies in the bin.
    pub is_binned: bool,
}

impl Contribution {
    /// Reads what is shown of a contribution.
    pub fn read(id: &EntityId, entity: &Entity) -> Contribution {
        let text = entity.shown("text");
        Contribution {
            id: id.to_string(),
            topic: owned(entity, "topic"),
            text: owned(entity, "text"),
            day: entity.text("day").and_then(Day::parse),
            about: set(entity, ABOUT),
            said_by: owned(entity, "saidBy"),
            sort: owned(entity, "sort"),
            meeting: owned(entity, "meeting"),
            who: text.and_then(|version| version.who.as_deref()).map(str::to_owned),
            at: text.map_or(Timestamp::default(), |version| version.at),
            is_binned: is_binned(entity),
        }
    }
}
