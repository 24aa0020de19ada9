//! The account of what a copy received: sets that only grow, joined by union. Too large to live with, too simple to be wrong.
use super::places::{entity_of, place_of};
use klimanetz_core::replica::{Document, Version};
use std::collections::BTreeSet;

/// One write that was made, at one of the places of the world.
#[derive(Debug, Clone)]
pub struct Written {
    pub place: usize,
    pub version: Version,
    /// The writes its writer had in view there: these it replaced, no others.
    pub replaced: BTreeSet<usize>,
}

/// What a copy received. Writes are numbered in the order in which they were made, entities and papers as in the world.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Account {
    /// These were stated.
    pub heard: BTreeSet<usize>,
    /// These are replaced, whether or not they were heard.
    pub superseded: BTreeSet<usize>,
    /// These are gone.
    pub erased: BTreeSet<usize>,
    /// These were made or taken in, directly or within another one.
    pub papers: BTreeSet<usize>,
    /// Whether the long past is known, of which nothing is left but its dots.
    pub past: bool,
}

impl Account {
    pub fn join(&mut self, other: &Account) {
        self.heard.extend(&other.heard);
        self.superseded.extend(&other.superseded);
        self.erased.extend(&other.erased);
        self.papers.extend(&other.papers);
        self.past |= other.past;
    }

    /// The writes that hold at `place`: heard, not replaced, not erased.
    pub fn current(&self, place: usize, writes: &[Written]) -> Vec<usize> {
        let holds = |write: &&usize| writes[**write].place == place && self.holds(**write, writes);
        self.heard.iter().filter(holds).copied().collect()
    }

    /// All writes that hold.
    pub fn all_current(&self, writes: &[Written]) -> BTreeSet<usize> {
        self.heard
            .iter()
            .copied()
            .filter(|write| self.holds(*write, writes))
            .collect()
    }

    fn holds(&self, write: usize, writes: &[Written]) -> bool {
        self.heard.contains(&write)
            && !self.superseded.contains(&write)
            && !self.erased.contains(&entity_of(writes[write].place))
    }

    /// What the Change says that takes `theirs` over here: what is news here, and nothing about the rest.
    pub fn lacks(&self, theirs: &Account, writes: &[Written]) -> Account {
        let mut news = Account {
            erased: theirs.erased.difference(&self.erased).copied().collect(),
            past: theirs.past && !self.past,
            ..Account::default()
        };
        for &write in theirs.heard.union(&theirs.superseded) {
            let erased_here = self.erased.contains(&entity_of(writes[write].place));
            let is_known = self.heard.contains(&write) || self.superseded.contains(&write);
            if !is_known && erased_here && theirs.holds(write, writes) {
                // It stays away, and the Change says why.
                news.erased.insert(entity_of(writes[write].place));
                news.superseded.insert(write);
            } else if !is_known && !erased_here && theirs.holds(write, writes) {
                news.heard.insert(write);
            } else if !is_known || (self.holds(write, writes) && !theirs.holds(write, writes)) {
                news.superseded.insert(write);
            }
        }
        let is_known = |write: &usize| self.heard.contains(write) || self.superseded.contains(write);
        if news.past || !theirs.heard.union(&theirs.superseded).all(is_known) {
            // News comes with every erasure that keeps a part of it away.
            news.erased.extend(&theirs.erased);
        }
        news
    }
}

/// A document beside the account of what it must know.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub document: Document,
    pub account: Account,
}

impl Sheet {
    pub fn merge(&mut self, other: &Sheet) {
        self.document.merge(&other.document);
        self.account.join(&other.account);
    }
}

/// The document states exactly what the account says, in the words in which it was written, and is well formed.
#[track_caller]
pub fn assert_agrees(document: &Document, account: &Account, writes: &[Written]) {
    assert_well_formed(document);
    let mut stated = BTreeSet::new();
    for (_, id, field, version) in document.all() {
        let place = place_of(id, field);
        let write = writes
            .iter()
            .position(|written| written.place == place && written.version == *version);
        stated.insert(write.unwrap_or_else(|| panic!("nobody ever wrote {version:?} at place {place}")));
    }
    assert_eq!(
        stated,
        account.all_current(writes),
        "stated and expected writes differ in {document:#?}"
    );
}

/// What `Document` promises to hold always.
#[track_caller]
pub fn assert_well_formed(document: &Document) {
    let mut dots = BTreeSet::new();
    for (_, id, _, version) in document.all() {
        assert!(
            document.seen.contains(version.dot),
            "{} is stated, but not seen",
            version.dot
        );
        assert!(dots.insert(version.dot), "{} is there twice", version.dot);
        assert!(!document.erased.contains(id), "{id} is erased, but there");
    }
    for entities in document.entities.values() {
        assert!(!entities.is_empty(), "an empty kind");
        for entity in entities.values() {
            assert!(!entity.is_empty(), "an empty entity");
            for (_, versions) in entity.fields() {
                assert!(
                    !versions.is_empty() && versions.is_sorted_by_key(|version| version.dot),
                    "versions out of order"
                );
            }
        }
    }
}
