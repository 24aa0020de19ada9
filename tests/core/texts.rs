//! What the app says: in both languages, complete, in the words of the field, and always with a way on.
//!
//! That no sentence is missing is the compiler's business; here it is about what the sentences say.
mod phases;
mod reasons;
mod values;
mod words;

use super::source::{Rust, files};
use klimanetz_core::text::{Language, Text};

const DE: fn() -> &'static Text = || Language::German.text();
const EN: fn() -> &'static Text = || Language::English.text();

#[test]
fn each_language_knows_its_name() {
    for language in Language::ALL {
        assert_eq!(language.text().language, language);
        assert_eq!(Language::parse(language.tag()), Some(language));
    }
    assert_eq!(Language::ALL.map(Language::tag), ["de", "en"]);
    assert_eq!(Language::default(), Language::German);
    assert_eq!(Language::parse("fr"), None);
}

/// Every text in quotation marks that a group of sentences has in one language, `DE` or `EN`, with the place to mend it.
fn said(language: &str) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for source in files("src/core/text", &[".rs"]) {
        let begins = source
            .text
            .lines()
            .position(|line| line.starts_with(&format!("pub(super) static {language}:")));
        let Some(begins) = begins else { continue };
        let ends = source
            .text
            .lines()
            .skip(begins)
            .position(|line| line == "};")
            .unwrap_or_default();
        let lines = begins + 1..=begins + 1 + ends;
        let texts = Rust::read(&source.text)
            .texts
            .into_iter()
            .filter(|(line, ..)| lines.contains(line));
        said.extend(texts.map(|(line, text, _)| (format!("{}:{line}", source.path), text)));
    }
    assert!(said.len() > 700, "the groups hold the sentences: {}", said.len());
    said
}

#[test]
fn nothing_is_empty_or_carelessly_spaced() {
    for language in ["DE", "EN"] {
        for (at, text) in said(language) {
            assert!(!text.trim().is_empty(), "{at}: an empty sentence");
            assert_eq!(text.trim(), text, "{at}: space around it");
            assert!(!text.contains("  "), "{at}: two spaces: {text}");
            assert!(!text.contains("..."), "{at}: an ellipsis is one character: {text}");
            assert!(
                !text.contains('\u{b7}') || text.contains(" \u{b7} "),
                "{at}: an escape in a sentence: {text}"
            );
        }
    }
}

#[test]
fn neither_language_has_leftovers_of_the_other() {
    let english = [
        "the", "and", "of", "please", "not", "your", "this", "file", "with", "erase", "stated", "share", "is", "to",
    ];
    let german = [
        "der", "die", "das", "und", "nicht", "ist", "bitte", "ein", "eine", "für", "mit", "Sie", "angeben",
    ];
    // Names of people's labels and of official registers stay in German.
    let kept = ["Klimaschutz Bornheim", "Statistisches Bundesamt"];
    let leftovers = |language: &str, foreign: &[&str]| {
        let mut slips = Vec::new();
        for (at, text) in said(language)
            .into_iter()
            .filter(|(_, text)| !kept.iter().any(|name| text.contains(name)))
        {
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                if foreign.contains(&word) {
                    slips.push(format!("{at}: `{word}` in: {text}"));
                }
            }
        }
        assert!(slips.is_empty(), "\n{}", slips.join("\n"));
    };
    leftovers("DE", &english);
    leftovers("EN", &german);
}

/// A member reads the same typography everywhere: „…“ and “…”, the star for people, never the colon or the capital I.
#[test]
fn quotation_marks_and_the_gender_star_are_those_of_the_language() {
    for (at, text) in said("DE") {
        assert_eq!(
            text.matches('„').count(),
            text.matches('“').count(),
            "{at}: „…“: {text}"
        );
        assert!(
            !text.contains('”') && !text.contains('\''),
            "{at}: other quotation marks: {text}"
        );
        for pair in ["innen", "in"] {
            for mark in [':', '_', '/'] {
                assert!(
                    !text.contains(&format!("r{mark}{pair}")),
                    "{at}: the star is the form: {text}"
                );
            }
        }
        assert!(!text.contains("rInnen"), "{at}: the star is the form: {text}");
    }
    for (at, text) in said("EN") {
        assert_eq!(
            text.matches('“').count(),
            text.matches('”').count(),
            "{at}: “…”: {text}"
        );
        assert!(
            !text.contains('„') && !text.contains('\''),
            "{at}: other quotation marks: {text}"
        );
    }
}

/// DOMAIN §5.3: the words the members themselves use.
#[test]
fn labels_are_the_terms_of_the_glossary() {
    for (de, en, term) in [
        (
            DE().common.not_stated,
            EN().common.not_stated,
            ("keine Angabe", "not stated"),
        ),
        (DE().frame.own, EN().frame.own, ("Mein Bereich", "My area")),
        (DE().form.as_of, EN().form.as_of, ("Stand vom", "As of")),
        (
            DE().welcome.map,
            EN().welcome.map,
            ("Wärmeplanung in der Region", "Heat planning in the region"),
        ),
        (
            DE().directory.independent_city,
            EN().directory.independent_city,
            ("Kreisfreie Stadt", "Independent city"),
        ),
        (DE().directory.district, EN().directory.district, ("Kreis", "District")),
        (DE().directory.town, EN().directory.town, ("Stadt", "Town")),
        (
            DE().directory.municipality,
            EN().directory.municipality,
            ("Gemeinde", "Municipality"),
        ),
        (
            DE().directory.population,
            EN().directory.population,
            ("Einwohner*innen", "Population"),
        ),
        (
            DE().municipality.people_title,
            EN().municipality.people_title,
            ("Ansprechpersonen", "Contact persons"),
        ),
        (
            DE().municipality.target_title,
            EN().municipality.target_title,
            ("Klimaneutralitätsziel", "Climate-neutrality target"),
        ),
        (
            DE().municipality.scope,
            EN().municipality.scope,
            ("Geltungsbereich", "Scope"),
        ),
        (
            DE().municipality.concept_title,
            EN().municipality.concept_title,
            ("Klimaschutzkonzept", "Climate action concept"),
        ),
        (
            DE().about.ags,
            EN().about.ags,
            ("Amtlicher Gemeindeschlüssel", "official municipality key"),
        ),
        (
            DE().about.nkk,
            EN().about.nkk,
            (
                "Netzwerk kommunaler Klimaschutzmanager*innen",
                "network of municipal climate protection managers",
            ),
        ),
        (DE().exchange.discard, EN().exchange.discard, ("Verwerfen", "Discard")),
        (DE().exchange.apply, EN().exchange.apply, ("Übernehmen", "Apply")),
    ] {
        assert_eq!((de, en), term);
    }
    for (text, word) in [
        (DE().exchange.share_file, "Weitergabe-Datei"),
        (EN().exchange.share_file, "share file"),
        (DE().exchange.backup_file, "Sicherung"),
        (EN().exchange.backup_file, "backup"),
        (DE().exchange.import_title, "zusammenführen"),
        (EN().exchange.import_title, "merge"),
        (DE().frame.claim, "Klimaschutzmanager*innen"),
        (EN().frame.claim, "climate protection managers"),
        (DE().municipality.heat_legal, "§ 23 Abs. 4 WPG"),
        (EN().municipality.heat_legal, "23(4)"),
        (DE().municipality.heat_stale, "veraltet"),
        (EN().municipality.heat_stale, "utdated"),
    ] {
        assert!(text.contains(word), "{word} in: {text}");
    }
}

/// Whoever passes the figures on has to name their source in these words.
#[test]
fn the_credit_of_the_official_figures_is_complete() {
    for text in [DE().about.credit, EN().about.credit] {
        for part in [
            "© Statistisches Bundesamt (Destatis), 2025",
            "GV100AD",
            "Gebietsstand 31.08.2025",
        ] {
            assert!(text.contains(part), "{part} in: {text}");
        }
    }
}
