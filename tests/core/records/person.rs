//! What is held back of a person, and the account of everything stored about one (R-P8).
use super::{POST, person};
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, a_write, today};
use klimanetz_core::account::account_of;
use klimanetz_core::catalogue::Asked;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::edit::Edit;
use klimanetz_core::interop::markdown;
use klimanetz_core::replica::Document;
use klimanetz_core::text::Language;

#[test]
fn r_p1_a_mobile_number_stays_here_until_it_is_released() {
    let nothing = Document::default();
    let person = super::kind("person");
    let draft = RecordDraft {
        asked: Asked::InMore,
        ..super::typed(person, &[("mobile", "0170 0000000")])
    };
    let edits = draft
        .read(person, (&nothing, &nothing), ERIKA, &RecordDraft::default(), today())
        .unwrap();
    assert!(edits.stated.iter().all(|write| write.value.is_null()));
    assert_eq!(edits.kept[0].field.as_str(), "mobile");
    let mut released = draft.clone();
    released.released.insert("mobile");
    let edits = released
        .read(person, (&nothing, &nothing), ERIKA, &RecordDraft::default(), today())
        .unwrap();
    assert_eq!((edits.kept.len(), edits.stated.len()), (0, 1));
}

#[test]
fn r_p8_the_account_of_a_person_holds_everything_stored_about_them() {
    let (mut shared, mut private) = (Member::new("Anna"), Member::new("privat"));
    person(&mut shared, ERIKA, "Erika Özdemir");
    person(&mut shared, BERT, "Bert *Großmann*");
    shared.does(Edit::Write(vec![
        a_write(("person", ERIKA), "email", "erika@example.org"),
        a_write(("person", ERIKA), &format!("worksFor:{KOELN}"), true),
        a_write(("post", POST), "title", "Klimaschutz"),
        a_write(("post", POST), "holder", ERIKA),
        a_write(
            ("topic", "5b1e0000-0000-4000-8000-0000000000a0"),
            "text",
            "Frau Özdemir hat berichtet.",
        ),
    ]));
    let mut other = Member::new("Klimaschutz Özdemir");
    other.hears(&shared);
    other.writes(("person", ERIKA), "function", "Leitung");
    shared.hears(&other);
    private.does(Edit::Write(vec![
        a_write(("person", ERIKA), "mobile", "0170 0000000"),
        a_write(("note", NOTE), "text", "ruft gern früh an\nund mag Kuchen"),
        a_write(("note", NOTE), &format!("about:{ERIKA}"), true),
    ]));
    let account = |id: &str| {
        let text = Language::German.text();
        let made = account_of(
            text,
            (&shared.document, &private.document),
            ("person", id),
            today(),
            &|_| today(),
        );
        markdown(&made)
    };
    let erika = account(ERIKA);
    for held in [
        "# Auskunft: Erika Özdemir",
        "Stand vom 23.11.2026",
        "- Dienstliche E-Mail: erika@example.org (Anna, 23.11.2026)",
        "- Zuständig für: Köln",
        "- Funktion: Leitung (Klimaschutz Özdemir",
        "- Mobiltelefon: 0170 0000000",
        "- Stelle: Klimaschutz",
        "Besetzt mit: Erika Özdemir",
        "ruft gern früh an\\\nund mag Kuchen",
        "Frau Özdemir hat berichtet.",
        "## Absender",
    ] {
        assert!(erika.contains(held), "{held}\n---\n{erika}");
    }
    let bert = account(BERT);
    assert!(bert.contains("# Auskunft: Bert \\*Großmann\\*"), "{bert}");
    assert!(!bert.contains("Kuchen") && !bert.contains("0170"), "{bert}");
    assert!(bert.matches("Nichts.").count() >= 4, "{bert}");
}
