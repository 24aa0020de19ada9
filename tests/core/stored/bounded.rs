//! Storage and recorder stay small: what is said by a base goes, and a start that finds nothing new writes nothing.
use super::workload::Worker;
use crate::simulation::chance::every_seed;
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries};
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{Area, Store, encode};

/// A year of sessions, each of which writes a little and tidies up; every third one dies before the recorder has folded.
fn sessions(n: usize, with_rest: bool) -> Worker {
    let mut worker = Worker::fresh(1);
    for session in 0..n {
        worker.opens().unwrap();
        if with_rest && session == 0 {
            let mut newer = Document::default();
            newer.rest.insert("zones".to_owned(), 1.into());
            let tab = &worker.tabs[0];
            tab.view.write("log/r0000000000000001/1", &encode(&newer)).unwrap();
            worker.tabs.clear();
            worker.opens().unwrap();
        }
        for _ in 0..4 {
            let edit = deeds::note(worker.tabs[0].private(), &mut worker.chance.clone());
            worker.edits(0, Area::Private, edit).unwrap();
            let edit = deeds::shared(worker.tabs[0].shared(), &mut worker.chance);
            worker.edits(0, Area::Shared, edit).unwrap();
        }
        if !session.is_multiple_of(3) {
            worker.tabs[0].records();
        }
        worker.tabs[0].compacts();
        if !session.is_multiple_of(3) {
            worker.tabs[0].records();
        }
        worker.tabs.clear();
    }
    worker
}

#[test]
fn a_year_of_sessions_leaves_two_bases_and_the_last_entries() {
    for with_rest in [false, true] {
        let worker = sessions(20, with_rest);
        let disk = worker.disk.borrow();
        let n_rows = disk.recorder.as_ref().unwrap().len();
        assert!(
            disk.storage.len() <= 2 + 3 * 8,
            "{with_rest}: {:?}",
            disk.storage.keys()
        );
        assert!(
            n_rows <= 2 + 3 * 8,
            "{with_rest}: {:?}",
            disk.recorder.as_ref().unwrap().keys()
        );
    }
}

/// Nothing goes back and forth between the two copies.
#[test]
fn a_start_that_finds_nothing_new_writes_nothing() {
    every_seed(40, |seed, _| {
        let mut worker = Worker::fresh(seed);
        (0..60).for_each(|_| worker.works());
        worker.tabs.clear();
        for start in 0..5 {
            let n_ops = worker.n_ops();
            worker.opens().unwrap();
            worker.tabs[0].settles();
            worker.tabs[0].records();
            worker.tabs.clear();
            let disk = worker.disk.borrow();
            let news: Vec<_> = disk.ops[n_ops..].iter().collect();
            assert!(
                start < 3 || news.is_empty(),
                "seed {seed}: start {start} still writes {}: {news:?}",
                news.len()
            );
        }
    });
}

/// R13, the native half: the storage was emptied behind the app's back, the recorder was not.
#[test]
fn a_wiped_storage_is_a_recovery_and_everything_recorded_comes_back() {
    let mut n_recoveries = 0;
    for seed in [1, 2, 4, 5, 7, 8, 10, 11, 13, 14] {
        let mut worker = Worker::fresh(seed);
        (0..30).for_each(|_| worker.works());
        while let Some(mut tab) = worker.tabs.pop() {
            tab.records();
        }
        worker.opens().unwrap();
        let before = worker.taken();
        let rows = worker.disk.borrow().recorder.clone();
        let mut again = Worker::new(seed, Disk::new(Entries::new(), rows));
        for is_recovery in [true, false] {
            let found = again.opens().unwrap();
            assert_eq!(found.is_recovery, is_recovery);
            assert_eq!((found.opened.shared.0, found.opened.private.reveal().clone()), before);
            again.tabs.clear();
        }
        n_recoveries += 1;
    }
    println!("| R13 | storage wiped, recorder not: not recovered (native half) | {n_recoveries} | 0 |");
}

/// An import can do nothing but take away: a file knows a statement and no longer holds it. The base it takes from knows the same
/// writes and yet does not say it.
#[test]
fn an_entry_that_only_takes_away_is_not_covered_by_the_base_it_takes_from() {
    let mut worker = Worker::fresh(1);
    worker.opens().unwrap();
    let edit = deeds::note(worker.tabs[0].private(), &mut worker.chance.clone());
    worker.edits(0, Area::Private, edit).unwrap();
    worker.tabs[0].compacts();
    worker.tabs[0].records();
    let mut taken = Document::default();
    taken.seen.join(&worker.tabs[0].private().seen);
    worker.tabs[0]
        .view
        .write("priv/log/r0000000000000001/1", &encode(&taken))
        .unwrap();
    worker.tabs.clear();
    for _start in 0..3 {
        let found = worker.opens().unwrap();
        assert_eq!(found.opened.private.reveal().all().count(), 0);
        worker.tabs.clear();
    }
}
