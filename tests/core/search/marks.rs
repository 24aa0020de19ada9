//! What is marked of a title, and which part of a long text is shown.
use klimanetz_core::prose::plain;
use klimanetz_core::search::{Piece, Query, excerpt, marked};
use proptest::prelude::*;

/// The pieces as one text, what was found in brackets.
fn brackets(pieces: &[Piece]) -> String {
    let piece = |(text, is_found): &Piece| if *is_found { format!("[{text}]") } else { text.clone() };
    pieces.iter().map(piece).collect()
}

fn mark(text: &str, query: &str) -> String {
    brackets(&marked(text, &Query::new(query)))
}

#[test]
fn the_match_is_marked_in_the_text_as_it_is_written() {
    for (text, query, expected) in [
        ("Köln", "koel", "[Köl]n"),
        ("Köln", "köln", "[Köln]"),
        ("Ko\u{308}ln am Rhein", "ko", "[Ko\u{308}]ln am Rhein"),
        ("Koeln", "kö", "[Koe]ln"),
        ("Sankt Augustin", "st. aug", "[Sankt] [Aug]ustin"),
        ("St. Augustin", "sankt", "[St]. Augustin"),
        ("Große Straße", "strass", "Große [Straß]e"),
        (
            "Klimaschutzmanager*in",
            "klimaschutzmanagerin",
            "[Klimaschutzmanager*in]",
        ),
        ("Neunkirchen-Seelscheid", "seel neun", "[Neun]kirchen-[Seel]scheid"),
        ("Hennef (Sieg)", "hennfe", "[Hennef] (Sieg)"),
        ("Hennef (Sieg)", "henf", "Hennef (Sieg)"),
        ("Bergheim, Berghem", "berghem", "Bergheim, [Berghem]"),
        ("Köln und Köln", "k", "[K]öln und [K]öln"),
        ("Bad Honnef", "", "Bad Honnef"),
        ("", "x", ""),
    ] {
        assert_eq!(mark(text, query), expected, "{query:?} in {text:?}");
    }
}

#[test]
fn a_long_text_is_shown_around_the_match() {
    let long = format!("{}Ziel {}", "davor ".repeat(40), "danach ".repeat(60));
    let around = |text: &str, query: &str| excerpt(text, &Query::new(query), &Query::new(query));
    let (pieces, is_found) = around(&long, "ziel");
    let shown = brackets(&pieces);
    assert!(is_found);
    assert!(shown.starts_with("… davor") && shown.ends_with("danach …"), "{shown}");
    assert!(shown.contains("davor [Ziel] danach"), "{shown}");
    assert!((100..260).contains(&shown.chars().count()), "{shown}");
    assert_eq!(around("kurz", "lang"), (vec![("kurz".to_owned(), false)], false));
    let (pieces, is_found) = around(&"ä".repeat(2_000), "a");
    assert!(is_found && brackets(&pieces).starts_with("[ä]ä"));
}

/// The words that are not in the title decide where; all are marked.
#[test]
fn an_excerpt_is_around_its_anchor() {
    let long = format!("Köln {}Frist", "dazwischen ".repeat(40));
    let (pieces, _) = excerpt(&long, &Query::new("frist"), &Query::new("köln frist"));
    assert!(brackets(&pieces).ends_with("dazwischen [Frist]"), "{pieces:?}");
    let (pieces, _) = excerpt("Köln, Frist", &Query::new("frist"), &Query::new("köln frist"));
    assert_eq!(brackets(&pieces), "[Köln], [Frist]");
}

#[test]
fn an_excerpt_is_one_line_without_marks() {
    for (text, expected) in [
        (
            "# Frage\n\n- **Kosten** und *Zeit*\n> `a=1`",
            "Frage - Kosten und Zeit a=1",
        ),
        ("Klimaschutzmanager*innen", "Klimaschutzmanager*innen"),
        ("a_b _c_", "a_b c"),
        ("<b>x</b> # y", "<b>x</b> # y"),
        ("  viel \t\n Luft  ", "viel Luft"),
    ] {
        assert_eq!(plain(text), expected, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(4), ..ProptestConfig::default() })]
    #[test]
    fn marking_changes_no_letter(text in any::<String>(), query in "[a-zäöü ]{0,9}") {
        let whole: String = marked(&text, &Query::new(&query)).into_iter().map(|(piece, _)| piece).collect();
        prop_assert_eq!(whole, text);
    }

    /// What is typed from a text is marked in it.
    #[test]
    fn what_was_typed_is_marked(text in "[A-Za-zÄÖÜäöüß*. -]{1,16}") {
        let is_word = text.chars().any(char::is_alphanumeric);
        prop_assert_eq!(marked(&text, &Query::new(&text)).iter().any(|(_, is_found)| *is_found), is_word);
    }
}
