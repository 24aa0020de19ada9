//! Joint heat planning: a convoy's step holds for its members, each of which may state its own.
use super::page;
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, TOPIC, day, own, today};
use klimanetz_core::catalogue::{HEAT_DECISION, Stage};
use klimanetz_core::domain::{
    Adoption, Composite, Convoys, DeadlineState, Fact, HeatPlan, Municipality, Starting, Told,
};
use klimanetz_core::list::Filter;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::route::filter_of;
use klimanetz_core::summary::{Directory, Due, peers, region, reminders};

const ALFTER: &str = "05382004";

/// Bornheim and Alfter plan together and are in the baseline analysis.
fn convoy() -> Member {
    let mut anna = Member::new("Anna");
    for (field, value) in [
        ("name", Value::from("Linksrheinisch")),
        ("phase", "bestandsanalyse".into()),
        ("asOf", "2026-11-03".into()),
        ("source", "Lenkungskreis".into()),
    ] {
        anna.writes(("convoy", TOPIC), field, value);
    }
    for key in [BORNHEIM, ALFTER, RHEIN_SIEG] {
        anna.writes(("convoy", TOPIC), &format!("member:{key}"), true);
    }
    anna
}

fn step(document: &Document, key: &str) -> Option<(String, bool)> {
    let step = Convoys::of(document).step(document, &Municipality::find(document, key).unwrap())?;
    Some((step.plan.phase, step.is_joint))
}

fn at(phase: &str) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: own(),
        ..HeatPlan::default()
    }
}

/// T-WP-6: one step for all, until a council decides for itself; taken back, the convoy's holds again.
#[test]
fn t_wp_6_a_convoy_has_one_step_and_each_council_decides() {
    let mut anna = convoy();
    let joint = Some(("bestandsanalyse".to_owned(), true));
    assert_eq!(step(&anna.document, BORNHEIM), joint);
    assert_eq!(step(&anna.document, ALFTER), joint);
    assert_eq!(step(&anna.document, KOELN), None);
    assert_eq!(
        step(&anna.document, RHEIN_SIEG),
        None,
        "a Kreis has no heat planning of its own"
    );
    let view = page(&anna.document, BORNHEIM);
    assert_eq!(view.convoy, Some((TOPIC.to_owned(), "Linksrheinisch".to_owned())));
    assert!(view.heat.is_empty());

    anna.states(BORNHEIM, HeatPlan::FIELD, &at("beschlossen"));
    assert_eq!(step(&anna.document, BORNHEIM), Some(("beschlossen".to_owned(), false)));
    assert_eq!(step(&anna.document, ALFTER), joint);
    assert_eq!(deadline(&anna, BORNHEIM).1, DeadlineState::MetBy(today()));

    anna.takes_back(BORNHEIM, HeatPlan::FIELD);
    assert_eq!(step(&anna.document, BORNHEIM), joint);
}

fn deadline(anna: &Member, key: &str) -> (Adoption, DeadlineState) {
    let deadline = page(&anna.document, key).deadline.unwrap();
    (deadline.adoption, deadline.state)
}

/// T-WP-6, L4: a convoy at „beschlossen“ or later counts for a member as finished at most, wherever steps are shown or counted; whether
/// its own council has adopted is not known, so nothing asks for it and nothing says that it is late.
#[test]
fn t_wp_6_a_convoy_adopts_for_nobody() {
    for phase in ["beschlossen", "veroeffentlicht", "umsetzung", "fortschreibung"] {
        let mut anna = convoy();
        anna.writes(("convoy", TOPIC), "phase", phase);
        assert_eq!(step(&anna.document, BORNHEIM), Some(("vor_beschluss".to_owned(), true)));
        assert!(page(&anna.document, BORNHEIM).has_convoy_alone_adopted);
        assert_eq!(deadline(&anna, BORNHEIM).0, Adoption::Unclear);
        anna.writes(("municipality", BORNHEIM), "heatDeadline", past());
        assert_eq!(deadline(&anna, BORNHEIM).1, DeadlineState::Unclear);
        let all = reminders(&anna.document, &Document::default(), today());
        assert!(all.iter().all(|(due, _)| *due != Due::HeatPlan), "{phase}");
        let sums = region(&anna.document, Starting::Hidden);
        assert_eq!((sums.at(Stage::Council).n, sums.at(Stage::Adopted).n), (2, 0));
        // Under the addresses of an older app too.
        let found = |params: &str| Directory::of(&anna.document).found(&filter_of(params)).len();
        assert_eq!((found("etappe=5"), found("etappe=6")), (2, 0));
        assert_eq!((found("stand=vor_beschluss"), found("stand=beschlossen")), (2, 0));
        let alike = peers(&anna.document, BORNHEIM, Starting::Hidden).unwrap();
        assert_eq!(alike.own.phase, Some(Told::Stated("vor_beschluss".to_owned())));
        let decision = Composite::new(own()).with("decidedOn", "2026-05-04");
        anna.states(BORNHEIM, HEAT_DECISION.name.code, &decision);
        assert!(!page(&anna.document, BORNHEIM).has_convoy_alone_adopted);
        assert_eq!(deadline(&anna, BORNHEIM).1, DeadlineState::MetInTime(day((2026, 5, 4))));
    }
    let mut anna = convoy();
    anna.writes(("convoy", TOPIC), "phase", "vor_beschluss");
    assert!(!page(&anna.document, BORNHEIM).step.unwrap().has_convoy_adopted);
    let expected = Adoption::NotYet {
        as_of: day((2026, 11, 3)),
        is_finished: true,
    };
    assert_eq!(deadline(&anna, BORNHEIM).0, expected);
}

/// A deadline that the municipality states itself and that has passed.
fn past() -> Value {
    Composite::new(own()).with("due", "2026-06-30").to_value()
}

/// The list and the counts follow the same rule, and the counts still sum to all (T-WP-13).
#[test]
fn t_wp_13_joint_steps_are_counted_once_for_each_member() {
    let anna = convoy();
    let sums = region(&anna.document, Starting::Hidden);
    assert_eq!((sums.at(Stage::Analysis).n, sums.at(Stage::NotStated).n), (2, 59));
    assert_eq!(sums.stages.iter().map(|(_, sum)| sum.n).sum::<usize>(), 61);
    let found = Directory::of(&anna.document).found(&Filter {
        query: "Bornheim".to_owned(),
        ..Filter::default()
    });
    let row = &found[0];
    assert_eq!(
        (row.phase.as_deref(), row.is_joint, row.n_phases),
        (Some("bestandsanalyse"), true, 0)
    );
}

#[test]
fn a_convoy_in_the_bin_or_without_a_step_is_none() {
    let mut anna = convoy();
    anna.writes(("convoy", TOPIC), "asOf", Value::Null);
    assert_eq!(step(&anna.document, BORNHEIM), None, "a step has its day");
    assert!(page(&anna.document, BORNHEIM).convoy.is_some());
    anna.writes(("convoy", TOPIC), "deletedAt", today().to_string());
    assert!(page(&anna.document, BORNHEIM).convoy.is_none());
}

/// A convoy may also state its step whole, as a municipality does.
#[test]
fn a_convoy_may_state_its_step_as_a_municipality_does() {
    let mut anna = convoy();
    let mut plan = at("zielszenario");
    plan.reason = "neu berechnet".to_owned();
    anna.writes(
        ("convoy", TOPIC),
        HeatPlan::FIELD,
        klimanetz_core::domain::Fact::to_value(&plan),
    );
    assert_eq!(step(&anna.document, BORNHEIM), Some(("zielszenario".to_owned(), true)));
}

/// What cannot be read stays what it is: the convoy does not speak for a municipality that has spoken.
#[test]
fn an_own_statement_that_cannot_be_read_is_still_its_own() {
    let mut anna = convoy();
    anna.writes(("municipality", BORNHEIM), HeatPlan::FIELD, "unlesbar");
    assert_eq!(step(&anna.document, BORNHEIM), None);
}
