//! Every way to stop: at each operation of a day's work the storage fails, for a moment, from then on, or for good.
use super::{Deed, Tab};
use crate::member::{BORNHEIM, NOTE};
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{MemoryStore, Store, StoreError, open};
use std::cell::Cell;

/// How a storage fails.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    /// The browser is killed: from this operation on nothing happens any more.
    Crash,
    /// There is no room for this one write; removing still works.
    Full,
    /// The write is not kept, this once.
    NotKept,
}

/// A storage that fails at its `at`-th change (from 0).
struct FaultStore<'a> {
    inside: &'a MemoryStore,
    fault: Fault,
    at: usize,
    n_changes: Cell<usize>,
}

impl FaultStore<'_> {
    fn change(&self, is_write: bool, change: impl FnOnce() -> Result<(), StoreError>) -> Result<(), StoreError> {
        let n = self.n_changes.get();
        self.n_changes.set(n + 1);
        match self.fault {
            Fault::Crash if n >= self.at => Err(StoreError::Blocked),
            Fault::Full if n == self.at && is_write => Err(StoreError::Full),
            Fault::NotKept if n == self.at && is_write => Err(StoreError::NotKept),
            _ => change(),
        }
    }
}

impl Store for FaultStore<'_> {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.inside.keys()
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.inside.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.change(true, || self.inside.write(key, text))
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.change(false, || self.inside.remove(key))
    }
}

/// Three starts of one browser. Each list of deeds is what one tab does until it is closed.
fn days() -> [Vec<Deed>; 3] {
    [
        vec![
            Deed::States("vorbereitung"),
            Deed::Names,
            Deed::Notes("erste"),
            Deed::States("zielszenario"),
            Deed::TidiesUp,
        ],
        vec![
            Deed::Notes("zweite"),
            Deed::States("beschlossen"),
            Deed::Erases,
            Deed::TidiesUp,
            Deed::Names,
        ],
        vec![Deed::States("umsetzung"), Deed::Notes("dritte"), Deed::TidiesUp],
    ]
}

/// Works until something fails. What was acknowledged last, and what was under way.
fn work(store: &dyn Store) -> (Vec<(Document, Document)>, Option<StoreError>) {
    let mut states = vec![(Document::default(), Document::default())];
    for (nth, deeds) in days().iter().enumerate() {
        let mut tab = match Tab::starts(store, nth) {
            Ok(tab) => tab,
            Err(error) => {
                // A start changes nothing that is stated: before and after are the same.
                states.extend(states.last().cloned());
                return (states, Some(error));
            }
        };
        for deed in deeds {
            let (shared, private) = tab.documents();
            let before = (shared.clone(), private.clone());
            if let Err(error) = tab.does(store, deed) {
                // What it would have become had it been stored: the deed once more, on a storage that works.
                let (shared, private) = tab.documents();
                let mut wished = Tab {
                    shared: tab.shared.clone(),
                    private: tab.private.clone(),
                };
                if (shared, private) == (&before.0, &before.1) {
                    wished.does(&MemoryStore::default(), deed).unwrap();
                }
                let (shared, private) = wished.documents();
                states.push(before);
                states.push((shared.clone(), private.clone()));
                return (states, Some(error));
            }
            let (shared, private) = tab.documents();
            states.push((shared.clone(), private.clone()));
        }
    }
    (states, None)
}

fn n_changes() -> usize {
    let (inside, at) = (MemoryStore::default(), usize::MAX);
    let counting = FaultStore {
        inside: &inside,
        fault: Fault::Crash,
        at,
        n_changes: Cell::new(0),
    };
    assert_eq!(work(&counting).1, None);
    counting.n_changes.get()
}

/// A start after the failure finds what was there before the deed, or what the deed wished for; never a half, never less.
#[test]
fn whatever_fails_when_the_state_is_the_one_before_or_after() {
    let n_changes = n_changes();
    assert!(n_changes > 20, "enough places to fail at: {n_changes}");
    for fault in [Fault::Crash, Fault::Full, Fault::NotKept] {
        for at in 0..n_changes {
            let inside = MemoryStore::default();
            let store = FaultStore {
                inside: &inside,
                fault,
                at,
                n_changes: Cell::new(0),
            };
            let (states, error) = work(&store);
            let found = open(&inside).unwrap();
            let allowed = if error.is_some() {
                states.len().saturating_sub(2)
            } else {
                states.len() - 1
            };
            let found = (found.shared.0, found.private.reveal().clone());
            assert!(
                states[allowed..].contains(&found),
                "{fault:?} at {at} of {n_changes} ({error:?}): neither before nor after\n{found:#?}"
            );
            the_next_days_are_saved(&inside, at);
            assert_eq!(
                open(&inside).unwrap().quarantined,
                [],
                "{fault:?} at {at}: nothing is torn"
            );
        }
    }
}

/// Whoever goes on working after a failure has it saved.
fn the_next_days_are_saved(store: &MemoryStore, at: usize) {
    let mut tab = Tab::starts(store, 100 + at).unwrap();
    if !tab.shared.document.erased.is_empty() {
        for key in store.keys().unwrap() {
            let text = store.read(&key).unwrap().unwrap();
            assert!(
                !text.contains("Geheim"),
                "stopped at {at}: {key} still names the erased: {text}"
            );
        }
    }
    for deed in [
        Deed::States("fortschreibung"),
        Deed::Notes("letzte"),
        Deed::TidiesUp,
        Deed::States("umsetzung"),
    ] {
        tab.does(store, &deed).unwrap();
    }
    for _start in 0..2 {
        let opened = open(store).unwrap();
        assert_eq!((&opened.shared.0, opened.private.reveal()), tab.documents());
        assert_eq!(opened.shared.0.versions("municipality", BORNHEIM, "heatPlan").len(), 1);
        assert_eq!(
            opened.private.reveal().entity("note", NOTE).unwrap().text("text"),
            Some("letzte")
        );
    }
}

/// The page says that it was not stored, the form keeps what was typed, and trying again works.
#[test]
fn what_was_not_stored_can_be_stored_on_the_second_try() {
    for fault in [Fault::Full, Fault::NotKept] {
        let inside = MemoryStore::default();
        let store = FaultStore {
            inside: &inside,
            fault,
            at: 0,
            n_changes: Cell::new(0),
        };
        let mut tab = Tab::starts(&store, 0).unwrap();
        let error = tab.does(&store, &Deed::States("zielszenario")).unwrap_err();
        assert_eq!(
            error,
            if fault == Fault::Full {
                StoreError::Full
            } else {
                StoreError::NotKept
            }
        );
        assert!(tab.shared.document.is_empty() && open(&inside).unwrap().is_fresh);
        tab.does(&store, &Deed::States("zielszenario")).unwrap();
        assert_eq!(&open(&inside).unwrap().shared.0, &tab.shared.document);
    }
}

/// A storage that cannot be read is reported, not taken for an empty one.
#[test]
fn a_storage_that_cannot_be_read_is_no_empty_storage() {
    struct Silent;
    impl Store for Silent {
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            Ok(vec!["base".to_owned()])
        }
        fn read(&self, _key: &str) -> Result<Option<String>, StoreError> {
            Err(StoreError::Blocked)
        }
        fn write(&self, _key: &str, _text: &str) -> Result<(), StoreError> {
            panic!("nothing is written while reading fails")
        }
        fn remove(&self, _key: &str) -> Result<(), StoreError> {
            panic!("nothing is removed while reading fails")
        }
    }
    assert_eq!(open(&Silent).unwrap_err(), StoreError::Blocked);
}
