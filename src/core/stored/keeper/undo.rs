//! The member's last changes, to be taken back one after the other.
use super::super::area::Area;
use crate::edit::Edit;
use crate::replica::{Document, EntityId, Value};
use crate::undo::{Before, Bin};
use std::collections::{BTreeSet, VecDeque};

/// How many are kept.
const MANY: usize = 100;

/// What was there before one change: of each document that it changed, in this order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Step(Vec<(Area, Before)>);

impl Step {
    fn of(&self, area: Area) -> impl Iterator<Item = &Before> {
        let of_area = self.0.iter().filter(move |(of, _)| *of == area);
        of_area.map(|(_, before)| before)
    }

    /// `delta` is about to be merged.
    pub(super) fn add(&mut self, area: Area, document: &Document, delta: &Document, bin: Bin) {
        match self.0.iter_mut().find(|(of, _)| *of == area) {
            Some((_, before)) => before.add(document, delta, bin),
            None => self.0.push((area, Before::of(document, delta, bin))),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, before)| before.is_empty())
    }

    /// The edits that take it back, in the other order: what moved between the documents is never in none.
    pub(super) fn edits<'d>(
        &self,
        bin: Bin,
        binned: &Value,
        document: impl Fn(Area) -> &'d Document,
    ) -> Vec<(Area, Edit)> {
        let edit = |(area, before): &(Area, Before)| Some((*area, before.edit(document(*area), bin, binned)?));
        self.0.iter().rev().filter_map(edit).collect()
    }
}

/// Those that are kept, the last one last.
pub(super) struct Steps {
    pub(super) bin: Bin,
    steps: VecDeque<Step>,
}

impl Steps {
    pub(super) fn new(bin: Bin) -> Steps {
        Steps {
            bin,
            steps: VecDeque::new(),
        }
    }

    pub(super) fn last(&self) -> Option<&Step> {
        self.steps.back()
    }

    pub(super) fn push(&mut self, step: Step) {
        self.steps.push_back(step);
        if self.steps.len() > MANY {
            self.steps.pop_front();
        }
    }

    /// The last one was taken back by changes that came to `back`.
    pub(super) fn taken_back<'d>(&mut self, back: &[(Area, Document)], document: impl Fn(Area) -> &'d Document) {
        let Some(done) = self.steps.pop_back() else { return };
        for (area, back) in back {
            for later in done.of(*area) {
                let earlier = self.steps.iter_mut().flat_map(|step| &mut step.0);
                let of_area = earlier.filter(|(of, _)| of == area);
                of_area.for_each(|(_, before)| before.stands_for(later, back, document(*area)));
            }
        }
    }

    /// Forgets what is said of the erased.
    pub(super) fn forget(&mut self, erased: &BTreeSet<EntityId>) {
        for step in &mut self.steps {
            step.0.iter_mut().for_each(|(_, before)| before.forget(erased));
        }
        self.steps.retain(|step| !step.is_empty());
    }
}
