//! The note in a third place that there is data here, so that a storage emptied by somebody else is not taken for a first visit: when it
//! is left, and what it says.
use super::{Effect, Keeper, Status, Timer};
use crate::documents::Area;

/// What was left, and what is about to be.
#[derive(Default)]
pub(super) struct Witness {
    /// Whether anything is kept here at all: the demo and a browser that stores nothing leave no note.
    pub(super) is_wanted: bool,
    /// What it said last.
    left: Option<String>,
    /// How often the next one has been put off, if there is to be one.
    put_off: Option<u8>,
    /// Unknown before the pages are there.
    has_data: Option<bool>,
}

/// How often a note waits for a change that is not on disk yet.
const PATIENCE: u8 = 4;

impl Keeper {
    /// Sees to it that a note is left when there is something else to say.
    pub(super) fn witness_if_due(&mut self, today: &str) {
        if !self.witness.is_wanted || self.standing.clearing.is_some() {
            return;
        }
        let note = self.note(today);
        let before = self.witness.has_data.replace(note.is_some());
        if note.is_some() && before != Some(true) {
            let is_first = before == Some(false);
            self.effects.push(Effect::HasData { is_first });
        }
        if note.is_none() {
            self.witness.left = None;
        } else if note != self.witness.left && self.witness.put_off.is_none() {
            self.witness.put_off = Some(0);
            self.effects.push(Effect::After(Timer::Witness));
        }
    }

    /// The while before a note is over.
    pub(super) fn leave_note(&mut self, today: &str) {
        let Some(n) = self.witness.put_off.take() else { return };
        // Does not delay the notice that a change is safe.
        if matches!(self.standing.status, Status::Taken(_)) && n < PATIENCE {
            self.witness.put_off = Some(n + 1);
            self.effects.push(Effect::After(Timer::Witness));
            return;
        }
        let note = self.note(today).filter(|_| self.standing.clearing.is_none());
        if let Some(note) = note.filter(|note| self.witness.left.as_ref() != Some(note)) {
            self.witness.left = Some(note.clone());
            self.effects.push(Effect::Witness(note));
        }
    }

    /// The day, and how many records there are to lose; nothing if there are none.
    fn note(&self, today: &str) -> Option<String> {
        let count = self.nouns.n_records;
        let n: usize = Area::ALL.map(|area| count(self.document(area))).iter().sum();
        (n > 0).then(|| format!("{today} {n}"))
    }
}
