//! Topics as a backlog: votes, who said what, and the standing topics.
use super::{MEETING, anna};
use crate::form::{Form, list, page};
use crate::json::json;
use crate::member::{BORNHEIM, KOELN, Member, SAID, TOPIC, meet, today};
use klimanetz_core::catalogue::{STANDING_TOPICS, kind_of};
use klimanetz_core::domain::{Contribution, Topic};
use klimanetz_core::draft::{suggest, vote};
use klimanetz_core::list::{Key, Listed};
use klimanetz_core::replica::EntityId;
use klimanetz_core::summary::{RecordRow, contributions, links_to};
use klimanetz_core::text::Language;
use std::collections::BTreeSet;

const MY_BROWSER: &str = "5b1e0000-0000-4000-8000-0000000000f1";
const YOURS: &str = "5b1e0000-0000-4000-8000-0000000000f2";

#[test]
fn each_browser_has_one_vote_and_votes_of_two_members_add_up() {
    let (mut anna, mut bert) = (anna(), Member::new("Bert"));
    bert.hears(&anna);
    anna.does(vote(TOPIC, [MY_BROWSER], true));
    assert_eq!(anna.tries(&vote(TOPIC, [MY_BROWSER], true)).unwrap(), None);
    bert.does(vote(TOPIC, [YOURS], true));
    meet(&mut anna, &mut bert);
    let undecided = page(&anna.document, ("topic", TOPIC)).unwrap().undecided;
    assert_eq!(
        (Topic::find(&anna.document, TOPIC).unwrap().votes.len(), undecided.len()),
        (2, 0)
    );
    anna.does(vote(TOPIC, [MY_BROWSER], false));
    assert_eq!(
        Topic::find(&anna.document, TOPIC).unwrap().votes,
        BTreeSet::from([YOURS.to_owned()])
    );
}

#[test]
fn what_is_asked_for_most_stands_first_within_a_state() {
    let mut anna = anna();
    let [one, other, ..] = STANDING_TOPICS;
    anna.does(suggest(one.id, "eins"));
    anna.does(suggest(other.id, "zwei"));
    let order = |member: &Member| -> Vec<String> {
        let rows = list(&member.document, "topic").rows;
        rows.iter().map(|row| row.title.clone()).collect()
    };
    assert_eq!(order(&anna), ["zwei", "eins", "Wärmenetze"]);
    anna.does(vote(TOPIC, [YOURS], true));
    anna.does(vote(one.id, [MY_BROWSER], true));
    assert_eq!(order(&anna), ["eins", "Wärmenetze", "zwei"]);
}

#[test]
fn the_list_says_how_far_a_topic_is_and_whom_it_concerns() {
    let mut anna = anna();
    let form = Form::open(&anna.document, ("contribution", SAID))
        .line("topic", TOPIC)
        .line("text", "Wer zahlt?")
        .line("day", "2026-11-23")
        .line("saidBy", KOELN);
    anna.sends(form.read(&anna.document, today()));
    anna.writes(("topic", TOPIC), &format!("about:{BORNHEIM}"), true);
    anna.does(suggest(STANDING_TOPICS[0].id, "ohne Status"));
    anna.does(vote(TOPIC, [MY_BROWSER], true));
    let topics = list(&anna.document, "topic");
    let row = topics.rows.iter().find(|row| row.id == TOPIC).unwrap();
    assert!(row.key("contributions") == Key::Number(1) && row.key("support") == Key::Number(1));
    let codes = |row: &RecordRow, filter: &str| {
        let mut codes = Vec::new();
        row.codes(filter, &mut |code| codes.push(code.to_owned()));
        codes
    };
    assert_eq!(codes(row, "places"), [BORNHEIM, KOELN], "about, and said by");
    let without = topics.rows.iter().find(|row| row.id != TOPIC).unwrap();
    assert_eq!(codes(without, "state"), ["offen"], "as long as nothing is stated");
    let field = kind_of("topic").unwrap().column("places").unwrap();
    let called: Vec<String> = topics.called(field).into_iter().map(|(code, _)| code).collect();
    assert_eq!(called, [BORNHEIM, KOELN], "by name");
}

/// Two who take up the same standing topic make one.
#[test]
fn a_standing_topic_is_the_same_for_everybody() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    for standing in STANDING_TOPICS {
        assert!(EntityId::parse(standing.id).unwrap().is_random(), "erasable");
        anna.does(suggest(standing.id, standing.title.de));
        bert.does(suggest(standing.id, standing.title.de));
    }
    meet(&mut anna, &mut bert);
    assert_eq!(list(&anna.document, "topic").rows.len(), 6);
    let page = page(&anna.document, ("topic", STANDING_TOPICS[0].id)).unwrap();
    assert!(page.undecided.is_empty());
}

#[test]
fn a_contribution_says_from_whom_what_and_where() {
    let mut anna = anna();
    let form = Form::open(&anna.document, ("contribution", SAID))
        .line("topic", TOPIC)
        .line("text", "Wer zahlt?")
        .line("day", "2026-11-23")
        .line("saidBy", KOELN)
        .line("sort", "offene_frage")
        .line("meeting", MEETING)
        .set("about", &[BORNHEIM]);
    anna.sends(form.read(&anna.document, today()));
    let said = contributions(&anna.document, TOPIC).shown[0].contribution.clone();
    assert_eq!(
        (said.text.as_str(), said.said_by.as_str(), said.sort.as_str()),
        ("Wer zahlt?", KOELN, "offene_frage")
    );
    assert_eq!(
        (said.meeting.as_str(), said.about),
        (MEETING, vec![BORNHEIM.to_owned()])
    );
    assert_eq!(said.day.unwrap().to_string(), "2026-11-23");
    for linked in [KOELN, BORNHEIM, MEETING] {
        let links = links_to(&anna.document, linked);
        assert!(
            links.iter().any(|link| link.kind == "contribution" && link.id == TOPIC),
            "{linked}"
        );
    }
    // Taken back: nobody is named any more.
    let form = Form::open(&anna.document, ("contribution", SAID)).line("saidBy", "");
    anna.sends(form.read(&anna.document, today()));
    let entity = anna.document.entity("contribution", SAID).unwrap();
    assert_eq!(Contribution::read(&EntityId::parse(SAID).unwrap(), entity).said_by, "");
    assert!(links_to(&anna.document, KOELN).is_empty());
}

#[test]
fn votes_and_what_is_said_of_a_contribution_stand_in_words() {
    let (de, en) = (Language::German.text(), Language::English.text());
    let name_of = |_: &str| Some("Köln".to_owned());
    let field = format!("vote:{MY_BROWSER}");
    assert_eq!(de.field("topic", &field), "+1");
    assert_eq!(de.value(("topic", &field), &json!(true), &name_of), "+1");
    assert_ne!(de.value(("topic", &field), &json!(false), &name_of), "+1");
    assert_eq!(
        de.value(("contribution", "sort"), &json!("offene_frage"), &name_of),
        "offene Frage"
    );
    assert_eq!(
        en.value(("contribution", "sort"), &json!("argument"), &name_of),
        "argument"
    );
    assert_eq!(de.value(("contribution", "saidBy"), &json!(KOELN), &name_of), "Köln");
    assert_eq!(
        (de.field("contribution", "sort"), de.field("contribution", "saidBy")),
        ("Art".to_owned(), "Kommune".to_owned())
    );
}
