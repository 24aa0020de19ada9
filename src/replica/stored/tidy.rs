//! Keeping the storage small and free of what was erased.
use super::area::name_of;
use super::encoding::{decode, encode, encode_in_steps, is_newer};
use super::store::{Store, StoreError};
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::pace::{Pace, finish};
use crate::{Document, EntityId};
use std::collections::BTreeSet;

/// From this many characters of log on, the tab that holds the right to compact writes the bases again.
pub const LONG_LOG: usize = 256 * 1_024;

/// What a browser grants one host, in UTF-16 units of keys and texts. No browser tells: this is what all of them keep to.
pub const ROOM: usize = 5_242_880;

/// Whether there is no part of a document at all.
pub fn is_empty(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(!store.keys()?.iter().any(is_part))
}

fn is_part(key: &String) -> bool {
    Area::ALL
        .into_iter()
        .any(|area| *key == area.base() || key.starts_with(&area.log()))
}

/// Whether neither document has a base.
pub fn has_no_base(store: &dyn Store) -> Result<bool, StoreError> {
    let keys = store.keys()?;
    Ok(!Area::ALL.into_iter().any(|area| keys.contains(&area.base())))
}

/// How many characters the two logs take.
pub fn log_chars(store: &dyn Store) -> Result<usize, StoreError> {
    n_chars(store, |key| Area::of_log_key(key).is_some())
}

fn n_chars(store: &dyn Store, is_counted: impl Fn(&String) -> bool) -> Result<usize, StoreError> {
    let mut n_chars = 0;
    for key in store.keys()?.iter().filter(|key| is_counted(key)) {
        n_chars += store.read(key)?.map_or(0, |text| text.len());
    }
    Ok(n_chars)
}

/// The two documents as the texts of new bases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bases([(Area, String); 2]);

impl Bases {
    /// Writes nothing yet.
    pub async fn of(shared: &Shared, private: &Private, pace: Pace<'_>) -> Bases {
        let private = encode_in_steps(private.reveal(), pace.part(0.0, 0.1)).await;
        let shared = encode_in_steps(&shared.0, pace.part(0.1, 1.0)).await;
        Bases([(Area::Private, private), (Area::Shared, shared)])
    }

    /// The names they have in storage and recorder.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.named().map(|(_, name, _)| name)
    }

    pub(super) fn named(&self) -> impl Iterator<Item = (Area, String, &str)> {
        let named = |(area, text): &'_ (Area, String)| Some((*area, name_of(&area.base(), text)?));
        self.0
            .iter()
            .filter_map(move |base| named(base).map(|(area, name)| (area, name, base.1.as_str())))
    }
}

/// Writes the bases. The log entries they cover are removed at the next start, when they were read back.
///
/// Only for the tab that holds the right to compact: an older base must never be written over a newer one.
pub fn compact(store: &dyn Store, shared: &Shared, private: &Private) -> Result<(), StoreError> {
    put(store, &finish(Bases::of(shared, private, Pace::at_once())))
}

/// The same with texts that are made already. Only if nothing has happened to the documents since: what was erased must not come
/// back with an older text.
pub fn put(store: &dyn Store, bases: &Bases) -> Result<(), StoreError> {
    // All are tried: one that finds no room is no reason to leave out the other.
    let outcomes = bases.0.each_ref().map(|(area, text)| put_one(store, *area, text));
    outcomes.into_iter().try_for_each(|outcome| outcome.map(|_| ()))
}

/// Whether a base stands as `text`; not where a newer app's does: that is that app's affair, and the log keeps everything.
fn put_one(store: &dyn Store, area: Area, text: &str) -> Result<bool, StoreError> {
    let standing = store.read(&area.base())?;
    if standing.as_deref() == Some(text) {
        return Ok(true);
    }
    if standing.is_some_and(|standing| is_newer(&standing)) {
        return Ok(false);
    }
    store.write(&area.base(), text).map(|()| true)
}

/// Puts bases that found no room beside the log into its place: the entries in `merged` go first. Where a base and its log
/// together take more than half of the `room`, the log gives way too: the next file that is taken over needs it.
///
/// Only when the recorder holds these bases, and with the cares of `put`: if the browser dies in between, the next start gives them back.
pub fn put_in_place(
    store: &dyn Store,
    bases: &Bases,
    merged: &BTreeSet<String>,
    room: usize,
) -> Result<(), StoreError> {
    for (area, text) in &bases.0 {
        let gives_way = match put_one(store, *area, text) {
            // A storage without any part at all would look like one that was lost.
            Err(StoreError::Full) => store
                .keys()?
                .iter()
                .any(|key| is_part(key) && Area::of_name(key).is_some_and(|of| of != *area)),
            // Of its own area alone: what is private decides nothing about the directory.
            Ok(true) => n_chars(store, |key| *key == area.base() || key.starts_with(&area.log()))? > room / 2,
            _ => false,
        };
        if !gives_way {
            continue;
        }
        let mut entries = Vec::new();
        for key in store
            .keys()?
            .into_iter()
            .filter(|key| key.starts_with(&area.log()) && merged.contains(key))
        {
            entries.extend(store.read(&key)?.map(|entry| (key, entry)));
        }
        let removed = entries.iter().try_for_each(|(key, _)| store.remove(key));
        if removed.and_then(|()| put_one(store, *area, text)).is_err() {
            // Back to what it was; the recorder has all of it in any case.
            for (key, entry) in entries {
                store.write(&key, &entry).ok();
            }
        }
    }
    Ok(())
}

/// Removes what base and log of `area` still hold of the entities erased from its document.
///
/// Only for the tab that holds the right to compact, like everything that writes a base.
pub fn scrub(store: &dyn Store, area: Area, erased: &BTreeSet<EntityId>) -> Result<(), StoreError> {
    scrub_log(store, area, erased)?;
    scrub_one(store, &area.base(), erased)
}

/// The same for the log alone: entries that hold some of the erased are written again without them.
///
/// Any tab may do this at any time: what is written depends on the entry alone, so two tabs write the same.
pub fn scrub_log(store: &dyn Store, area: Area, erased: &BTreeSet<EntityId>) -> Result<(), StoreError> {
    let mut keys = store.keys()?;
    keys.retain(|key| key.starts_with(&area.log()));
    keys.iter().try_for_each(|key| scrub_one(store, key, erased))
}

fn scrub_one(store: &dyn Store, key: &str, erased: &BTreeSet<EntityId>) -> Result<(), StoreError> {
    let clean = store.read(key)?.and_then(|text| scrubbed(&text, erased));
    clean.map_or(Ok(()), |clean| store.write(key, &clean))
}

/// `text` without the erased entities; `None` if it holds none of them or cannot be read.
pub(super) fn scrubbed(text: &str, erased: &BTreeSet<EntityId>) -> Option<String> {
    // Ids are plain ASCII and stand in the text as they are, so most entries need no decoding.
    if !erased.iter().any(|id| text.contains(id.as_str())) {
        return None;
    }
    let mut document = decode(text).ok()?;
    let held: Vec<EntityId> = erased.iter().filter(|id| holds(&document, id)).cloned().collect();
    held.iter().for_each(|id| document.erase(id));
    (!held.is_empty()).then(|| encode(&document))
}

fn holds(document: &Document, id: &EntityId) -> bool {
    document.entities.values().any(|of_kind| of_kind.contains_key(id))
}
