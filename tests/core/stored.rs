//! Storing, with a storage that fails: whatever stops whenever, what was saved is there, and what follows is saved too.
mod bounded;
mod copies;
mod cost;
mod crashes;
mod damage;
mod earlier;
mod every;
mod faults;
mod keeper;
mod private;
mod room;
mod stale;
mod tidying;
mod undo;
mod unsaved;
mod workload;

use super::member::{BORNHEIM, ERIKA, Member, NOTE, own};
use klimanetz_core::domain::{Fact, HeatPlan, state};
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{Area, NotDone, Store, StoreError, commit, compact, forget, open, scrub};

/// What a member does in a browser that stores what it says.
#[derive(Debug, Clone)]
enum Deed {
    States(&'static str),
    Notes(&'static str),
    Names,
    Erases,
    TidiesUp,
}

/// One tab: two documents with a writer each. Like the shell, it shows nothing that is not stored.
struct Tab {
    shared: Member,
    private: Member,
}

impl Tab {
    /// Starts: reads what is there, writes under fresh ids.
    fn starts(store: &dyn Store, nth: usize) -> Result<Tab, StoreError> {
        let opened = open(store)?;
        forget(store, &opened.covered);
        // An erasure whose tidying was cut short; what fails is tried again next time.
        scrub(store, Area::Shared, &opened.shared.0.erased).ok();
        let mut tab = Tab {
            shared: Member::new(&format!("tab {nth}")),
            private: Member::new(&format!("tab {nth}, private")),
        };
        tab.shared.document = opened.shared.0;
        tab.private.document = opened.private.reveal().clone();
        Ok(tab)
    }

    fn does(&mut self, store: &dyn Store, deed: &Deed) -> Result<(), StoreError> {
        match deed {
            Deed::States(phase) => {
                let plan = HeatPlan {
                    phase: (*phase).to_owned(),
                    source: own(),
                    reason: String::new(),
                    ..HeatPlan::default()
                };
                let writes = state(
                    &self.shared.document,
                    ("municipality", BORNHEIM),
                    HeatPlan::FIELD,
                    plan.to_value(),
                );
                self.saves(store, Area::Shared, Edit::Write(writes))
            }
            Deed::Notes(text) => self.saves(store, Area::Private, write(("note", NOTE), text)),
            Deed::Names => self.saves(store, Area::Shared, write(("person", ERIKA), "Erika Geheim")),
            Deed::Erases => {
                let edit = klimanetz_core::draft::erase(&self.shared.document, ERIKA).unwrap();
                self.saves(store, Area::Shared, edit)?;
                scrub(store, Area::Shared, &self.shared.document.erased)
            }
            Deed::TidiesUp => compact(
                store,
                &klimanetz_core::documents::Shared(self.shared.document.clone()),
                &klimanetz_core::documents::Private::new(self.private.document.clone()),
            ),
        }
    }

    fn saves(&mut self, store: &dyn Store, area: Area, edit: Edit) -> Result<(), StoreError> {
        let member = match area {
            Area::Shared => &mut self.shared,
            Area::Private => &mut self.private,
        };
        let now = member.ticks();
        let document = (area, &member.document);
        let kept = commit(store, document, &mut member.author, &edit, now, || {
            unreachable!("nobody copies this profile")
        });
        match kept {
            Ok(Some(kept)) => member.document.merge(&kept.change.delta),
            Ok(None) | Err(NotDone::Refused(Refusal::Erased(_))) => {}
            Err(NotDone::NotStored(error)) => return Err(error),
            Err(NotDone::Refused(refusal)) => panic!("{refusal}"),
        }
        Ok(())
    }

    fn documents(&self) -> (&Document, &Document) {
        (&self.shared.document, &self.private.document)
    }
}

fn write(place: (&str, &str), text: &str) -> Edit {
    Edit::Write(vec![super::member::a_write(place, "text", text)])
}
