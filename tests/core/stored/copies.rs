//! The two copies by hand: what may be forgotten, and what must not, because nobody else says it.
use crate::member::{BORNHEIM, ERIKA, Member};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Cover, Document};
use klimanetz_core::stored::recorder::{fold, holds_bases, take_in, wanted};
use klimanetz_core::stored::{Bases, MemoryStore, Opened, Store, compact, encode, open};
use std::collections::BTreeSet;

/// A Change of somebody else is folded away only by a tab that has heard of it.
#[test]
fn folding_keeps_what_this_tab_has_not_heard() {
    let (mut one, mut other) = (Member::new("one"), Member::new("other"));
    let own = one.writes(("person", ERIKA), "name", "Erika");
    let unheard = other.writes(("person", ERIKA), "phone", "0000 1");
    let row = |name: &str, document: &Document| (format!("log/{name}"), encode(document));
    let rows = [row("r1/1", &own.delta), row("r2/1", &unheard.delta)];
    let both = (Shared(one.document.clone()), Private::default());
    let bases = finish(Bases::of(&both.0, &both.1, Pace::at_once()));
    // Known by name or not: what is covered is the same.
    let batch = fold((&both.0, &both.1), &bases, &BTreeSet::new(), &rows);
    let merged = BTreeSet::from(["log/r1/1".to_owned()]);
    assert_eq!(batch, fold((&both.0, &both.1), &bases, &merged, &rows));
    assert_eq!(batch.remove, BTreeSet::from(["log/r1/1".to_owned()]));
    // What is left of the recorder afterwards says everything.
    let left: Vec<_> = batch.put.into_iter().chain([rows[1].clone()]).collect();
    let mut found = Opened::default();
    take_in(&mut found, &left);
    one.hears(&other);
    assert_eq!(found.shared.0, one.document);
}

/// To have heard of a write is not to have done it: what it replaced may stand here still, and then it is news.
#[test]
fn a_change_is_not_covered_where_what_it_replaced_still_stands() {
    let mut member = Member::new("one");
    member.writes(("municipality", BORNHEIM), "website", "https://alt.example");
    let before = member.document.clone();
    let change = member.writes(("municipality", BORNHEIM), "website", "https://neu.example");
    let mut heard = before.clone();
    heard.seen.join(&change.delta.seen);
    assert!(!Cover::of(&before).covers(&change.delta));
    assert!(
        !Cover::of(&heard).covers(&change.delta),
        "seen, and the old statement still stands"
    );
    assert!(Cover::of(&member.document).covers(&change.delta));
}

/// Entries of the storage are forgotten for a base that the recorder has too; a recorder without it proves nothing.
#[test]
fn a_base_counts_as_kept_when_the_recorder_names_it() {
    let mut member = Member::new("one");
    member.writes(("person", ERIKA), "name", "Erika");
    let store = MemoryStore::default();
    compact(&store, &Shared(member.document.clone()), &Private::default()).unwrap();
    let opened = open(&store).unwrap();
    let bases = finish(Bases::of(&opened.shared, &opened.private, Pace::at_once()));
    let recorded: BTreeSet<String> = bases.names().collect();
    assert!(holds_bases(&recorded, &opened.names));
    assert!(wanted(&opened, &recorded).is_empty());
    assert!(!holds_bases(&BTreeSet::new(), &opened.names), "nothing recorded yet");
    member.writes(("person", ERIKA), "name", "Erika Muster");
    let older = recorded;
    compact(&store, &Shared(member.document.clone()), &Private::default()).unwrap();
    assert!(
        !holds_bases(&older, &open(&store).unwrap().names),
        "another base is not this one"
    );
    assert_eq!(store.keys().unwrap(), ["base", "priv/base"]);
}
