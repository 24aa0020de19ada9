//! „Ich biete / Ich suche“: an offer and a need fit by what they have in common, and that is always said.
use super::record;
use crate::member::{BORNHEIM, KOELN, Member, TOPIC, today};
use klimanetz_core::draft::bin;
use klimanetz_core::summary::{Common, Ground, Match, grounds, matches};

const GOOD: &str = "5b1e0000-0000-4000-8000-000000000101";
const HELP: &str = "5b1e0000-0000-4000-8000-000000000102";
const OWN: &str = "5b1e0000-0000-4000-8000-000000000103";
const TASK: &str = "5b1e0000-0000-4000-8000-000000000104";

fn network() -> Member {
    let mut anna = Member::new("Anna");
    record(&mut anna, ("topic", TOPIC), &[("title", "Wärmepumpen")]);
    let topic = format!("topics:{TOPIC}");
    let offers: [(&str, &[(&str, &str)]); 4] = [
        (
            GOOD,
            &[
                ("question", "kann_ich_gut"),
                ("title", "Ausschreibung des Wärmeplans"),
                ("organisation", KOELN),
                ("themes:waermeplanung", ""),
                ("themes:foerderung", ""),
                (&topic, ""),
            ],
        ),
        (
            HELP,
            &[
                ("question", "hilfe"),
                ("title", "Wärmeplan beginnen"),
                ("organisation", BORNHEIM),
                ("themes:waermeplanung", ""),
                (&topic, ""),
            ],
        ),
        (
            OWN,
            &[
                ("question", "hilfe"),
                ("title", "Aus dem eigenen Haus"),
                ("organisation", KOELN),
                ("themes:foerderung", ""),
            ],
        ),
        (
            TASK,
            &[
                ("question", "aufgabe"),
                ("title", "Bilanz"),
                ("organisation", BORNHEIM),
                ("themes:bilanz", ""),
            ],
        ),
    ];
    for (id, fields) in offers {
        record(&mut anna, ("offer", id), fields);
    }
    anna
}

fn words(common: &Common) -> String {
    match common {
        Common::Theme(theme) => theme.de.to_owned(),
        Common::Topic(topic) => topic.title.clone(),
    }
}

fn told(found: &[Match]) -> Vec<(String, Vec<String>)> {
    let one = |found: &Match| (found.answer.title.clone(), found.common.iter().map(words).collect());
    found.iter().map(one).collect()
}

#[test]
fn what_one_offers_and_another_needs_fits_by_theme_and_by_topic() {
    let anna = network();
    let both = vec!["Wärmepumpen".to_owned(), "kommunale Wärmeplanung".to_owned()];
    assert_eq!(
        told(&matches(&anna.document, GOOD)),
        [("Wärmeplan beginnen".to_owned(), both.clone())],
        "not what the same municipality needs, and not what has nothing in common"
    );
    assert_eq!(
        told(&matches(&anna.document, HELP)),
        [("Ausschreibung des Wärmeplans".to_owned(), both)]
    );
    assert_eq!(matches(&anna.document, TASK), []);
    assert_eq!(matches(&anna.document, "gibtsnicht"), []);
}

#[test]
fn what_fits_together_is_listed_by_what_it_has_in_common() {
    let mut anna = network();
    let told = |all: &[Ground]| -> Vec<(String, usize, usize)> {
        let one = |ground: &Ground| (words(&ground.common), ground.offered.len(), ground.needed.len());
        all.iter().map(one).collect()
    };
    assert_eq!(
        told(&grounds(&anna.document)),
        [
            ("kommunale Wärmeplanung".to_owned(), 1, 1),
            ("Wärmepumpen".to_owned(), 1, 1)
        ],
        "themes first; funding is offered and needed in the same house"
    );
    anna.does(bin("topic", TOPIC, Some(today())));
    assert_eq!(
        grounds(&anna.document).len(),
        1,
        "a topic in the bin is nothing in common"
    );
    anna.does(bin("offer", HELP, Some(today())));
    assert_eq!(grounds(&anna.document), [], "nor is an answer in the bin");
    assert_eq!(matches(&anna.document, GOOD), []);
}

#[test]
fn a_theme_of_a_newer_version_is_no_reason_that_could_be_told() {
    let mut anna = network();
    for id in [GOOD, TASK] {
        record(&mut anna, ("offer", id), &[("themes:neues_thema", "")]);
    }
    assert_eq!(told(&matches(&anna.document, GOOD)).len(), 1);
}
