//! Law 14: what this app does not know passes through it untouched. And: any value there is in JSON does.
use super::histories::every;
use super::snapshots::{parsed, share};
use super::stories::{Browser, ERIKA, about};
use crate::json::json;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Kind, Value};
use klimanetz_core::snapshot::read;
use proptest::prelude::*;

/// The words only the newer app knows, all over its document: field, kind, key beside a version, keys beside the entities.
const UNKNOWN: [&str; 5] = ["aura", "robot", "serial", "mood", "zones"];

fn of_a_newer_app() -> Document {
    let mut newer = Browser::new(1);
    newer.states("name", "Erika");
    newer.states("aura", json!({ "b": [1.5, null, { "ä": "😀" }], "a": true }));
    let mut serial = about("5b1e0000-0000-4000-8000-00000000000c", "serial", 7);
    serial.kind = Kind::parse("robot").unwrap();
    newer.does(&Edit::Write(vec![serial]));
    let entities = newer
        .document
        .entities
        .values_mut()
        .flat_map(|of_kind| of_kind.values_mut());
    for (_, version) in entities.flat_map(|entity| entity.all_mut()) {
        version.rest.insert("mood".to_owned(), json!("calm"));
    }
    newer
        .document
        .rest
        .insert("zones".to_owned(), json!([{ "y": 1, "x": -2 }]));
    newer.document
}

/// The lines of a file that hold any of these words, but for the header, which is about its making.
fn lines_about<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let state = text.lines().filter(|line| !line.starts_with("\"exported\""));
    let about = state.filter(|line| words.iter().any(|word| line.contains(word)));
    about.map(|line| line.trim_end_matches(',')).collect()
}

#[test]
fn what_a_newer_app_added_survives_import_edit_and_export_byte_for_byte() {
    let text = share(&of_a_newer_app()).replace("\"formatVersion\":1", "\"formatVersion\":2");
    let snapshot = read(text.as_bytes()).unwrap();
    assert!(snapshot.is_newer);

    let mut older = Browser::new(2);
    older.imports(&snapshot.shared.0);
    older.states("phone", "0221 1");
    let exported = share(&older.document);
    assert_eq!(lines_about(&exported, &UNKNOWN), lines_about(&text, &UNKNOWN));
    assert_eq!(lines_about(&text, &UNKNOWN).len(), 7, "{text}");

    let mut newer = Browser {
        document: of_a_newer_app(),
        ..Browser::new(3)
    };
    newer.imports(&parsed(&exported));
    assert_eq!(newer.reads("phone"), ["0221 1"]);
    assert_eq!(newer.reads("name"), ["Erika"]);
}

/// Any value there is in JSON, in a field, a version's unknown part and a document's unknown part.
#[test]
fn every_value_is_read_as_it_was_written() {
    every(45, any_value(), |value| {
        let mut browser = Browser::new(1);
        browser.states("phone", true);
        browser
            .tries(&Edit::Write(vec![about(ERIKA, "name", value.clone())]))
            .unwrap();
        browser.document.rest.insert("newer".to_owned(), value);
        assert_eq!(parsed(&share(&browser.document)), browser.document);
    });
}

/// Any JSON, a few levels deep.
pub fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-1_000_000..1_000_000_i64).prop_map(|n| Value::from(n as f64 / 1000.0)),
        any::<String>().prop_map(Value::from),
        "[äöüß€😀\u{2028}\"\\\\{}\\[\\]\r\n\t\u{7f} ]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4).prop_map(Value::from),
        ]
    })
}

/// R6, a limit that `ARCHITECTURE.md` names: a key beside the records has no version. Of two values the greater text stays, in any
/// order, even if it is the older one.
#[test]
fn r6_of_two_values_of_an_unknown_key_the_greater_text_stays() {
    let with = |value: Value| Document {
        rest: [("attachments".to_owned(), value)].into(),
        ..Document::default()
    };
    let (older, newer) = (with(json!("Text 0")), with(json!("")));
    for (first, second) in [(&older, &newer), (&newer, &older)] {
        let mut merged = first.clone();
        merged.merge(second);
        assert_eq!(merged, older);
    }
}
