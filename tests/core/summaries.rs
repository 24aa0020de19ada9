//! What the pages show: lists, filters, sums, and what links to what.
mod arriving;
mod deciding;
mod directory;
mod doubles;
mod finder;
mod links;
mod materials;
mod numbers;
mod own;
mod records;
mod region;
mod settling;
mod taken_back;
mod thread;
mod titles;

use super::member::{BERT, ERIKA, KOELN, Member, SAID, TOPIC, a_write};
use klimanetz_core::edit::Edit;

/// A small network: two people, a topic about Köln and Erika, and a contribution that is about Bert.
fn network() -> Member {
    let mut anna = Member::new("Anna");
    let person = |id: &'static str, name: &'static str, function: &'static str, key: &'static str| {
        Edit::Write(vec![
            a_write(("person", id), "name", name),
            a_write(("person", id), "function", function),
            a_write(("person", id), &format!("worksFor:{key}"), true),
        ])
    };
    anna.does(person(ERIKA, "Erika Özdemir", "Klimaschutzmanager*in", KOELN));
    anna.does(person(BERT, "Bert Großmann", "Wärmeplanung", KOELN));
    anna.writes(("person", BERT), "worksFor:05382", true);
    anna.does(Edit::Write(vec![
        a_write(("topic", TOPIC), "title", "Wärmepumpen im Bestand"),
        a_write(("topic", TOPIC), "state", "offen"),
        a_write(("topic", TOPIC), &format!("about:{KOELN}"), true),
        a_write(("topic", TOPIC), &format!("about:{ERIKA}"), true),
    ]));
    anna.does(Edit::Write(vec![
        a_write(("contribution", SAID), "topic", TOPIC),
        a_write(
            ("contribution", SAID),
            "text",
            "\n  In drei Schulen gut gelaufen.\nMehr dazu.",
        ),
        a_write(("contribution", SAID), "day", "2026-11-03"),
        a_write(("contribution", SAID), &format!("about:{BERT}"), true),
    ]));
    anna
}
