//! R1, R2, R5: a crash at every operation of many days of work, again during the recovery, and on disks that lose what they like.
use super::workload::{Both, Worker};
use crate::simulation::chance::{Chance, every_seed, row};
use crate::simulation::disk::{Disk, Loss};
use klimanetz_core::replica::Document;

/// Workloads in `./test`; `./test soak` multiplies them.
const WORKLOADS: u64 = 4;
const DEEDS: usize = 40;

fn a_day(seed: u64) -> Worker {
    let mut worker = Worker::fresh(seed);
    for _ in 0..DEEDS {
        worker.works();
    }
    worker
}

/// What a start finds on a disk, and everything it changed there.
fn started(disk: Disk, seed: u64) -> (Both, Worker) {
    let mut worker = Worker::new(seed ^ 0xff, disk);
    let found = worker.opens().unwrap();
    assert!(
        found.opened.quarantined.is_empty(),
        "torn: {:?}",
        found.opened.quarantined
    );
    (worker.taken(), worker)
}

/// A start after a crash finds what was there before the deed or what the deed was to lead to; a crash during that start, too.
#[test]
fn r1_r2_no_crash_tears_or_loses_anything() {
    let counts = every_seed(WORKLOADS, |seed, counts| {
        let day = a_day(seed);
        let disk = day.disk.borrow();
        let ends = day.done.iter().skip(1).map(|done| done.n_ops).chain([disk.ops.len()]);
        for (done, end) in day.done.iter().zip(ends) {
            assert_eq!(done.error, None);
            for n_ops in done.n_ops..=end {
                let (found, again) = started(disk.after_crash(n_ops), seed);
                let is_one = found == done.before || found == done.after;
                assert!(
                    is_one,
                    "seed {seed}: {n_ops} of {} is neither before nor after",
                    disk.ops.len()
                );
                let again = again.disk.borrow();
                for second in 0..=again.ops.len() {
                    assert_eq!(
                        started(again.after_crash(second), seed).0,
                        found,
                        "crash {second} of the start after {n_ops}"
                    );
                    *counts.entry("second crashes").or_default() += 1;
                }
                *counts.entry("crashes").or_default() += 1;
            }
        }
        *counts.entry("operations").or_default() += disk.ops.len() as u64;
    });
    row(
        "R1",
        "crash at every storage operation: torn or lost",
        &counts,
        "crashes",
    );
    row(
        "R2",
        "second crash at every operation of the recovery: torn or lost",
        &counts,
        "second crashes",
    );
}

/// After a kill, everything the recorder acknowledged is there, and everything that was flushed; nothing is torn.
#[test]
fn r5_no_kill_loses_what_was_saved_whatever_the_disk_loses() {
    let counts = every_seed(WORKLOADS * 2, |seed, counts| {
        let day = a_day(seed);
        let disk = day.disk.borrow();
        let mut chance = Chance::of(seed);
        for loss in [Loss::Suffix, Loss::Any] {
            for _ in 0..50 {
                let n_ops = chance.below(disk.ops.len() + 1);
                let (found, _) = started(disk.after_kill(n_ops, loss, &mut chance), seed);
                let saved = day.saved.iter().filter(|(at, ..)| *at <= n_ops);
                for (_, dots, erased) in saved {
                    let known = |dot| found.0.seen.contains(dot) || found.1.seen.contains(dot);
                    assert!(
                        dots.dots().all(known),
                        "seed {seed}, {loss:?} after {n_ops}: „Gespeichert ✓“ was lost"
                    );
                    assert!(erased.iter().all(|id| found.0.erased.contains(id.as_str())));
                    *counts.entry("saved changes looked for").or_default() += 1;
                }
                let flushed = flushed(&day, n_ops);
                assert_knows(&found.0, &flushed.0);
                assert_knows(&found.1, &flushed.1);
                *counts.entry("kills").or_default() += 1;
            }
        }
    });
    row(
        "R5",
        "kill, unflushed writes lost (last ones, or any): saved ones lost",
        &counts,
        "kills",
    );
    assert!(counts["saved changes looked for"] > 0 || counts["seeds"] == 1);
}

/// What was „Übernommen“ when the disk was last flushed before the kill.
fn flushed(day: &Worker, n_ops: usize) -> Both {
    let disk = day.disk.borrow();
    let is_flush = |op: &(usize, crate::simulation::disk::Op)| matches!(op.1, crate::simulation::disk::Op::Flush);
    let Some(flush) = disk.ops[..n_ops].iter().rposition(is_flush) else {
        return Both::default();
    };
    let before = day.done.iter().rev().find(|done| done.n_ops <= flush);
    before.map_or_else(Both::default, |done| done.before.clone())
}

/// Everything `before` knew is known, and what it stated is stated still, or replaced or erased by something that is known.
fn assert_knows(found: &Document, before: &Document) {
    assert!(before.seen.without(&found.seen).is_empty(), "flushed writes are gone");
    assert!(before.erased.is_subset(&found.erased));
    let mut joined = found.clone();
    joined.merge(before);
    assert_eq!(joined, *found);
}
