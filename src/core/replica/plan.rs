//! What an arriving document would change, worked out before anything happens; the preview is the plan that gets applied.
use super::{Document, Dot, Entity, EntityId, FieldName, Kind, Seen, Version};
use std::collections::BTreeMap;

/// A merge that has been looked at but not done.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What is joined when the plan is applied: as small as possible, with the same effect as the whole arriving document.
    pub delta: Document,
    /// The records that would change, by kind and id.
    pub records: Vec<RecordChange>,
    /// Arriving entities that were erased here and therefore stay away.
    pub n_kept_erased: usize,
}

/// One record that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordChange {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: EntityId,
    /// What would happen to it.
    pub outcome: Outcome,
    /// The fields that would change; empty for an erasure.
    pub fields: Vec<FieldChange>,
}

/// What an import does to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing was stated about it here.
    New,
    /// Its fields are replaced or added to, nothing is undecided afterwards that was not before.
    Changed,
    /// At least one field would hold differing statements that nobody has decided between.
    Conflicting,
    /// It would be gone for ever.
    Erased,
}

/// One field that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Its name.
    pub field: FieldName,
    /// The statements now, the shown one first.
    pub before: Vec<Version>,
    /// The statements afterwards, the shown one first.
    pub after: Vec<Version>,
}

/// Two documents give one dot to different writes: a damaged file, or two browsers wrote under one replica id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the write {dot} is not the same in both documents ({kind} {id}, {field})")]
pub struct Conflation {
    /// The dot that stands for two writes.
    pub dot: Dot,
    /// Where `theirs` holds it.
    pub kind: Kind,
    /// Where `theirs` holds it.
    pub id: EntityId,
    /// Where `theirs` holds it.
    pub field: FieldName,
}

/// Works out what merging `theirs` into `mine` would do.
pub fn plan(mine: &Document, theirs: &Document) -> Result<Plan, Conflation> {
    check_shared_dots(mine, theirs)?;
    let delta = delta(mine, theirs);
    let mut after = part(mine, &delta);
    let before = after.clone();
    after.merge(&delta);
    let mut records = Vec::new();
    for (kind, id) in places(&before, &after) {
        let (old, new) = (
            before.entity(kind.as_str(), id.as_str()),
            after.entity(kind.as_str(), id.as_str()),
        );
        let known = mine.entity(kind.as_str(), id.as_str()).is_some();
        if let Some(change) = record_change(kind, id, old, new, known) {
            records.push(change);
        }
    }
    for id in &delta.erased {
        for (kind, entities) in &mine.entities {
            if entities.contains_key(id) {
                let outcome = Outcome::Erased;
                records.push(RecordChange {
                    kind: kind.clone(),
                    id: id.clone(),
                    outcome,
                    fields: Vec::new(),
                });
            }
        }
    }
    let n_kept_erased = theirs
        .entities
        .values()
        .flat_map(|entities| entities.keys())
        .filter(|id| mine.erased.contains(*id))
        .count();
    Ok(Plan {
        delta,
        records,
        n_kept_erased,
    })
}

impl Plan {
    /// Whether applying it would change nothing: everything that arrives is known.
    pub fn is_empty(&self) -> bool {
        self.delta.is_empty()
    }

    /// How many records come to `outcome`.
    pub fn n_records(&self, outcome: Outcome) -> usize {
        self.records.iter().filter(|record| record.outcome == outcome).count()
    }
}

fn check_shared_dots(mine: &Document, theirs: &Document) -> Result<(), Conflation> {
    let held: BTreeMap<Dot, (&Kind, &EntityId, &FieldName, &Version)> = mine
        .all()
        .map(|(kind, id, field, version)| (version.dot, (kind, id, field, version)))
        .collect();
    for (kind, id, field, version) in theirs.all() {
        if held
            .get(&version.dot)
            .is_some_and(|known| *known != (kind, id, field, version))
        {
            return Err(Conflation {
                dot: version.dot,
                kind: kind.clone(),
                id: id.clone(),
                field: field.clone(),
            });
        }
    }
    Ok(())
}

/// The smallest document that has the effect of `theirs` on `mine`.
fn delta(mine: &Document, theirs: &Document) -> Document {
    let mut delta = Document {
        seen: theirs.seen.without(&mine.seen),
        ..Document::default()
    };
    // News comes with every erasure that keeps a part of it away, also with those that are known here: should the Change that erased
    // be lost in a crash, this one must not say that a write is known, and nothing of why it is not there.
    delta.erased = if delta.seen.is_empty() {
        theirs.erased.difference(&mine.erased).cloned().collect()
    } else {
        theirs.erased.clone()
    };
    for (kind, id, field, version) in theirs.all() {
        if mine.seen.contains(version.dot) {
            continue;
        }
        if mine.erased.contains(id) {
            delta.erased.insert(id.clone());
        }
        if !delta.erased.contains(id) {
            delta.add(kind, id, field, version.clone());
        }
    }
    let mut replaced = Seen::default();
    for (kind, id, field, version) in mine.all() {
        let held = theirs
            .versions(kind.as_str(), id.as_str(), field.as_str())
            .binary_search_by_key(&version.dot, |known| known.dot)
            .is_ok();
        if theirs.seen.contains(version.dot) && !held && !delta.erased.contains(id) {
            replaced.insert(version.dot);
        }
    }
    delta.seen.join(&replaced);
    let mut joined = mine.clone_rest();
    joined.merge(&Document {
        rest: theirs.rest.clone(),
        ..Document::default()
    });
    delta.rest = joined
        .rest
        .into_iter()
        .filter(|(key, value)| mine.rest.get(key) != Some(value))
        .collect();
    delta
}

/// The part of `mine` that `delta` touches: the fields it writes and the versions it supersedes.
fn part(mine: &Document, delta: &Document) -> Document {
    let mut part = Document {
        seen: mine.seen.clone(),
        erased: mine.erased.clone(),
        ..Document::default()
    };
    for (kind, id, field, version) in mine.all() {
        let written = !delta.versions(kind.as_str(), id.as_str(), field.as_str()).is_empty();
        let is_new_here = part.versions(kind.as_str(), id.as_str(), field.as_str()).is_empty();
        if is_new_here && (written || delta.seen.contains(version.dot)) {
            // The whole field, once, so that its statements before and after are complete.
            for version in mine.versions(kind.as_str(), id.as_str(), field.as_str()) {
                part.add(kind, id, field, version.clone());
            }
        }
    }
    part
}

fn places<'a>(before: &'a Document, after: &'a Document) -> Vec<(&'a Kind, &'a EntityId)> {
    let mut places: Vec<_> = [before, after]
        .into_iter()
        .flat_map(|document| {
            document
                .entities
                .iter()
                .flat_map(|(kind, entities)| entities.keys().map(move |id| (kind, id)))
        })
        .collect();
    places.sort();
    places.dedup();
    places
}

fn record_change(
    kind: &Kind,
    id: &EntityId,
    old: Option<&Entity>,
    new: Option<&Entity>,
    known: bool,
) -> Option<RecordChange> {
    let (nothing, mut fields) = (Entity::default(), Vec::new());
    let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
    let mut names: Vec<&FieldName> = old.fields.keys().chain(new.fields.keys()).collect();
    names.sort();
    names.dedup();
    let mut conflicting = false;
    for field in names {
        let statements = |entity: &Entity| {
            entity
                .statements(field.as_str())
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
        };
        let (before, after) = (statements(old), statements(new));
        if values(&before) != values(&after) {
            conflicting |= after.len() > 1;
            fields.push(FieldChange {
                field: field.clone(),
                before,
                after,
            });
        }
    }
    if fields.is_empty() {
        return None;
    }
    let outcome = match (conflicting, known) {
        (true, _) => Outcome::Conflicting,
        (false, false) => Outcome::New,
        (false, true) => Outcome::Changed,
    };
    Some(RecordChange {
        kind: kind.clone(),
        id: id.clone(),
        outcome,
        fields,
    })
}

fn values(versions: &[Version]) -> Vec<&super::Value> {
    versions.iter().map(|version| &version.value).collect()
}

impl Document {
    fn clone_rest(&self) -> Document {
        Document {
            rest: self.rest.clone(),
            ..Document::default()
        }
    }
}
