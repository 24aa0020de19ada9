//! The form for a person.
use super::set;
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, RHEIN_SIEG, day, flaws, meet, today};
use klimanetz_core::domain::Person;
use klimanetz_core::draft::{Flaw, PersonDraft};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, EntityId};

fn erika() -> PersonDraft {
    PersonDraft {
        name: "Erika Muster".to_owned(),
        function: "Klimaschutzmanagement".to_owned(),
        email: "klima@stadt.example".to_owned(),
        phone: "0000 123".to_owned(),
        works_for: set(&[KOELN]),
        basis: "einwilligung".to_owned(),
    }
}

#[test]
fn a_person_needs_a_name_and_a_legal_basis() {
    let read = |draft: PersonDraft| draft.read(&Document::default(), ERIKA, &PersonDraft::default(), today());
    assert_eq!(
        flaws(read(PersonDraft::default())),
        [("name", Flaw::Missing), ("legalBasis", Flaw::Missing)]
    );
    assert_eq!(
        flaws(read(PersonDraft {
            basis: "gehört".to_owned(),
            ..erika()
        })),
        [("legalBasis", Flaw::Missing)]
    );
    assert_eq!(
        flaws(read(PersonDraft {
            phone: "1".repeat(201),
            ..erika()
        })),
        [("phone", Flaw::TooLong(200))]
    );
    for email in [
        "klima",
        "@stadt.example",
        "klima@",
        "klima@stadt",
        "klima@.example",
        "klima@stadt.",
        "a@b@c.example",
        "a b@c.example",
        "<a@b.example>",
        "a@b.example, c@d.example",
        "\"a\"@b.example",
        "a;b@c.example",
    ] {
        let draft = PersonDraft {
            email: email.to_owned(),
            ..erika()
        };
        assert_eq!(flaws(read(draft)), [("email", Flaw::NotAnEmail)], "{email}");
    }
    for email in [
        "",
        "klima@stadt.example",
        "klima+netz@amt.stadt.example",
        "Jörg@köln.example",
    ] {
        assert!(
            read(PersonDraft {
                email: email.to_owned(),
                ..erika()
            })
            .is_ok(),
            "{email}"
        );
    }
}

/// Direction marks and control characters could make one name look like another.
#[test]
fn typed_lines_are_cleaned() {
    let mut anna = Member::new("Anna");
    let draft = PersonDraft {
        name: "  Eri\u{200b}ka\u{202e}\n Mu\u{0}ster\u{feff}  ".to_owned(),
        ..erika()
    };
    anna.sends(draft.read(&anna.document, ERIKA, &PersonDraft::default(), today()));
    assert_eq!(person(&anna).name, "Erika Muster");
}

fn person(member: &Member) -> Person {
    Person::read(
        &EntityId::parse(ERIKA).unwrap(),
        member.document.entity("person", ERIKA).unwrap(),
    )
}

/// What a colleague changed while the form was open stays as the colleague left it.
#[test]
fn a_form_writes_only_what_differs_from_what_was_shown() {
    let mut anna = Member::new("Anna");
    anna.sends(erika().read(&anna.document, ERIKA, &PersonDraft::default(), today()));
    let mut bert = Member::new("Bert");
    bert.hears(&anna);
    let shown = PersonDraft::of(&person(&anna));
    assert_eq!(shown, erika(), "a form opens with what is stated");
    bert.writes(("person", ERIKA), "email", "neu@stadt.example");
    anna.hears(&bert);
    let typed = PersonDraft {
        phone: "0000 456".to_owned(),
        ..shown.clone()
    };
    let change = anna.sends(typed.read(&anna.document, ERIKA, &shown, today()));
    let written: Vec<String> = change.delta.all().map(|(_, _, field, _)| field.to_string()).collect();
    assert_eq!(written, ["phone"]);
    meet(&mut anna, &mut bert);
    let now = person(&anna);
    assert_eq!(
        (now.email.as_str(), now.phone.as_str()),
        ("neu@stadt.example", "0000 456")
    );
    assert_eq!(anna.document.entity("person", ERIKA).unwrap().conflicts().count(), 0);
}

#[test]
fn a_form_that_was_not_touched_changes_nothing() {
    let mut anna = Member::new("Anna");
    anna.sends(erika().read(&anna.document, ERIKA, &PersonDraft::default(), today()));
    let shown = PersonDraft::of(&person(&anna));
    let read = shown.read(&anna.document, ERIKA, &shown, today()).unwrap();
    assert_eq!((read.clone(), anna.tries(&read)), (Edit::Write(Vec::new()), Ok(None)));
}

#[test]
fn an_emptied_field_states_that_nothing_is_stated() {
    let mut anna = Member::new("Anna");
    anna.sends(erika().read(&anna.document, ERIKA, &PersonDraft::default(), today()));
    let shown = PersonDraft::of(&person(&anna));
    let typed = PersonDraft {
        phone: String::new(),
        works_for: set(&[BORNHEIM, RHEIN_SIEG]),
        ..shown.clone()
    };
    anna.sends(typed.read(&anna.document, ERIKA, &shown, today()));
    assert_eq!(
        (person(&anna).phone.as_str(), person(&anna).works_for),
        ("", vec![RHEIN_SIEG.to_owned(), BORNHEIM.to_owned()])
    );
    assert!(anna.document.versions("person", ERIKA, "phone")[0].value.is_null());
}

/// R-P2: the day of the legal basis is the day it was stated, not the day of every later change.
#[test]
fn the_legal_basis_keeps_its_day() {
    let mut anna = Member::new("Anna");
    anna.sends(erika().read(&anna.document, ERIKA, &PersonDraft::default(), today()));
    let shown = PersonDraft::of(&person(&anna));
    let later = day((2027, 3, 1));
    let typed = PersonDraft {
        name: "Erika Neu".to_owned(),
        ..shown.clone()
    };
    anna.sends(typed.read(&anna.document, ERIKA, &shown, later));
    let basis_day = |anna: &Member| Person::basis_day(anna.document.entity("person", ERIKA).unwrap());
    assert_eq!(basis_day(&anna), Some(today()));
    let typed = PersonDraft {
        basis: "dienstlich_veroeffentlicht".to_owned(),
        ..typed
    };
    anna.sends(typed.read(&anna.document, ERIKA, &shown, later));
    assert_eq!(basis_day(&anna), Some(later));
}
