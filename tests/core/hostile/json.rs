//! A corpus of JSON of our own, made here: what is valid, what is not, and what readers disagree about, each as a snapshot.
mod fragments;

use super::{says_where, sentences};
use fragments::Grammar::{Invalid, Valid};
use fragments::{Case, arrays_and_objects, encodings, numbers, strings};
use klimanetz_core::snapshot::{Header, Unreadable, read, write_share};
use std::collections::BTreeSet;

/// Every fragment alone, in an array, and as a value of an object.
fn documents() -> Vec<Case> {
    let mut all = Vec::new();
    for (grammar, text) in [numbers(), strings(), arrays_and_objects(), encodings()].concat() {
        for (before, after) in [
            ("", ""),
            ("[", "]"),
            ("{\"a\":", "}"),
            ("{\"format\":\"klimanetz-snapshot\",\"a\":", "}"),
        ] {
            all.push((grammar, [before.as_bytes(), &text, after.as_bytes()].concat()));
        }
    }
    all
}

#[test]
fn nothing_but_a_snapshot_is_taken_for_one() {
    let documents = documents();
    let (mut n, mut reasons) = (0, BTreeSet::new());
    for (grammar, bytes) in &documents {
        let reason = read(bytes).expect_err("no snapshot");
        let name = format!("{reason:?}");
        reasons.insert(name.split(['(', ' ']).next().unwrap().to_owned());
        assert!(
            says_where(&reason) || matches!(reason, Unreadable::Empty),
            "{grammar:?} {:?}: {reason:?}",
            String::from_utf8_lossy(bytes)
        );
        n += 1;
    }
    assert!(n >= 1_100, "{n} documents");
    for expected in ["NotJson", "Truncated", "NotText", "Foreign", "Unexpected"] {
        assert!(reasons.contains(expected), "{reasons:?}");
    }
}

/// As the value of a statement of a real snapshot: a valid one is read and kept byte for byte, or refused because the checksum of
/// our own notation is another; an invalid one is never read.
#[test]
fn every_fragment_as_a_statement() {
    let small = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/files/accepted-small.json"
    ))
    .unwrap();
    let key = b"\"v\":";
    let at = small.windows(key.len()).position(|window| window == key).unwrap() + key.len();
    let end = at + small[at..].iter().position(|byte| matches!(byte, b',' | b'}')).unwrap();
    let (mut n_refused, mut n_altered) = (0, 0);
    for (grammar, text) in [numbers(), strings(), arrays_and_objects(), encodings()].concat() {
        let bytes = [&small[..at], &text, &small[end..]].concat();
        let shown = String::from_utf8_lossy(&text).into_owned();
        match read(&bytes) {
            Ok(_) => panic!("{shown}: the checksum is that of another value"),
            Err(Unreadable::Altered) => {
                // `0,"x":1` and the like would be more than a value; none of the invalid ones is.
                assert!(grammar != Invalid, "{shown}");
                n_altered += 1;
            }
            Err(reason) => {
                assert!(grammar != Valid, "{shown}: {reason:?}");
                assert!(says_where(&reason), "{shown}: {:?}", sentences(&reason));
                n_refused += 1;
            }
        }
    }
    assert!(
        n_refused >= 190 && n_altered >= 65,
        "{n_refused} refused, {n_altered} altered"
    );
}

/// What a program between us may have made of a value: with a checksum that fits, what is read is written again as it was.
#[test]
fn valid_values_survive_reading_and_writing() {
    let mut n = 0;
    for (_, text) in [numbers(), strings(), arrays_and_objects()]
        .concat()
        .into_iter()
        .filter(|(grammar, _)| *grammar == Valid)
    {
        let value: klimanetz_core::replica::Value = serde_json::from_slice(&text).unwrap();
        let shared = super::strings::stating(&[("topic", "a", "x", value.clone())]);
        let header = Header {
            at: Some(Default::default()),
            by: None,
            app: "0".to_owned(),
        };
        let file = write_share(&shared, &header);
        let again = read(file.as_bytes()).unwrap().shared;
        assert_eq!(again, shared, "{value}");
        assert_eq!(write_share(&again, &header), file);
        n += 1;
    }
    assert_eq!(n, 70);
}
