//! Reminders: what is due on a day, from both documents.
use super::{plans, record, source};
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, TOPIC, day, today};
use klimanetz_core::catalogue::REGION;
use klimanetz_core::catalogue::{HEAT_DECISION, kind_of};
use klimanetz_core::domain::{CONFIRMED, Composite, Day, HeatPlan};
use klimanetz_core::draft::{confirm, done};
use klimanetz_core::list::{Filter, narrowed};
use klimanetz_core::replica::{Document, Timestamp};
use klimanetz_core::summary::{Due, Records, follow_ups, follow_ups_about, reminders, unconfirmed};

const POST: &str = "5b1e0000-0000-4000-8000-000000000201";
const TASK: &str = "5b1e0000-0000-4000-8000-000000000202";
const LATER: &str = "5b1e0000-0000-4000-8000-000000000203";

/// What is due of a sort on a day: names and days.
fn due(member: &Member, own: &Document, sort: Due, on: Day) -> Vec<(String, Day)> {
    let all = reminders(&member.document, own, on);
    let group = all.into_iter().find(|(due, _)| *due == sort);
    group.map_or_else(Vec::new, |(_, group)| {
        group.into_iter().map(|one| (one.title, one.day)).collect()
    })
}

fn n(member: &Member, sort: Due, on: (i32, u8, u8)) -> usize {
    due(member, &Document::default(), sort, day(on)).len()
}

fn post(fields: &[(&str, &str)]) -> Member {
    let mut anna = Member::new("Anna");
    let title = ("title", "Klimaschutzmanagement");
    record(&mut anna, ("post", POST), &[&[title], fields].concat());
    anna
}

#[test]
fn t_st_1_the_follow_up_project_is_applied_for_five_months_before_the_funding_ends_and_prepared_from_eight() {
    let anna = post(&[("funding", "erstvorhaben"), ("fundingUntil", "2027-06-30")]);
    for (on, soon, now) in [
        ((2026, 10, 29), 0, 0),
        ((2026, 10, 30), 1, 0),
        ((2027, 1, 29), 1, 0),
        ((2027, 1, 30), 0, 1),
        ((2027, 6, 30), 0, 1),
        ((2027, 7, 1), 0, 0),
    ] {
        assert_eq!(
            (n(&anna, Due::ApplySoon, on), n(&anna, Due::ApplyNow, on)),
            (soon, now),
            "{on:?}"
        );
    }
    let soon = due(&anna, &Document::default(), Due::ApplySoon, day((2026, 12, 1)));
    assert_eq!(
        soon,
        [("Klimaschutzmanagement".to_owned(), day((2027, 1, 30)))],
        "by when"
    );
}

/// L7: no call for an application on a day on which none is taken any more.
#[test]
fn l7_the_application_is_told_before_the_programme_ends() {
    for until in ["2028-06-30", "2029-11-30"] {
        let anna = post(&[("funding", "erstvorhaben"), ("fundingUntil", until)]);
        for (on, soon, now) in [
            ((2027, 9, 29), 0, 0),
            ((2027, 9, 30), 1, 0),
            ((2027, 11, 29), 1, 0),
            ((2027, 11, 30), 0, 1),
            ((2027, 12, 31), 0, 1),
            ((2028, 1, 1), 0, 0),
            ((2028, 2, 1), 0, 0),
        ] {
            let told = (n(&anna, Due::ApplySoon, on), n(&anna, Due::ApplyNow, on));
            assert_eq!(told, (soon, now), "{until} {on:?}");
        }
        for (sort, on) in [(Due::ApplySoon, (2027, 10, 1)), (Due::ApplyNow, (2027, 12, 1))] {
            let told = due(&anna, &Document::default(), sort, day(on));
            assert_eq!(told[0].1, day((2027, 12, 31)), "by when");
        }
    }
    let anna = post(&[("funding", "erstvorhaben"), ("fundingUntil", "2028-05-31")]);
    let told = due(&anna, &Document::default(), Due::ApplyNow, day((2027, 12, 31)));
    assert_eq!(told[0].1, day((2027, 12, 31)), "both on one day");
    let anna = post(&[("funding", "erstvorhaben"), ("fundingUntil", "2028-04-30")]);
    let told = due(&anna, &Document::default(), Due::ApplyNow, day((2027, 12, 31)));
    assert_eq!(told[0].1, day((2027, 11, 30)), "five months before the end comes first");
}

#[test]
fn t_st_1_only_an_initial_project_is_followed_by_another_one() {
    for (funding, ends) in [("keine", 0), ("anschlussvorhaben", 1), ("land", 1), ("neue_art", 1)] {
        let anna = post(&[("funding", funding), ("fundingUntil", "2027-01-31")]);
        assert_eq!(n(&anna, Due::ApplyNow, (2026, 11, 23)), 0, "{funding}");
        for (on, expected) in [
            ((2026, 1, 30), 0),
            ((2026, 1, 31), ends),
            ((2027, 1, 31), ends),
            ((2027, 2, 1), 0),
        ] {
            assert_eq!(n(&anna, Due::FundingEnds, on), expected, "{funding}: it ends, {on:?}");
        }
    }
    let anna = post(&[("funding", "erstvorhaben"), ("fundingUntil", "2027-01-31")]);
    assert_eq!(n(&anna, Due::FundingEnds, (2026, 11, 23)), 0, "something follows it");
}

#[test]
fn t_st_1_what_is_held_back_reminds_the_member_who_holds_it() {
    let anna = post(&[]);
    let mut own = Member::new("privat");
    record(
        &mut own,
        ("post", POST),
        &[("funding", "erstvorhaben"), ("fundingUntil", "2027-02-28")],
    );
    assert_eq!(n(&anna, Due::ApplyNow, (2026, 11, 23)), 0);
    assert_eq!(due(&anna, &own.document, Due::ApplyNow, today()).len(), 1);
}

#[test]
fn t_st_2_months_12_and_18_of_an_initial_project() {
    let anna = post(&[("funding", "erstvorhaben"), ("fundingFrom", "2026-01-01")]);
    for (on, draft, submit) in [
        ((2026, 11, 30), 0, 0),
        ((2026, 12, 1), 1, 0),
        ((2027, 5, 31), 1, 0),
        ((2027, 6, 1), 0, 1),
        ((2027, 12, 31), 0, 1),
        ((2028, 1, 1), 0, 0),
    ] {
        assert_eq!(
            (n(&anna, Due::DraftConcept, on), n(&anna, Due::SubmitConcept, on)),
            (draft, submit),
            "{on:?}"
        );
    }
    let submit = due(&anna, &Document::default(), Due::SubmitConcept, day((2027, 6, 10)));
    assert_eq!(submit[0].1, day((2027, 7, 1)));
}

#[test]
fn t_wp_8_deadlines_that_have_passed_or_come_within_a_year_and_no_adopted_plan() {
    let mut anna = Member::new("Anna");
    assert_eq!(
        n(&anna, Due::HeatPlan, (2027, 6, 30)),
        0,
        "of whom nothing is known nobody can say it"
    );
    for authority in REGION.iter().filter(|authority| authority.key.len() == 8) {
        plans(&mut anna, authority.key, "bestandsanalyse", (2025, 6, 1));
    }
    assert_eq!(n(&anna, Due::HeatPlan, (2025, 6, 29)), 0, "a year and a day ahead");
    assert_eq!(n(&anna, Due::HeatPlan, (2025, 6, 30)), 5);
    assert_eq!(
        n(&anna, Due::HeatPlan, (2026, 11, 23)),
        5,
        "Köln, Bonn, Leverkusen, Neuss, Bergisch Gladbach"
    );
    assert_eq!(n(&anna, Due::HeatPlan, (2027, 6, 30)), 61, "all in one group");
    plans(&mut anna, KOELN, "beschlossen", (2026, 6, 1));
    assert_eq!(n(&anna, Due::HeatPlan, (2026, 11, 23)), 4);
}

#[test]
fn t_wp_9_an_adopted_plan_is_reviewed_after_five_years() {
    let mut anna = Member::new("Anna");
    plans(&mut anna, KOELN, "umsetzung", (2026, 11, 1));
    let decision = Composite::new(source((2022, 3, 1))).with("decidedOn", "2022-03-01");
    anna.states(KOELN, HEAT_DECISION.name.code, &decision);
    assert_eq!(n(&anna, Due::Review, (2026, 2, 28)), 0);
    let review = due(&anna, &Document::default(), Due::Review, today());
    assert_eq!(review, [("Köln".to_owned(), day((2027, 3, 1)))]);
    plans(&mut anna, KOELN, "fortschreibung", (2026, 11, 2));
    assert_eq!(n(&anna, Due::Review, (2026, 11, 23)), 0, "it is under way");
}

#[test]
fn t_wp_10_a_status_is_old_after_180_days_unless_it_was_confirmed() {
    let mut anna = Member::new("Anna");
    plans(&mut anna, KOELN, "bestandsanalyse", (2026, 5, 27));
    assert_eq!(n(&anna, Due::Stale, (2026, 11, 23)), 0, "180 days");
    assert_eq!(n(&anna, Due::Stale, (2026, 11, 24)), 1);
    anna.does(confirm("municipality", KOELN, today()));
    assert_eq!(n(&anna, Due::Stale, (2026, 11, 24)), 0);
    assert_eq!(
        anna.document.versions("municipality", KOELN, HeatPlan::FIELD).len(),
        1,
        "nothing was restated"
    );
}

#[test]
fn agreements_remind_two_weeks_ahead_until_they_are_done() {
    let mut anna = Member::new("Anna");
    record(
        &mut anna,
        ("agreement", TASK),
        &[("title", "Muster schicken"), ("due", "2026-12-08")],
    );
    assert_eq!(n(&anna, Due::Agreement, (2026, 11, 23)), 0);
    assert_eq!(n(&anna, Due::Agreement, (2026, 11, 24)), 1);
    assert_eq!(n(&anna, Due::Agreement, (2027, 5, 1)), 1);
    anna.writes(("agreement", TASK), "done", "2026-12-01");
    assert_eq!(n(&anna, Due::Agreement, (2026, 12, 8)), 0);
}

#[test]
fn follow_ups_come_by_day_the_done_ones_apart_and_print_nothing() {
    let (anna, mut own) = (Member::new("Anna"), Member::new("privat"));
    let about = format!("about:{KOELN}");
    record(
        &mut own,
        ("followUp", LATER),
        &[("title", "später"), ("day", "2026-12-24")],
    );
    record(
        &mut own,
        ("followUp", TASK),
        &[("title", "Erika anrufen"), ("day", "2026-11-20"), (&about, "")],
    );
    let titles = |own: &Member| -> (Vec<String>, Vec<String>) {
        let all = follow_ups(&own.document, &anna.document);
        let of = |list: Vec<klimanetz_core::summary::FollowUp>| list.into_iter().map(|one| one.title).collect();
        (of(all.open), of(all.done))
    };
    assert_eq!(titles(&own).0, ["Erika anrufen", "später"]);
    assert_eq!(
        due(&anna, &own.document, Due::FollowUp, today()),
        [("Erika anrufen".to_owned(), day((2026, 11, 20)))],
        "overdue; the other one is a month away"
    );
    let here = follow_ups_about(&own.document, &anna.document, KOELN);
    assert_eq!((here.open.len(), here.open[0].about[0].title.as_str()), (1, "Köln"));
    assert!(!format!("{:?} {:?}", here, here.open).contains("Erika"), "private");
    assert!(!format!("{:?}", reminders(&anna.document, &own.document, today())).contains("Erika"));
    own.does(done(("followUp", TASK), Some(today())));
    assert_eq!(
        titles(&own),
        (vec!["später".to_owned()], vec!["Erika anrufen".to_owned()])
    );
    assert_eq!(due(&anna, &own.document, Due::FollowUp, today()), []);
    own.does(done(("followUp", LATER), Some(day((2026, 11, 21)))));
    let all = Records::of(kind_of("followUp").unwrap(), (&own.document, &anna.document), |_| true);
    let shown = |filter: &Filter| -> Vec<String> {
        let found = narrowed(&all, filter, None);
        found.iter().map(|row| row.title.clone()).collect()
    };
    assert_eq!(shown(&Filter::of([("state", "offen")])), Vec::<String>::new());
    assert_eq!(
        shown(&Filter::of([("state", "erledigt")])),
        ["Erika anrufen", "später"],
        "done last first"
    );
    own.does(done(("followUp", LATER), None));
    own.does(done(("followUp", TASK), None));
    assert_eq!(titles(&own).0.len(), 2, "open again");
}

/// The members of the tests write in November 2026.
#[test]
fn r_p_6_persons_unconfirmed_for_a_year_are_asked_about_and_after_two_years_to_be_erased() {
    let mut anna = Member::new("Anna");
    record(&mut anna, ("person", ERIKA), &[("name", "Erika")]);
    record(&mut anna, ("person", BERT), &[("name", "Bert")]);
    let said = Day::of(Timestamp(anna.ticks().0));
    for (months, ask, erase) in [(11, 0, 0), (12, 2, 0), (23, 2, 0), (24, 0, 2)] {
        let on = said.plus_months(months).ymd();
        assert_eq!(
            (n(&anna, Due::ConfirmPerson, on), n(&anna, Due::ErasePerson, on)),
            (ask, erase),
            "{months}"
        );
    }
    let in_a_year = said.plus_months(13);
    anna.does(confirm("person", ERIKA, in_a_year));
    let left = due(&anna, &Document::default(), Due::ConfirmPerson, in_a_year);
    assert_eq!(left.len(), 1, "one of them still holds");
    assert_eq!(left[0].0, "Bert");
    assert_eq!(
        anna.document.entity("person", ERIKA).unwrap().text(CONFIRMED),
        Some(in_a_year.to_string().as_str())
    );
}

#[test]
fn r_p_6_other_records_are_asked_about_but_not_what_is_past_by_nature() {
    let mut anna = Member::new("Anna");
    record(
        &mut anna,
        ("meeting", TOPIC),
        &[("title", "Treffen"), ("day", "2026-01-01")],
    );
    record(&mut anna, ("post", POST), &[("title", "Stelle")]);
    plans(&mut anna, BORNHEIM, "bestandsanalyse", (2026, 11, 1));
    let later = today().plus_months(14);
    let all = unconfirmed(&anna.document, later);
    let kinds: Vec<&str> = all.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, ["municipality", "post"], "as long ago: by name");
    assert!(all.iter().all(|one| !one.is_to_be_erased));
    assert_eq!(n(&anna, Due::Confirm, later.ymd()), 2);
}

#[test]
fn months_end_where_the_calendar_does() {
    for (from, months, to) in [
        ((2027, 1, 31), 1, (2027, 2, 28)),
        ((2028, 2, 29), 12, (2029, 2, 28)),
        ((2027, 6, 30), -5, (2027, 1, 30)),
        ((2027, 1, 15), -1, (2026, 12, 15)),
        ((2026, 12, 31), 2, (2027, 2, 28)),
    ] {
        assert_eq!(day(from).plus_months(months), day(to), "{from:?} {months}");
    }
    assert_eq!(
        day((1900, 1, 1)).plus_months(-1),
        day((1900, 1, 1)),
        "no day before the first"
    );
}
