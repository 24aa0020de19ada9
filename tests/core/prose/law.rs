//! The law: the signs and lines that are shown are those that were typed, minus the marks of the list. On the page, in the HTML file
//! and in the Markdown file.
use super::corpus::{MARKED, PLAIN, lines};
use super::reader::{of_html, of_markdown, of_tree};
use klimanetz_core::prose::read;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn typed(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(str::to_owned).collect()
}

/// In Markdown the spaces around a line are nobody's.
fn trimmed(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

/// All writers show what the tree holds.
#[track_caller]
fn agree(text: &str) -> Vec<String> {
    let shown = of_tree(text);
    assert_eq!(of_html(text), shown, "HTML of {text:?}");
    for with_tables in [false, true] {
        assert_eq!(
            trimmed(&of_markdown(text, with_tables)),
            trimmed(&shown),
            "Markdown of {text:?}"
        );
    }
    shown
}

#[test]
fn ordinary_texts_stay_what_was_typed() {
    for text in PLAIN {
        assert_eq!(agree(text), typed(text), "{:?}", read(text));
    }
}

#[test]
fn marks_of_the_list_are_taken_away_and_nothing_else() {
    for (text, shown) in MARKED {
        assert_eq!(agree(text), typed(shown), "{:?}", read(text));
    }
}

/// `line` without one mark more at its beginning, if it may be one.
fn without_mark(line: &str) -> Option<&str> {
    let rest = ["> ", "- ", "* ", "# "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))?;
    let first = rest.chars().find(|c| c.is_alphanumeric() || *c == '%');
    (!first.is_some_and(|c| c.is_numeric() || c == '%')).then_some(rest)
}

/// Each line is there in its order, as typed or without marks at its beginning; spaces before it count only outside lists.
fn obeys(text: &str, shown: &[String]) -> Result<(), TestCaseError> {
    let mut shown = shown.iter().peekable();
    for typed in typed(text) {
        let line = typed.trim();
        let mut allowed = vec![line];
        while let Some(rest) = allowed.last().and_then(|line| without_mark(line)) {
            allowed.push(rest.trim());
        }
        let is_there = shown.next_if(|shown| allowed.contains(&shown.trim())).is_some();
        // A bare mark of a quotation is an empty line of it.
        prop_assert!(
            is_there || allowed.last() == Some(&">"),
            "{typed:?} of {text:?}, next {:?}",
            shown.peek()
        );
    }
    prop_assert_eq!(shown.next(), None, "{:?}", text);
    Ok(())
}

/// Signs that are seen, in their order.
fn signs(lines: &[String]) -> Vec<char> {
    lines
        .iter()
        .flat_map(|line| line.chars())
        .filter(|c| !c.is_whitespace())
        .collect()
}

fn cases(n: u32) -> ProptestConfig {
    ProptestConfig {
        cases: n,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(21),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    /// Lines of ordinary texts in any order.
    #[test]
    fn mixtures_of_ordinary_lines_stay(picked in prop::collection::vec(prop::sample::select(lines()), 1..14)) {
        let text = picked.join("\n");
        obeys(&text, &agree(&text))?;
    }

    /// Any signs that mean something anywhere: what is shown is a part of what was typed in its order, and what is missing are marks.
    #[test]
    fn only_marks_go_missing(text in "[aß1 .*_`#>+=~&;!|:,\"„“/\\\\\n-]{0,48}") {
        let shown = agree(&text);
        let mut seen = signs(&shown).into_iter().peekable();
        for sign in signs(std::slice::from_ref(&text)) {
            let is_seen = seen.next_if_eq(&sign).is_some();
            prop_assert!(is_seen || "#>-*_`".contains(sign), "{sign:?} of {text:?} in {shown:?}");
        }
        prop_assert_eq!(seen.next(), None, "{:?} in {:?}", text, shown);
    }

    /// The same with brackets and addresses in it: page, HTML and Markdown say the same.
    #[test]
    fn all_writers_agree(text in "([aß1 .*_`#>+=~&;!|:<()\\[\\]\\\\\n-]|\\[a\\]\\(https://b\\.de/_x_\\?y=1&z\\)|<c@d\\.de>|\n1\\. a\n2\\. b|\n- a\n- b){0,24}") {
        agree(&text);
    }
}
