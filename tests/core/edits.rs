//! What a member's actions do to the directory: history, deciding, the bin, and erasing with all that belongs to it.
use super::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, SAID, TOPIC, a_write, day, held, meet, own, target, today};
use crate::form::{list, undecided};
use klimanetz_core::domain::{Composite, Fact, HeatPlan, Source, history, is_binned, target_field};
use klimanetz_core::draft::{bin, decide, erase, erase_orphans};
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::replica::{Document, EntityId, Value, plan};
use klimanetz_core::snapshot::{Header, read, write_share};

fn heat(phase: &str) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: own(),
        reason: String::new(),
        ..HeatPlan::default()
    }
}

fn phases(document: &Document) -> Vec<String> {
    let stated = held::<HeatPlan>(document, BORNHEIM, HeatPlan::FIELD);
    stated.into_iter().map(|stated| stated.fact.unwrap().phase).collect()
}

fn earlier(document: &Document) -> Vec<(String, Option<String>)> {
    history::<HeatPlan>(document, ("municipality", BORNHEIM), HeatPlan::FIELD)
        .into_iter()
        .map(|stated| (stated.fact.unwrap().phase, stated.who))
        .collect()
}

/// T-WP-12: reporting never overwrites; every superseded status stays as its own entry, with who said it.
#[test]
fn t_wp_12_what_is_superseded_goes_into_the_history() {
    let mut anna = Member::new("Anna");
    for phase in ["vorbereitung", "eignungspruefung", "zielszenario"] {
        anna.states(BORNHEIM, HeatPlan::FIELD, &heat(phase));
    }
    let said = |phase: &str| (phase.to_owned(), Some("Anna".to_owned()));
    assert_eq!(phases(&anna.document), ["zielszenario"]);
    assert_eq!(
        earlier(&anna.document),
        [said("eignungspruefung"), said("vorbereitung")],
        "newest first"
    );
    assert!(history::<HeatPlan>(&anna.document, ("municipality", KOELN), HeatPlan::FIELD).is_empty());
    assert!(history::<Composite>(&anna.document, ("municipality", BORNHEIM), "target:verwaltung").is_empty());
    let at = anna.document.versions("municipality", BORNHEIM, HeatPlan::FIELD)[0].at;
    assert!(
        history::<HeatPlan>(&anna.document, ("municipality", BORNHEIM), HeatPlan::FIELD)
            .iter()
            .all(|entry| entry.at < at)
    );
}

/// T-Z-3: a changed year keeps the old target.
#[test]
fn t_z_3_changing_a_year_keeps_the_old_target() {
    let (mut anna, field) = (Member::new("Anna"), target_field("gesamtes_gebiet"));
    for year in [2035, 2040] {
        anna.states(KOELN, &field, &target(year));
    }
    let old = history::<Composite>(&anna.document, ("municipality", KOELN), &field);
    assert_eq!(
        old.iter()
            .map(|stated| stated.fact.as_ref().unwrap().number("year").unwrap())
            .collect::<Vec<_>>(),
        [2035]
    );
}

#[test]
fn stating_the_same_again_changes_nothing() {
    let mut anna = Member::new("Anna");
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    let before = anna.clone();
    let again = klimanetz_core::domain::state(
        &anna.document,
        ("municipality", BORNHEIM),
        HeatPlan::FIELD,
        heat("zielszenario").to_value(),
    );
    assert_eq!(anna.tries(&Edit::Write(again)), Ok(None));
    assert_eq!((anna.document, anna.author), (before.document, before.author));
}

/// The same step of another day is another statement: it confirms, and what was before is kept.
#[test]
fn a_confirmation_with_a_new_day_is_a_statement() {
    let mut anna = Member::new("Anna");
    let old = HeatPlan {
        source: Source {
            as_of: day((2026, 1, 30)),
            ..own()
        },
        ..heat("zielszenario")
    };
    anna.states(BORNHEIM, HeatPlan::FIELD, &old);
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    assert_eq!((phases(&anna.document).len(), earlier(&anna.document).len()), (1, 1));
}

/// Two who did not know of each other supersede the same statement: two statements now, one entry of what was before.
#[test]
fn two_members_who_supersede_the_same_statement_make_one_history_entry() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    let superseded = anna.states(BORNHEIM, HeatPlan::FIELD, &heat("vorbereitung")).name;
    bert.hears(&anna);
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    bert.states(BORNHEIM, HeatPlan::FIELD, &heat("bestandsanalyse"));
    meet(&mut anna, &mut bert);
    assert_eq!(phases(&anna.document).len(), 2);
    assert_eq!(
        earlier(&anna.document),
        [("vorbereitung".to_owned(), Some("Anna".to_owned()))]
    );
    let (id, entry) = anna.document.of_kind("history").next().unwrap();
    assert_eq!(
        id.as_str(),
        superseded.to_string(),
        "an entry is called as the statement it keeps"
    );
    assert_eq!(
        entry.conflicts().count(),
        0,
        "both wrote the same entry in the same words"
    );
}

#[test]
fn deciding_moves_the_others_into_the_history() {
    let (mut anna, mut bert, mut carla) = (Member::new("Anna"), Member::new("Bert"), Member::new("Carla"));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    bert.states(BORNHEIM, HeatPlan::FIELD, &heat("bestandsanalyse"));
    carla.hears(&anna);
    carla.hears(&bert);
    let chosen = heat("bestandsanalyse").to_value();
    carla.does(decide(
        &carla.document,
        ("municipality", BORNHEIM),
        HeatPlan::FIELD,
        &chosen,
    ));
    assert_eq!(phases(&carla.document), ["bestandsanalyse"]);
    assert_eq!(
        earlier(&carla.document),
        [("zielszenario".to_owned(), Some("Anna".to_owned()))]
    );
    // The decision holds for those who still have their own.
    anna.hears(&carla);
    bert.hears(&carla);
    assert_eq!(
        (phases(&anna.document), phases(&bert.document)),
        (phases(&carla.document), phases(&carla.document))
    );
}

/// A text field has no history: deciding leaves one statement and nothing else.
#[test]
fn deciding_about_a_text_leaves_one() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.writes(("person", ERIKA), "phone", "0000 1");
    bert.writes(("person", ERIKA), "phone", "0000 2");
    meet(&mut anna, &mut bert);
    assert_eq!(undecided(&anna.document, ERIKA)[0].statements.len(), 2);
    anna.does(decide(
        &anna.document,
        ("person", ERIKA),
        "phone",
        &Value::from("0000 1"),
    ));
    assert_eq!(
        anna.document.entity("person", ERIKA).unwrap().text("phone"),
        Some("0000 1")
    );
    assert!(undecided(&anna.document, ERIKA).is_empty());
    assert_eq!(anna.document.of_kind("history").count(), 0);
}

/// Deciding that nothing is stated any more is possible too.
#[test]
fn deciding_for_nothing_leaves_nothing() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.writes(("person", ERIKA), "phone", "0000 1");
    bert.hears(&anna);
    bert.writes(("person", ERIKA), "phone", Value::Null);
    anna.writes(("person", ERIKA), "phone", "0000 2");
    meet(&mut anna, &mut bert);
    anna.does(decide(&anna.document, ("person", ERIKA), "phone", &Value::Null));
    assert_eq!(anna.document.entity("person", ERIKA).unwrap().text("phone"), None);
}

/// … and if it is a status, what it supersedes is in the history all the same.
#[test]
fn withdrawing_a_status_keeps_what_was_stated() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("vorbereitung"));
    bert.hears(&anna);
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    bert.writes(("municipality", BORNHEIM), HeatPlan::FIELD, Value::Null);
    meet(&mut anna, &mut bert);
    anna.does(decide(
        &anna.document,
        ("municipality", BORNHEIM),
        HeatPlan::FIELD,
        &Value::Null,
    ));
    let kept: Vec<String> = earlier(&anna.document).into_iter().map(|(phase, _)| phase).collect();
    assert_eq!(kept, ["zielszenario", "vorbereitung"]);
}

#[test]
fn the_bin_gives_back_what_was_put_in() {
    let mut anna = Member::new("Anna");
    anna.writes(("person", ERIKA), "name", "Erika Muster");
    anna.does(bin("person", ERIKA, Some(today())));
    assert!(is_binned(anna.document.entity("person", ERIKA).unwrap()));
    assert_eq!(list(&anna.document, "person").binned[0].title, "Erika Muster");
    anna.does(bin("person", ERIKA, None));
    assert!(!is_binned(anna.document.entity("person", ERIKA).unwrap()));
    assert_eq!(anna.tries(&bin("person", ERIKA, None)), Ok(None), "it is out already");
    assert_eq!(anna.tries(&bin("person", BERT, None)), Ok(None), "it was never in");
}

/// A change made while somebody else binned it is seen: it waits in the bin, and comes back with it.
#[test]
fn what_was_changed_meanwhile_is_in_the_bin_too() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    anna.writes(("topic", TOPIC), "title", "Wärme");
    bert.hears(&anna);
    anna.does(bin("topic", TOPIC, Some(today())));
    bert.writes(("topic", TOPIC), "title", "Wärmepumpen");
    meet(&mut anna, &mut bert);
    assert_eq!(list(&bert.document, "topic").binned[0].title, "Wärmepumpen");
}

fn with_a_topic() -> Member {
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "geheim im Titel");
    anna.does(Edit::Write(vec![
        a_write(("contribution", SAID), "topic", TOPIC),
        a_write(("contribution", SAID), "text", "geheim im Beitrag"),
        a_write(("contribution", SAID), &format!("about:{ERIKA}"), true),
    ]));
    anna.writes(("person", ERIKA), "name", "geheim im Namen");
    anna
}

#[test]
fn erasing_a_topic_takes_its_contributions_and_nothing_else() {
    let mut anna = with_a_topic();
    anna.does(erase(&anna.document, TOPIC).unwrap());
    assert!(anna.document.entity("topic", TOPIC).is_none() && anna.document.entity("contribution", SAID).is_none());
    assert!(anna.document.entity("person", ERIKA).is_some());
    let header = Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    };
    let file = write_share(&klimanetz_core::documents::Shared(anna.document.clone()), &header);
    assert!(!file.contains("im Titel") && !file.contains("im Beitrag"), "{file}");
}

/// T-E-1 and T-E-2 with all that belongs to a record: no older file brings it back.
#[test]
fn an_older_file_brings_back_neither_the_topic_nor_its_contributions() {
    let mut anna = with_a_topic();
    let mut bert = Member::new("Bert");
    bert.hears(&anna);
    let old = anna.document.clone();
    anna.does(erase(&anna.document, TOPIC).unwrap());
    anna.does(erase(&anna.document, ERIKA).unwrap());
    let preview = plan(&anna.document, &old).unwrap();
    assert!(preview.records.is_empty() && preview.n_kept_erased == 3, "{preview:?}");
    anna.document.merge(&old);
    meet(&mut bert, &mut anna);
    assert_eq!(bert.document.entities.len(), 0, "nothing is left");
    assert_eq!(
        bert.tries(&Edit::Write(vec![a_write(("person", ERIKA), "name", "wieder da")])),
        Err(Refusal::Erased(EntityId::parse(ERIKA).unwrap()))
    );
}

#[test]
fn official_keys_and_history_cannot_be_erased() {
    let mut anna = Member::new("Anna");
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("vorbereitung"));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    let entry = anna.document.of_kind("history").next().unwrap().0.to_string();
    for id in [BORNHEIM, entry.as_str()] {
        let edit = erase(&anna.document, id).unwrap();
        assert_eq!(
            anna.tries(&edit),
            Err(Refusal::NotErasable(EntityId::parse(id).unwrap()))
        );
    }
    assert_eq!(erase(&anna.document, "kein Name"), None);
}

/// A contribution written while its topic was erased elsewhere: no page shows it, so it is erased where both meet.
#[test]
fn a_contribution_that_arrives_for_an_erased_topic_goes_as_well() {
    let (mut anna, mut ben) = (Member::new("Anna"), Member::new("Ben"));
    let (topic, contribution) = (
        "11111111-1111-4111-8111-111111111111",
        "22222222-2222-4222-8222-222222222222",
    );
    anna.writes(("topic", topic), "title", "Wärmenetze");
    ben.hears(&anna);
    ben.writes(("contribution", contribution), "topic", topic);
    ben.writes(("contribution", contribution), "text", "geheim");
    assert_eq!(erase_orphans(&ben.document), None);
    anna.does(erase(&anna.document.clone(), topic).unwrap());
    ben.hears(&anna);
    let edit = erase_orphans(&ben.document).unwrap();
    ben.does(edit);
    assert!(!format!("{:?}", ben.document).contains("geheim"));
    assert_eq!(erase_orphans(&ben.document), None);
}

/// T-WP-14: a status of a newer catalogue goes through import, preview, edit of something else and export unchanged.
#[test]
fn t_wp_14_a_step_of_a_newer_catalogue_is_not_lost() {
    let (mut newer, mut anna) = (Member::new("Neu"), Member::new("Anna"));
    newer.states(BORNHEIM, HeatPlan::FIELD, &heat("quartierskonzept"));
    let header = Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    };
    let file = write_share(&klimanetz_core::documents::Shared(newer.document.clone()), &header);
    let arrived = read(file.as_bytes()).unwrap().shared.0;
    anna.adopts(plan(&anna.document, &arrived).unwrap()).unwrap();
    anna.states(KOELN, HeatPlan::FIELD, &heat("beschlossen"));
    assert_eq!(phases(&anna.document), ["quartierskonzept"]);
    assert!(
        write_share(&klimanetz_core::documents::Shared(anna.document.clone()), &header)
            .contains("\"phase\":\"quartierskonzept\"")
    );
    // A member who moves on keeps it in the history under its code.
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("beschlossen"));
    assert_eq!(earlier(&anna.document)[0].0, "quartierskonzept");
}
