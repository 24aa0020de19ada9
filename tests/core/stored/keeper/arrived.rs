//! What arrives goes into the keeper as one change, whatever it was made of.
use super::*;
use klimanetz_core::draft::WITHDRAWAL;
use klimanetz_core::stored::Arrived;

/// A table with twenty rows for the directory, one of which knows what is here, and one for the private document.
fn table(tab: &Tab) -> Arrived {
    let rows = (0..20).map(|nth| {
        let id = format!("5b1e0000-0000-4000-8000-0000000001{nth:02}");
        a_write(("organisation", &id), "name", format!("Werk {nth}"))
    });
    let known = a_write(("municipality", BORNHEIM), "name", "Stadt Bornheim");
    let edits = [
        (Area::Shared, Edit::Write(rows.chain([known]).collect())),
        (
            Area::Private,
            Edit::Write(vec![a_write(("note", NOTE), "text", "aus der Tabelle")]),
        ),
    ];
    let writers = [901, 902].map(|id| Author::new(ReplicaId(id), None));
    let documents = (tab.keeper.shared().as_ref(), tab.keeper.private().as_ref());
    Arrived::of_edits(&edits, documents, writers, Timestamp(1)).unwrap()
}

fn adopts(tab: &mut Tab, arrived: &Arrived, with_private: bool) {
    let plans = finish(arrived.plan(tab.keeper.shared(), tab.keeper.private(), Pace::at_once()));
    let adoptions = finish(plans.prepare(with_private, Pace::at_once()));
    tab.on(Event::Adopted(adoptions, String::new())).unwrap();
}

fn entries(tab: &Tab) -> Vec<Area> {
    let keys = tab.store.keys().unwrap().into_iter();
    keys.filter_map(|key| Area::of_log_key(&key)).collect()
}

#[test]
fn edits_that_arrive_are_one_entry_of_each_document_and_one_step_back() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    let arrived = table(&tab);
    adopts(&mut tab, &arrived, true);
    assert_eq!(tab.shown(), Some("Stadt Bornheim"));
    assert_eq!(tab.keeper.shared().0.of_kind("organisation").count(), 20);
    assert_eq!(tab.keeper.private().reveal().of_kind("note").count(), 1);
    assert_eq!(entries(&tab), [Area::Shared, Area::Shared, Area::Private]);
    tab.on(Event::TookBack(WITHDRAWAL)).unwrap();
    assert_eq!(tab.shown(), Some("Bornheim"));
    let documents = [&tab.keeper.shared().0, tab.keeper.private().reveal()];
    for (_, entity) in documents[0].of_kind("organisation").chain(documents[1].of_kind("note")) {
        assert_eq!(entity.text(klimanetz_core::domain::BINNED), Some("2026-11-23"));
    }
}

/// Twice on the button, or once more from the same preview.
#[test]
fn what_was_adopted_already_changes_nothing() {
    let mut tab = Tab::new();
    let arrived = table(&tab);
    adopts(&mut tab, &arrived, false);
    assert!(tab.keeper.private().reveal().is_empty());
    let (before, n_entries) = (tab.keeper.shared().clone(), entries(&tab).len());
    adopts(&mut tab, &arrived, false);
    assert_eq!((&before, n_entries), (tab.keeper.shared(), entries(&tab).len()));
    // The private part is still to be had.
    adopts(&mut tab, &arrived, true);
    assert_eq!(tab.keeper.private().reveal().of_kind("note").count(), 1);
}
