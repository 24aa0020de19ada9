//! What was taken goes to the recorder, in order and in the background; when it is on disk, the member is told.
use super::slices::{MUCH, in_slices};
use super::{Session, Status};
use crate::platform::recorder::{Recorder, Unavailable};
use crate::platform::{redraw, task};
use klimanetz_core::pace::Pace;
use klimanetz_core::replica::EntityId;
use klimanetz_core::stored::recorder::{Batch, Row, cleaned, fold, give_back, holds_bases, lacking, take_in};
use klimanetz_core::stored::{self, Area, Bases, Opened};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// How long after a failure the recorder is tried again (ms).
const AGAIN_MS: u32 = 5_000;

/// How long the page waits for the disk before it shows a change (ms). Drawn at once, the change holds up the word that it is safe by two
/// frames: the disk is done before the drawing is, but is not listened to, and the next frame waits for the first one.
const DISK_MS: u32 = 20;

/// Whether the recorder does its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    /// It does, as far as is known.
    Working,
    /// The browser grants none, or it refuses: what was taken is as safe as local storage, no more.
    Failing,
}

/// What the recorder has yet to do.
#[derive(Default)]
pub(super) struct Queue {
    recorder: Option<Recorder>,
    batch: Batch,
    cleaning: Vec<(Area, BTreeSet<EntityId>)>,
    folds: bool,
    is_running: bool,
}

impl Queue {
    pub(super) fn new(recorder: Option<Recorder>) -> Queue {
        Queue {
            recorder,
            ..Queue::default()
        }
    }

    /// Adds an entry.
    pub(super) fn push(&mut self, name: String, text: String) {
        self.batch.put.insert(name, text);
    }

    /// Has everything about the erased taken out, once what is queued is there.
    pub(super) fn clean(&mut self, area: Area, erased: &BTreeSet<EntityId>) {
        if !erased.is_empty() {
            self.cleaning.push((area, erased.clone()));
        }
    }

    /// Has the documents put in the place of the entries they cover.
    pub(super) fn fold(&mut self) {
        self.folds = true;
    }

    /// How much text is to be written.
    fn n_chars(&self) -> usize {
        self.batch.put.values().map(String::len).sum()
    }

    /// What is to be done now, with nothing left behind; `None` if there is nothing.
    fn take(&mut self) -> Option<Queue> {
        let work = Queue {
            recorder: self.recorder.clone(),
            batch: std::mem::take(&mut self.batch),
            cleaning: std::mem::take(&mut self.cleaning),
            folds: std::mem::take(&mut self.folds),
            is_running: true,
        };
        let is_nothing = work.batch.is_empty() && work.cleaning.is_empty() && !work.folds;
        (!is_nothing).then_some(work)
    }

    /// Work that failed comes first again; an entry never changes, so nothing newer is written over.
    fn put_back(&mut self, work: Queue) {
        self.batch.put.extend(work.batch.put);
        self.cleaning.extend(work.cleaning);
        self.folds |= work.folds;
        self.recorder = None;
    }
}

impl Session {
    /// Whether the recorder does its work.
    pub fn recording(self) -> Recording {
        self.recording.get()
    }

    /// Whether the recorder may hold changes that are not shown, because it has not answered yet.
    pub fn is_unsure(self) -> bool {
        self.is_unsure.get()
    }

    /// At the start: what the storage holds and the recorder lacks, and what was erased elsewhere.
    pub(super) fn begin_recording(self) {
        let (shared, private) = self.with(|shared, private| (shared.0.erased.clone(), private.reveal().erased.clone()));
        // Erasures that came by another tab or whose tidying was cut short; what fails is tried again next time.
        self.writers.try_update_value(|writers| {
            for (area, erased) in [(Area::Shared, shared), (Area::Private, private)] {
                stored::scrub(writers.store.as_ref(), area, &erased).ok();
                writers.queue.clean(area, &erased);
            }
        });
        task::spawn(async move {
            let mut outcome = self.catch_recorder_up().await;
            if let Err(unavailable) = outcome {
                // One that said nothing for long is told at once; another one is asked again before anybody is alarmed.
                if unavailable == Unavailable::Late {
                    self.recording.try_set(Recording::Failing);
                }
                outcome = self.catch_recorder_up().await;
            }
            let recording = if outcome.is_ok() {
                Recording::Working
            } else {
                Recording::Failing
            };
            if self.recording.try_get_untracked() != Some(recording) {
                self.recording.try_set(recording);
            }
            self.record();
            // What it holds may be missing here: it is asked until it answers.
            while outcome.is_err() && Recorder::is_there() && !self.is_clearing() {
                task::pause(AGAIN_MS).await;
                outcome = self.catch_recorder_up().await;
                if outcome.is_ok() {
                    self.recording.try_set(Recording::Working);
                    self.record();
                }
            }
        });
    }

    /// The last change is taken; now the recorder.
    pub(super) fn taken(self) {
        let next = match self.status.get_untracked() {
            Status::Quiet => 1,
            Status::Taken(n) | Status::Secured(n) => n.wrapping_add(1),
        };
        self.status.set(Status::Taken(next));
        if !self.is_demo {
            self.record();
            self.draw_when_secured();
        }
    }

    /// Has the change drawn together with the word that it is on disk, if that comes soon.
    fn draw_when_secured(self) {
        let is_little = self.writers.try_with_value(|writers| writers.queue.n_chars() <= MUCH);
        if is_little == Some(true) && self.recording.get_untracked() == Recording::Working {
            redraw::put_off(DISK_MS);
            let work_out = self.ahead.get_value();
            // Comes after what was begun before: the disk has its work.
            task::spawn(async move {
                work_out.and_then(|work_out| work_out.try_run(()));
            });
        }
    }

    /// Sees to it that the queue is worked off, by one worker at a time.
    pub(super) fn record(self) {
        if self.is_clearing() {
            return;
        }
        let is_idle = self
            .writers
            .try_update_value(|writers| !std::mem::replace(&mut writers.queue.is_running, true));
        if is_idle == Some(true) {
            task::spawn(async move {
                let is_done = self.work_off().await;
                self.writers
                    .try_update_value(|writers| writers.queue.is_running = false);
                if !is_done {
                    self.recording.try_set(Recording::Failing);
                    set_timeout(move || self.record(), Duration::from_millis(AGAIN_MS.into()));
                }
            });
        }
    }

    /// Has the storage hold the documents once and not twice, if this tab may do so and the recorder holds them.
    pub(super) async fn make_room(self) {
        let may_fold = self.writers.try_update_value(|writers| {
            let may_fold = writers.tidying.is_keeper() && !self.is_demo;
            if may_fold {
                writers.queue.fold();
            }
            may_fold
        });
        if may_fold != Some(true) {
            return;
        }
        self.record();
        while self.writers.try_with_value(|writers| writers.queue.is_running) == Some(true) {
            task::give_way().await;
        }
    }

    /// Whether everything was done.
    async fn work_off(self) -> bool {
        let mut may_be_closed = true;
        loop {
            if self.is_clearing() {
                return true;
            }
            let last = self.status.try_get_untracked();
            let Some(work) = self.writers.try_update_value(|writers| writers.queue.take()).flatten() else {
                return true;
            };
            if self.do_all(&work, last).await.is_err() {
                // A database that was closed under our hands is opened once more before anybody is alarmed.
                let tries_again = std::mem::take(&mut may_be_closed) && work.recorder.is_some();
                self.writers.try_update_value(|writers| writers.queue.put_back(work));
                if tries_again {
                    continue;
                }
                return false;
            }
            self.recording.try_update(|recording| *recording = Recording::Working);
            self.secured(last);
        }
    }

    /// All that was taken up to `last` is on disk.
    fn secured(self, last: Option<Status>) {
        if let Some(Status::Taken(number)) = last
            && self.status.try_get_untracked() == last
        {
            self.status.try_set(Status::Secured(number));
            redraw::go_on();
        }
    }

    async fn do_all(self, work: &Queue, last: Option<Status>) -> Result<(), Unavailable> {
        let recorder = match &work.recorder {
            Some(recorder) => recorder.clone(),
            None => self.catch_recorder_up().await?,
        };
        if !work.batch.is_empty() {
            if work.n_chars() > MUCH {
                task::painted().await;
            }
            recorder.apply(&work.batch).await?;
        }
        for (area, erased) in &work.cleaning {
            recorder.rewrite(|rows| cleaned(*area, rows, erased)).await?;
        }
        if work.folds {
            // Nobody waits for that: it adds nothing.
            self.secured(last);
            self.fold_in(&recorder).await?;
        }
        Ok(())
    }

    /// Has the recorder hold the documents as they are, and no more. What is erased meanwhile is cleaned out by the next piece of work.
    async fn fold_in(self, recorder: &Recorder) -> Result<(), Unavailable> {
        // What is known by name must be part of the documents.
        self.catch_up();
        let now = move || (self.shared.get_untracked(), self.private.get_untracked());
        let (shared, private) = now();
        let merged = self.writers.with_value(|writers| writers.known.clone());
        let writing = async |pace: Pace<'_>| Bases::of(&shared, &private, pace).await;
        let Some(bases) = in_slices(writing, &|_| (), || true).await else {
            return Ok(());
        };
        let folded = |rows: &[Row]| fold((&shared, &private), &bases, &merged, rows);
        recorder.rewrite(folded).await?;
        let (shared_now, private_now) = now();
        let is_current = Arc::ptr_eq(&shared, &shared_now) && Arc::ptr_eq(&private, &private_now);
        let is_standing = !self.is_wiped.get_untracked() && !self.is_clearing();
        self.writers.try_update_value(|writers| {
            writers.known.extend(bases.names());
            if is_current && is_standing {
                // Where there is no room even so, everything stays as it is.
                stored::put_in_place(writers.store.as_ref(), &bases, &merged, stored::ROOM).ok();
            }
        });
        self.look_at_meter();
        Ok(())
    }

    /// Opens the recorder if need be, and gives it what it lacks of the storage.
    async fn catch_recorder_up(self) -> Result<Recorder, Unavailable> {
        let open = self
            .writers
            .try_update_value(|writers| writers.queue.recorder.clone())
            .flatten();
        let recorder = match &open {
            Some(recorder) => recorder.clone(),
            None => match Recorder::open().await {
                Ok(recorder) => recorder,
                Err(unavailable) => {
                    if unavailable == Unavailable::Refused {
                        // There is none and there will be none: nothing in it may be needed to make up for a base.
                        self.forget_covered(|_| true);
                    }
                    return Err(unavailable);
                }
            },
        };
        recorder.level().await;
        let names = recorder.names().await?;
        let is_unsure = self.is_unsure.try_get_untracked() == Some(true);
        if (open.is_none() || is_unsure) && self.missing.with_untracked(Option::is_none) {
            self.take_from(&recorder, &names).await?;
            if is_unsure && recorder.is_whole() {
                self.is_unsure.try_set(false);
            }
        }
        self.forget_covered(|known| holds_bases(&names, known));
        let lacking = self
            .writers
            .try_update_value(|writers| lacking(writers.store.as_ref(), &names));
        if let Some(Ok(batch)) = lacking
            && !batch.is_empty()
        {
            recorder.apply(&batch).await?;
        }
        let kept = recorder.clone();
        self.writers
            .try_update_value(|writers| writers.queue.recorder = Some(kept));
        Ok(recorder)
    }

    /// Forgets the log entries that the bases said when they were read, if those are as durable as the entries.
    fn forget_covered(self, is_durable: impl FnOnce(&BTreeSet<String>) -> bool) {
        self.writers.try_update_value(|writers| {
            if is_durable(&writers.known) {
                stored::forget(writers.store.as_ref(), &std::mem::take(&mut writers.covered));
            }
        });
    }

    /// What the recorder holds and this tab never saw is merged.
    async fn take_from(self, recorder: &Recorder, names: &BTreeSet<String>) -> Result<(), Unavailable> {
        let unseen: Vec<String> = self
            .writers
            .with_value(|writers| names.difference(&writers.known).cloned().collect());
        if unseen.is_empty() {
            return Ok(());
        }
        let rows = recorder.rows(&unseen).await?;
        let mut found = Opened::default();
        take_in(&mut found, &rows);
        self.writers.try_update_value(|writers| {
            // What finds no room is read from the recorder again at the next start.
            give_back(writers.store.as_ref(), &rows).ok();
            writers.known.extend(found.names);
            // Or it is read again at each start.
            writers.tidying.is_surplus = true;
        });
        if !found.quarantined.is_empty() {
            self.set_aside.try_update(|entries| entries.extend(found.quarantined));
        }
        self.merge_all(found.shared, found.private);
        Ok(())
    }
}
