//! Several members with their computers and the mail between them, played at random.
use super::account::{Account, Holds};
use super::chance::{Chance, Counts};
use super::deeds;
use super::disk::{Disk, Fault, Loss, View};
use super::machine::{Fate, Machine};
use super::mail::Mail;
use super::tab::Deed;
use crate::json::json;
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::stored::{Area, Arrived, keep};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// A profile as somebody copied it once: the disk, and what was saved on it.
#[derive(Debug, Clone)]
pub struct Copy {
    disk: Disk,
    saved: Holds,
    has_recorder: bool,
}

/// Everything there is.
pub struct World {
    pub machines: Vec<Machine>,
    pub mail: Vec<Mail>,
    pub fate: Fate,
    pub counts: Counts,
    copies: Vec<Copy>,
    has_kills: bool,
    /// Whether profiles are copied, rolled back and restored all the time.
    pub moves_profiles: bool,
    pub time: i64,
}

impl World {
    pub fn new(seed: u64, n_machines: usize) -> World {
        let mut chance = Chance::of(seed);
        let loss = *chance.pick(&[Loss::Suffix, Loss::Any]);
        let mut world = World {
            machines: Vec::new(),
            mail: Vec::new(),
            fate: Fate {
                account: Account::default(),
                chance,
                loss,
                n_sessions: 0,
                n_kills: 0,
                leases: false,
                has_failures: !seed.is_multiple_of(4),
                n_again: 0,
            },
            counts: Counts::new(),
            copies: Vec::new(),
            has_kills: seed.is_multiple_of(2),
            moves_profiles: false,
            time: 1_795_000_000_000,
        };
        for nth in 0..n_machines {
            let mut machine = Machine::new(nth != 1);
            machine.is_newer = nth == 2;
            machine.skew = (world.fate.chance.below(49) as i64 - 24) * HOUR;
            world.machines.push(machine);
        }
        world
    }

    pub fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.fate.chance.below(n)
    }

    /// Something happens on one of the machines.
    pub fn step(&mut self) {
        self.time += self.fate.chance.below(600_000) as i64;
        let at = self.below(self.machines.len());
        if self.machines[at].tabs.is_empty() || self.fate.chance.one_in(25) && self.machines[at].tabs.len() < 3 {
            self.count("starts");
            return self.guarded(at, |world| drop(world.machines[at].starts(&mut world.fate)));
        }
        let nth = self.below(self.machines[at].tabs.len());
        let nth_deed = if self.moves_profiles && self.fate.chance.one_in(10) {
            97 + self.below(3)
        } else {
            self.below(100)
        };
        match nth_deed {
            0..=29 => self.guarded(at, |world| world.edits(at, nth)),
            30..=33 => self.guarded(at, |world| world.reads_or_adopts(at, nth)),
            34..=37 => self.guarded(at, |world| world.sends_late(at, nth)),
            38..=42 => self.guarded(at, |world| world.notes(at, nth)),
            43..=44 => self.guarded(at, |world| world.erases(at, nth)),
            45..=54 => self.exports(at, nth),
            55..=69 => self.guarded(at, |world| world.imports(at, nth)),
            70..=76 => self.guarded(at, |world| world.machines[at].records(&world.fate, nth)),
            77..=82 => self.guarded(at, |world| world.machines[at].tabs[nth].hears()),
            83..=84 => self.guarded(at, |world| {
                world.machines[at].tabs[nth].wakes();
            }),
            85..=87 => self.machines[at].flushes(),
            // The first tab holds the lock.
            88..=90 => self.guarded(at, |world| {
                world.machines[at].tabs[0].compacts();
            }),
            91..=93 => {
                self.count("closed");
                self.machines[at].closes(nth);
            }
            // Every other world knows no kills, and is held to more.
            94..=95 if self.has_kills => {
                self.count("kills");
                self.machines[at].is_killed(&mut self.fate);
            }
            94..=96 => self.machines[at].skew = (self.fate.chance.below(20) as i64 - 10) * 365 * DAY,
            97 => self.restores(at),
            98 => self.copies(at),
            _ => self.rolls_back(at),
        }
    }

    /// Does it, and now and then cuts it short: the tab crashes, or the storage fails, at one of its operations.
    fn guarded(&mut self, at: usize, deed: impl FnOnce(&mut World)) {
        if !self.fate.chance.one_in(4) {
            return deed(self);
        }
        // Every fourth world knows crashes only.
        let faults = [Fault::Crash, Fault::Crash, Fault::Full, Fault::NotKept, Fault::Late];
        let fault = *self
            .fate
            .chance
            .pick(if self.fate.has_failures { &faults } else { &faults[..2] });
        let after = self.below(6);
        let n_tabs = self.machines[at].tabs.len();
        self.machines[at].will_fail(fault, after);
        deed(self);
        if self.machines[at].disk.borrow_mut().recall() {
            self.count(if fault == Fault::Crash { "crashes" } else { "failures" });
            if fault == Fault::Crash {
                // Whichever tab it was: all of this process die. A tab that was just opened is the last one.
                let dead = self.fate.chance.below(n_tabs.max(1));
                self.machines[at].tabs.truncate(dead);
            }
        }
    }

    fn edits(&mut self, at: usize, nth: usize) {
        if self.machines[at].is_newer && self.fate.chance.one_in(3) {
            return self.writes_as_newer(at, nth);
        }
        let document = self.machines[at].tabs[nth].shared().clone();
        if self.fate.chance.one_in(6) {
            self.machines[at].form = Some(document.seen.clone());
        }
        if let Some(edit) = deeds::shared(&document, &mut self.fate.chance) {
            self.edits_by(at, nth, Area::Shared, edit, "edits");
        }
    }

    pub fn edits_by(&mut self, at: usize, nth: usize, area: Area, edit: Edit, what: &'static str) -> bool {
        self.does(at, nth, area, &Deed::Edits(edit), what)
    }

    pub fn does(&mut self, at: usize, nth: usize, area: Area, deed: &Deed, what: &'static str) -> bool {
        let done = self.machines[at].does(&mut self.fate, nth, area, deed, self.time);
        let is_done = done == Ok(true);
        if is_done {
            self.count(what);
        }
        is_done
    }

    fn sends_late(&mut self, at: usize, nth: usize) {
        if let Some(known) = self.machines[at].form.take() {
            let edit = Edit::WriteKnowing(deeds::late(&mut self.fate.chance), known);
            self.edits_by(at, nth, Area::Shared, edit, "late forms");
        }
    }

    /// A table is read, and taken over some time later, as its preview then shows it.
    fn reads_or_adopts(&mut self, at: usize, nth: usize) {
        let now = self.machines[at].now(self.time);
        let tab = &mut self.machines[at].tabs[nth];
        let (shared, private) = (tab.keeper.shared().clone(), tab.keeper.private().clone());
        if let Some((edit, arrived)) = tab.arrived.take() {
            let plans = finish(arrived.plan(&shared, &private, Pace::at_once()));
            match plans.shared {
                Err(_) if self.fate.leases => self.count("imports refused"),
                plan => drop(self.does(at, nth, Area::Shared, &Deed::Arrives(edit, plan.unwrap()), "tables")),
            }
        } else if let Some(Edit::Write(writes)) = deeds::shared(&shared.0, &mut self.fate.chance) {
            let writers = [self.fate.id(), self.fate.id()].map(|id| Author::new(id, Some("table".into())));
            let edits = [(Area::Shared, Edit::Write(writes.clone()))];
            let arrived = Arrived::of_edits(&edits, (&shared, &private), writers, now).unwrap();
            let edit = Edit::WriteKnowing(writes, shared.0.seen.clone());
            self.machines[at].tabs[nth].arrived = Some((edit, arrived));
        }
    }

    fn notes(&mut self, at: usize, nth: usize) {
        let document = self.machines[at].tabs[nth].private().clone();
        if let Some(edit) = deeds::note(&document, &mut self.fate.chance) {
            self.edits_by(at, nth, Area::Private, edit, "notes");
        }
    }

    fn erases(&mut self, at: usize, nth: usize) {
        let document = self.machines[at].tabs[nth].shared().clone();
        if let Some(edit) = deeds::erasure(&document, &mut self.fate.chance) {
            self.edits_by(at, nth, Area::Shared, edit, "erasures");
        }
    }

    /// Another tab has a newer app: a kind, a field, a key beside a version and one beside the entities that this one does not know.
    fn writes_as_newer(&mut self, at: usize, nth: usize) {
        let (edit, now) = (deeds::unknown(&mut self.fate.chance), self.machines[at].now(self.time));
        let rest = json!({ "zone": self.fate.chance.below(100) });
        self.fate.n_sessions += 1;
        let (mut author, session) = (Author::new(self.fate.id(), Some("newer".into())), self.fate.n_sessions);
        let tab = &self.machines[at].tabs[nth];
        let before = tab.shared().clone();
        let Ok(Some(mut change)) = before.apply(&edit, &mut author, now) else {
            return;
        };
        let entities = change
            .delta
            .entities
            .values_mut()
            .flat_map(|of_kind| of_kind.values_mut());
        for (_, version) in entities.flat_map(|entity| entity.all_mut()) {
            version.rest.insert("mood".to_owned(), json!("calm"));
        }
        change.delta.rest.insert("zones".to_owned(), rest);
        let deed = Deed::Edits(edit);
        if keep(&View::of(&tab.view.disk, session), Area::Shared, &change).is_ok() {
            self.machines[at].takes(&mut self.fate, Area::Shared, (session, &deed), &before, &change);
            self.machines[at].tabs[nth].hears();
            self.count("unknown parts");
        } else {
            self.fate.account.enter(Area::Shared, session, &deed, &before, &change);
        }
    }

    /// The computer is lost; a new one starts from a backup.
    fn restores(&mut self, at: usize) {
        let of_mine = |mail: &&Mail| mail.by == at && mail.text.contains("\"scope\":\"backup\"");
        let backups: Vec<Mail> = self.mail.iter().filter(of_mine).cloned().collect();
        if backups.is_empty() {
            return;
        }
        let backup = self.fate.chance.pick(&backups).clone();
        let is_newer = self.machines[at].is_newer;
        self.machines[at] = Machine::new(self.fate.chance.one_in(2));
        self.machines[at].is_newer = is_newer;
        self.machines[at].starts(&mut self.fate);
        self.takes_in(at, 0, &backup);
        self.count("restored");
    }

    /// The profile is copied, by a roaming profile or an image of the disk, while no tab is open.
    fn copies(&mut self, at: usize) {
        let machine = &mut self.machines[at];
        machine.tabs.clear();
        machine.flushes();
        let disk = machine.disk.borrow();
        let copy = Copy {
            disk: Disk::new(disk.storage.clone(), disk.recorder.clone()),
            saved: machine.saved.clone(),
            has_recorder: disk.recorder.is_some(),
        };
        drop(disk);
        if self.fate.chance.one_in(3) && self.machines.len() < 8 {
            self.machines.push(Machine::of(copy.disk.clone(), copy.saved.clone()));
            self.count("profile copies");
        }
        self.copies.push(copy);
    }

    /// A profile goes back to the state of some copy.
    fn rolls_back(&mut self, at: usize) {
        if self.copies.is_empty() {
            return;
        }
        let copy = self.fate.chance.pick(&self.copies).clone();
        assert_eq!(copy.disk.recorder.is_some(), copy.has_recorder);
        let is_newer = self.machines[at].is_newer;
        self.machines[at] = Machine::of(copy.disk, copy.saved);
        self.machines[at].is_newer = is_newer;
        self.count("roll-backs");
    }
}
