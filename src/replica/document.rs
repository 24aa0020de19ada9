//! A whole directory, or a part of one on its way: what is stated, what is known, what is erased.
use super::{Entity, EntityId, FieldName, Kind, Seen, Value, Version};
use std::collections::{BTreeMap, BTreeSet};

/// Entities by kind and id.
pub type Entities = BTreeMap<Kind, BTreeMap<EntityId, Entity>>;

/// The state that merges. The same type holds a whole directory and the small delta of one Change.
///
/// Holds always: every version's dot is in `seen` and occurs once; no entity of an `erased` id; no empty entity or kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Every write that is known, current or superseded.
    pub seen: Seen,
    /// Ids that are gone for ever. Random ids only: no name, no hash, nothing personal.
    pub erased: BTreeSet<EntityId>,
    /// What is stated.
    pub entities: Entities,
    /// Parts of a newer app's document that this one does not know and carries along.
    pub rest: BTreeMap<String, Value>,
}

impl Document {
    /// The entity, if anything is stated about it.
    pub fn entity(&self, kind: &str, id: &str) -> Option<&Entity> {
        self.entities.get(kind)?.get(id)
    }

    /// All entities of a kind, by id.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&EntityId, &Entity)> {
        self.entities.get(kind).into_iter().flatten()
    }

    /// The current versions of one field.
    pub fn versions(&self, kind: &str, id: &str, field: &str) -> &[Version] {
        self.entity(kind, id).map_or(&[], |entity| entity.versions(field))
    }

    /// Every version with its place.
    pub fn all(&self) -> impl Iterator<Item = (&Kind, &EntityId, &FieldName, &Version)> {
        self.entities.iter().flat_map(|(kind, entities)| {
            entities
                .iter()
                .flat_map(move |(id, entity)| entity.all().map(move |(field, version)| (kind, id, field, version)))
        })
    }

    /// Whether nothing at all is known.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty() && self.erased.is_empty() && self.entities.is_empty() && self.rest.is_empty()
    }

    /// Adds a version and its dot; nothing is superseded. Nothing happens for an erased entity, but that the dot is known.
    pub fn add(&mut self, kind: &Kind, id: &EntityId, field: &FieldName, version: Version) {
        self.seen.insert(version.dot);
        if !self.erased.contains(id) {
            self.entities
                .entry(kind.clone())
                .or_default()
                .entry(id.clone())
                .or_default()
                .add(field.clone(), version);
        }
    }

    /// Puts an entity in that is not there yet, unless it is erased or nothing is stated about it. Its dots are known already.
    pub(crate) fn put(&mut self, kind: &Kind, id: EntityId, entity: Entity) {
        if entity.is_empty() || self.erased.contains(&id) {
            return;
        }
        // Nearly always the last kind that was put in.
        match self.entities.get_mut(kind.as_str()) {
            Some(of_kind) => drop(of_kind.insert(id, entity)),
            None => drop(self.entities.entry(kind.clone()).or_default().insert(id, entity)),
        }
    }

    /// Marks `id` as gone for ever and drops what is stated about it, whatever its kind.
    pub fn erase(&mut self, id: &EntityId) {
        self.erased.insert(id.clone());
        self.entities.retain(|_, entities| {
            entities.remove(id);
            !entities.is_empty()
        });
    }
}
