//! What an arriving document would change, worked out before anything happens; the preview is the plan that gets applied.
use super::pairs::{Pair, unlike};
use super::{Document, Dot, DotSet, Entity, EntityId, FieldName, Kind, Seen, Version};
use crate::order::gathered;
use crate::pace::{Pace, finish};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A merge that has been looked at but not done.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What is joined when the plan is applied: as small as possible, with the same effect as the whole arriving document.
    pub delta: Document,
    /// The records that would change, by kind and id.
    pub records: Vec<RecordChange>,
    /// Arriving entities that were erased here and therefore stay away.
    pub n_kept_erased: usize,
    /// What is known here, and what is stated now in the fields that arrive or go.
    before: Document,
}

/// One record that would change; `Plan::fields` says how.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordChange {
    /// Kind of the record.
    pub kind: Kind,
    /// Id of the record.
    pub id: EntityId,
    /// What would happen to it.
    pub outcome: Outcome,
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
    finish(plan_in_steps(mine, theirs, Pace::at_once()))
}

/// The same for a page that must not stand still meanwhile.
pub async fn plan_in_steps(mine: &Document, theirs: &Document, pace: Pace<'_>) -> Result<Plan, Conflation> {
    let pairs = unlike(mine, theirs, pace.part(0.0, 0.2)).await;
    check_shared_dots(mine, &pairs, pace.part(0.2, 0.3)).await?;
    let delta = delta(mine, theirs, &pairs, pace.part(0.3, 0.6)).await;
    let mut plan = Plan {
        before: part(mine, &delta, &pairs, pace.part(0.6, 0.7)).await,
        records: Vec::new(),
        n_kept_erased: 0,
        delta,
    };
    plan.records = plan.changes(mine, pace.part(0.7, 1.0)).await;
    if !mine.erased.is_empty() {
        let arriving = theirs.entities.values().flat_map(|entities| entities.keys());
        plan.n_kept_erased = arriving.filter(|id| mine.erased.contains(*id)).count();
    }
    Ok(plan)
}

impl Plan {
    /// Whether applying it would change nothing: everything that arrives is known.
    pub fn is_empty(&self) -> bool {
        self.delta.is_empty()
    }

    /// The fields of `record` that would change; none for an erasure.
    pub fn fields(&self, record: &RecordChange) -> Vec<FieldChange> {
        let place = (record.kind.as_str(), record.id.as_str());
        match record.outcome {
            Outcome::Erased => Vec::new(),
            _ => changed_fields(self.stated_before(place), self.stated_after(place).as_deref()),
        }
    }

    /// Whether nothing has happened to `mine` since this was planned for it.
    pub fn is_for(&self, mine: &Document) -> bool {
        self.before.seen == mine.seen && self.before.erased == mine.erased
    }

    fn stated_before(&self, (kind, id): (&str, &str)) -> Option<&Entity> {
        self.before.entity(kind, id)
    }

    /// A record of which nothing is stated here becomes what arrives of it; another one loses what is superseded as well.
    fn stated_after(&self, place: (&str, &str)) -> Option<Cow<'_, Entity>> {
        let news = self.delta.entity(place.0, place.1);
        let Some(before) = self.stated_before(place) else {
            return news.map(Cow::Borrowed);
        };
        if self.delta.erased.contains(place.1) {
            return None;
        }
        let mut after = before.clone();
        after.retain(|_, dot| !self.delta.seen.contains(dot));
        after.join(news.cloned().unwrap_or_default());
        (!after.is_empty()).then_some(Cow::Owned(after))
    }

    async fn changes(&self, mine: &Document, pace: Pace<'_>) -> Vec<RecordChange> {
        let none = BTreeMap::new();
        let mut records = Vec::new();
        let n = self.delta.entities.values().map(BTreeMap::len).sum();
        let mut done = 0;
        let kinds: BTreeSet<&Kind> = gathered(self.before.entities.keys().chain(self.delta.entities.keys()));
        for kind in kinds {
            let [before, arriving] =
                [&self.before, &self.delta].map(|document| document.entities.get(kind).unwrap_or(&none));
            let ids: Vec<&EntityId> = match before.is_empty() {
                true => arriving.keys().collect(),
                false => gathered::<BTreeSet<_>, _>(before.keys().chain(arriving.keys()))
                    .into_iter()
                    .collect(),
            };
            for id in ids {
                let place = (kind.as_str(), id.as_str());
                let is_known = mine.entity(place.0, place.1).is_some();
                let change = match (before.get(id), self.stated_after(place).as_deref()) {
                    // All of it is new.
                    (None, Some(after)) => Some(after.conflicts().next().is_some()),
                    (before, after) => change_of(before, after),
                };
                if let Some(is_undecided) = change {
                    records.push(RecordChange {
                        kind: kind.clone(),
                        id: id.clone(),
                        outcome: match (is_undecided, is_known) {
                            (true, _) => Outcome::Conflicting,
                            (false, false) => Outcome::New,
                            (false, true) => Outcome::Changed,
                        },
                    });
                }
                done += 1;
                pace.step(done, n).await;
            }
        }
        for id in &self.delta.erased {
            let kinds = mine.entities.iter().filter(|(_, entities)| entities.contains_key(id));
            records.extend(kinds.map(|(kind, _)| RecordChange {
                kind: kind.clone(),
                id: id.clone(),
                outcome: Outcome::Erased,
            }));
        }
        records
    }

    /// How many records come to `outcome`.
    pub fn n_records(&self, outcome: Outcome) -> usize {
        self.records.iter().filter(|record| record.outcome == outcome).count()
    }
}

async fn check_shared_dots(mine: &Document, pairs: &[Pair<'_>], pace: Pace<'_>) -> Result<(), Conflation> {
    let mut shared = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let arriving = pair.theirs.into_iter().flat_map(Entity::all);
        for (field, version) in arriving.filter(|(_, version)| mine.seen.contains(version.dot)) {
            if pair.mine.and_then(|own| own.version(field.as_str(), version.dot)) != Some(version) {
                shared.push((pair.kind, pair.id, field, version));
            }
        }
        pace.step(at, pairs.len()).await;
    }
    if shared.is_empty() {
        return Ok(());
    }
    // Not where it should be: superseded here, or given to another write.
    let held: DotSet = mine.all().map(|(.., version)| version.dot).collect();
    match shared.into_iter().find(|(.., version)| held.contains(version.dot)) {
        None => Ok(()),
        Some((kind, id, field, version)) => Err(Conflation {
            dot: version.dot,
            kind: kind.clone(),
            id: id.clone(),
            field: field.clone(),
        }),
    }
}

/// The smallest document that has the effect of `theirs` on `mine`.
async fn delta(mine: &Document, theirs: &Document, pairs: &[Pair<'_>], pace: Pace<'_>) -> Document {
    let mut delta = Document {
        seen: theirs.seen.without(&mine.seen),
        ..Document::default()
    };
    // News comes with every erasure that keeps a part of it away, also with those that are known here: should the Change that erased
    // be lost in a crash, this one must not say that a write is known, and nothing of why it is not there.
    delta.erased = if delta.seen.is_empty() {
        gathered(theirs.erased.difference(&mine.erased).cloned())
    } else {
        theirs.erased.clone()
    };
    let mut replaced = Seen::default();
    for (at, pair) in pairs.iter().enumerate() {
        pace.step(at, pairs.len()).await;
        let Pair {
            kind,
            id,
            mine: own,
            theirs: other,
        } = *pair;
        let news = other.map(|other| other.part(|_, version| !mine.seen.contains(version.dot)));
        if let Some(news) = news.filter(|news| !news.is_empty()) {
            if mine.erased.contains(id) {
                delta.erased.insert(id.clone());
            }
            if !delta.erased.contains(id) {
                delta.put(kind, id.clone(), news);
            }
        }
        if !delta.erased.contains(id) {
            let known = own
                .into_iter()
                .flat_map(Entity::all)
                .filter(|(_, version)| theirs.seen.contains(version.dot));
            known
                .filter(|(field, version)| {
                    other.is_none_or(|other| other.version(field.as_str(), version.dot).is_none())
                })
                .for_each(|(_, version)| replaced.insert(version.dot));
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

/// The part of `mine` that `delta` touches: the fields it writes and those it supersedes a version of.
async fn part(mine: &Document, delta: &Document, pairs: &[Pair<'_>], pace: Pace<'_>) -> Document {
    let mut part = Document {
        seen: mine.seen.clone(),
        erased: mine.erased.clone(),
        ..Document::default()
    };
    for (at, pair) in pairs.iter().enumerate() {
        let written = delta.entity(pair.kind.as_str(), pair.id.as_str());
        // Whole fields, so that their statements before and after are complete.
        let is_written = |field: &str| written.is_some_and(|written| !written.versions(field).is_empty());
        let touched = pair.mine.map(|own| {
            own.fields_where(|field, versions| {
                is_written(field.as_str()) || versions.iter().any(|version| delta.seen.contains(version.dot))
            })
        });
        part.put(pair.kind, pair.id.clone(), touched.unwrap_or_default());
        pace.step(at, pairs.len()).await;
    }
    part
}

/// The fields whose statements differ, with those before and after.
fn differing<'a>(
    old: Option<&'a Entity>,
    new: Option<&'a Entity>,
) -> impl Iterator<Item = (&'a FieldName, Vec<&'a Version>, Vec<&'a Version>)> {
    let fields = [old, new].into_iter().flatten().flat_map(Entity::fields);
    let names = fields.map(|(name, _)| name);
    let names: BTreeSet<&FieldName> = gathered(names);
    let statements = |entity: Option<&'a Entity>, field: &FieldName| {
        entity
            .map(|entity| entity.statements(field.as_str()))
            .unwrap_or_default()
    };
    names.into_iter().filter_map(move |field| {
        let (before, after) = (statements(old, field), statements(new, field));
        (values(&before) != values(&after)).then_some((field, before, after))
    })
}

/// Whether a field that changes would be left undecided; `None` if none changes.
fn change_of(old: Option<&Entity>, new: Option<&Entity>) -> Option<bool> {
    differing(old, new).fold(None, |so_far, (_, _, after)| {
        Some(so_far.unwrap_or(false) || after.len() > 1)
    })
}

fn changed_fields(old: Option<&Entity>, new: Option<&Entity>) -> Vec<FieldChange> {
    let owned = |versions: Vec<&Version>| versions.into_iter().cloned().collect();
    differing(old, new)
        .map(|(field, before, after)| FieldChange {
            field: field.clone(),
            before: owned(before),
            after: owned(after),
        })
        .collect()
}

fn values<'a>(versions: &[&'a Version]) -> Vec<&'a super::Value> {
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
