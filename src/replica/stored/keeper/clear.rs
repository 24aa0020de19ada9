//! Data that is missing, and data that the member wants gone.
use super::super::commit::NotDone;
use super::super::open::Opened;
use super::super::recorder::{give_back, take_in};
use super::{Clearing, Effect, Keeper, Store};

impl Keeper {
    /// Takes what the recorder has kept as if nothing had happened.
    pub(super) fn restore(&mut self, store: &dyn Store) -> Result<(), NotDone> {
        if self.standing.missing.take().is_none() {
            return Ok(());
        }
        let rows = std::mem::take(&mut self.lost);
        let mut found = Opened::default();
        take_in(&mut found, &rows);
        let given = give_back(store, &rows);
        self.merge_found(found);
        given.map_err(Into::into)
    }

    /// Goes on without what is missing. What the recorder still holds is left to it: a later start offers it again.
    pub(super) fn go_on_without(&mut self) {
        self.standing.missing = None;
        self.lost.clear();
    }

    /// What each tab does when a member deletes everything in one of them: it may be in the middle of writing.
    pub(super) fn clear(&mut self) {
        // The tab that tells the others hears itself too.
        if self.standing.clearing != Some(Clearing::Running) {
            self.standing.clearing = Some(Clearing::Running);
            self.effects.push(Effect::EraseAll);
        }
    }

    pub(super) fn cleared(&mut self, is_all_gone: bool) {
        self.standing.clearing = Some(if is_all_gone {
            Clearing::Done
        } else {
            Clearing::Unfinished
        });
    }
}
