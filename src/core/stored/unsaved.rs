//! What was typed into a form and is not saved yet, as it is kept in this browser: in no document, in no file.
use super::Store;
use super::encoding::{decode, encode};
use crate::json;
use crate::replica::{Document, EntityId, Seen};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What the keys of kept forms begin with: among what is private, whatever they are about.
const PREFIX: &str = "priv/draft/";

/// The content of a form. Does not print it: a form may be private.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Unsaved {
    /// Lines, texts, codes and ids, by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, String>,
    /// The elements of sets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: BTreeMap<String, BTreeSet<String>>,
    /// What is ticked or not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub flags: BTreeMap<String, bool>,
    /// What the directory knew when the form was opened, as a document that says nothing else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    known: String,
}

impl Unsaved {
    /// The same, typed into a form that was opened when so much was known.
    pub fn knowing(mut self, known: Option<&Seen>) -> Unsaved {
        let document = |seen: &Seen| Document {
            seen: seen.clone(),
            ..Document::default()
        };
        self.known = known.map(document).as_ref().map_or_else(String::new, encode);
        self
    }

    /// What was known when the form was opened; `None` if it does not matter.
    pub fn known(&self) -> Option<Seen> {
        (!self.known.is_empty())
            .then(|| decode(&self.known).ok())
            .flatten()
            .map(|document| document.seen)
    }

    /// Only the fields that differ from `other`: the rest of the form is what is stated, also when that has changed.
    pub fn differing(mut self, other: &Unsaved) -> Unsaved {
        self.lines.retain(|name, line| other.lines.get(name) != Some(line));
        self.sets.retain(|name, set| other.sets.get(name) != Some(set));
        self.flags.retain(|name, flag| other.flags.get(name) != Some(flag));
        self
    }

    /// Whether no field is kept.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.sets.is_empty() && self.flags.is_empty()
    }

    fn is_about(&self, erased: &EntityId) -> bool {
        let erased = erased.as_str();
        self.lines.values().any(|line| line == erased) || self.sets.values().any(|set| set.contains(erased))
    }

    fn without(&mut self, erased: &EntityId) {
        let erased = erased.as_str();
        self.lines.retain(|_, line| line != erased);
        self.sets.values_mut().for_each(|set| set.retain(|id| id != erased));
    }
}

/// What is kept of the form with this name; what cannot be read counts as nothing.
pub fn unsaved(store: &dyn Store, form: &str) -> Option<Unsaved> {
    read(store, &format!("{PREFIX}{form}"))
}

/// The names of the kept forms that begin so.
pub fn unsaved_forms(store: &dyn Store, beginning: &str) -> Vec<String> {
    let keys = store.keys().unwrap_or_default();
    let forms = keys.iter().filter_map(|key| key.strip_prefix(PREFIX));
    forms
        .filter(|form| form.starts_with(beginning))
        .map(str::to_owned)
        .collect()
}

/// Keeps what is typed into the form; `None` when it was saved or cancelled. Whether the storage took it.
pub fn keep_unsaved(store: &dyn Store, form: &str, typed: Option<&Unsaved>) -> bool {
    let key = format!("{PREFIX}{form}");
    match typed {
        Some(typed) => store.write(&key, &json::text(typed)),
        None => store.remove(&key),
    }
    .is_ok()
}

/// Takes the erased out of all kept forms: a form about one of them goes, a mention of one in another form is removed.
pub fn forget_unsaved(store: &dyn Store, erased: &BTreeSet<EntityId>) {
    for key in store.keys().unwrap_or_default() {
        if !key.starts_with(PREFIX) {
            continue;
        }
        if erased.iter().any(|id| key.contains(id.as_str())) {
            store.remove(&key).ok();
            continue;
        }
        let Some(mut typed) = read(store, &key) else { continue };
        let mentioned: Vec<&EntityId> = erased.iter().filter(|id| typed.is_about(id)).collect();
        if !mentioned.is_empty() {
            mentioned.iter().for_each(|id| typed.without(id));
            store.write(&key, &json::text(&typed)).ok();
        }
    }
}

fn read(store: &dyn Store, key: &str) -> Option<Unsaved> {
    let text = store.read(key).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

impl fmt::Debug for Unsaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unsaved(•••)")
    }
}
