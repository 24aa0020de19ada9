//! The second copy, in a database that is on disk when it says so: what it lacks, what it gives back, what it may forget.
//!
//! The recorder holds the same entries as the storage under the same names, and bases under theirs. Each function says what one
//! transaction is to do; that it is done whole or not at all, and durably, is the database's part.
use super::area::{QUARANTINE, name_of, part_of};
use super::encoding::{Damage, decode};
use super::open::{Opened, Quarantined};
use super::store::{Store, StoreError};
use super::tidy::{Bases, scrubbed};
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::{Cover, EntityId};
use std::collections::{BTreeMap, BTreeSet};

/// One transaction: all of it or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Texts by name.
    pub put: BTreeMap<String, String>,
    /// Names.
    pub remove: BTreeSet<String>,
}

impl Batch {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }
}

/// A text of the recorder with its name.
pub type Row = (String, String);

/// Which rows are to be read at the start: those that the storage does not hold.
pub fn wanted(opened: &Opened, recorded: &BTreeSet<String>) -> Vec<String> {
    recorded.difference(&opened.names).cloned().collect()
}

/// Merges rows into what was opened, as if the storage had held them, and names them there. What cannot be read stays where it is and
/// is reported.
pub fn take_in(opened: &mut Opened, rows: &[Row]) {
    for (name, text) in rows {
        let Some((area, _)) = part_of(name) else { continue };
        match decode(text) {
            Ok(document) => {
                opened.merge(area, document);
                opened.names.insert(name.clone());
            }
            Err(damage) => {
                let is_told = opened.quarantined.iter().any(|entry| entry.text == *text);
                if !is_told {
                    opened.quarantined.push(Quarantined {
                        key: name.clone(),
                        text: text.clone(),
                        damage,
                    });
                }
            }
        }
    }
}

/// Forgets damaged entries of the storage whose whole text was among `rows` and was taken in: nothing about them is missing.
pub fn heal(store: &dyn Store, opened: &mut Opened, rows: &[Row]) {
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    let names = rows.iter().map(|(name, _)| name.as_str());
    whole.extend(names.filter(|name| opened.names.contains(*name)));
    opened.quarantined.retain(|entry| {
        let key = entry.key.trim_end_matches('+');
        let is_whole = name_of(key, &entry.text).is_some_and(|name| whole.contains(name.as_str()));
        let is_healed = is_whole && entry.damage == Damage::Broken;
        // One that stays in the storage is healed again at the next start.
        !(is_healed && store.remove(&format!("{QUARANTINE}{}", entry.key)).is_ok())
    });
}

/// Puts rows back into a storage that lacks them: a base where there is none, log entries that the base does not say already. What
/// lies under a key stays, also if only a newer app can read it.
pub fn give_back(store: &dyn Store, rows: &[Row]) -> Result<(), StoreError> {
    for area in Area::ALL {
        let key = area.base();
        let of_area = |name: &str, is_base| part_of(name) == Some((area, is_base));
        for (_, text) in rows.iter().filter(|(name, _)| of_area(name, true)) {
            if store.read(&key)?.is_none() && decode(text).is_ok() {
                store.write(&key, text)?;
            }
        }
        let entries: Vec<&Row> = rows.iter().filter(|(name, _)| of_area(name, false)).collect();
        if entries.is_empty() {
            continue;
        }
        let base = store
            .read(&key)?
            .and_then(|text| decode(&text).ok())
            .unwrap_or_default();
        let cover = Cover::of(&base);
        for (name, text) in entries {
            let is_news = decode(text).is_ok_and(|entry| !cover.covers(&entry));
            if is_news && store.read(name)?.is_none() {
                store.write(name, text)?;
            }
        }
    }
    Ok(())
}

/// What the storage holds and the recorder does not.
pub fn lacking(store: &dyn Store, recorded: &BTreeSet<String>) -> Result<Batch, StoreError> {
    let mut batch = Batch::default();
    for key in store.keys()? {
        let is_part = Area::of_log_key(&key).is_some() || Area::ALL.into_iter().any(|area| area.base() == key);
        if !is_part || recorded.contains(&key) {
            continue;
        }
        let Some(text) = store.read(&key)? else { continue };
        // Looked at only if it is lacking: a base takes its time.
        let lacks = name_of(&key, &text).filter(|name| !recorded.contains(name));
        if let Some(name) = lacks.filter(|_| decode(&text).is_ok()) {
            batch.put.insert(name, text);
        }
    }
    Ok(batch)
}

/// Replaces every row that the two documents cover by new bases. `merged` names what is certainly part of them, which
/// saves looking into it. What cannot be read stays.
pub fn fold((shared, private): (&Shared, &Private), bases: &Bases, merged: &BTreeSet<String>, rows: &[Row]) -> Batch {
    let mut batch = Batch::default();
    for (area, name, text) in bases.named() {
        let document = match area {
            Area::Shared => &shared.0,
            Area::Private => private.reveal(),
        };
        let mut cover = None;
        let mut is_covered = |(name, text): &Row| {
            merged.contains(name)
                || decode(text).is_ok_and(|part| cover.get_or_insert_with(|| Cover::of(document)).covers(&part))
        };
        let of_area = rows
            .iter()
            .filter(|(old, _)| *old != name && part_of(old).is_some_and(|(of, _)| of == area));
        batch
            .remove
            .extend(of_area.filter(|row| is_covered(row)).map(|(old, _)| old.clone()));
        batch.put.insert(name, text.to_owned());
    }
    batch
}

/// Writes every row that says something about the erased again, without it. A base gets the name of its new content.
pub fn cleaned(area: Area, rows: &[Row], erased: &BTreeSet<EntityId>) -> Batch {
    let mut batch = Batch::default();
    for (name, text) in rows {
        let Some((of, is_base)) = part_of(name) else { continue };
        let clean = (of == area).then(|| scrubbed(text, erased)).flatten();
        let Some(clean) = clean else { continue };
        let new_name = if is_base {
            name_of(&area.base(), &clean)
        } else {
            Some(name.clone())
        };
        let Some(new_name) = new_name else { continue };
        if new_name != *name {
            batch.remove.insert(name.clone());
        }
        batch.put.insert(new_name, clean);
    }
    batch
}

/// Whether the bases in `names`, as read from the storage, are in the recorder too: then what they cover is durably said.
pub fn holds_bases(recorded: &BTreeSet<String>, names: &BTreeSet<String>) -> bool {
    let mut bases = names
        .iter()
        .filter(|name| part_of(name).is_some_and(|(_, is_base)| is_base));
    bases.all(|name| recorded.contains(name))
}
