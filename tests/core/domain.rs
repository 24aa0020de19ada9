//! How the nouns of the network read what is stated; in the folder, the facts of the region and of the calendar.
mod added;
mod calendar;
mod names;
mod region;

use super::member::{ERIKA, KOELN, Member, NOTE, SAID, TOPIC, a_write, day, held, own, shown, target};
use crate::json::json;
use klimanetz_core::catalogue::{CONCEPT, Form, field_of, phase};
use klimanetz_core::domain::{
    Composite, Contribution, Fact, HeatPlan, Note, Source, Topic, TopicState, WORKS_FOR, neutrality_year, target_field,
    text_value,
};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{EntityId, Value};

#[test]
fn what_is_stated_is_read_as_it_was_written() {
    let source = Source {
        as_of: day((2026, 6, 30)),
        source: "https://example.org/rat".to_owned(),
    };
    for (phase, reason) in [
        ("zielszenario", ""),
        ("vorbereitung", "vom Rat zurück"),
        ("neuartig", ""),
    ] {
        let plan = HeatPlan {
            phase: phase.to_owned(),
            source: source.clone(),
            reason: reason.to_owned(),
            ..HeatPlan::default()
        };
        assert_eq!(HeatPlan::from_value(&plan.to_value()), Some(plan));
    }
    let fact = target(2035)
        .with("decidedOn", "2019-07-04")
        .with("neuartig", json!([1]));
    assert_eq!(Composite::from_value(&fact.to_value()), Some(fact));
}

/// A statement of another form is no fact here, and it is still shown by its value.
#[test]
fn a_statement_that_cannot_be_read_is_kept_and_shown_as_it_is() {
    for value in [
        json!("zielszenario"),
        json!({"phase": 70}),
        json!({"phase": "x"}),
        json!({"phase": "x", "asOf": "30.02.2026"}),
        json!([]),
    ] {
        assert_eq!(HeatPlan::from_value(&value), None, "{value}");
        let mut anna = Member::new("Anna");
        anna.writes(("municipality", KOELN), HeatPlan::FIELD, value.clone());
        let shown = held::<HeatPlan>(&anna.document, KOELN, HeatPlan::FIELD);
        assert_eq!((shown.len(), &shown[0].fact, &shown[0].value), (1, &None, &value));
    }
    for year in [json!(70_000), json!("2035"), json!(null), json!(20.35)] {
        let target = Composite::new(own()).with("year", year);
        assert_eq!(neutrality_year(&target), None, "{target:?}");
    }
    assert_eq!(
        Composite::from_value(&json!({"year": 2035})),
        None,
        "a statement has its day"
    );
}

/// T-Z-1: two targets of different scope are two fields and no contradiction.
#[test]
fn t_z_1_targets_of_different_scope_stand_side_by_side() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.states(KOELN, &target_field("gesamtes_gebiet"), &target(2035));
    bert.states(KOELN, &target_field("verwaltung"), &target(2030));
    anna.hears(&bert);
    let koeln = anna.document.entity("municipality", KOELN).unwrap();
    assert_eq!(koeln.conflicts().count(), 0);
    let year = |scope| shown(&anna.document, KOELN, &target_field(scope)).and_then(|target| neutrality_year(&target));
    assert_eq!((year("gesamtes_gebiet"), year("verwaltung")), (Some(2035), Some(2030)));
}

#[test]
fn a_step_of_a_newer_catalogue_is_read_verbatim() {
    let plan = HeatPlan {
        phase: "quartierskonzept".to_owned(),
        source: own(),
        reason: String::new(),
        ..HeatPlan::default()
    };
    assert_eq!(phase(&plan.phase), None);
    assert_eq!(
        HeatPlan::from_value(&plan.to_value()).map(|plan| plan.phase),
        Some("quartierskonzept".to_owned())
    );
}

#[test]
fn codes_in_files_never_change() {
    assert_eq!(
        TopicState::ALL.map(TopicState::code),
        ["offen", "eingeplant", "besprochen"]
    );
    let Form::OneInSight(bases) = field_of("person", "legalBasis").unwrap().form else {
        panic!("the legal basis is chosen");
    };
    let bases: Vec<&str> = bases.iter().map(|basis| basis.code).collect();
    assert_eq!(bases, ["dienstlich_veroeffentlicht", "einwilligung"]);
    for state in TopicState::ALL {
        assert_eq!(TopicState::parse(state.code()), state);
    }
    assert_eq!(TopicState::parse("neuartig"), TopicState::Open);
    assert_eq!(
        (
            HeatPlan::FIELD,
            CONCEPT.field("integriert").as_str(),
            target_field("verwaltung").as_str()
        ),
        ("heatPlan", "concept", "target:verwaltung")
    );
    assert_eq!((WORKS_FOR, Note::TAG, HeatPlan::STALE_DAYS), ("worksFor", "tag", 180));
    assert_eq!((text_value(""), text_value("a")), (Value::Null, json!("a")));
}

/// Whatever another version wrote into a field, reading it neither fails nor invents something.
#[test]
fn nouns_read_fields_of_any_form() {
    for odd in [json!(7), json!(true), json!(null), json!(["x"]), json!({"a": 1})] {
        let mut anna = Member::new("Anna");
        for (kind, id) in [
            ("person", ERIKA),
            ("topic", TOPIC),
            ("contribution", SAID),
            ("note", NOTE),
        ] {
            anna.writes((kind, id), "worksFor:05315000", true);
            for field in [
                "name",
                "title",
                "text",
                "state",
                "day",
                "topic",
                "legalBasis",
                "legalBasisOn",
                "about:x",
            ] {
                anna.tries(&Edit::Write(vec![a_write((kind, id), field, odd.clone())]))
                    .unwrap();
            }
        }
        let read = |kind: &str, id: &str| {
            (
                EntityId::parse(id).unwrap(),
                anna.document.entity(kind, id).unwrap().clone(),
            )
        };
        let (id, entity) = read("topic", TOPIC);
        assert_eq!(Topic::read(&id, &entity).state, TopicState::Open);
        let (id, entity) = read("contribution", SAID);
        assert_eq!(Contribution::read(&id, &entity).day, None);
        let (id, entity) = read("note", NOTE);
        assert_eq!(Note::read(&id, &entity).title(), "");
    }
}

#[test]
fn a_note_is_called_by_its_first_words() {
    let titled = |text: &str| {
        let mut anna = Member::new("Anna");
        anna.writes(("note", NOTE), "text", text);
        let entity = anna.document.entity("note", NOTE).unwrap();
        Note::read(&EntityId::parse(NOTE).unwrap(), entity).title().to_owned()
    };
    for (text, title) in [
        ("Rückruf bei Frau Muster", "Rückruf bei Frau Muster"),
        ("\n\n## Treffen\nmehr", "Treffen"),
        ("- [ ] anrufen", "- [ ] anrufen"),
        ("- anrufen\n- schreiben", "anrufen"),
        ("Bürger*innen [2]", "Bürger*innen [2]"),
        ("> zitiert", "zitiert"),
        ("***\n---\nText", "Text"),
        ("  ", ""),
    ] {
        assert_eq!(titled(text), title, "{text:?}");
    }
}
