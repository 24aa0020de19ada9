//! A discussion topic of the network.
use super::{ABOUT, is_binned, owned, set};
use crate::catalogue::kind;
use crate::order::gathered;
use crate::replica::{Document, Entity, EntityId};
use std::collections::BTreeSet;

/// What the network talks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Random id.
    pub id: String,
    /// Short title.
    pub title: String,
    /// What it is about, in several lines.
    pub text: String,
    /// Whether it was talked about.
    pub state: TopicState,
    /// Keys and ids of the municipalities and people it is linked to.
    pub about: Vec<String>,
    /// The random ids of the browsers whose members want it talked about.
    pub votes: BTreeSet<String>,
    /// Whether it lies in the bin.
    pub is_binned: bool,
}

/// Where a topic is in the network's backlog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopicState {
    /// Wanted, not yet planned.
    Open,
    /// On an agenda.
    Planned,
    /// Talked about.
    Discussed,
}

impl TopicState {
    /// All states in order.
    pub const ALL: [TopicState; 3] = [TopicState::Open, TopicState::Planned, TopicState::Discussed];

    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            TopicState::Open => "offen",
            TopicState::Planned => "eingeplant",
            TopicState::Discussed => "besprochen",
        }
    }

    /// The state with this code; an unknown one counts as open.
    pub fn parse(code: &str) -> TopicState {
        TopicState::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap_or(TopicState::Open)
    }
}

impl Topic {
    /// The set of votes: `vote:<id of a browser>`.
    pub const VOTE: &'static str = "vote";

    /// The topic with this id.
    pub fn find(document: &Document, id: &str) -> Option<Topic> {
        let (id, entity) = document.entities.get(kind::TOPIC)?.get_key_value(id)?;
        Some(Topic::read(id, entity))
    }

    /// Reads what is shown of a topic.
    pub fn read(id: &EntityId, entity: &Entity) -> Topic {
        Topic {
            id: id.to_string(),
            title: owned(entity, "title"),
            text: owned(entity, "text"),
            state: TopicState::parse(entity.text("state").unwrap_or_default()),
            about: set(entity, ABOUT),
            votes: gathered(entity.elements(Topic::VOTE).map(str::to_owned)),
            is_binned: is_binned(entity),
        }
    }
}
