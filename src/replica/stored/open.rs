//! Reading the storage: base merged with every log entry, and what cannot be read set aside.
use super::area::{QUARANTINE, name_of};
use super::encoding::{Damage, decode};
use super::store::{Store, StoreError};
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::order::sort;
use crate::{Cover, Document};
use std::collections::BTreeSet;

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
    /// The names of everything that was read.
    pub names: BTreeSet<String>,
    /// Log entries that the bases say already; see `forget`.
    pub covered: Vec<String>,
}

impl Opened {
    /// The document of an area.
    pub fn document(&self, area: Area) -> &Document {
        match area {
            Area::Shared => &self.shared.0,
            Area::Private => self.private.reveal(),
        }
    }

    fn put(&mut self, area: Area, document: Document) {
        match area {
            Area::Shared => self.shared = Shared(document),
            Area::Private => self.private = Private::new(document),
        }
    }

    pub(super) fn merge(&mut self, area: Area, document: Document) {
        match area {
            Area::Shared => self.shared.0.absorb(document),
            Area::Private => self.private.absorb(document),
        }
    }

    /// Whether there is any part of a document, readable or not.
    pub fn has_data(&self) -> bool {
        !self.names.is_empty() || !self.quarantined.is_empty()
    }
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

/// Reads everything: base merged with every log entry, for both documents.
///
/// A broken entry is set aside and the rest opens. An entry of a newer app stays where it is, for that app.
pub fn open(store: &dyn Store) -> Result<Opened, StoreError> {
    let mut keys = store.keys()?;
    sort(&mut keys);
    let mut opened = Opened {
        is_fresh: keys.is_empty(),
        ..Opened::default()
    };
    for area in Area::ALL {
        let base = read(store, &area.base(), &mut opened)?.unwrap_or_default();
        let mut deltas = Vec::new();
        for key in keys.iter().filter(|key| key.starts_with(&area.log())) {
            if let Some(delta) = read(store, key, &mut opened)? {
                deltas.push((key, delta));
            }
        }
        let cover = (!deltas.is_empty()).then(|| Cover::of(&base));
        let is_covered = |delta: &Document| cover.as_ref().is_some_and(|cover| cover.covers(delta));
        let (covered, new): (Vec<_>, Vec<_>) = deltas.into_iter().partition(|(_, delta)| is_covered(delta));
        opened.covered.extend(covered.into_iter().map(|(key, _)| key.clone()));
        opened.put(area, base);
        for (key, delta) in new {
            opened.log_chars += store.read(key)?.map_or(0, |text| text.len());
            opened.merge(area, delta);
        }
    }
    // Listed again: what was just set aside is reported at this start, not at the next.
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

/// Removes the log entries that the base says already. To be called at a start only, when that base was read back: a base that was
/// just written may still be lost with the browser. One that stays is covered at the next start too.
pub fn forget(store: &dyn Store, covered: &[String]) {
    for key in covered {
        store.remove(key).ok();
    }
}

/// What was stored since `known` was last brought up to date, e.g. while this tab slept: nothing is moved or removed.
///
/// What cannot be read is left to the next start to tell.
pub fn unread(store: &dyn Store, known: &mut BTreeSet<String>) -> Result<Vec<(Area, Document)>, StoreError> {
    let mut found = Vec::new();
    let keys = store.keys()?;
    for area in Area::ALL {
        let base = area.base();
        for key in keys.iter().filter(|key| **key == base || key.starts_with(&area.log())) {
            if known.contains(key) {
                continue;
            }
            let Some(text) = store.read(key)? else { continue };
            let Some(name) = name_of(key, &text).filter(|name| !known.contains(name)) else {
                continue;
            };
            // What is known by name is merged: nobody looks into it again.
            if let Ok(document) = decode(&text) {
                known.insert(name);
                found.push((area, document));
            }
        }
    }
    Ok(found)
}

fn read(store: &dyn Store, key: &str, opened: &mut Opened) -> Result<Option<Document>, StoreError> {
    let Some(text) = store.read(key)? else { return Ok(None) };
    match decode(&text) {
        Ok(document) => {
            opened.names.extend(name_of(key, &text));
            return Ok(Some(document));
        }
        Err(Damage::Newer) => opened.quarantined.push(Quarantined {
            key: key.to_owned(),
            text,
            damage: Damage::Newer,
        }),
        // Moved only if the copy stands; otherwise it stays where it is and is found again at the next start. It is listed when
        // the quarantine is read.
        Err(Damage::Broken) => match store.write(&free_name(store, key, &text)?, &text) {
            Ok(()) => store.remove(key).unwrap_or_default(),
            Err(_) => opened.quarantined.push(Quarantined {
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
