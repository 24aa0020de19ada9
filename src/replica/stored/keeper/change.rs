//! A member's change: stored first, then handed to the recorder, then merged.
use super::super::commit::{Adoption, Kept, NotDone, adopt, commit};
use super::super::store::StoreError;
use super::super::tidy::compact;
use super::undo::{Step, Yielding};
use super::{Around, Keeper, Store, Undo};
use crate::author::Author;
use crate::documents::Area;
use crate::edit::Edit;
use crate::undo::{LastStep, Withdrawal};
use crate::{Document, Value};
use std::sync::Arc;

impl Keeper {
    pub(super) fn edit(&mut self, edits: &[(Area, Edit)], undo: Undo, around: &mut Around<'_>) -> Result<(), NotDone> {
        let (mut step, bin) = (Step::default(), self.steps.bin);
        let outcome = edits.iter().try_for_each(|(area, edit)| {
            let notes = |before: &Document, delta: &Document| step.add(*area, before, delta, bin);
            self.change(*area, around, notes, |document, author, around| {
                commit(
                    around.store,
                    (*area, document),
                    author,
                    edit,
                    around.now,
                    &mut *around.fresh,
                )
            })
        });
        self.remember(step, undo, around.store);
        outcome
    }

    /// The directory comes first: if it cannot be stored, nothing is. `by` is the label of whose file it was.
    pub(super) fn adopt(
        &mut self,
        adoptions: Vec<(Area, Adoption)>,
        by: String,
        around: &mut Around<'_>,
    ) -> Result<(), NotDone> {
        let (mut step, bin) = (Step::new(Some(by)), self.steps.bin);
        let outcome = adoptions.into_iter().try_for_each(|(area, adoption)| {
            let notes = |before: &Document, delta: &Document| step.add(area, before, delta, bin);
            self.change(area, around, notes, |document, author, around| {
                adopt(around.store, (area, document), author, adoption, &mut *around.fresh)
            })
        });
        self.remember(step, Undo::Step, around.store);
        outcome
    }

    /// Takes back the last step. States nothing about what others have erased or overtaken.
    pub(super) fn take_back(&mut self, withdrawal: Withdrawal, around: &mut Around<'_>) -> Result<(), NotDone> {
        let Some(step) = self.steps.last(around.store) else {
            self.standing.can_undo = false;
            return Ok(());
        };
        let binned: Value = around.today.as_ref().into();
        let edits = step.edits(self.steps.bin, (&binned, withdrawal), |area| self.document(area));
        let mut done = Vec::new();
        for (area, edit) in edits {
            let notes = |_: &Document, delta: &Document| done.push((area, delta.clone()));
            self.change(area, around, notes, |document, author, around| {
                commit(
                    around.store,
                    (area, document),
                    author,
                    &edit,
                    around.now,
                    &mut *around.fresh,
                )
            })?;
        }
        let (shared, private) = (&self.shared.0, self.private.reveal());
        let document = |area| match area {
            Area::Shared => shared,
            Area::Private => private,
        };
        self.steps.taken_back(&step, &done, document, around.store);
        self.standing.can_undo = !self.steps.is_empty();
        Ok(())
    }

    /// What taking back would take back now.
    pub fn last_step(&mut self, store: &dyn Store) -> Option<LastStep> {
        self.steps.describe_last(store)
    }

    fn remember(&mut self, step: Step, undo: Undo, store: &dyn Store) {
        match undo {
            Undo::Step if !step.is_empty() => {
                let [writer, _] = &self.writers;
                self.steps.push(step, writer.replica, self.limits.room, store);
                self.standing.can_undo = true;
            }
            Undo::Never => self.standing.can_undo = false,
            Undo::Step | Undo::Beside => {}
        }
    }

    /// Stores one Change, hands it to the recorder, merges it: in this order, so that what is shown is stored. `notes` what it is about
    /// to do to the document.
    fn change(
        &mut self,
        area: Area,
        around: &mut Around<'_>,
        notes: impl FnOnce(&Document, &Document),
        keep: impl FnOnce(&Document, &mut Author, &mut Around<'_>) -> Result<Option<Kept>, NotDone>,
    ) -> Result<(), NotDone> {
        if self.standing.clearing.is_some() {
            return Err(StoreError::Blocked.into());
        }
        let [shared, private] = &mut self.writers;
        let (document, author) = match area {
            Area::Shared => (&self.shared.0, shared),
            Area::Private => (self.private.reveal(), private),
        };
        author.who = around.who.clone().filter(|_| area == Area::Shared);
        let yielding = Yielding::new(around.store, &mut self.steps);
        let mut lent = Around {
            store: &yielding,
            now: around.now,
            today: Arc::clone(&around.today),
            who: None,
            fresh: &mut *around.fresh,
        };
        let Some(Kept { name, text, change }) = keep(document, author, &mut lent)? else {
            return Ok(());
        };
        notes(document, &change.delta);
        self.known.insert(name.clone());
        self.tidying.grow(text.len());
        self.queue.push(name, text);
        self.standing.status = self.standing.status.next();
        self.forget(area, &change.delta.erased, around.store);
        // First: the disk writes while it is merged.
        self.go_on(around);
        self.merge(area, change.delta);
        Ok(())
    }

    /// A storage that was emptied behind the app's back gets what this tab holds.
    pub(super) fn store_again(&mut self, store: &dyn Store) -> Result<(), NotDone> {
        compact(store, &self.shared, &self.private)?;
        self.standing.is_wiped = false;
        self.queue.fold();
        Ok(())
    }
}
