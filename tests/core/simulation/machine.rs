//! One browser on one computer: its profile, its open tabs, its clock, and the account of what it must not lose.
use super::account::{Account, Holds};
use super::chance::Chance;
use super::deeds::secret;
use super::disk::{Disk, Entries, Fault, Loss};
use super::identity;
use super::tab::{Deed, Found, Tab, bytes};
use klimanetz_core::author::Author;
use klimanetz_core::edit::Change;
use klimanetz_core::replica::{Document, EntityId, ReplicaId, Seen, Timestamp};
use klimanetz_core::stored::{Area, NotDone};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

pub const AREAS: [Area; 2] = [Area::Shared, Area::Private];

/// A member's computer.
pub struct Machine {
    pub disk: Rc<RefCell<Disk>>,
    pub tabs: Vec<Tab>,
    /// How far its clock is off.
    pub skew: i64,
    /// „Übernommen“: in the storage, there as long as the browser is not killed.
    pub taken: Holds,
    /// „Gespeichert ✓“, or flushed where there is no recorder: there whatever happens.
    pub saved: Holds,
    /// Whether the member uses a newer app.
    pub is_newer: bool,
    /// A form that was opened a while ago.
    pub form: Option<Seen>,
    /// The tabs that were ever opened here.
    sessions: BTreeSet<usize>,
}

/// What all machines share: the account, chance, and how the disks lose.
#[derive(Debug)]
pub struct Fate {
    pub account: Account,
    pub chance: Chance,
    pub loss: Loss,
    pub n_sessions: usize,
    pub n_kills: u64,
    /// Whether storage and recorder refuse now and then, beside the crashes.
    pub has_failures: bool,
    /// Whether ids are leased to profiles, as in the model of `identity`, and nothing is asserted.
    pub leases: bool,
    /// How often a replaced statement was seen again after a kill.
    pub n_again: u64,
}

impl Fate {
    pub fn id(&mut self) -> ReplicaId {
        ReplicaId(self.chance.next())
    }
}

impl Machine {
    pub fn new(has_recorder: bool) -> Machine {
        Machine::of(
            Disk::new(Entries::new(), has_recorder.then(Entries::new)),
            Holds::default(),
        )
    }

    /// A machine that starts from what a disk holds.
    pub fn of(disk: Disk, saved: Holds) -> Machine {
        Machine {
            disk: Rc::new(RefCell::new(disk)),
            tabs: Vec::new(),
            skew: 0,
            taken: saved.clone(),
            saved,
            is_newer: false,
            form: None,
            sessions: BTreeSet::new(),
        }
    }

    /// Opens a tab. What was saved is there, what is there was written, nothing is torn.
    pub fn starts(&mut self, fate: &mut Fate) -> Option<Found> {
        let mut writers = [fate.id(), fate.id()].map(|id| Author::new(id, None));
        fate.n_sessions += 1;
        self.sessions.insert(fate.n_sessions);
        let lease = fate
            .leases
            .then(|| identity::take_lease(&self.disk, &self.tabs, &mut writers));
        let (mut tab, found) = Tab::start(&self.disk, fate.n_sessions, writers).ok()?;
        if let Some(lease) = lease {
            tab.lease = lease;
            self.tabs.push(tab);
            return Some(found);
        }
        assert!(found.opened.quarantined.is_empty(), "{:?}", found.opened.quarantined);
        for area in AREAS {
            let document = tab.document(area);
            assert_eq!(
                self.taken.missing_in(&fate.account, area, document),
                [""; 0],
                "lost at a start"
            );
            let faults = fate.account.faults(area, document);
            assert_eq!((&faults.lost, faults.invented), (&Vec::new(), 0), "torn at a start");
            // A kill can take a Change and leave a later one that builds on it. What the lost one replaced is then back, for somebody
            // to decide; nothing is lost by that. Without kills it never happens.
            assert!(fate.n_kills > 0 || faults.again.is_empty(), "{:?}", faults.again);
            if fate.loss == Loss::Suffix && !fate.has_failures {
                assert_eq!(fate.account.hole(area, document, &self.sessions), None, "not a prefix");
            }
            fate.n_again += faults.again.len() as u64;
        }
        self.tabs.push(tab);
        Some(found)
    }

    pub fn now(&self, time: i64) -> Timestamp {
        Timestamp(time + self.skew)
    }

    /// One action of the member in a tab. Whether it is „Übernommen“.
    pub fn does(&mut self, fate: &mut Fate, nth: usize, area: Area, deed: &Deed, time: i64) -> Result<bool, NotDone> {
        let (now, fresh) = (self.now(time), fate.id());
        let tab = &mut self.tabs[nth];
        let (before, session) = (tab.document(area).clone(), tab.view.tab);
        let (outcome, late) = tab.tries(area, deed, now, fresh);
        // It may be stored all the same, and come to light at the next start.
        if let Some(late) = late {
            fate.account.enter(area, session, deed, &before, &late);
        }
        let change = outcome?;
        if let Some(change) = &change {
            self.takes(fate, area, (session, deed), &before, change);
        }
        Ok(change.is_some())
    }

    /// Notes in the account what an action wrote.
    pub fn takes(
        &mut self,
        fate: &mut Fate,
        area: Area,
        (session, deed): (usize, &Deed),
        before: &Document,
        change: &Change,
    ) {
        let writes = fate.account.enter(area, session, deed, before, change);
        fate.account.took(&writes);
        let erased = change.delta.erased.clone();
        self.taken.join(&Holds { writes, erased });
    }

    /// The recorder of a tab does its work: what it held for „Gespeichert ✓“ is saved.
    pub fn records(&mut self, fate: &Fate, nth: usize) {
        identity::keep_floor(&self.tabs[nth]);
        for (area, change) in self.tabs[nth].records() {
            // What a Change replaces was known before; what it adds is saved with it.
            let mut only = change.delta.clone();
            only.seen = Seen::default();
            let mut dots = Seen::default();
            for (_, _, _, version) in change.delta.all() {
                dots.insert(version.dot);
            }
            only.seen.join(&dots);
            let (writes, erased) = (fate.account.known(area, &only), change.delta.erased);
            self.saved.join(&Holds { writes, erased });
        }
    }

    /// The operating system writes the storage to disk.
    pub fn flushes(&mut self) {
        self.disk.borrow_mut().flush();
        self.saved = self.taken.clone();
    }

    /// A tab is closed, or dies: the storage keeps what it wrote.
    pub fn closes(&mut self, nth: usize) {
        self.tabs.remove(nth);
    }

    /// The whole browser is killed; what was neither flushed nor recorded may be gone.
    pub fn is_killed(&mut self, fate: &mut Fate) {
        self.tabs.clear();
        fate.n_kills += 1;
        let left = {
            let disk = self.disk.borrow();
            disk.after_kill(disk.ops.len(), fate.loss, &mut fate.chance)
        };
        self.disk = Rc::new(RefCell::new(left));
        self.taken = self.saved.clone();
    }

    /// The next action of this profile is cut short somewhere.
    pub fn will_fail(&self, fault: Fault, after: usize) {
        self.disk.borrow_mut().order(fault, after);
    }

    /// No key, no row holds a word about what this machine knows to be erased. To be asked when nothing is on its way.
    pub fn assert_silent_about(&self, erased: &BTreeSet<EntityId>) {
        let disk = self.disk.borrow();
        for (key, text) in bytes(&disk) {
            for id in erased {
                assert!(
                    !text.contains(&secret(id.as_str())),
                    "{key} still speaks of {id}: {text}"
                );
            }
        }
    }
}
