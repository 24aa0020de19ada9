//! The keeper by itself: in which order it does things, what it says and when, and what it never does.
mod arrived;
mod recorder;
mod witness;

use crate::member::{BORNHEIM, NOTE, a_write};
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::keeping::NOUNS;
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Document, ReplicaId, Timestamp};
use klimanetz_core::stored::keeper::{
    Answer, Around, Ask, Clearing, Effect, Event, Keeper, Limits, Purpose, Reading, Status, Timer, Told, Undo,
};
use klimanetz_core::stored::{Area, Bases, MemoryStore, NotDone, Store, StoreError, encode};
use std::collections::{BTreeMap, BTreeSet};

/// A tab with a storage, whose recorder answers what the test says.
struct Tab {
    keeper: Keeper,
    store: MemoryStore,
    effects: Vec<Effect>,
    today: &'static str,
}

impl Tab {
    /// Starts over what is there, the recorder being open.
    fn over(store: MemoryStore, told: Told) -> Tab {
        let writers = [1, 2].map(|id| Author::new(ReplicaId(id), None));
        let keeper = Reading::of(&store).unwrap().finish(&store, told, None, writers, NOUNS);
        Tab {
            keeper,
            store,
            effects: Vec::new(),
            today: "2026-11-23",
        }
    }

    /// Starts with nothing, and the recorder has said that it has nothing either.
    fn new() -> Tab {
        let told = Told {
            is_open: true,
            ..Told::default()
        };
        let mut tab = Tab::over(MemoryStore::default(), told);
        tab.on(Event::Began).unwrap();
        assert!(matches!(tab.asked(), Some(Ask::Open)));
        tab.answers(Answer::Names(BTreeSet::new(), true));
        assert!(tab.asked().is_none());
        tab.effects.clear();
        tab
    }

    fn on(&mut self, event: Event) -> Result<(), NotDone> {
        let mut around = Around {
            store: &self.store,
            now: Timestamp(1_795_000_000_000),
            today: self.today.into(),
            who: None,
            fresh: &mut || panic!("nobody copies this profile"),
        };
        let (effects, outcome) = self.keeper.on(event, &mut around);
        self.effects.extend(effects);
        outcome
    }

    fn states(&mut self, text: &str) -> Result<(), NotDone> {
        let edit = Edit::Write(vec![a_write(("municipality", BORNHEIM), "name", text)]);
        self.on(Event::Edited(vec![(Area::Shared, edit)], Undo::Step))
    }

    fn answers(&mut self, answer: Answer) {
        self.on(Event::Recorded(answer)).unwrap();
    }

    fn fails(&mut self, failure: klimanetz_core::stored::keeper::Failure) {
        self.answers(Answer::Failed(failure));
    }

    /// What the recorder was asked last.
    fn asked(&mut self) -> Option<Ask> {
        let at = self
            .effects
            .iter()
            .position(|effect| matches!(effect, Effect::Ask(_)))?;
        match self.effects.remove(at) {
            Effect::Ask(ask) => Some(ask),
            _ => None,
        }
    }

    fn waits(&mut self, timer: Timer) -> bool {
        let n_effects = self.effects.len();
        self.effects
            .retain(|effect| !matches!(effect, Effect::After(waiting) if *waiting == timer));
        self.effects.len() < n_effects
    }

    fn status(&self) -> Status {
        self.keeper.standing().status
    }

    fn shown(&self) -> Option<&str> {
        let bornheim = self.keeper.shared().0.entity("municipality", BORNHEIM)?;
        bornheim.text("name")
    }
}

/// An entry of another tab, as it lies in the storage.
fn of_another_tab(nth: u64, text: &str) -> (String, String) {
    let mut author = Author::new(ReplicaId(100 + nth), None);
    let edit = Edit::Write(vec![a_write(("topic", &format!("t{nth}")), "title", text)]);
    let change = Document::default()
        .apply(&edit, &mut author, Timestamp(0))
        .unwrap()
        .unwrap();
    let name = format!("log/{}/{}", change.name.replica, change.name.counter);
    (name, encode(&change.delta))
}

#[test]
fn a_change_is_stored_before_the_recorder_is_asked_and_drawn_after_that() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    let kinds: Vec<&str> = tab
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::Ask(Ask::Apply(batch)) => {
                let [(name, text)] = batch.put.iter().collect::<Vec<_>>()[..] else {
                    panic!("one entry");
                };
                assert_eq!(tab.store.read(name).unwrap().as_ref(), Some(text), "the same in both");
                "recorded"
            }
            Effect::Draw(Area::Shared) => "drawn",
            Effect::Say => "said",
            Effect::HasData { is_first: true } => "the first data",
            Effect::After(Timer::Witness) => "a note is to be left",
            _ => "something else",
        })
        .collect();
    assert_eq!(
        kinds,
        ["recorded", "drawn", "the first data", "a note is to be left", "said"]
    );
    assert_eq!((tab.shown(), tab.status()), (Some("Bornheim"), Status::Taken(1)));
}

#[test]
fn what_cannot_be_stored_is_neither_recorded_nor_drawn() {
    struct Full;
    impl Store for Full {
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            Ok(Vec::new())
        }
        fn read(&self, _key: &str) -> Result<Option<String>, StoreError> {
            Ok(None)
        }
        fn write(&self, _key: &str, _text: &str) -> Result<(), StoreError> {
            Err(StoreError::Full)
        }
        fn remove(&self, _key: &str) -> Result<(), StoreError> {
            Ok(())
        }
    }
    let mut tab = Tab::new();
    let edit = Edit::Write(vec![a_write(("municipality", BORNHEIM), "name", "Bornheim")]);
    let mut around = Around {
        store: &Full,
        now: Timestamp(0),
        today: "2026-11-23".into(),
        who: None,
        fresh: &mut || ReplicaId(9),
    };
    let event = Event::Edited(vec![(Area::Shared, edit)], Undo::Step);
    let (effects, outcome) = tab.keeper.on(event, &mut around);
    assert_eq!(outcome, Err(StoreError::Full.into()));
    assert!(effects.is_empty() && tab.shown().is_none());
    assert!(!tab.keeper.standing().can_undo);
}

#[test]
fn what_other_tabs_say_in_one_moment_is_drawn_twice_at_most() {
    let mut tab = Tab::new();
    for nth in 0..5 {
        let (name, text) = of_another_tab(nth, "gehört");
        tab.on(Event::Heard(name, Some(text))).unwrap();
    }
    let n_drawn = |tab: &Tab| {
        tab.effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Draw(_)))
            .count()
    };
    assert_eq!(n_drawn(&tab), 1);
    tab.on(Event::Elapsed(Timer::Heard)).unwrap();
    assert_eq!((n_drawn(&tab), tab.keeper.shared().0.of_kind("topic").count()), (2, 5));
    // What is heard twice is merged once.
    let (name, text) = of_another_tab(0, "gehört");
    tab.on(Event::Heard(name, Some(text))).unwrap();
    tab.on(Event::Elapsed(Timer::Heard)).unwrap();
    assert_eq!(n_drawn(&tab), 2);
}

/// A tab that slept has heard nothing, not even its own timers.
#[test]
fn a_tab_that_wakes_takes_in_what_was_written() {
    let mut tab = Tab::new();
    for nth in 0..3 {
        let (name, text) = of_another_tab(nth, "geschrieben");
        tab.store.write(&name, &text).unwrap();
    }
    tab.on(Event::Woke).unwrap();
    assert_eq!(tab.keeper.shared().0.of_kind("topic").count(), 3);
}

#[test]
fn a_storage_that_is_emptied_is_noticed_and_stored_again() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    tab.answers(Answer::Done);
    tab.effects.clear();
    for key in tab.store.keys().unwrap() {
        tab.store.remove(&key).unwrap();
    }
    tab.on(Event::Heard(String::new(), None)).unwrap();
    assert!(tab.keeper.standing().is_wiped);
    tab.on(Event::StoresAgain).unwrap();
    assert!(!tab.keeper.standing().is_wiped);
    assert!(tab.store.read("base").unwrap().unwrap().contains("Bornheim"));
}

/// Bases that were worked out while something was changed are thrown away: what was erased must not come back with them.
#[test]
fn bases_of_an_older_state_are_not_written() {
    let mut tab = Tab::new();
    tab.keeper.set_limits(Limits {
        long_log: 0,
        ..Limits::default()
    });
    tab.on(Event::Locked).unwrap();
    tab.states("eins").unwrap();
    tab.on(Event::Elapsed(Timer::Settled)).unwrap();
    assert!(tab.waits(Timer::Tidy));
    tab.on(Event::Elapsed(Timer::Tidy)).unwrap();
    let bases = |tab: &Tab| finish(Bases::of(tab.keeper.shared(), tab.keeper.private(), Pace::at_once()));
    let old = bases(&tab);
    tab.states("zwei").unwrap();
    tab.on(Event::Encoded(Purpose::Tidy, old)).unwrap();
    assert_eq!(tab.store.read("base").unwrap(), None);
    assert!(tab.waits(Timer::Tidy), "tried again");
    tab.on(Event::Elapsed(Timer::Tidy)).unwrap();
    let new = bases(&tab);
    tab.on(Event::Encoded(Purpose::Tidy, new)).unwrap();
    assert!(tab.store.read("base").unwrap().unwrap().contains("zwei"));
}

#[test]
fn nothing_is_written_once_everything_is_to_be_deleted() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    tab.effects.clear();
    tab.on(Event::Clears).unwrap();
    assert!(matches!(tab.effects[..], [Effect::EraseAll, Effect::Say]));
    // It hears its own word too.
    tab.effects.clear();
    tab.on(Event::Clears).unwrap();
    assert!(tab.effects.is_empty());
    let n_keys = tab.store.keys().unwrap().len();
    assert_eq!(tab.states("noch etwas"), Err(StoreError::Blocked.into()));
    tab.answers(Answer::Done);
    assert!(tab.asked().is_none());
    assert_eq!(tab.store.keys().unwrap().len(), n_keys);
    tab.on(Event::Cleared(false)).unwrap();
    assert_eq!(tab.keeper.standing().clearing, Some(Clearing::Unfinished));
}

/// An empty storage with a recorder that is not empty: the member decides.
#[test]
fn a_lost_directory_is_offered_and_comes_back_only_when_it_is_wanted() {
    let row = of_another_tab(1, "verloren");
    let rows = BTreeMap::from([row.clone()]);
    let lost = || {
        let told = Told {
            is_open: true,
            rows: vec![row.clone()],
            is_unsure: false,
        };
        let mut tab = Tab::over(MemoryStore::default(), told);
        tab.on(Event::Began).unwrap();
        tab.asked().unwrap();
        tab.answers(Answer::Names(rows.keys().cloned().collect(), true));
        assert!(tab.asked().is_none(), "nothing is read behind the member's back");
        assert!(tab.keeper.standing().missing.as_ref().unwrap().has_copy);
        assert!(tab.keeper.shared().0.is_empty());
        tab
    };
    let mut tab = lost();
    tab.on(Event::Restores).unwrap();
    assert!(tab.keeper.shared().0.entity("topic", "t1").is_some());
    assert_eq!(tab.store.read(&row.0).unwrap().as_ref(), Some(&row.1));
    let mut tab = lost();
    tab.on(Event::GoesOnWithout).unwrap();
    assert!(tab.keeper.standing().missing.is_none() && tab.keeper.shared().0.is_empty());
    let mut tab = lost();
    tab.effects.clear();
    tab.on(Event::BeginsAnew).unwrap();
    assert!(matches!(tab.effects[..], [Effect::EraseCopy]));
    assert!(tab.keeper.standing().missing.is_some(), "until the copy is gone");
    tab.on(Event::CopyErased).unwrap();
    assert!(tab.keeper.standing().missing.is_none());
}

/// What an erasure leaves in the storage, in the recorder's rows and in forms goes, whoever made it.
#[test]
fn an_erasure_is_cleaned_up_after_wherever_it_came_from() {
    let mut tab = Tab::new();
    let edit = Edit::Write(vec![a_write(("note", NOTE), "text", "geheim")]);
    tab.on(Event::Edited(vec![(Area::Private, edit)], Undo::Never)).unwrap();
    tab.asked().unwrap();
    tab.answers(Answer::Done);
    let erases = Edit::Erase([klimanetz_core::replica::EntityId::parse(NOTE).unwrap()].into());
    let mut author = Author::new(ReplicaId(77), None);
    let change = tab
        .keeper
        .private()
        .reveal()
        .apply(&erases, &mut author, Timestamp(0))
        .unwrap()
        .unwrap();
    tab.on(Event::Heard(
        "priv/log/r000000000000004d/1".to_owned(),
        Some(encode(&change.delta)),
    ))
    .unwrap();
    for key in tab.store.keys().unwrap() {
        assert!(!tab.store.read(&key).unwrap().unwrap().contains("geheim"), "{key}");
    }
    assert!(matches!(tab.asked(), Some(Ask::Rewrite(_))));
}
