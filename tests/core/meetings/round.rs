//! The status round writes into the history and never overwrites.
use super::{MEETING, anna};
use crate::json::json;
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, day, own, today};
use klimanetz_core::domain::{HeatPlan, Meeting, history};
use klimanetz_core::draft::{Reported, report};
use klimanetz_core::summary::{Round, heard, municipality, round};

const SOURCE: &str = "mündlich im Treffen am 23.11.2026";

fn reports(member: &mut Member, key: &str, reported: Reported) {
    let meeting = Meeting::find(&member.document, MEETING).unwrap();
    let edit = report(&member.document, &meeting, (key, reported), SOURCE, today()).unwrap();
    member.does(edit);
}

fn the_round(member: &Member) -> Round {
    let meeting = Meeting::find(&member.document, MEETING).unwrap();
    round(&member.document, &meeting, today())
}

/// The parts of what is shown of the heat planning of a municipality.
fn stated(member: &Member, key: &str) -> klimanetz_core::replica::Value {
    let entity = member.document.entity("municipality", key).unwrap();
    entity.shown(HeatPlan::FIELD).unwrap().value.clone()
}

#[test]
fn t_wp_12_the_status_round_writes_one_entry_each_and_never_overwrites() {
    let mut anna = anna();
    let earlier = json!({"phase": "zielszenario", "active": ["potenzialanalyse", "zielszenario"], "asOf": "2026-01-01",
        "source": "Ratsinfo", "reason": "alt", "neu": 1});
    anna.writes(("municipality", BORNHEIM), HeatPlan::FIELD, earlier);
    reports(&mut anna, BORNHEIM, Reported::Same);
    let same = json!({"phase": "zielszenario", "active": ["potenzialanalyse", "zielszenario"], "asOf": "2026-11-23",
        "source": SOURCE, "meeting": MEETING, "neu": 1});
    assert_eq!(
        stated(&anna, BORNHEIM),
        same,
        "all parts but the reason of the step before"
    );
    let before = history::<HeatPlan>(&anna.document, ("municipality", BORNHEIM), HeatPlan::FIELD);
    assert_eq!(before.len(), 1);
    assert_eq!(before[0].value.get("source"), Some(&"Ratsinfo".into()));
    // A second tap changes nothing; another step adds an entry.
    let meeting = Meeting::find(&anna.document, MEETING).unwrap();
    let again = report(&anna.document, &meeting, (BORNHEIM, Reported::Same), SOURCE, today()).unwrap();
    assert_eq!(anna.tries(&again).unwrap(), None);
    reports(&mut anna, BORNHEIM, Reported::Step("beschlossen"));
    assert_eq!(
        history::<HeatPlan>(&anna.document, ("municipality", BORNHEIM), HeatPlan::FIELD).len(),
        2
    );
    assert!(municipality(&anna.document, BORNHEIM, today()).is_some());
}

#[test]
fn the_round_counts_61_municipalities_and_no_kreis() {
    let mut anna = anna();
    let view = the_round(&anna);
    assert_eq!((view.lines.len(), view.n_heard, view.districts.len()), (61, 0, 5));
    assert!(view.lines.iter().all(|line| line.key != RHEIN_SIEG));
    reports(&mut anna, KOELN, Reported::Step("bestandsanalyse"));
    let plan = HeatPlan {
        phase: "beschlossen".to_owned(),
        source: own(),
        ..stated_plan()
    };
    anna.states(BORNHEIM, HeatPlan::FIELD, &plan);
    assert_eq!(
        the_round(&anna).n_heard,
        1,
        "a statement beside the meeting was not heard there"
    );
    // Whoever states something else later was heard all the same.
    anna.states(KOELN, HeatPlan::FIELD, &plan);
    assert_eq!(the_round(&anna).n_heard, 1);
    let other = Meeting {
        id: "5b1e0000-0000-4000-8000-0000000000ff".to_owned(),
        ..Meeting::find(&anna.document, MEETING).unwrap()
    };
    assert_eq!(round(&anna.document, &other, today()).n_heard, 0);
}

fn stated_plan() -> HeatPlan {
    klimanetz_core::domain::Fact::from_value(&json!({"phase": "x", "asOf": "2026-01-01"})).unwrap()
}

#[test]
fn what_was_heard_says_what_was_before() {
    let mut anna = anna();
    anna.writes(
        ("municipality", KOELN),
        HeatPlan::FIELD,
        json!({"phase": "zielszenario", "asOf": "2026-01-01"}),
    );
    anna.ticks();
    reports(&mut anna, KOELN, Reported::Step("vorbereitung"));
    reports(&mut anna, KOELN, Reported::Step("beschlossen"));
    reports(&mut anna, BORNHEIM, Reported::Step("vorbereitung"));
    let all = heard(&anna.document, MEETING);
    let told: Vec<_> = all
        .iter()
        .map(|one| (one.name.as_str(), one.phase.as_str(), one.before.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("Bornheim", "vorbereitung", None),
            ("Köln", "beschlossen", Some("zielszenario"))
        ]
    );
}

#[test]
fn nothing_stated_is_not_unchanged_and_no_report_is_of_a_day_to_come() {
    let mut anna = anna();
    let meeting = Meeting {
        day: Some(day((2027, 1, 1))),
        ..Meeting::find(&anna.document, MEETING).unwrap()
    };
    assert_eq!(
        report(&anna.document, &meeting, (KOELN, Reported::Same), SOURCE, today()),
        None
    );
    anna.does(
        report(
            &anna.document,
            &meeting,
            (KOELN, Reported::Step("vorbereitung")),
            SOURCE,
            today(),
        )
        .unwrap(),
    );
    assert_eq!(stated(&anna, KOELN).get("asOf"), Some(&"2026-11-23".into()));
}
