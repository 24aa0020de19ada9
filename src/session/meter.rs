//! How full the browser's storage is, and how much happened since the last backup.
use super::Session;
use crate::platform::{persistence, storage, task};
use klimanetz_core::choices::n_records;
use klimanetz_core::stored::ROOM;
use klimanetz_core::stored::keeper::Timer;
use leptos::prelude::*;

/// The member is advised from this percentage on.
const NEARLY_FULL: usize = 80;
/// The same where only this much is left, because other pages of the host have the rest.
const LITTLE: usize = ROOM / 10;

/// How full it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// Units this page takes.
    pub own: usize,
    /// Units it can have: other pages of the host have the rest.
    pub room: usize,
}

impl Meter {
    /// Parts of a hundred.
    pub fn percent(self) -> usize {
        self.own * 100 / self.room.max(1)
    }

    /// Units that are free.
    pub fn left(self) -> usize {
        self.room.saturating_sub(self.own)
    }

    /// What is left, in the kilobytes of the settings.
    fn kilobytes_left(self) -> usize {
        self.left() / 1_000
    }

    /// Whether something should be done about it.
    pub fn is_nearly_full(self) -> bool {
        self.percent() >= NEARLY_FULL || self.left() < LITTLE
    }
}

impl Session {
    /// How full the storage is now.
    pub fn meter(self) -> Meter {
        let (own, all) = storage::usage();
        Meter {
            own,
            room: ROOM.saturating_sub(all - own),
        }
    }

    /// How many kilobytes are left, once it is so few that something should be done; as it was looked at last.
    pub fn nearly_full(self) -> Option<usize> {
        self.kept.said.nearly_full.get()
    }

    /// Looks once the page has settled.
    pub(super) fn measure_later(self) {
        set_timeout(move || self.look_at_meter(), Timer::Settled.delay());
    }

    /// Looks how full it is. Not with every change: it means reading all keys.
    pub(super) fn look_at_meter(self) {
        let meter = self.meter();
        let left = meter.is_nearly_full().then(|| meter.kilobytes_left());
        if self.kept.said.nearly_full.get_untracked() != left {
            self.kept.said.nearly_full.set(left);
        }
    }

    /// Whether the browser promised to keep the data; `None` until it has answered, or if it never does.
    pub fn promised(self) -> RwSignal<Option<bool>> {
        let promised = RwSignal::new(None);
        task::spawn(async move {
            promised.try_set(persistence::is_promised().await);
        });
        promised
    }

    /// How many records there are to lose.
    pub fn n_records(self) -> usize {
        self.with_shared(n_records) + self.with_private(n_records)
    }

    /// How many writes both documents know.
    pub fn n_writes(self) -> u64 {
        let of = |document: &klimanetz_core::replica::Document| document.seen.n_dots();
        self.with_shared(of).saturating_add(self.with_private(of))
    }
}
