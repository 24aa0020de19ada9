//! Law 8: clocks are for people; ten years of error change no outcome.
use super::histories::{Deed, every, every_world, history};
use super::world::World;
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, ReplicaId, Timestamp};
use std::collections::BTreeMap;

/// Law 8: whatever the clocks say, the same versions exist.
#[test]
fn clocks_decide_nothing() {
    let timeless = |world: &World| {
        let mut document = world.everything().document;
        let entities = document.entities.values_mut().flat_map(|of_kind| of_kind.values_mut());
        for (_, version) in entities.flat_map(|entity| entity.all_mut()) {
            version.at = Timestamp(0);
        }
        document
    };
    every(8, history(), |mut history| {
        // Which statement a member picks follows the order on the screen, and that the clock. So nobody picks here.
        history.deeds.retain(|deed| !matches!(deed, Deed::Decide { .. }));
        let mut punctual = history.clone();
        punctual.deeds.retain(|deed| !matches!(deed, Deed::SetClock { .. }));
        assert_eq!(timeless(&World::after(&history)), timeless(&World::after(&punctual)));
    });
}

/// Law 8: a writer's own times only go up, also when the clock jumps back.
#[test]
fn the_own_times_only_go_up() {
    every_world(24, |world| {
        let mut last = BTreeMap::new();
        for change in &world.changes {
            // Only the dot of a written value names a version; an adopted file is named by a dot of its own.
            let Some(first) = change.delta.all().find(|(_, _, _, version)| version.dot == change.name) else {
                continue;
            };
            let at = first.3.at;
            assert!(
                change.delta.all().all(|(_, _, _, version)| version.at == at),
                "one action, one time"
            );
            let before = last.insert(change.name.replica, at);
            assert!(before < Some(at), "{before:?} came before {at:?}");
        }
    });
}

/// Law 8: what others claim to have written in ten years' time does not drag the own time along.
#[test]
fn a_file_from_the_future_does_not_set_the_own_clock() {
    let mut future = Author::new(ReplicaId(1), None);
    let mut present = Author::new(ReplicaId(2), None);
    let mut document = Document::default();
    let name = |text: &str| Edit::Write(vec![super::stories::name(text)]);
    let theirs = document
        .apply(&name("Erika"), &mut future, Timestamp(9_000))
        .unwrap()
        .unwrap();
    document.merge(&theirs.delta);
    let mine = document
        .apply(&name("Erika Muster"), &mut present, Timestamp(1_000))
        .unwrap()
        .unwrap();
    assert_eq!(
        mine.delta
            .all()
            .map(|(_, _, _, version)| version.at)
            .collect::<Vec<_>>(),
        [Timestamp(1_000)]
    );
    document.merge(&mine.delta);
    assert_eq!(
        document.all().count(),
        1,
        "and the earlier time replaces the later one, since its writer had seen it"
    );
}
