//! A meeting's page: the agenda with its times, who comes, what was agreed.
use crate::catalogue::{kind, kind_of};
use crate::domain::{AgendaItem, Day, Meeting, TimeOfDay, Topic, TopicState, is_binned};
use crate::order::sort_by_key;
use crate::replica::Document;
use crate::summary::links::{Reference, reference_among, sort_references};
use crate::summary::to_decide::{Undecided, undecided};

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaLine {
    /// The item.
    pub item: AgendaItem,
    /// Its title, else that of its topic; empty if neither is there.
    pub title: String,
    /// Its topic.
    pub topic: Option<Reference>,
    /// Who presents it.
    pub speaker: Option<Reference>,
    /// When it begins; known as long as every item before it has a duration.
    pub starts_at: Option<TimeOfDay>,
    /// Fields with several statements.
    pub undecided: Vec<Undecided>,
}

/// The agenda.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agenda {
    /// The items in order.
    pub lines: Vec<AgendaLine>,
    /// Those in the bin: id and title.
    pub binned: Vec<(String, String)>,
    /// The sum of the durations that are stated, in minutes.
    pub n_minutes: u32,
    /// When it ends, if every item has a duration and the beginning is known.
    pub ends_at: Option<TimeOfDay>,
    /// By how many minutes it is longer than the meeting.
    pub n_over: u32,
}

/// Somebody who said whether they come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attending {
    /// Municipality, person or organisation.
    pub who: Reference,
    /// Code of `catalogue::ATTENDANCE`, or of a newer one.
    pub answer: String,
}

/// One agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// Its id.
    pub id: String,
    /// What.
    pub title: String,
    /// Who does it.
    pub who: Vec<Reference>,
    /// Until when.
    pub due: Option<Day>,
    /// Since when it is done.
    pub done: Option<Day>,
}

/// All meetings that do not lie in the bin, the latest first.
pub fn meetings(document: &Document) -> Vec<Meeting> {
    let all = document.of_kind(kind::MEETING).filter(|(_, entity)| !is_binned(entity));
    let mut meetings: Vec<Meeting> = all.map(|(id, entity)| Meeting::read(id, entity)).collect();
    sort_by_key(&mut meetings, |meeting| std::cmp::Reverse(meeting.day));
    meetings
}

/// The agenda of a meeting.
pub fn agenda(document: &Document, meeting: &str) -> Agenda {
    let found = Meeting::find(document, meeting);
    let mut agenda = Agenda::default();
    let mut at = found.as_ref().and_then(|meeting| meeting.from);
    for item in AgendaItem::of(document, meeting) {
        let named = |kinds: &[&'static str], id: &str| (!id.is_empty()).then(|| reference_among(document, kinds, id));
        let topic = named(&[kind::TOPIC], &item.topic);
        let title = match &topic {
            Some(topic) if item.title.is_empty() => topic.title.clone(),
            _ => item.title.clone(),
        };
        let entity = document.entity(kind::AGENDA_ITEM, &item.id);
        let undecided = entity.map_or_else(Vec::new, |entity| {
            undecided(document, kind::AGENDA_ITEM, &item.id, entity)
        });
        agenda.n_minutes = agenda.n_minutes.saturating_add(item.duration.unwrap_or(0));
        let starts_at = at;
        at = at.zip(item.duration).map(|(at, minutes)| at.plus(minutes));
        agenda.lines.push(AgendaLine {
            title,
            topic,
            speaker: named(&[kind::PERSON], &item.speaker),
            starts_at,
            undecided,
            item,
        });
    }
    agenda.ends_at = at.filter(|_| !agenda.lines.is_empty());
    let room = found.and_then(|meeting| meeting.n_minutes());
    agenda.n_over = room.map_or(0, |room| agenda.n_minutes.saturating_sub(room));
    agenda.binned = binned(document, meeting);
    agenda
}

fn binned(document: &Document, meeting: &str) -> Vec<(String, String)> {
    let Some(record) = kind_of(kind::AGENDA_ITEM) else {
        return Vec::new();
    };
    let all = document.of_kind(kind::AGENDA_ITEM);
    all.filter(|(_, entity)| entity.text("meeting") == Some(meeting) && is_binned(entity))
        .map(|(id, entity)| (id.to_string(), crate::summary::record::title(record, document, entity)))
        .collect()
}

/// Those who have answered whether they come, by name.
pub fn attendance(document: &Document, meeting: &str) -> Vec<Attending> {
    let Some(entity) = document.entity(kind::MEETING, meeting) else {
        return Vec::new();
    };
    let kinds = [kind::MUNICIPALITY, kind::PERSON, kind::ORGANISATION];
    let mut all: Vec<Attending> = Meeting::answers(entity)
        .map(|(who, answer)| Attending {
            who: reference_among(document, &kinds, who),
            answer: answer.to_owned(),
        })
        .collect();
    sort_references(document, &mut all, |attending| &attending.who);
    all
}

/// What was agreed at a meeting: what is open first, then by day.
pub fn agreements(document: &Document, meeting: &str) -> Vec<Agreed> {
    let kinds = [kind::PERSON, kind::MUNICIPALITY, kind::ORGANISATION];
    let mut all: Vec<Agreed> = document
        .of_kind(kind::AGREEMENT)
        .filter(|(_, entity)| entity.text("meeting") == Some(meeting) && !is_binned(entity))
        .map(|(id, entity)| {
            let day = |field: &str| entity.text(field).and_then(Day::parse);
            let mut who: Vec<Reference> = entity
                .elements("who")
                .map(|id| reference_among(document, &kinds, id))
                .collect();
            sort_references(document, &mut who, |reference| reference);
            Agreed {
                id: id.to_string(),
                title: entity.text("title").unwrap_or_default().to_owned(),
                who,
                due: day("due"),
                done: day("done"),
            }
        })
        .collect();
    sort_by_key(&mut all, |agreed| {
        (agreed.done.is_some(), agreed.due.is_none(), agreed.due)
    });
    all
}

/// The topics that can come onto the agenda: open ones, then planned ones, those most asked for first; not those on it already.
pub fn waiting_topics(document: &Document, meeting: &str) -> Vec<Topic> {
    let on_it: Vec<String> = AgendaItem::of(document, meeting)
        .into_iter()
        .map(|item| item.topic)
        .collect();
    let rows = super::topic::rows(document).into_iter().map(|row| row.topic);
    rows.filter(|topic| topic.state != TopicState::Discussed && !on_it.contains(&topic.id))
        .collect()
}
