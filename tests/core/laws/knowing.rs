//! A form that hides what it replaces supersedes exactly what it knew when it was opened.
use super::account::Sheet;
use super::histories::{every, history};
use super::places::{a_write, value};
use super::world::World;
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{ReplicaId, Seen, Timestamp};
use std::cell::Cell;

/// Whatever was known when the form was opened and came since: nothing unseen is superseded, everything seen is.
#[test]
fn a_form_that_knows_supersedes_exactly_what_it_knew() {
    let (n_kept, n_replaced) = (Cell::new(0), Cell::new(0));
    every(60, (history(), 0..1_000_usize, 0..4_usize), |(history, pick, nth)| {
        let world = World::after(&history);
        let sheets = world.sheets();
        for (at, Sheet { document, .. }) in sheets.iter().enumerate() {
            let opened = &sheets[(at * 7 + pick) % sheets.len()].document;
            let place = pick % 6;
            let write = a_write(place, &value(place, nth));
            let at_place = |document: &klimanetz_core::replica::Document| {
                document
                    .versions(write.kind.as_str(), write.id.as_str(), write.field.as_str())
                    .to_vec()
            };
            let edit = Edit::WriteKnowing(vec![write.clone()], opened.seen.clone());
            let mut author = Author::new(ReplicaId(u64::MAX), None);
            let Ok(Some(change)) = document.apply(&edit, &mut author, Timestamp(0)) else {
                continue;
            };
            let before = at_place(document);
            let mut dots = Seen::default();
            dots.insert(change.name);
            let knew = before.iter().filter(|version| opened.seen.contains(version.dot));
            knew.for_each(|version| dots.insert(version.dot));
            assert_eq!(
                change.delta.seen, dots,
                "its context is its own dot and what it knew, nothing else"
            );
            let mut after = document.clone();
            after.merge(&change.delta);
            for version in &before {
                let is_there = at_place(&after).contains(version);
                assert_eq!(is_there, !opened.seen.contains(version.dot), "{version:?}");
                let count = if is_there { &n_kept } else { &n_replaced };
                count.set(count.get() + 1);
            }
            assert_eq!(
                at_place(&after)
                    .iter()
                    .filter(|version| version.dot == change.name)
                    .count(),
                1
            );
        }
    });
    assert!(
        n_kept.get() > 100 && n_replaced.get() > 100,
        "{} kept, {} replaced",
        n_kept.get(),
        n_replaced.get()
    );
}

/// Who knows everything writes as everybody does.
#[test]
fn knowing_everything_is_writing() {
    every(61, (history(), 0..6_usize, 0..4_usize), |(history, place, nth)| {
        for Sheet { document, .. } in World::after(&history).sheets() {
            let writes = vec![a_write(place, &value(place, nth))];
            let mut authors = [
                Author::new(ReplicaId(u64::MAX), None),
                Author::new(ReplicaId(u64::MAX), None),
            ];
            let plain = document.apply(&Edit::Write(writes.clone()), &mut authors[0], Timestamp(0));
            let knowing = Edit::WriteKnowing(writes, document.seen.clone());
            assert_eq!(document.apply(&knowing, &mut authors[1], Timestamp(0)), plain);
        }
    });
}
