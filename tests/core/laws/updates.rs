//! Laws 5 to 7: nothing that was written is lost, invented or hidden. And: the histories are worth it.
use super::account::{Account, assert_agrees};
use super::histories::every_world;
use super::places::entity_of;
use klimanetz_core::replica::{Document, Entity};
use std::cell::Cell;
use std::collections::BTreeSet;

/// Law 5.
#[test]
fn no_write_is_lost_that_nobody_replaced_knowingly() {
    every_world(5, |world| {
        let replaced: BTreeSet<usize> = world.writes.iter().flat_map(|write| write.replaced.clone()).collect();
        let all = world.everything();
        for (at, write) in world.writes.iter().enumerate() {
            if !replaced.contains(&at) && !all.account.erased.contains(&entity_of(write.place)) {
                let mut stated = all.document.all();
                assert!(
                    stated.any(|(_, _, _, version)| *version == write.version),
                    "{:?} is lost",
                    write.version
                );
            }
        }
    });
}

/// Law 6.
#[test]
fn nothing_is_stated_that_nobody_wrote() {
    every_world(6, |world| {
        let all = world.everything();
        for (kind, id, field, version) in all.document.all() {
            let says = |document: &Document| {
                document
                    .versions(kind.as_str(), id.as_str(), field.as_str())
                    .contains(version)
            };
            assert!(
                world.changes.iter().any(|change| says(&change.delta)),
                "nobody wrote {version:?}"
            );
        }
    });
}

/// Law 7: what is stated side by side are exactly the writes whose writers did not know of each other.
#[test]
fn undecided_are_exactly_the_writes_that_did_not_know_of_each_other() {
    every_world(7, |world| {
        let all = world.everything();
        for one in all.account.all_current(&world.writes) {
            let later = world.writes.iter().find(|later| later.replaced.contains(&one));
            assert!(later.is_none(), "{:?} was in view of {later:?}", world.writes[one]);
        }
        assert_agrees(&all.document, &all.account, &world.writes);
    });
}

/// The histories bring about what the laws are about, and not now and then only.
#[test]
fn the_histories_are_full_of_trouble() {
    let (n_worlds, undecided, decided, erased, behind) =
        <(Cell<u32>, Cell<u32>, Cell<u32>, Cell<u32>, Cell<u32>)>::default();
    let count = |cell: &Cell<u32>, happened: bool| cell.set(cell.get() + u32::from(happened));
    every_world(25, |world| {
        let all = world.everything();
        let lacks_news = |account: &Account| !all.account.superseded.is_subset(&account.superseded);
        count(&n_worlds, true);
        count(
            &undecided,
            all.document
                .entities
                .values()
                .flat_map(|of_kind| of_kind.values())
                .flat_map(Entity::conflicts)
                .count()
                > 0,
        );
        count(&decided, world.writes.iter().any(|write| write.replaced.len() > 1));
        count(&erased, !all.account.erased.is_empty());
        count(
            &behind,
            world.members.iter().any(|member| lacks_news(&member.sheet.account)),
        );
    });
    for (what, cell, percent) in [
        ("undecided", undecided, 40),
        ("decided", decided, 20),
        ("erased", erased, 30),
        ("behind", behind, 40),
    ] {
        assert!(
            cell.get() * 100 >= n_worlds.get() * percent,
            "{what}: {} of {}",
            cell.get(),
            n_worlds.get()
        );
    }
}
