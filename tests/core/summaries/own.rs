//! What the overview shows of the member's own municipality: its state, whom to ask, and what is new.
use crate::member::{Member, a_write, day, own as own_source, today};
use klimanetz_core::catalogue::{HEAT_AWARD, HEAT_COUNCIL, Stage};
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::domain::{Arrivals, Composite, HeatPlan, Source, Starting, Told, arrived};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, EntityId, Timestamp};
use klimanetz_core::summary::{
    AskReason, Asking, Concern, Contacts, Directory, DirectoryRow, OwnDate, RegionRow, news, own_dates, own_others,
    own_state, progress, whom_to_ask,
};
use std::collections::BTreeSet;

const MUCH: &str = "05382036";
const RUPPICHTEROTH: &str = "05382052";
const LOHMAR: &str = "05382028";
const ALFTER: &str = "05382004";
const OVERATH: &str = "05378024";
const KOELN: &str = "05315000";
const IDS: [&str; 4] = [
    "6c9e6fa2-5bd6-4e0d-9f0e-000000000001",
    "6c9e6fa2-5bd6-4e0d-9f0e-000000000002",
    "6c9e6fa2-5bd6-4e0d-9f0e-000000000003",
    "6c9e6fa2-5bd6-4e0d-9f0e-000000000004",
];

fn plan(phase: &str, as_of: (i32, u8, u8)) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: Source {
            as_of: day(as_of),
            source: "eigene Angabe".to_owned(),
        },
        ..HeatPlan::default()
    }
}

fn reachable(anna: &mut Member, id: &str, name: &str, key: &str, (phone, email): (&str, &str)) {
    let said = [("name", name), ("phone", phone), ("email", email)];
    let said = said.into_iter().filter(|(_, text)| !text.is_empty());
    let mut writes: Vec<_> = said.map(|(field, text)| a_write(("person", id), field, text)).collect();
    writes.push(a_write(("person", id), &format!("worksFor:{key}"), true));
    anna.does(Edit::Write(writes));
}

fn network() -> Member {
    let mut anna = Member::new("Anna");
    anna.states(MUCH, HeatPlan::FIELD, &plan("bestandsanalyse", (2026, 2, 1)));
    anna.states(MUCH, HeatPlan::FIELD, &plan("potenzialanalyse", (2026, 9, 12)));
    anna.states(RUPPICHTEROTH, HeatPlan::FIELD, &plan("zielszenario", (2026, 11, 1)));
    anna.states(LOHMAR, HeatPlan::FIELD, &plan("beschlossen", (2026, 11, 1)));
    anna.states(OVERATH, HeatPlan::FIELD, &plan("entwurf_beteiligung", (2026, 11, 1)));
    anna
}

fn asking(anna: &Member) -> Asking {
    whom_to_ask(&anna.document, MUCH, Starting::Hidden).unwrap()
}

fn reasons(anna: &Member) -> Vec<(String, AskReason)> {
    let first = asking(anna).first.into_iter();
    first.map(|one| (one.key, one.reason)).collect()
}

fn row_of(anna: &Member, key: &str) -> DirectoryRow {
    let rows = Directory::of(&anna.document).rows;
    let row = rows.iter().find(|row| row.key == key).unwrap();
    DirectoryRow::clone(row)
}

#[test]
fn nobody_is_named_who_cannot_be_reached_and_all_who_are_ahead_are_counted() {
    let mut anna = network();
    assert_eq!((asking(&anna).first.len(), asking(&anna).n_ahead), (0, 3));
    reachable(&mut anna, IDS[0], "Tobias", RUPPICHTEROTH, ("", ""));
    assert!(asking(&anna).first.is_empty(), "a name alone reaches nobody");
    reachable(&mut anna, IDS[1], "Tina", RUPPICHTEROTH, ("", "tina@example.org"));
    reachable(&mut anna, IDS[2], "Theo", RUPPICHTEROTH, ("0228 1", ""));
    let first = asking(&anna).first;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].contact.name, "Theo", "a telephone rather than a mailbox alone");
    assert_eq!((first[0].n_steps, first[0].n_stages), (1, 1));
    assert_eq!(Contacts::of(&anna.document).n_for(RUPPICHTEROTH), 3);
    let row = row_of(&anna, RUPPICHTEROTH);
    assert_eq!(row.contact.unwrap().name, "Theo", "the list names the same person");
}

#[test]
fn who_is_at_the_same_step_or_behind_is_not_to_be_asked() {
    let mut anna = network();
    reachable(&mut anna, IDS[0], "Tobias", RUPPICHTEROTH, ("0228 1", ""));
    anna.states(RUPPICHTEROTH, HeatPlan::FIELD, &plan("potenzialanalyse", (2026, 11, 2)));
    assert_eq!((asking(&anna).first.len(), asking(&anna).n_ahead), (0, 2));
}

#[test]
fn three_are_named_for_different_reasons_the_office_first() {
    let mut anna = network();
    let award = |office: &str| {
        Composite::new(own_source())
            .with("award", "extern_beauftragt")
            .with("office", office)
    };
    anna.states(MUCH, HEAT_AWARD.name.code, &award("Energiekontor Siegtal"));
    anna.states(OVERATH, HEAT_AWARD.name.code, &award("energiekontor  siegtal"));
    for (id, key) in IDS.iter().zip([RUPPICHTEROTH, LOHMAR, OVERATH]) {
        reachable(&mut anna, id, key, key, ("0228 1", ""));
    }
    let office = AskReason::SameOffice("energiekontor  siegtal".to_owned());
    let expected = [
        (OVERATH, office),
        (RUPPICHTEROTH, AskReason::SameDistrict),
        (LOHMAR, AskReason::SameDistrict),
    ];
    assert_eq!(reasons(&anna), expected.map(|(key, reason)| (key.to_owned(), reason)));
}

/// A Kreis plans no heat, and without a step of one's own everybody is further.
#[test]
fn a_kreis_asks_nobody_and_who_says_nothing_can_ask_everybody() {
    let anna = network();
    assert_eq!(whom_to_ask(&anna.document, "05382", Starting::Hidden), None);
    assert_eq!(whom_to_ask(&anna.document, KOELN, Starting::Hidden).unwrap().n_ahead, 4);
}

#[test]
fn the_state_has_the_first_day_of_each_stage_and_what_was_withdrawn_has_none() {
    let mut anna = network();
    let state = |anna: &Member| own_state(&anna.document, MUCH, Starting::Hidden, today()).unwrap();
    let now = state(&anna);
    assert_eq!(now.stage(), Stage::Analysis);
    assert_eq!(now.since, [(Stage::Analysis, day((2026, 2, 1)))]);
    assert_eq!(now.holds_on, Some(day((2026, 9, 12))));
    anna.states(MUCH, HeatPlan::FIELD, &plan("beschlossen", (2026, 11, 2)));
    anna.takes_back(MUCH, HeatPlan::FIELD);
    assert_eq!(state(&anna).since, [(Stage::Analysis, day((2026, 2, 1)))]);
    assert_eq!(state(&anna).phase, Some(Told::Stated("potenzialanalyse".to_owned())));
}

#[test]
fn who_works_for_several_sees_the_others_and_the_days_of_all() {
    let mut anna = network();
    let own = OwnMunicipalities::parse(&format!("{MUCH} {ALFTER} 05382"));
    let others = own_others(&anna.document, &own, Starting::Hidden);
    let names = |rows: &[RegionRow]| rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&others.rows), ["Alfter"]);
    assert_eq!(others.districts, [("05382".to_owned(), "Rhein-Sieg-Kreis".to_owned())]);
    assert_eq!(others.of_district, None);
    let council = Composite::new(own_source()).with("on", "2027-02-01");
    anna.states(ALFTER, HEAT_COUNCIL.name.code, &council);
    let dates = own_dates(&anna.document, &Default::default(), &own, Starting::Hidden, today());
    let said: Vec<(&str, bool)> = dates
        .iter()
        .map(|(name, date)| (name.as_str(), matches!(date, OwnDate::Council(_))))
        .collect();
    assert_eq!(said, [("Alfter", true), ("Much", false), ("Alfter", false)]);
    // A Kreis that is the first shows how far its municipalities are.
    let kreis = own_others(&anna.document, &OwnMunicipalities::parse("05382"), Starting::Hidden);
    assert_eq!(kreis.of_district.unwrap().rows.len(), 19);
    let one = own_others(&anna.document, &OwnMunicipalities::parse(MUCH), Starting::Hidden);
    assert_eq!(one, Default::default());
}

#[test]
fn the_days_end_with_the_adoption_and_begin_with_the_deadline() {
    let mut anna = network();
    let dates = |anna: &Member| {
        let own = OwnMunicipalities::parse(MUCH);
        own_dates(&anna.document, &Default::default(), &own, Starting::Hidden, today())
    };
    assert!(matches!(dates(&anna)[..], [(_, OwnDate::Deadline(_))]));
    anna.states(MUCH, HeatPlan::FIELD, &plan("beschlossen", (2026, 11, 2)));
    assert!(
        !dates(&anna)
            .iter()
            .any(|(_, date)| matches!(date, OwnDate::Deadline(_)))
    );
}

#[test]
fn what_files_brought_is_new_what_was_stated_here_is_not() {
    let (mut anna, mut bert) = (network(), Member::new("Bert"));
    bert.states(RUPPICHTEROTH, HeatPlan::FIELD, &plan("beschlossen", (2026, 11, 5)));
    bert.states(KOELN, HeatPlan::FIELD, &plan("beschlossen", (2026, 11, 5)));
    bert.states(
        MUCH,
        HEAT_AWARD.name.code,
        &Composite::new(own_source()).with("award", "extern_beauftragt"),
    );
    anna.hears(&bert);
    let mut private = Member::new("private");
    let at = Timestamp(1_795_900_000_000);
    let id = EntityId::parse(IDS[3]).unwrap().to_string();
    private.does(Edit::Write(arrived(&id, at, &bert.document.seen)));
    let arrivals = Arrivals::of(&private.document);
    let own = OwnMunicipalities::parse(MUCH);
    let new = |since: i64| -> Vec<(Concern, String)> {
        let all = news(&anna.document, &arrivals, Timestamp(since), (&own, &BTreeSet::new()));
        all.into_iter().map(|news| (news.concern, news.changed.id)).collect()
    };
    let expected = [
        (Concern::Own, MUCH),
        (Concern::District, RUPPICHTEROTH),
        (Concern::Other, KOELN),
    ];
    assert_eq!(new(at.0), expected.map(|(concern, id)| (concern, id.to_owned())));
    assert!(new(at.0 + 1).is_empty(), "it came before");
}

/// What was stated later does not change what was so before, and what nobody knew is not counted.
#[test]
fn the_region_is_told_as_it_was_at_the_end_of_each_quarter() {
    let mut anna = Member::new("Anna");
    anna.states(MUCH, HeatPlan::FIELD, &plan("bestandsanalyse", (2026, 2, 1)));
    anna.states(LOHMAR, HeatPlan::FIELD, &plan("nicht_begonnen", (2026, 2, 1)));
    anna.states(MUCH, HeatPlan::FIELD, &plan("beschlossen", (2026, 8, 12)));
    let rows = progress(&anna.document, day((2026, 11, 23)));
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| (row.day, row.n_begun, row.n_adopted))
        .collect();
    let expected = [
        ((2026, 3, 31), 0),
        ((2026, 6, 30), 0),
        ((2026, 9, 30), 1),
        ((2026, 11, 23), 1),
    ];
    assert_eq!(rows, expected.map(|(at, n_adopted)| (day(at), 1, n_adopted)));
    assert!(progress(&Document::default(), today()).is_empty());
}
