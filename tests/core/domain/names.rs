//! By which name people stand in a list (F07), and numbers in names (F08).
use crate::form::list;
use crate::member::{BERT, ERIKA, KOELN, Member, SAID, TOPIC, a_write};
use klimanetz_core::catalogue::{field_of, kind};
use klimanetz_core::domain::{family_name, sort_name};
use klimanetz_core::edit::Edit;
use klimanetz_core::search::sort_by_name;
use klimanetz_core::summary::{attendance, choices, links_to};
use proptest::prelude::*;

/// F07: titles and „von“ are passed over.
#[test]
fn f07_the_family_name_is_guessed() {
    for (name, family) in [
        ("Dr. Anna Zander", "Zander"),
        ("Prof. Dr.-Ing. Bernd Adler", "Adler"),
        ("Prof Dr Bernd Adler", "Adler"),
        ("Clara von der Heide", "Heide"),
        ("Clara von Berg", "Berg"),
        ("von Berg", "Berg"),
        ("Jan de Vries", "Vries"),
        ("Ludwig van den Berg", "Berg"),
        ("Karl-Theodor zu Guttenberg", "Guttenberg"),
        ("Zoe Abel", "Abel"),
        ("Ayşe Müller-Lüdenscheidt", "Müller-Lüdenscheidt"),
        ("Dipl.-Ing. (FH) Max Muster", "Muster"),
        ("Dipl.-Ing. Max Muster", "Muster"),
        ("Mag. Eva Muster", "Muster"),
        ("Eva Muster, M.A.", "Muster"),
        ("Eva Muster M.Sc.", "Muster"),
        ("Eva Muster B.Sc., M.Sc.", "Muster"),
        ("Dr. h.c. Eva Muster", "Muster"),
        ("Dr. rer. nat. Eva Muster", "Muster"),
        ("Max Muster jun.", "Muster"),
        ("Eva Muster (Vertretung bis Mai)", "Muster"),
        ("Frau Muster", "Muster"),
        ("Muster, Eva", "Muster"),
        ("von der Heide, Dr. Clara", "Heide"),
        ("Muster, Dr. Eva, M.A.", "Muster"),
        ("J. R. Abel", "Abel"),
        ("Abel", "Abel"),
        ("  Zoe   Abel ", "Abel"),
        ("Dr.", "Dr."),
        ("M.A., B.Sc.", "M.A., B.Sc."),
        ("von", "von"),
        ("", ""),
    ] {
        assert_eq!(family_name(name), family, "{name:?}");
    }
}

fn sorted<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut named: Vec<(String, &str)> = names.iter().map(|name| (sort_name(name, ""), *name)).collect();
    sort_by_name(&mut named, |(sorted, _)| sorted);
    named.into_iter().map(|(_, name)| name).collect()
}

/// F07: family name, then the others; a double name after all that have its first part alone.
#[test]
fn f07_people_stand_by_family_name() {
    let expected = [
        "Zoe Abel",
        "Prof. Dr.-Ing. Bernd Adler",
        "Clara von Berg",
        "Dr. Clara von der Heide",
        "Anna Müller",
        "Dr. Eva Müller",
        "Zoe Müller",
        "Anna Müller-Lüdenscheidt",
        "Anna Zander",
        "Dr. Anna Zander",
    ];
    let mut names = expected;
    names.reverse();
    assert_eq!(sorted(&names), expected);
}

/// F07: in the list of people, in choices, among what links here and who comes; what is stated counts more than the guess.
#[test]
fn f07_every_list_of_people_is_sorted_so() {
    let mut anna = Member::new("Anna");
    for (id, name) in [
        (ERIKA, "Dr. Anna Zander"),
        (BERT, "Zoe Abel"),
        (SAID, "Anna Meyer zu Bexten"),
    ] {
        anna.does(Edit::Write(vec![
            a_write(("person", id), "name", name),
            a_write(("person", id), &format!("worksFor:{KOELN}"), true),
            a_write(("meeting", TOPIC), &format!("attendance:{id}"), "dabei"),
        ]));
    }
    let lists = |anna: &Member| -> [Vec<String>; 4] {
        let document = &anna.document;
        [
            list(document, "person")
                .rows
                .iter()
                .map(|row| row.title.clone())
                .collect(),
            choices(document, &[kind::PERSON])
                .into_iter()
                .map(|(.., name)| name)
                .collect(),
            links_to(document, KOELN)
                .into_iter()
                .map(|linked| linked.title)
                .collect(),
            attendance(document, TOPIC)
                .into_iter()
                .map(|one| one.who.title)
                .collect(),
        ]
    };
    let guessed = ["Zoe Abel", "Anna Meyer zu Bexten", "Dr. Anna Zander"];
    assert_eq!(lists(&anna), [(); 4].map(|()| guessed.map(str::to_owned).to_vec()));
    anna.writes(("person", BERT), "sortName", "Nabel");
    anna.writes(("person", ERIKA), "sortName", "");
    let corrected = ["Anna Meyer zu Bexten", "Zoe Abel", "Dr. Anna Zander"];
    assert_eq!(lists(&anna), [(); 4].map(|()| corrected.map(str::to_owned).to_vec()));
    assert!(
        field_of(kind::PERSON, "sortName").is_some_and(|field| !field.is_held_back),
        "and can be stated"
    );
    assert_eq!(
        list(&anna.document, "person").found("nabel").len(),
        1,
        "who is sorted so is found so"
    );
}

/// F08: by what they count.
#[test]
fn f08_numbers_in_names_count_as_numbers() {
    for sorted in [
        vec!["Bezirk 1", "Bezirk 2", "Bezirk 10"],
        vec![
            "Bezirk",
            "Bezirk 1",
            "Bezirk 1 Nord",
            "Bezirk 1a",
            "Bezirk 2",
            "Bezirk 02a",
        ],
        vec!["1. Treffen", "2. Treffen", "10. Treffen", "Treffen"],
        vec![
            "Los 9",
            "Los 99",
            "Los 999999999",
            "Los 1000000000",
            "Los 10000000000000000000000",
        ],
        vec!["Plan 2.9", "Plan 2.10", "Plan 10.1"],
        vec!["0", "00", "01", "1", "a"],
        vec!["CO2", "CO₂", "CO10"],
    ] {
        let mut names = sorted.clone();
        names.reverse();
        sort_by_name(&mut names, |name| name);
        assert_eq!(names, sorted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(8), ..ProptestConfig::default() })]
    /// F08: whatever the order in which they come, distinct names stand in one order, and each two of them as they do alone.
    #[test]
    fn f08_the_order_of_names_is_total(names in prop::collection::btree_set("[ab0-2 .ä²-]{0,5}", 2..9)) {
        let names: Vec<String> = names.into_iter().collect();
        let mut sorted = names.clone();
        sort_by_name(&mut sorted, |name| name);
        let mut again: Vec<String> = names.into_iter().rev().collect();
        sort_by_name(&mut again, |name| name);
        prop_assert_eq!(&sorted, &again);
        for (at, one) in sorted.iter().enumerate() {
            for other in &sorted[at + 1..] {
                let mut both = [other.as_str(), one.as_str()];
                sort_by_name(&mut both, |name| name);
                prop_assert_eq!(both, [one.as_str(), other.as_str()]);
            }
        }
    }

    /// F08: numbers are compared as such, whatever stands around them.
    #[test]
    fn f08_the_smaller_number_comes_first(one in any::<u64>(), other in any::<u64>(), before in "[a-z ]{0,4}", after in "[a-z ]{0,4}") {
        prop_assume!(one != other);
        let name = |number: u64| format!("{before}{number}{after}");
        let mut names = [name(one.max(other)), name(one.min(other))];
        sort_by_name(&mut names, |name| name);
        prop_assert_eq!(names, [name(one.min(other)), name(one.max(other))]);
    }

    #[test]
    fn f07_any_name_has_a_family_name(name in any::<String>(), word in "[A-Z][a-z]{2,9}") {
        sort_name(&name, "");
        prop_assume!(!["Von", "Und"].contains(&word.as_str()));
        let name = format!("Dr. Anna {word}");
        prop_assert_eq!(family_name(&name), word.as_str());
    }
}
