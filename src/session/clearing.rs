//! Data that is missing, data that was found again, and data that the member wants gone.
use super::{Missing, NotDone, Session, Status};
use crate::platform::{address, persistence, pwa, recorder, storage, tabs, task, witness};
use klimanetz_core::choices::n_records;
use klimanetz_core::stored::recorder::{give_back, take_in};
use klimanetz_core::stored::{Opened, Store};
use leptos::prelude::*;
use std::time::Duration;

/// How long the note that there is data here waits until what is on disk is shown.
const SHOWN: Duration = Duration::from_millis(200);
/// How long a change that is not on disk yet holds it up.
const A_MOMENT: Duration = Duration::from_secs(1);

/// How far deleting everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clearing {
    /// It is being done.
    Running,
    /// Nothing is left.
    Done,
    /// Another window of this page holds the second copy open, or the browser refuses.
    Unfinished,
}

impl Session {
    /// Whether nobody has stated anything here yet.
    pub fn is_empty(self) -> bool {
        untrack(|| self.n_records()) == 0
    }

    /// Traces of data that is no longer there, until the member has decided.
    pub fn missing(self) -> Option<Missing> {
        self.missing.get()
    }

    /// Takes what the recorder has kept as if nothing had happened.
    pub fn restore_copy(self) -> Result<(), NotDone> {
        let Some(missing) = self.missing.get_untracked() else {
            return Ok(());
        };
        let mut found = Opened::default();
        take_in(&mut found, &missing.rows);
        let given = self
            .writers
            .try_update_value(|writers| give_back(writers.store.as_ref(), &missing.rows));
        self.merge_all(found.shared, found.private);
        self.writers
            .try_update_value(|writers| writers.known.extend(found.names));
        self.missing.set(None);
        self.restore_choices();
        given.unwrap_or(Ok(())).map_err(Into::into)
    }

    /// Goes on without what is missing. What the recorder still holds is left to it: a later start offers it again.
    pub fn go_on_without(self) {
        self.missing.set(None);
    }

    /// Begins anew: the traces go too.
    pub fn begin_anew(self) {
        task::spawn(async move {
            recorder::erase().await.ok();
            witness::remove().await;
            self.missing.try_set(None);
        });
    }

    /// Notes in a third place that there is data here.
    pub(super) fn leave_witness(self) {
        let text = Memo::new(move |_| {
            let n_records = self.n_records();
            (n_records > 0).then(|| format!("{} {n_records}", self.today()))
        });
        Effect::new(move |before: Option<bool>| {
            let is_data = text.with(Option::is_some);
            if self.is_clearing() {
                return is_data;
            }
            if is_data {
                self.settings.note_data();
                // The first own data is the moment to ask for; some browsers ask the member, others decide for themselves.
                if before == Some(false) {
                    task::spawn(async {
                        // What it answers is shown in the settings.
                        persistence::ask().await;
                    });
                }
            }
            is_data
        });
        let left = StoredValue::new(None);
        Effect::new(move |_| {
            let Some(written) = text.get() else {
                left.set_value(None);
                return;
            };
            // Does not delay the notice that a change is safe.
            let wait = match self.status.get() {
                Status::Taken(_) => A_MOMENT,
                Status::Quiet | Status::Secured(_) => SHOWN,
            };
            let leave = move || {
                let is_current = text.try_get_untracked().flatten().as_ref() == Some(&written);
                let is_left = left.try_with_value(|left| left.as_ref() == Some(&written)) == Some(true);
                if is_current && !is_left {
                    left.try_set_value(Some(written.clone()));
                    task::spawn(async move {
                        task::painted().await;
                        if !self.is_clearing() {
                            witness::leave(&written).await;
                        }
                    });
                }
            };
            set_timeout(leave, wait);
        });
    }

    /// How many records there are to lose.
    pub fn n_records(self) -> usize {
        self.look(n_records) + self.look_private(n_records)
    }

    /// How far deleting everything is, here or in another tab; `None` if nobody asked for it.
    pub fn clearing(self) -> Option<Clearing> {
        self.clearing.get()
    }

    pub(super) fn is_clearing(self) -> bool {
        self.clearing.try_get_untracked().flatten().is_some()
    }

    /// Deletes everything this page keeps in this browser: both copies, the witness, the settings, the files for working offline.
    pub fn clear_all(self) {
        tabs::tell(tabs::CLEARED);
        self.clear_here();
    }

    /// What each tab does when one was told to delete everything: it may have been in the middle of writing.
    pub(super) fn clear_here(self) {
        // The tab that tells the others hears itself too.
        if self.clearing.get_untracked() == Some(Clearing::Running) {
            return;
        }
        self.clearing.set(Some(Clearing::Running));
        task::spawn(async move {
            let is_copy_gone = recorder::erase().await.is_ok();
            witness::remove().await;
            pwa::remove().await;
            let outcome = if empty_storage() && is_copy_gone {
                Clearing::Done
            } else {
                Clearing::Unfinished
            };
            self.clearing.try_set(Some(outcome));
        });
        // At once too: what is gone now cannot be copied into the recorder any more.
        empty_storage();
    }

    /// Loads the page anew.
    pub fn reload(self) {
        address::reload();
    }
}

/// Removes every key of this page. Whether none is left.
fn empty_storage() -> bool {
    address::forget();
    storage::probe().is_ok_and(|store| {
        let keys = store.keys().unwrap_or_default();
        keys.iter().all(|key| store.remove(key).is_ok())
    })
}
