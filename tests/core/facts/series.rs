//! Dated facts are series: what is current follows from their days alone, and nothing stated is ever lost from sight (F41).
use crate::laws::histories::every;
use crate::member::{KOELN, Member, day, held, meet, today};
use klimanetz_core::catalogue::HEAT_PLAN;
use klimanetz_core::domain::{Composite, Day, Fact, HeatPlan, Meeting, Source, series, target_field};
use klimanetz_core::draft::{Reported, decide, report, withdraw};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::summary::{municipality, round, to_decide};
use proptest::prelude::*;
use std::collections::BTreeSet;

const ABOUT: (&str, &str) = ("municipality", KOELN);

fn plan(phase: &str, as_of: Day) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: Source {
            as_of,
            source: "Ratsinfo".to_owned(),
        },
        ..HeatPlan::default()
    }
}

fn year(year: u32, as_of: Day) -> Composite {
    let source = Source {
        as_of,
        source: "Ratsinfo".to_owned(),
    };
    Composite::new(source).with("year", year)
}

/// The steps that hold.
fn steps(document: &Document) -> Vec<String> {
    let held = held::<HeatPlan>(document, KOELN, HEAT_PLAN).into_iter();
    held.map(|stated| stated.fact.unwrap().phase).collect()
}

fn earlier(document: &Document) -> Vec<(String, bool)> {
    let series = series(document, ABOUT, HEAT_PLAN);
    let earlier = series.superseded::<HeatPlan>().into_iter();
    earlier
        .map(|stated| (stated.fact.unwrap().phase, stated.is_withdrawn))
        .collect()
}

fn october() -> Meeting {
    let mut anna = Member::new("Planer");
    let fields = [("title", "Netzwerktreffen Oktober"), ("day", "2026-10-01")];
    for (field, value) in fields {
        anna.writes(("meeting", super::super::member::TOPIC), field, value);
    }
    Meeting::find(&anna.document, super::super::member::TOPIC).unwrap()
}

/// F41: minutes are typed up after the meeting. What was so in October does not replace what was decided in November.
#[test]
fn f41_an_older_report_goes_into_the_history() {
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HEAT_PLAN, &plan("vorbereitung", day((2026, 3, 1))));
    anna.states(KOELN, HEAT_PLAN, &plan("beschlossen", day((2026, 11, 20))));
    let line = |anna: &Member| {
        let round = round(&anna.document, &october(), today());
        round.lines.into_iter().find(|line| line.key == KOELN).unwrap()
    };
    assert_eq!(
        line(&anna).stated[0].get("phase"),
        Some(&"vorbereitung".into()),
        "what was so in October"
    );
    let told = |anna: &Member, reported| report(&anna.document, &october(), (KOELN, reported), "mündlich", today());
    let edit = told(&anna, Reported::Step("umsetzungsstrategie")).unwrap();
    anna.does(edit);
    assert_eq!(steps(&anna.document), ["beschlossen"]);
    assert_eq!(
        earlier(&anna.document),
        [
            ("umsetzungsstrategie".to_owned(), false),
            ("vorbereitung".to_owned(), false)
        ]
    );
    assert!(line(&anna).is_heard);
    assert_eq!(line(&anna).stated[0].get("phase"), Some(&"umsetzungsstrategie".into()));
    // „unverändert“ is offered and stated against what was so then.
    let edit = told(&anna, Reported::Same);
    assert_eq!(
        edit.map(|edit| anna.tries(&edit).unwrap()),
        Some(None),
        "it is what was reported already"
    );
    let view = municipality(&anna.document, KOELN, today()).unwrap();
    assert_eq!(view.step.unwrap().plan.phase, "beschlossen");
}

/// What nobody had stated by the day of the meeting cannot be „unchanged“.
#[test]
fn f41_nothing_known_on_the_day_of_the_meeting_cannot_be_unchanged() {
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HEAT_PLAN, &plan("beschlossen", day((2026, 11, 20))));
    let edit = report(&anna.document, &october(), (KOELN, Reported::Same), "mündlich", today());
    assert_eq!(edit, None);
}

/// Steps of different days are two points of a series; target years are a contradiction, whatever their days.
#[test]
fn only_what_does_not_progress_contradicts_itself_over_days() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    let target = target_field("gesamtes_gebiet");
    anna.states(KOELN, HEAT_PLAN, &plan("bestandsanalyse", day((2026, 5, 1))));
    bert.states(KOELN, HEAT_PLAN, &plan("potenzialanalyse", day((2026, 9, 1))));
    anna.states(KOELN, &target, &year(2035, day((2024, 5, 1))));
    bert.states(KOELN, &target, &year(2040, day((2025, 5, 1))));
    meet(&mut anna, &mut bert);
    assert_eq!(steps(&anna.document), ["potenzialanalyse"]);
    assert_eq!(earlier(&anna.document), [("bestandsanalyse".to_owned(), false)]);
    let years = held::<Composite>(&anna.document, KOELN, &target);
    assert_eq!(years.len(), 2);
    let open = to_decide(&anna.document);
    assert_eq!((open.len(), open[0].n), (1, 1), "one field of one municipality");
    // The decision for the older statement holds: the other one does not come back by its day.
    let chosen = years
        .iter()
        .find(|stated| stated.value.get("year") == Some(&2035.into()))
        .unwrap();
    anna.does(decide(&anna.document, ABOUT, &target, &chosen.value));
    let years = held::<Composite>(&anna.document, KOELN, &target);
    assert_eq!((years.len(), &years[0].value), (1, &chosen.value));
    assert!(to_decide(&anna.document).is_empty());
}

/// The same year of another day, or by another source, is no contradiction: nobody could choose between 2035 and 2035.
#[test]
fn who_says_the_same_contradicts_nobody() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    let target = target_field("gesamtes_gebiet");
    anna.states(KOELN, &target, &year(2035, day((2026, 3, 1))));
    bert.states(KOELN, &target, &year(2035, day((2026, 10, 1))));
    meet(&mut anna, &mut bert);
    let years = held::<Composite>(&anna.document, KOELN, &target);
    assert_eq!(years.len(), 1);
    assert_eq!(
        years[0].fact.as_ref().unwrap().source.as_of,
        day((2026, 10, 1)),
        "the latest is shown"
    );
    let earlier = series(&anna.document, ABOUT, &target).superseded::<Composite>();
    assert_eq!(earlier.len(), 1, "and the other stays in the history");
    assert!(to_decide(&anna.document).is_empty());
}

/// Different steps for the same day are a contradiction.
#[test]
fn two_steps_for_the_same_day_are_to_be_decided() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.states(KOELN, HEAT_PLAN, &plan("bestandsanalyse", today()));
    bert.states(KOELN, HEAT_PLAN, &plan("potenzialanalyse", today()));
    meet(&mut anna, &mut bert);
    assert_eq!(steps(&anna.document).len(), 2);
    assert_eq!(to_decide(&anna.document).len(), 1);
}

/// A mistake is withdrawn, from the history too, and what was before it is current again; the same entry can hold again.
#[test]
fn a_withdrawn_statement_gives_way_to_the_one_before() {
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HEAT_PLAN, &plan("vorbereitung", day((2026, 3, 1))));
    anna.states(KOELN, HEAT_PLAN, &plan("umsetzung", day((2026, 11, 20))));
    anna.states(KOELN, HEAT_PLAN, &plan("zielszenario", day((2026, 10, 1))));
    anna.takes_back(KOELN, HEAT_PLAN);
    assert_eq!(steps(&anna.document), ["zielszenario"], "entered as an earlier one");
    anna.takes_back(KOELN, HEAT_PLAN);
    assert_eq!(steps(&anna.document), ["vorbereitung"]);
    anna.takes_back(KOELN, HEAT_PLAN);
    assert!(steps(&anna.document).is_empty());
    assert_eq!(earlier(&anna.document).len(), 3, "all are still in the history");
    let entry = series(&anna.document, ABOUT, HEAT_PLAN).earlier[0].entry.clone();
    anna.does(withdraw(&anna.document, ABOUT, HEAT_PLAN, (&entry, false)));
    assert_eq!(steps(&anna.document), ["umsetzung"]);
    // Who states again what was withdrawn means it.
    anna.takes_back(KOELN, HEAT_PLAN);
    anna.states(KOELN, HEAT_PLAN, &plan("umsetzung", day((2026, 11, 20))));
    assert_eq!(steps(&anna.document), ["umsetzung"]);
}

/// In the files of older apps the last one written was the current one, and stays it.
#[test]
fn what_an_older_app_replaced_stays_replaced() {
    let mut anna = Member::new("Anna");
    let late = plan("beschlossen", day((2026, 11, 20))).to_value();
    let first = anna.writes(ABOUT, HEAT_PLAN, late.clone()).name.to_string();
    for (field, value) in [
        ("subject", Value::from(KOELN)),
        ("field", HEAT_PLAN.into()),
        ("value", late),
        ("who", "Anna".into()),
        ("at", 1_795_000_001_000_i64.into()),
    ] {
        anna.writes(("history", &first), field, value);
    }
    anna.writes(ABOUT, HEAT_PLAN, plan("zielszenario", day((2026, 10, 1))).to_value());
    assert_eq!(steps(&anna.document), ["zielszenario"]);
    assert_eq!(earlier(&anna.document), [("beschlossen".to_owned(), false)]);
    // What it took back is not stated, until somebody states something.
    anna.writes(ABOUT, HEAT_PLAN, Value::Null);
    let view = municipality(&anna.document, KOELN, today()).unwrap();
    assert_eq!(view.step, None);
}

#[derive(Debug, Clone)]
struct Told {
    by: usize,
    phase: usize,
    month: u8,
}

fn told() -> impl Strategy<Value = Told> {
    (0..3_usize, 0..4_usize, 1..=12_u8).prop_map(|(by, phase, month)| Told { by, phase, month })
}

const STEPS: [&str; 4] = ["vorbereitung", "bestandsanalyse", "zielszenario", "beschlossen"];

fn of(told: &Told) -> HeatPlan {
    plan(STEPS[told.phase], day((2025, told.month, 1)))
}

/// One statement for each day, entered in any order by any of three members who hear each other now and then: the current one is
/// the one of the latest day, everything stated is in the series, and nothing is to be decided.
#[test]
fn what_is_current_depends_on_no_order() {
    let cases = (prop::collection::vec((told(), any::<bool>()), 1..9), any::<u64>());
    every(120, cases, |(mut deeds, shuffle)| {
        let mut days = BTreeSet::new();
        deeds.retain(|(told, _)| days.insert(told.month));
        let last = deeds.iter().max_by_key(|(told, _)| told.month).unwrap().0.clone();
        let mut members = [Member::new("Anna"), Member::new("Bert"), Member::new("Cem")];
        for (nth, (told, meets)) in deeds.iter().enumerate() {
            if *meets {
                let other = members[(told.by + nth + shuffle as usize % 3) % 3].clone();
                members[told.by].hears(&other);
            }
            members[told.by].states(KOELN, HEAT_PLAN, &of(told));
        }
        let [mut anna, bert, cem] = members;
        let mut other = cem.clone();
        anna.hears(&bert);
        anna.hears(&cem);
        other.hears(&bert);
        other.hears(&anna);
        assert_eq!(anna.document, other.document);
        assert_eq!(steps(&anna.document), [of(&last).phase]);
        let series = series(&anna.document, ABOUT, HEAT_PLAN);
        let said: BTreeSet<String> = series.all().map(|point| point.value.to_string()).collect();
        let typed: BTreeSet<String> = deeds.iter().map(|(told, _)| of(told).to_value().to_string()).collect();
        assert_eq!(said, typed);
        assert!(to_decide(&anna.document).is_empty());
        // Withdrawn one after the other they are current in the order of their days, the latest first.
        let mut order: Vec<&Told> = deeds.iter().map(|(told, _)| told).collect();
        order.sort_by_key(|told| std::cmp::Reverse(told.month));
        for told in order {
            assert_eq!(steps(&anna.document), [of(told).phase]);
            anna.takes_back(KOELN, HEAT_PLAN);
        }
        assert!(steps(&anna.document).is_empty());
    });
}

/// Whatever is stated, withdrawn and decided, also for the same day: no statement leaves the series.
#[test]
fn nothing_stated_disappears() {
    #[derive(Debug, Clone)]
    enum Deed {
        State(Told),
        TakeBack(usize),
        Decide(usize),
        Meet(usize),
    }
    let deed = prop_oneof![
        4 => told().prop_map(Deed::State),
        1 => (0..3_usize).prop_map(Deed::TakeBack),
        1 => (0..3_usize).prop_map(Deed::Decide),
        2 => (0..3_usize).prop_map(Deed::Meet),
    ];
    every(121, prop::collection::vec(deed, 1..16), |deeds| {
        let mut members = [Member::new("Anna"), Member::new("Bert"), Member::new("Cem")];
        let mut typed = BTreeSet::new();
        for deed in &deeds {
            match deed {
                Deed::State(told) => {
                    let plan = of(&Told {
                        month: told.month % 3 + 1,
                        ..told.clone()
                    });
                    typed.insert(plan.to_value().to_string());
                    let writes =
                        klimanetz_core::domain::state(&members[told.by].document, ABOUT, HEAT_PLAN, plan.to_value());
                    members[told.by].tries(&Edit::Write(writes)).unwrap();
                }
                Deed::TakeBack(by) => {
                    let held = series(&members[*by].document, ABOUT, HEAT_PLAN)
                        .current
                        .first()
                        .map(|point| point.entry.clone());
                    if let Some(entry) = held {
                        let edit = withdraw(&members[*by].document, ABOUT, HEAT_PLAN, (&entry, true));
                        members[*by].tries(&edit).unwrap();
                    }
                }
                Deed::Decide(by) => {
                    let held = series(&members[*by].document, ABOUT, HEAT_PLAN)
                        .current
                        .last()
                        .map(|point| point.value.clone());
                    if let Some(value) = held {
                        let edit = decide(&members[*by].document, ABOUT, HEAT_PLAN, &value);
                        members[*by].tries(&edit).unwrap();
                        assert_eq!(held_values(&members[*by].document), [value]);
                    }
                }
                Deed::Meet(by) => {
                    let other = members[(by + 1) % 3].clone();
                    members[*by].hears(&other);
                }
            }
        }
        let [mut anna, bert, cem] = members;
        anna.hears(&bert);
        anna.hears(&cem);
        let series = series(&anna.document, ABOUT, HEAT_PLAN);
        let said: BTreeSet<String> = series.all().map(|point| point.value.to_string()).collect();
        assert_eq!(said, typed);
    });
}

fn held_values(document: &Document) -> Vec<Value> {
    series(document, ABOUT, HEAT_PLAN)
        .current
        .iter()
        .map(|point| point.value.clone())
        .collect()
}
