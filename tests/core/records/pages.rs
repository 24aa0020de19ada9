//! The page and the list of the catalogue's kinds.
use super::{AGENCY, ITEM, MEETING, kind, page, says, state, with};
use crate::member::{BERT, BORNHEIM, KOELN, TOPIC, a_write};
use klimanetz_core::draft::{bin, erase, erase_orphans};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::EntityId;
use klimanetz_core::summary::{Records, links_to, title_of};

#[test]
fn links_lead_there_and_back() {
    let mut anna = with(
        "organisation",
        AGENCY,
        &[("name", "Energieagentur"), ("covers", &format!("{KOELN},{BORNHEIM}"))],
    );
    state(
        &mut anna,
        "project",
        ITEM,
        &[("title", "Solarkataster"), ("organisation", AGENCY)],
    );
    assert_eq!(
        says(&page(&anna, "organisation", AGENCY), "covers"),
        ["Bornheim", "Köln"]
    );
    let links = links_to(&anna.document, KOELN);
    assert_eq!(
        links
            .iter()
            .map(|link| (link.kind, link.title.as_str()))
            .collect::<Vec<_>>(),
        [("organisation", "Energieagentur")]
    );
    let links = page(&anna, "organisation", AGENCY).links;
    assert_eq!(
        links
            .iter()
            .map(|link| (link.kind, link.title.as_str()))
            .collect::<Vec<_>>(),
        [("project", "Solarkataster")]
    );
    assert_eq!(links[0].field.unwrap().name, "organisation");
    assert_eq!(
        title_of(&anna.document, ITEM),
        Some(("project", "Solarkataster".to_owned()))
    );
    anna.does(bin("project", ITEM, Some(crate::member::today())));
    assert!(
        page(&anna, "organisation", AGENCY).links.is_empty(),
        "what lies in the bin links nowhere"
    );
}

#[test]
fn a_reference_to_what_is_gone_says_so() {
    let mut anna = with(
        "project",
        ITEM,
        &[("title", "Solarkataster"), ("organisation", KOELN), ("contact", BERT)],
    );
    assert_eq!(says(&page(&anna, "project", ITEM), "contact"), ["gelöscht"]);
    super::person(&mut anna, BERT, "Bert Großmann");
    assert_eq!(says(&page(&anna, "project", ITEM), "contact"), ["Bert Großmann"]);
}

/// A file can hold a reference to a record of another kind, or to itself.
#[test]
fn a_record_that_is_named_by_itself_has_a_name() {
    let mut anna = with("post", ITEM, &[("title", "Klimaschutz"), ("organisation", ITEM)]);
    assert_eq!(page(&anna, "post", ITEM).row.title, "Klimaschutz");
    anna.writes(("post", ITEM), "organisation", crate::json::json!({"x": [1]}));
    assert_eq!(page(&anna, "post", ITEM).row.title, "Klimaschutz");
}

#[test]
fn an_agenda_goes_with_its_meeting() {
    let mut anna = with("meeting", MEETING, &[("title", "Herbsttreffen"), ("day", "2026-12-01")]);
    state(
        &mut anna,
        "agendaItem",
        ITEM,
        &[("meeting", MEETING), ("title", "Begrüßung")],
    );
    let Some(Edit::Erase(ids)) = erase(&anna.document, MEETING) else {
        panic!("an erasure")
    };
    assert_eq!(ids.len(), 2);
    anna.does(Edit::Erase([EntityId::parse(MEETING).unwrap()].into()));
    let Some(Edit::Erase(orphans)) = erase_orphans(&anna.document) else {
        panic!("an erasure")
    };
    assert_eq!(orphans, [EntityId::parse(ITEM).unwrap()].into());
}

#[test]
fn a_list_is_in_the_order_of_its_kind() {
    let mut anna = with("meeting", MEETING, &[("title", "Frühjahr"), ("day", "2026-03-01")]);
    state(
        &mut anna,
        "meeting",
        ITEM,
        &[("title", "Herbst"), ("day", "2026-10-01")],
    );
    state(
        &mut anna,
        "agendaItem",
        AGENCY,
        &[("meeting", MEETING), ("title", "Zweitens"), ("place", "10")],
    );
    state(
        &mut anna,
        "agendaItem",
        TOPIC,
        &[("meeting", MEETING), ("title", "Erstens"), ("place", "9")],
    );
    let titles = |name: &str| {
        let list = Records::of(kind(name), (&anna.document, &anna.document), |_| true);
        list.rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles("meeting"), ["Herbst", "Frühjahr"]);
    assert_eq!(titles("agendaItem"), ["Erstens", "Zweitens"]);
}

#[test]
fn a_list_is_searched_by_title_terms_and_names() {
    let mut anna = with(
        "organisation",
        AGENCY,
        &[("name", "Agentur Süd"), ("art", "energieagentur"), ("covers", KOELN)],
    );
    state(&mut anna, "organisation", ITEM, &[("name", "Büro Nord")]);
    let list = Records::of(kind("organisation"), (&anna.document, &anna.document), |_| true);
    for (query, n) in [("", 2), ("sued", 1), ("energy", 1), ("koeln", 1), ("agen nord", 0)] {
        assert_eq!(list.found(query).len(), n, "{query}");
    }
}

#[test]
fn a_code_of_a_newer_catalogue_is_shown_and_kept() {
    let mut anna = with("organisation", AGENCY, &[("name", "Agentur")]);
    anna.does(Edit::Write(vec![a_write(
        ("organisation", AGENCY),
        "art",
        "raumstation",
    )]));
    assert_eq!(says(&page(&anna, "organisation", AGENCY), "art"), ["raumstation"]);
}
