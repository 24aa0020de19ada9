//! P1: whatever happens in the private document, not a byte of the share file changes, nor of what is stored of the directory.
use crate::simulation::chance::{Chance, every_seed, row};
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries};
use crate::simulation::tab::{Deed, Tab};
use klimanetz_core::author::Author;
use klimanetz_core::documents::Shared;
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::replica::{EntityId, ReplicaId, Timestamp};
use klimanetz_core::snapshot::{Header, write_share};
use klimanetz_core::stored::{Area, NotDone};
use std::cell::RefCell;
use std::rc::Rc;

/// The same work on the directory, with `n_notes` private deeds after each step: the share files, and what is stored of it.
fn day(seed: u64, n_notes: usize) -> (Vec<String>, Vec<(String, String)>) {
    let disk = Rc::new(RefCell::new(Disk::new(Entries::new(), Some(Entries::new()))));
    let (mut chance, mut notes, mut files) = (Chance::of(seed), Chance::of(seed ^ 0xabc), Vec::new());
    for start in 0..2 {
        let writers = [chance.next(), notes.next()].map(|id| Author::new(ReplicaId(id), None));
        let (mut tab, _) = Tab::start(&disk, 1, writers).unwrap();
        for step in 0..10 {
            let now = Timestamp(1_795_000_000_000 + (start * 10 + step) * 60_000);
            let document = tab.shared().clone();
            let edit = match chance.one_in(8) {
                true => deeds::erasure(&document, &mut chance),
                false => deeds::shared(&document, &mut chance),
            };
            if let Some(edit) = edit {
                let outcome = tab.does(Area::Shared, &Deed::Edits(edit), now, ReplicaId(1));
                let is_done = matches!(outcome, Ok(_) | Err(NotDone::Refused(Refusal::Erased(_))));
                assert!(is_done, "{outcome:?}");
            }
            for _ in 0..n_notes {
                let private = tab.private().clone();
                let edit = match notes.one_in(8) {
                    true => EntityId::parse(&deeds::id('d', notes.below(3))).map(|id| Edit::Erase([id].into())),
                    false => deeds::note(&private, &mut notes),
                };
                if let Some(edit) = edit {
                    tab.does(Area::Private, &Deed::Edits(edit), now, ReplicaId(2)).ok();
                }
            }
            if step % 4 == 3 {
                tab.compacts();
            }
            tab.records();
            let header = Header {
                at: Some(now),
                by: None,
                app: "0.1.0".to_owned(),
            };
            files.push(write_share(&Shared(tab.shared().clone()), &header));
        }
    }
    let disk = disk.borrow();
    let rows = disk.recorder.clone().unwrap_or_default();
    let stored = disk.storage.clone().into_iter().chain(rows);
    (files, stored.filter(|(key, _)| !key.starts_with("priv/")).collect())
}

#[test]
fn p1_private_edits_change_no_byte_of_the_directory() {
    let counts = every_seed(40, |seed, counts| {
        let (files, stored) = day(seed, 0);
        let (files_beside, stored_beside) = day(seed, 1 + (seed % 3) as usize);
        assert_eq!(files_beside, files);
        assert_eq!(stored_beside, stored);
        assert!(
            !files.iter().any(|file| file.contains("PRIVAT"))
                && !stored.iter().any(|(_, text)| text.contains("PRIVAT"))
        );
        *counts.entry("files").or_default() += files.len() as u64;
    });
    row(
        "P1",
        "private edits: share files and stored directories that changed",
        &counts,
        "seeds",
    );
}
