//! The forms that state how far a municipality is, and the one that adds a municipality.
use crate::member::{BORNHEIM, KOELN, Member, flaws, held, today};
use klimanetz_core::catalogue::{CONCEPT, TARGET};
use klimanetz_core::domain::{HeatPlan, Municipality};
use klimanetz_core::draft::{FactDraft, Flaw, HeatPlanDraft, MunicipalityDraft};
use klimanetz_core::replica::Document;

fn heat(phase: &str, as_of: &str, source: &str) -> HeatPlanDraft {
    HeatPlanDraft {
        phase: phase.to_owned(),
        as_of: as_of.to_owned(),
        source: source.to_owned(),
        reason: String::new(),
        ..HeatPlanDraft::default()
    }
}

/// A form for a fact of several parts as of today.
fn fact(typed: &[(&'static str, &str)]) -> FactDraft {
    let source = [("asOf", "2026-11-23"), ("source", "Rat")];
    let typed = typed.iter().copied().chain(source);
    FactDraft(typed.map(|(key, text)| (key, text.to_owned())).collect())
}

/// T-WP-10: date and source are part of every statement, and a day to come is none.
#[test]
fn t_wp_10_every_status_has_a_day_and_a_source() {
    let nothing = Document::default();
    let long = "x".repeat(201);
    for (draft, expected) in [
        (
            heat("", "", ""),
            vec![
                ("phase", Flaw::Missing),
                ("source", Flaw::Missing),
                ("asOf", Flaw::Missing),
            ],
        ),
        (heat("zielszenario", "", "Rat"), vec![("asOf", Flaw::Missing)]),
        (
            heat("zielszenario", "2026-11-23", " \u{200b}"),
            vec![("source", Flaw::Missing)],
        ),
        (heat("zielszenario", "30.02.2026", "Rat"), vec![("asOf", Flaw::NotADay)]),
        (heat("zielszenario", "gestern", "Rat"), vec![("asOf", Flaw::NotADay)]),
        (
            heat("zielszenario", "2026-11-24", "Rat"),
            vec![("asOf", Flaw::InFuture)],
        ),
        (
            heat("zielszenario", "2026-11-23", &long),
            vec![("source", Flaw::TooLong(200))],
        ),
    ] {
        assert_eq!(flaws(draft.read(&nothing, KOELN, today())), expected, "{draft:?}");
    }
    assert!(
        heat("zielszenario", "23.11.2026", "mündlich")
            .read(&nothing, KOELN, today())
            .is_ok()
    );
}

/// T-WP-2 and T-WP-3: no forced order; going back needs a day like everything else, and may have a reason.
#[test]
fn t_wp_2_and_3_steps_may_be_skipped_and_go_back() {
    let mut anna = Member::new("Anna");
    for phase in [
        "vorbereitung",
        "beschlossen",
        "zielszenario",
        "unbekannt",
        "fortschreibung",
    ] {
        let draft = heat(phase, "2026-11-01", "Rat");
        anna.sends(draft.read(&anna.document, BORNHEIM, today()));
        assert_eq!(shown_phase(&anna.document), phase);
    }
    let back = HeatPlanDraft {
        reason: "  vom Rat zurück\u{202e} ".to_owned(),
        ..heat("zielszenario", "2026-11-02", "Rat")
    };
    anna.sends(back.read(&anna.document, BORNHEIM, today()));
    let value = &anna.document.versions("municipality", BORNHEIM, HeatPlan::FIELD)[0].value;
    assert_eq!(
        value.get("reason").and_then(|reason| reason.as_str()),
        Some("vom Rat zurück")
    );
}

fn shown_phase(document: &Document) -> String {
    let statements = held::<HeatPlan>(document, BORNHEIM, HeatPlan::FIELD);
    assert_eq!(statements.len(), 1);
    statements[0].fact.clone().unwrap().phase
}

#[test]
fn a_target_needs_a_year() {
    let draft = |year: &'static str, decided_on: &'static str| fact(&[("year", year), ("decidedOn", decided_on)]);
    let read = |draft: FactDraft| {
        draft.read(
            &Document::default(),
            ("municipality", KOELN),
            (&TARGET, "target:verwaltung"),
            today(),
        )
    };
    let year = ("year", Flaw::NotBetween(2020, 2100));
    for (draft, expected) in [
        (draft("", ""), vec![year]),
        (draft("2019", ""), vec![year]),
        (draft("2101", ""), vec![year]),
        (draft("20 35", ""), vec![year]),
        (draft("2035.0", ""), vec![year]),
        (draft("70000", ""), vec![year]),
        (draft("2035", "31.06.2020"), vec![("decidedOn", Flaw::NotADay)]),
        (draft("2035", "2027-01-01"), vec![("decidedOn", Flaw::InFuture)]),
    ] {
        assert_eq!(flaws(read(draft.clone())), expected, "{draft:?}");
    }
    for year in ["2020", " 2100 "] {
        assert!(read(draft(year, "04.07.2019")).is_ok());
    }
}

#[test]
fn a_concept_needs_a_status() {
    let draft = |status: &str, title: &str, decided_on: &str| {
        fact(&[("status", status), ("title", title), ("decidedOn", decided_on)])
    };
    let read = |draft: FactDraft| {
        draft.read(
            &Document::default(),
            ("municipality", KOELN),
            (&CONCEPT, "concept"),
            today(),
        )
    };
    for (draft, expected) in [
        (draft("", "", ""), vec![("status", Flaw::Missing)]),
        (
            draft("beantragt", &"ß".repeat(201), ""),
            vec![("title", Flaw::TooLong(200))],
        ),
        (
            draft("beantragt", "", "2026-11-24"),
            vec![("decidedOn", Flaw::InFuture)],
        ),
        (draft("beantragt", "", "x"), vec![("decidedOn", Flaw::NotADay)]),
    ] {
        assert_eq!(flaws(read(draft.clone())), expected, "{draft:?}");
    }
    assert!(read(draft("beantragt", &"ß".repeat(200), "")).is_ok());
}

#[test]
fn a_municipality_from_outside_is_added_by_its_key() {
    let draft = |key: &str, name: &str, population: &str| MunicipalityDraft {
        key: key.to_owned(),
        name: name.to_owned(),
        population: population.to_owned(),
        is_another: false,
    };
    let mut anna = Member::new("Anna");
    let people = ("population", Flaw::NotBetween(1, 20_000_000));
    for (typed, expected) in [
        (draft("", "", ""), vec![("key", Flaw::NotAKey), ("name", Flaw::Missing)]),
        (draft("5366016", "Euskirchen", ""), vec![("key", Flaw::NotAKey)]),
        (draft("99366016", "Euskirchen", ""), vec![("key", Flaw::NotAKey)]),
        (draft(KOELN, "Köln", ""), vec![("key", Flaw::AlreadyThere)]),
        (draft("05366016", "Euskirchen", "0"), vec![people]),
        (draft("05366016", "Euskirchen", "viele"), vec![people]),
        (draft("05366016", "Euskirchen", "-5"), vec![people]),
        (draft("05366016", "Euskirchen", "20000001"), vec![people]),
    ] {
        assert_eq!(flaws(typed.read(&anna.document)), expected, "{typed:?}");
    }
    let (key, edit) = draft(" 05 366 016 ", "Euskirchen", "59.430")
        .read(&anna.document)
        .unwrap();
    anna.does(edit);
    let added = Municipality::find(&anna.document, &key).unwrap();
    assert_eq!(
        (key.as_str(), added.name.as_str(), added.population),
        ("05366016", "Euskirchen", Some(59_430))
    );
    assert_eq!(
        flaws(draft("05366016", "Euskirchen", "").read(&anna.document)),
        [("key", Flaw::AlreadyThere)]
    );
    assert!(draft("05366", "Kreis Euskirchen", "").read(&anna.document).is_ok());
}
