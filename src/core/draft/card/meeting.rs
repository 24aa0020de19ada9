//! What is done on a meeting's page: answers of participants, the order of the agenda.
use crate::catalogue::kind;
use crate::domain::{AgendaItem, Meeting, TopicState, text_value, write};
use crate::draft::number::whole;
use crate::draft::problem::{Flaw, Own, Problem, Problems};
use crate::draft::text_write;
use crate::edit::Edit;
use crate::replica::{Document, Value};

/// What was typed to put something on the agenda.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemDraft {
    /// Id of a topic, or empty.
    pub topic: String,
    /// A title; may be empty where there is a topic.
    pub title: String,
    /// Minutes.
    pub duration: String,
}

impl ItemDraft {
    /// The edit for a new item `id` at the end of the agenda. A topic that was wanted is planned from now on.
    pub fn read(&self, document: &Document, (meeting, id): (&str, &str)) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let title = problems.line(Own::Title, &self.title);
        if title.is_empty() && self.topic.is_empty() {
            problems.add(Own::Title, Flaw::Missing);
        }
        let minutes = problems.line(Own::Duration, &self.duration);
        let duration = whole(&minutes).filter(|n| (1..=600).contains(n));
        if duration.is_none() && !minutes.is_empty() {
            problems.add(Own::Duration, Flaw::NotBetween(1, 600));
        }
        let last = AgendaItem::of(document, meeting)
            .into_iter()
            .filter_map(|item| item.place);
        let place = last.max().unwrap_or(0).saturating_add(1);
        let item = |field: &str, value: Value| write(kind::AGENDA_ITEM, id, field, value);
        let mut writes: Vec<_> = [
            item("meeting", meeting.into()),
            item("topic", text_value(&self.topic)),
            item("title", text_value(&title)),
            item("duration", duration.map_or(Value::Null, Value::from)),
            item("place", place.into()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let topic = document.entity(kind::TOPIC, &self.topic);
        let is_open =
            topic.is_some_and(|topic| TopicState::parse(topic.text("state").unwrap_or_default()) == TopicState::Open);
        if is_open {
            writes.extend(text_write(
                kind::TOPIC,
                &self.topic,
                "state",
                TopicState::Planned.code(),
            ));
        }
        problems.done(Some(Edit::Write(writes)))
    }
}

/// Moves an item one place up or down; `None` if there is no place to go to.
///
/// Where every item has a place of its own, two of them change; otherwise all are numbered again.
pub fn move_item(document: &Document, meeting: &str, id: &str, is_up: bool) -> Option<Edit> {
    let mut items = AgendaItem::of(document, meeting);
    let from = items.iter().position(|item| item.id == id)?;
    let to = if is_up { from.checked_sub(1)? } else { from + 1 };
    if to >= items.len() {
        return None;
    }
    let places: Vec<u32> = items.iter().filter_map(|item| item.place).collect();
    let is_clear = places.len() == items.len() && places.windows(2).all(|pair| pair.first() < pair.last());
    items.swap(from, to);
    let wanted: Vec<u32> = if is_clear {
        places
    } else {
        (1..).take(items.len()).collect()
    };
    let moved = items
        .iter()
        .zip(wanted)
        .filter(|(item, place)| item.place != Some(*place));
    let writes = moved.filter_map(|(item, place)| write(kind::AGENDA_ITEM, &item.id, "place", place.into()));
    Some(Edit::Write(writes.collect()))
}

/// States whether somebody comes or was there; an empty answer takes it back.
pub fn attend(meeting: &str, who: &str, answer: &str) -> Edit {
    let field = format!("{}:{who}", Meeting::ATTENDANCE);
    Edit::Write(text_write(kind::MEETING, meeting, &field, answer).into_iter().collect())
}

/// Calls a meeting off, or says that it takes place after all.
pub fn call_off(meeting: &str, is_off: bool) -> Edit {
    let code = if is_off { Meeting::CALLED_OFF } else { "" };
    let write = text_write(kind::MEETING, meeting, Meeting::STATUS, code);
    Edit::Write(write.into_iter().collect())
}
