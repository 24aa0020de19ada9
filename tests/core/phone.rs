//! What a telephone number dials (F05), and how it is found however it is written (F06).
use klimanetz_core::phone::{compared, dialled, not_of_a_number, pieces};
use klimanetz_core::prose::Address;
use klimanetz_core::search::{Index, Piece, Query, marked};
use proptest::prelude::*;

/// F05: a link only if the whole text is one number.
#[test]
fn f05_what_is_one_number_is_dialled_as_it_is_typed() {
    for (typed, dials) in [
        ("0228 771234", "0228771234"),
        ("0228/771234", "0228771234"),
        ("0228 / 77 12 34", "0228771234"),
        ("(0228) 77-1234", "0228771234"),
        ("02222/945-310", "02222945310"),
        ("0228 77–1234", "0228771234"),
        ("0228 – 77 12 34", "0228771234"),
        ("0228 - 77-1234", "0228771234"),
        ("0228-77 – 1234", "0228771234"),
        ("0228\u{a0}77\u{2011}1234", "0228771234"),
        ("0228.77.12.34", "0228771234"),
        (" 0171 5550123 ", "01715550123"),
        ("+49 (0)228 77-0", "+49228770"),
        ("+49 (0) 228 / 77-0", "+49228770"),
        ("+49(0)228/77-0", "+49228770"),
        ("(+49) 228 77-0", "+49228770"),
        ("+49 228/771234", "+49228771234"),
        ("+49/228/771234", "+49228771234"),
        ("+49 0228 771234", "+49228771234"),
        ("+49 (0228) 771234", "+49228771234"),
        ("0049 (0)228 771234", "0049228771234"),
        ("0049 228 771234", "0049228771234"),
        ("0228 77-12 34", "0228771234"),
        ("0228 771234-35", "022877123435"),
        ("0157 3123 4567", "015731234567"),
        ("+39 06 1234567", "+39061234567"),
        ("+352 123456", "+352123456"),
        ("115", "115"),
        ("77 12 34", "771234"),
    ] {
        assert_eq!(dialled(typed).as_deref(), Some(dials), "{typed:?}");
        assert_eq!(Address::phone(typed).unwrap().href, format!("tel:{dials}"));
    }
}

#[test]
fn f05_what_is_no_number_or_more_than_one_dials_nobody() {
    for typed in [
        "",
        "0228 771234 (Mo-Do 9-12 Uhr)",
        "0228 77-1234 / -1235",
        "0228 77-1234/-1235",
        "0228 77-1234/1235",
        "0228 77-1234 – 1236",
        "0228 77-1234–36",
        "0228 77-0 (1234)",
        "77-12/13",
        "Zi. 4.12, 0228 771234",
        "0228 77-0, Durchwahl 1234",
        "0228 771234 oder 0171 5550123",
        "0228 771234/0171 5550123",
        "0228 771234 / 0171 5550123",
        "0228/771234/0171 5550123",
        "0228771234/01715550123",
        "+49 228 771234/+49 171 5550123",
        "0228 771234 +49 171 5550123",
        "0228 771234 0171 5550123",
        "0228 771234\n0171 5550123",
        "02226 917-OFF",
        "O228 771234",
        "+39 (0)471 123456",
        "+31 (0)20 1234567",
        "0041 (0)44 1234567",
        "49 228 771234",
        "0228 77 1234 1235",
        "0228-77-1234-1235",
        "0228 77-1234 12",
        "+49 228 77-1234 12",
        "15.04.2026",
        "01.04.2026",
        "1.4.26",
        "01.04.2026 9-12",
        "12.11.26 9-12",
        "2026-11-20",
        "0228 77-",
        "-1234",
        "1234",
        "9-12",
        "12",
        "(0228 771234",
        "0228) 771234",
        "0228 () 771234",
        "1234567890123456",
        "+1234567890123456",
        "++49 228 771234",
        "0228\u{202e}771234",
        "٠٢٢٨ ٧٧١٢٣٤",
    ] {
        assert_eq!(dialled(typed), None, "{typed:?}");
    }
}

/// B28: the form names what belongs to no number.
#[test]
fn b28_what_belongs_to_no_number_is_named() {
    for (typed, named) in [
        ("02226 917-OFF", Some("OFF")),
        ("0228 771234 (Mo-Do 9-12 Uhr)", Some("Mo")),
        ("0228 771234 oder 0171 5550123", Some("oder")),
        ("0228 771234", None),
        ("0228 77-1234 / -1235", None),
    ] {
        assert_eq!(not_of_a_number(typed), named, "{typed:?}");
    }
}

/// A number in its parts: area code without the zero, the rest.
fn parts() -> impl Strategy<Value = (String, String)> {
    ("[1-9][0-9]{2}", "[1-9][0-9]{5,6}")
}

/// The same number as people write it.
fn spelling() -> impl Strategy<Value = (&'static str, &'static str, usize)> {
    let front = prop::sample::select(vec![
        "0",
        "(0",
        "+49 ",
        "+49 (0)",
        "0049 ",
        "0049 (0) ",
        "(+49) ",
        "+49/",
        "+49-0",
    ]);
    let behind = prop::sample::select(vec![" ", "-", "/", " / ", ".", " – ", "\u{a0}", ""]);
    (front, behind, 1..5_usize)
}

fn written((area, rest): &(String, String), (front, behind, cut): (&str, &str, usize)) -> String {
    let close = if front == "(0" { ")" } else { "" };
    let (head, tail) = rest.split_at(cut);
    format!("{front}{area}{close}{behind}{head} {tail}")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn finds(query: &str, text: &str) -> bool {
    let mut index = Index::default();
    index.add("Erika", [text]);
    !index.narrow(&Query::new(query)).is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(5), ..ProptestConfig::default() })]
    /// F05: nothing but the zero of the area code is left out, and nothing added.
    #[test]
    fn f05_the_digits_that_are_dialled_are_those_that_are_typed(parts in parts(), spelling in spelling()) {
        let typed = written(&parts, spelling);
        let country = if digits(spelling.0).starts_with("00") { "0049" } else if spelling.0.contains('+') { "+49" } else { "0" };
        prop_assert_eq!(dialled(&typed), Some(format!("{country}{}{}", parts.0, parts.1)), "{}", typed);
    }

    #[test]
    fn f05_whatever_is_dialled_is_what_is_typed(typed in "[0-9 +()/.–-]{0,24}") {
        if let Some(dials) = dialled(&typed) {
            let (dials, typed) = (digits(&dials), digits(&typed));
            let zeros = (0..typed.len()).filter(|at| typed[*at..].starts_with('0'));
            let mut without = zeros.map(|at| format!("{}{}", &typed[..at], &typed[at + 1..]));
            prop_assert!(dials == typed || without.any(|without| without == dials), "{} for {}", dials, typed);
        }
    }

    #[test]
    fn f05_any_text_is_read(text in any::<String>()) {
        dialled(&text);
        not_of_a_number(&text);
        for piece in pieces(&text) {
            compared(&text[piece]);
        }
    }

    /// F06: every spelling finds every other, whole and by its last digits, and is marked.
    #[test]
    fn f06_a_number_is_found_however_it_is_written(parts in parts(), one in spelling(), other in spelling()) {
        let (query, text) = (written(&parts, one), written(&parts, other));
        prop_assert!(finds(&query, &text), "{:?} finds {:?}", query, text);
        prop_assert!(finds(&digits(&query), &text), "{:?} finds {:?}", digits(&query), text);
        prop_assert!(finds(&parts.1, &text), "{:?} finds {:?}", parts.1, text);
        let found = marked(&text, &Query::new(&query));
        prop_assert!(found.iter().any(|(_, is_found): &Piece| *is_found), "{:?}", found);
    }
}

/// F06: who is calling?
#[test]
fn f06_the_number_of_who_calls_is_found() {
    let text = "+49 (0)228 77-1234";
    for query in [
        "0228771234",
        "022877",
        "0228",
        "+49228771234",
        "0049228771234",
        "49228771234",
        "0228 77 12 34",
        "0228/771234",
        "77-1234",
        "771234",
        "+49 (0)228 77-1234",
        "(0228) 77",
        "erika 0228 77",
    ] {
        assert!(finds(query, text), "{query:?}");
        assert!(finds(query, &format!("Zi. 4.12, {text} (Mo-Do 9-12 Uhr)")), "{query:?}");
    }
    assert!(finds("0171 5550123", "0228 771234/0171 5550123"), "the second one");
    assert!(finds("01715550123", "0228 771234 oder 0171/5550123"));
    assert!(finds("0228771234", "77-1234"), "without the area code");
    for query in [
        "0228771235",
        "0221771234",
        "71234",
        "1234567",
        "0228 78",
        "bert 0228 77",
    ] {
        assert!(!finds(query, text), "{query:?}");
    }
}

/// F06: years and other short numbers are words as before.
#[test]
fn f06_a_year_is_no_number() {
    assert!(finds("2035", "klimaneutral bis 2035"));
    for text in ["0228 772035", "0171 5203520", "1.203.500 Euro"] {
        assert!(!finds("2035", text), "{text:?}");
    }
}
