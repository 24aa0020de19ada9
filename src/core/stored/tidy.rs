//! Keeping the storage small and free of what was erased.
use super::area::Area;
use super::encoding::{decode, encode, encode_in_steps, is_newer};
use super::store::{Store, StoreError};
use crate::documents::{Private, Shared};
use crate::pace::{Pace, finish};
use crate::replica::{Document, EntityId};
use std::collections::BTreeSet;

/// From so many characters of log on, the tab that holds the right to compact writes the bases anew.
pub const LONG_LOG: usize = 256 * 1_024;

/// Whether there is no part of a document at all.
pub fn is_empty(store: &dyn Store) -> Result<bool, StoreError> {
    let is_part = |key: &String| {
        Area::ALL
            .into_iter()
            .any(|area| *key == area.base() || key.starts_with(&area.log()))
    };
    Ok(!store.keys()?.iter().any(is_part))
}

/// Whether neither document has a base.
pub fn has_no_base(store: &dyn Store) -> Result<bool, StoreError> {
    let keys = store.keys()?;
    Ok(!Area::ALL.into_iter().any(|area| keys.contains(&area.base())))
}

/// How many characters the two logs take.
pub fn log_chars(store: &dyn Store) -> Result<usize, StoreError> {
    let mut n_chars = 0;
    for key in store.keys()?.iter().filter(|key| Area::of_log_key(key).is_some()) {
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
        Bases([(Area::Shared, shared), (Area::Private, private)])
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
    for (area, text) in &bases.0 {
        // A base of a newer app is that app's affair; the log keeps everything.
        let is_newer = store.read(&area.base())?.is_some_and(|text| is_newer(&text));
        if !is_newer {
            store.write(&area.base(), text)?;
        }
    }
    Ok(())
}

/// Removes what the storage still holds of the entities erased from the document of `area`: entries that hold some are written
/// again without them.
///
/// Any tab may do this at any time: what is written depends on the entry alone, so two tabs write the same.
pub fn scrub(store: &dyn Store, area: Area, erased: &BTreeSet<EntityId>) -> Result<(), StoreError> {
    if erased.is_empty() {
        return Ok(());
    }
    for key in store.keys()? {
        if key != area.base() && !key.starts_with(&area.log()) {
            continue;
        }
        let Some(text) = store.read(&key)? else { continue };
        if let Some(clean) = scrubbed(&text, erased) {
            store.write(&key, &clean)?;
        }
    }
    Ok(())
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
