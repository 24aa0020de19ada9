//! People, topics and notes in their lists, and what leaves in a share file.
use super::network;
use crate::form::{list, page, undecided};
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, a_write, today};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::HeatPlan;
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::list::{Filter, Key, Listed, counts, narrowed};
use klimanetz_core::replica::Document;
use klimanetz_core::snapshot::{Header, write_share};
use klimanetz_core::summary::{ShareCounts, contributions, references_in, share, share_counts};

fn found(document: &Document, query: &str) -> Vec<String> {
    let found = list(document, "person").found(query);
    found.iter().map(|row| row.title.clone()).collect()
}

#[test]
fn people_are_found_by_name_function_mail_and_municipality() {
    let mut anna = network();
    anna.writes(("person", ERIKA), "email", "klima@stadt.example");
    let both = vec!["Bert Großmann", "Erika Özdemir"];
    for (query, names) in [
        ("", both.clone()),
        ("koeln", both.clone()),
        ("oezdemir", vec!["Erika Özdemir"]),
        ("grossmann", vec!["Bert Großmann"]),
        ("klimaschutzmanagerin", vec!["Erika Özdemir"]),
        ("rhein-sieg", vec!["Bert Großmann"]),
        ("klima", vec!["Erika Özdemir"]),
        ("niemand", vec![]),
    ] {
        assert_eq!(found(&anna.document, query), names, "{query}");
    }
    assert_eq!(list(&anna.document, "person").rows.len(), 2);
}

#[test]
fn people_in_the_bin_are_listed_apart() {
    let mut anna = network();
    anna.does(bin("person", BERT, Some(today())));
    let view = list(&anna.document, "person");
    assert_eq!((view.rows.len(), view.found("").len(), view.binned.len()), (1, 1, 1));
    let is_binned = |id: &str| page(&anna.document, ("person", id)).map(|view| view.is_binned);
    assert_eq!(is_binned(BERT), Some(true), "the page is still there");
    assert_eq!(is_binned("gibtsnicht"), None);
}

#[test]
fn the_page_of_a_person_names_the_authorities() {
    let mut anna = network();
    anna.writes(("person", BERT), "worksFor:05366016", true);
    let works_for = references_in(&page(&anna.document, ("person", BERT)).unwrap().facts, "worksFor");
    let names: Vec<&str> = works_for.iter().map(|place| place.title.as_str()).collect();
    assert_eq!(
        names,
        ["05366016", "Köln", "Rhein-Sieg-Kreis"],
        "by name; one nobody knows by its key alone"
    );
}

#[test]
fn two_statements_about_a_field_are_both_shown_with_who_and_when() {
    let (mut anna, mut bert) = (network(), Member::new("Bert"));
    bert.hears(&anna);
    anna.writes(("person", ERIKA), "phone", "0000 1");
    bert.writes(("person", ERIKA), "phone", "0000 2");
    anna.hears(&bert);
    let undecided = undecided(&anna.document, ERIKA);
    assert_eq!(
        (undecided.len(), undecided[0].field.as_str(), &undecided[0].subject),
        (1, "phone", &("person".to_owned(), ERIKA.to_owned()))
    );
    let mut said: Vec<(String, Option<&str>)> = undecided[0]
        .statements
        .iter()
        .map(|(value, who, _)| (value.to_string(), who.as_deref()))
        .collect();
    said.sort();
    assert_eq!(
        said,
        [
            ("\"0000 1\"".to_owned(), Some("Anna")),
            ("\"0000 2\"".to_owned(), Some("Bert"))
        ]
    );
}

const OTHER: &str = "5b1e0000-0000-4000-8000-0000000000a1";

#[test]
fn topics_stand_by_state_and_then_the_last_touched_first() {
    let mut anna = network();
    for (id, state) in [(OTHER, "offen"), ("5b1e0000-0000-4000-8000-0000000000a2", "besprochen")] {
        anna.does(Edit::Write(vec![
            a_write(("topic", id), "title", id),
            a_write(("topic", id), "state", state),
        ]));
    }
    let order = |document: &Document| {
        let rows = list(document, "topic").rows;
        rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(order(&anna.document)[..2], [OTHER, TOPIC]);
    // A contribution touches its topic.
    anna.writes(("contribution", SAID), "text", "Nachtrag");
    assert_eq!(order(&anna.document)[..2], [TOPIC, OTHER]);
    anna.writes(("topic", TOPIC), "state", "besprochen");
    assert_eq!(order(&anna.document)[0], OTHER);
    anna.does(bin("topic", OTHER, Some(today())));
    let topics = list(&anna.document, "topic");
    assert_eq!((topics.rows.len(), topics.binned.len()), (2, 1));
}

#[test]
fn contributions_stand_in_the_order_in_which_they_were_said() {
    let mut anna = network();
    for (id, day) in [
        ("5b1e0000-0000-4000-8000-0000000000b2", "2026-11-20"),
        ("5b1e0000-0000-4000-8000-0000000000b3", "2025-01-30"),
    ] {
        anna.does(Edit::Write(vec![
            a_write(("contribution", id), "topic", TOPIC),
            a_write(("contribution", id), "text", "x"),
            a_write(("contribution", id), "day", day),
        ]));
    }
    let days = |document: &Document| {
        let view = contributions(document, TOPIC);
        view.shown
            .iter()
            .map(|said| said.contribution.day.unwrap().to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&anna.document), ["2025-01-30", "2026-11-03", "2026-11-20"]);
    anna.does(bin("contribution", SAID, Some(today())));
    assert_eq!(days(&anna.document), ["2025-01-30", "2026-11-20"]);
    let topic = &list(&anna.document, "topic").rows[0];
    assert!(
        topic.key("contributions") == Key::Number(2),
        "what lies in the bin is not counted"
    );
}

#[test]
fn notes_are_found_by_words_and_tags() {
    let mut private = Member::new("");
    for (id, text, tag) in [
        (NOTE, "Köln zurückrufen\n\nZweite Zeile", "Rat"),
        (OTHER, "Bürger*innen fragen", "Förderung"),
    ] {
        private.does(Edit::Write(vec![
            a_write(("note", id), "text", text),
            a_write(("note", id), &format!("tag:{tag}"), true),
        ]));
    }
    let notes = list(&private.document, "note");
    let texts = |query: &str, tag: Option<&str>| {
        let filter = Filter {
            query: query.to_owned(),
            ..Filter::of(tag.map(|tag| ("tag", tag)))
        };
        let found = narrowed(&notes, &filter, None);
        found.iter().map(|note| note.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        texts("", None),
        ["Bürger*innen fragen", "Köln zurückrufen"],
        "newest first"
    );
    assert_eq!(texts("koeln", None), ["Köln zurückrufen"]);
    assert_eq!(texts("buergerinnen", None), ["Bürger*innen fragen"]);
    assert_eq!(texts("foerderung", None), ["Bürger*innen fragen"]);
    assert_eq!(texts("", Some("Rat")), ["Köln zurückrufen"]);
    assert_eq!(texts("koeln", Some("Förderung")), Vec::<String>::new());
    assert_eq!(texts("zeile", None), ["Köln zurückrufen"], "below the first line");
    let tag = kind_of("note").unwrap().field("tag").unwrap();
    let tags: Vec<String> = notes.called(tag).into_iter().map(|(code, _)| code).collect();
    assert_eq!(tags, ["Förderung", "Rat"]);
    let n_of_each = counts(&notes, &Filter::default(), "tag");
    assert_eq!((n_of_each["Förderung"], n_of_each["Rat"]), (1, 1));
}

/// What is listed before sharing is what the file holds: every record with every field, and nothing else.
#[test]
fn share_lists_exactly_what_leaves() {
    let mut anna = network();
    for phase in ["vorbereitung", "zielszenario"] {
        let plan = HeatPlan {
            phase: phase.to_owned(),
            source: crate::member::own(),
            reason: String::new(),
            ..HeatPlan::default()
        };
        anna.states(KOELN, HeatPlan::FIELD, &plan);
    }
    anna.writes(
        ("lander", "5b1e0000-0000-4000-8000-0000000000d1"),
        "title",
        "von einer neueren Version",
    );
    anna.does(erase(&anna.document, BERT).unwrap());
    let shared = Shared(anna.document.clone());
    let view = share(&shared);
    let listed: Vec<(&str, &str)> = view
        .items
        .iter()
        .map(|item| (item.kind.as_str(), item.title.as_str()))
        .collect();
    assert_eq!(
        listed,
        [
            ("contribution", "In drei Schulen gut gelaufen."),
            ("lander", "5b1e0000-0000-4000-8000-0000000000d1"),
            ("municipality", "Köln"),
            ("person", "Erika Özdemir"),
            ("topic", "Wärmepumpen im Bestand"),
        ]
    );
    let (n_items, n_history, n_erased) = (view.items.len(), 1, 1);
    let counts = ShareCounts {
        n_items,
        n_history,
        n_erased,
    };
    assert_eq!((view.counts, share_counts(&shared)), (counts, counts));
    assert_eq!(view.items[3].fields, ["function", "name", "worksFor:05315000"]);
    let header = Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    };
    let file: serde_json::Value = serde_json::from_str(&write_share(&shared, &header)).unwrap();
    let n_in_file: usize = file["entities"]
        .as_object()
        .unwrap()
        .values()
        .map(|of_kind| of_kind.as_object().unwrap().len())
        .sum();
    assert_eq!(n_in_file, view.items.len() + view.counts.n_history);
    for item in &view.items {
        let entities = file["entities"][&item.kind].as_object().unwrap().values();
        let mut fields = entities.map(|entity| entity.as_object().unwrap().keys().cloned().collect::<Vec<_>>());
        assert!(fields.any(|fields| fields == item.fields), "{}", item.title);
    }
    assert_eq!(share(&Shared::default()).items.len(), 0);
}
