//! Taking back: change after change, also after a reload, back through every former state; never over what others stated, never what
//! was erased.
use super::workload::imported;
use crate::member::{KOELN, a_write};
use crate::simulation::chance::{Chance, every_seed};
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries, Fault, Op, View};
use crate::simulation::tab::{Deed, Tab};
use klimanetz_core::author::Author;
use klimanetz_core::domain::{BINNED, is_withdrawn};
use klimanetz_core::draft::{WITHDRAWAL, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Entity, ReplicaId, Timestamp, plan};
use klimanetz_core::stored::keeper::{Event, Undo};
use klimanetz_core::stored::{Area, ROOM, keep};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is shown: one value for each field, nothing of what lies in the bin or was withdrawn.
type Shown = BTreeMap<(String, String, String), String>;

fn shown(document: &Document) -> Shown {
    let mut shown = Shown::new();
    for (kind, of_kind) in &document.entities {
        let is_there = |entity: &Entity| entity.text(BINNED).is_none() && !entity.flag("withdrawn");
        for (id, entity) in of_kind.iter().filter(|(_, entity)| is_there(entity)) {
            for (field, _) in entity.fields() {
                let version = entity.shown(field.as_str()).unwrap();
                let value = &version.value;
                if !value.is_null() && !is_withdrawn(document, version.dot) {
                    let place = (kind.to_string(), id.to_string(), field.to_string());
                    shown.insert(place, value.to_string());
                }
            }
        }
    }
    shown
}

/// A browser with one tab and a clock.
struct Browser {
    disk: Rc<RefCell<Disk>>,
    tab: Tab,
    chance: Chance,
    time: i64,
}

impl Browser {
    fn new(seed: u64) -> Browser {
        let mut disk = Disk::new(Entries::new(), Some(Entries::new()));
        disk.quota = Some(ROOM);
        let disk = Rc::new(RefCell::new(disk));
        let mut chance = Chance::of(seed);
        let tab = another_tab(&disk, &mut chance);
        Browser {
            disk,
            tab,
            chance,
            time: 1_795_000_000_000,
        }
    }

    fn reloads(&mut self) {
        self.tab = another_tab(&self.disk, &mut self.chance);
    }

    fn now(&mut self) -> Timestamp {
        self.time += 1_000;
        Timestamp(self.time)
    }

    /// Whether anything changed.
    fn does(&mut self, deed: Deed) -> bool {
        let (now, fresh) = (self.now(), ReplicaId(self.chance.next()));
        self.tab.does(Area::Shared, &deed, now, fresh).unwrap().is_some()
    }

    fn edits(&mut self) -> bool {
        let edit = deeds::shared(self.tab.shared(), &mut self.chance);
        edit.is_some_and(|edit| self.does(Deed::Edits(edit)))
    }

    fn edits_often(&mut self, n_times: usize) {
        for _ in 0..n_times {
            self.edits();
        }
    }

    fn states(&mut self, field: &str, text: &str) {
        assert!(self.does(Deed::Edits(Edit::Write(vec![a_write(
            ("municipality", KOELN),
            field,
            text
        )]))));
    }

    fn takes_back(&mut self) {
        let (now, fresh) = (self.now(), ReplicaId(self.chance.next()));
        self.tab.tell(Event::TookBack(WITHDRAWAL), now, fresh).unwrap();
    }

    fn can_undo(&self) -> bool {
        self.tab.keeper.standing().can_undo
    }

    fn shown(&self) -> Shown {
        shown(self.tab.shared())
    }

    /// The steps that lie in the storage.
    fn steps(&self) -> Entries {
        let storage = self.disk.borrow().storage.clone();
        storage
            .into_iter()
            .filter(|(key, _)| key.starts_with("priv/undo/"))
            .collect()
    }

    /// What a colleague in another tab writes over `before`.
    fn hears(&mut self, before: &Document, edit: &Edit) {
        let mut author = Author::new(ReplicaId(self.chance.next()), Some("Bert".into()));
        let now = self.now();
        if let Ok(Some(change)) = before.apply(edit, &mut author, now) {
            keep(&View::of(&self.disk, 99), Area::Shared, &change).unwrap();
            self.tab.hears();
        }
    }
}

fn another_tab(disk: &Rc<RefCell<Disk>>, chance: &mut Chance) -> Tab {
    let writers = [(); 2].map(|()| Author::new(ReplicaId(chance.next()), None));
    Tab::start(disk, chance.below(1_000_000), writers).unwrap().0
}

#[test]
fn undo_after_undo_leads_back_through_every_former_state() {
    every_seed(60, |seed, counts| {
        let mut browser = Browser::new(seed);
        let mut states = vec![browser.shown()];
        for _ in 0..40 {
            if browser.edits() {
                states.push(browser.shown());
            }
            if states.len() > 1 && browser.chance.one_in(12) {
                // What was taken back in between is no step of its own.
                states.pop();
                browser.takes_back();
                assert_eq!(&browser.shown(), states.last().unwrap());
            }
            if browser.chance.one_in(9) {
                browser.reloads();
            }
        }
        while states.pop().is_some() && !states.is_empty() {
            assert!(browser.can_undo());
            browser.takes_back();
            assert_eq!(&browser.shown(), states.last().unwrap(), "{} left", states.len());
            if browser.chance.one_in(5) {
                browser.reloads();
            }
            *counts.entry("taken back").or_default() += 1;
        }
        assert!(!browser.can_undo() && browser.steps().is_empty());
    });
}

#[test]
fn what_others_stated_meanwhile_stays() {
    every_seed(60, |seed, _| {
        let mut browser = Browser::new(seed);
        let mut old = Document::default();
        for _ in 0..30 {
            browser.edits();
            if browser.chance.one_in(3) {
                // Bert has seen all, or what there was a while ago.
                let seen = if browser.chance.one_in(2) {
                    browser.tab.shared().clone()
                } else {
                    old.clone()
                };
                if let Some(edit) = deeds::shared(&seen, &mut browser.chance) {
                    browser.hears(&seen, &edit);
                }
                old = browser.tab.shared().clone();
            }
        }
        let is_berts = |who: &Option<std::sync::Arc<str>>| who.as_deref() == Some("Bert");
        while browser.can_undo() {
            let before = browser.tab.shared().clone();
            browser.takes_back();
            for (kind, id, field, version) in before.all().filter(|(.., version)| is_berts(&version.who)) {
                let now = browser
                    .tab
                    .shared()
                    .versions(kind.as_str(), id.as_str(), field.as_str());
                let is_said = now.iter().any(|now| now == version || now.value == version.value);
                assert!(is_said, "{kind} {id} {field}: {version:?} became {now:?}");
            }
        }
    });
}

#[test]
fn a_whole_import_is_taken_back_at_once() {
    let mut browser = Browser::new(1);
    browser.states("name", "Köln");
    browser.states("website", "eins");
    let mut theirs = imported(200, &mut browser.chance.clone());
    let mut bert = Author::new(ReplicaId(7), Some("Bert".into()));
    let mut knows = browser.tab.shared().clone();
    knows.merge(&theirs);
    let edit = Edit::Write(vec![
        a_write(("municipality", KOELN), "website", "zwei"),
        a_write(("municipality", KOELN), "phone", "0221 1"),
    ]);
    let change = knows.apply(&edit, &mut bert, Timestamp(1)).unwrap().unwrap();
    theirs.merge(&change.delta);
    let before = browser.shown();
    let plan = plan(browser.tab.shared(), &theirs).unwrap();
    assert!(browser.does(Deed::Adopts(plan)));
    assert_eq!(browser.shown().len(), before.len() + 201);
    browser.reloads();
    browser.takes_back();
    assert_eq!(browser.shown(), before);
    let koeln = browser.tab.shared().entity("municipality", KOELN).unwrap();
    assert_eq!(koeln.conflicts().count(), 0);
    browser.takes_back();
    browser.takes_back();
    assert_eq!((browser.shown(), browser.can_undo()), (Shown::new(), false));
}

/// Taking back is an edit like any other: who hears of it ends alike.
#[test]
fn what_was_taken_back_merges_elsewhere() {
    let mut browser = Browser::new(3);
    browser.edits_often(20);
    let mut other = Document::default();
    other.merge(browser.tab.shared());
    for _ in 0..10 {
        browser.takes_back();
    }
    other.merge(browser.tab.shared());
    assert_eq!(&other, browser.tab.shared());
}

#[test]
fn the_erased_are_forgotten_in_every_step_and_never_come_back() {
    every_seed(30, |seed, _| {
        let mut browser = Browser::new(seed);
        browser.edits_often(30);
        for (kind, nth) in [('a', 0), ('b', 1)] {
            let id = deeds::id(kind, nth);
            let Some(edit) = erase(browser.tab.shared(), &id) else {
                continue;
            };
            browser.does(Deed::Edits(edit));
            for (key, text) in browser.steps() {
                assert!(
                    !text.contains(&id) && !text.contains(&deeds::secret(&id)),
                    "{key}: {text}"
                );
            }
        }
        browser.reloads();
        while browser.can_undo() {
            browser.takes_back();
        }
        let erased = browser.tab.shared().erased.clone();
        assert!(!erased.is_empty());
        let all = browser.disk.borrow();
        for text in all
            .storage
            .values()
            .chain(all.recorder.iter().flat_map(|rows| rows.values()))
        {
            assert!(!erased.iter().any(|id| text.contains(&deeds::secret(id.as_str()))));
        }
    });
}

#[test]
fn no_more_than_a_hundred_steps_are_kept() {
    let mut browser = Browser::new(1);
    for nth in 0..130 {
        browser.states("name", &format!("Name {nth}"));
    }
    assert_eq!(browser.steps().len(), 100);
    browser.reloads();
    (0..100).for_each(|_| browser.takes_back());
    assert_eq!(
        browser.tab.shared().entity("municipality", KOELN).unwrap().text("name"),
        Some("Name 29")
    );
    assert!(!browser.can_undo());
}

/// A change needs the room more than what was there before it.
#[test]
fn steps_give_way_to_changes_and_a_change_goes_through_without_its_step() {
    let mut browser = Browser::new(1);
    for nth in 0..10 {
        browser.states("name", &format!("Name {nth}"));
    }
    let size = |entries: &Entries| entries.iter().map(|(key, text)| key.len() + text.len()).sum::<usize>();
    let full = size(&browser.disk.borrow().storage);
    browser.disk.borrow_mut().quota = Some(full + 50);
    assert_eq!(browser.steps().len(), 10);
    browser.states("name", "der letzte");
    assert!(browser.steps().len() < 2, "they gave way");
    let full = size(&browser.disk.borrow().storage);
    browser.disk.borrow_mut().quota = Some(full + 1_000);
    // As long as the page is open it knows them all the same.
    browser.takes_back();
    browser.takes_back();
    assert_eq!(
        browser.tab.shared().entity("municipality", KOELN).unwrap().text("name"),
        Some("Name 8")
    );
}

/// Steps are written beside the changes: whatever becomes of such a write, the change stands.
#[test]
fn a_step_that_cannot_be_written_stops_no_change() {
    for fault in [Fault::Full, Fault::NotKept, Fault::Late] {
        let mut browser = Browser::new(1);
        let is_step = |op: &Op| matches!(op, Op::Put(key, _) if key.starts_with("priv/undo/"));
        browser.disk.borrow_mut().order_only(is_step, fault, 0);
        browser.states("name", "Köln");
        assert!(browser.disk.borrow_mut().recall());
        browser.takes_back();
        assert_eq!(browser.shown(), Shown::new());
    }
}

#[test]
fn what_one_tab_took_back_another_does_not_take_back_again() {
    let mut browser = Browser::new(1);
    browser.states("name", "eins");
    browser.states("name", "zwei");
    browser.states("name", "drei");
    let mut other = another_tab(&browser.disk, &mut browser.chance);
    browser.takes_back();
    other.wakes();
    other
        .tell(Event::TookBack(WITHDRAWAL), Timestamp(1_896_000_000_000), ReplicaId(5))
        .unwrap();
    browser.tab.wakes();
    let name = |tab: &Tab| {
        tab.shared()
            .entity("municipality", KOELN)
            .unwrap()
            .text("name")
            .map(str::to_owned)
    };
    assert_eq!(
        (name(&other).as_deref(), name(&browser.tab).as_deref()),
        (Some("eins"), Some("eins"))
    );
}

/// A note is taken back by typing, an erasure by nothing: after them nothing older is offered as if it were the last change.
#[test]
fn nothing_is_offered_after_a_change_that_cannot_be_taken_back() {
    let mut browser = Browser::new(1);
    browser.states("name", "Köln");
    assert!(browser.can_undo());
    let note = deeds::note(browser.tab.private(), &mut browser.chance).unwrap();
    let now = browser.now();
    let tells = |browser: &mut Browser, undo| {
        let event = Event::Edited(vec![(Area::Private, note.clone())], undo);
        browser.tab.tell(event, now, ReplicaId(0)).unwrap();
    };
    tells(&mut browser, Undo::Never);
    assert!(!browser.can_undo());
    browser.states("name", "Köln am Rhein");
    assert!(browser.can_undo());
    browser.takes_back();
    browser.takes_back();
    assert_eq!(browser.shown(), Shown::new());
}
