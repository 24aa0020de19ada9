//! One tab at a time keeps storage and recorder small, in the background.
use super::super::tidy::{Bases, log_chars, put};
use super::{Effect, Keeper, Purpose, Store, Timer};

/// What is known of the log.
#[derive(Default)]
pub(super) struct Tidying {
    /// Whether this tab holds the right to tidy up.
    pub(super) is_tidier: bool,
    is_planned: bool,
    /// A file waits for room.
    pub(super) makes_room: bool,
    /// Characters written since the bases were.
    grown: usize,
    /// The recorder held more than the storage: both are to be made alike.
    pub(super) is_surplus: bool,
    /// The state of the documents that the bases are being made from.
    revision: u64,
}

impl Tidying {
    /// Counts `n_chars` written characters.
    pub(super) fn grow(&mut self, n_chars: usize) {
        self.grown += n_chars;
    }
}

impl Keeper {
    /// This tab has the right to tidy up, and has a look at what lies there.
    pub(super) fn become_tidier(&mut self, store: &dyn Store) {
        self.tidying.is_tidier = true;
        self.tidying.grown = log_chars(store).unwrap_or_default();
        self.forget_all(store);
    }

    pub(super) fn tidy_if_due(&mut self) {
        let Tidying {
            is_tidier,
            is_planned,
            grown,
            is_surplus,
            ..
        } = self.tidying;
        if is_tidier && !is_planned && (grown > self.limits.long_log || is_surplus) {
            self.tidying.is_planned = true;
            self.effects.push(Effect::After(Timer::Tidy));
        }
    }

    /// Has the bases written and the recorder fold. What the bases cover is forgotten at the next start.
    pub(super) fn tidy(&mut self, store: &dyn Store) {
        self.catch_up(store);
        self.tidying.revision = self.revision;
        self.effects.push(Effect::Encode(self.encoding(Purpose::Tidy)));
    }

    pub(super) fn put(&mut self, bases: &Bases, store: &dyn Store) {
        if self.tidying.revision != self.revision {
            self.effects.push(Effect::After(Timer::Tidy));
            return;
        }
        (self.tidying.is_planned, self.tidying.grown, self.tidying.is_surplus) = (false, 0, false);
        if self.is_standing() {
            // A base that finds no room is none: the log still says everything, and the recorder has room of its own.
            put(store, bases).ok();
            // What this tab wrote itself it need not read again.
            self.known.extend(bases.names());
            self.queue.fold();
        }
        self.effects.push(Effect::Measure);
    }
}
