//! Laws 1 to 3: the order, the grouping and the number of merges do not matter.
use super::account::{Sheet, assert_agrees};
use super::histories::every_world;
use super::world::World;
use klimanetz_core::replica::{Document, ReplicaId};

/// Every document that is merged in any of these tests; neighbours and those further apart.
fn pairs(world: &World) -> Vec<(Document, Document)> {
    let sheets = world.sheets();
    let n = sheets.len();
    (0..n)
        .flat_map(|at| [1, n / 2, n / 3].map(|step| (at, (at + step) % n)))
        .map(|(one, other)| (sheets[one].document.clone(), sheets[other].document.clone()))
        .collect()
}

fn merged(one: &Document, other: &Document) -> Document {
    let mut both = one.clone();
    both.merge(other);
    both
}

/// Law 1.
#[test]
fn it_does_not_matter_who_merges_whose_file() {
    every_world(1, |world| {
        for (one, other) in pairs(world) {
            assert_eq!(merged(&one, &other), merged(&other, &one));
        }
    });
}

/// Law 2.
#[test]
fn it_does_not_matter_which_files_are_merged_first() {
    every_world(2, |world| {
        let sheets = world.sheets();
        for (at, (one, other)) in pairs(world).into_iter().enumerate() {
            let third = &sheets[at * 7 % sheets.len()].document;
            assert_eq!(
                merged(&merged(&one, &other), third),
                merged(&one, &merged(&other, third))
            );
        }
    });
}

/// Law 3.
#[test]
fn merging_again_changes_nothing() {
    every_world(3, |world| {
        for (one, other) in pairs(world) {
            assert_eq!(merged(&one, &one), one);
            let once = merged(&one, &other);
            assert_eq!(merged(&once, &other), once);
            assert_eq!(merged(&once, &one), once);
        }
    });
}

/// Laws 1 to 3 together: all papers of a world, in two different orders and some of them twice.
#[test]
fn everybody_who_got_everything_has_the_same_document() {
    every_world(4, |world| {
        let mut backwards = Sheet::default();
        for sheet in world.sheets().into_iter().rev().chain(world.papers.iter().step_by(2)) {
            backwards.merge(sheet);
        }
        assert_eq!(backwards.document, world.everything().document);
    });
}

/// Small deltas are merged by another way through the code than large documents: both come to the same.
#[test]
fn a_small_context_is_merged_like_a_large_one() {
    let enlarged = |document: &Document| {
        let mut large = document.clone();
        large.seen.insert_range(ReplicaId(u64::MAX), 1, 300);
        large
    };
    every_world(20, |world| {
        for (one, other) in pairs(world) {
            assert_eq!(enlarged(&merged(&one, &other)), merged(&one, &enlarged(&other)));
        }
    });
}

/// What `Document` promises, for everything any history leads to; and the account is right about all of it.
#[test]
fn every_copy_states_exactly_what_it_was_told() {
    every_world(21, |world| {
        for sheet in world.sheets() {
            assert_agrees(&sheet.document, &sheet.account, &world.writes);
        }
    });
}
