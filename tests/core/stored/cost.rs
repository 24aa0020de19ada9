//! What saving one change takes of the storage: one entry of a few hundred characters, however large the directory is.
use crate::country::country;
use crate::member::{Member, own};
use klimanetz_core::domain::{Fact, HeatPlan, state};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::ReplicaId;
use klimanetz_core::stored::{Area, MemoryStore, Store, StoreError, commit};
use std::cell::RefCell;

/// A storage that notes what is asked of it.
#[derive(Default)]
struct Counting {
    inside: MemoryStore,
    asked: RefCell<Vec<String>>,
}

impl Counting {
    fn note(&self, what: String) {
        self.asked.borrow_mut().push(what);
    }
}

impl Store for Counting {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.note("keys".to_owned());
        self.inside.keys()
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.note(format!("read {key}"));
        self.inside.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.note(format!("write {key}: {}", text.len()));
        self.inside.write(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.note(format!("remove {key}"));
        self.inside.remove(key)
    }
}

/// What one statement asks of the storage where there are `n` municipalities with a contact each.
fn asked_for_a_save(n: u64) -> Vec<String> {
    let store = Counting::default();
    let mut member = Member::new("counted");
    member.document = country(n);
    let plan = HeatPlan {
        phase: "zielszenario".to_owned(),
        source: own(),
        reason: "Beschluss des Rates".to_owned(),
        ..HeatPlan::default()
    };
    let place = ("municipality", "01000000");
    let edit = Edit::Write(state(&member.document, place, HeatPlan::FIELD, plan.to_value()));
    let now = member.ticks();
    let fresh = || ReplicaId(0xc0_5700);
    let kept = commit(
        &store,
        (Area::Shared, &member.document),
        &mut member.author,
        &edit,
        now,
        fresh,
    );
    assert!(kept.unwrap().is_some());
    store.asked.into_inner()
}

#[test]
fn saving_one_change_takes_one_entry_of_the_same_size_at_66_municipalities_and_at_30_000_records() {
    let few = asked_for_a_save(66);
    assert_eq!(few.len(), 1, "{few:?}");
    assert!(few[0].starts_with("write "), "{few:?}");
    assert_eq!(asked_for_a_save(15_000), few);
}
