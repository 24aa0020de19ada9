//! The one way in: everything that arrives, from wherever, is joined by `merge`.
use super::{Document, Dot, Entity, EntityId, FieldName, Seen, Value};
use crate::json;
use crate::order::gathered;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// A delta of so few dots is merged by looking at the fields it writes, so that saving one change costs the same in a small and in
/// a large directory. Anything bigger is compared field by field.
const SMALL_DELTA_DOTS: u64 = 256;

impl Document {
    /// Joins `other` into this document: commutative, associative, idempotent.
    ///
    /// A version stays if both sides have it, or if the other side does not know its dot. Contexts join. Erased ids absorb every
    /// version of their entity, older or newer, for ever.
    pub fn merge(&mut self, other: &Document) {
        self.absorb(other.clone());
    }

    /// The same with a document that nobody needs any more: what is new here is moved.
    pub fn absorb(&mut self, other: Document) {
        for id in &other.erased {
            self.erase(id);
        }
        let is_all_news = !other.seen.meets(&self.seen);
        if !is_all_news {
            self.drop_superseded(&other);
        }
        for (kind, mut entities) in other.entities {
            if !is_all_news {
                // A dot that is known but not held here was superseded here. The seen set is joined only after this loop.
                entities.retain(|_, entity| {
                    entity.retain(|_, dot| !self.seen.contains(dot));
                    !entity.is_empty()
                });
            }
            if !self.erased.is_empty() {
                entities.retain(|id, _| !self.erased.contains(id));
            }
            match self.entities.entry(kind) {
                Entry::Vacant(place) if !entities.is_empty() => {
                    place.insert(entities);
                }
                Entry::Vacant(_) => {}
                Entry::Occupied(mut known) => entities
                    .into_iter()
                    .for_each(|(id, entity)| add_unseen(known.get_mut(), id, entity)),
            }
        }
        self.seen.join(&other.seen);
        for (key, theirs) in other.rest {
            match self.rest.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(theirs);
                }
                Entry::Occupied(mut mine) if is_before(mine.get(), &theirs) => {
                    mine.insert(theirs);
                }
                Entry::Occupied(_) => {}
            }
        }
    }

    /// Drops the versions that `other` knows and no longer holds.
    fn drop_superseded(&mut self, other: &Document) {
        let superseded = |theirs: Option<&Entity>, field: &FieldName, dot: Dot| {
            other.seen.contains(dot) && theirs.is_none_or(|theirs| theirs.version(field.as_str(), dot).is_none())
        };
        if let Some(mut wanted) = dots_without_version(other, &self.seen) {
            for (kind, id, field, _) in other.all() {
                let Some(entities) = self.entities.get_mut(kind) else {
                    continue;
                };
                let Some(entity) = entities.get_mut(id) else { continue };
                entity.retain(|name, dot| {
                    if name != field {
                        return true;
                    }
                    wanted.remove(&dot);
                    !superseded(other.entity(kind.as_str(), id.as_str()), field, dot)
                });
                if entity.is_empty() {
                    entities.remove(id);
                }
            }
            if wanted.is_empty() {
                self.entities.retain(|_, entities| !entities.is_empty());
                return;
            }
        }
        for (kind, entities) in &mut self.entities {
            let theirs = other.entities.get(kind);
            entities.retain(|id, entity| {
                let theirs = theirs.and_then(|theirs| theirs.get(id));
                // Nearly always.
                if theirs == Some(entity) {
                    return true;
                }
                entity.retain(|field, dot| !superseded(theirs, field, dot));
                !entity.is_empty()
            });
        }
        self.entities.retain(|_, entities| !entities.is_empty());
    }
}

/// The dots a small `delta` declares known without holding a version, as far as `seen` knows them; `None` for a large one.
fn dots_without_version(delta: &Document, seen: &Seen) -> Option<BTreeSet<Dot>> {
    if delta.seen.n_dots() > SMALL_DELTA_DOTS {
        return None;
    }
    let mut dots: BTreeSet<Dot> = gathered(delta.seen.dots().filter(|dot| seen.contains(*dot)));
    for (_, _, _, version) in delta.all() {
        dots.remove(&version.dot);
    }
    Some(dots)
}

/// Puts in what no version here has the dot of.
fn add_unseen(known: &mut BTreeMap<EntityId, Entity>, id: EntityId, unseen: Entity) {
    match known.entry(id) {
        Entry::Vacant(place) => {
            place.insert(unseen);
        }
        Entry::Occupied(mut known) => known.get_mut().join(unseen),
    }
}

/// Any total order does, as long as every replica uses the same one: unknown parts have no better rule.
pub(super) fn is_before(mine: &Value, theirs: &Value) -> bool {
    let (mine, theirs) = (json::text(mine), json::text(theirs));
    mine < theirs
}
