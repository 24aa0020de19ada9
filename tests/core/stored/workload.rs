//! Days of work drawn from a seed: members' deeds in up to two tabs of one browser, each noted with what it leads to.
use crate::simulation::chance::Chance;
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries};
use crate::simulation::tab::{Deed, Found, Tab};
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, ReplicaId, Seen, Timestamp, plan};
use klimanetz_core::stored::{Area, NotDone, StoreError};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Both documents, as they would be opened.
pub type Both = (Document, Document);

/// What a deed did: how many changes of the disk there were before it, and what was „Übernommen“ before and after it.
#[derive(Debug)]
pub struct Done {
    pub n_ops: usize,
    pub before: Both,
    pub after: Both,
    pub error: Option<StoreError>,
}

/// A browser at work.
pub struct Worker {
    pub disk: Rc<RefCell<Disk>>,
    pub tabs: Vec<Tab>,
    pub chance: Chance,
    pub done: Vec<Done>,
    /// What the recorder has acknowledged: the dots and the erased ids, each after a number of changes of the disk.
    pub saved: Vec<(usize, Seen, BTreeSet<String>)>,
    n_tabs: usize,
}

impl Worker {
    pub fn new(seed: u64, disk: Disk) -> Worker {
        Worker {
            disk: Rc::new(RefCell::new(disk)),
            tabs: Vec::new(),
            chance: Chance::of(seed),
            done: Vec::new(),
            saved: Vec::new(),
            n_tabs: 0,
        }
    }

    pub fn fresh(seed: u64) -> Worker {
        let has_recorder = !seed.is_multiple_of(3);
        Worker::new(seed, Disk::new(Entries::new(), has_recorder.then(Entries::new)))
    }

    /// Everything that was „Übernommen“ in any tab.
    pub fn taken(&self) -> Both {
        let mut both = self.done.last().map_or_else(Both::default, |done| done.after.clone());
        for tab in &self.tabs {
            both.0.merge(tab.shared());
            both.1.merge(tab.private());
        }
        both
    }

    pub fn n_ops(&self) -> usize {
        self.disk.borrow().ops.len()
    }

    pub fn opens(&mut self) -> Result<Found, StoreError> {
        self.n_tabs += 1;
        let writers = [(); 2].map(|()| Author::new(ReplicaId(self.chance.next()), None));
        let (tab, found) = Tab::start(&self.disk, self.n_tabs, writers)?;
        self.tabs.push(tab);
        Ok(found)
    }

    /// One deed drawn by chance, noted in `done`.
    pub fn works(&mut self) {
        let (n_ops, before) = (self.n_ops(), self.taken());
        let error = self.deed().err();
        let after = self.taken();
        self.done.push(Done {
            n_ops,
            before,
            after,
            error,
        });
    }

    fn deed(&mut self) -> Result<(), StoreError> {
        if self.tabs.is_empty() || self.chance.one_in(12) && self.tabs.len() < 2 {
            return self.opens().map(drop);
        }
        let nth = self.chance.below(self.tabs.len());
        let shared = self.tabs[nth].shared().clone();
        match self.chance.below(24) {
            0..=8 => self.edits(nth, Area::Shared, deeds::shared(&shared, &mut self.chance.clone())),
            9..=11 => {
                let private = self.tabs[nth].private().clone();
                self.edits(nth, Area::Private, deeds::note(&private, &mut self.chance.clone()))
            }
            12 => self.edits(nth, Area::Shared, deeds::erasure(&shared, &mut self.chance.clone())),
            13..=14 => {
                let theirs = imported(5 + self.chance.below(20), &mut self.chance);
                let plan = plan(&shared, &theirs).unwrap();
                self.deeds(nth, Area::Shared, Deed::Adopts(plan))
            }
            15..=17 => {
                self.records(nth);
                Ok(())
            }
            18 => {
                self.tabs[0].compacts();
                Ok(())
            }
            19 => {
                self.tabs[nth].hears();
                Ok(())
            }
            20..=21 => {
                self.disk.borrow_mut().flush();
                Ok(())
            }
            // The tab goes on where it is; a closed one starts again with the next deed.
            _ => {
                self.tabs.remove(nth);
                Ok(())
            }
        }
    }

    fn records(&mut self, nth: usize) {
        for (_, change) in self.tabs[nth].records() {
            let mut dots = Seen::default();
            change
                .delta
                .all()
                .for_each(|(_, _, _, version)| dots.insert(version.dot));
            let erased = change.delta.erased.iter().map(ToString::to_string).collect();
            self.saved.push((self.n_ops(), dots, erased));
        }
    }

    pub fn edits(&mut self, nth: usize, area: Area, edit: Option<Edit>) -> Result<(), StoreError> {
        edit.map_or(Ok(()), |edit| self.deeds(nth, area, Deed::Edits(edit)))
    }

    pub fn deeds(&mut self, nth: usize, area: Area, deed: Deed) -> Result<(), StoreError> {
        let now = Timestamp(1_795_000_000_000 + self.chance.below(1_000_000_000) as i64);
        let fresh = ReplicaId(self.chance.next());
        match self.tabs[nth].does(area, &deed, now, fresh) {
            Err(NotDone::NotStored(error)) => Err(error),
            _ => Ok(()),
        }
    }
}

/// A colleague's directory of `n` records.
pub fn imported(n: usize, chance: &mut Chance) -> Document {
    let mut document = Document::default();
    let mut author = klimanetz_core::author::Author::new(ReplicaId(chance.next()), None);
    let name = |nth: usize| crate::member::a_write(("person", &deeds::id('f', nth)), "name", format!("Person {nth}"));
    let edit = Edit::Write((0..n).map(name).collect());
    let change = document.apply(&edit, &mut author, Timestamp(0)).unwrap().unwrap();
    document.merge(&change.delta);
    document
}
