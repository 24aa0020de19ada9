//! What the recorder has yet to do, in order and one thing at a time; when all of it is on disk, the page says so.
use super::super::recorder::Batch;
use super::fold::Folding;
use super::{Answer, Around, Ask, Effect, Failure, Keeper, Recording, Rewrite, Status, Store, Timer};
use crate::EntityId;
use crate::documents::Area;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What waits, and what is being done.
#[derive(Default)]
pub(super) struct Queue {
    batch: Batch,
    cleaning: Vec<(Area, BTreeSet<EntityId>)>,
    folds: bool,
    pub(super) stage: Stage,
    /// Whether the recorder is open and lacks nothing of what was there when it was opened.
    is_open: bool,
    /// Whether everything it held when it was opened is merged.
    pub(super) is_seen: bool,
    /// What it holds may be missing here: it is asked until it answers.
    pub(super) must_open: bool,
    /// Whether, since its last success, it was already asked again before anybody was alarmed.
    is_tried_again: bool,
    /// It is not asked before a while is over, or somebody changes something.
    is_resting: bool,
    /// Whether that while is being waited for.
    is_waiting: bool,
}

/// What is being done.
#[derive(Default)]
pub(super) enum Stage {
    #[default]
    Idle,
    /// It names its rows.
    Naming,
    /// It gives rows that this tab never saw; beside it all names, and whether both databases told theirs.
    Reading(BTreeSet<String>, bool),
    /// It gets what it lacks.
    Filling,
    Putting(Rc<Batch>),
    Cleaning(Area, BTreeSet<EntityId>),
    Encoding(super::fold::Begun),
    Folding(Rc<Folding>),
}

impl Queue {
    /// Adds an entry.
    pub(super) fn push(&mut self, name: String, text: String) {
        self.batch.put.insert(name, text);
        self.is_resting = false;
    }

    /// Has everything about the erased taken out, once what is queued is there.
    pub(super) fn clean(&mut self, area: Area, erased: &BTreeSet<EntityId>) {
        self.cleaning.push((area, erased.clone()));
        self.is_resting = false;
    }

    /// Has the documents replace the entries they cover.
    pub(super) fn fold(&mut self) {
        self.folds = true;
        self.is_resting = false;
    }

    /// The while is over.
    pub(super) fn waited(&mut self) {
        (self.is_resting, self.is_waiting) = (false, false);
    }

    /// How much text is to be written.
    pub(super) fn n_chars(&self) -> usize {
        let doing = match &self.stage {
            Stage::Putting(batch) => batch.put.values().map(String::len).sum(),
            _ => 0,
        };
        self.batch.put.values().map(String::len).sum::<usize>() + doing
    }

    pub(super) fn is_running(&self) -> bool {
        !matches!(self.stage, Stage::Idle)
    }

    fn has_changes(&self) -> bool {
        !self.batch.is_empty() || !self.cleaning.is_empty()
    }

    fn has_work(&self) -> bool {
        self.has_changes() || self.folds
    }

    /// The next thing to do; the bases come last, since they add nothing.
    fn next(&mut self) -> Option<Stage> {
        if !self.batch.is_empty() {
            return Some(Stage::Putting(Rc::new(std::mem::take(&mut self.batch))));
        }
        if !self.cleaning.is_empty() {
            let (area, erased) = self.cleaning.remove(0);
            return Some(Stage::Cleaning(area, erased));
        }
        None
    }

    /// What failed comes first again; an entry never changes, so nothing newer is written over.
    fn put_back(&mut self, stage: Stage) {
        match stage {
            Stage::Putting(batch) => {
                let batch = Rc::unwrap_or_clone(batch);
                self.batch.put.extend(batch.put);
            }
            Stage::Cleaning(area, erased) => self.cleaning.push((area, erased)),
            Stage::Encoding(_) | Stage::Folding(_) => self.folds = true,
            Stage::Idle | Stage::Naming | Stage::Reading(..) | Stage::Filling => {}
        }
        (self.is_open, self.is_seen) = (false, false);
    }
}

impl Keeper {
    /// Sees to it that the recorder has work as long as there is some.
    pub(super) fn go_on(&mut self, around: &mut Around<'_>) {
        if self.queue.is_running()
            || self.queue.is_resting
            || !self.limits.is_recorded
            || self.standing.clearing.is_some()
        {
            return;
        }
        if !(self.queue.has_work() || self.queue.must_open) {
            return;
        }
        if !self.queue.is_open {
            return self.ask(Stage::Naming, Ask::Open);
        }
        match self.queue.next() {
            Some(Stage::Putting(batch)) => self.ask(Stage::Putting(Rc::clone(&batch)), Ask::Apply(batch)),
            Some(Stage::Cleaning(area, erased)) => {
                let rewrite = Rewrite::Clean(area, erased.clone());
                self.ask(Stage::Cleaning(area, erased), Ask::Rewrite(rewrite));
            }
            _ if std::mem::take(&mut self.queue.folds) => self.begin_fold(around.store),
            _ => {}
        }
    }

    pub(super) fn ask(&mut self, stage: Stage, ask: Ask) {
        self.queue.stage = stage;
        self.effects.push(Effect::Ask(ask));
    }

    /// The recorder did what it was asked, or did not.
    pub(super) fn recorded(&mut self, answer: Answer, store: &dyn Store) {
        let stage = std::mem::take(&mut self.queue.stage);
        match (answer, stage) {
            (Answer::Failed(failure), stage) => return self.failed(failure, stage, store),
            (Answer::Names(names, is_whole), Stage::Naming) => return self.named(names, is_whole, store),
            (Answer::Rows(rows), Stage::Reading(names, is_whole)) => {
                self.take_from(&rows, store);
                return self.fill(&names, is_whole, store);
            }
            (Answer::Done, Stage::Filling) => return self.opened(),
            (Answer::Done, Stage::Folding(folding)) => self.folded(&folding, store),
            // Nobody asked for that.
            (_, stage @ (Stage::Encoding(_) | Stage::Idle)) => {
                self.queue.stage = stage;
                return;
            }
            (..) => {}
        }
        self.works();
    }

    /// It lacks nothing of what was there when it was opened. Whether it does what failed before is still to be seen.
    pub(super) fn opened(&mut self) {
        (self.queue.is_open, self.queue.is_seen, self.queue.must_open) = (true, true, false);
        if !self.queue.has_work() {
            self.works();
        }
    }

    /// What it was asked is done; when nothing waits, all that was taken is on disk.
    fn works(&mut self) {
        self.queue.is_tried_again = false;
        self.standing.recording = Recording::Working;
        if let (Status::Taken(number), false) = (self.standing.status, self.queue.has_changes()) {
            self.standing.status = Status::Secured(number);
        }
    }

    fn failed(&mut self, failure: Failure, stage: Stage, store: &dyn Store) {
        if failure == Failure::Absent {
            // There is none and there will be none: nothing in it may be needed to make up for a base.
            self.forget_covered(store);
        }
        self.queue.put_back(stage);
        // A recorder that was silent for long at the start is reported at once; any other is asked again before anybody is alarmed.
        let is_told = self.queue.is_tried_again || (failure == Failure::Late && self.queue.must_open);
        if is_told {
            self.standing.recording = Recording::Failing;
        }
        if std::mem::replace(&mut self.queue.is_tried_again, true) {
            self.queue.is_resting = true;
            if !std::mem::replace(&mut self.queue.is_waiting, true) {
                self.effects.push(Effect::After(Timer::Again));
            }
        }
    }
}
