//! The shape of version 1 as it stands in the file. Never changes again: a new format is a new file.
use super::limit::{Fields, Kinds, Limited, MAX_LABEL, Parts, Records, Statements, Unknown, complaint};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
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
/// Field → versions.
pub(super) type WireFields<'a> = Unique<Few<WireVersion<'a>>, Fields>;

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
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WireVersion<'a> {
    /// The value.
    pub v: Value,
    /// The replica that wrote it: `r` and sixteen hexadecimal digits.
    #[serde(borrow)]
    pub by: Words<'a>,
    /// The replica's counter, from 1.
    pub n: u64,
    /// When, by the writer's clock: `2026-11-03T09:12:33.123Z`.
    #[serde(borrow)]
    pub at: Words<'a>,
    /// The label the writing member chose.
    #[serde(borrow, default, deserialize_with = "label")]
    pub who: Option<Words<'a>>,
    /// Whatever a newer app wrote beside these.
    #[serde(flatten)]
    pub rest: Unique<Value, Unknown>,
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

impl<'de, T: Deserialize<'de>, L: Limited> Deserialize<'de> for Unique<T, L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UniqueVisitor(PhantomData))
    }
}

struct UniqueVisitor<T, L>(PhantomData<(T, L)>);

impl<'de, T: Deserialize<'de>, L: Limited> Visitor<'de> for UniqueVisitor<T, L> {
    type Value = Unique<T, L>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Self::Value, M::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry::<String, T>()? {
            if map.len() >= L::MANY.limit() {
                return Err(M::Error::custom(complaint(L::MANY)));
            }
            match map.entry(key) {
                Entry::Vacant(place) => place.insert(value),
                Entry::Occupied(known) => {
                    let key: String = known.key().chars().take(60).collect();
                    return Err(M::Error::custom(format!("\"{key}\" occurs twice")));
                }
            };
        }
        Ok(Unique(map, PhantomData))
    }
}

// The versions of one field.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent, inline))]
pub(super) struct Few<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FewVisitor(PhantomData))
    }
}

struct FewVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FewVisitor<T> {
    type Value = Few<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<Few<T>, S::Error> {
        let mut few = Vec::with_capacity(1);
        while let Some(item) = items.next_element()? {
            if few.len() >= Statements::MANY.limit() {
                return Err(S::Error::custom(complaint(Statements::MANY)));
            }
            few.push(item);
        }
        Ok(Few(few))
    }
}

/// A text as it stands in the file, held where it stands if it is written without escapes.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(serde::Serialize, schemars::JsonSchema), schemars(inline))]
pub(super) struct Words<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Words<'de>, E> {
        Ok(Words(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words<'de>, E> {
        Ok(Words(Cow::Owned(text.to_owned())))
    }
}

/// The label of a member, of at most `MAX_LABEL` characters.
fn label<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Words<'a>>, D::Error> {
    let label = Option::<Words>::deserialize(deserializer)?;
    let is_long = |Words(label): &Words| label.chars().count() > MAX_LABEL;
    if label.as_ref().is_some_and(is_long) {
        return Err(D::Error::custom(format!("a label of more than {MAX_LABEL} characters")));
    }
    Ok(label)
}

/// The JSON Schema of version 1, generated from these types.
#[cfg(feature = "schema")]
pub fn schema() -> Value {
    schemars::schema_for!(WireFile).to_value()
}
