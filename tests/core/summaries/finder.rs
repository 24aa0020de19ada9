//! The search of everything: every kind, names first, what is linked, what is left out, and nothing of a note on its way out.
use super::network;
use crate::json::json;
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, a_write};
use klimanetz_core::catalogue::{Kind, kind, kinds};
use klimanetz_core::domain::HISTORY;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, EntityId};
use klimanetz_core::route::Route;
use klimanetz_core::search::{Piece, Query};
use klimanetz_core::summary::{Finder, FoundRecord, find_in_both};

pub(super) fn text(pieces: &[Piece]) -> String {
    let piece = |(text, is_found): &Piece| if *is_found { format!("[{text}]") } else { text.clone() };
    pieces.iter().map(piece).collect()
}

/// What is found, by kind: title and excerpt, what matched in brackets.
fn found(shared: &Document, query: &str) -> Vec<(&'static str, Vec<(String, String)>)> {
    let line = |record: FoundRecord| (text(&record.title), text(&record.excerpt));
    records(shared, query)
        .into_iter()
        .map(|(kind, records)| (kind, records.into_iter().map(line).collect()))
        .collect()
}

fn records(shared: &Document, query: &str) -> Vec<(&'static str, Vec<FoundRecord>)> {
    let (finder, query) = (Finder::of_shared(shared), Query::new(query));
    let found = finder.find(&query).into_iter().map(|found| {
        let records = (0..found.n()).map(|nth| finder.show(shared, shared, &found, nth, &query).unwrap());
        (found.searched().unwrap().kind.code(), records.collect())
    });
    found.collect()
}

/// The titles of one kind.
fn titles(shared: &Document, kind: &str, query: &str) -> Vec<String> {
    let found = found(shared, query).into_iter().find(|(found, _)| *found == kind);
    let lines = found.map(|(_, lines)| lines).unwrap_or_default();
    lines.into_iter().map(|(title, _)| title).collect()
}

#[test]
fn every_kind_is_found_with_a_count() {
    let anna = network();
    let n = |query: &str| -> Vec<(&str, usize)> {
        let found = Finder::of_shared(&anna.document).find(&Query::new(query));
        found
            .iter()
            .map(|found| (found.searched().unwrap().kind.code(), found.n()))
            .collect()
    };
    assert_eq!(n("köl"), [("municipality", 1), ("person", 2), ("topic", 1)]);
    assert_eq!(n("schulen"), [("contribution", 1)]);
    assert_eq!(n("xyz"), []);
    assert_eq!(n(""), []);
}

#[test]
fn the_region_is_found_before_anybody_stated_anything() {
    let nothing = Document::default();
    assert_eq!(titles(&nothing, "municipality", "koeln"), ["[Köln]"]);
    assert_eq!(titles(&nothing, "municipality", "05382012"), ["Bornheim"]);
    assert_eq!(
        titles(&nothing, "municipality", "rsk").len(),
        20,
        "as people call the Rhein-Sieg-Kreis"
    );
    let of_kreis = found(&nothing, "rhein sieg");
    let first: Vec<_> = of_kreis[0].1.iter().take(2).cloned().collect();
    assert_eq!(
        first,
        [
            ("[Rhein]-[Sieg]-Kreis".to_owned(), String::new()),
            ("[Rhein]bach".to_owned(), "[Rhein]-[Sieg]-Kreis".to_owned())
        ]
    );
}

#[test]
fn a_link_is_found_by_the_name_of_what_it_leads_to() {
    let anna = network();
    let koeln = found(&anna.document, "köln");
    let lines = |kind: &str| koeln.iter().find(|(found, _)| *found == kind).unwrap().1.clone();
    let line = |title: &str, excerpt: &str| (title.to_owned(), excerpt.to_owned());
    assert_eq!(lines("municipality")[0], line("[Köln]", ""));
    assert_eq!(
        lines("person"),
        [line("Bert Großmann", "[Köln]"), line("Erika Özdemir", "[Köln]")]
    );
    assert_eq!(lines("topic"), [line("Wärmepumpen im Bestand", "[Köln]")]);
    assert_eq!(titles(&anna.document, "topic", "özdemir"), ["Wärmepumpen im Bestand"]);
    assert!(records(&anna.document, ERIKA).is_empty(), "nobody looks for ids");
}

#[test]
fn names_come_before_texts_and_a_name_alone_is_told_from_others() {
    let mut anna = network();
    anna.writes(("person", "hans"), "name", "Köln, Hans");
    assert_eq!(
        titles(&anna.document, "person", "köln"),
        ["[Köln], Hans", "Bert Großmann", "Erika Özdemir"]
    );
    let bert = found(&anna.document, "bert");
    assert_eq!(
        bert[0].1[0],
        (
            "[Bert] Großmann".to_owned(),
            "Wärmeplanung · Köln · Rhein-Sieg-Kreis".to_owned()
        )
    );
}

#[test]
fn contributions_lead_to_their_topic() {
    let anna = network();
    let found = records(&anna.document, "schulen");
    assert_eq!(found[0].1[0].page, Route::one(kind::TOPIC, TOPIC));
    assert_eq!(text(&found[0].1[0].title), "Wärmepumpen im Bestand");
    assert_eq!(
        text(&found[0].1[0].excerpt),
        "In drei [Schulen] gut gelaufen. Mehr dazu."
    );
    assert_eq!(
        titles(&anna.document, "contribution", "wärmepumpen"),
        [""; 0],
        "the topic itself is found by its title"
    );
}

#[test]
fn statements_give_their_texts_and_not_their_codes() {
    let mut anna = network();
    let statement = json!({ "phase": "potenzialanalyse", "asOf": "2026-11-03", "source": "Ratsinformationssystem" });
    anna.writes(("municipality", KOELN), "heatPlan", statement);
    anna.writes(
        ("municipality", KOELN),
        "notes",
        json!(["Windrad", { "more": { "text": "Sonnendach" } }, 7]),
    );
    for (query, excerpt) in [
        ("ratsinfo", "[Ratsinfo]rmationssystem"),
        ("windrad", "[Windrad]"),
        ("sonnen", "[Sonnen]dach"),
    ] {
        assert_eq!(
            found(&anna.document, query),
            [("municipality", vec![("Köln".to_owned(), excerpt.to_owned())])]
        );
    }
    for code in ["potenzialanalyse", "2026", "offen", "heatplan"] {
        assert_eq!(found(&anna.document, code), [], "{code}");
    }
}

#[test]
fn differing_statements_about_a_name_are_found() {
    let (mut anna, mut ben) = (network(), Member::new("Ben"));
    ben.hears(&anna);
    anna.writes(("person", ERIKA), "name", "Erika Musterfrau");
    ben.writes(("person", ERIKA), "name", "Erika Beispiel");
    anna.hears(&ben);
    for name in ["musterfrau", "beispiel"] {
        assert_eq!(titles(&anna.document, "person", name).len(), 1, "{name}");
    }
}

#[test]
fn what_lies_in_the_bin_is_left_out() {
    let mut anna = network();
    anna.writes(("person", BERT), "deletedAt", "2026-11-03");
    assert_eq!(titles(&anna.document, "person", "bert"), [""; 0]);
    assert_eq!(titles(&anna.document, "contribution", "schulen").len(), 1);
    anna.writes(("topic", TOPIC), "deletedAt", "2026-11-03");
    assert_eq!(found(&anna.document, "schulen"), [], "with the topic its contributions");
}

#[test]
fn what_was_erased_never_appears() {
    let mut anna = network();
    anna.does(Edit::Erase([EntityId::parse(ERIKA).unwrap()].into()));
    assert_eq!(found(&anna.document, "özdemir"), [], "and no link calls it by its name");
    anna.does(Edit::Erase([EntityId::parse(TOPIC).unwrap()].into()));
    assert_eq!(
        found(&anna.document, "schulen"),
        [],
        "a contribution without a topic has no page"
    );
}

#[test]
fn history_and_kinds_of_newer_apps_are_not_searched() {
    let mut anna = network();
    anna.writes((HISTORY, "r0000000000000001-1"), "who", "Geschichte");
    anna.writes(("neuartig", SAID), "name", "Geschichte");
    assert_eq!(found(&anna.document, "geschichte"), []);
}

#[test]
fn notes_are_found_by_first_line_text_tag_and_what_they_are_about_newest_first() {
    let shared = network().document;
    let mut own = Member::new("private");
    own.does(Edit::Write(vec![
        a_write(("note", NOTE), "text", "# Anruf\n\nWegen **Kuchen**"),
        a_write(("note", NOTE), "tag:Förderung", true),
        a_write(("note", NOTE), "tag:vertan", false),
        a_write(("note", NOTE), &format!("about:{KOELN}"), true),
    ]));
    own.writes(("note", SAID), "text", "Kuchen backen");
    own.writes(("note", BERT), "text", "Kuchen vom Vortag");
    let (finder, query) = (Finder::of_private(&own.document, &shared), Query::new("kuchen"));
    let found = finder.find(&query);
    let lines: Vec<(String, String)> = (0..found[0].n())
        .map(|nth| finder.show(&own.document, &shared, &found[0], nth, &query).unwrap())
        .map(|record| (text(&record.title), text(&record.excerpt)))
        .collect();
    let line = |title: &str, excerpt: &str| (title.to_owned(), excerpt.to_owned());
    assert_eq!(
        lines,
        [
            line("[Kuchen] vom Vortag", ""),
            line("[Kuchen] backen", ""),
            line("Anruf", "Anruf Wegen [Kuchen]")
        ]
    );
    assert!(found[0].searched().unwrap().is_private);
    for (query, n) in [("förderung", 1), ("vertan", 0), ("köln", 1), ("anruf kuchen", 1)] {
        let n_found: usize = finder.find(&Query::new(query)).iter().map(|found| found.n()).sum();
        assert_eq!(n_found, n, "{query}");
    }
    let directory = Finder::of_shared(&shared);
    let backen = directory.find(&Query::new("backen"));
    assert!(backen.is_empty(), "the directory's holds no note");
    let both = find_in_both(&directory, &finder, &query);
    let kinds: Vec<&str> = both.iter().map(|found| found.searched().unwrap().kind.code()).collect();
    assert_eq!(kinds, ["note", "municipality"], "Kuchen comes before Jüchen");
}

/// The kinds of the catalogue need no line of their own: called by their titles, private ones apart.
#[test]
fn every_kind_of_the_catalogue_is_searched() {
    let (mut anna, mut own) = (network(), Member::new("private"));
    let added = "09162000";
    for kind in kinds() {
        let writer = if kind.is_private() { &mut own } else { &mut anna };
        writer.writes((kind.code(), added), kind.title[0], "Gemeinsames Vorhaben");
        if let Some(whole) = kind.shown_with() {
            writer.writes((kind.code(), added), whole.field, TOPIC);
        }
    }
    let both = find_in_both(
        &Finder::of_shared(&anna.document),
        &Finder::of_private(&own.document, &anna.document),
        &Query::new("vorhaben gemeins"),
    );
    let found = both.iter().map(|found| found.searched().unwrap());
    let found: Vec<(&str, bool)> = found
        .map(|searched| (searched.kind.code(), searched.is_private))
        .collect();
    // One that is called by another's name only mentions it.
    let (own, mentioned): (Vec<&Kind>, Vec<&Kind>) = kinds().partition(|kind| kind.shown_with().is_none());
    let expected = own
        .iter()
        .chain(&mentioned)
        .map(|kind| (kind.code(), kind.is_private()));
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn records_are_found_by_terms_and_links_and_lead_to_their_page() {
    let mut anna = network();
    anna.does(Edit::Write(vec![
        a_write(("meeting", NOTE), "title", "Herbsttreffen"),
        a_write(("meeting", NOTE), "day", "2026-11-03"),
        a_write(("meeting", NOTE), "form", "praesenz"),
        a_write(("meeting", NOTE), "place", "Altes Rathaus"),
        a_write(("meeting", NOTE), "host", ERIKA),
    ]));
    let herbst = records(&anna.document, "herbst");
    assert_eq!(herbst[0].1[0].page, Route::one(kind::MEETING, NOTE));
    assert_eq!(text(&herbst[0].1[0].excerpt), "Altes Rathaus");
    for query in ["präsenz", "rathaus", "özdemir herbst"] {
        assert_eq!(titles(&anna.document, "meeting", query).len(), 1, "{query}");
    }
    assert_eq!(titles(&anna.document, "meeting", "2026"), [""; 0]);
}

/// An authority is named in one field by its key, as a person is by an id.
#[test]
fn a_municipality_is_found_and_shown_by_name_where_its_key_is_stated() {
    let mut anna = network();
    anna.does(Edit::Write(vec![
        a_write(("post", NOTE), "title", "Klimaschutz"),
        a_write(("post", NOTE), "organisation", KOELN),
    ]));
    let found = records(&anna.document, "klimaschutz");
    let post = found.iter().find(|(kind, _)| *kind == "post").unwrap();
    assert!(
        !text(&post.1[0].excerpt).contains(KOELN),
        "{}",
        text(&post.1[0].excerpt)
    );
    assert_eq!(titles(&anna.document, "post", "köln").len(), 1);
    assert_eq!(titles(&anna.document, "post", KOELN), [""; 0]);
}

/// What is held back of a post is the member's own, is marked so, and leads to the post.
#[test]
fn what_is_held_back_is_found_among_the_own() {
    let (mut anna, mut own) = (network(), Member::new("private"));
    anna.writes(("post", NOTE), "title", "Klimaschutzmanagement");
    own.writes(("post", NOTE), "term", "befristet");
    let (finder, query) = (
        Finder::of_private(&own.document, &anna.document),
        Query::new("befristet"),
    );
    let found = finder.find(&query);
    assert!(found[0].searched().unwrap().is_private);
    let shown = finder
        .show(&own.document, &anna.document, &found[0], 0, &query)
        .unwrap();
    assert_eq!(shown.page, Route::one(kind::POST, NOTE));
    assert_eq!(text(&shown.excerpt), "[befristet]");
    anna.writes(("post", NOTE), "deletedAt", "2026-11-03");
    assert!(
        Finder::of_private(&own.document, &anna.document)
            .find(&query)
            .is_empty()
    );
}

/// The parts of a fact are found by their labels as they are read, not by the codes that are stored.
#[test]
fn facts_are_found_by_the_labels_of_their_parts() {
    let mut anna = network();
    let award = json!({ "award": "inhouse_stadtwerke", "office": "Büro Wärme", "asOf": "2026-10-01", "source": "Rat" });
    anna.writes(("municipality", "05315000"), "heatAward", award);
    let finder = Finder::of_shared(&anna.document);
    let finds = |typed: &str| {
        finder
            .find(&Query::new(typed))
            .iter()
            .any(|found| found.searched().unwrap().kind.code() == "municipality")
    };
    assert!(finds("stadtwerke vergabe") && finds("municipal utility") && finds("büro wärme"));
    assert!(!finds("inhouse_stadtwerke vorhaben"));
}

/// A topic that is called so comes before a municipality that only mentions it.
#[test]
fn kinds_with_the_name_come_before_kinds_with_the_text() {
    let mut anna = network();
    let plan = json!({ "phase": "potenzialanalyse", "asOf": "2026-10-01", "source": "Umlaufbeschluss" });
    anna.writes(("municipality", "05315000"), "heatPlan", plan);
    anna.writes(
        ("topic", "a0000000-0000-4000-8000-000000000001"),
        "title",
        "Umlaufbeschluss nach der Wahl",
    );
    let both = find_in_both(
        &Finder::of_shared(&anna.document),
        &Finder::default(),
        &Query::new("umlaufb"),
    );
    let kinds: Vec<&str> = both.iter().map(|found| found.searched().unwrap().kind.code()).collect();
    assert_eq!(kinds, ["topic", "municipality"]);
}
