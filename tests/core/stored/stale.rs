//! A tab that was not told of a newer base: whatever it does, it never puts an older one in its place.
use super::workload::Worker;
use crate::simulation::deeds;
use crate::simulation::disk::{Disk, Entries};
use crate::simulation::tab::Deed;
use klimanetz_core::draft::erase;
use klimanetz_core::edit::Edit;
use klimanetz_core::stored::Area;

fn states(worker: &mut Worker, nth: usize, kind: &str, id: &str, field: &str, text: &str) {
    let edit = Edit::Write(vec![crate::member::a_write((kind, id), field, text)]);
    worker.deeds(nth, Area::Shared, Deed::Edits(edit)).unwrap();
}

/// Seed 2615906 of the simulation's histories. There is no second copy here that would give back what is lost.
#[test]
fn an_erasure_in_a_tab_that_is_behind_leaves_the_newer_base_alone() {
    let mut worker = Worker::new(1, Disk::new(Entries::new(), None));
    let (person, topic) = (deeds::id('a', 1), deeds::id('b', 1));
    worker.opens().unwrap();
    states(&mut worker, 0, "person", &person, "name", "Erika Geheim");
    worker.tabs[0].compacts();
    states(&mut worker, 0, "topic", &topic, "title", "Wärme");
    // It knows the topic, and hears of nothing from now on.
    worker.opens().unwrap();
    worker.tabs[0].compacts();
    // The base says the topic: the entry goes.
    worker.opens().unwrap();
    worker.tabs.remove(2);
    let is_logged = |worker: &Worker| {
        worker
            .disk
            .borrow()
            .storage
            .iter()
            .any(|(key, text)| key.starts_with("log/") && text.contains(&topic))
    };
    assert!(!is_logged(&worker), "there is more than one copy of the topic");
    let erased = erase(worker.tabs[1].shared(), &person).unwrap();
    worker.deeds(1, Area::Shared, Deed::Edits(erased)).unwrap();
    worker.tabs.remove(1);
    worker.opens().unwrap();
    let title = worker.tabs[1]
        .shared()
        .entity("topic", &topic)
        .and_then(|topic| topic.text("title").map(str::to_owned));
    assert_eq!(title.as_deref(), Some("Wärme"));
    // The tab with the right to tidy up takes out what is left of the person.
    worker.tabs[0].hears();
    worker.tabs[0].compacts();
    let left = worker
        .disk
        .borrow()
        .storage
        .values()
        .filter(|text| text.contains("Geheim"))
        .count();
    assert_eq!(left, 0);
}
