//! The end of a history: everybody hears everybody, and the account is closed.
use super::account::Faults;
use super::deeds;
use super::machine::{AREAS, Machine};
use super::world::World;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{EntityId, Timestamp};
use klimanetz_core::snapshot::{Header, write_share};
use std::collections::BTreeSet;

impl World {
    /// Everybody starts again, every old file is opened once more, and files go round until everybody has heard everybody.
    pub fn converges(&mut self) {
        let n_machines = self.machines.len();
        for at in 0..n_machines {
            while let Some(nth) = self.machines[at].tabs.len().checked_sub(1) {
                self.machines[at].records(&self.fate, nth);
                self.machines[at].closes(nth);
            }
            self.machines[at].starts(&mut self.fate).unwrap();
            // In the end everybody has the newer app.
            self.machines[at].is_newer = true;
        }
        for (nth, mail) in self.mail.clone().iter().enumerate() {
            self.takes_in(nth % n_machines, 0, mail);
        }
        for step in 0..3 * n_machines {
            let file = self.file(step % n_machines, 0, false);
            let done = self.takes_in((step + 1) % n_machines, 0, &file);
            assert!(done || self.fate.leases);
        }
        if !self.fate.leases {
            self.assert_converged();
        }
    }

    fn assert_converged(&mut self) {
        let text = |machine: &Machine| canonical(machine.tabs[0].shared());
        let first = text(&self.machines[0]);
        let erased: BTreeSet<EntityId> = self.machines[0].tabs[0].shared().erased.clone();
        for at in 0..self.machines.len() {
            let machine = &mut self.machines[at];
            assert_eq!(text(machine), first, "machine {at} differs");
            machine.records(&self.fate, 0);
            // The only tab there is tidies up sooner or later.
            machine.tabs[0].compacts();
            for area in AREAS {
                let document = machine.tabs[0].document(area);
                let faults = self.fate.account.faults(area, document);
                let again = if self.fate.n_kills > 0 {
                    faults.again.clone()
                } else {
                    Vec::new()
                };
                assert_eq!(
                    faults,
                    Faults {
                        again,
                        ..Faults::default()
                    }
                );
                assert_eq!(machine.taken.missing_in(&self.fate.account, area, document), [""; 0]);
            }
            machine.assert_silent_about(&erased);
            assert!(!erased.iter().any(|id| first.contains(&deeds::secret(id.as_str()))));
            // Once more from what is kept.
            machine.closes(0);
            machine.starts(&mut self.fate).unwrap();
            assert_eq!(text(machine), first, "machine {at} differs after a start");
        }
        assert_eq!(self.fate.account.n_twice, 0, "dots minted twice");
        let n_writes = self.fate.account.writes.len() as u64;
        *self.counts.entry("writes").or_default() += n_writes;
        *self.counts.entry("replaced statements back after a kill").or_default() += self.fate.n_again;
        *self.counts.entry("erased").or_default() += erased.len() as u64;
    }
}

/// The share file without the line about its making.
fn canonical(document: &klimanetz_core::replica::Document) -> String {
    let header = Header {
        at: Some(Timestamp(0)),
        by: None,
        app: String::new(),
    };
    write_share(&Shared(document.clone()), &header)
}
