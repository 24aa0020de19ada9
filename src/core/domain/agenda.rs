//! The items of a meeting's agenda, in their order.
use super::{is_binned, owned};
use crate::catalogue::kind;
use crate::order::sort_by_key;
use crate::replica::{Document, Entity, EntityId};

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Random id.
    pub id: String,
    /// Its own title; may be empty where there is a topic.
    pub title: String,
    /// Id of its topic, if it has one.
    pub topic: String,
    /// Its place in the order; items of two members can share one.
    pub place: Option<u32>,
    /// How long it takes, in minutes.
    pub duration: Option<u32>,
    /// Id of who presents it.
    pub speaker: String,
    /// What came out, in several lines.
    pub result: String,
}

impl AgendaItem {
    /// The items of a meeting that do not lie in the bin.
    pub fn of(document: &Document, meeting: &str) -> Vec<AgendaItem> {
        let all = document.of_kind(kind::AGENDA_ITEM);
        let mut items: Vec<AgendaItem> = all
            .filter(|(_, entity)| entity.text("meeting") == Some(meeting) && !is_binned(entity))
            .map(|(id, entity)| AgendaItem::read(id, entity))
            .collect();
        sort_by_key(&mut items, |item| (item.place.unwrap_or(u32::MAX), item.id.clone()));
        items
    }

    fn read(id: &EntityId, entity: &Entity) -> AgendaItem {
        let number = |field: &str| {
            let value = entity.shown(field)?.value.as_u64()?;
            u32::try_from(value).ok()
        };
        AgendaItem {
            id: id.to_string(),
            title: owned(entity, "title"),
            topic: owned(entity, "topic"),
            place: number("place"),
            duration: number("duration"),
            speaker: owned(entity, "speaker"),
            result: owned(entity, "result"),
        }
    }
}
