//! „Was hat sich geändert?“: every statement once, with who and when, by record and by organisation.
use super::{plans, record};
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, SAID, TOPIC};
use klimanetz_core::domain::{Arrivals, HISTORY};
use klimanetz_core::keeping::after_adoption;
use klimanetz_core::replica::Document;
use klimanetz_core::stored::Area;
use klimanetz_core::summary::{Changed, changes};

fn of<'a>(records: &'a [Changed], id: &str) -> &'a Changed {
    records.iter().find(|record| record.id == id).unwrap()
}

#[test]
fn what_was_stated_since_is_listed_and_what_was_before_is_not() {
    let mut anna = Member::new("Anna");
    plans(&mut anna, KOELN, "bestandsanalyse", (2026, 10, 1));
    plans(&mut anna, BORNHEIM, "bestandsanalyse", (2026, 10, 1));
    let since = anna.ticks();
    plans(&mut anna, KOELN, "potenzialanalyse", (2026, 11, 1));
    record(
        &mut anna,
        ("person", ERIKA),
        &[("name", "Erika"), ("worksFor:05315000", "")],
    );
    let all = changes(&anna.document, &Arrivals::default(), since);
    assert_eq!(anna.document.of_kind(HISTORY).count(), 1);
    assert_eq!(all.records.len(), 2, "the superseded statement is not told again");
    assert_eq!(all.records[0].id, ERIKA, "the latest first");
    let koeln = of(&all.records, KOELN);
    assert_eq!(
        (koeln.statements.len(), koeln.is_new),
        (1, true),
        "its only statement is new"
    );
    assert_eq!(koeln.statements[0].who.as_deref(), Some("Anna"));
    assert_eq!(koeln.statements[0].value.get("phase"), Some(&"potenzialanalyse".into()));
    assert!(of(&all.records, ERIKA).is_new);
    let now = anna.ticks();
    assert!(changes(&anna.document, &Arrivals::default(), now).records.is_empty());
}

#[test]
fn changes_are_found_by_the_organisations_they_are_of() {
    let mut anna = Member::new("Anna");
    let since = anna.ticks();
    record(
        &mut anna,
        ("person", ERIKA),
        &[("name", "Erika"), ("worksFor:05315000", "")],
    );
    record(
        &mut anna,
        ("offer", TOPIC),
        &[("title", "Hilfe"), ("organisation", BORNHEIM)],
    );
    record(
        &mut anna,
        ("contribution", SAID),
        &[("text", "gut gelaufen"), ("about:05315000", "")],
    );
    let all = changes(&anna.document, &Arrivals::default(), since);
    let names: Vec<&str> = all.organisations.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Bornheim", "Köln"]);
    let n = |key: &str| all.records.iter().filter(|record| record.is_of(key)).count();
    assert_eq!((n(KOELN), n(BORNHEIM), n("")), (2, 1, 3));
}

/// F14: what a file brought is new here, however long ago it was written and whatever the writer's clock says.
#[test]
fn f14_what_arrived_is_new_whenever_it_was_written() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    plans(&mut bert, KOELN, "bestandsanalyse", (2026, 10, 1));
    plans(&mut bert, BORNHEIM, "beschlossen", (2026, 10, 1));
    plans(&mut bert, BORNHEIM, "zielszenario", (2026, 9, 1));
    for _ in 0..60 {
        anna.ticks();
    }
    plans(&mut anna, BORNHEIM, "potenzialanalyse", (2026, 11, 1));
    let known = anna.document.seen.clone();
    let mut private = Member::new("Annas Privates");
    let since = anna.ticks();
    anna.hears(&bert);
    let after = |known, is_own_back| after_adoption(&anna.document, known, is_own_back, (TOPIC, since));
    for (area, note) in after(&known, false) {
        assert_eq!(area, Area::Private);
        private.does(note);
    }
    assert!(
        after(&known, true).is_empty(),
        "what the own backup brings back is no news"
    );
    assert!(after(&anna.document.seen, false).is_empty(), "nothing came");
    let arrivals = Arrivals::of(&private.document);
    assert_eq!(arrivals.last(), Some(since));
    let seen = |document: &Document| -> Vec<(String, usize)> {
        let all = changes(document, &arrivals, since).records.into_iter();
        let mut all: Vec<_> = all.map(|record| (record.id, record.statements.len())).collect();
        all.sort();
        all
    };
    // Both municipalities, and of Bornheim the earlier statement too; not the own one of before.
    assert_eq!(seen(&anna.document), [(KOELN.to_owned(), 1), (BORNHEIM.to_owned(), 2)]);
    // The same file once more brings nothing.
    let later = anna.ticks();
    assert!(changes(&anna.document, &arrivals, later).records.is_empty());
}
