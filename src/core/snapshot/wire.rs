//! The shape of version 1 as it stands in the file. Never changes again: a new format is a new file.
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use std::collections::BTreeMap;
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
pub(super) struct WireFile {
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
    #[serde(default)]
    pub exported: Option<WireExported>,
    /// The member's own document; in a backup only.
    #[serde(default)]
    pub private: Option<WireState>,
    /// SHA-256 over the canonical text of the directory: everything but the keys above.
    pub state_hash: String,
    /// Per replica the ranges `[from, to]` of counters that are known.
    pub seen: Unique<Vec<(u64, u64)>>,
    /// Ids that are gone for ever.
    pub erased: Vec<String>,
    /// Kind → id → field → versions.
    pub entities: Unique<Unique<Unique<Vec<WireVersion>>>>,
    /// Whatever a newer app wrote beside these: part of the state.
    #[serde(flatten)]
    pub rest: Unique<Value>,
}

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
pub(super) struct WireExported {
    /// Version of the app that wrote it.
    #[serde(default)]
    pub app: Option<String>,
    /// When, UTC.
    #[serde(default)]
    pub at: Option<String>,
    /// The label of the member who made it.
    #[serde(default)]
    pub by: Option<String>,
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
pub(super) struct WireState {
    /// SHA-256 over the canonical text of everything else in the state.
    pub state_hash: String,
    /// Per replica the ranges `[from, to]` of counters that are known.
    pub seen: Unique<Vec<(u64, u64)>>,
    /// Ids that are gone for ever.
    pub erased: Vec<String>,
    /// Kind → id → field → versions.
    pub entities: Unique<Unique<Unique<Vec<WireVersion>>>>,
    /// Whatever a newer app wrote beside these.
    #[serde(flatten)]
    pub rest: Unique<Value>,
}

/// One version of a field.
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WireVersion {
    /// The value.
    pub v: Value,
    /// The replica that wrote it: `r` and sixteen hexadecimal digits.
    pub by: String,
    /// The replica's counter, from 1.
    pub n: u64,
    /// When, by the writer's clock: `2026-11-03T09:12:33.123Z`.
    pub at: String,
    /// The label the writing member chose.
    #[serde(default)]
    pub who: Option<String>,
    /// Whatever a newer app wrote beside these.
    #[serde(flatten)]
    pub rest: Unique<Value>,
}

/// A map that refuses a key that occurs twice: the last one would win without a word.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub(super) struct Unique<T>(pub BTreeMap<String, T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Unique<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UniqueVisitor(PhantomData))
    }
}

struct UniqueVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for UniqueVisitor<T> {
    type Value = Unique<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Unique<T>, M::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry::<String, T>()? {
            if map.insert(key.clone(), value).is_some() {
                return Err(M::Error::custom(format!("\"{key}\" occurs twice")));
            }
        }
        Ok(Unique(map))
    }
}

/// The JSON Schema of version 1, generated from these types.
#[cfg(feature = "schema")]
pub fn schema() -> Value {
    schemars::schema_for!(WireFile).to_value()
}
