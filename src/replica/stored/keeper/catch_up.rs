//! Opening the recorder: what it holds and this tab never saw is merged, and what it lacks is given to it.
use super::super::open::{Opened, forget};
use super::super::recorder::{Row, give_back, holds_bases, lacking, take_in};
use super::queue::Stage;
use super::{Ask, Keeper, Store};
use crate::documents::Area;
use std::collections::BTreeSet;
use std::rc::Rc;

impl Keeper {
    /// At the start: what was erased elsewhere or whose tidying was cut short, and what the storage holds and the recorder lacks.
    pub(super) fn begin(&mut self, store: &dyn Store) {
        // Since the start read the storage, somebody may have written.
        self.catch_up(store);
        self.forget_all(store);
        self.queue.must_open = true;
        self.witness.is_wanted = true;
    }

    /// What was erased elsewhere, or by a tab that could not see to it.
    pub(super) fn forget_all(&mut self, store: &dyn Store) {
        for area in Area::ALL {
            let erased = self.document(area).erased.clone();
            self.forget(area, &erased, store);
        }
    }

    /// It has named its rows.
    pub(super) fn named(&mut self, names: BTreeSet<String>, is_whole: bool, store: &dyn Store) {
        let unseen: Vec<String> = if self.may_hold_more() {
            names.difference(&self.known).cloned().collect()
        } else {
            Vec::new()
        };
        if unseen.is_empty() {
            self.fill(&names, is_whole, store);
        } else {
            self.ask(Stage::Reading(names, is_whole), Ask::Rows(unseen));
        }
    }

    fn may_hold_more(&self) -> bool {
        (!self.queue.is_seen || self.standing.is_unsure) && self.standing.missing.is_none()
    }

    /// What it holds and this tab never saw is merged.
    pub(super) fn take_from(&mut self, rows: &[Row], store: &dyn Store) {
        let mut found = Opened::default();
        take_in(&mut found, rows);
        // What finds no room is read from the recorder again at the next start.
        give_back(store, rows).ok();
        // Or it is read again at each start.
        self.tidying.is_surplus = true;
        self.standing.set_aside.append(&mut found.quarantined);
        self.merge_found(found);
    }

    pub(super) fn merge_found(&mut self, found: Opened) {
        for area in Area::ALL {
            self.merge(area, found.document(area).clone());
        }
        self.known.extend(found.names);
    }

    /// It gets what it lacks of the storage.
    pub(super) fn fill(&mut self, names: &BTreeSet<String>, is_whole: bool, store: &dyn Store) {
        if self.may_hold_more() && is_whole {
            self.standing.is_unsure = false;
        }
        if holds_bases(names, &self.known) {
            self.forget_covered(store);
        }
        match lacking(store, names) {
            Ok(batch) if !batch.is_empty() => self.ask(Stage::Filling, Ask::Apply(Rc::new(batch))),
            _ => self.opened(),
        }
    }

    /// Forgets the log entries that the bases said when they were read.
    pub(super) fn forget_covered(&mut self, store: &dyn Store) {
        forget(store, &std::mem::take(&mut self.covered));
    }
}
