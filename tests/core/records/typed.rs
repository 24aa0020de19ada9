//! What people type into the lines of a form: addresses without a scheme (B20), short years (B21), numbers with marks (F39).
use super::{MEETING, kind, reads, with};
use crate::facts::read;
use crate::member::{KOELN, Member, flaws};
use klimanetz_core::catalogue::TARGET;
use klimanetz_core::draft::{Flaw, ItemDraft, MunicipalityDraft};
use klimanetz_core::page_address;
use klimanetz_core::prose::Address;
use klimanetz_core::replica::{Document, Value};
use proptest::prelude::*;

/// B20: the address of a page gets its `https://`; words, mailboxes, numbers and files are no pages.
#[test]
fn b20_an_address_without_a_scheme_is_completed() {
    for (typed, address) in [
        ("konferenz.example.org/abc", "https://konferenz.example.org/abc"),
        ("www.stadt.example", "https://www.stadt.example"),
        ("stadt.example:8080/a?b#c", "https://stadt.example:8080/a?b#c"),
        ("köln.example", "https://köln.example"),
        ("stadt.example/plan.pdf", "https://stadt.example/plan.pdf"),
        ("https://www.stadt.example/klima", "https://www.stadt.example/klima"),
        ("http://stadt.example", "http://stadt.example"),
        (" HTTPS://stadt.example ", "HTTPS://stadt.example"),
    ] {
        assert_eq!(page_address(typed).as_deref(), Some(address), "{typed:?}");
        let anna = with("organisation", MEETING, &[("name", "Agentur"), ("link", typed)]);
        let stated = anna.document.entity("organisation", MEETING).unwrap();
        assert_eq!(stated.text("link"), Some(address), "{typed:?}");
    }
    for typed in [
        "abc",
        "foo bar",
        "siehe www.stadt.example",
        "www.stadt.example und mehr",
        "mailto:x",
        "mailto:klima@stadt.example",
        "klima@stadt.example",
        "klima@stadt.example/x",
        "tel:0228771234",
        "ftp://stadt.example",
        "javascript:alert(1)",
        "javascript.example:alert(1)",
        "https://",
        "https//stadt.example",
        "localhost",
        "z.B.",
        "u.a.",
        "Nr.5",
        "3.5",
        "01.02.2026",
        "192.168.1.1",
        "plan.pdf",
        "Protokoll.docx",
        ".example",
        "stadt..example",
        "-stadt.example",
        "/pfad.example",
        "stadt.example\\evil.example",
    ] {
        assert_eq!(page_address(typed), None, "{typed:?}");
        let read = reads(kind("organisation"), &[("name", "Agentur"), ("link", typed)]);
        assert_eq!(flaws(read), [("link", Flaw::NotAPage)], "{typed:?}");
    }
    assert_eq!(page_address(""), None);
}

/// B21: what date fields give for a year of two digits, and what people type; half a day says so.
#[test]
fn b21_a_year_of_two_digits_is_one_of_this_century() {
    for typed in ["01.02.26", "1.2.26", "0026-02-01", "2026-02-01", " 1.2.2026 "] {
        let anna = with("meeting", MEETING, &[("title", "Treffen"), ("day", typed)]);
        assert_eq!(
            anna.document.entity("meeting", MEETING).unwrap().text("day"),
            Some("2026-02-01"),
            "{typed:?}"
        );
    }
    for typed in ["1.2.", "01.02.202", "0202-02-01", "…", "31.02.26"] {
        let read = reads(kind("meeting"), &[("title", "Treffen"), ("day", typed)]);
        assert_eq!(flaws(read), [("day", Flaw::NotADay)], "{typed:?}");
    }
}

fn population(typed: &str) -> Result<u64, Vec<(&'static str, Flaw)>> {
    let draft = MunicipalityDraft {
        key: "05366016".to_owned(),
        name: "Euskirchen".to_owned(),
        population: typed.to_owned(),
        is_another: false,
    };
    let read = draft.read(&Document::default());
    if read.is_err() {
        return Err(flaws(read));
    }
    let mut anna = Member::new("Anna");
    let (key, edit) = read.unwrap();
    anna.does(edit);
    let added = anna.document.entity("municipality", &key).unwrap();
    Ok(added.shown("population").unwrap().value.as_u64().unwrap())
}

/// F39: a whole number takes the marks of thousands, and no others.
#[test]
fn f39_whole_numbers_take_thousands() {
    for (typed, number) in [
        ("1.200", 1_200),
        ("1200", 1_200),
        ("1 200", 1_200),
        ("1\u{a0}200", 1_200),
        ("1\u{202f}200", 1_200),
        ("1'200", 1_200),
        ("1,200", 1_200),
        ("1.024.621", 1_024_621),
        ("1,024,621", 1_024_621),
        ("007", 7),
    ] {
        assert_eq!(population(typed), Ok(number), "{typed:?}");
    }
    for typed in [
        "1.20",
        "1.2",
        "1,5",
        "12.00",
        "1.2000",
        "1234.567",
        "0.500",
        "1.024,621",
        "1.024 621",
        "1..200",
        ".200",
        "1.200.",
        "+5",
        "-5",
        "1e3",
        "1/2",
    ] {
        assert_eq!(
            population(typed),
            Err(vec![("population", Flaw::NotBetween(1, 20_000_000))]),
            "{typed:?}"
        );
    }
    let minutes = |typed: &str| {
        let draft = ItemDraft {
            title: "a".to_owned(),
            duration: typed.to_owned(),
            ..ItemDraft::default()
        };
        draft.read(&Document::default(), (MEETING, MEETING))
    };
    assert_eq!(flaws(minutes("4.5")), [("duration", Flaw::NotBetween(1, 600))]);
    minutes("45").unwrap();
}

fn per_head(typed: &str) -> Result<String, Vec<(&'static str, Flaw)>> {
    let target = [("year", "2035"), ("perHead", typed)];
    let field = (&TARGET, "target:gesamtes_gebiet");
    let read = read(&Document::default(), field, &target);
    if read.is_err() {
        return Err(flaws(read));
    }
    let mut anna = Member::new("Anna");
    anna.sends(read);
    let koeln = anna.document.entity("municipality", KOELN).unwrap();
    match koeln.shown(field.1).unwrap().value.get("perHead") {
        Some(Value::Number(number)) => Ok(number.to_string()),
        other => panic!("{other:?}"),
    }
}

/// F39: a decimal comma or point, and nothing that may be both.
#[test]
fn f39_decimals_are_read_as_they_are_meant() {
    for (typed, number) in [
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        (",5", "0.5"),
        ("1,25", "1.25"),
        ("12", "12"),
        ("0,125", "0.13"),
        ("0.125", "0.13"),
        ("1,2345", "1.23"),
    ] {
        assert_eq!(per_head(typed), Ok(number.to_owned()), "{typed:?}");
    }
    for typed in ["1.200", "1,200", "12.000"] {
        assert_eq!(per_head(typed), Err(vec![("perHead", Flaw::TwoReadings)]), "{typed:?}");
    }
    for typed in [
        "1.200,5",
        "1,200.5",
        "1.200.000",
        "5,",
        "1,2,3",
        "1.2.3",
        "1,2.3",
        "inf",
        "NaN",
        "1e1",
        "+1",
        "-1",
        "51",
    ] {
        assert_eq!(
            per_head(typed),
            Err(vec![("perHead", Flaw::NotBetween(0, 50))]),
            "{typed:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(39), ..ProptestConfig::default() })]
    /// F39: a number is the same with any marks between its thousands.
    #[test]
    fn f39_a_number_is_read_with_any_thousands(number in 1_u64..20_000_000, mark in prop::sample::select(vec!["", ".", " ", "'", ",", "\u{a0}"])) {
        let digits = number.to_string();
        let mut typed = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                typed.push_str(mark);
            }
            typed.push(digit);
        }
        prop_assert_eq!(population(&typed), Ok(number));
    }

    /// B20: what is taken is a page, and it is what was typed; no text with a space in it is one.
    #[test]
    fn b20_what_is_completed_leads_to_a_page(typed in "[a-zö.:/@ -]{0,16}", word in "[a-z.]{1,9}") {
        if let Some(address) = page_address(&typed) {
            prop_assert!(Address::parse(&address).is_some_and(|address| address.is_page));
            prop_assert!(address.ends_with(typed.trim()));
        }
        prop_assert_eq!(page_address(&format!("{word} {typed}x")), None);
    }
}
