//! The agenda: times, order, and topics that come onto it; answers and agreements.
use super::{FIRST, MEETING, SECOND, THIRD, anna, item, writes};
use crate::json::json;
use crate::member::{BORNHEIM, ERIKA, KOELN, TOPIC, flaws, today};
use klimanetz_core::domain::{AgendaItem, TimeOfDay, Topic, TopicState};
use klimanetz_core::draft::{Flaw, ItemDraft, attend, bin, done, move_item};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{agenda, agreements, attendance, links_to, waiting_topics};
use klimanetz_core::text::Language;

fn order(document: &Document) -> Vec<String> {
    AgendaItem::of(document, MEETING)
        .into_iter()
        .map(|item| item.title)
        .collect()
}

#[test]
fn times_of_day() {
    let at = |text| TimeOfDay::parse(text).map(|time| time.to_string());
    assert_eq!(at("09:05").as_deref(), Some("09:05"));
    assert_eq!(
        ["9:05", "9.05"].map(at),
        ["09:05", "09:05"].map(|time| Some(time.to_owned()))
    );
    assert_eq!(
        ["9:5", "24:00", "12:60", "+1:00", "1200", ""].map(at),
        [const { None }; 6]
    );
    let late = TimeOfDay::parse("23:50").unwrap();
    assert_eq!(late.plus(20).to_string(), "00:10");
    assert_eq!(late.plus(u32::MAX).to_string(), "04:15");
}

#[test]
fn each_item_begins_when_those_before_it_are_over() {
    let mut anna = anna();
    item(&mut anna, FIRST, "Begrüßung", 1, Some(10));
    item(&mut anna, SECOND, "Berichte", 2, Some(95));
    item(&mut anna, THIRD, "Ausblick", 3, Some(20));
    let view = agenda(&anna.document, MEETING);
    let times: Vec<String> = view
        .lines
        .iter()
        .map(|line| line.starts_at.unwrap().to_string())
        .collect();
    assert_eq!(times, ["14:00", "14:10", "15:45"]);
    assert_eq!(
        (view.ends_at.unwrap().to_string().as_str(), view.n_minutes, view.n_over),
        ("16:05", 125, 5)
    );
    // What comes after an item without a duration begins at no known time.
    anna.writes(("agendaItem", FIRST), "duration", klimanetz_core::replica::Value::Null);
    let view = agenda(&anna.document, MEETING);
    let known: Vec<bool> = view.lines.iter().map(|line| line.starts_at.is_some()).collect();
    assert_eq!((known, view.ends_at), (vec![true, false, false], None));
}

#[test]
fn an_item_moves_by_changing_places_with_its_neighbour() {
    let mut anna = anna();
    item(&mut anna, FIRST, "a", 2, None);
    item(&mut anna, SECOND, "b", 5, None);
    item(&mut anna, THIRD, "c", 9, None);
    let edit = move_item(&anna.document, MEETING, THIRD, true).unwrap();
    assert!(matches!(&edit, Edit::Write(writes) if writes.len() == 2));
    anna.does(edit);
    assert_eq!(order(&anna.document), ["a", "c", "b"]);
    assert_eq!(move_item(&anna.document, MEETING, FIRST, true), None);
    assert_eq!(move_item(&anna.document, MEETING, SECOND, false), None);
    // Two members put something last at the same time: one place for two, until somebody moves.
    anna.writes(("agendaItem", SECOND), "place", 5);
    anna.does(move_item(&anna.document, MEETING, FIRST, false).unwrap());
    assert_eq!(order(&anna.document).iter().position(|title| title == "a"), Some(1));
    let places: Vec<_> = AgendaItem::of(&anna.document, MEETING)
        .iter()
        .map(|item| item.place.unwrap())
        .collect();
    assert_eq!(places, [1, 2, 3]);
}

#[test]
fn a_topic_that_comes_onto_the_agenda_is_planned_in_the_same_change() {
    let mut anna = anna();
    assert_eq!(waiting_topics(&anna.document, MEETING).len(), 1);
    let draft = ItemDraft {
        topic: TOPIC.to_owned(),
        duration: "20".to_owned(),
        ..ItemDraft::default()
    };
    anna.sends(draft.read(&anna.document, (MEETING, FIRST)));
    let view = agenda(&anna.document, MEETING);
    assert_eq!(view.lines[0].title, "Wärmenetze");
    assert_eq!(Topic::find(&anna.document, TOPIC).unwrap().state, TopicState::Planned);
    assert!(waiting_topics(&anna.document, MEETING).is_empty());
    let linked = links_to(&anna.document, TOPIC);
    assert_eq!(linked.iter().map(|link| link.kind).collect::<Vec<_>>(), ["agendaItem"]);
    // The next one stands behind it, and is binned without taking the topic along.
    let draft = ItemDraft {
        title: "Verschiedenes".to_owned(),
        ..ItemDraft::default()
    };
    anna.sends(draft.read(&anna.document, (MEETING, SECOND)));
    assert_eq!(order(&anna.document), ["", "Verschiedenes"]);
    anna.does(bin("agendaItem", SECOND, Some(today())));
    let view = agenda(&anna.document, MEETING);
    assert_eq!(
        (view.lines.len(), view.binned),
        (1, vec![(SECOND.to_owned(), "Verschiedenes".to_owned())])
    );
}

#[test]
fn an_item_needs_a_topic_or_a_title_and_a_duration_that_is_one() {
    let read = |title: &str, duration: &str| {
        let draft = ItemDraft {
            title: title.to_owned(),
            duration: duration.to_owned(),
            ..ItemDraft::default()
        };
        draft.read(&Document::default(), (MEETING, FIRST))
    };
    assert_eq!(flaws(read(" ", "")), [("title", Flaw::Missing)]);
    assert_eq!(flaws(read("a", "0")), [("duration", Flaw::NotBetween(1, 600))]);
    assert_eq!(
        flaws(read("a", "eine Stunde")),
        [("duration", Flaw::NotBetween(1, 600))]
    );
}

#[test]
fn who_comes_is_said_in_words_and_linked() {
    let mut anna = anna();
    anna.writes(("person", ERIKA), "name", "Erika Muster");
    anna.does(attend(MEETING, KOELN, "zugesagt"));
    anna.does(attend(MEETING, BORNHEIM, "abgesagt"));
    anna.does(attend(MEETING, ERIKA, "zugesagt"));
    let said = |document: &Document| -> Vec<(String, String)> {
        let all = attendance(document, MEETING).into_iter();
        all.map(|one| (one.who.title, one.answer)).collect()
    };
    let is = |name: &str, answer: &str| (name.to_owned(), answer.to_owned());
    assert_eq!(
        said(&anna.document),
        [
            is("Bornheim", "abgesagt"),
            is("Köln", "zugesagt"),
            is("Erika Muster", "zugesagt")
        ]
    );
    assert!(links_to(&anna.document, ERIKA).iter().any(|link| link.id == MEETING));
    anna.does(attend(MEETING, BORNHEIM, ""));
    assert_eq!(said(&anna.document).len(), 2);
    assert!(links_to(&anna.document, BORNHEIM).is_empty());
    let field = format!("attendance:{KOELN}");
    let name_of = |_: &str| Some("Köln".to_owned());
    for (language, label, coming, nothing) in [
        (Language::German, "Teilnahme", "Köln: zugesagt", "Köln: keine Angabe"),
        (Language::English, "Attendance", "Köln: coming", "Köln: not stated"),
    ] {
        let text = language.text();
        assert_eq!(text.field("meeting", &field), label);
        assert_eq!(text.value(("meeting", &field), &json!("zugesagt"), &name_of), coming);
        assert_eq!(text.value(("meeting", &field), &json!(null), &name_of), nothing);
    }
}

#[test]
fn an_agreement_is_done_on_a_day_and_then_stands_last() {
    let mut anna = anna();
    writes(
        &mut anna,
        ("agreement", FIRST),
        &[("title", "zuerst"), ("meeting", MEETING), ("due", "2026-12-01")],
    );
    writes(
        &mut anna,
        ("agreement", SECOND),
        &[("title", "ohne Frist"), ("meeting", MEETING)],
    );
    let titles = |document: &Document| -> Vec<String> {
        agreements(document, MEETING).into_iter().map(|one| one.title).collect()
    };
    assert_eq!(titles(&anna.document), ["zuerst", "ohne Frist"]);
    anna.does(done(("agreement", FIRST), Some(today())));
    assert_eq!(titles(&anna.document), ["ohne Frist", "zuerst"]);
    assert_eq!(agreements(&anna.document, MEETING)[1].done, Some(today()));
    anna.does(done(("agreement", FIRST), None));
    assert_eq!(titles(&anna.document), ["zuerst", "ohne Frist"]);
}
