//! What one browser profile keeps: the storage its tabs share and the recorder; with faults on order, and with a memory of what
//! is not on disk yet.
use klimanetz_core::stored::recorder::Batch;
use klimanetz_core::stored::{Store, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Texts by key.
pub type Entries = BTreeMap<String, String>;

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    /// The tab dies: this and everything after it does not happen.
    Crash,
    /// There is no room, this once; a recorder refuses its batch.
    Full,
    /// It is said to have failed, and has.
    NotKept,
    /// It is said to have failed, and has not.
    Late,
}

/// One change of what is kept.
#[derive(Debug, Clone)]
pub enum Op {
    Put(String, String),
    Remove(String),
    /// One transaction of the recorder: durable as soon as it is done.
    Record(Batch),
    /// The operating system has written the storage to disk.
    Flush,
}

/// How a disk loses what was not flushed when the browser is killed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Loss {
    /// The last writes, as seen in Chromium.
    Suffix,
    /// Any writes.
    Any,
}

/// A profile: what was there first, and every change since with the tab that made it.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    first: (Entries, Option<Entries>),
    pub storage: Entries,
    /// `None` if the browser has no such database.
    pub recorder: Option<Entries>,
    pub ops: Vec<(usize, Op)>,
    /// From how many bytes on there is no room.
    pub quota: Option<usize>,
    fault: Option<(usize, Fault)>,
    /// Which operations count for it.
    of: Option<fn(&Op) -> bool>,
    has_struck: bool,
}

impl Disk {
    pub fn new(storage: Entries, recorder: Option<Entries>) -> Disk {
        Disk {
            first: (storage.clone(), recorder.clone()),
            storage,
            recorder,
            ..Disk::default()
        }
    }

    /// The `after`-th operation from now on (from 0) will fail.
    pub fn order(&mut self, fault: Fault, after: usize) {
        (self.fault, self.of, self.has_struck) = (Some((after, fault)), None, false);
    }

    /// The same among the operations that `of` is true for.
    pub fn order_only(&mut self, of: fn(&Op) -> bool, fault: Fault, after: usize) {
        self.order(fault, after);
        self.of = Some(of);
    }

    /// Ends the order; whether it was carried out.
    pub fn recall(&mut self) -> bool {
        self.fault = None;
        std::mem::take(&mut self.has_struck)
    }

    fn room_for(&self, key: &str, text: &str) -> bool {
        let size = |(key, text): (&String, &String)| key.len() + text.len();
        self.quota.is_none_or(|quota| {
            let others = self.storage.iter().filter(|(other, _)| *other != key).map(size);
            others.sum::<usize>() + key.len() + text.len() <= quota
        })
    }

    fn run(&mut self, tab: usize, op: Op) -> Result<(), StoreError> {
        let is_counted = self.of.is_none_or(|of| of(&op));
        let fault = match &mut self.fault {
            _ if !is_counted => None,
            Some((0, Fault::Crash)) => Some(Fault::Crash),
            Some((0, fault)) if !self.has_struck => Some(*fault),
            Some((left, _)) if *left > 0 => {
                *left -= 1;
                None
            }
            _ => None,
        };
        self.has_struck |= fault.is_some();
        match (fault, &op) {
            (Some(Fault::Crash), _) => return Err(StoreError::Blocked),
            (Some(Fault::Full), Op::Put(..) | Op::Record(_)) => return Err(StoreError::Full),
            (Some(Fault::NotKept), _) => return Err(StoreError::NotKept),
            (None, Op::Put(key, text)) if !self.room_for(key, text) => return Err(StoreError::Full),
            _ => {}
        }
        apply(&mut self.storage, &mut self.recorder, &op);
        self.ops.push((tab, op));
        if fault == Some(Fault::Late) {
            return Err(StoreError::NotKept);
        }
        Ok(())
    }

    /// One transaction of the recorder, if there is one.
    pub fn record(&mut self, tab: usize, batch: Batch) -> Result<(), StoreError> {
        if self.recorder.is_none() {
            return Err(StoreError::Blocked);
        }
        if batch.is_empty() {
            return Ok(());
        }
        self.run(tab, Op::Record(batch))
    }

    pub fn flush(&mut self) {
        self.ops.push((usize::MAX, Op::Flush));
    }

    /// What is found when nothing but the tabs stopped after `n_ops` changes.
    pub fn after_crash(&self, n_ops: usize) -> Disk {
        self.surviving(n_ops, |_| true)
    }

    /// What is found when the browser was killed after `n_ops` changes.
    pub fn after_kill(&self, n_ops: usize, loss: Loss, chance: &mut super::chance::Chance) -> Disk {
        let cut = chance.below(n_ops + 1);
        // Without a recorder the order of writes is all there is to rely on, and browsers keep it.
        let loss = if self.recorder.is_none() { Loss::Suffix } else { loss };
        self.surviving(n_ops, |at| match loss {
            Loss::Suffix => at < cut,
            Loss::Any => chance.one_in(2),
        })
    }

    fn surviving(&self, n_ops: usize, mut survives: impl FnMut(usize) -> bool) -> Disk {
        let (mut storage, mut recorder) = self.first.clone();
        let ops = &self.ops[..n_ops];
        let flushed = ops.iter().rposition(|(_, op)| matches!(op, Op::Flush)).unwrap_or(0);
        for (at, (_, op)) in ops.iter().enumerate() {
            let is_durable = at < flushed || matches!(op, Op::Record(_));
            if is_durable || survives(at) {
                apply(&mut storage, &mut recorder, op);
            }
        }
        Disk::new(storage, recorder)
    }
}

fn apply(storage: &mut Entries, recorder: &mut Option<Entries>, op: &Op) {
    match op {
        Op::Put(key, text) => {
            storage.insert(key.clone(), text.clone());
        }
        Op::Remove(key) => {
            storage.remove(key);
        }
        Op::Record(batch) => {
            if let Some(rows) = recorder {
                rows.retain(|name, _| !batch.remove.contains(name));
                rows.extend(batch.put.clone());
            }
        }
        Op::Flush => {}
    }
}

/// The storage as one tab sees it: it sees what others change only when notified.
#[derive(Debug)]
pub struct View {
    pub disk: Rc<RefCell<Disk>>,
    pub tab: usize,
    seen: RefCell<Entries>,
    told: Cell<usize>,
}

/// Where no quota is set: as much as makes the storage of some worlds crowded and that of others not.
const ROOM: usize = 8_192;

impl View {
    /// What the tab takes the storage's room to be.
    pub fn room(&self) -> usize {
        self.disk.borrow().quota.unwrap_or(ROOM)
    }

    pub fn of(disk: &Rc<RefCell<Disk>>, tab: usize) -> View {
        let (seen, told) = {
            let disk = disk.borrow();
            (disk.storage.clone(), disk.ops.len())
        };
        View {
            disk: Rc::clone(disk),
            tab,
            seen: RefCell::new(seen),
            told: Cell::new(told),
        }
    }

    /// Brings the view up to date; what others put there meanwhile, as the storage events say it.
    pub fn hear(&self) -> Entries {
        let disk = self.disk.borrow();
        let news = &disk.ops[self.told.replace(disk.ops.len())..];
        let mut seen = self.seen.borrow_mut();
        let mut heard = Entries::new();
        for (by, op) in news.iter().filter(|(by, _)| *by != self.tab) {
            let (Op::Put(key, _) | Op::Remove(key)) = op else {
                continue;
            };
            // What the last writer left is what all will see, also if it was this tab.
            match disk.storage.get(key) {
                Some(text) => seen.insert(key.clone(), text.clone()),
                None => seen.remove(key),
            };
            if let (Op::Put(key, text), true) = (op, *by != usize::MAX) {
                heard.insert(key.clone(), text.clone());
            }
        }
        heard
    }
}

impl Store for View {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.seen.borrow().keys().cloned().collect())
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.seen.borrow().get(key).cloned())
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let done = self
            .disk
            .borrow_mut()
            .run(self.tab, Op::Put(key.to_owned(), text.to_owned()));
        // A write that comes late is not in sight when it is said to have failed.
        done.inspect(|()| drop(self.seen.borrow_mut().insert(key.to_owned(), text.to_owned())))
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.disk.borrow_mut().run(self.tab, Op::Remove(key.to_owned()))?;
        self.seen.borrow_mut().remove(key);
        Ok(())
    }
}
