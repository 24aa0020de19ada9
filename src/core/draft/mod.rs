//! What was typed into a form: texts in, a checked edit or every problem with its field out.
mod concept;
mod contribution;
mod heat_plan;
mod municipality;
mod note;
mod person;
mod problem;
mod target;
mod topic;

pub use concept::ConceptDraft;
pub use contribution::ContributionDraft;
pub use heat_plan::HeatPlanDraft;
pub use municipality::MunicipalityDraft;
pub use note::NoteDraft;
pub use person::PersonDraft;
pub use problem::{Flaw, Problem};
pub use target::TargetDraft;
pub use topic::TopicDraft;

use crate::domain::{BINNED, Day, Fact, state, text_value, write};
use crate::edit::Edit;
use crate::replica::{Document, EntityId, Value};
use std::collections::BTreeSet;

/// Decides between the statements about a field: `value` stands, the others go into the history.
pub fn decide(document: &Document, (kind, id): (&str, &str), field: &str, value: &Value) -> Edit {
    // A status fact is a record of its parts; withdrawing one, too, keeps what it supersedes.
    let is_fact = document
        .versions(kind, id, field)
        .iter()
        .any(|version| version.value.is_object());
    if is_fact {
        Edit::Write(state(document, (kind, id), field, value.clone()))
    } else {
        Edit::Write(write(kind, id, field, value.clone()).into_iter().collect())
    }
}

/// States a status fact about an authority, keeping what it supersedes.
fn state_fact(document: &Document, key: &str, field: &str, fact: &impl Fact) -> Edit {
    Edit::Write(state(
        document,
        (crate::domain::kind::MUNICIPALITY, key),
        field,
        fact.to_value(),
    ))
}

/// Puts an entity into the bin, or takes it out again (`day` is `None`).
pub fn bin(kind: &str, id: &str, day: Option<Day>) -> Edit {
    let value = day.map_or(Value::Null, |day| day.to_string().into());
    Edit::Write(write(kind, id, BINNED, value).into_iter().collect())
}

/// Erases a person, a topic or a contribution for ever, here and in every copy that meets this one; a topic's contributions go too.
pub fn erase(document: &Document, id: &str) -> Option<Edit> {
    let mut ids = BTreeSet::from([EntityId::parse(id)?]);
    for (contribution, entity) in document.of_kind(crate::domain::kind::CONTRIBUTION) {
        if entity.text("topic") == Some(id) {
            ids.insert(contribution.clone());
        }
    }
    Some(Edit::Erase(ids))
}

/// Erases several entities for ever in one action; names that are none are passed over.
pub fn erase_all<'a>(ids: impl IntoIterator<Item = &'a str>) -> Edit {
    Edit::Erase(ids.into_iter().filter_map(EntityId::parse).collect())
}

/// Contributions written elsewhere while their topic was erased: no page shows them any more, so they go as well.
pub fn erase_orphans(document: &Document) -> Option<Edit> {
    let is_orphan = |entity: &crate::replica::Entity| {
        entity
            .text("topic")
            .is_some_and(|topic| document.erased.contains(topic))
    };
    let orphans = document
        .of_kind(crate::domain::kind::CONTRIBUTION)
        .filter(|(_, entity)| is_orphan(entity));
    let ids: BTreeSet<EntityId> = orphans.map(|(id, _)| id.clone()).collect();
    (!ids.is_empty()).then_some(Edit::Erase(ids))
}

fn text_write(kind: &str, id: &str, field: &str, text: &str) -> Option<crate::edit::Write> {
    write(kind, id, field, text_value(text))
}
