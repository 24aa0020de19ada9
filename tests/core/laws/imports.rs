//! Law 12, and: adopting the plan of a file is merging the file.
use super::account::Sheet;
use super::histories::{every, every_world, history};
use super::stories::Browser;
use super::world::World;
use klimanetz_core::author::Author;
use klimanetz_core::replica::{Document, Plan, ReplicaId, plan};

/// Who imports in these tests: nobody who has written before.
fn importer() -> Author {
    Author::new(ReplicaId(u64::MAX), None)
}

/// The document after adopting the plan.
pub fn adopted(mine: &Document, plan: &Plan) -> Document {
    let mut author = importer();
    let Some(change) = mine.adopt(plan.clone(), &mut author).unwrap() else {
        return mine.clone();
    };
    let mut document = mine.clone();
    document.merge(&change.delta);
    document
}

/// Every copy beside every paper, and the other way round.
pub fn every_import(law: u64, check: impl Fn(&Document, &Document)) {
    every_world(law, |world| {
        for member in &world.members {
            for paper in world.sheets().into_iter().step_by(2) {
                check(&member.sheet.document, &paper.document);
                check(&paper.document, &member.sheet.document);
            }
        }
    });
}

/// Law 12: what was ever taken in, and what was ever exported, is known: importing it is no import.
#[test]
fn an_old_file_changes_nothing() {
    every_world(12, |world| {
        for sheet in world.sheets() {
            for &paper in &sheet.account.papers {
                let old = &world.papers[paper].document;
                let mut merged = sheet.document.clone();
                merged.merge(old);
                assert_eq!(merged, sheet.document);
                assert!(plan(&sheet.document, old).unwrap().is_empty());
            }
        }
    });
}

/// Law 12.
#[test]
fn the_own_export_changes_nothing() {
    every_world(28, |world| {
        for Sheet { document, .. } in world.sheets() {
            let plan = plan(document, document).unwrap();
            assert!(plan.is_empty() && plan.records.is_empty());
            assert_eq!(document.adopt(plan, &mut importer()), Ok(None));
        }
    });
}

/// What is adopted is what was previewed, and has the effect of the whole file.
#[test]
fn adopting_the_plan_is_merging_the_file() {
    every_import(29, |mine, theirs| {
        let plan = plan(mine, theirs).unwrap();
        let mut merged = mine.clone();
        merged.merge(theirs);
        assert_eq!(adopted(mine, &plan), merged);
        assert_eq!(
            plan.is_empty(),
            merged == *mine,
            "an empty plan, and only that, changes nothing"
        );
    });
}

/// The Change of an import says nothing that its file and the erasures here did not say: whoever gets it as well ends up alike.
#[test]
fn an_adopted_file_travels_on_like_the_file() {
    every(30, (history(), 0..1000_usize), |(history, pick)| {
        let world = World::after(&history);
        let sheets = world.sheets();
        let pick = |divisor: usize| &sheets[pick / divisor % sheets.len()].document;
        let (theirs, third) = (pick(1), pick(7));
        for Sheet { document: mine, .. } in &sheets {
            let told = |documents: &[&Document]| {
                let mut third = third.clone();
                third.merge(&Document {
                    erased: mine.erased.clone(),
                    ..Document::default()
                });
                documents.iter().for_each(|document| third.merge(document));
                third
            };
            let change = plan(mine, theirs).unwrap().delta;
            assert_eq!(told(&[&change, theirs]), told(&[theirs]));
        }
    });
}

/// A double click on the button, or the other tab was faster.
#[test]
fn a_plan_that_was_adopted_already_makes_no_change() {
    let (mut anna, mut bert) = (Browser::new(1), Browser::new(2));
    anna.states("name", "Erika");
    let plan = plan(&bert.document, &anna.document).unwrap();
    assert!(bert.adopts(&plan).unwrap().is_some());
    assert_eq!(bert.adopts(&plan), Ok(None));
}
