//! A start: what both copies hold becomes one keeper, or traces of a lost directory.
use super::super::open::{Opened, open};
use super::super::recorder::{Row, give_back, heal, take_in, wanted};
use super::super::store::{Store, StoreError};
use super::{Keeper, Limits, Missing, Nouns, Recording, Standing, follow, queue, tidy, undo, witness};
use crate::author::Author;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the storage held, before the recorder was heard.
pub struct Reading(Opened);

/// What the recorder said at the start.
#[derive(Debug, Default)]
pub struct Told {
    /// Whether it is open and told everything it holds.
    pub is_open: bool,
    /// What the storage does not hold.
    pub rows: Vec<Row>,
    /// Whether it may hold more than is known.
    pub is_unsure: bool,
}

impl Reading {
    /// Reads the storage.
    pub fn of(store: &dyn Store) -> Result<Reading, StoreError> {
        open(store).map(Reading)
    }

    /// Which of the rows that the recorder has are to be read: those that the storage does not hold.
    pub fn wanted(&self, recorded: &BTreeSet<String>) -> Vec<String> {
        wanted(&self.0, recorded)
    }

    /// Whether there is no part of a document, so that a note of earlier data is asked for.
    pub fn is_empty(&self) -> bool {
        !self.0.has_data()
    }

    /// Merges what the recorder told, and gives the storage what it lacks. Where there is nothing but traces, the member is asked.
    pub fn finish(
        mut self,
        store: &dyn Store,
        told: Told,
        witness: Option<String>,
        writers: [Author; 2],
        nouns: Nouns,
    ) -> Keeper {
        let has_surplus = !told.rows.is_empty();
        let mut missing = None;
        if self.0.has_data() {
            // What finds no room is read from the recorder again at the next start.
            give_back(store, &told.rows).ok();
            take_in(&mut self.0, &told.rows);
            heal(store, &mut self.0, &told.rows);
        } else if has_surplus || witness.is_some() {
            missing = Some(Missing {
                has_copy: has_surplus,
                witness,
                is_unsure: told.is_unsure,
            });
        }
        let recording = if told.is_open {
            Recording::Working
        } else {
            Recording::Failing
        };
        let mut keeper = Keeper::of(self.0, writers, nouns, Limits::default());
        keeper.standing.recording = recording;
        keeper.standing.is_unsure = told.is_unsure;
        keeper.queue.is_seen = told.is_open;
        keeper.tidying.is_surplus = has_surplus;
        keeper.steps.find(store);
        keeper.standing.can_undo = !keeper.steps.is_empty();
        if missing.is_some() {
            keeper.lost = told.rows;
        }
        keeper.standing.missing = missing;
        keeper.told = keeper.standing.clone();
        keeper
    }
}

impl Keeper {
    /// Starts from what was opened. Every start writes under fresh ids, so no dot is minted twice, whatever a crash, a copied profile
    /// or a restored backup has brought back.
    pub fn of(opened: Opened, writers: [Author; 2], nouns: Nouns, limits: Limits) -> Keeper {
        let standing = Standing {
            set_aside: opened.quarantined,
            ..Standing::default()
        };
        Keeper {
            shared: Arc::new(opened.shared),
            private: Arc::new(opened.private),
            writers,
            limits,
            known: opened.names,
            covered: opened.covered,
            lost: Vec::new(),
            heard: follow::Heard::default(),
            queue: queue::Queue::default(),
            tidying: tidy::Tidying::default(),
            steps: undo::Steps::new(nouns.bin),
            witness: witness::Witness::default(),
            nouns,
            revision: 0,
            told: standing.clone(),
            standing,
            effects: Vec::new(),
        }
    }

    /// Sets other limits, for tests that cannot fill a whole storage.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
    }
}
