//! What a member decides about data that is missing, or that is to go.
use super::{Clearing, Missing, NotDone, Session};
use crate::platform::{address, tabs};
use klimanetz_core::stored::keeper::Event;
use leptos::prelude::*;

impl Session {
    /// Traces of data that is no longer there, until the member has decided.
    pub fn missing(self) -> Option<Missing> {
        self.kept.said.missing.get()
    }

    /// Takes what the recorder has kept as if nothing had happened.
    pub fn restore_copy(self) -> Result<(), NotDone> {
        let restored = self.dispatch(Event::Restores);
        self.restore_choices();
        restored
    }

    /// Goes on without what is missing. What the recorder still holds is left to it: a later start offers it again.
    pub fn go_on_without(self) {
        self.happens(Event::GoesOnWithout);
    }

    /// Starts from nothing: the traces go too.
    pub fn begin_anew(self) {
        self.happens(Event::BeginsAnew);
    }

    /// How far the deletion of everything has come, here or in another tab; `None` if nobody asked for it.
    pub fn clearing(self) -> Option<Clearing> {
        self.kept.said.clearing.get()
    }

    pub(super) fn is_clearing_untracked(self) -> bool {
        self.kept.said.clearing.with_untracked(Option::is_some)
    }

    /// Deletes everything this page keeps in this browser: both copies, the witness, the settings, the files for working offline.
    pub fn clear_all(self) {
        tabs::tell(tabs::CLEARED);
        self.happens(Event::Clears);
    }

    /// Reloads the page.
    pub fn reload(self) {
        address::reload();
    }
}
