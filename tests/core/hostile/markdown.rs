//! Marks made to exhaust or to deceive whoever shows it: the tree stays small, and is ready in no time.
#![allow(clippy::disallowed_methods, reason = "a limit on time is tested here")]
use super::strings::naughty;
use klimanetz_core::prose::{Address, MAX_DEPTH, MAX_NODES, Node, read, words};
use klimanetz_core::visible::shown;
use std::time::{Duration, Instant};

const LENGTH: usize = 100_000;
/// The design allows 200 ms in a release build; tests are not optimised and share the machine.
const LIMIT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 15_000 } else { 200 });

/// How many parts there are and how deep they lie; everything in them is what it may be.
pub fn measure(nodes: &[Node]) -> (usize, usize) {
    let (mut n, mut depth) = (0, 0);
    let mut below = |inside: &[Node]| {
        let (more, deeper) = measure(inside);
        n += more;
        depth = depth.max(deeper);
    };
    for node in nodes {
        match node {
            Node::Text(text) | Node::Code(text) => {
                assert_eq!(&shown(text), text, "nothing hidden is left")
            }
            Node::Break => {}
            Node::Heading(level, inside) => {
                assert!((3..=6).contains(level));
                below(inside);
            }
            Node::Link { address, inside, .. } => {
                assert_eq!(Address::parse(&address.href).as_ref(), Some(address));
                below(inside);
            }
            Node::Paragraph(inside) | Node::Quote(inside) | Node::Emphasis(inside) | Node::Strong(inside) => {
                below(inside)
            }
            Node::Bullets(items) | Node::Numbers(items) => items.iter().for_each(|item| below(item)),
        }
    }
    (n + nodes.len(), depth + 1)
}

fn is_small(text: &str) -> Vec<Node> {
    let nodes = read(text);
    let (n, depth) = measure(&nodes);
    // A flat text may stand beside each of the parts.
    assert!(
        n <= 2 * MAX_NODES + 1 && depth <= MAX_DEPTH + 1,
        "{n} parts, {depth} deep: {:.40}",
        text
    );
    nodes
}

#[test]
fn a_hundred_kilobytes_of_anything_are_read_in_no_time() {
    let openings = [
        ">",
        "> ",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "~",
        "[",
        "![",
        "](",
        "[](",
        "[a](",
        "[a](<",
        "[a](b",
        "(",
        "!",
        "#",
        "# ",
        "-",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        "=",
        "=\n",
        "---\n",
        "***\n",
        "|",
        "\\",
        "&",
        "&#",
        "&#x41;",
        "&amp;",
        "<",
        "<a",
        "<!--",
        "<![CDATA[",
        "<?",
        "</",
        "<a b=\"",
        "<a@b.c>",
        "<https://a.b>",
        "\n",
        "\n\n",
        " ",
        "\t",
        "    ",
        "a",
        "a\n",
        "a ",
        "ä",
        "🌍",
        "\u{0}",
        "\u{202e}",
        "\u{301}",
        "\r",
        "\r\n",
        "a*",
        "*a",
        "*a*",
        "**a",
        "a**b",
        "*a_ ",
        "_a*",
        "*_a_*",
        "`a",
        "[a]",
        "[a]\n",
        "[a]: b\n",
        "[a][a]",
        "[a]: <",
        "[^1]",
        "[^1]: a\n",
        "- a\n",
        "1. a\n",
        "> a\n",
        "> - ",
        "> > ",
        "- - ",
        "* a\n\n",
        "  - a\n",
        "[a](b) ",
        "![a](b) ",
        "[![a](b)](c)",
        "<b>",
        "<b>a</b>",
        "<div>\n",
        "<script>\n",
        "```\n",
        "~~~\n",
        "    a\n",
        "# a\n",
        "a\n===\n",
        "a\n---\n",
        "a  \n",
        "a\\\n",
        "- [ ] a\n",
        "| a | b |\n|---|---|\n",
        "x[",
        "[[]",
        "[[[[a](b)",
        "*a **a ",
        "a*_",
        "`` a `",
        "&a",
        "\\*",
        "- 1. > ",
        "https://a.b ",
        "@a",
        "{",
        "}",
        "$",
        "^",
        ":",
        "\"",
        "'",
    ];
    let mut slowest = (Duration::ZERO, "");
    for opening in openings {
        let long = opening.repeat(LENGTH / opening.len() + 1);
        // Alone, closed again, and on lines that nest deeper and deeper.
        let closed = format!(
            "{}a{}",
            &opening.repeat(LENGTH / 2 / opening.len()),
            opening
                .chars()
                .rev()
                .collect::<String>()
                .repeat(LENGTH / 2 / opening.len())
        );
        let steps: String = (0..440).map(|n| format!("{}{opening}a\n", " ".repeat(n))).collect();
        for text in [long, closed, steps] {
            let began = Instant::now();
            is_small(&text);
            slowest = slowest.max((began.elapsed(), opening));
        }
    }
    println!(
        "{} texts of 100 KB, the slowest ({:?}) in {:?}",
        3 * openings.len(),
        slowest.1,
        slowest.0
    );
    assert!(openings.len() >= 115 && slowest.0 < LIMIT, "{slowest:?}");
}

/// Ten times the length takes about ten times as long: nothing is looked for again and again.
#[test]
fn a_megabyte_takes_no_longer_than_its_length() {
    const MEGABYTE: usize = 1_000_000;
    let mut slowest = (Duration::ZERO, "");
    for opening in [
        "*",
        "**a ",
        "*a ",
        "_a ",
        "`a ",
        "*a* ",
        "*a **b _c `d ",
        "[",
        "[a](",
        "[](https:",
        "[a](https://b",
        "[a](https://b)",
        "<a",
        "<https://a",
        "> ",
        "> > a\n",
        "- a\n",
        "- a\n- 1\n",
        "1. a\n",
        "1. a\n  b\n",
        "# a\n",
        "  - a\n",
        "a\n",
        "\n\na",
    ] {
        let began = Instant::now();
        is_small(&opening.repeat(MEGABYTE / opening.len()));
        slowest = slowest.max((began.elapsed(), opening));
    }
    println!("a megabyte, the slowest ({:?}) in {:?}", slowest.1, slowest.0);
    assert!(slowest.0 < LIMIT, "{slowest:?}");
}

#[test]
fn nesting_and_number_are_bounded_and_no_word_is_lost() {
    for (text, expected) in [
        (format!("{} tief", ">".repeat(1_000)), "tief"),
        (format!("{}tief", "> ".repeat(1_000)), "tief"),
        (format!("{}tief{}", "*_".repeat(1_000), "_*".repeat(1_000)), "tief"),
        (format!("{}Ende", "*a* ".repeat(30_000)), "Ende"),
        (format!("{}\n- Ende", "- a\n".repeat(30_000)), "Ende"),
        (format!("{}`Ende`", "a  \n".repeat(30_000)), "Ende"),
    ] {
        assert!(words(&is_small(&text)).contains(expected), "{:.40}", text);
    }
}

#[test]
fn every_naughty_string_in_every_place_of_a_text() {
    let mut n = 0;
    for text in naughty().iter().filter(|text| text.len() < 2_000) {
        for around in [
            "{}",
            "# {}",
            "> {}",
            "- {}",
            "**{}**",
            "`{}`",
            "[{}](https://example.org)",
            "[x]({})",
            "[x](<{}>)",
            "<{}>",
            "![{}]({})",
            "[a]: {}\n\n[a]",
            "```\n{}\n```",
            "<p {}>",
            "&{};",
        ] {
            is_small(&around.replace("{}", text));
            n += 1;
        }
    }
    assert!(n > 8_500, "{n}");
}

#[test]
fn markup_of_theirs_is_text() {
    let html = "<b onclick=alert(1)>fett</b>";
    assert_eq!(words(&read(html)), html);
    assert_eq!(
        words(&read("<div>\n<script>alert(1)</script>\n</div>")),
        "<div>\n<script>alert(1)</script>\n</div>"
    );
    assert_eq!(words(&read("![Foto](https://evil.example/pixel.png)")), "!Foto");
    assert_eq!(
        words(&read("[x](javascript:alert(1)) &lt;b&gt;")),
        "[x](javascript:alert(1)) &lt;b&gt;"
    );
    assert_eq!(
        words(&read("a\u{202e}b &#x202e;c\n\u{2028}")),
        "a⟨U+202E⟩b &#x202e;c\n⟨U+2028⟩"
    );
}
