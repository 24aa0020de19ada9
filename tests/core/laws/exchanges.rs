//! M5, M6: what files are to promise, on documents of every sort. `KLIMANETZ_CASES=50` tries ten thousand.
use super::account::Sheet;
use super::histories::{every, history};
use super::newer_apps::any_value;
use super::snapshots::{parsed, share};
use super::stories::about;
use super::world::World;
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, FieldName, Kind, ReplicaId, Timestamp, plan};
use proptest::prelude::*;
use std::cell::Cell;

/// Adopts a file as the app does.
fn imported(mine: &Document, theirs: &Document, by: u64) -> Document {
    let mut author = Author::new(ReplicaId(by), None);
    let mut document = mine.clone();
    if let Some(change) = mine.adopt(plan(mine, theirs).unwrap(), &mut author).unwrap() {
        document.merge(&change.delta);
    }
    document
}

/// M6: export, import into empty, export: the same bytes; the own export changes nothing.
#[test]
fn m6_a_file_imported_into_an_empty_browser_leaves_it_as_it_came() {
    let n_files = Cell::new(0_u64);
    every(62, history(), |history| {
        for Sheet { document, .. } in World::after(&history).sheets() {
            let text = share(document);
            let there = imported(&Document::default(), &parsed(&text), u64::MAX);
            assert_eq!(share(&there), text);
            assert!(
                plan(document, &parsed(&text)).unwrap().is_empty(),
                "the own export is news"
            );
            n_files.set(n_files.get() + 1);
        }
    });
    println!(
        "| M6 | export → import into empty → export: other bytes | {} | 0 |",
        n_files.get()
    );
}

/// M5: a newer app's kinds, fields, keys beside a version and beside the entities come out of an older one as they went in.
#[test]
fn m5_an_older_app_passes_on_what_it_does_not_know() {
    let n_files = Cell::new(0_u64);
    let unknown = (any_value(), any_value(), "[a-z]{1,12}", "[a-z]{1,12}", any_value());
    every(
        63,
        (history(), any::<prop::sample::Index>(), unknown),
        |(newer, older, (value, rest, kind, field, part))| {
            let world = World::after(&newer);
            let mut theirs = world.everything().document;
            let mut author = Author::new(ReplicaId(u64::MAX - 1), None);
            let mut robot = about("5b1e0000-0000-4000-8000-0000000000ee", "x", value.clone());
            robot.kind = Kind::parse(&format!("robot-{kind}")).unwrap();
            let mut aura = about("5b1e0000-0000-4000-8000-0000000000ef", "x", value);
            aura.field = FieldName::parse(&format!("aura:{field}")).unwrap();
            let change = theirs
                .apply(&Edit::Write(vec![robot, aura]), &mut author, Timestamp(0))
                .unwrap();
            change.iter().for_each(|change| theirs.merge(&change.delta));
            for entity in theirs.entities.values_mut().flat_map(|of_kind| of_kind.values_mut()) {
                let own =
                    |(_, version): &(_, &mut klimanetz_core::replica::Version)| version.dot.replica == author.replica;
                for (_, version) in entity.all_mut().filter(own) {
                    version.rest.insert(field.clone() + "-beside", rest.clone());
                }
            }
            theirs.rest.insert(format!("{kind}-part"), part);
            let text = share(&theirs).replace("\"formatVersion\":1", "\"formatVersion\":2");
            // Imported by an older app that writes on, and taken back.
            let mut mine = imported(
                &world.members[older.index(world.members.len())].sheet.document,
                &theirs,
                u64::MAX,
            );
            mine = imported(&mine, &parsed(&text), u64::MAX - 2);
            let known = parsed(&share(&mine));
            for (kind, id, field, version) in theirs.all() {
                let is_replaced = !known
                    .versions(kind.as_str(), id.as_str(), field.as_str())
                    .contains(version);
                assert!(
                    !is_replaced || known.erased.contains(id) || mine.seen.contains(version.dot),
                    "{version:?}"
                );
                let by_newer = kind.as_str().starts_with("robot-") || field.as_str().starts_with("aura:");
                assert!(!by_newer || !is_replaced, "lost: {kind} {id} {field}");
            }
            let key = format!("{kind}-part");
            assert_eq!(known.rest.get(&key), theirs.rest.get(&key), "{key}");
            n_files.set(n_files.get() + 1);
        },
    );
    println!(
        "| M5 | newer files through an older app: unknown parts lost | {} | 0 |",
        n_files.get()
    );
}
