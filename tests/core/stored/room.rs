//! R3, R4, R6: no room, at every write and at every size: nothing is half there, the page says so, later edits are saved.
use super::workload::{Worker, imported};
use crate::simulation::chance::{Counts, every_seed, row};
use crate::simulation::deeds;
use crate::simulation::disk::{Entries, Fault, Op};
use crate::simulation::tab::Deed;
use klimanetz_core::replica::plan;
use klimanetz_core::stored::{Area, StoreError, open};

const WORKLOADS: u64 = 2;
const DEEDS: usize = 25;

/// Works a day; what every deed that was not told of leads to is in the storage at every moment.
fn works_and_compares(worker: &mut Worker, n_deeds: usize, counts: &mut Counts) -> usize {
    let mut n_told = 0;
    for _ in 0..n_deeds {
        worker.works();
        let done = worker.done.last().unwrap();
        if let Some(error) = done.error {
            assert!(matches!(error, StoreError::Full | StoreError::NotKept), "{error}");
            assert_eq!(done.before, done.after, "not stored, but shown");
            n_told += 1;
        }
        let view = crate::simulation::disk::View::of(&worker.disk, 0);
        let mut found = open(&view).unwrap();
        assert!(found.quarantined.is_empty());
        // What came from the recorder and found no room is still in the recorder.
        let rows: Vec<_> = worker.disk.borrow().recorder.clone().into_iter().flatten().collect();
        klimanetz_core::stored::recorder::take_in(&mut found, &rows);
        assert_eq!(
            (&found.shared.0, found.private.reveal()),
            (&done.after.0, &done.after.1),
            "shown is not what is stored"
        );
        *counts.entry("deeds").or_default() += 1;
    }
    n_told
}

#[test]
fn r3_a_full_storage_at_any_write_is_told_and_later_edits_are_saved() {
    let counts = every_seed(WORKLOADS, |seed, counts| {
        let mut whole = Worker::fresh(seed);
        works_and_compares(&mut whole, DEEDS, counts);
        let n_puts = whole
            .disk
            .borrow()
            .ops
            .iter()
            .filter(|(_, op)| matches!(op, Op::Put(..)))
            .count();
        for (at, fault) in (0..n_puts + 4).flat_map(|at| [(at, Fault::Full), (at, Fault::NotKept)]) {
            let mut worker = Worker::fresh(seed);
            worker.disk.borrow_mut().order(fault, at);
            let n_told = works_and_compares(&mut worker, DEEDS, counts);
            let has_struck = worker.disk.borrow_mut().recall();
            *counts.entry("struck").or_default() += u64::from(has_struck);
            *counts.entry("told").or_default() += n_told as u64;
            works_and_compares(&mut worker, 3, counts);
            assert_an_edit_is_saved(&mut worker);
        }
    });
    row(
        "R3",
        "no room, or not kept, at every write: partial or untold",
        &counts,
        "struck",
    );
}

fn assert_an_edit_is_saved(worker: &mut Worker) {
    if worker.tabs.is_empty() {
        worker.opens().unwrap();
    }
    let n_ops = worker.n_ops();
    let edit = deeds::note(worker.tabs[0].private(), &mut worker.chance.clone());
    worker.edits(0, Area::Private, edit).unwrap();
    assert!(worker.n_ops() > n_ops);
}

#[test]
fn r4_at_every_size_of_the_storage_what_is_shown_is_what_is_stored() {
    let counts = every_seed(WORKLOADS, |seed, counts| {
        let mut whole = Worker::fresh(seed);
        works_and_compares(&mut whole, DEEDS, counts);
        let size = |(key, text): (&String, &String)| key.len() + text.len();
        let full: usize = whole.disk.borrow().storage.iter().map(size).sum();
        for step in 0..=24 {
            let mut worker = Worker::fresh(seed);
            worker.disk.borrow_mut().quota = Some(full * step / 24);
            let n_told = works_and_compares(&mut worker, DEEDS, counts);
            *counts.entry("told").or_default() += n_told as u64;
            *counts.entry("sizes").or_default() += 1;
            worker.disk.borrow_mut().quota = None;
            assert_an_edit_is_saved(&mut worker);
        }
    });
    row(
        "R4",
        "byte quota from nothing to enough: wrong states",
        &counts,
        "sizes",
    );
}

/// A member who opened the page and took over a file with `n_records` records.
fn importer(n_records: usize) -> Worker {
    let mut worker = Worker::fresh(1);
    worker.opens().unwrap();
    let theirs = imported(n_records, &mut worker.chance.clone());
    let plan = plan(worker.tabs[0].shared(), &theirs).unwrap();
    assert_eq!(plan.records.len(), n_records);
    worker.deeds(0, Area::Shared, Deed::Adopts(plan)).unwrap();
    worker
}

/// R6, the native half.
#[test]
fn r6_an_import_of_five_thousand_records_is_one_write() {
    let mut opened = Worker::fresh(1);
    opened.opens().unwrap();
    let (worker, n_ops) = (importer(5_000), opened.n_ops());
    let disk = worker.disk.borrow();
    // How it is taken back may come to lie beside it, and says nothing of the directory.
    let is_step = |op: &Op| matches!(op, Op::Put(key, _) if key.starts_with("priv/undo/"));
    let n_writes = disk.ops[n_ops..].iter().filter(|(_, op)| !is_step(op)).count();
    assert_eq!(n_writes, 1);
    for (n_ops, n_records) in [(n_ops, 0), (n_ops + 1, 5_000)] {
        let mut after = Worker::new(2, disk.after_crash(n_ops));
        let found = after.opens().unwrap();
        assert_eq!(found.opened.shared.0.of_kind("person").count(), n_records);
    }
    println!("| R6 | import of 5,000 records: storage writes beyond one | 1 | 0 | 0 or all records after a crash");
}

/// A directory that fits once and not twice: its base takes the log's place as soon as the recorder holds it, and a browser that dies at
/// any step of that starts again with everything.
#[test]
fn a_base_without_room_beside_its_log_takes_the_logs_place() {
    let log = |entries: &Entries| entries.keys().filter(|key| key.starts_with("log/")).count();
    let mut worker = importer(400);
    worker.tabs[0].records();
    let size: usize = worker.disk.borrow().storage.values().map(String::len).sum();
    worker.disk.borrow_mut().quota = Some(size * 3 / 2);
    let expected = worker.tabs[0].shared().clone();
    let n_before = worker.n_ops();
    worker.tabs[0].compacts();
    assert_eq!(log(&worker.disk.borrow().storage), 1, "no base, so the log stays");
    worker.tabs[0].records();
    let disk = worker.disk.borrow().clone();
    assert_eq!(log(&disk.storage), 0);
    assert!(disk.storage.contains_key("base"));
    let rows = disk.recorder.as_ref().unwrap();
    assert_eq!(rows.keys().filter(|name| name.starts_with("log/")).count(), 0);
    for n_ops in n_before..=disk.ops.len() {
        let mut after = Worker::new(2, disk.after_crash(n_ops));
        after.disk.borrow_mut().quota = disk.quota;
        let found = after.opens().unwrap();
        assert!(!found.is_recovery, "after {n_ops} operations");
        assert_eq!(found.opened.shared.0, expected, "after {n_ops} operations");
    }
    // The start after that has nothing to read from the recorder, and nothing to make alike.
    let mut after = Worker::new(2, disk);
    let n_ops = after.n_ops();
    after.opens().unwrap();
    assert_eq!(after.n_ops(), n_ops);
}

/// With room for both the log still gives way where base and log take more than half of it: the next file needs the rest. A browser that
/// dies at any step of that starts again with everything.
#[test]
fn a_log_that_crowds_the_storage_gives_way_to_its_base() {
    let log = |entries: &Entries| entries.keys().filter(|key| key.starts_with("log/")).count();
    for (parts, n_left) in [(3, 0), (5, 1)] {
        let mut worker = importer(400);
        worker.tabs[0].records();
        let size: usize = worker.disk.borrow().storage.values().map(String::len).sum();
        worker.disk.borrow_mut().quota = Some(size * parts);
        let expected = worker.tabs[0].shared().clone();
        let n_before = worker.n_ops();
        worker.tabs[0].compacts();
        assert_eq!(
            log(&worker.disk.borrow().storage),
            1,
            "the recorder does not hold the base yet"
        );
        worker.tabs[0].records();
        let disk = worker.disk.borrow().clone();
        assert_eq!(log(&disk.storage), n_left, "of {parts} times the room of the log");
        assert!(disk.storage.contains_key("base"));
        for n_ops in n_before..=disk.ops.len() {
            let mut after = Worker::new(2, disk.after_crash(n_ops));
            after.disk.borrow_mut().quota = disk.quota;
            let found = after.opens().unwrap();
            assert!(!found.is_recovery, "after {n_ops} operations");
            assert_eq!(found.opened.shared.0, expected, "after {n_ops} operations");
        }
    }
}
