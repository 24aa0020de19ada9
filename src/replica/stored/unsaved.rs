//! What was typed into a form and is not saved yet, as it is kept in this browser: in no document, in no file.
use super::Store;
use super::encoding::{decode, encode};
use crate::json;
use crate::order::{gathered, sort_by_key};
use crate::{Document, EntityId, Seen};
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

/// Between a form's name and what tells the same form in another window from it; stands in no name.
const WINDOW: char = '*';

/// Where one window keeps what is typed into a form. Another window with the same form open keeps its own. Cannot be printed: a form may
/// be private.
pub struct Keeping {
    form: String,
    key: String,
    /// What this window has last read or written there.
    last: Option<String>,
}

impl Keeping {
    /// Opens the form with this name: where what is typed is kept, and what is kept. What this window kept before, under `own`, comes
    /// first, then whatever is kept of the form. What cannot be read counts as nothing.
    pub fn open(store: &dyn Store, form: &str, own: Option<&str>) -> (Keeping, Option<Unsaved>) {
        let plain = format!("{PREFIX}{form}");
        let mut keys = store.keys().unwrap_or_default();
        keys.retain(|key| form_of(key) == Some(form));
        sort_by_key(&mut keys, |key| (Some(key.as_str()) != own, *key != plain, key.clone()));
        let found = keys.into_iter().find_map(|key| {
            let text = store.read(&key).ok().flatten()?;
            let typed = serde_json::from_str(&text).ok()?;
            Some((key, text, typed))
        });
        let keeping = |key, last| Keeping {
            form: form.to_owned(),
            key,
            last,
        };
        match found {
            Some((key, text, typed)) => (keeping(key, Some(text)), Some(typed)),
            None => (keeping(plain, None), None),
        }
    }

    /// The name of the form.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Under which name this window finds it again.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Keeps what is typed; `None` when it was saved or cancelled. Where another window has written meanwhile, that stays, and this one
    /// goes on under a name of its own, made of `fresh`. Whether the storage took it.
    pub fn keep(&mut self, store: &dyn Store, typed: Option<&Unsaved>, fresh: impl FnOnce() -> String) -> bool {
        let is_others = match store.read(&self.key) {
            Ok(there) => there.is_some() && there != self.last,
            Err(_) => return typed.is_none(),
        };
        let Some(typed) = typed else {
            self.last = None;
            return is_others || store.remove(&self.key).is_ok();
        };
        if is_others {
            self.key = format!("{PREFIX}{}{WINDOW}{}", self.form, fresh());
        }
        let text = json::text(typed);
        let is_taken = store.write(&self.key, &text).is_ok();
        if is_taken {
            self.last = Some(text);
        }
        is_taken
    }
}

/// The names of the kept forms that begin so, each once.
pub fn unsaved_forms(store: &dyn Store, beginning: &str) -> BTreeSet<String> {
    let keys = store.keys().unwrap_or_default();
    let forms = keys.iter().filter_map(|key| form_of(key));
    gathered(forms.filter(|form| form.starts_with(beginning)).map(str::to_owned))
}

fn form_of(key: &str) -> Option<&str> {
    let form = key.strip_prefix(PREFIX)?;
    Some(form.split_once(WINDOW).map_or(form, |(form, _)| form))
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
