//! Everything with more than one statement on one page, and the words in which long texts differ.
use crate::json::json;
use crate::member::{Member, meet};
use klimanetz_core::domain::{Composite, Fact};
use klimanetz_core::draft::decide;
use klimanetz_core::replica::Value;
use klimanetz_core::summary::{differing, source_of, to_decide, to_settle};

const PERSON: &str = "5b1e0000-0000-4000-8000-00000000000e";
const MUCH: &str = "05382036";

fn fact(value: &Value) -> Composite {
    Composite::from_value(value).unwrap()
}

/// Two members who disagree about a target year and a telephone number.
fn two() -> Member {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.writes(("person", PERSON), "name", "Max Beispiel");
    bert.hears(&anna);
    let target = |year: u32| fact(&json!({ "year": year, "asOf": "2026-11-01", "source": "Ratsbeschluss" }));
    anna.states(MUCH, "target:gesamtes_gebiet", &target(2040));
    bert.states(MUCH, "target:gesamtes_gebiet", &target(2035));
    anna.writes(("person", PERSON), "phone", "0000 1");
    bert.writes(("person", PERSON), "phone", "0000 2");
    meet(&mut anna, &mut bert);
    anna
}

#[test]
fn all_fields_stand_in_the_order_of_their_pages_with_their_sources() {
    let anna = two();
    let all = to_settle(&anna.document);
    let fields: Vec<(&str, &str)> = all
        .iter()
        .map(|one| (one.title.as_str(), one.undecided.field.as_str()))
        .collect();
    assert_eq!(fields, [("Much", "target:gesamtes_gebiet"), ("Max Beispiel", "phone")]);
    let n: usize = to_decide(&anna.document).iter().map(|one| one.n).sum();
    assert_eq!(all.len(), n);
    let sources: Vec<String> = all[0]
        .undecided
        .statements
        .iter()
        .filter_map(|(value, _, _)| source_of(value))
        .map(|source| source.source)
        .collect();
    assert_eq!(sources, ["Ratsbeschluss", "Ratsbeschluss"]);
    assert_eq!(source_of(&all[1].undecided.statements[0].0), None);
}

#[test]
fn a_decision_is_an_ordinary_edit_that_others_receive() {
    let mut anna = two();
    let mut bert = Member::new("Bert zuhause");
    bert.hears(&anna);
    for one in to_settle(&anna.document) {
        let (kind, id) = &one.undecided.subject;
        let edit = decide(
            &anna.document,
            (kind, id),
            &one.undecided.field,
            &one.undecided.statements[1].0,
        );
        anna.does(edit);
    }
    assert!(to_settle(&anna.document).is_empty());
    assert_eq!(to_settle(&bert.document).len(), 2);
    bert.hears(&anna);
    assert!(to_settle(&bert.document).is_empty());
}

#[test]
fn long_texts_are_marked_where_they_differ_and_say_what_they_said() {
    let one = "Der Rat hat am Dienstag das Konzept mit 30 Maßnahmen beschlossen.\nEs gilt ab Januar.";
    let other = "Der Rat hat am Mittwoch das Konzept mit 31 Maßnahmen beschlossen.\nEs gilt ab Januar.";
    let runs = differing(one, other);
    assert_eq!(runs.iter().map(|(run, _)| run.as_str()).collect::<String>(), one);
    let marked: Vec<&str> = runs
        .iter()
        .filter(|(_, differs)| *differs)
        .map(|(run, _)| run.trim())
        .collect();
    assert_eq!(marked, ["Dienstag", "30"]);
    assert_eq!(
        differing("2040", "2035"),
        [("2040".to_owned(), false)],
        "what is short is read at once"
    );
    let marked = |own: &str, other: &str| differing(own, other).iter().any(|(_, differs)| *differs);
    assert!(!marked(one, one));
    assert!(marked(one, &one.replace(" 30 Maßnahmen", "")));
    // Of very long ones the middle is marked as a whole, in no time.
    let (long, longer) = ("wort ".repeat(5_000), "anders ".repeat(5_000));
    assert_eq!(differing(&long, &longer), [(long.clone(), true)]);
}
