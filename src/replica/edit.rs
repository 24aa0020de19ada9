//! What a member changes is an `Edit`, what a file brings a `Plan`: both make a `Change`, a small document for the one merge.
use crate::author::Author;
use crate::order::gathered;
use crate::{Document, Dot, EntityId, FieldName, Kind, Plan, Seen, Timestamp, Value, Version};
use std::collections::{BTreeMap, BTreeSet};

/// What a member asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// States values; each replaces exactly the versions of its field that are shown to this member.
    Write(Vec<Write>),
    /// The same from a form that hides what it is about to replace: replaces only what its `Seen` knows, i.e. what stood there when
    /// the form was opened. What came since stays beside it, for somebody to decide.
    WriteKnowing(Vec<Write>, Seen),
    /// Erases entities for ever, here and wherever this document arrives.
    Erase(BTreeSet<EntityId>),
}

/// One value to state.
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    /// What it is about.
    pub kind: Kind,
    /// Which one.
    pub id: EntityId,
    /// Which field.
    pub field: FieldName,
    /// The value; `null` states that nothing is stated any more.
    pub value: Value,
}

/// One user action: what gets written to storage under one key.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The first dot of the action, or one minted for it; names its log key.
    pub name: Dot,
    /// What it adds. Its context is exactly the dots it adds and the dots it replaces, never more, so that Changes may arrive in
    /// any order, twice, or with one missing.
    pub delta: Document,
}

/// Why an edit was not applied; the document is as before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The entity was erased, here or by a colleague; what is written about it would be absorbed.
    #[error("{0} was erased")]
    Erased(EntityId),
    /// Official keys cannot be erased, else no one could ever state anything about that municipality again.
    #[error("{0} cannot be erased")]
    NotErasable(EntityId),
    /// What arrives gives a write that is held here another content; can only happen between preview and click.
    #[error(transparent)]
    Conflated(#[from] crate::Conflation),
    /// Somebody else wrote under this author's replica id: a fresh id is needed first.
    #[error("the replica id is in use elsewhere")]
    Overtaken,
}

impl Document {
    /// Works out the Change that `edit` makes, without doing it: storing and merging it is the caller's next step.
    ///
    /// `None` if nothing would change. `author` is advanced only when there is a Change.
    pub fn apply(&self, edit: &Edit, author: &mut Author, now: Timestamp) -> Result<Option<Change>, Refusal> {
        if author.is_overtaken_in(self) {
            return Err(Refusal::Overtaken);
        }
        let mut next = author.clone();
        let change = match edit {
            Edit::Write(writes) => self.write(writes, None, &mut next, now)?,
            Edit::WriteKnowing(writes, known) => self.write(writes, Some(known), &mut next, now)?,
            Edit::Erase(ids) => self.erasure(ids, &mut next)?,
        };
        if change.is_some() {
            *author = next;
        }
        Ok(change)
    }

    fn write(
        &self,
        writes: &[Write],
        known: Option<&Seen>,
        author: &mut Author,
        now: Timestamp,
    ) -> Result<Option<Change>, Refusal> {
        // The last value for a field counts: one Change writes a field once.
        let mut last: BTreeMap<(&Kind, &EntityId, &FieldName), &Value> = BTreeMap::new();
        for write in writes {
            last.insert((&write.kind, &write.id, &write.field), &write.value);
        }
        let mut delta = Document::default();
        let mut name = None;
        let at = author.clone().tick(now);
        for ((kind, id, field), value) in last {
            if self.erased.contains(id) {
                return Err(Refusal::Erased(id.clone()));
            }
            let stated = self.versions(kind.as_str(), id.as_str(), field.as_str());
            let says_nothing_new = match stated {
                [] => value.is_null(),
                [only] => only.value == *value,
                _ => false,
            };
            if says_nothing_new {
                continue;
            }
            let dot = author.mint();
            name.get_or_insert(dot);
            for version in stated
                .iter()
                .filter(|version| known.is_none_or(|known| known.contains(version.dot)))
            {
                delta.seen.insert(version.dot);
            }
            let version = Version {
                dot,
                at,
                who: author.who.clone(),
                value: value.clone(),
                rest: BTreeMap::new(),
            };
            delta.add(kind, id, field, version);
        }
        author.at = at;
        Ok(name.map(|name| Change { name, delta }))
    }

    fn erasure(&self, ids: &BTreeSet<EntityId>, author: &mut Author) -> Result<Option<Change>, Refusal> {
        if let Some(id) = ids.iter().find(|id| !id.is_random()) {
            return Err(Refusal::NotErasable(id.clone()));
        }
        let delta = Document {
            erased: gathered(ids.difference(&self.erased).cloned()),
            ..Document::default()
        };
        Ok((!delta.erased.is_empty()).then(|| named(delta, author)))
    }

    /// Works out the Change that takes over what a preview showed, as `apply` does for an edit.
    pub fn adopt(&self, plan: Plan, author: &mut Author) -> Result<Option<Change>, Refusal> {
        if author.is_overtaken_in(self) || author.is_overtaken_in(&plan.delta) {
            return Err(Refusal::Overtaken);
        }
        Ok(self.is_news(&plan)?.then(|| named(plan.delta, author)))
    }

    /// Not if the plan was adopted meanwhile, by a second click or by another tab.
    fn is_news(&self, plan: &Plan) -> Result<bool, Refusal> {
        if plan.is_for(self) {
            return Ok(!plan.is_empty());
        }
        Ok(!crate::plan(self, &plan.delta)?.is_empty())
    }
}

/// A Change without a write of its own takes a dot for its name and for nothing else: the dot is no part of the document, so that
/// two members who have taken in each other's files hold the same state.
fn named(delta: Document, author: &mut Author) -> Change {
    Change {
        name: author.mint(),
        delta,
    }
}
