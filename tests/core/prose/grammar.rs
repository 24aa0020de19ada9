//! Each mark of the list, where it is one and where it is text; and the cases of the field, by number.
use super::corpus::PLAIN;
use klimanetz_core::prose::{Node, read, words};

fn text(words: &str) -> Node {
    Node::Text(words.to_owned())
}

/// A paragraph of these lines and nothing else: what was typed, as it was typed.
fn is_text(typed: &str) -> bool {
    let lines = typed.split('\n').map(text);
    let mut inside: Vec<Node> = lines.flat_map(|line| [Node::Break, line]).collect();
    inside.remove(0);
    read(typed) == [Node::Paragraph(inside)]
}

#[track_caller]
fn stays(typed: &[&str]) {
    for typed in typed {
        assert!(is_text(typed), "{typed:?} became {:?}", read(typed));
    }
}

#[test]
fn f01_dates_are_no_numbers_of_a_list() {
    stays(&[
        "24. April",
        "30. Juni 2028: Frist\n24. April 2026: Offenlage\n1. Dezember 2026: Beschluss",
        "1. Dezember: Offenlage\n2. Dezember: Beschluss",
        "1. März\n2. MÄRZ\n3. mrz.",
        "1. 1. 2027\n2. 1. 2027",
        "1. eins",
        "2. zwei\n3. drei",
        "1. eins\n3. drei",
        "1. eins\n2. zwei\n2. noch zwei",
        "01. eins\n02. zwei",
        "1) eins\n2) zwei",
        "1.eins\n2.zwei",
    ]);
}

#[test]
fn f01_a_list_counts_up_from_one() {
    let item = |words: &str| vec![text(words)];
    assert_eq!(
        read("1. Dezernat I\n2. Maifeier\n3. 'zehn'"),
        [Node::Numbers(vec![
            item("Dezernat I"),
            item("Maifeier"),
            item("'zehn'")
        ])]
    );
    assert_eq!(
        read("Beschluss:\n1. ja\n2. nein\nEnde"),
        [
            Node::Paragraph(vec![text("Beschluss:")]),
            Node::Numbers(vec![item("ja"), item("nein")]),
            Node::Paragraph(vec![text("Ende")]),
        ]
    );
}

#[test]
fn f02_stars_and_low_lines_in_words_stay() {
    stays(&[
        "Klimaschutzmanager*innen laden Bürger*innen ein",
        "die*der Vertreter*in, ein*e Kolleg*in",
        "*innen und *außen",
        "der*die*",
        "(*) und (**)",
        "snake_case_name, _links",
        "rechts_, Bürger_innen_rat",
        "5*6*7, 5 * 6 * 7, 2**3**4",
        "Beko\u{308}*stigt*",
        "*** Pause ***, __init__, ___",
        "*_* und *-*",
        "*.pdf, */*",
    ]);
}

#[test]
fn emphasis_stands_apart_from_letters() {
    let emphasis = |words: &str| Node::Emphasis(vec![text(words)]);
    for (typed, node) in [
        ("*so*", emphasis("so")),
        ("_so_", emphasis("so")),
        ("*Bürger*innen*", emphasis("Bürger*innen")),
        ("**so**", Node::Strong(vec![text("so")])),
        ("`a*b*`", Node::Code("a*b*".to_owned())),
        ("*_so_*", Node::Emphasis(vec![emphasis("so")])),
        ("**§ 4 Abs. 2**", Node::Strong(vec![text("§ 4 Abs. 2")])),
    ] {
        assert_eq!(read(typed), [Node::Paragraph(vec![node.clone()])], "{typed}");
        let among = read(&format!("Text („{typed}“), dann."));
        assert_eq!(
            among,
            [Node::Paragraph(vec![text("Text („"), node, text("“), dann.")])],
            "{typed}"
        );
        stays(&[&format!("a{typed}"), &format!("{typed}1")]);
    }
    stays(&["* so*", "*so *", "** so **", "_ so_", "` so`", "*so\nso*"]);
}

#[test]
fn f03_a_line_break_is_a_line_break() {
    let expected = [Node::Paragraph(vec![text("Rathaus"), Node::Break, text("Raum 4.12")])];
    for typed in ["Rathaus\nRaum 4.12", "Rathaus\r\nRaum 4.12", "Rathaus\rRaum 4.12"] {
        assert_eq!(read(typed), expected);
    }
}

#[test]
fn f04_signs_before_amounts_stay() {
    stays(&[
        "> 100.000 Einwohner*innen",
        "- 80 % bis 2035",
        "- 80 %\n- 90 %",
        "- Köln\n- 80 %\n- Bonn",
        "+ 3 Stellen\n+ Förderung",
        "# 3",
        "# % der Gebäude",
        "> ~ 5 %\n> +3\n> (2)",
        "- € 500\n- ½ Stelle",
        "* 1990\n* 2019",
        "~5 bis ~6 Termine, ~~neu~~",
        "- allein",
        "- \n- ",
        "- - -\n- - -",
        "#Klima",
        ">eng",
    ]);
}

/// Signs before words that introduce an amount stay too.
#[test]
fn f04_signs_before_introduced_amounts_stay() {
    stays(&[
        "> ca. 100.000 Einwohner",
        "> rd. 60.000 EW",
        "> EUR 500",
        "> Über 45.000 Einwohner*innen",
        "> mehr als 5 %",
        "- EUR 500\n- EUR 600",
        "- rd. 50\n- ca. 60",
        "- max. ca. EUR 1.000\n- mind. € 500",
        "- ca.50\n- EUR500",
        "- Personal\n- etwa 3 Stellen",
        "- bis zu 80 %\n- up to 90 %",
        "* T€ 20\n* TEUR 30",
        "# rund 3 Jahre",
        "1. ca. 50\n2. ca. 60",
    ]);
    let item = |words: &str| vec![text(words)];
    assert_eq!(
        read("- Etwas anderes\n- Unterlagen 2026\n- Überblick\n- ca. im Mai\n- bis 2035"),
        [Node::Bullets(vec![
            item("Etwas anderes"),
            item("Unterlagen 2026"),
            item("Überblick"),
            item("ca. im Mai"),
            item("bis 2035"),
        ])]
    );
    assert_eq!(
        read("> etwa so"),
        [Node::Quote(vec![Node::Paragraph(vec![text("etwa so")])])]
    );
}

#[test]
fn f34_a_backslash_is_a_backslash() {
    stays(&[
        "\\\\fs01\\Klima\\_Netzwerk\\(Entwurf)\\#12",
        "C:\\_a_\\*b*\\",
        "\\*nicht\\*",
        "Zeile\\\nZeile",
    ]);
}

#[test]
fn f35_a_signature_an_underline_and_an_indent_are_lines() {
    stays(&[
        "Viele Grüße\n-- \nErika Muster",
        "Titel\n===",
        "Titel\n---\nText",
        "***",
        "    vier Leerzeichen\n\tein Tab",
        "```\nText\n```",
        "~~~\nText",
        "&amp; &lt;b&gt; &#65;",
        "<b>fett</b> <!-- x -->",
        "[a]: https://example.org",
    ]);
}

#[test]
fn headings_skip_no_level_and_quotations_hold_what_is_in_them() {
    assert_eq!(
        read("### Tief\n# Hoch\n> # Darin\n>\n> - a\n> - b"),
        [
            Node::Heading(3, vec![text("Tief")]),
            Node::Heading(3, vec![text("Hoch")]),
            Node::Quote(vec![
                Node::Heading(3, vec![text("Darin")]),
                Node::Bullets(vec![vec![text("a")], vec![text("b")]]),
            ]),
        ]
    );
}

#[test]
fn an_item_holds_its_further_lines() {
    assert_eq!(
        read("- eins\n  weiter\n  - darin\n  - auch\n- zwei"),
        [Node::Bullets(vec![
            vec![
                text("eins"),
                Node::Break,
                text("weiter"),
                Node::Bullets(vec![vec![text("darin")], vec![text("auch")]]),
            ],
            vec![text("zwei")],
        ])]
    );
}

#[test]
fn a_link_is_one_only_with_an_address() {
    let Node::Paragraph(inside) = &read("[Bericht *neu*](https://example.org/b_(x)_c) <a@b.de>")[0] else {
        panic!();
    };
    let [
        Node::Link { address, .. },
        Node::Text(between),
        Node::Link {
            address: mailbox,
            says_where,
            ..
        },
    ] = &inside[..]
    else {
        panic!("{inside:?}");
    };
    assert_eq!(address.href, "https://example.org/b_(x)_c");
    assert_eq!(
        (between.as_str(), mailbox.href.as_str(), *says_where),
        (" ", "mailto:a@b.de", true)
    );
    stays(&[
        "[x](javascript:alert(1))",
        "[x](datei.docx)",
        "[](https://example.org)",
        "[x] (https://example.org)",
        "[x](https://example.org",
        "[x](https://example.org \"Titel\")",
        "<Name> <a b@c.de>",
        "[x][y]",
    ]);
    // A link lies in no other one.
    for nested in [
        "[a [b](https://b.de) c](https://d.de)",
        "[a <https://b.de> c](https://d.de)",
    ] {
        let Node::Paragraph(inside) = &read(nested)[0] else {
            panic!()
        };
        let n = inside.iter().filter(|node| matches!(node, Node::Link { .. })).count();
        assert_eq!((n, inside.len()), (1, 3), "{inside:?}");
    }
}

#[test]
fn the_corpus_is_large_enough() {
    assert!(PLAIN.len() >= 25);
    assert!(
        PLAIN
            .iter()
            .all(|text| words(&read(text)).len() >= text.trim().len() / 2)
    );
}
