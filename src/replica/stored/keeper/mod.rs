//! What keeps a member's data, as a machine without a browser: it receives what happened, and says what is to be done.
//!
//! Stored, then recorded, then merged, then drawn: `on` stores a change itself, and what it returns is done in its order. The app
//! (`session/kept.rs`) and the simulation (tests/core/simulation) both do nothing but carry that out.
mod catch_up;
mod change;
mod clear;
mod fold;
mod follow;
mod message;
mod queue;
mod standing;
mod start;
mod tidy;
mod undo;
mod witness;

pub use message::{
    Answer, Around, Ask, Effect, Encoding, Event, Failure, Limits, Nouns, Purpose, Rewrite, Timer, Undo,
};
pub use standing::{Clearing, Missing, Recording, Standing, Status};
pub use start::{Reading, Told};

use super::commit::NotDone;
use super::recorder::Row;
use super::store::Store;
use super::tidy::{scrub, scrub_log};
use crate::author::Author;
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::{Document, EntityId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Both documents of one tab, and everything that is known about how they are kept.
pub struct Keeper {
    shared: Arc<Shared>,
    private: Arc<Private>,
    writers: [Author; 2],
    limits: Limits,
    nouns: Nouns,
    /// The names of everything this tab has merged.
    known: BTreeSet<String>,
    /// Log entries that the bases said when they were read.
    covered: Vec<String>,
    /// What the recorder holds of a lost directory.
    lost: Vec<Row>,
    heard: follow::Heard,
    queue: queue::Queue,
    tidying: tidy::Tidying,
    steps: undo::Steps,
    witness: witness::Witness,
    /// Tells one state of the documents from the next.
    revision: u64,
    standing: Standing,
    told: Standing,
    effects: Vec<Effect>,
}

impl Keeper {
    /// Something happened. What is to be done now, in this order; and whether what was asked for was done.
    pub fn on(&mut self, event: Event, around: &mut Around<'_>) -> (Vec<Effect>, Result<(), NotDone>) {
        let outcome = self.answer(event, around);
        self.go_on(around);
        self.tidy_if_due();
        self.witness_if_due(&around.today);
        if self.told != self.standing {
            self.told = self.standing.clone();
            self.effects.push(Effect::Say);
        }
        (std::mem::take(&mut self.effects), outcome)
    }

    fn answer(&mut self, event: Event, around: &mut Around<'_>) -> Result<(), NotDone> {
        match event {
            Event::Edited(edits, undo) => return self.edit(&edits, undo, around),
            Event::Adopted(adoptions, by) => return self.adopt(adoptions, by, around),
            Event::TookBack(withdrawal) => return self.take_back(withdrawal, around),
            Event::StoresAgain => return self.store_again(around.store),
            Event::Restores => return self.restore(around.store),
            Event::Began => self.begin(around.store),
            Event::Heard(key, text) => self.hear(&key, text, around.store),
            Event::Woke => self.catch_up(around.store),
            Event::Recorded(answer) => self.recorded(answer, around.store),
            Event::Encoded(purpose, bases) => self.encoded(purpose, bases, around.store),
            Event::Elapsed(timer) => self.elapsed(timer, around),
            Event::Locked => self.effects.push(Effect::After(Timer::Settled)),
            Event::WantsRoom { n_chars, n_free } => self.make_room(n_chars > n_free),
            Event::GoesOnWithout | Event::CopyErased => self.go_on_without(),
            Event::BeginsAnew => self.effects.push(Effect::EraseCopy),
            Event::Clears => self.clear(),
            Event::Cleared(is_all_gone) => self.cleared(is_all_gone),
        }
        Ok(())
    }

    fn elapsed(&mut self, timer: Timer, around: &Around<'_>) {
        match timer {
            Timer::Again => self.queue.waited(),
            Timer::Heard => self.take_heard(around.store),
            Timer::Settled => self.become_tidier(around.store),
            Timer::Tidy => self.tidy(around.store),
            Timer::Witness => self.leave_note(&around.today),
        }
    }

    /// The directory.
    pub fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// The private document.
    pub fn private(&self) -> &Arc<Private> {
        &self.private
    }

    /// What is said of how safe everything is.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether there may be more room for a file in a moment.
    pub fn is_making_room(&self) -> bool {
        self.tidying.makes_room && self.queue.is_running()
    }

    /// How much text waits for the recorder.
    pub fn n_waiting(&self) -> usize {
        self.queue.n_chars()
    }

    fn document(&self, area: Area) -> &Document {
        match area {
            Area::Shared => &self.shared.0,
            Area::Private => self.private.reveal(),
        }
    }

    fn merge(&mut self, area: Area, delta: Document) {
        self.revision += 1;
        match area {
            Area::Shared => Arc::make_mut(&mut self.shared).0.absorb(delta),
            Area::Private => Arc::make_mut(&mut self.private).absorb(delta),
        }
        self.effects.push(Effect::Draw(area));
    }

    /// Takes out what is left of the erased, wherever it is kept. What fails is taken up again at the next start, and the bases by the
    /// tab with the right to tidy up: this one may not have heard yet that they were replaced by newer ones.
    fn forget(&mut self, area: Area, erased: &BTreeSet<EntityId>, store: &dyn Store) {
        if erased.is_empty() {
            return;
        }
        let scrub = if self.tidying.is_tidier { scrub } else { scrub_log };
        scrub(store, area, erased).ok();
        super::unsaved::forget_unsaved(store, erased);
        self.steps.forget(erased, store);
        self.standing.can_undo &= !self.steps.is_empty();
        self.queue.clean(area, erased);
    }
}
