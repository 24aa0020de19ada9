//! What stands first among what is found.
use klimanetz_core::search::{Index, Query};

/// The entries in the order of the page: name and text of each.
fn found<'a>(entries: &[(&'a str, &'a str)], query: &str) -> Vec<&'a str> {
    let mut index = Index::default();
    for (name, text) in entries {
        index.add(name, [*text]);
    }
    let mut hits = index.find(&Query::new(query));
    hits.sort();
    hits.into_iter().map(|hit| entries[hit.entry].0).collect()
}

#[test]
fn names_come_before_texts() {
    let entries = [("Alfter", "grenzt an Bonn"), ("Bonn", ""), ("Königswinter", "bei Bonn")];
    assert_eq!(found(&entries, "bonn"), ["Bonn", "Alfter", "Königswinter"]);
}

#[test]
fn all_words_in_the_name_come_before_some() {
    let entries = [
        ("Erika", "Klimaschutz in Bonn"),
        ("Klimaschutz", "in Bonn"),
        ("Runder Tisch Bonn Klimaschutz", ""),
    ];
    let expected = ["Runder Tisch Bonn Klimaschutz", "Klimaschutz", "Erika"];
    assert_eq!(found(&entries, "bonn klima"), expected);
    assert_eq!(found(&entries, "klima bonn"), expected, "in any order");
}

#[test]
fn the_first_word_of_a_name_comes_before_the_others() {
    let entries = [("Bad Honnef", ""), ("Honnefer Kreis", "")];
    assert_eq!(found(&entries, "honnef"), ["Honnefer Kreis", "Bad Honnef"]);
}

#[test]
fn what_was_typed_comes_before_what_may_be_meant() {
    let entries = [("Hasel", ""), ("Kessel", "am Hesel"), ("Hesel", "")];
    assert_eq!(found(&entries, "hesel"), ["Hesel", "Kessel", "Hasel"]);
}

#[test]
fn every_word_must_be_found() {
    let entries = [("Bonn", "Wärmeplanung"), ("Köln", "Wärmeplanung")];
    assert_eq!(found(&entries, "wärme bonn"), ["Bonn"]);
    assert_eq!(found(&entries, "wärme bonn köln"), [""; 0]);
    assert_eq!(found(&entries, " … "), [""; 0], "nothing is looked for");
}
