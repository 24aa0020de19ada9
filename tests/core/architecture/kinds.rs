//! One table for every noun: what serves all kinds names none of them.
use super::none_of;
use crate::source::{Rust, files};

/// Where kinds are named, each with why.
const NAMED: &[(&str, &str)] = &[
    ("src/core/catalogue/", "the table"),
    ("src/core/domain/", "the rules of single nouns"),
    ("src/core/draft/card/", "what the cards and pages of one kind change"),
    ("src/core/summary/card/", "what they show"),
    ("src/ui/card/", "how they are drawn"),
    ("src/core/interop/", "files for other programs: minutes and calendars"),
    (
        "src/core/choices.rs",
        "a record beside the table: what a member chose for a browser",
    ),
    ("src/core/demo", "an invented network"),
];

#[test]
fn what_serves_all_kinds_names_none() {
    let mut slips = Vec::new();
    for source in files("src", &[".rs"]) {
        let is_named = NAMED.iter().any(|(place, _)| source.path.starts_with(place));
        if is_named {
            continue;
        }
        let code = Rust::read(&source.text).code;
        let names = |line: &&String| {
            line.match_indices("kind::").any(|(at, _)| {
                line.get(at + 6..)
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
            })
        };
        slips.extend(
            code.iter()
                .filter(names)
                .map(|line| format!("{}: {}", source.path, line.trim())),
        );
    }
    none_of(slips);
}
