//! The same reading where a text is shown in one line: titles, excerpts, „Verknüpfte Einträge“, and in the calendar.
use super::corpus::PLAIN;
use crate::member::{KOELN, Member, SAID, TOPIC};
use klimanetz_core::domain::{plain_line, typed_line};
use klimanetz_core::prose::{alone, first_line, plain};
use klimanetz_core::search::Query;
use klimanetz_core::summary::{Finder, links_to};

#[test]
fn f02_a_title_out_of_a_text_keeps_its_signs() {
    for (text, title) in [
        ("Klimaschutzmanager*innen\nzweite Zeile", "Klimaschutzmanager*innen"),
        ("\n\n  > 100.000 Einwohnende", "> 100.000 Einwohnende"),
        ("- 80 % bis 2035", "- 80 % bis 2035"),
        ("# Frage zu **Kosten**", "Frage zu Kosten"),
        ("- Förderung\n- Personal", "Förderung"),
        ("1. Bericht\n2. Beschluss", "1. Bericht"),
        ("> Danke\n> schön", "Danke"),
        ("<Platzhalter> [offen] #12", "<Platzhalter> [offen] #12"),
        ("", ""),
    ] {
        assert_eq!(plain_line(text), title, "{text:?}");
    }
    assert_eq!(plain_line(&"ä*".repeat(200)).chars().count(), 120);
    // What was typed into a line is no text of several lines: nothing in it is a mark.
    assert_eq!(
        typed_line("# *Titel* [x](https://example.org)"),
        "# *Titel* [x](https://example.org)"
    );
    assert_eq!(typed_line("\n a \n b"), "a");
}

/// B33: „Siehe Bericht(https://…)“.
#[test]
fn b33_a_link_in_an_excerpt_is_its_words() {
    let text = "Siehe [Bericht](https://example.org/b), sagt **Bonn**.\n\n- Kosten\n- Zeit";
    assert_eq!(plain_line(text), "Siehe Bericht, sagt Bonn.");
    assert_eq!(plain(text), "Siehe Bericht, sagt Bonn. - Kosten - Zeit");
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "*Netze*");
    anna.writes(("contribution", SAID), "topic", TOPIC);
    anna.writes(("contribution", SAID), "text", text);
    anna.writes(("contribution", SAID), &format!("about:{KOELN}"), true);
    let linked = links_to(&anna.document, KOELN);
    assert_eq!(
        (linked[0].title.as_str(), linked[0].detail.as_str()),
        ("*Netze*", "Siehe Bericht, sagt Bonn.")
    );
    let (finder, query) = (Finder::of_shared(&anna.document), Query::new("bericht"));
    let found = finder.find(&query);
    let shown = finder
        .show(&anna.document, &anna.document, &found[0], 0, &query)
        .unwrap();
    let words = |pieces: &[(String, bool)]| pieces.iter().map(|(words, _)| words.as_str()).collect::<String>();
    assert_eq!(words(&shown.title), "*Netze*");
    assert_eq!(words(&shown.excerpt), "Siehe Bericht, sagt Bonn. - Kosten - Zeit");
}

#[test]
fn one_line_has_all_signs_of_an_ordinary_text() {
    for text in PLAIN {
        let words: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(plain(text), words.join(" "));
        assert_eq!(first_line(text), text.lines().next().unwrap().trim());
    }
}

/// The calendar shows text and no links: an address stands behind its words, a quotation keeps its mark.
#[test]
fn a_text_that_stands_alone_has_its_lines_and_addresses() {
    for text in PLAIN {
        assert_eq!(alone(text), text);
    }
    assert_eq!(
        alone(
            "# Ort\nSiehe [Plan](https://example.org/p), <a@b.de>\n\n> Wer\n> kommt?\n\nOffen:\n- **a**\n  mehr\n- b\n\n1. c\n2. d"
        ),
        "Ort\n\nSiehe Plan (https://example.org/p), a@b.de\n\n> Wer\n> kommt?\n\nOffen:\n- a\n  mehr\n- b\n1. c\n2. d"
    );
}
