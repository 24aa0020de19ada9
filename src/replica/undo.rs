//! What a change replaced, and the edit that brings it back: another change, which states what was stated before.
use crate::documents::Area;
use crate::edit::{Edit, Write};
use crate::order::gathered;
use crate::{Document, Dot, EntityId, FieldName, Kind, Value, Version};
use std::collections::{BTreeMap, BTreeSet};

/// How a record that was new is taken back: it is put into the bin.
#[derive(Debug, Clone, Copy)]
pub struct Bin {
    /// The field that says since when it lies there.
    pub field: &'static str,
    /// Whether records of this kind with this id go there; of others each field is taken back.
    pub takes: fn(kind: &str, id: &str) -> bool,
}

/// How a statement is taken back where nothing was stated before.
#[derive(Debug, Clone, Copy)]
pub struct Withdrawal {
    /// Says of a statement that it does not hold; nothing for a field whose statements are not withdrawn.
    pub writes: fn(place: (&str, &str, &str), version: &Version) -> Vec<Write>,
    /// Whether that was said of the statement with this dot.
    pub is_withdrawn: fn(document: &Document, dot: Dot) -> bool,
}

/// What a step changed among the records of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The kind.
    pub kind: Kind,
    /// How many records.
    pub n: usize,
    /// Whether some of them were new.
    pub has_new: bool,
    /// The first one.
    pub id: EntityId,
    /// Its fields; none if it was new.
    pub fields: Vec<FieldName>,
}

/// What the last step would take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastStep {
    /// Whose file was taken over, if one was; empty if that is not known.
    pub file: Option<String>,
    /// What it changed in each document, kind after kind.
    pub touched: Vec<(Area, Touched)>,
}

/// What was there before a change, as far as the change touched it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Before {
    /// Records of which nothing was stated.
    pub new: BTreeMap<Kind, BTreeSet<EntityId>>,
    /// The statements that were replaced, and what was shown where none was; it has seen what taking back may replace.
    pub stated: Document,
}

impl Before {
    /// Before `delta` was merged into `document`.
    pub fn of(document: &Document, delta: &Document, bin: Bin) -> Before {
        let mut before = Before::default();
        before.add(document, delta, bin);
        before
    }

    /// Another change after it, to be taken back together with it.
    pub fn add(&mut self, document: &Document, delta: &Document, bin: Bin) {
        for (kind, id, field, version) in delta.all() {
            let place = (kind.as_str(), id.as_str(), field.as_str());
            let entity = document.entity(place.0, place.1);
            if entity.is_none() && (bin.takes)(place.0, place.1) {
                self.new.entry(kind.clone()).or_default().insert(id.clone());
            }
            let is_known = self.new.get(kind).is_some_and(|ids| ids.contains(id))
                || !self.stated.versions(place.0, place.1, place.2).is_empty();
            if is_known {
                continue;
            }
            let shown = entity.and_then(|entity| entity.shown(place.2));
            for replaced in document.versions(place.0, place.1, place.2) {
                if delta.seen.contains(replaced.dot) {
                    self.stated.add(kind, id, field, replaced.clone());
                }
            }
            if shown.is_none_or(|shown| !delta.seen.contains(shown.dot)) {
                let shown = Version {
                    dot: version.dot,
                    at: shown.map_or(version.at, |shown| shown.at),
                    who: None,
                    value: shown.map_or(Value::Null, |shown| shown.value.clone()),
                    rest: BTreeMap::new(),
                };
                self.stated.add(kind, id, field, shown);
            }
        }
        self.stated.seen.join(&delta.seen);
    }

    /// Whether there is nothing to take back.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.stated.entities.is_empty()
    }

    /// What was changed, kind after kind.
    pub fn touched(&self) -> Vec<Touched> {
        let kinds: BTreeSet<&Kind> = gathered(self.new.keys().chain(self.stated.entities.keys()));
        let of_kind = |kind: &Kind| {
            let (new, stated) = (self.new.get(kind), self.stated.entities.get(kind));
            let first = stated.and_then(|stated| stated.iter().next());
            let (id, fields) = match (new.and_then(|new| new.iter().next()), first) {
                (Some(id), _) => (id, Vec::new()),
                (None, Some((id, entity))) => (id, entity.fields().map(|(field, _)| field.clone()).collect()),
                (None, None) => return None,
            };
            Some(Touched {
                kind: kind.clone(),
                n: new.map_or(0, BTreeSet::len) + stated.map_or(0, BTreeMap::len),
                has_new: new.is_some(),
                id: id.clone(),
                fields,
            })
        };
        kinds.into_iter().filter_map(of_kind).collect()
    }

    /// The edit that takes it back in `document`, as that is now; `binned` is what is put into the field of the bin.
    ///
    /// Where several statements stood, the one that was shown is stated again. What others stated meanwhile stays beside it, and
    /// nothing is said of what was erased.
    pub fn edit(&self, document: &Document, bin: Bin, (binned, withdrawal): (&Value, Withdrawal)) -> Option<Edit> {
        let mut known = self.stated.seen.clone();
        let (mut writes, mut withdrawn) = (Vec::new(), Vec::new());
        let into_bin = FieldName::parse(bin.field);
        for (kind, ids) in &self.new {
            let left = ids.iter().filter(|id| !document.erased.contains(*id));
            writes.extend(left.zip(into_bin.iter().cycle()).map(|(id, field)| Write {
                kind: kind.clone(),
                id: id.clone(),
                field: field.clone(),
                value: binned.clone(),
            }));
        }
        for (kind, id, field) in self.fields().filter(|(_, id, _)| !document.erased.contains(*id)) {
            let place = (kind.as_str(), id.as_str(), field.as_str());
            let before = self.stated.entity(place.0, place.1);
            let Some(shown) = before.and_then(|before| before.shown(place.2)) else {
                continue;
            };
            if shown.value.is_null() || (withdrawal.is_withdrawn)(document, shown.dot) {
                let versions = document.versions(place.0, place.1, place.2).iter();
                let own = versions.filter(|version| known.contains(version.dot) && !version.value.is_null());
                let said: Vec<Write> = own.flat_map(|version| (withdrawal.writes)(place, version)).collect();
                if !said.is_empty() {
                    withdrawn.extend(said);
                    continue;
                }
            }
            // A statement that says the same is not contradicted.
            for same in document.versions(place.0, place.1, place.2) {
                if same.value == shown.value {
                    known.insert(same.dot);
                }
            }
            writes.push(Write {
                kind: kind.clone(),
                id: id.clone(),
                field: field.clone(),
                value: shown.value.clone(),
            });
        }
        // What is said of a statement is said whatever was said of it.
        for write in &withdrawn {
            for said in document.versions(write.kind.as_str(), write.id.as_str(), write.field.as_str()) {
                known.insert(said.dot);
            }
        }
        writes.extend(withdrawn);
        (!writes.is_empty()).then_some(Edit::WriteKnowing(writes, known))
    }

    /// A `later` change was taken back by `back`, which is merged into `document`: what was stated again stands for what `later` replaced
    /// of this change, and the statement that there is nothing for nothing.
    pub fn stands_for(&mut self, later: &Before, back: &Document, document: &Document) {
        for (kind, id, field) in later.fields() {
            let place = (kind.as_str(), id.as_str(), field.as_str());
            let is_touched = self.new.get(kind).is_some_and(|ids| ids.contains(id))
                || !self.stated.versions(place.0, place.1, place.2).is_empty();
            let mut replaced = later.stated.versions(place.0, place.1, place.2).iter();
            let is_own = replaced.all(|version| {
                // What was replaced only now was the change itself: nothing stood there before it.
                let was_nothing = version.value.is_null() && back.seen.contains(version.dot);
                was_nothing || self.stated.seen.contains(version.dot)
            });
            if !(is_touched && is_own) {
                continue;
            }
            // What was withdrawn stays where it is.
            for withdrawn in document.versions(place.0, place.1, place.2) {
                if later.stated.seen.contains(withdrawn.dot) {
                    self.stated.seen.insert(withdrawn.dot);
                }
            }
            for again in back.versions(place.0, place.1, place.2) {
                if document.versions(place.0, place.1, place.2).contains(again) {
                    self.stated.seen.insert(again.dot);
                }
            }
        }
    }

    /// Forgets what is said of the erased, or mentions one of them.
    pub fn forget(&mut self, erased: &BTreeSet<EntityId>) {
        self.new.retain(|_, ids| {
            ids.retain(|id| !erased.contains(id));
            !ids.is_empty()
        });
        let mut left = Document {
            seen: self.stated.seen.clone(),
            ..Document::default()
        };
        for (kind, id, field, version) in self.stated.all() {
            let mentions = |gone: &EntityId| {
                version.value.to_string().contains(gone.as_str()) || field.as_str().contains(gone.as_str())
            };
            if !erased.contains(id) && !erased.iter().any(mentions) {
                left.add(kind, id, field, version.clone());
            }
        }
        self.stated = left;
    }

    fn fields(&self) -> impl Iterator<Item = (&Kind, &EntityId, &FieldName)> {
        let entities = self.stated.entities.iter();
        let all = entities.flat_map(|(kind, of_kind)| of_kind.iter().map(move |(id, entity)| (kind, id, entity)));
        all.flat_map(|(kind, id, entity)| entity.fields().map(move |(field, _)| (kind, id, field)))
    }
}
