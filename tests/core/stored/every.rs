//! Every n-th operation of storage or recorder fails, for every n of a short piece of work: it is said, doing it again works, nothing
//! is lost, what was erased is gone, and the copy is whole.
use super::workload::{Worker, imported};
use crate::simulation::chance::{Chance, Counts, row};
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries, Fault, Op};
use crate::simulation::tab::{Deed, bytes};
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::replica::plan;
use klimanetz_core::stored::keeper::{Recording, Status};
use klimanetz_core::stored::{Area, StoreError};

/// Which operations are failed one by one.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Put,
    Remove,
    Record,
}

impl Kind {
    fn of(self) -> fn(&Op) -> bool {
        match self {
            Kind::Put => |op| matches!(op, Op::Put(..)),
            Kind::Remove => |op| matches!(op, Op::Remove(_)),
            Kind::Record => |op| matches!(op, Op::Record(_)),
        }
    }
}

/// What is taken over, stated, erased and noted, with a start in between. How often it was refused.
fn work(worker: &mut Worker) -> u64 {
    worker.opens().unwrap();
    let person = deeds::id('f', 1);
    let theirs = imported(20, &mut Chance::of(4));
    let mut n_refused = 0;
    let mut does = |worker: &mut Worker, area, deed: &dyn Fn(&Worker) -> Deed| {
        let last = worker.tabs.len() - 1;
        let first = deed(worker);
        if let Err(error) = worker.deeds(last, area, first) {
            assert!(matches!(error, StoreError::Full | StoreError::NotKept), "{error}");
            n_refused += 1;
            let again = deed(worker);
            worker.deeds(last, area, again).unwrap();
        }
        worker.tabs[last].records();
    };
    does(worker, Area::Shared, &|worker| {
        Deed::Adopts(plan(worker.tabs[0].shared(), &theirs).unwrap())
    });
    worker.tabs[0].compacts();
    worker.tabs[0].records();
    does(worker, Area::Shared, &|worker| {
        Deed::Edits(deeds::shared(worker.tabs[0].shared(), &mut Chance::of(7)).unwrap())
    });
    worker.tabs.clear();
    // The start takes away what the bases say.
    worker.opens().unwrap();
    does(worker, Area::Shared, &|_| {
        Deed::Edits(bin("person", &person, Some(crate::member::today())))
    });
    does(worker, Area::Shared, &|worker| {
        Deed::Edits(erase(worker.tabs[0].shared(), &person).unwrap())
    });
    does(worker, Area::Private, &|worker| {
        Deed::Edits(deeds::note(worker.tabs[0].private(), &mut Chance::of(9)).unwrap())
    });
    worker.tabs[0].compacts();
    worker.tabs[0].records();
    n_refused
}

/// What is shown is on disk, and in either copy alone.
fn verify(worker: &mut Worker, what: &str) {
    let standing = worker.tabs[0].keeper.standing().clone();
    assert!(
        matches!(standing.status, Status::Secured(_)),
        "{what}: {:?}",
        standing.status
    );
    assert_eq!(standing.recording, Recording::Working, "{what}");
    let shown = worker.taken();
    assert_eq!(
        shown
            .0
            .of_kind("person")
            .filter(|(id, _)| id.as_str().contains("f00"))
            .count(),
        19
    );
    worker.tabs.clear();
    let rows = worker.disk.borrow().recorder.clone();
    for (storage, rows) in [
        (worker.disk.borrow().storage.clone(), rows.clone()),
        (worker.disk.borrow().storage.clone(), Some(Entries::new())),
        (Entries::new(), rows),
    ] {
        let mut again = Worker::new(1, Disk::new(storage, rows));
        let found = again.opens().unwrap();
        assert!(found.opened.quarantined.is_empty(), "{what}");
        assert_eq!(again.taken(), shown, "{what}");
        for (key, text) in bytes(&again.disk.borrow()) {
            // A start cleans up what an earlier one could not.
            assert!(!text.contains("\"Person 1\""), "{what}: {key}");
        }
    }
}

#[test]
fn whichever_operation_fails_it_is_said_made_up_for_and_nothing_is_lost() {
    let kinds = [Kind::Put, Kind::Remove, Kind::Record];
    let mut counts = Counts::new();
    for kind in kinds {
        for fault in [Fault::Full, Fault::NotKept] {
            let mut has_struck = true;
            let mut nth = 0;
            while has_struck {
                let mut worker = Worker::new(1, Disk::new(Entries::new(), Some(Entries::new())));
                worker.disk.borrow_mut().order_only(kind.of(), fault, nth);
                let n_refused = work(&mut worker);
                has_struck = worker.disk.borrow_mut().recall();
                assert!(
                    n_refused <= u64::from(has_struck && kind == Kind::Put),
                    "{kind:?} {nth}"
                );
                verify(&mut worker, &format!("{kind:?} {nth} {fault:?}"));
                *counts.entry("operations").or_default() += u64::from(has_struck);
                *counts.entry("refused").or_default() += n_refused;
                nth += 1;
            }
            assert!(nth > 2, "{kind:?}: {nth}");
        }
    }
    assert!(counts["refused"] > 4, "{counts:?}");
    row(
        "R3",
        "every n-th put, remove and transaction fails: lost, unsaid or not made up for",
        &counts,
        "operations",
    );
}
