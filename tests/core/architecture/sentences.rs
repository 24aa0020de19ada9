//! No sentence is written in a page: whatever a person reads is in `src/core/text`, in both languages.
use super::none_of;
use crate::source::{Rust, files};

/// Texts in quotation marks that a person could read: they belong into src/core/text, in both languages.
#[test]
fn no_sentence_is_written_in_a_page() {
    const PLACES: [&str; 7] = [
        "src/ui/card",
        "src/ui/page",
        "src/ui/block",
        "src/ui/frame.rs",
        "src/ui/app.rs",
        "src/session.rs",
        "src/session",
    ];
    const ALLOWED: [(&str, &str); 7] = [
        // Each language is named in itself.
        ("src/ui/page/settings.rs", "Deutsch"),
        ("src/ui/page/settings.rs", "English"),
        // The name of a law.
        ("src/ui/card/municipality/heat.rs", "{} WPG"),
        // Names of files, the same in every language.
        ("src/session/browser.rs", "Klimanetz_{}_{stand}.{extension}"),
        ("src/session/browser.rs", "Klimanetz-PRIVAT_{}_{stand}.json"),
        ("src/session/browser.rs", "Klimanetz-PRIVAT-Auskunft_{}.md"),
        ("src/session/browser.rs", "Klimanetz-PRIVAT-Rohdaten_{}.txt"),
    ];
    let mut slips = Vec::new();
    for source in PLACES.into_iter().flat_map(|place| files(place, &[".rs"])) {
        for (line, text, before) in Rust::read(&source.text).texts {
            let is_name = ["class=", "env!(", " d="]
                .iter()
                .any(|attribute| before.ends_with(attribute));
            let is_allowed = ALLOWED.contains(&(source.path.as_str(), text.as_str()));
            if is_sentence(&text) && !is_name && !is_allowed {
                slips.push(format!(
                    "{}:{line}: \"{text}\": sentences are in src/core/text",
                    source.path
                ));
            }
        }
    }
    none_of(slips);
}

/// A letter, and a space, a capital first letter or a letter beyond ASCII: what a person reads, unlike `row` or `settings-label`.
/// An abbreviation is the same in every language.
fn is_sentence(text: &str) -> bool {
    let mut is_code = false;
    let words: String = text
        .chars()
        .filter(|c| {
            is_code = (is_code || *c == '{') && *c != '}';
            !is_code && *c != '}'
        })
        .collect();
    let mut letters = words.chars().filter(|c| c.is_alphabetic()).peekable();
    let is_abbreviation = words.chars().all(|c| c.is_ascii_uppercase());
    let is_capital = letters.peek().is_some_and(|first| first.is_uppercase());
    let has_letters = letters.peek().is_some();
    has_letters && !is_abbreviation && (is_capital || words.contains(' ') || letters.any(|c| !c.is_ascii()))
}

#[test]
fn what_counts_as_a_sentence() {
    for (text, expected) in [
        ("Speichern", true),
        ("bitte ausfüllen", true),
        ("ändern", true),
        (" removed", true),
        ("{n} of", true),
        ("WPG", false),
        ("{} WPG", true),
        ("row", false),
        ("{}-{field}", false),
        (" · ", false),
        ("{title}: {scope}", false),
        ("settings-label", false),
        ("", false),
    ] {
        assert_eq!(is_sentence(text), expected, "{text:?}");
    }
}
