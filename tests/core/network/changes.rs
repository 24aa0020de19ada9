//! „Was hat sich geändert“: every statement once, with who and when, by record and by organisation.
use super::{plans, record};
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, SAID, TOPIC};
use klimanetz_core::domain::HISTORY;
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
    let all = changes(&anna.document, since);
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
    assert!(changes(&anna.document, now).records.is_empty());
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
    let all = changes(&anna.document, since);
    let names: Vec<&str> = all.organisations.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Bornheim", "Köln"]);
    let n = |key: &str| all.records.iter().filter(|record| record.is_of(key)).count();
    assert_eq!((n(KOELN), n(BORNHEIM), n("")), (2, 1, 3));
}
