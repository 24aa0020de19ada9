//! Concepts: one statement for each kind, its status with history, its measures.
use super::{of_field, page, read, states};
use crate::member::{KOELN, Member, flaws, own};
use klimanetz_core::catalogue::{CONCEPT, CONCEPT_KINDS, fact_kind};
use klimanetz_core::domain::Composite;
use klimanetz_core::draft::Flaw;
use klimanetz_core::text::Language;

#[test]
fn each_kind_of_concept_has_its_field() {
    let fields = CONCEPT_KINDS.map(|kind| CONCEPT.field(kind.code));
    assert_eq!(fields[0], "concept", "as older files have it");
    assert_eq!(fields[1], "concept:aktionsplan");
    let mut anna = Member::new("Anna");
    for field in &fields {
        anna.sends(read(&anna.document, (&CONCEPT, field), &[("status", "in_erarbeitung")]));
    }
    let view = page(&anna.document, KOELN);
    let stated = view
        .facts
        .iter()
        .filter(|fact| fact.kind == &CONCEPT && fact.shown().is_some());
    assert_eq!(stated.count(), 9);
    let text = Language::German.text();
    assert_eq!(
        text.field("municipality", "concept:roadmap"),
        "Klimaschutzkonzept: Roadmap"
    );
    assert_eq!(
        text.field("municipality", "concept:neuartig"),
        "Klimaschutzkonzept: neuartig"
    );
}

#[test]
fn a_concept_says_how_many_measures_are_how_far() {
    let mut anna = Member::new("Anna");
    let at = (&CONCEPT, "concept");
    states(
        &mut anna,
        at,
        &[
            ("status", "in_umsetzung"),
            ("title", "IKSK 2025"),
            ("decidedOn", "2025-03-04"),
            ("body", "Kreistag"),
            ("measures", "44"),
            ("measures:in_umsetzung", "12"),
            ("measures:abgeschlossen", "0"),
            ("progress", "Läuft.\nMehr im Herbst."),
        ],
    );
    let fact = of_field(&page(&anna.document, KOELN), "concept");
    assert_eq!(
        Language::German.text().fact_line(&CONCEPT, fact.shown().unwrap()),
        "IKSK 2025: in Umsetzung (beschlossen am 04.03.2025, Gremium Kreistag, Maßnahmen gesamt 44, \
         Umsetzungsstand Läuft.\nMehr im Herbst., Maßnahmen in Umsetzung 12, Maßnahmen abgeschlossen 0)"
    );
    states(&mut anna, at, &[("status", "wird_fortgeschrieben")]);
    let fact = of_field(&page(&anna.document, KOELN), "concept");
    let shown = fact.shown().unwrap();
    assert_eq!(
        (shown.text("title"), shown.number("measures"), fact.earlier.len()),
        ("IKSK 2025", Some(44), 1)
    );
    assert_eq!(
        flaws(read(&anna.document, at, &[("measures", "viele"), ("status", "")])),
        [("status", Flaw::Missing), ("measures", Flaw::NotBetween(0, 9_999))]
    );
}

/// Fields of other matters are no facts, and an element of a fact that has none neither.
#[test]
fn a_field_is_found_by_its_name() {
    let name = |field: &str| fact_kind(field).map(|(kind, element)| (kind.name.code, element.to_owned()));
    assert_eq!(name("concept"), Some(("concept", String::new())));
    assert_eq!(name("target:mond"), Some(("target", "mond".to_owned())));
    assert_eq!(name("heatAward"), Some(("heatAward", String::new())));
    for field in [
        "heatAward:mond",
        "heatPlan",
        "name",
        "",
        "communication:verwaltung:stakeholder",
    ] {
        assert_eq!(name(field), None, "{field}");
    }
}

/// A statement whose parts are of other types than ours is shown as it is written and never fails.
#[test]
fn parts_of_any_type_are_said() {
    let odd = Composite::new(own())
        .with("status", 7)
        .with("decidedOn", "im Herbst")
        .with("measures", crate::json::json!({"n": 1}))
        .with("title", "IKSK");
    assert_eq!(
        Language::German.text().fact_line(&CONCEPT, &odd),
        "IKSK: 7 (beschlossen am im Herbst, Maßnahmen gesamt {\"n\":1})"
    );
}
