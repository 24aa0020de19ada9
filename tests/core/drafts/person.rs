//! The form for a person.
use crate::form::Form;
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, RHEIN_SIEG, day, flaws, meet, today};
use klimanetz_core::domain::Day;
use klimanetz_core::draft::Flaw;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Entity};

fn form(document: &Document) -> Form {
    Form::open(document, ("person", ERIKA))
}

fn erika() -> Form {
    form(&Document::default())
        .line("name", "Erika Muster")
        .line("function", "Klimaschutzmanagement")
        .line("email", "klima@stadt.example")
        .line("phone", "0000 123")
        .set("worksFor", &[KOELN])
        .line("legalBasis", "einwilligung")
}

#[test]
fn a_person_needs_a_name_and_a_legal_basis() {
    let nothing = Document::default();
    let read = |form: Form| form.read(&nothing, today());
    assert_eq!(
        flaws(read(form(&nothing))),
        [("name", Flaw::Missing), ("legalBasis", Flaw::Missing)]
    );
    assert_eq!(
        flaws(read(erika().line("legalBasis", "gehört"))),
        [("legalBasis", Flaw::Missing)]
    );
    assert_eq!(
        flaws(read(erika().line("phone", &"1".repeat(201)))),
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
        assert_eq!(
            flaws(read(erika().line("email", email))),
            [("email", Flaw::NotAnEmail)],
            "{email}"
        );
    }
    for email in [
        "",
        "klima@stadt.example",
        "klima+netz@amt.stadt.example",
        "Jörg@köln.example",
    ] {
        assert!(read(erika().line("email", email)).is_ok(), "{email}");
    }
}

/// Direction marks and control characters could make one name look like another.
#[test]
fn typed_lines_are_cleaned() {
    let mut anna = Member::new("Anna");
    let form = erika().line("name", "  Eri\u{200b}ka\u{202e}\n Mu\u{0}ster\u{feff}  ");
    anna.sends(form.read(&anna.document, today()));
    assert_eq!(person(&anna).text("name"), Some("Erika Muster"));
}

fn person(member: &Member) -> &Entity {
    member.document.entity("person", ERIKA).unwrap()
}

/// Somebody who has entered her.
fn anna() -> Member {
    let mut anna = Member::new("Anna");
    anna.sends(erika().read(&anna.document, today()));
    anna
}

/// What a colleague changed while the form was open stays as the colleague left it.
#[test]
fn a_form_writes_only_what_differs_from_what_was_shown() {
    let (mut anna, mut bert) = (anna(), Member::new("Bert"));
    bert.hears(&anna);
    let open = form(&anna.document);
    for name in ["name", "function", "email", "phone", "legalBasis"] {
        assert_eq!(
            open.typed.line(name),
            erika().typed.line(name),
            "a form opens with what is stated"
        );
    }
    assert_eq!(open.typed.sets["worksFor"], erika().typed.sets["worksFor"]);
    bert.writes(("person", ERIKA), "email", "neu@stadt.example");
    anna.hears(&bert);
    let change = anna.sends(open.line("phone", "0000 456").read(&anna.document, today()));
    let written: Vec<String> = change.delta.all().map(|(_, _, field, _)| field.to_string()).collect();
    assert_eq!(written, ["phone"]);
    meet(&mut anna, &mut bert);
    let now = person(&anna);
    assert_eq!(
        (now.text("email"), now.text("phone")),
        (Some("neu@stadt.example"), Some("0000 456"))
    );
    assert_eq!(anna.document.entity("person", ERIKA).unwrap().conflicts().count(), 0);
}

#[test]
fn a_form_that_was_not_touched_changes_nothing() {
    let mut anna = anna();
    let read = form(&anna.document).read(&anna.document, today()).unwrap();
    assert_eq!((read.clone(), anna.tries(&read)), (Edit::Write(Vec::new()), Ok(None)));
}

#[test]
fn an_emptied_field_states_that_nothing_is_stated() {
    let mut anna = anna();
    let form = form(&anna.document)
        .line("phone", "")
        .set("worksFor", &[BORNHEIM, RHEIN_SIEG]);
    anna.sends(form.read(&anna.document, today()));
    let works_for: Vec<&str> = person(&anna).elements("worksFor").collect();
    assert_eq!(
        (person(&anna).text("phone"), works_for),
        (None, vec![RHEIN_SIEG, BORNHEIM])
    );
    assert!(anna.document.versions("person", ERIKA, "phone")[0].value.is_null());
}

/// R-P2: the day of the legal basis is the day it was stated, not the day of every later change.
#[test]
fn the_legal_basis_keeps_its_day() {
    let mut anna = anna();
    let later = day((2027, 3, 1));
    let form = form(&anna.document).line("name", "Erika Neu");
    anna.sends(form.read(&anna.document, later));
    let basis_day = |anna: &Member| person(anna).text("legalBasisOn").and_then(Day::parse);
    assert_eq!(basis_day(&anna), Some(today()));
    let form = form.line("legalBasis", "dienstlich_veroeffentlicht");
    anna.sends(form.read(&anna.document, later));
    assert_eq!(basis_day(&anna), Some(later));
}
