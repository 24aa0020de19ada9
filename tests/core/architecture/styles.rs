//! Colours and lengths have names, and every stylesheet stays in its layer.
use super::none_of;
use crate::source::{file, files};

#[test]
fn colours_and_lengths_are_tokens() {
    let mut slips = Vec::new();
    for source in files("style", &[".css"]) {
        if source.path == "style/tokens.css" {
            continue;
        }
        for (line, code) in without_css_comments(&source.text).lines().enumerate() {
            let at = format!("{}:{}", source.path, line + 1);
            for colour in colours(code) {
                slips.push(format!("{at}: {colour}: colours are in style/tokens.css"));
            }
            // A query cannot use a variable.
            let is_query = ["@media", "@container"]
                .iter()
                .any(|query| code.trim_start().starts_with(query));
            for length in lengths(code).into_iter().filter(|_| !is_query) {
                slips.push(format!("{at}: {length}: lengths are in style/tokens.css"));
            }
            if is_query
                && code.contains("@media")
                && code.contains("width")
                && !["style/layout.css", "style/frame.css"].contains(&source.path.as_str())
            {
                slips.push(format!(
                    "{at}: only style/layout.css and style/frame.css ask for the window's width; others ask @container"
                ));
            }
        }
    }
    none_of(slips);
}

#[test]
fn what_counts_as_a_colour_or_a_length() {
    assert_eq!(
        colours("color: #fff; background: #12345678 rgb(1 2 3) var(--x)"),
        ["#fff", "#12345678", "rgb("]
    );
    assert_eq!(
        colours("#app, #starting, .card { color: currentColor; background: color-mix(in srgb, var(--a), var(--b)) }"),
        Vec::<String>::new()
    );
    assert_eq!(colours("  color: white;"), ["white"]);
    assert_eq!(
        lengths("margin: 12px -0.5rem 1fr 100% 0 calc(2em + var(--space-2)) 45deg"),
        ["12px", "0.5rem", "2em"]
    );
    assert_eq!(
        lengths("grid-area: 1 / 2; z-index: 3; font-weight: 600"),
        Vec::<String>::new()
    );
}

#[test]
fn stylesheets_stay_in_their_layer() {
    for (place, layer) in [
        ("style/part", "@layer part {"),
        ("style/page", "@layer page {"),
        ("style/layout.css", "@layer layout {"),
    ] {
        for source in files(place, &[".css"]) {
            let outside = without_css_comments(&source.text);
            let outside = outside.trim();
            assert!(
                outside.starts_with(layer) && outside.ends_with('}'),
                "{}: everything stands in `{layer} }}`",
                source.path
            );
        }
    }
    let first = file("style/tokens.css").text;
    assert!(
        first.starts_with("@layer "),
        "style/tokens.css:1: says the order of the layers before anything else"
    );
}

fn without_css_comments(css: &str) -> String {
    let mut left = String::new();
    for (nth, part) in css.split("/*").enumerate() {
        let (comment, code) = if nth == 0 {
            ("", part)
        } else {
            part.split_once("*/").unwrap_or((part, ""))
        };
        // Lines keep their numbers.
        left.extend(comment.chars().filter(|c| *c == '\n'));
        left.push_str(code);
    }
    left
}

fn colours(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices('#') {
        let digits: String = code[at + 1..]
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '-')
            .collect();
        if [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit()) {
            found.push(format!("#{digits}"));
        }
    }
    for function in [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", " color(",
    ] {
        found.extend(code.contains(function).then(|| function.to_owned()));
    }
    let value = code.split_once(':').map_or("", |(_, value)| value);
    let words = value.split(|c: char| !c.is_alphanumeric() && c != '-');
    found.extend(
        words
            .filter(|word| ["white", "black", "red", "green", "blue", "gray", "grey"].contains(word))
            .map(str::to_owned),
    );
    found
}

fn lengths(code: &str) -> Vec<String> {
    const UNITS: [&str; 24] = [
        "px", "rem", "em", "ex", "ch", "lh", "rlh", "vw", "vh", "vi", "vb", "dvh", "svh", "lvh", "dvw", "vmin", "vmax",
        "cqi", "cqw", "pt", "pc", "mm", "cm", "in",
    ];
    let words = code.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_'));
    let is_length = |word: &&str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        unit.len() < word.len() && UNITS.contains(&unit)
    };
    words
        .map(|word| word.trim_start_matches('-'))
        .filter(is_length)
        .map(str::to_owned)
        .collect()
}
