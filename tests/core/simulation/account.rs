//! The account of what was written: which writes there were, which of them their writer had in view, and what must not be lost.
use super::tab::Deed;
use klimanetz_core::edit::{Change, Edit};
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, Version};
use klimanetz_core::stored::Area;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of writes.
pub type Writes = BTreeSet<usize>;

/// One write as it was made.
#[derive(Debug, Clone)]
pub struct Written {
    pub area: Area,
    pub place: (Kind, EntityId, FieldName),
    pub version: Version,
    /// Which start of which tab wrote it: its writes are numbered in order.
    pub session: usize,
    /// Whether the page said „Übernommen“ of it.
    was_taken: bool,
    replaced_by: Writes,
}

/// Every write there was.
#[derive(Debug, Default)]
pub struct Account {
    pub writes: Vec<Written>,
    of_dot: BTreeMap<Dot, usize>,
    /// Dots that stand for two writes, or that name a Change and are used again.
    pub n_twice: u64,
    names: BTreeSet<Dot>,
}

impl Account {
    /// Enters what `change` writes over `before`, the document its writer looked at. Returns the new writes.
    pub fn enter(&mut self, area: Area, session: usize, deed: &Deed, before: &Document, change: &Change) -> Writes {
        let mut new = Writes::new();
        if let Deed::Edits(edit @ (Edit::Write(_) | Edit::WriteKnowing(..))) | Deed::Arrives(edit, _) = deed {
            for (kind, id, field, version) in change.delta.all() {
                let write = self.writes.len();
                for replaced in before.versions(kind.as_str(), id.as_str(), field.as_str()) {
                    let knew = match edit {
                        Edit::WriteKnowing(_, known) => known.contains(replaced.dot),
                        _ => true,
                    };
                    if let (true, Some(replaced)) = (knew, self.of_dot.get(&replaced.dot)) {
                        self.writes[*replaced].replaced_by.insert(write);
                    }
                }
                self.writes.push(Written {
                    area,
                    place: (kind.clone(), id.clone(), field.clone()),
                    version: version.clone(),
                    session,
                    was_taken: false,
                    replaced_by: Writes::new(),
                });
                self.n_twice += u64::from(self.names.contains(&version.dot));
                if self.of_dot.insert(version.dot, write).is_some() {
                    self.n_twice += 1;
                }
                new.insert(write);
            }
        }
        let names_a_write = self.of_dot.contains_key(&change.name);
        if !self.names.insert(change.name) && new.is_empty() || (names_a_write && new.is_empty()) {
            self.n_twice += 1;
        }
        new
    }

    /// The page said „Übernommen“ of these.
    pub fn took(&mut self, writes: &Writes) {
        for write in writes {
            self.writes[*write].was_taken = true;
        }
    }

    /// What a document says it knows of, current or not.
    pub fn known(&self, area: Area, document: &Document) -> Writes {
        self.of(area)
            .filter(|(_, written)| document.seen.contains(written.version.dot))
            .map(|(write, _)| write)
            .collect()
    }

    /// Where the document does not state exactly what follows from what it knows.
    pub fn faults(&self, area: Area, document: &Document) -> Faults {
        let known = self.known(area, document);
        let (mut faults, mut n_stated) = (Faults::default(), 0);
        for (write, written) in self.of(area) {
            let (kind, id, field) = &written.place;
            let versions = document.versions(kind.as_str(), id.as_str(), field.as_str());
            let is_stated = versions.contains(&written.version);
            n_stated += usize::from(is_stated);
            let is_replaced = !written.replaced_by.is_disjoint(&known);
            let should_be = known.contains(&write) && !is_replaced && !document.erased.contains(id);
            match (should_be, is_stated) {
                (true, false) => faults.lost.push(format!("{write}: {written:?}")),
                (false, true) if is_replaced => faults.again.push(format!("{write}: {written:?}")),
                (false, true) => faults.invented += 1,
                _ => {}
            }
        }
        faults.invented += document.all().count() - n_stated;
        faults
    }

    fn of(&self, area: Area) -> impl Iterator<Item = (usize, &Written)> {
        self.writes
            .iter()
            .enumerate()
            .filter(move |(_, written)| written.area == area)
    }

    /// For each of the `sessions` of a machine: a write is known only if all earlier ones of that session are that were „Übernommen“. The
    /// first hole, if any. Others' writes come with files, and with two files in two tabs: each tab records its own, in no common order.
    pub fn hole(&self, area: Area, document: &Document, sessions: &BTreeSet<usize>) -> Option<String> {
        let known = self.known(area, document);
        let mut missing: BTreeMap<usize, usize> = BTreeMap::new();
        for (write, written) in self.of(area).filter(|(_, written)| sessions.contains(&written.session)) {
            if !known.contains(&write) {
                if !written.was_taken {
                    continue;
                }
                missing.entry(written.session).or_insert(write);
            } else if let Some(earlier) = missing.get(&written.session) {
                // Another tab that had heard of it replaced or erased it: that is known, and nothing of the write itself is left.
                let elsewhere = |by: &usize| known.contains(by) && self.writes[*by].session != written.session;
                if written.replaced_by.iter().any(elsewhere) || document.erased.contains(&written.place.1) {
                    continue;
                }
                return Some(format!("write {write} is there, but {earlier} of the same tab is not"));
            }
        }
        None
    }
}

/// What is wrong with a document, by what it says it knows.
#[derive(Debug, Default, PartialEq)]
pub struct Faults {
    /// Known, replaced by nobody who is known, erased by nobody, and not stated.
    pub lost: Vec<String>,
    /// Stated, although somebody who is known has replaced it.
    pub again: Vec<String>,
    /// Stated, but never written or not known.
    pub invented: usize,
}

/// What a profile, a file or a document is known to hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Holds {
    pub writes: Writes,
    pub erased: BTreeSet<EntityId>,
}

impl Holds {
    pub fn join(&mut self, other: &Holds) {
        self.writes.extend(&other.writes);
        self.erased.extend(other.erased.iter().cloned());
    }

    /// What of this the document does not know.
    pub fn missing_in(&self, account: &Account, area: Area, document: &Document) -> Vec<String> {
        let known = account.known(area, document);
        let of_area = |write: &&usize| account.writes[**write].area == area;
        let lost = self
            .writes
            .iter()
            .filter(of_area)
            .filter(|write| !known.contains(write));
        let mut missing: Vec<String> = lost.map(|write| format!("{:?}", account.writes[*write])).collect();
        if area == Area::Shared {
            let back = self.erased.difference(&document.erased);
            missing.extend(back.map(|id| format!("{id} is no longer erased")));
        }
        missing
    }
}
