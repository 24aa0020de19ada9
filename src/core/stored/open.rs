//! Reading the storage at the start, keeping a Change, and tidying up.
use super::encoding::{Damage, decode, encode};
use super::store::{Store, StoreError};
use crate::documents::{Private, Shared};
use crate::edit::Change;
use crate::replica::{Document, EntityId};
use std::collections::BTreeSet;

/// Which of the two documents a key belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The directory.
    Shared,
    /// The private document.
    Private,
}

impl Area {
    const ALL: [Area; 2] = [Area::Shared, Area::Private];

    fn prefix(self) -> &'static str {
        match self {
            Area::Shared => "",
            Area::Private => "priv/",
        }
    }

    fn base(self) -> String {
        format!("{}base", self.prefix())
    }

    fn log(self) -> String {
        format!("{}log/", self.prefix())
    }

    /// The area whose log the key is of.
    pub fn of_log_key(key: &str) -> Option<Area> {
        Area::ALL.into_iter().find(|area| key.starts_with(&area.log()))
    }
}

/// What the storage held.
#[derive(Debug, Default)]
pub struct Opened {
    /// The directory.
    pub shared: Shared,
    /// The private document.
    pub private: Private,
    /// Entries that could not be read; they are kept under `quarantine/` and stay downloadable.
    pub quarantined: Vec<Quarantined>,
    /// How many characters the two logs take.
    pub log_chars: usize,
    /// Whether the storage held nothing of this app at all.
    pub is_fresh: bool,
}

/// An entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// The key it was found under.
    pub key: String,
    /// What it holds.
    pub text: String,
    /// What is wrong with it.
    pub damage: Damage,
}

const QUARANTINE: &str = "quarantine/";

/// Reads everything: base merged with every log entry, for both documents.
///
/// A broken entry is set aside and the rest opens. An entry of a newer app stays where it is, for that app.
pub fn open(store: &dyn Store) -> Result<Opened, StoreError> {
    let mut keys = store.keys()?;
    keys.sort_unstable();
    let mut opened = Opened {
        is_fresh: keys.is_empty(),
        ..Opened::default()
    };
    let mut covered = Vec::new();
    for area in Area::ALL {
        let mut document = Document::default();
        let base = read(store, &area.base(), &mut opened.quarantined)?.unwrap_or_default();
        document.merge(&base);
        for key in keys.iter().filter(|key| key.starts_with(&area.log())) {
            let Some(delta) = read(store, key, &mut opened.quarantined)? else {
                continue;
            };
            let is_covered = delta.seen.without(&base.seen).is_empty()
                && delta.erased.is_subset(&base.erased)
                && delta.rest.is_empty();
            if is_covered {
                covered.push(key.clone());
            } else {
                opened.log_chars += store.read(key)?.map_or(0, |text| text.len());
                document.merge(&delta);
            }
        }
        match area {
            Area::Shared => opened.shared = Shared(document),
            Area::Private => opened.private = Private(document),
        }
    }
    // The base that covers them was just read back, so it is safely there. One that stays is covered at the next start too.
    for key in covered {
        store.remove(&key).ok();
    }
    // Listed anew: what was just set aside is told at this start, not at the next.
    for key in store.keys()?.iter().filter(|key| key.starts_with(QUARANTINE)) {
        if let (Some(text), Some(key)) = (store.read(key)?, key.strip_prefix(QUARANTINE)) {
            opened.quarantined.push(Quarantined {
                key: key.to_owned(),
                text,
                damage: Damage::Broken,
            });
        }
    }
    Ok(opened)
}

fn read(store: &dyn Store, key: &str, quarantined: &mut Vec<Quarantined>) -> Result<Option<Document>, StoreError> {
    let Some(text) = store.read(key)? else { return Ok(None) };
    match decode(&text) {
        Ok(document) => return Ok(Some(document)),
        Err(Damage::Newer) => quarantined.push(Quarantined {
            key: key.to_owned(),
            text,
            damage: Damage::Newer,
        }),
        // Moved only if the copy stands; otherwise it stays where it is and is found again at the next start. It is listed when
        // the quarantine is read.
        Err(Damage::Broken) => match store.write(&free_name(store, key, &text)?, &text) {
            Ok(()) => store.remove(key).unwrap_or_default(),
            Err(_) => quarantined.push(Quarantined {
                key: key.to_owned(),
                text,
                damage: Damage::Broken,
            }),
        },
    }
    Ok(None)
}

/// A key to set `text` aside under that holds nothing else: what broke twice is kept twice.
fn free_name(store: &dyn Store, key: &str, text: &str) -> Result<String, StoreError> {
    let mut name = format!("{QUARANTINE}{key}");
    while store.read(&name)?.is_some_and(|kept| kept != text) {
        name.push('+');
    }
    Ok(name)
}

/// Keeps one Change: one write of one new key that only this writer writes. Afterwards it is stored whole, or not at all.
pub fn keep(store: &dyn Store, area: Area, change: &Change) -> Result<(), StoreError> {
    let key = format!("{}{}/{}", area.log(), change.name.replica, change.name.counter);
    store.write(&key, &encode(&change.delta))
}

/// Writes the base. The log entries it covers are removed at the next start, when the base was read back.
///
/// Only for the tab that holds the right to compact: an older base must never be written over a newer one.
pub fn compact(store: &dyn Store, shared: &Shared, private: &Private) -> Result<(), StoreError> {
    for (area, document) in [(Area::Shared, &shared.0), (Area::Private, &private.0)] {
        // A base of a newer app is that app's affair; the log keeps everything.
        let is_newer = store
            .read(&area.base())?
            .is_some_and(|text| decode(&text) == Err(Damage::Newer));
        if !is_newer {
            store.write(&area.base(), &encode(document))?;
        }
    }
    Ok(())
}

/// Removes what the storage still holds of the entities erased from the document of `area`: entries that hold some are written again without them.
///
/// Any tab may do this at any time: what is written depends on the entry alone, so two tabs write the same.
pub fn scrub(store: &dyn Store, area: Area, erased: &BTreeSet<EntityId>) -> Result<(), StoreError> {
    for key in store.keys()? {
        if key != area.base() && !key.starts_with(&area.log()) {
            continue;
        }
        let Some(text) = store.read(&key)? else { continue };
        // Ids are plain ASCII and stand in the text as they are, so most entries need no decoding.
        if !erased.iter().any(|id| text.contains(id.as_str())) {
            continue;
        }
        let Ok(mut document) = decode(&text) else { continue };
        let held: Vec<EntityId> = erased
            .iter()
            .filter(|id| document.entities.values().any(|of| of.contains_key(*id)))
            .cloned()
            .collect();
        if !held.is_empty() {
            held.iter().for_each(|id| document.erase(id));
            store.write(&key, &encode(&document))?;
        }
    }
    Ok(())
}
