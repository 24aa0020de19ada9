//! What is said of the deadline of a heat plan: nothing unknown is late, and nothing adopted is, unless it was adopted after it.
use super::{page, states};
use crate::member::{BORNHEIM, KOELN, Member, day, meet, today};
use klimanetz_core::catalogue::{HEAT_DEADLINE, HEAT_DECISION, HEAT_PLAN, PHASES};
use klimanetz_core::domain::{Composite, Day, DeadlineState, HeatDeadline, HeatPlan, Source, Weight, is_adopted};
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Due, municipality, reminders};
use klimanetz_core::text::Language;

/// The five cities that the deadline of 2026 is for.
const LARGE: [&str; 5] = [KOELN, "05314000", "05316000", "05162024", "05378004"];
/// The last day of that deadline.
const DUE: (i32, u8, u8) = (2026, 6, 30);

fn source(as_of: Day) -> Source {
    Source {
        as_of,
        source: String::new(),
    }
}

fn at(phase: &str, as_of: Day) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: source(as_of),
        ..HeatPlan::default()
    }
}

fn decided(on: Option<Day>) -> Composite {
    let decision = Composite::new(source(today()));
    match on {
        Some(day) => decision.with("decidedOn", day.to_string()),
        None => decision.with("body", "Rat"),
    }
}

fn said(deadline: &HeatDeadline) -> String {
    Language::German.text().deadline(deadline)
}

fn of_koeln(member: &Member) -> String {
    said(&page(&member.document, KOELN).deadline.unwrap())
}

/// T-WP-8, L1: while nothing is stated, the page says neutrally of the five large cities that the deadline has passed.
#[test]
fn t_wp_8_of_whom_nothing_is_known_nothing_is_late() {
    for key in LARGE {
        let deadline = page(&Document::default(), key).deadline.unwrap();
        assert_eq!(said(&deadline), "Frist war der 30.06.2026 · Schritt nicht eingetragen");
        assert_eq!(deadline.weight(), Weight::Neutral);
    }
    let ahead = page(&Document::default(), BORNHEIM).deadline.unwrap();
    assert_eq!(said(&ahead), "Frist 30.06.2028 · noch 585 Tage");
}

/// T-WP-8, L2, L3: what is stated, in words; the decision counts without a step, and against one.
#[test]
fn t_wp_8_each_case_has_its_sentence() {
    let before = day((2026, 6, 1));
    for (phase, as_of, expected, weight) in [
        (
            "zielszenario",
            today(),
            "Frist am 30.06.2026 abgelaufen, noch nicht beschlossen",
            Weight::Late,
        ),
        (
            "zielszenario",
            before,
            "Frist am 30.06.2026 abgelaufen, noch nicht beschlossen (Stand vom 01.06.2026)",
            Weight::Notice,
        ),
        (
            "vor_beschluss",
            today(),
            "Frist war der 30.06.2026 · fertiggestellt, noch nicht beschlossen",
            Weight::Notice,
        ),
        (
            "beschlossen",
            before,
            "Frist 30.06.2026 · fristgerecht beschlossen, spätestens am 01.06.2026",
            Weight::Good,
        ),
        (
            "umsetzung",
            today(),
            "Frist 30.06.2026 · Wärmeplan beschlossen",
            Weight::Good,
        ),
        (
            "neuartig",
            today(),
            "Frist war der 30.06.2026 · ob beschlossen, ist nicht bekannt",
            Weight::Neutral,
        ),
    ] {
        let mut anna = Member::new("Anna");
        anna.states(KOELN, HeatPlan::FIELD, &at(phase, as_of));
        assert_eq!(of_koeln(&anna), expected);
        assert_eq!(
            page(&anna.document, KOELN).deadline.unwrap().weight(),
            weight,
            "{phase}"
        );
        for (on, expected) in [
            (
                (2026, 6, 30),
                "Frist 30.06.2026 · fristgerecht beschlossen am 30.06.2026",
            ),
            (
                (2026, 7, 1),
                "Frist 30.06.2026 · nach Fristende beschlossen am 01.07.2026",
            ),
        ] {
            anna.states(KOELN, HEAT_DECISION.name.code, &decided(Some(day(on))));
            assert_eq!(of_koeln(&anna), expected, "{phase}");
        }
    }
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HEAT_DECISION.name.code, &decided(Some(day((2025, 7, 4)))));
    assert_eq!(
        of_koeln(&anna),
        "Frist 30.06.2026 · fristgerecht beschlossen am 04.07.2025"
    );
}

/// Whether a step that only a newer app knows is that of an adopted plan, nobody can say here.
#[test]
fn a_step_nobody_knows_here_leaves_it_open() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.states(KOELN, HEAT_PLAN, &at("potenzialanalyse", day((2026, 11, 1))));
    bert.states(KOELN, HEAT_PLAN, &at("von_morgen", day((2026, 11, 1))));
    meet(&mut anna, &mut bert);
    assert_eq!(
        page(&anna.document, KOELN).deadline.unwrap().state,
        DeadlineState::Unclear
    );
}

/// T-WP-8: a municipality may state another deadline than its population gives; it says of itself that it is no law's.
#[test]
fn t_wp_8_the_deadline_can_be_stated() {
    let mut anna = Member::new("Anna");
    let deadline = |anna: &Member| {
        let deadline = page(&anna.document, KOELN).deadline.unwrap();
        (deadline.due.day, deadline.state, deadline.due.section)
    };
    let by_law = (day((2026, 6, 30)), DeadlineState::NotStated, Some("§ 4 Abs. 2 Nr. 1"));
    assert_eq!(deadline(&anna), by_law);
    states(
        &mut anna,
        (&HEAT_DEADLINE, "heatDeadline"),
        &[("due", "2027-06-30"), ("because", "Fristverlängerung")],
    );
    assert_eq!(deadline(&anna), (day((2027, 6, 30)), DeadlineState::Open(219), None));
    anna.takes_back(KOELN, "heatDeadline");
    assert_eq!(deadline(&anna), by_law);
}

/// The step before proves the day of adoption better than the one after it.
#[test]
fn an_adoption_reported_in_time_stays_so_when_the_next_step_is_reported() {
    let mut anna = Member::new("Anna");
    let may = day((2026, 5, 4));
    anna.states(KOELN, HeatPlan::FIELD, &at("beschlossen", may));
    anna.states(KOELN, HeatPlan::FIELD, &at("umsetzung", today()));
    let state = |anna: &Member| page(&anna.document, KOELN).deadline.unwrap().state;
    assert_eq!(state(&anna), DeadlineState::MetBy(may));
    anna.states(KOELN, HeatPlan::FIELD, &at("zielszenario", today()));
    anna.states(KOELN, HeatPlan::FIELD, &at("beschlossen", today()));
    assert_eq!(state(&anna), DeadlineState::Adopted, "in between it was not adopted");
}

/// While members disagree, what only one of them says is not known.
#[test]
fn what_members_disagree_about_is_not_known() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.states(KOELN, HeatPlan::FIELD, &at("zielszenario", today()));
    bert.states(KOELN, HeatPlan::FIELD, &at("beschlossen", today()));
    anna.hears(&bert);
    assert_eq!(
        of_koeln(&anna),
        "Frist war der 30.06.2026 · ob beschlossen, ist nicht bekannt"
    );
    anna.states(KOELN, HEAT_DECISION.name.code, &decided(Some(day((2026, 5, 4)))));
    bert.states(KOELN, HEAT_DECISION.name.code, &decided(Some(day((2026, 7, 4)))));
    anna.hears(&bert);
    assert_eq!(of_koeln(&anna), "Frist 30.06.2026 · Wärmeplan beschlossen");
}

/// One combination of what is stated of Köln.
struct Case {
    step: Option<(&'static str, Day)>,
    decision: Option<Option<Day>>,
    today: Day,
}

impl Case {
    fn all() -> Vec<Case> {
        let due = day(DUE);
        let days = [due.plus(-400), due, due.plus(1), due.plus(100)];
        let codes = PHASES.iter().map(|phase| phase.code).chain(["neuartig"]);
        let steps = codes
            .flat_map(|code| days.map(|as_of| Some((code, as_of))))
            .chain([None]);
        let decisions = [None, Some(None)].into_iter().chain(days.map(|day| Some(Some(day))));
        let decisions: Vec<Option<Option<Day>>> = decisions.collect();
        let mut all = Vec::new();
        for step in steps {
            for decision in &decisions {
                for today in days {
                    all.push(Case {
                        step,
                        decision: *decision,
                        today,
                    });
                }
            }
        }
        all
    }

    fn document(&self) -> Document {
        let mut anna = Member::new("Anna");
        if let Some((phase, as_of)) = self.step {
            anna.states(KOELN, HeatPlan::FIELD, &at(phase, as_of));
        }
        if let Some(on) = self.decision {
            anna.states(KOELN, HEAT_DECISION.name.code, &decided(on));
        }
        anna.document
    }

    /// A decision that has been taken, with its day if that is stated.
    fn taken(&self) -> Option<Option<Day>> {
        self.decision.filter(|on| on.is_none_or(|on| on <= self.today))
    }

    fn is_adopted(&self) -> bool {
        self.taken().is_some() || self.step.is_some_and(|(phase, _)| is_adopted(phase))
    }

    fn is_unknown(&self) -> bool {
        let is_unknown = |phase| phase == "unbekannt" || phase == "neuartig";
        self.taken().is_none() && self.step.is_none_or(|(phase, _)| is_unknown(phase))
    }
}

/// T-WP-8, as a law over every combination of step, its day, the day of the decision, and today.
#[test]
fn t_wp_8_nothing_unknown_and_nothing_adopted_in_time_is_ever_late() {
    let due = day(DUE);
    let cases = Case::all();
    assert!(cases.len() > 1_500);
    for case in cases {
        let document = case.document();
        let deadline = municipality(&document, KOELN, case.today).unwrap().deadline.unwrap();
        let (words, weight) = (said(&deadline), deadline.weight());
        let told = format!("{:?} {:?} {}: {words}", case.step, case.decision, case.today);
        let is_late = words.contains("nach Fristende") || words.contains("abgelaufen") || weight == Weight::Late;
        assert!(case.today > due || !is_late, "still to come: {told}");
        assert!(
            !case.is_unknown() || (!is_late && weight == Weight::Neutral),
            "unknown: {told}"
        );
        assert!(
            case.taken().is_none() || !words.contains("noch nicht"),
            "decided: {told}"
        );
        if case.is_adopted() {
            let after = case.taken().flatten().is_some_and(|on| on > due);
            assert_eq!(words.contains("nach Fristende"), after, "{told}");
            assert!(
                !words.contains("abgelaufen") && weight != Weight::Late,
                "adopted: {told}"
            );
        }
        if words.contains("fristgerecht") {
            let by_decision = case.taken().flatten().is_some_and(|on| on <= due);
            let by_step = case
                .step
                .is_some_and(|(phase, as_of)| is_adopted(phase) && as_of <= due);
            assert!(by_decision || by_step, "nothing proves it: {told}");
        }
        if weight == Weight::Late {
            assert!(
                case.step.is_some_and(|(_, as_of)| as_of > due),
                "may be adopted since: {told}"
            );
        }
        let all = reminders(&document, &Document::default(), case.today);
        let reminded = all.into_iter().find(|(sort, _)| *sort == Due::HeatPlan);
        let is_open = !case.is_adopted() && !case.is_unknown();
        let is_told = is_open && due <= case.today.plus_months(12);
        assert_eq!(reminded.is_some(), is_told, "{told}");
        if let Some((_, group)) = reminded {
            assert_eq!(
                group[0].deadline,
                Some(deadline),
                "the list says what the page says: {told}"
            );
        }
    }
}

/// Every state has its words in both languages.
#[test]
fn no_two_states_of_a_deadline_are_said_alike() {
    for language in Language::ALL {
        let mut sentences = std::collections::BTreeSet::new();
        for case in Case::all().into_iter().filter(|case| case.today > day(DUE)) {
            let deadline = municipality(&case.document(), KOELN, case.today)
                .unwrap()
                .deadline
                .unwrap();
            sentences.insert((format!("{:?}", deadline.state), language.text().deadline(&deadline)));
        }
        let states: std::collections::BTreeSet<&String> = sentences.iter().map(|(state, _)| state).collect();
        assert_eq!(states.len(), sentences.len(), "{sentences:#?}");
    }
}
