//! One tab of the app: its keeper, with a profile and a clock around it. Every step may be cut short.
use super::disk::{Disk, Entries, View};
use klimanetz_core::author::Author;
use klimanetz_core::edit::{Change, Edit};
use klimanetz_core::keeping::NOUNS;
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Document, Dot, Plan, ReplicaId, Timestamp};
use klimanetz_core::stored::keeper::{
    Answer, Around, Ask, Effect, Encoding, Event, Failure, Keeper, Limits, Reading, Status, Timer, Told, Undo,
};
use klimanetz_core::stored::recorder::{Batch, Row};
use klimanetz_core::stored::{Adoption, Area, Arrived, Bases, NotDone, Opened, Quarantined, StoreError, decode};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What a member asks for: a form, or a file as the preview showed it.
#[derive(Debug, Clone)]
pub enum Deed {
    Edits(Edit),
    Adopts(Plan),
    /// Edits that were read out of a table a while ago, and their plan of now.
    Arrives(Edit, Plan),
}

/// A tab that has started.
pub struct Tab {
    pub view: View,
    pub keeper: Keeper,
    /// What it writes under, and what it has written last.
    pub writers: [Author; 2],
    /// „Übernommen“ and not „Gespeichert ✓“ yet.
    taken: Vec<(Area, Change)>,
    ask: Option<Ask>,
    encodings: Vec<Encoding>,
    timers: Vec<Timer>,
    has_lock: bool,
    /// Which of the profile's leased ids it writes under; only in the model of `identity`.
    pub lease: Option<usize>,
    /// What a table said when it was read, and the edit that says the same.
    pub arrived: Option<(Edit, Arrived)>,
}

/// What a start found.
#[derive(Debug, Default)]
pub struct Found {
    pub opened: Opened,
    /// Whether the storage was empty and the recorder not: the member is asked, and says yes.
    pub is_recovery: bool,
}

impl Tab {
    /// Starts the app in a new tab.
    pub fn start(disk: &Rc<RefCell<Disk>>, nth: usize, writers: [Author; 2]) -> Result<(Tab, Found), StoreError> {
        let view = View::of(disk, nth);
        let reading = Reading::of(&view)?;
        let told = match &disk.borrow().recorder {
            Some(rows) => Told {
                is_open: true,
                rows: rows_of(rows, &reading.wanted(&rows.keys().cloned().collect())),
                is_unsure: false,
            },
            None => Told::default(),
        };
        let keeper = reading.finish(&view, told, None, writers.clone(), NOUNS);
        let mut tab = Tab {
            view,
            keeper,
            writers,
            taken: Vec::new(),
            ask: None,
            encodings: Vec::new(),
            timers: Vec::new(),
            has_lock: false,
            lease: None,
            arrived: None,
        };
        tab.happens(Event::Began);
        tab.records();
        let is_recovery = tab.keeper.standing().missing.is_some();
        if is_recovery {
            tab.happens(Event::Restores);
        }
        let opened = Opened {
            shared: tab.keeper.shared().as_ref().clone(),
            private: tab.keeper.private().as_ref().clone(),
            quarantined: tab.aside(),
            ..Opened::default()
        };
        Ok((tab, Found { opened, is_recovery }))
    }

    fn aside(&self) -> Vec<Quarantined> {
        self.keeper.standing().set_aside.clone()
    }

    pub fn document(&self, area: Area) -> &Document {
        match area {
            Area::Shared => &self.keeper.shared().0,
            Area::Private => self.keeper.private().reveal(),
        }
    }

    pub fn shared(&self) -> &Document {
        self.document(Area::Shared)
    }

    pub fn private(&self) -> &Document {
        self.document(Area::Private)
    }

    /// One user action: „Übernommen“ if there is something, and it stands in the storage.
    pub fn does(
        &mut self,
        area: Area,
        deed: &Deed,
        now: Timestamp,
        fresh: ReplicaId,
    ) -> Result<Option<Change>, NotDone> {
        let event = match deed.clone() {
            Deed::Edits(edit) => Event::Edited(vec![(area, edit)], Undo::Step),
            Deed::Adopts(plan) | Deed::Arrives(_, plan) => {
                let adoption = finish(Adoption::prepare(plan, Pace::at_once()));
                Event::Adopted(vec![(area, adoption)], "Kim".to_owned())
            }
        };
        let before = self.entries(area);
        self.tell(event, now, fresh)?;
        let change = self.written_since(area, fresh, &before);
        if let Some(change) = &change {
            self.notes(area, change);
            self.taken.push((area, change.clone()));
        }
        Ok(change)
    }

    /// Notes how far its dots go.
    fn notes(&mut self, area: Area, change: &Change) {
        let [shared, private] = &mut self.writers;
        let writer = if area == Area::Shared { shared } else { private };
        writer.replica = change.name.replica;
        let own = change.delta.seen.highest(change.name.replica);
        writer.counter = own.max(change.name.counter);
    }

    /// What lies in the storage, whether or not this tab was notified.
    fn entries(&self, area: Area) -> BTreeSet<String> {
        let disk = self.view.disk.borrow();
        let keys = disk.storage.keys().filter(|key| Area::of_log_key(key) == Some(area));
        keys.cloned().collect()
    }

    /// What this tab put there; a write that is said to have failed may have come all the same.
    fn written_since(&self, area: Area, fresh: ReplicaId, before: &BTreeSet<String>) -> Option<Change> {
        let [shared, private] = &self.writers;
        let writer = if area == Area::Shared { shared } else { private };
        let entries = self.entries(area);
        let mut new = entries
            .difference(before)
            .filter_map(|name| Some((name, dot_of(name)?)));
        // An erasure may write old entries again that another tab has removed, its own too.
        let is_of_now = |dot: &Dot| match dot.replica {
            id if id == writer.replica => dot.counter > writer.counter,
            id => id == fresh,
        };
        let (name, dot) = new.find(|(_, dot)| is_of_now(dot))?;
        Some(Change {
            name: dot,
            delta: decode(&self.view.disk.borrow().storage[name]).ok()?,
        })
    }

    /// The same for a deed that was refused: what it wrote, if it did.
    pub fn tries(
        &mut self,
        area: Area,
        deed: &Deed,
        now: Timestamp,
        fresh: ReplicaId,
    ) -> (Result<Option<Change>, NotDone>, Option<Change>) {
        let before = self.entries(area);
        let outcome = self.does(area, deed, now, fresh);
        let late = match &outcome {
            Ok(_) => None,
            Err(_) => self.written_since(area, fresh, &before),
        };
        if let Some(late) = &late {
            self.notes(area, late);
        }
        (outcome, late)
    }

    /// The recorder does everything that waits. What became „Gespeichert ✓“ by it.
    pub fn records(&mut self) -> Vec<(Area, Change)> {
        self.elapses(Timer::Again);
        loop {
            self.encodes();
            let Some(ask) = self.ask.take() else { break };
            let answer = self.answer(&ask);
            self.happens(Event::Recorded(answer));
        }
        match self.keeper.standing().status {
            Status::Secured(_) => std::mem::take(&mut self.taken),
            Status::Quiet | Status::Taken(_) => Vec::new(),
        }
    }

    fn answer(&self, ask: &Ask) -> Answer {
        let mut disk = self.view.disk.borrow_mut();
        let Some(rows) = &disk.recorder else {
            return Answer::Failed(Failure::Absent);
        };
        let batch: Batch = match ask {
            Ask::Open => return Answer::Names(rows.keys().cloned().collect(), true),
            Ask::Rows(names) => return Answer::Rows(rows_of(rows, names)),
            Ask::Apply(batch) => batch.as_ref().clone(),
            Ask::Rewrite(rewrite) => rewrite.batch(&rows.clone().into_iter().collect::<Vec<Row>>()),
        };
        match disk.record(self.view.tab, batch) {
            Ok(()) => Answer::Done,
            Err(_) => Answer::Failed(Failure::Refused),
        }
    }

    /// Storage events arrive: what other tabs wrote.
    pub fn hears(&mut self) {
        for (key, text) in self.view.hear() {
            self.happens(Event::Heard(key, Some(text)));
        }
        while self.timers.contains(&Timer::Heard) {
            self.elapses(Timer::Heard);
        }
    }

    /// The tab wakes up after its events were dropped.
    pub fn wakes(&mut self) {
        self.view.hear();
        self.happens(Event::Woke);
    }

    /// Writes the bases again, if anything was written since: only the tab with the lock does this.
    pub fn compacts(&mut self) {
        self.settles();
        self.elapses(Timer::Tidy);
        self.encodes();
    }

    /// The tab gets the lock, if it has not got it yet.
    pub fn settles(&mut self) {
        self.view.hear();
        if !std::mem::replace(&mut self.has_lock, true) {
            self.happens(Event::Locked);
            self.elapses(Timer::Settled);
        }
    }

    fn encodes(&mut self) {
        for Encoding {
            purpose,
            shared,
            private,
        } in std::mem::take(&mut self.encodings)
        {
            let bases = finish(Bases::of(&shared, &private, Pace::at_once()));
            self.happens(Event::Encoded(purpose, bases));
        }
    }

    fn elapses(&mut self, timer: Timer) {
        let n_timers = self.timers.len();
        self.timers.retain(|waiting| *waiting != timer);
        for _ in self.timers.len()..n_timers {
            self.happens(Event::Elapsed(timer));
        }
    }

    /// Something that needs no id and nobody waits for.
    pub fn happens(&mut self, event: Event) {
        self.tell(event, Timestamp(0), ReplicaId(0)).ok();
    }

    pub fn tell(&mut self, event: Event, now: Timestamp, fresh: ReplicaId) -> Result<(), NotDone> {
        // Every size of storage and every length of log is worth tidying up here.
        self.keeper.set_limits(Limits {
            room: self.view.room(),
            long_log: 0,
            is_recorded: true,
        });
        let mut around = Around {
            store: &self.view,
            now,
            today: crate::member::today().to_string().into(),
            who: Some(format!("tab {}", self.view.tab).into()),
            fresh: &mut || fresh,
        };
        let (effects, outcome) = self.keeper.on(event, &mut around);
        for effect in effects {
            match effect {
                Effect::Ask(ask) => assert!(self.ask.replace(ask).is_none(), "asked before it has answered"),
                Effect::Encode(encoding) => self.encodings.push(encoding),
                Effect::After(timer) => self.timers.push(timer),
                Effect::Draw(_) | Effect::Say | Effect::Measure | Effect::HasData { .. } | Effect::Witness(_) => {}
                Effect::EraseCopy | Effect::EraseAll => unreachable!("nobody deletes everything here"),
            }
        }
        outcome
    }
}

fn dot_of(name: &str) -> Option<Dot> {
    let mut words = name.rsplit('/');
    let counter = words.next()?.parse().ok()?;
    let replica = ReplicaId::parse(words.next()?)?;
    Some(Dot { replica, counter })
}

fn rows_of(rows: &Entries, names: &[String]) -> Vec<Row> {
    let row = |name: &String| Some((name.clone(), rows.get(name)?.clone()));
    names.iter().filter_map(row).collect()
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
