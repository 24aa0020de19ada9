//! Who is calling: telephone numbers in the search of everything and in the lists (F06).
use super::finder::text;
use super::network;
use crate::form::list;
use crate::member::{BERT, ERIKA, Member, NOTE, SAID};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::route::Route;
use klimanetz_core::search::Query;
use klimanetz_core::summary::{Finder, Records, find_in_both};

/// F06: who is calling? Numbers of people, of organisations and in texts, however they are written; what is held back of a person
/// is the member's own.
#[test]
fn f06_numbers_are_found_wherever_they_stand() {
    let (mut anna, mut own) = (network(), Member::new("private"));
    anna.writes(("person", ERIKA), "phone", "+49 (0)228 77-1234");
    anna.writes(("organisation", NOTE), "name", "Agentur");
    anna.writes(("organisation", NOTE), "phone", "(02222) 94 53 10");
    anna.writes(("post", SAID), "title", "Stelle");
    anna.writes(("post", SAID), "reportsTo", "Leitung, 0228/77 12 35");
    own.writes(("person", BERT), "mobile", "0171 / 555 01 23");
    own.writes(("person", BERT), "hours", "dienstags");
    let found = |query: &str| -> Vec<(&str, bool, String, String)> {
        let (shared, own) = (&anna.document, &own.document);
        let finders = (Finder::of_shared(shared), Finder::of_private(own, shared));
        let query = Query::new(query);
        let found = find_in_both(&finders.0, &finders.1, &query).into_iter().map(|found| {
            let searched = found.searched().unwrap();
            let (finder, own) = if searched.is_private {
                (&finders.1, own)
            } else {
                (&finders.0, shared)
            };
            let record = finder.show(own, shared, &found, 0, &query).unwrap();
            let is_person = matches!(record.page, Route::One(head, _) if head.code == "person");
            assert_eq!(
                is_person,
                searched.kind.code() == "person",
                "{query:?} leads to its page"
            );
            (
                searched.kind.code(),
                searched.is_private,
                text(&record.title),
                text(&record.excerpt),
            )
        });
        found.collect()
    };
    let line =
        |kind, is_private, title: &str, excerpt: &str| vec![(kind, is_private, title.to_owned(), excerpt.to_owned())];
    let erika = line("person", false, "Erika Özdemir", "[+49 (0)228 77-1234]");
    for query in ["0228771234", "+49228771234", "0228 77 12 34", "77-1234"] {
        assert_eq!(found(query), erika, "{query}");
    }
    let agency = line("organisation", false, "Agentur", "[(02222) 94 53 10]");
    assert_eq!(found("02222945310"), agency);
    assert_eq!(
        found("+49 228 771235"),
        line("post", false, "Stelle", "Leitung, [0228/77 12 35]")
    );
    let bert = |excerpt| line("person", true, "Bert Großmann", excerpt);
    assert_eq!(found("+491715550123"), bert("[0171 / 555 01 23]"));
    assert_eq!(found("diens"), bert("[diens]tags"));
    assert_eq!(found("2035"), []);
    anna.writes(("person", BERT), "deletedAt", "2026-11-03");
    assert!(
        Finder::of_private(&own.document, &anna.document)
            .find(&Query::new("dienstags"))
            .is_empty()
    );
}

/// F06: the list of people looks at numbers too.
#[test]
fn f06_the_list_of_people_finds_by_number() {
    let mut anna = network();
    anna.writes(("person", ERIKA), "phone", "+49 (0)228 77-1234");
    anna.writes(("person", BERT), "mobile", "0171 5550123");
    let names = |query: &str| -> Vec<String> {
        let found = list(&anna.document, "person").found(query);
        found.iter().map(|row| row.title.clone()).collect()
    };
    assert_eq!(names("0228771234"), ["Erika Özdemir"]);
    assert_eq!(names("77-1234"), ["Erika Özdemir"]);
    assert_eq!(names("+491715550123"), ["Bert Großmann"]);
    assert_eq!(names("0228771235"), [""; 0]);
}

/// F06: so does every list of records that have one.
#[test]
fn f06_a_list_of_records_finds_by_number() {
    let mut anna = network();
    anna.writes(("organisation", NOTE), "name", "Agentur");
    anna.writes(("organisation", NOTE), "phone", "(02222) 94 53 10");
    let all = Records::of(
        kind_of("organisation").unwrap(),
        (&anna.document, &anna.document),
        |_| true,
    );
    assert_eq!((all.found("02222945310").len(), all.found("02222945311").len()), (1, 0));
}
