//! Links, in both directions, and what a record is called from outside.
use super::network;
use crate::form::page;
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, NOTE, RHEIN_SIEG, SAID, TOPIC, a_write, today};
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{
    Reference, choices, contributions, links_to, note, notes_about, record_title, references_in, title_of, told_apart,
};

/// Kind, id, title and detail of what links to `id`.
fn links(document: &Document, id: &str) -> Vec<(&'static str, String, String, String)> {
    links_to(document, id)
        .into_iter()
        .map(|linked| (linked.kind, linked.id, linked.title, linked.detail))
        .collect()
}

fn line(kind: &'static str, id: &str, title: &str, detail: &str) -> (&'static str, String, String, String) {
    (kind, id.to_owned(), title.to_owned(), detail.to_owned())
}

fn reference(kind: Option<&'static str>, id: &str, title: &str) -> Reference {
    Reference {
        kind,
        id: id.to_owned(),
        title: title.to_owned(),
    }
}

#[test]
fn everything_that_links_somewhere_is_shown_there() {
    let document = network().document;
    assert_eq!(
        links(&document, KOELN),
        [
            line("person", BERT, "Bert Großmann", "Wärmeplanung"),
            line("person", ERIKA, "Erika Özdemir", "Klimaschutzmanager*in"),
            line("topic", TOPIC, "Wärmepumpen im Bestand", ""),
        ]
    );
    assert_eq!(
        links(&document, RHEIN_SIEG),
        [line("person", BERT, "Bert Großmann", "Wärmeplanung")]
    );
    assert_eq!(
        links(&document, ERIKA),
        [line("topic", TOPIC, "Wärmepumpen im Bestand", "")]
    );
    let said = line(
        "contribution",
        TOPIC,
        "Wärmepumpen im Bestand",
        "In drei Schulen gut gelaufen.",
    );
    assert_eq!(links(&document, BERT), [said]);
    assert!(links(&document, BORNHEIM).is_empty());
}

/// What the topic is about.
fn about(document: &Document) -> Vec<Reference> {
    references_in(&page(document, ("topic", TOPIC)).unwrap().facts, "about")
}

#[test]
fn a_topic_names_what_it_is_about() {
    let document = network().document;
    let about = about(&document);
    let about: Vec<(Option<&str>, &str)> = about.iter().map(|about| (about.kind, about.title.as_str())).collect();
    assert_eq!(
        about,
        [(Some("municipality"), "Köln"), (Some("person"), "Erika Özdemir")]
    );
    assert_eq!(
        references_in(&contributions(&document, TOPIC).shown[0].facts, "about"),
        [reference(Some("person"), BERT, "Bert Großmann")]
    );
}

#[test]
fn a_link_that_is_taken_away_is_gone_on_both_sides() {
    let mut anna = network();
    anna.writes(("topic", TOPIC), &format!("about:{KOELN}"), false);
    assert_eq!(links(&anna.document, KOELN).len(), 2);
    assert_eq!(about(&anna.document).len(), 1);
}

/// Present wins over a concurrent absent, so that nobody's link vanishes unseen.
#[test]
fn a_link_that_one_adds_and_another_takes_away_stays() {
    let mut anna = network();
    let mut bert = Member::new("Bert");
    bert.hears(&anna);
    anna.writes(("topic", TOPIC), &format!("about:{KOELN}"), false);
    bert.writes(("topic", TOPIC), &format!("about:{KOELN}"), false);
    bert.writes(("topic", TOPIC), &format!("about:{KOELN}"), true);
    anna.hears(&bert);
    assert!(links(&anna.document, KOELN).iter().any(|(kind, ..)| *kind == "topic"));
}

#[test]
fn what_lies_in_the_bin_links_nowhere() {
    let mut anna = network();
    for (kind, id) in [("person", BERT), ("topic", TOPIC), ("contribution", SAID)] {
        anna.does(bin(kind, id, Some(today())));
    }
    assert_eq!(
        links(&anna.document, KOELN),
        [line("person", ERIKA, "Erika Özdemir", "Klimaschutzmanager*in")]
    );
    assert!(links(&anna.document, BERT).is_empty() && links(&anna.document, ERIKA).is_empty());
}

/// A reference to an erased record renders as „gelöscht“: the name is gone with it.
#[test]
fn what_was_erased_leaves_a_reference_without_a_name() {
    let mut anna = network();
    anna.does(erase(&anna.document, ERIKA).unwrap());
    assert!(about(&anna.document).contains(&reference(None, ERIKA, "")));
    assert_eq!(title_of(&anna.document, ERIKA), None);
}

/// Written elsewhere while the topic was erased here: there is no page to lead to.
#[test]
fn a_contribution_whose_topic_was_erased_links_nowhere() {
    let mut anna = network();
    let mut bert = Member::new("Bert");
    bert.hears(&anna);
    anna.does(erase(&anna.document, TOPIC).unwrap());
    let late = "5b1e0000-0000-4000-8000-0000000000b9";
    bert.does(Edit::Write(vec![
        a_write(("contribution", late), "topic", TOPIC),
        a_write(("contribution", late), &format!("about:{KOELN}"), true),
    ]));
    anna.hears(&bert);
    assert!(links(&anna.document, KOELN).iter().all(|(kind, ..)| *kind == "person"));
}

#[test]
fn notes_are_found_where_they_belong_and_name_what_they_are_about() {
    let (mut private, shared) = (Member::new(""), network().document);
    let older = "5b1e0000-0000-4000-8000-0000000000c0";
    for id in [older, NOTE] {
        private.does(Edit::Write(vec![
            a_write(("note", id), "text", "Rückruf"),
            a_write(("note", id), &format!("about:{ERIKA}"), true),
            a_write(("note", id), "about:weg", true),
        ]));
    }
    let found: Vec<String> = notes_about(&private.document, ERIKA)
        .into_iter()
        .map(|note| note.id)
        .collect();
    assert_eq!(found, [NOTE, older], "newest first");
    assert!(notes_about(&private.document, BERT).is_empty());
    let (_, about) = note(&private.document, &shared, NOTE).unwrap();
    assert_eq!(
        about,
        [
            reference(Some("person"), ERIKA, "Erika Özdemir"),
            reference(None, "weg", "")
        ]
    );
    assert_eq!(note(&private.document, &shared, "gibtsnicht"), None);
    private.does(bin("note", older, Some(today())));
    assert_eq!(notes_about(&private.document, ERIKA).len(), 1);
}

#[test]
fn everything_has_a_name_from_outside() {
    let document = network().document;
    assert_eq!(title_of(&document, KOELN), Some(("municipality", "Köln".to_owned())));
    assert_eq!(title_of(&document, ERIKA), Some(("person", "Erika Özdemir".to_owned())));
    assert_eq!(
        title_of(&document, TOPIC),
        Some(("topic", "Wärmepumpen im Bestand".to_owned()))
    );
    assert_eq!(
        title_of(&document, SAID),
        None,
        "a contribution is shown with its topic"
    );
    for (kind, id, title) in [
        ("municipality", KOELN, "Köln"),
        ("contribution", SAID, "In drei Schulen gut gelaufen."),
        ("lander", "5b1e", "5b1e"),
    ] {
        assert_eq!(record_title(&document, kind, id), title);
    }
}

#[test]
fn one_can_link_to_authorities_and_people_by_name() {
    let mut anna = network();
    let offered = choices(&anna.document, &["municipality", "person"]);
    assert_eq!(offered.len(), 68);
    assert_eq!(offered[0], ("municipality", "05382004".to_owned(), "Alfter".to_owned()));
    assert_eq!(offered[66], ("person", BERT.to_owned(), "Bert Großmann".to_owned()));
    anna.does(bin("person", BERT, Some(today())));
    assert_eq!(choices(&anna.document, &["municipality", "person"]).len(), 67);
}

#[test]
fn who_has_the_same_name_is_told_apart() {
    let anna = network();
    let apart = |kind, id| told_apart(&anna.document, kind, id);
    assert_eq!(apart("municipality", "05382004").as_deref(), Some("05382004"));
    assert_eq!(apart("person", BERT).as_deref(), Some("Köln"));
    assert_eq!(apart("person", "gone"), None);
    assert_eq!(apart("topic", "any"), None);
}

/// A first line is short enough for a list, also in the middle of an umlaut.
#[test]
fn long_lines_are_cut_in_lists() {
    let mut anna = network();
    anna.writes(("contribution", SAID), "text", "ü".repeat(500));
    assert_eq!(links(&anna.document, BERT)[0].3.chars().count(), 120);
}
