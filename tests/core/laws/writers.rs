//! Law 13: no dot is ever minted twice, and where it happened all the same, it is noticed before anything is merged.
use super::histories::every_world;
use super::stories::{Browser, about, name};
use klimanetz_core::author::Author;
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::replica::{Document, Dot, ReplicaId, Version, plan};
use std::collections::BTreeSet;

/// Every write has its own dot, also the ones that name an erasure or an import, also after restoring a backup.
#[test]
fn no_dot_is_minted_twice() {
    every_world(13, |world| {
        let mut minted = BTreeSet::new();
        for written in &world.writes {
            assert!(
                minted.insert(written.version.dot),
                "{} was minted before",
                written.version.dot
            );
        }
        for change in &world.changes {
            let names_a_version = change.delta.all().any(|(_, _, _, version)| version.dot == change.name);
            assert!(
                minted.insert(change.name) || names_a_version,
                "{} was minted before",
                change.name
            );
            assert_eq!(
                change.delta.seen.contains(change.name),
                names_a_version,
                "a dot that only names a Change is no part of the document: two members who hold the same would differ"
            );
        }
    });
}

/// Law 13 and the trap beside it: the counters of a restored backup are too low. (That law 5 holds with a fresh id is tested with
/// law 5: its histories restore backups.)
#[test]
fn a_restored_backup_under_the_old_id_would_lose_a_write_and_under_a_fresh_one_does_not() {
    let loses = |after_restore: Author| {
        let (mut anna, mut bert) = (Browser::new(1), Browser::new(2));
        anna.states("name", "Erika");
        let backup = anna.clone();
        anna.states("phone", "0221 1");
        bert.imports(&anna.document);
        let mut restored = Browser {
            document: backup.document,
            author: after_restore,
        };
        restored.states("mail", "erika@example.org");
        bert.document.merge(&restored.document);
        bert.reads("mail").is_empty()
    };
    assert!(loses(Author {
        counter: 1,
        ..Author::new(ReplicaId(1), None)
    }));
    assert!(!loses(Author::new(ReplicaId(3), None)));
}

/// A copied browser profile: two windows write under one id.
fn two_of_the_same() -> (Browser, Browser) {
    let mut one = Browser::new(1);
    one.states("name", "Erika");
    let other = one.clone();
    (one, other)
}

#[test]
fn who_was_overtaken_under_the_own_id_writes_no_more() {
    let (mut one, mut other) = two_of_the_same();
    other.states("phone", "0221 1");
    one.document.merge(&other.document);
    let before = one.clone();
    for edit in [
        Edit::Write(vec![name("E. Muster")]),
        super::stories::erasure(super::stories::ERIKA),
    ] {
        assert_eq!(one.tries(&edit), Err(Refusal::Overtaken));
        assert_eq!(
            (&one.document, &one.author),
            (&before.document, &before.author),
            "a refusal changes nothing"
        );
    }
    one.author = Author::new(ReplicaId(3), None);
    one.states("name", "E. Muster");
    assert_eq!(one.reads("phone"), ["0221 1"]);
}

/// The file itself tells that the own id is in use elsewhere: the import is refused, or it would be named by a dot of the file.
#[test]
fn a_file_in_which_the_own_id_is_ahead_is_not_adopted_under_that_id() {
    let (mut one, mut other) = two_of_the_same();
    other.states("phone", "0221 1");
    let plan = plan(&one.document, &other.document).unwrap();
    assert_eq!(one.adopts(&plan), Err(Refusal::Overtaken));
    one.author = Author::new(ReplicaId(3), None);
    assert_eq!(
        one.adopts(&plan).unwrap().unwrap().name,
        Dot {
            replica: ReplicaId(3),
            counter: 1
        }
    );
    assert_eq!(one.reads("phone"), ["0221 1"]);
}

#[test]
fn one_dot_for_two_values_is_noticed_by_both() {
    let (mut one, mut other) = two_of_the_same();
    one.states("name", "Erika Muster");
    other.states("name", "Erika Neumann");
    assert_conflated(&one.document, &other.document);
}

#[test]
fn one_dot_in_two_places_is_noticed_by_both() {
    let (mut one, mut other) = two_of_the_same();
    one.states("phone", "0221 1");
    other.states("mobile", "0221 1");
    assert_conflated(&one.document, &other.document);
    let (mut one, mut other) = two_of_the_same();
    one.states("phone", "0221 1");
    other.does(&Edit::Write(vec![about(
        "5b1e0000-0000-4000-8000-00000000000f",
        "phone",
        "0221 1",
    )]));
    assert_conflated(&one.document, &other.document);
}

/// Any difference in what was written counts, not only the value.
#[test]
fn one_dot_by_two_people_or_at_two_times_is_noticed_by_both() {
    let mut browser = Browser::new(1);
    browser.states("name", "Erika");
    let differing = |change: fn(&mut Version)| {
        let mut other = browser.document.clone();
        let versions = other.entities.values_mut().flat_map(|of_kind| of_kind.values_mut());
        versions
            .flat_map(|entity| entity.all_mut())
            .for_each(|(_, version)| change(version));
        other
    };
    assert_conflated(&browser.document, &differing(|version| version.who = None));
    assert_conflated(&browser.document, &differing(|version| version.at.0 += 1));
    assert_conflated(
        &browser.document,
        &differing(|version| version.rest.extend([("note".into(), 1.into())])),
    );
}

fn assert_conflated(one: &Document, other: &Document) {
    for (mine, theirs) in [(one, other), (other, one)] {
        let conflation = plan(mine, theirs).unwrap_err();
        let held = |document: &Document| document.all().any(|(_, _, _, version)| version.dot == conflation.dot);
        assert!(held(mine) && held(theirs), "{conflation}");
        assert!(
            !theirs
                .versions(
                    conflation.kind.as_str(),
                    conflation.id.as_str(),
                    conflation.field.as_str()
                )
                .is_empty()
        );
    }
}
