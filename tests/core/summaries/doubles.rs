//! F27, B11: the same person typed again, or brought by a file, is hinted at.
use crate::form::list;
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, TOPIC, a_write, today};
use klimanetz_core::draft::bin;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, plan};
use klimanetz_core::summary::{
    Doubles, Likeness, Reference, arriving, doubles_after, doubles_of, merged, municipality, people_like,
};
use proptest::prelude::*;

/// Name, and the other fields of a person.
type Said<'a> = (&'a str, &'a [(&'a str, &'a str)]);

fn says(member: &mut Member, id: &str, (name, fields): Said) {
    let mut writes = vec![a_write(("person", id), "name", name)];
    for (field, value) in fields {
        writes.push(match *field {
            "worksFor" => a_write(("person", id), &format!("worksFor:{value}"), true),
            field => a_write(("person", id), field, *value),
        });
    }
    member.does(Edit::Write(writes));
}

fn are_double(one: Said, other: Said) -> bool {
    let mut anna = Member::new("Anna");
    says(&mut anna, ERIKA, one);
    says(&mut anna, BERT, other);
    let doubles = Doubles::of(&anna.document);
    let (first, second) = (doubles.has(ERIKA), doubles.has(BERT));
    assert_eq!(first, second, "{one:?} {other:?}");
    for (own, them) in [(ERIKA, BERT), (BERT, ERIKA)] {
        let named: Vec<String> = doubles_of(&anna.document, own).into_iter().map(|one| one.id).collect();
        assert_eq!(named, if first { vec![them.to_owned()] } else { vec![] });
    }
    first
}

#[test]
fn f27_one_name_in_one_municipality_may_be_one_person() {
    let here: &[(&str, &str)] = &[("worksFor", KOELN)];
    let there: &[(&str, &str)] = &[("worksFor", BORNHEIM)];
    for (one, other) in [
        ("Max Beispiel", "Max Beispiel"),
        ("Max Beispiel", "Dr. Max Beispiel"),
        ("Max Beispiel", "Beispiel, Max"),
        ("Max Beispiel", "max  BEISPIEL"),
        ("Max Beispiel", "Herr Max Beispiel, M.Sc."),
        ("Jörg Müller", "Joerg Mueller"),
        ("Jörg Müller", "Jo\u{308}rg Mu\u{308}ller"),
        ("Clara von der Heide", "von der Heide, Dr. Clara"),
        ("Anna Meyer zu Bexten", "Meyer zu Bexten, Anna"),
        ("Ayşe Müller-Lüdenscheidt", "Ayse Müller Lüdenscheidt"),
        ("Eva Muster (Vertretung bis Mai)", "Eva Muster"),
        ("Beispiel", "Beispiel"),
    ] {
        assert!(are_double((one, here), (other, here)), "{one} – {other}");
        assert!(
            !are_double((one, here), (other, there)),
            "by name alone: {one} – {other}"
        );
        assert!(
            are_double((one, here), (other, &[])),
            "nothing says no: {one} – {other}"
        );
        assert!(are_double((one, &[]), (other, &[])), "nothing says no: {one} – {other}");
    }
    for (one, other) in [
        ("Max Beispiel", "Moritz Beispiel"),
        ("Max Beispiel", "Max Muster"),
        ("Max Beispiel", "Beispiel"),
        ("Steffi Graf", "Steffi"),
        ("", ""),
        ("Dr.", "Prof."),
    ] {
        assert!(!are_double((one, here), (other, here)), "{one} – {other}");
        assert!(!are_double((one, here), (other, &[])), "{one} – {other}");
    }
}

#[test]
fn f27_the_same_address_or_number_goes_with_the_same_name() {
    let max = "Max Beispiel";
    for (one, other, is_double) in [
        (("email", "max@bonn.example"), ("email", " Max@Bonn.Example "), true),
        (("email", "max@bonn.example"), ("email", "max@koeln.example"), false),
        (("phone", "0228 77-1234"), ("phone", "+49 (0)228 771234"), true),
        (("phone", "0228 77-1234"), ("mobile", "0228/771234"), true),
        (("phone", "0228 77-1234, 0170 5550123"), ("phone", "01705550123"), true),
        (("phone", "0228 77-1234"), ("phone", "0228 77-1235"), false),
        (("phone", "115"), ("phone", "115"), false),
        (("email", ""), ("email", ""), false),
    ] {
        assert_eq!(
            are_double(
                (max, &[one, ("worksFor", KOELN)]),
                (max, &[other, ("worksFor", BORNHEIM)])
            ),
            is_double,
            "{one:?} {other:?}"
        );
        assert!(
            !are_double((max, &[one]), ("Eva Muster", &[other])),
            "a shared mailbox: {one:?}"
        );
    }
}

#[test]
fn f27_who_lies_in_the_bin_is_nobodys_double() {
    let mut anna = Member::new("Anna");
    for id in [ERIKA, BERT] {
        says(
            &mut anna,
            id,
            ("Max Beispiel", &[("worksFor", KOELN), ("email", "m@b.example")]),
        );
    }
    let people = list(&anna.document, "person");
    assert!(people.rows.iter().all(|row| row.is_double));
    let links = municipality(&anna.document, KOELN, today()).unwrap().links;
    assert!(links.len() == 2 && links.iter().all(|linked| linked.is_double));
    anna.does(bin("person", BERT, Some(today())));
    let people = list(&anna.document, "person");
    assert!(!people.rows[0].is_double && !people.binned[0].is_double);
    let links = municipality(&anna.document, KOELN, today()).unwrap().links;
    assert!(links.len() == 1 && !links[0].is_double);
    assert_eq!(people_like(&anna.document, (Likeness::Email, "m@b.example"), ERIKA), []);
}

/// B11: the colleague's file has him, and so have I.
#[test]
fn b11_a_file_that_brings_the_same_person_is_seen_before_it_is_taken_over() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    says(&mut anna, ERIKA, ("Max Beispiel", &[("worksFor", KOELN)]));
    says(&mut bert, BERT, ("Dr. Max Beispiel", &[("worksFor", KOELN)]));
    says(&mut bert, TOPIC, ("Eva Muster", &[("worksFor", KOELN)]));
    let plan = plan(&anna.document, &bert.document).unwrap();
    let doubles = Doubles::after(&anna.document, &plan);
    assert!(doubles.has(ERIKA) && doubles.has(BERT) && !doubles.has(TOPIC));
    let arrivals = arriving(&anna.document, &plan);
    let named = [Reference {
        kind: Some("person"),
        id: BERT.to_owned(),
        title: "Dr. Max Beispiel".to_owned(),
    }];
    assert_eq!(doubles_after(&anna.document, &plan, &arrivals), named);
    anna.hears(&bert);
    assert_eq!(doubles, Doubles::of(&anna.document));
    assert_eq!(
        merged((&anna.document, &Document::default()), &arrivals, &[]).doubles,
        named
    );
}

#[test]
fn f27_while_somebody_is_typed_who_is_like_it_is_told() {
    let mut anna = Member::new("Anna");
    let said = [
        ("email", "klima@bonn.example"),
        ("phone", "0228 77-1234"),
        ("worksFor", KOELN),
    ];
    says(&mut anna, ERIKA, ("Dr. Erika Özdemir", &said));
    let like = |likeness, typed: &str, own: &str| {
        let found = people_like(&anna.document, (likeness, typed), own);
        found.into_iter().map(|one| one.title).collect::<Vec<_>>()
    };
    let erika = ["Dr. Erika Özdemir"];
    let nobody: [&str; 0] = [];
    for (likeness, typed) in [
        (Likeness::Name, "erika oezdemir"),
        (Likeness::Name, "Özdemir, Erika"),
        (Likeness::Email, "KLIMA@bonn.example"),
        (Likeness::Phone, "+49 228 771234"),
    ] {
        assert_eq!(like(likeness, typed, BERT), erika, "{typed}");
        assert_eq!(
            like(likeness, typed, ERIKA),
            nobody,
            "nobody is like themselves: {typed}"
        );
    }
    for (likeness, typed) in [
        (Likeness::Name, ""),
        (Likeness::Name, "Erika"),
        (Likeness::Email, ""),
        (Likeness::Phone, ""),
        (Likeness::Phone, "0228"),
    ] {
        assert_eq!(like(likeness, typed, BERT), nobody, "{typed:?}");
    }
}

const NAMES: [&str; 5] = ["Max Beispiel", "Dr. Max Beispiel", "Beispiel, Max", "Eva Muster", ""];
const ADDRESSES: [&str; 3] = ["", "m@b.example", "M@B.example"];

/// People by small numbers: which name, which municipality if any, which address.
fn directory(who: &str, people: &[(usize, usize, usize)], first: usize) -> Member {
    let mut member = Member::new(who);
    for (nth, (name, place, email)) in people.iter().enumerate() {
        let id = format!("5b1e0000-0000-4000-8000-0000000000{:02x}", nth + first);
        let place = [KOELN, BORNHEIM].get(*place).map(|key| ("worksFor", *key));
        let fields: Vec<(&str, &str)> = place.into_iter().chain([("email", ADDRESSES[*email])]).collect();
        says(&mut member, &id, (NAMES[*name], &fields));
    }
    member
}

fn ids(document: &Document) -> Vec<String> {
    document.of_kind("person").map(|(id, _)| id.to_string()).collect()
}

proptest! {
    /// F27, B11: who is marked has somebody who is named, and what is foreseen of a file is what comes of it.
    #[test]
    fn f27_the_mark_the_names_and_the_foresight_agree(
        mine in proptest::collection::vec((0..5_usize, 0..3_usize, 0..3_usize), 0..6),
        theirs in proptest::collection::vec((0..5_usize, 0..3_usize, 0..3_usize), 0..6),
        offset in 0..8_usize,
    ) {
        let (mut anna, bert) = (directory("Anna", &mine, 1), directory("Bert", &theirs, 1 + offset));
        let foreseen = Doubles::after(&anna.document, &plan(&anna.document, &bert.document).unwrap());
        anna.hears(&bert);
        let doubles = Doubles::of(&anna.document);
        prop_assert_eq!(&foreseen, &doubles);
        for id in ids(&anna.document) {
            let named = doubles_of(&anna.document, &id);
            prop_assert_eq!(doubles.has(&id), !named.is_empty());
            prop_assert!(named.iter().all(|one| one.id != id && doubles.has(&one.id)));
        }
    }
}
