//! Edits that arrive, out of a table or a contact: planned, previewed and adopted like the file of a colleague, and never more than that.
use super::histories::every_world;
use super::imports::adopted;
use super::stories::{Browser, ERIKA, about, erasure};
use klimanetz_core::author::Author;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::BINNED;
use klimanetz_core::draft::{BIN, WITHDRAWAL};
use klimanetz_core::edit::{Edit, Refusal, Write};
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Document, Outcome, ReplicaId, Timestamp, plan};
use klimanetz_core::snapshot::read;
use klimanetz_core::stored::{Area, Arrived, Origin, Plans};
use klimanetz_core::undo::Before;

/// What the edits bring to a browser with this directory and nothing private.
fn tries(mine: &Document, edits: &[(Area, Edit)]) -> Result<Arrived, Refusal> {
    let writers = [u64::MAX - 1, u64::MAX - 2].map(|id| Author::new(ReplicaId(id), Some("table".into())));
    let documents = (&Shared(mine.clone()), &Private::default());
    Arrived::of_edits(edits, documents, writers, Timestamp(2_000))
}

fn arrive(mine: &Document, writes: Vec<Write>) -> Document {
    let arrived = tries(mine, &[(Area::Shared, Edit::Write(writes))]).unwrap();
    assert_eq!((&arrived.private, &arrived.origin), (&None, &Origin::Edits));
    arrived.shared.0
}

fn plans(arrived: &Arrived, mine: &Document) -> Plans {
    finish(arrived.plan(&Shared(mine.clone()), &Private::default(), Pace::at_once()))
}

/// A table of everything that `document` shows.
fn table(document: &Document) -> Vec<Write> {
    let mut writes = Vec::new();
    for (kind, of_kind) in &document.entities {
        for (id, entity) in of_kind {
            writes.extend(entity.fields().map(|(field, _)| Write {
                kind: kind.clone(),
                id: id.clone(),
                field: field.clone(),
                value: entity.shown(field.as_str()).unwrap().value.clone(),
            }));
        }
    }
    writes
}

/// Every directory beside the table of every other one.
fn every_table(law: u64, check: impl Fn(&Document, Vec<Write>)) {
    every_world(law, |world| {
        for member in &world.members {
            for paper in world.sheets().into_iter().step_by(3) {
                check(&member.sheet.document, table(&paper.document));
            }
        }
    });
}

#[test]
fn adopting_edits_is_merging_what_they_say_and_once_is_enough() {
    every_table(71, |mine, writes| {
        let said = arrive(mine, writes);
        let after = adopted(mine, &plan(mine, &said).unwrap());
        let mut merged = mine.clone();
        merged.merge(&said);
        assert_eq!(after, merged);
        assert!(plan(&after, &said).unwrap().is_empty());
    });
}

/// The table decides what stood side by side, adds what was not there, and says nothing about the erased.
#[test]
fn every_cell_holds_afterwards_unless_it_is_about_somebody_erased() {
    every_table(72, |mine, writes| {
        let after = adopted(mine, &plan(mine, &arrive(mine, writes.clone())).unwrap());
        for Write { kind, id, field, value } in writes {
            let stated = after.versions(kind.as_str(), id.as_str(), field.as_str());
            match mine.erased.contains(&id) {
                true => assert!(stated.is_empty(), "{id} is back"),
                false => assert!(
                    matches!(stated, [only] if only.value == value) || value.is_null() && stated.is_empty(),
                    "{id} {field}: {stated:?}, not {value}"
                ),
            }
        }
        assert_eq!(after.erased, mine.erased);
    });
}

#[test]
fn the_table_of_a_directory_without_conflicts_changes_nothing() {
    every_world(73, |world| {
        for sheet in world.sheets() {
            let mut writes = table(&sheet.document);
            writes.retain(|Write { kind, id, field, .. }| {
                let stated = sheet.document.versions(kind.as_str(), id.as_str(), field.as_str());
                stated.len() == 1
            });
            let said = arrive(&sheet.document, writes);
            assert!(said.is_empty(), "{said:?}");
            assert!(plan(&sheet.document, &said).unwrap().is_empty());
        }
    });
}

#[test]
fn what_was_adopted_is_taken_back_as_one() {
    every_table(74, |mine, writes| {
        let change = plan(mine, &arrive(mine, writes)).unwrap().delta;
        let mut after = mine.clone();
        after.merge(&change);
        let edit = Before::of(mine, &change, BIN).edit(&after, BIN, (&"2026-11-23".into(), WITHDRAWAL));
        let mut back = after.clone();
        if let Some(edit) = edit {
            let mut author = Author::new(ReplicaId(u64::MAX), None);
            let change = after.apply(&edit, &mut author, Timestamp(3_000)).unwrap();
            change.iter().for_each(|change| back.merge(&change.delta));
        }
        for (kind, id, field, _) in change.all() {
            let (kind, id, field) = (kind.as_str(), id.as_str(), field.as_str());
            if mine.entity(kind, id).is_none() && (BIN.takes)(kind, id) {
                assert!(
                    back.entity(kind, id).unwrap().text(BINNED).is_some(),
                    "{id} is not in the bin"
                );
                continue;
            }
            let shown = |document: &Document| {
                let value = document.entity(kind, id)?.shown(field)?.value.clone();
                (!value.is_null()).then_some(value)
            };
            assert_eq!(shown(&back), shown(mine), "{kind} {id} {field}");
        }
    });
}

/// A preview lies open while somebody edits, here or in another tab: nobody saw what the other said.
#[test]
fn what_is_stated_after_the_edits_arrived_stands_beside_them() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    anna.states("phone", "1");
    let writes = vec![about(ERIKA, "name", "Erika Berg"), about(ERIKA, "phone", "1")];
    let arrived = tries(&anna.document, &[(Area::Shared, Edit::Write(writes))]).unwrap();
    let before = plans(&arrived, &anna.document).shared.unwrap();
    assert_eq!((before.records.len(), before.n_records(Outcome::Changed)), (1, 1));
    anna.states("name", "Erika Thal");
    anna.states("phone", "2");
    assert!(!before.is_for(&anna.document));
    let after = plans(&arrived, &anna.document).shared.unwrap();
    assert_eq!((after.records.len(), after.n_records(Outcome::Conflicting)), (1, 1));
    anna.adopts(&after).unwrap().unwrap();
    assert_eq!(anna.reads("name"), ["Erika Berg", "Erika Thal"]);
    // A cell that said what stood there said nothing.
    assert_eq!(anna.reads("phone"), ["2"]);
}

/// A table that was exported a while ago states with what was known then.
#[test]
fn a_table_that_went_round_does_not_replace_what_it_has_not_seen() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    let exported = anna.document.seen.clone();
    anna.states("name", "Erika Thal");
    let edit = Edit::WriteKnowing(vec![about(ERIKA, "name", "Erika Berg")], exported);
    let arrived = tries(&anna.document, &[(Area::Shared, edit)]).unwrap();
    let plan = plans(&arrived, &anna.document).shared.unwrap();
    assert_eq!(plan.n_records(Outcome::Conflicting), 1);
}

#[test]
fn an_erased_person_is_counted_and_stays_away() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    let writes = vec![about(ERIKA, "name", "Erika"), about(ERIKA, "phone", "1")];
    let early = tries(&anna.document, &[(Area::Shared, Edit::Write(writes.clone()))]).unwrap();
    anna.erases();
    let late = tries(&anna.document, &[(Area::Shared, Edit::Write(writes))]).unwrap();
    for arrived in [early, late] {
        let plan = plans(&arrived, &anna.document).shared.unwrap();
        assert_eq!((plan.records.len(), plan.n_kept_erased), (0, 1));
        let after = adopted(&anna.document, &plan);
        assert!(after.entity("person", ERIKA).is_none());
        assert_eq!(after.erased, anna.document.erased);
    }
}

/// What one file says in several edits is said in that order.
#[test]
fn later_edits_of_one_arrival_know_the_earlier_ones() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    let name = |text: &str| (Area::Shared, Edit::Write(vec![about(ERIKA, "name", text)]));
    let arrived = tries(&anna.document, &[name("eins"), name("zwei")]).unwrap();
    let contradiction = [(Area::Shared, erasure(ERIKA)), name("drei")];
    assert!(matches!(tries(&anna.document, &contradiction), Err(Refusal::Erased(_))));
    anna.imports(&arrived.shared.0);
    assert_eq!(anna.reads("name"), ["zwei"]);
    // An id that somebody has written under is none to write under.
    assert_eq!(tries(&anna.document, &[name("drei")]), Err(Refusal::Overtaken));
}

/// Edits of the private document stay there, and are adopted only if asked for.
#[test]
fn the_private_part_is_adopted_when_it_is_wanted() {
    let mine = Document::default();
    let note = Edit::Write(vec![about(ERIKA, "text", "geheim")]);
    let arrived = tries(&mine, &[(Area::Private, note)]).unwrap();
    assert!(arrived.shared.0.is_empty() && !arrived.is_backup());
    let plans = plans(&arrived, &mine);
    assert_eq!((plans.has_news(false), plans.has_news(true)), (false, true));
    let n_adopted = |with_private| {
        let adoptions = finish(plans.clone().prepare(with_private, Pace::at_once()));
        adoptions.iter().filter(|(area, _)| *area == Area::Private).count()
    };
    assert_eq!((n_adopted(false), n_adopted(true)), (0, 1));
}

/// A file goes the same way, and keeps who made it.
#[test]
fn a_snapshot_arrives_as_what_it_says() {
    for (file, has_private) in [("snapshot-v1-shared", false), ("snapshot-v1-backup", true)] {
        let text = crate::source::file(&format!("tests/files/{file}.json")).text;
        let snapshot = read(text.as_bytes()).unwrap();
        let arrived = Arrived::from(snapshot.clone());
        assert_eq!(
            (&arrived.shared, &arrived.private),
            (&snapshot.shared, &snapshot.private)
        );
        assert_eq!(arrived.is_backup(), has_private);
        let plans = plans(&arrived, &Document::default());
        assert_eq!(plans.shared, plan(&Document::default(), &snapshot.shared.0));
        assert_eq!(plans.private_news().is_some(), has_private);
        let (is_newer, at, by) = (snapshot.is_newer, snapshot.at, snapshot.by);
        assert_eq!(arrived.origin, Origin::Snapshot { at, by, is_newer });
    }
}

/// A directory that contradicts this one brings nothing at all, not even what is private.
#[test]
fn nothing_is_adopted_of_what_contradicts_the_directory() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    let mut other = Browser::new(1);
    other.states("name", "Berta");
    let arrived = Arrived {
        shared: Shared(other.document),
        private: Some(Private::new(anna.document.clone())),
        origin: Origin::Edits,
    };
    let plans = plans(&arrived, &anna.document);
    assert!(plans.shared.is_err() && plans.private_news().is_some() && !plans.has_news(true));
    assert!(finish(plans.prepare(true, Pace::at_once())).is_empty());
}
