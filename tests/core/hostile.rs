//! Hostile and damaged input of every class, against every format there is: refused with a sentence, or harmless.
mod addresses;
mod country;
mod dice;
mod fuzz;
mod hidden;
mod json;
mod limits;
mod mail;
mod markdown;
mod routes;
mod sorts;
mod strings;

use klimanetz_core::snapshot::Unreadable;
use klimanetz_core::text::Language;

/// What the page says of a refusal in German and in English: sentences, not too long, without hidden characters of the file.
fn sentences(reason: &Unreadable) -> [String; 2] {
    Language::ALL.map(|language| {
        let sentence = language.text().unreadable(reason);
        assert!(
            sentence.ends_with(['.', '?']) && sentence.chars().count() < 500,
            "{sentence}"
        );
        assert!(
            !sentence
                .chars()
                .any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}')),
            "{sentence:?}"
        );
        sentence
    })
}

/// Whether the sentence says where: a line, a byte, or the entry.
fn says_where(reason: &Unreadable) -> bool {
    let [german, english] = sentences(reason);
    (german.contains("Zeile") || german.contains("Byte")) && (english.contains("line") || english.contains("byte"))
}
