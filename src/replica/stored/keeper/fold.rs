//! The recorder holds the documents as they are, and no more; the storage once and not twice.
use super::super::tidy::{Bases, put_in_place};
use super::queue::Stage;
use super::{Ask, Effect, Encoding, Keeper, Purpose, Rewrite, Store};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// What the bases are being worked out of.
pub(super) struct Begun {
    encoding: Encoding,
    merged: BTreeSet<String>,
    revision: u64,
}

/// The bases, what they are of, and what of it is known by name.
pub struct Folding {
    pub(super) encoding: Encoding,
    pub(super) bases: Bases,
    pub(super) merged: BTreeSet<String>,
    revision: u64,
}

impl Keeper {
    /// Before a file is stored: if it finds no room, the documents are to lie in the storage once, if this tab may see to that.
    pub(super) fn make_room(&mut self, is_short: bool) {
        self.tidying.makes_room = is_short;
        if is_short && self.tidying.is_tidier {
            self.queue.fold();
        }
    }

    pub(super) fn encoding(&self, purpose: Purpose) -> Encoding {
        Encoding {
            purpose,
            shared: Arc::clone(&self.shared),
            private: Arc::clone(&self.private),
        }
    }

    /// What is erased meanwhile is cleaned out by the next piece of work.
    pub(super) fn begin_fold(&mut self, store: &dyn Store) {
        // What is known by name must be part of the documents.
        self.catch_up(store);
        let encoding = self.encoding(Purpose::Fold);
        self.queue.stage = Stage::Encoding(Begun {
            encoding: encoding.clone(),
            merged: self.known.clone(),
            revision: self.revision,
        });
        self.effects.push(Effect::Encode(encoding));
    }

    /// The bases that were asked for.
    pub(super) fn encoded(&mut self, purpose: Purpose, bases: Bases, store: &dyn Store) {
        if purpose == Purpose::Tidy {
            return self.put(&bases, store);
        }
        match std::mem::take(&mut self.queue.stage) {
            Stage::Encoding(begun) => {
                let folding = Rc::new(Folding {
                    encoding: begun.encoding,
                    bases,
                    merged: begun.merged,
                    revision: begun.revision,
                });
                let rewrite = Rewrite::Fold(Rc::clone(&folding));
                self.ask(Stage::Folding(folding), Ask::Rewrite(rewrite));
            }
            // Nobody asked for that.
            stage => self.queue.stage = stage,
        }
    }

    /// The recorder holds the bases; where the storage had no room for them, they take the place of the log.
    pub(super) fn folded(&mut self, folding: &Folding, store: &dyn Store) {
        self.known.extend(folding.bases.names());
        if folding.revision == self.revision && self.is_standing() {
            // Where there is no room even so, everything stays as it is.
            put_in_place(store, &folding.bases, &folding.merged, self.limits.room).ok();
        }
        self.effects.push(Effect::Measure);
    }

    /// Whether the storage is still the one that the documents lie in.
    pub(super) fn is_standing(&self) -> bool {
        !self.standing.is_wiped && self.standing.clearing.is_none()
    }
}
