//! The shape of version 1 as it stands in the file. Never changes again: a new format is a new file.
use super::words::{Label, Words, label};
use crate::snapshot::limit::{Fields, Kinds, Limited, Parts, Records, Statements, Unknown, complaint};
use crate::{Held, ReadValue, Value, twice};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

/// The whole file.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "KlimanetzSnapshot")
)]
pub(super) struct WireFile<'a> {
    /// Always `klimanetz-snapshot`.
    #[allow(dead_code, reason = "checked before the whole file is read; part of the schema")]
    pub format: String,
    /// The format the file was written in.
    pub format_version: u32,
    /// The oldest reader that may open it.
    #[allow(dead_code, reason = "checked before the whole file is read; part of the schema")]
    pub min_reader: u32,
    /// `shared` or `backup`.
    pub scope: WireScope,
    /// About the making of the file; not part of the state.
    #[serde(borrow, default)]
    pub exported: Option<WireExported<'a>>,
    /// The member's own document; in a backup only.
    #[serde(borrow, default)]
    pub private: Option<WireState<'a>>,
    /// SHA-256 over the canonical text of the directory: everything but the keys above.
    pub state_hash: String,
    /// Per replica the ranges `[from, to]` of counters that are known.
    pub seen: Unique<Vec<(u64, u64)>, Parts>,
    /// Ids that are gone for ever.
    pub erased: Vec<String>,
    /// Kind → id → field → versions.
    #[serde(borrow)]
    pub entities: Entities<'a>,
    /// Whatever a newer app wrote beside these: part of the state.
    #[serde(flatten)]
    pub rest: Unique<Value, Unknown>,
}

/// Kind → id → field → versions.
pub(super) type Entities<'a> = Unique<Unique<WireFields<'a>, Records>, Kinds>;

/// What the file holds.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum WireScope {
    /// The directory only.
    Shared,
    /// The directory and the private document.
    Backup,
}

/// About the making of the file.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WireExported<'a> {
    /// Version of the app that wrote it.
    #[serde(default)]
    pub app: Option<String>,
    /// When, UTC.
    #[serde(default)]
    pub at: Option<String>,
    /// The label of the member who made it.
    #[serde(borrow, default, deserialize_with = "label")]
    pub by: Option<Words<'a>>,
    /// How many entities of each kind.
    #[serde(default)]
    #[allow(dead_code, reason = "for people who read the file; part of the schema")]
    pub counts: Option<BTreeMap<String, u64>>,
    /// Why the file exists.
    #[serde(default)]
    #[allow(dead_code, reason = "for people who read the file; part of the schema")]
    pub purpose: Option<String>,
}

/// One document.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WireState<'a> {
    /// SHA-256 over the canonical text of everything else in the state.
    pub state_hash: String,
    /// Per replica the ranges `[from, to]` of counters that are known.
    pub seen: Unique<Vec<(u64, u64)>, Parts>,
    /// Ids that are gone for ever.
    pub erased: Vec<String>,
    /// Kind → id → field → versions.
    #[serde(borrow)]
    pub entities: Entities<'a>,
    /// Whatever a newer app wrote beside these.
    #[serde(flatten)]
    pub rest: Unique<Value, Unknown>,
}

/// One version of a field.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WireVersion<'a> {
    /// The value.
    pub v: Value,
    /// The replica that wrote it: `r` and sixteen hexadecimal digits.
    pub by: Words<'a>,
    /// The replica's counter, from 1.
    pub n: u64,
    /// When, by the writer's clock: `2026-11-03T09:12:33.123Z`.
    pub at: Words<'a>,
    /// The label the writing member chose.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub who: Option<Words<'a>>,
    /// Whatever a newer app wrote beside these.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub rest: Unique<Value, Unknown>,
}

impl<'de: 'a, 'a> Read<'de> for WireVersion<'a> {
    fn read<D: Deserializer<'de>>(deserializer: D, held: &RefCell<Held>) -> Result<Self, D::Error> {
        deserializer.deserialize_map(VersionVisitor(held))
    }
}

struct VersionVisitor<'h>(&'h RefCell<Held>);

impl<'de> Visitor<'de> for VersionVisitor<'_> {
    type Value = WireVersion<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct WireVersion")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<WireVersion<'de>, M::Error> {
        let (mut v, mut by, mut n, mut at, mut who) = (None, None, None, None, None);
        let mut rest = Unique::default();
        while let Some(Words(key)) = entries.next_key()? {
            match key.as_ref() {
                "v" => once("v", &mut v, || entries.next_value_seed(With::new(self.0)))?,
                "by" => once("by", &mut by, || entries.next_value::<Words>())?,
                "n" => once("n", &mut n, || entries.next_value())?,
                "at" => once("at", &mut at, || entries.next_value::<Words>())?,
                "who" => once("who", &mut who, || entries.next_value::<Label>())?,
                _ => rest.add(key.into_owned(), entries.next_value_seed(With::new(self.0))?)?,
            }
        }
        let missing = M::Error::missing_field;
        Ok(WireVersion {
            v: v.ok_or_else(|| missing("v"))?,
            by: by.ok_or_else(|| missing("by"))?,
            n: n.ok_or_else(|| missing("n"))?,
            at: at.ok_or_else(|| missing("at"))?,
            who: who.and_then(|Label(label)| label),
            rest,
        })
    }
}

/// Puts what `read` gives into `place`, which is empty the first time.
fn once<T, E: Error>(key: &'static str, place: &mut Option<T>, read: impl FnOnce() -> Result<T, E>) -> Result<(), E> {
    match place {
        Some(_) => Err(E::duplicate_field(key)),
        None => {
            *place = Some(read()?);
            Ok(())
        }
    }
}

/// What is read with a memory of what was met before.
pub(super) trait Read<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D, held: &RefCell<Held>) -> Result<Self, D::Error>;
}

/// Reads a `T` with that memory.
pub(super) struct With<'h, T>(&'h RefCell<Held>, PhantomData<T>);

impl<'h, T> With<'h, T> {
    pub fn new(held: &'h RefCell<Held>) -> With<'h, T> {
        With(held, PhantomData)
    }
}

impl<'de, T: Read<'de>> DeserializeSeed<'de> for With<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, self.0)
    }
}

impl<'de> Read<'de> for Value {
    fn read<D: Deserializer<'de>>(deserializer: D, held: &RefCell<Held>) -> Result<Value, D::Error> {
        ReadValue(&mut held.borrow_mut()).deserialize(deserializer)
    }
}

impl<'de> Read<'de> for Vec<(u64, u64)> {
    fn read<D: Deserializer<'de>>(deserializer: D, _: &RefCell<Held>) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer)
    }
}

// `L` says how many keys it may have.
/// A map that refuses a key that occurs twice: the last one would win without a word.
#[derive(Debug)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(transparent, bound = "T: schemars::JsonSchema")
)]
pub(super) struct Unique<T, L>(
    pub BTreeMap<String, T>,
    #[cfg_attr(feature = "schema", schemars(skip))] PhantomData<L>,
);

impl<T, L> Default for Unique<T, L> {
    fn default() -> Unique<T, L> {
        Unique(BTreeMap::new(), PhantomData)
    }
}

impl<T, L: Limited> Unique<T, L> {
    fn add<E: Error>(&mut self, key: String, value: T) -> Result<(), E> {
        if self.0.len() >= L::MANY.limit() {
            return Err(E::custom(complaint(L::MANY)));
        }
        match self.0.entry(key) {
            Entry::Vacant(place) => {
                place.insert(value);
                Ok(())
            }
            Entry::Occupied(known) => Err(twice(known.key())),
        }
    }
}

impl<'de, T: Read<'de>, L: Limited> Deserialize<'de> for Unique<T, L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Unique::read(deserializer, &RefCell::default())
    }
}

impl<'de, T: Read<'de>, L: Limited> Read<'de> for Unique<T, L> {
    fn read<D: Deserializer<'de>>(deserializer: D, held: &RefCell<Held>) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UniqueVisitor(held, PhantomData))
    }
}

struct UniqueVisitor<'h, T, L>(&'h RefCell<Held>, PhantomData<(T, L)>);

impl<'de, T: Read<'de>, L: Limited> Visitor<'de> for UniqueVisitor<'_, T, L> {
    type Value = Unique<T, L>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Self::Value, M::Error> {
        let mut map = Unique::default();
        while let Some(key) = entries.next_key::<String>()? {
            map.add(key, entries.next_value_seed(With::new(self.0))?)?;
        }
        Ok(map)
    }
}

// One list, each version with its field.
/// Field → versions.
#[derive(Debug, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent, inline))]
pub(super) struct WireFields<'a>(
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Vec<WireVersion<'a>>>"))]
    pub  Vec<(Words<'a>, WireVersion<'a>)>,
);

impl<'de: 'a, 'a> Read<'de> for WireFields<'a> {
    fn read<D: Deserializer<'de>>(deserializer: D, held: &RefCell<Held>) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor(held))
    }
}

struct FieldsVisitor<'h>(&'h RefCell<Held>);

impl<'de> Visitor<'de> for FieldsVisitor<'_> {
    type Value = WireFields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Self::Value, M::Error> {
        // Nearly every record has a handful.
        let (mut all, mut names) = (Vec::with_capacity(6), BTreeSet::new());
        while let Some(name) = entries.next_key::<Words>()? {
            entries.next_value_seed(VersionsOf(&name, &mut all, self.0))?;
            if names.len() >= Fields::MANY.limit() {
                return Err(M::Error::custom(complaint(Fields::MANY)));
            }
            match names.contains(&name.0) {
                true => return Err(twice(&name.0)),
                false => names.insert(name.0),
            };
        }
        Ok(WireFields(all))
    }
}

/// Reads the versions of one field and puts them behind those of the fields before it.
struct VersionsOf<'f, 'a>(
    &'f Words<'a>,
    &'f mut Vec<(Words<'a>, WireVersion<'a>)>,
    &'f RefCell<Held>,
);

impl<'de> DeserializeSeed<'de> for VersionsOf<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for VersionsOf<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<(), S::Error> {
        let VersionsOf(name, all, held) = self;
        let n_before = all.len();
        while let Some(version) = items.next_element_seed(With::new(held))? {
            if all.len() - n_before >= Statements::MANY.limit() {
                return Err(S::Error::custom(complaint(Statements::MANY)));
            }
            all.push((name.clone(), version));
        }
        Ok(())
    }
}

/// The JSON Schema of version 1, generated from these types.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(WireFile).to_value()
}
