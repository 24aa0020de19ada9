//! Heat planning: parallel steps, skipped ones, procurement, procedure, target year, deadline, review, designation.
use super::{of_field, page, read, states};
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, TOPIC, day, flaws, own, today};
use klimanetz_core::catalogue::{
    HEAT_AREA, HEAT_AWARD, HEAT_CONSULTATION, HEAT_DECISION, HEAT_FACTS, HEAT_PROCEDURE, HEAT_REVIEW, HEAT_YEAR,
    skipped,
};
use klimanetz_core::domain::{Day, Fact, HeatPlan, Histories, heat_review};
use klimanetz_core::draft::{Flaw, HeatPlanDraft};
use klimanetz_core::edit::Edit;
use klimanetz_core::summary::links_to;
use klimanetz_core::text::Language;

fn report(phase: &str, active: &[&str]) -> HeatPlanDraft {
    HeatPlanDraft {
        phase: phase.to_owned(),
        as_of: today().to_string(),
        source: "Rat".to_owned(),
        active: active.iter().map(|code| (*code).to_owned()).collect(),
        ..HeatPlanDraft::default()
    }
}

fn plan(member: &Member) -> HeatPlan {
    page(&member.document, KOELN).heat[0].fact.clone().unwrap()
}

/// T-WP-1: the furthest of the steps under way is the step; the set is kept in the order of the law; one alone is no set.
#[test]
fn t_wp_1_several_steps_run_in_parallel() {
    let mut anna = Member::new("Anna");
    for (phase, active, furthest, set) in [
        (
            "zielszenario",
            &["umsetzungsstrategie", "gebietseinteilung"][..],
            "umsetzungsstrategie",
            &["zielszenario", "gebietseinteilung", "umsetzungsstrategie"][..],
        ),
        (
            "umsetzungsstrategie",
            &["zielszenario"],
            "umsetzungsstrategie",
            &["zielszenario", "umsetzungsstrategie"],
        ),
        ("zielszenario", &["zielszenario"], "zielszenario", &[]),
        ("zielszenario", &[], "zielszenario", &[]),
        (
            "zielszenario",
            &["quartierskonzept"],
            "zielszenario",
            &["quartierskonzept", "zielszenario"],
        ),
    ] {
        let change = report(phase, active).read(&anna.document, KOELN, today()).unwrap();
        anna.tries(&change).unwrap();
        let stated = plan(&anna);
        assert_eq!(
            (stated.phase.as_str(), stated.active.as_slice()),
            (furthest, &set.iter().map(ToString::to_string).collect::<Vec<_>>()[..])
        );
        assert_eq!(HeatPlan::from_value(&stated.to_value()), Some(stated));
    }
    let stated = report("zielszenario", &["bestandsanalyse"]);
    anna.sends(stated.read(&anna.document, KOELN, today()));
    let words = Language::German.text().heat_step(&plan(&anna), &|_| None);
    assert_eq!(words, "Zielszenario; Parallel: Bestandsanalyse");
}

/// T-WP-2, L12: no step has to be reported; those between are named, so that a slip is seen, and nothing is said to be skipped.
#[test]
fn t_wp_2_skipped_steps_are_named_and_allowed() {
    let codes = |from, to| skipped(from, to).iter().map(|step| step.code).collect::<Vec<_>>();
    assert_eq!(
        codes("eignungspruefung", "zielszenario"),
        ["bestandsanalyse", "potenzialanalyse"]
    );
    for language in Language::ALL {
        let words = (language.text().fact.skipped)("Bestandsanalyse");
        assert!(
            !words.to_lowercase().contains("sprungen") && !words.to_lowercase().contains("skip"),
            "{words}"
        );
    }
    for (from, to) in [
        ("eignungspruefung", "bestandsanalyse"),
        ("zielszenario", "eignungspruefung"),
        ("zielszenario", "zielszenario"),
        ("", "zielszenario"),
        ("unbekannt", "zielszenario"),
        ("neuartig", "zielszenario"),
        ("zielszenario", "neuartig"),
    ] {
        assert!(codes(from, to).is_empty(), "{from} {to}");
    }
}

/// T-WP-3: a step back has its day and may have its reason; both stay readable in the history.
#[test]
fn t_wp_3_a_step_back_has_a_day_and_a_reason() {
    let mut anna = Member::new("Anna");
    anna.sends(report("vor_beschluss", &[]).read(&anna.document, KOELN, today()));
    let undated = HeatPlanDraft {
        as_of: String::new(),
        ..report("umsetzungsstrategie", &[])
    };
    assert_eq!(
        flaws(undated.read(&anna.document, KOELN, today())),
        [("asOf", Flaw::Missing)]
    );
    let back = HeatPlanDraft {
        reason: "vom Rat zurückgegeben".to_owned(),
        ..report("umsetzungsstrategie", &[])
    };
    anna.sends(back.read(&anna.document, KOELN, today()));
    anna.sends(report("vor_beschluss", &[]).read(&anna.document, KOELN, today()));
    let reasons = page(&anna.document, KOELN)
        .heat_history
        .into_iter()
        .map(|stated| stated.fact.unwrap().reason);
    assert_eq!(reasons.collect::<Vec<_>>(), ["vom Rat zurückgegeben", ""]);
}

/// T-WP-4: who does the planning is independent of the step, with the name of the office.
#[test]
fn t_wp_4_procurement_is_stated_beside_the_step() {
    let mut anna = Member::new("Anna");
    let at = (&HEAT_AWARD, "heatAward");
    states(
        &mut anna,
        at,
        &[("award", "extern_beauftragt"), ("office", " Büro Wärme & Partner ")],
    );
    let view = page(&anna.document, KOELN);
    assert!(view.heat.is_empty(), "the step is another matter");
    let fact = of_field(&view, "heatAward");
    let words = Language::German.text().fact_line(fact.kind, fact.shown().unwrap());
    assert_eq!(words, "extern beauftragt: Büro Wärme & Partner");
    assert_eq!(
        flaws(read(&anna.document, at, &[("award", "")])),
        [("award", Flaw::Missing)]
    );
    states(&mut anna, at, &[("award", "eigenleistung"), ("office", "")]);
    let fact = of_field(&page(&anna.document, KOELN), "heatAward");
    assert_eq!((fact.shown().unwrap().parts.len(), fact.earlier.len()), (1, 1));
}

/// T-WP-5: the simplified procedure is for fewer than 10,000 inhabitants; stating it is a warning, never refused.
#[test]
fn t_wp_5_the_simplified_procedure_warns_from_10_000_inhabitants() {
    let mut anna = Member::new("Anna");
    let at = (&HEAT_PROCEDURE, "heatProcedure");
    let warns = |anna: &Member, key: &str| page(&anna.document, key).too_large_for.is_some();
    for (procedure, expected) in [
        ("regulaer", false),
        ("vereinfacht", true),
        ("verkuerzt_teilgebiete", false),
        ("bestandsplan_§5", false),
        ("neuartig", false),
    ] {
        states(&mut anna, at, &[("procedure", procedure)]);
        assert_eq!(warns(&anna, KOELN), expected, "{procedure}");
    }
    for (key, population, expected) in [("05366016", 9_999, false), ("05366020", 10_000, true)] {
        anna.writes(("municipality", key), "name", "Dorf");
        anna.writes(("municipality", key), "population", population);
        anna.sends(super::typed(&anna.document, at, &[("procedure", "vereinfacht")]).read(
            &anna.document,
            ("municipality", key),
            at,
            today(),
        ));
        assert_eq!(warns(&anna, key), expected, "{population}");
    }
}

/// T-WP-7: 2045 unless an earlier year is stated; a later one is refused.
#[test]
fn t_wp_7_the_target_year_of_heat_planning() {
    let mut anna = Member::new("Anna");
    let at = (&HEAT_YEAR, "heatTargetYear");
    assert_eq!(page(&anna.document, KOELN).heat_year, Some(2045));
    for year in ["2024", "2046", "", "bald"] {
        let expected = [("year", Flaw::NotBetween(2025, 2045))];
        assert_eq!(flaws(read(&anna.document, at, &[("year", year)])), expected, "{year}");
    }
    for year in ["2025", "2045", "2035"] {
        states(&mut anna, at, &[("year", year)]);
        assert_eq!(page(&anna.document, KOELN).heat_year, None, "{year} is stated");
    }
    for left in [2045, 2025] {
        anna.takes_back(KOELN, "heatTargetYear");
        let held = of_field(&page(&anna.document, KOELN), "heatTargetYear");
        assert_eq!(
            held.shown().unwrap().number("year"),
            Some(left),
            "the one before holds again"
        );
    }
    anna.takes_back(KOELN, "heatTargetYear");
    assert_eq!(page(&anna.document, KOELN).heat_year, Some(2045));
    let view = of_field(&page(&anna.document, KOELN), "heatTargetYear");
    assert_eq!(view.earlier.len(), 3, "what was taken back is in the history");
    for (key, name) in [("07131007", "Bad Neuenahr-Ahrweiler"), ("07131", "Ahrweiler")] {
        anna.writes(("municipality", key), "name", name);
        let year = page(&anna.document, key).heat_year;
        assert_eq!(
            year, None,
            "L5: the year of another Land is not that of Nordrhein-Westfalen"
        );
    }
}

/// T-WP-9: five years after the decision, unless another day is stated.
#[test]
fn t_wp_9_the_next_review_follows_from_the_decision() {
    let mut anna = Member::new("Anna");
    let review = |anna: &Member| {
        let histories = Histories::all(&anna.document);
        let due = heat_review(&histories, (KOELN, anna.document.entity("municipality", KOELN)))?;
        Some((due.day, due.section))
    };
    assert_eq!(review(&anna), None);
    let decision = (&HEAT_DECISION, "heatDecision");
    assert_eq!(
        flaws(read(&anna.document, decision, &[("decidedOn", "2027-01-01")])),
        [("decidedOn", Flaw::InFuture)]
    );
    for (decided, due) in [("2024-12-10", (2029, 12, 10)), ("2024-02-29", (2029, 2, 28))] {
        states(&mut anna, decision, &[("decidedOn", decided), ("body", "Rat")]);
        assert_eq!(review(&anna), Some((day(due), Some("§ 25 Abs. 1"))));
        let shown = page(&anna.document, KOELN).review.unwrap();
        let words = Language::German.text().review(&shown);
        assert!(
            shown.day == day(due) && words.contains("hier gerechnet ab Beschluss"),
            "{words}"
        );
    }
    let existing = (&HEAT_PROCEDURE, "heatProcedure");
    states(&mut anna, existing, &[("procedure", "bestandsplan_§5")]);
    let shown = page(&anna.document, KOELN).review.unwrap();
    assert_eq!((shown.day, shown.section), (day((2030, 7, 1)), Some("§ 25 Abs. 3")));
    assert!(
        Language::German
            .text()
            .review(&shown)
            .starts_with("01.07.2030 (bestehender Wärmeplan")
    );
    states(&mut anna, (&HEAT_REVIEW, "heatReview"), &[("due", "2028-03-01")]);
    assert_eq!(review(&anna), Some((day((2028, 3, 1)), None)));
    assert_eq!(
        page(&anna.document, KOELN).review,
        None,
        "it stands among what is stated"
    );
    assert_eq!(Day::from_ymd(9_998, 1, 1).unwrap().plus_years(5), None);
}

/// T-WP-10: the person who reported it and the meeting travel with the step and are named.
#[test]
fn t_wp_10_who_reported_it_is_part_of_the_statement() {
    let mut anna = Member::new("Anna");
    let draft = HeatPlanDraft {
        reported_by: ERIKA.to_owned(),
        meeting: TOPIC.to_owned(),
        ..report("zielszenario", &[])
    };
    anna.sends(draft.read(&anna.document, KOELN, today()));
    let name_of = |id: &str| (id == ERIKA).then(|| "Erika Muster".to_owned());
    let words = Language::German.text().heat_step(&plan(&anna), &name_of);
    assert_eq!(
        words,
        "Zielszenario; gemeldet von Erika Muster; gemeldet zum Treffen gelöscht"
    );
    assert_eq!(plan(&anna).meeting, TOPIC);
    for id in [ERIKA, TOPIC] {
        let linked = links_to(&anna.document, id);
        assert_eq!(
            linked.iter().map(|linked| linked.title.as_str()).collect::<Vec<_>>(),
            ["Köln"],
            "both ways"
        );
    }
    anna.sends(report("zielszenario", &[]).read(&anna.document, KOELN, today()));
    assert!(links_to(&anna.document, ERIKA).is_empty());
}

/// T-WP-11: designating an area is a decision of its own, with its day, and never a step.
#[test]
fn t_wp_11_the_designation_of_an_area_is_no_step() {
    let mut anna = Member::new("Anna");
    states(
        &mut anna,
        (&HEAT_AREA, "heatArea"),
        &[("decided", "ja"), ("decidedOn", "2026-05-04"), ("body", "Rat")],
    );
    let view = page(&anna.document, KOELN);
    assert!(view.heat.is_empty() && view.step.is_none());
    let fact = of_field(&view, "heatArea");
    assert_eq!(
        Language::German.text().fact_line(fact.kind, fact.shown().unwrap()),
        "ja (beschlossen am 04.05.2026, Gremium Rat)"
    );
}

#[test]
fn the_consultation_has_a_begin_an_end_after_it_and_a_link() {
    let mut anna = Member::new("Anna");
    let at = (&HEAT_CONSULTATION, "heatConsultation");
    let typed = [("from", "2025-08-23"), ("to", "2025-07-14")];
    assert_eq!(flaws(read(&anna.document, at, &typed)), [("to", Flaw::TooEarly)]);
    states(
        &mut anna,
        at,
        &[
            ("from", "2025-07-14"),
            ("to", "2025-08-23"),
            ("link", "https://beteiligung.nrw.de/portal"),
        ],
    );
    let fact = of_field(&page(&anna.document, KOELN), "heatConsultation");
    assert_eq!(
        Language::German.text().fact_line(fact.kind, fact.shown().unwrap()),
        "14.07.2025 – 23.08.2025 (https://beteiligung.nrw.de/portal)"
    );
}

/// Two facts of one municipality never get into each other's way.
#[test]
fn each_fact_is_decided_on_its_own() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    states(&mut anna, (&HEAT_YEAR, "heatTargetYear"), &[("year", "2040")]);
    states(&mut bert, (&HEAT_AWARD, "heatAward"), &[("award", "keine")]);
    anna.hears(&bert);
    let entity = anna.document.entity("municipality", KOELN).unwrap();
    assert_eq!(entity.conflicts().count(), 0);
    states(&mut bert, (&HEAT_YEAR, "heatTargetYear"), &[("year", "2035")]);
    anna.hears(&bert);
    let fact = of_field(&page(&anna.document, KOELN), "heatTargetYear");
    assert_eq!(
        (fact.stated.len(), page(&anna.document, BORNHEIM).heat_year),
        (2, Some(2045))
    );
    let chosen = fact.stated[1].value.clone();
    anna.does(klimanetz_core::draft::decide(
        &anna.document,
        ("municipality", KOELN),
        "heatTargetYear",
        &chosen,
    ));
    let fact = of_field(&page(&anna.document, KOELN), "heatTargetYear");
    assert_eq!((fact.stated.len(), fact.earlier.len()), (1, 1));
}

/// What a newer app states in a fact beside what this one knows survives a change of the rest.
#[test]
fn parts_of_a_newer_catalogue_survive_a_change() {
    let mut anna = Member::new("Anna");
    let newer = klimanetz_core::domain::Composite::new(own())
        .with("award", "keine")
        .with("vergabenummer", 7);
    anna.states(KOELN, "heatAward", &newer);
    states(&mut anna, (&HEAT_AWARD, "heatAward"), &[("award", "in_ausschreibung")]);
    let fact = of_field(&page(&anna.document, KOELN), "heatAward");
    assert_eq!(
        Language::German.text().fact_line(fact.kind, fact.shown().unwrap()),
        "in Ausschreibung (vergabenummer: 7)"
    );
}

#[test]
fn the_codes_of_the_facts_stay_what_they_are() {
    let codes: Vec<&str> = HEAT_FACTS.iter().map(|kind| kind.name.code).collect();
    assert_eq!(
        codes,
        [
            "heatAward",
            "heatProcedure",
            "heatConsultation",
            "heatCouncil",
            "heatDecision",
            "heatReview",
            "heatArea",
            "heatTargetYear",
            "heatDeadline"
        ],
        "codes in files never change"
    );
}

/// Stating the same with the same day and source is no statement.
#[test]
fn the_same_fact_again_changes_nothing() {
    let mut anna = Member::new("Anna");
    let at = (&HEAT_YEAR, "heatTargetYear");
    states(&mut anna, at, &[("year", "2040")]);
    let again: Edit = read(&anna.document, at, &[("year", " 2040 ")]).unwrap();
    assert_eq!(anna.tries(&again), Ok(None));
}
