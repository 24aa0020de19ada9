//! One tab at a time keeps storage and recorder small, in the background.
use super::Session;
use super::slices::in_slices;
use crate::platform::{locks, task};
use klimanetz_core::pace::Pace;
use klimanetz_core::stored::{self, Bases, LONG_LOG};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long the keeper waits before it looks: the page comes first, and what a dying tab wrote last is still on its way.
pub(super) const SETTLED: Duration = Duration::from_millis(1_500);

/// What the keeper knows of the log.
#[derive(Default)]
pub(super) struct Tidying {
    is_keeper: bool,
    is_planned: bool,
    /// Characters written since the bases were.
    grown: usize,
    /// The recorder held more than the storage: both are to be made alike.
    pub(super) is_surplus: bool,
}

impl Tidying {
    /// At a start.
    pub(super) fn with_surplus(is_surplus: bool) -> Tidying {
        Tidying {
            is_surplus,
            ..Tidying::default()
        }
    }

    /// So many characters were written.
    pub(super) fn grow(&mut self, n_chars: usize) {
        self.grown += n_chars;
    }

    /// Whether this tab holds the right to tidy up.
    pub(super) fn is_keeper(&self) -> bool {
        self.is_keeper
    }

    /// Whether the keeper should look now; asked once until it has.
    fn is_due(&mut self) -> bool {
        let is_due = self.is_keeper && !self.is_planned && (self.grown > LONG_LOG || self.is_surplus);
        self.is_planned |= is_due;
        is_due
    }
}

impl Session {
    /// Waits for the right to tidy up, and then has a look at what lies there.
    pub(super) fn become_keeper(self) {
        let look = move || {
            let n_chars = self
                .writers
                .with_value(|writers| stored::log_chars(writers.store.as_ref()));
            self.writers.try_update_value(|writers| {
                writers.tidying.is_keeper = true;
                writers.tidying.grown = n_chars.unwrap_or_default();
            });
            self.tidy_if_due();
        };
        locks::hold_for_life("keeper", move || set_timeout(look, SETTLED));
        Effect::new(move |_| {
            self.status();
            self.tidy_if_due();
        });
    }

    fn tidy_if_due(self) {
        let is_due = self.writers.try_update_value(|writers| writers.tidying.is_due());
        if is_due == Some(true) {
            set_timeout(move || self.tidy(), SETTLED);
        }
    }

    /// Writes the bases and has the recorder fold. What the bases cover is forgotten at the next start.
    fn tidy(self) {
        self.catch_up();
        let now = move || (self.shared.get_untracked(), self.private.get_untracked());
        task::spawn(async move {
            let (shared, private) = now();
            let writing = async |pace: Pace<'_>| Bases::of(&shared, &private, pace).await;
            let Some(bases) = in_slices(writing, &|_| (), || true).await else {
                return;
            };
            let (shared_now, private_now) = now();
            if !Arc::ptr_eq(&shared, &shared_now) || !Arc::ptr_eq(&private, &private_now) {
                set_timeout(move || self.tidy(), SETTLED);
                return;
            }
            drop((shared, private, shared_now, private_now));
            self.put(&bases);
        });
    }

    fn put(self, bases: &Bases) {
        let is_standing = !self.is_wiped.get_untracked() && !self.is_clearing();
        self.writers.try_update_value(|writers| {
            writers.tidying.is_planned = false;
            writers.tidying.grown = 0;
            writers.tidying.is_surplus = false;
            if !is_standing {
                return;
            }
            // A base that finds no room is none: the log still says everything, and the recorder has room of its own.
            stored::put(writers.store.as_ref(), bases).ok();
            // What this tab wrote itself it need not read again.
            writers.known.extend(bases.names());
            writers.queue.fold();
        });
        self.record();
        self.look_at_meter();
    }
}
