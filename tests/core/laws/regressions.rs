//! Histories that broke something once, here or elsewhere, told step by step; every bug that a law finds gets its story here.
use super::stories::{Browser, about};
use klimanetz_core::edit::{Change, Edit};
use klimanetz_core::replica::{Document, Dot, Entity, Seen, Value};

/// The elements of Erika's set of tags.
fn tags(document: &Document) -> Vec<&str> {
    document
        .entity("person", super::stories::ERIKA)
        .map_or(Vec::new(), |erika: &Entity| erika.elements("tags").collect())
}

/// Law 11: the sequence that showed Riak's map to resurrect what two had removed (github.com/basho/riak_dt, issue 82).
#[test]
fn what_two_have_removed_does_not_come_back_through_a_third() {
    let [mut a, mut b, mut c] = [1, 2, 3].map(Browser::new);
    a.states("tags:solar", true);
    b.states("tags:solar", true);
    c.document.merge(&a.document);
    a.states("tags:solar", false);
    a.document.merge(&b.document);
    assert_eq!(tags(&a.document), ["solar"], "b has not removed it yet: present wins");
    b.states("tags:solar", false);
    a.document.merge(&c.document);
    b.document.merge(&a.document);
    assert_eq!(tags(&b.document), Vec::<&str>::new());
    assert_eq!(
        b.reads("tags:solar"),
        [Value::Bool(false)],
        "two equal removals are one statement"
    );
}

/// Anna states name and phone in two actions; the second one is what the traps below are about.
fn name_then_phone() -> (Change, Change, Browser) {
    let mut anna = Browser::new(1);
    let name = anna.states("name", "Erika");
    let phone = anna.states("phone", "0221 1");
    (name, phone, anna)
}

/// What Bert reads after these Changes arrived at his browser in this order.
fn read_after(changes: [&Change; 2]) -> (usize, usize) {
    let mut bert = Browser::new(2);
    changes.iter().for_each(|change| bert.document.merge(&change.delta));
    (bert.reads("name").len(), bert.reads("phone").len())
}

/// The first trap of the design: "everything of mine up to here" as the context of a Change claims what the Change does not carry.
#[test]
fn a_change_whose_context_is_a_vector_loses_writes() {
    let (name, phone, anna) = name_then_phone();
    let mut vector = phone.clone();
    vector.delta.seen = anna.document.seen.clone();

    assert_eq!(read_after([&name, &phone]), (1, 1));
    assert_eq!(
        read_after([&phone, &name]),
        (1, 1),
        "the other way round nothing is lost either"
    );

    assert_eq!(read_after([&name, &vector]), (0, 1), "the vector drops what Bert knew");
    assert_eq!(read_after([&vector, &name]), (0, 1), "and keeps away what comes later");
}

/// The first trap once more, where it is met in life: a Change in between has not arrived.
#[test]
fn a_missing_change_takes_nothing_else_with_it() {
    let (name, phone, mut anna) = name_then_phone();
    let mail = anna.states("mail", "erika@example.org");
    let mut bert = Browser::new(2);
    bert.document.merge(&name.delta);
    bert.document.merge(&mail.delta);
    let [without, mut with] = [bert.document.clone(), bert.document.clone()];
    with.merge(&phone.delta);
    assert_eq!([without.all().count(), with.all().count()], [2, 3]);
    assert_eq!(with.entities, anna.document.entities);
}

/// The second trap of the design: with one dot for a whole action, a later Change to one of its fields speaks for the others too.
#[test]
fn a_dot_shared_by_a_whole_commit_loses_writes() {
    let both = Edit::Write(vec![
        about(super::stories::ERIKA, "name", "Erika"),
        about(super::stories::ERIKA, "phone", "0221 1"),
    ]);
    let first = Browser::new(1).does(&both);
    assert_eq!(read_after_a_new_phone(first.delta.clone()), (1, 1));
    assert_eq!(
        read_after_a_new_phone(with_one_dot(first)),
        (0, 1),
        "the name is gone, though nobody touched it"
    );
}

/// Anna goes on from `first` and states a new phone; that Change reaches Bert before `first` does.
fn read_after_a_new_phone(first: Document) -> (usize, usize) {
    let mut anna = Browser {
        document: first.clone(),
        ..Browser::new(1)
    };
    anna.author.counter = 2;
    let mut bert = Browser::new(2);
    bert.document.merge(&anna.states("phone", "0221 2").delta);
    bert.document.merge(&first);
    (bert.reads("name").len(), bert.reads("phone").len())
}

fn with_one_dot(change: Change) -> Document {
    let mut shared = Document {
        seen: Seen::default(),
        ..change.delta
    };
    let entities = shared.entities.values_mut().flat_map(|of_kind| of_kind.values_mut());
    entities
        .flat_map(|entity| entity.all_mut())
        .for_each(|(_, version)| version.dot = change.name);
    shared.seen.insert(change.name);
    shared
}

/// A run of consecutive counters, one per field, the first one names the action.
#[test]
fn every_field_of_an_action_has_its_own_dot() {
    let mut anna = Browser::new(1);
    anna.states("name", "Erika");
    let fields = ["mail", "phone", "role"].map(|field| about(super::stories::ERIKA, field, "?"));
    let change = anna.does(&Edit::Write(fields.to_vec()));
    let dots: Vec<Dot> = change.delta.all().map(|(_, _, _, version)| version.dot).collect();
    assert_eq!(dots.iter().map(|dot| dot.counter).collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!(dots.first(), Some(&change.name));
    assert_eq!(
        change.delta.seen.dots().collect::<Vec<_>>(),
        dots,
        "and nothing else in its context"
    );
}

/// Found by `simulation` (seeds 144 and 100206): Anna erases Erika, then imports a file that knows of her. The Change of the erasure
/// is lost with the browser, that of the import is not: it must not say that Erika's name is known, and not why it is not there.
#[test]
fn an_import_brings_the_erasure_that_keeps_a_part_of_it_away() {
    let mut anna = Browser::new(1);
    anna.erases();
    let mut bert = Browser::new(2);
    bert.states("name", "Erika");
    let mut carl = Browser::new(3);
    carl.document.merge(&bert.document);
    carl.erases();
    for (who, theirs) in [("states her", &bert.document), ("has erased her, too", &carl.document)] {
        let left = anna.clone().imports(theirs).unwrap().delta;
        assert!(left.erased.contains(super::stories::ERIKA), "from one who {who}");
        let mut dora = bert.document.clone();
        dora.merge(&left);
        assert!(dora.erased.contains(super::stories::ERIKA) && dora.entities.is_empty());
    }
}
