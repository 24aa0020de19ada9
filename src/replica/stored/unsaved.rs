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
    /// What the form asks about, where a member chooses that in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// What was typed under other choices, by choice.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, Unsaved>,
    /// What these fields held before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Box<Unsaved>>,
    /// What was typed earlier and is outdated, until a member decides on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outdated: Option<Box<Unsaved>>,
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

    /// The same, typed in place of what its fields held in `before`.
    pub fn in_place_of(mut self, before: &Unsaved) -> Unsaved {
        fn of<T: Clone>(before: &BTreeMap<String, T>, typed: &BTreeMap<String, T>) -> BTreeMap<String, T> {
            let are_typed = before.iter().filter(|(name, _)| typed.contains_key(*name));
            gathered(are_typed.map(|(name, held)| (name.clone(), held.clone())))
        }
        let from = Unsaved {
            lines: of(&before.lines, &self.lines),
            sets: of(&before.sets, &self.sets),
            flags: of(&before.flags, &self.flags),
            ..Unsaved::default()
        };
        self.from = Some(Box::new(from));
        self
    }

    /// Whether it would replace something newer: one of these fields, which hold what is stated now, held something else when it was
    /// typed into.
    pub fn is_outdated(&self, stated: &Unsaved) -> bool {
        fn is_newer<T: Default + PartialEq>(
            stated: &BTreeMap<String, T>,
            typed: &BTreeMap<String, T>,
            from: &BTreeMap<String, T>,
        ) -> bool {
            let none = T::default();
            stated.iter().any(|(name, now)| {
                let typed = typed.get(name);
                typed.is_some_and(|typed| typed != now && from.get(name).unwrap_or(&none) != now)
            })
        }
        let nothing = Unsaved::default();
        let from = self.from.as_deref().unwrap_or(&nothing);
        is_newer(&stated.lines, &self.lines, &from.lines)
            || is_newer(&stated.sets, &self.sets, &from.sets)
            || is_newer(&stated.flags, &self.flags, &from.flags)
    }

    /// The same, with what was typed earlier and is outdated.
    pub fn beside(mut self, outdated: Option<Unsaved>) -> Unsaved {
        match outdated {
            Some(outdated) if self.has_no_field() => outdated,
            outdated => {
                self.outdated = outdated.map(Box::new);
                self
            }
        }
    }

    /// Separates what was outdated when this was typed.
    pub fn take_outdated(&mut self) -> Option<Unsaved> {
        self.outdated.take().map(|outdated| *outdated)
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.has_no_field() && self.outdated.is_none() && self.others.is_empty()
    }

    /// Whether no field is kept.
    pub fn has_no_field(&self) -> bool {
        self.lines.is_empty() && self.sets.is_empty() && self.flags.is_empty()
    }

    /// Takes an erased id out, and every text that quotes it: a pasted file holds what it says about the erased.
    fn without(&mut self, erased: &str) {
        self.lines.retain(|_, line| !line.contains(erased));
        self.sets.values_mut().for_each(|set| set.retain(|id| id != erased));
        let before = self.from.iter_mut().chain(self.outdated.iter_mut()).map(Box::as_mut);
        before
            .chain(self.others.values_mut())
            .for_each(|part| part.without(erased));
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
    /// first, then whatever is kept of the form. Only what is about `about` counts, if that is given; what cannot be read counts as
    /// nothing.
    pub fn open(store: &dyn Store, form: &str, own: Option<&str>, about: Option<&str>) -> (Keeping, Option<Unsaved>) {
        let plain = format!("{PREFIX}{form}");
        let mut keys = store.keys().unwrap_or_default();
        keys.retain(|key| form_of(key) == Some(form));
        sort_by_key(&mut keys, |key| (Some(key.as_str()) != own, *key != plain, key.clone()));
        let found = keys.into_iter().find_map(|key| {
            let text = store.read(&key).ok().flatten()?;
            let typed: Unsaved = serde_json::from_str(&text).ok()?;
            let is_it = about.is_none_or(|about| typed.about == about);
            is_it.then_some((key, text, typed))
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
        let before = typed.clone();
        erased.iter().for_each(|id| typed.without(id.as_str()));
        if typed != before {
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
