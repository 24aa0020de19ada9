//! Laws 7 and 10: a decision between statements is an ordinary write, and so is the bin.
use super::histories::{Deed, Way, every, every_world, history};
use super::stories::Browser;
use super::world::World;
use klimanetz_core::replica::{Document, Entity, Value};
use std::collections::BTreeSet;

fn entities(document: &Document) -> impl Iterator<Item = &Entity> {
    document.entities.values().flat_map(|of_kind| of_kind.values())
}

/// Law 7: one decision is enough; everybody who gets it, in whatever way, has nothing left to decide.
#[test]
fn a_decision_holds_everywhere() {
    every(22, history(), |mut history| {
        let n_papers = World::after(&history).papers.len();
        history.deeds.extend((0..n_papers).map(|paper| Deed::Take {
            by: 0,
            paper,
            way: Way::Merged,
        }));
        history
            .deeds
            .extend([Deed::Decide { by: 0, nth: 1 }, Deed::Export { by: 0 }]);
        let world = World::after(&history);
        let decided = world.papers.last().unwrap();
        for sheet in world.sheets() {
            let mut sheet = sheet.clone();
            sheet.merge(decided);
            assert_eq!(
                entities(&sheet.document).flat_map(Entity::conflicts).count(),
                0,
                "{:#?}",
                sheet.document
            );
        }
    });
}

/// Law 7: two who decide alike without knowing of each other leave two versions and nothing to decide.
#[test]
fn two_equal_decisions_are_no_conflict() {
    every(23, history(), |history| {
        let both = |nth: usize| {
            let mut history = history.clone();
            let n_papers = World::after(&history).papers.len();
            let take = |by| {
                (0..n_papers).map(move |paper| Deed::Take {
                    by,
                    paper,
                    way: Way::Merged,
                })
            };
            history.deeds.extend(take(0).chain(take(1)));
            history
                .deeds
                .extend([Deed::Decide { by: 0, nth }, Deed::Decide { by: 1, nth }]);
            World::after(&history).everything().document
        };
        for document in [both(0), both(1)] {
            assert_eq!(
                entities(&document).flat_map(Entity::conflicts).count(),
                0,
                "{document:#?}"
            );
        }
    });
}

/// Law 7, as it is read: equal values count once, the newest is in front, and no differing one is left out.
#[test]
fn every_differing_statement_is_shown_once_and_the_newest_first() {
    every_world(26, |world| {
        for entity in entities(&world.everything().document) {
            for (field, versions) in entity.fields() {
                let statements = entity.statements(field.as_str());
                let differing: BTreeSet<String> = versions.iter().map(|version| version.value.to_string()).collect();
                let shown: BTreeSet<String> = statements.iter().map(|version| version.value.to_string()).collect();
                assert_eq!((shown, statements.len()), (differing.clone(), differing.len()));
                assert!(statements.is_sorted_by_key(|version| std::cmp::Reverse((version.at, version.dot))));
                assert_eq!(statements.first().copied(), entity.shown(field.as_str()));
                assert_eq!(
                    entity.conflicts().any(|undecided| undecided == field),
                    differing.len() > 1
                );
                let newest = versions.iter().max_by_key(|version| (version.at, version.dot));
                assert_eq!(entity.shown(field.as_str()), newest);
            }
        }
    });
}

/// Law 10: the bin is a field, so an edit that did not know of it stays visible beside it, and taking back works.
#[test]
fn the_bin_and_an_edit_are_both_visible_and_taking_back_works() {
    let (mut anna, mut bert) = (Browser::new(1), Browser::new(2));
    anna.states("name", "Erika");
    bert.imports(&anna.document);
    anna.states("deletedAt", "2026-11-23");
    bert.states("name", "Erika Muster");
    anna.imports(&bert.document);
    bert.imports(&anna.document);
    for browser in [&anna, &bert] {
        assert_eq!(browser.reads("deletedAt"), ["2026-11-23"]);
        assert_eq!(browser.reads("name"), ["Erika Muster"]);
    }
    bert.states("deletedAt", Value::Null);
    anna.imports(&bert.document);
    assert_eq!(anna.reads("deletedAt"), [Value::Null]);
    assert_eq!(anna.reads("name"), ["Erika Muster"]);
}

/// Law 10: binning again what somebody else takes back at the same time is a conflict like any other.
#[test]
fn binning_and_taking_back_at_the_same_time_is_left_to_a_person() {
    let (mut anna, mut bert) = (Browser::new(1), Browser::new(2));
    anna.states("deletedAt", "2026-11-23");
    bert.imports(&anna.document);
    anna.states("deletedAt", Value::Null);
    bert.states("deletedAt", "2026-11-24");
    anna.imports(&bert.document);
    assert_eq!(anna.reads("deletedAt"), [Value::from("2026-11-24"), Value::Null]);
    anna.states("deletedAt", Value::Null);
    bert.imports(&anna.document);
    assert_eq!(bert.reads("deletedAt"), [Value::Null]);
}
