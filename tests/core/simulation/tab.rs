//! One tab of the app: the steps of the shell over a profile, each of which may be cut short.
use super::disk::{Disk, Entries, View};
use klimanetz_core::author::Author;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::edit::Edit;
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Document, ReplicaId, Timestamp};
use klimanetz_core::stored::recorder::{self, Batch, Row};
use klimanetz_core::stored::{
    self, Area, Bases, Kept, NotDone, Opened, StoreError, commit, forget, open, put, put_in_place, scrub, unread,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// A document with its writer.
#[derive(Debug, Clone)]
pub struct Half {
    pub document: Document,
    pub author: Author,
}

/// What waits for the recorder.
#[derive(Debug, Clone)]
pub enum Job {
    /// A Change, to be reported as „Gesichert“.
    Put(Kept),
    /// Something was erased.
    Clean(Area),
    /// The bases were written, or found no room.
    Fold(Box<Folding>),
}

/// The bases, what they are of, and what of it is known by name.
#[derive(Debug, Clone)]
pub struct Folding {
    both: (Shared, Private),
    bases: Bases,
    merged: BTreeSet<String>,
}

/// A tab that has started.
#[derive(Debug)]
pub struct Tab {
    pub view: View,
    pub shared: Half,
    pub private: Half,
    /// What this tab has read or written.
    pub names: BTreeSet<String>,
    pub jobs: VecDeque<Job>,
    /// Which of the profile's leased ids it writes under; only in the model of `identity`.
    pub lease: Option<usize>,
}

/// What a start found, beside the documents.
#[derive(Debug, Default)]
pub struct Found {
    pub opened: Opened,
    /// Whether the storage was empty and the recorder not: the member is asked.
    pub is_recovery: bool,
}

impl Tab {
    /// Starts the app in a new tab. The authors write under ids that `ids` gives.
    pub fn start(disk: &Rc<RefCell<Disk>>, nth: usize, ids: [ReplicaId; 2]) -> Result<(Tab, Found), StoreError> {
        let view = View::of(disk, nth);
        let rows = disk.borrow().recorder.clone();
        let names: BTreeSet<String> = rows.iter().flatten().map(|(name, _)| name.clone()).collect();
        let mut opened = open(&view)?;
        let wanted: Vec<Row> = recorder::wanted(&opened, &names)
            .into_iter()
            .filter_map(|name| Some((name.clone(), rows.as_ref()?.get(&name)?.clone())))
            .collect();
        let may_forget = rows.is_none() || recorder::holds_bases(&names, &opened.names);
        if may_forget {
            forget(&view, &opened.covered);
        }
        let is_recovery = !opened.has_data() && !wanted.is_empty();
        // No room for what comes back is no reason not to start: it stays in the recorder.
        recorder::give_back(&view, &wanted).ok();
        recorder::take_in(&mut opened, &wanted);
        recorder::heal(&view, &mut opened, &wanted);
        let missing = recorder::lacking(&view, &names)?;
        disk.borrow_mut().record(nth, missing).ok();
        let [shared, private] = ids.map(|id| Author::new(id, Some(format!("tab {nth}").into())));
        let half = |document: &Document, author| Half {
            document: document.clone(),
            author,
        };
        let mut tab = Tab {
            shared: half(&opened.shared.0, shared),
            private: half(opened.private.reveal(), private),
            names: opened.names.clone(),
            view,
            jobs: VecDeque::new(),
            lease: None,
        };
        for area in [Area::Shared, Area::Private] {
            if !tab.half(area).document.erased.is_empty() {
                tab.scrubs(area);
            }
        }
        tab.records();
        let found = Found { opened, is_recovery };
        Ok((tab, found))
    }

    pub fn half(&self, area: Area) -> &Half {
        match area {
            Area::Shared => &self.shared,
            Area::Private => &self.private,
        }
    }

    pub fn half_mut(&mut self, area: Area) -> &mut Half {
        match area {
            Area::Shared => &mut self.shared,
            Area::Private => &mut self.private,
        }
    }

    /// One user action: „Übernommen“ if there is something, and it stands in the storage.
    pub fn does(&mut self, area: Area, edit: &Edit, now: Timestamp, fresh: ReplicaId) -> Result<Option<Kept>, NotDone> {
        let half = match area {
            Area::Shared => &mut self.shared,
            Area::Private => &mut self.private,
        };
        let kept = commit(&self.view, (area, &half.document), &mut half.author, edit, now, || {
            fresh
        })?;
        if let Some(kept) = &kept {
            self.takes(area, kept.clone());
        }
        Ok(kept)
    }

    /// What was stored is shown, and on its way to the recorder.
    pub fn takes(&mut self, area: Area, kept: Kept) {
        self.half_mut(area).document.merge(&kept.change.delta);
        self.names.insert(kept.name.clone());
        let erases = !kept.change.delta.erased.is_empty();
        self.jobs.push_back(Job::Put(kept));
        if erases {
            self.scrubs(area);
        }
    }

    /// What fails is tried again at the next start.
    fn scrubs(&mut self, area: Area) {
        scrub(&self.view, area, &self.half(area).document.erased).ok();
        self.jobs.push_back(Job::Clean(area));
    }

    /// The recorder does everything that waits. What became durable by it.
    pub fn records(&mut self) -> Vec<Kept> {
        let mut done = Vec::new();
        while let Some(job) = self.jobs.pop_front() {
            let mut disk = self.view.disk.borrow_mut();
            let rows = || -> Vec<Row> { disk.recorder.clone().unwrap_or_default().into_iter().collect() };
            let batch = match &job {
                Job::Put(kept) => Batch {
                    put: BTreeMap::from([(kept.name.clone(), kept.text.clone())]),
                    ..Batch::default()
                },
                Job::Clean(area) => recorder::cleaned(*area, &rows(), &self.half(*area).document.erased),
                Job::Fold(folding) => {
                    let Folding { both, bases, merged } = folding.as_ref();
                    recorder::fold((&both.0, &both.1), bases, merged, &rows())
                }
            };
            let outcome = disk.record(self.view.tab, batch);
            drop(disk);
            match (outcome, job) {
                (Ok(()), Job::Put(kept)) => done.push(kept),
                (Ok(()), Job::Fold(folding)) => self.puts_in_place(*folding),
                (Ok(()), _) => {}
                // It comes first again when the recorder is asked next time.
                (Err(_), job) => {
                    self.jobs.push_front(job);
                    break;
                }
            }
        }
        done
    }

    /// Storage events arrive: what other tabs wrote.
    pub fn hears(&mut self) {
        for (key, text) in self.view.hear() {
            if let (Some(area), Ok(delta)) = (Area::of_log_key(&key), stored::decode(&text)) {
                self.names.insert(key);
                self.merges(area, &delta);
            }
        }
    }

    /// The tab wakes up after its events were dropped.
    pub fn wakes(&mut self) -> Result<(), StoreError> {
        self.view.hear();
        let mut names = std::mem::take(&mut self.names);
        let found = unread(&self.view, &mut names);
        self.names = names;
        for (area, delta) in found? {
            self.merges(area, &delta);
        }
        Ok(())
    }

    fn merges(&mut self, area: Area, delta: &Document) {
        let document = &mut self.half_mut(area).document;
        let n_erased = document.erased.len();
        document.merge(delta);
        if document.erased.len() > n_erased {
            self.scrubs(area);
        }
    }

    /// Writes the bases anew: only the tab with the lock does this, and only when it has caught up.
    pub fn compacts(&mut self) -> Result<(), StoreError> {
        self.wakes()?;
        let both = (
            Shared(self.shared.document.clone()),
            Private::new(self.private.document.clone()),
        );
        let bases = finish(Bases::of(&both.0, &both.1, Pace::at_once()));
        let merged = self.names.clone();
        let outcome = put(&self.view, &bases);
        self.jobs
            .push_back(Job::Fold(Box::new(Folding { both, bases, merged })));
        outcome
    }

    /// The recorder holds the bases; where the storage had no room for them, they take the place of the log.
    fn puts_in_place(&mut self, folding: Folding) {
        let Folding { both, bases, merged } = folding;
        self.names.extend(bases.names());
        if (&both.0.0, both.1.reveal()) == (&self.shared.document, &self.private.document) {
            let room = self.view.room();
            put_in_place(&self.view, &bases, &merged, room).ok();
        }
    }
}

/// Everything a profile keeps, as one text for searching. What could not be read is the member's to throw away.
pub fn bytes(disk: &Disk) -> Vec<(&String, &String)> {
    let kept = |entries: &'static str| move |(key, _): &(&String, &String)| !key.starts_with(entries);
    let rows: Option<&Entries> = disk.recorder.as_ref();
    disk.storage
        .iter()
        .chain(rows.into_iter().flatten())
        .filter(kept("quarantine/"))
        .collect()
}
