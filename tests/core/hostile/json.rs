//! A corpus of JSON of our own, made here: what is valid, what is not, and what readers disagree about, each as a snapshot.
mod fragments;

use super::{says_where, sentences};
use fragments::Grammar::{Invalid, Valid};
use fragments::{Case, arrays_and_objects, encodings, numbers, strings};
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::Value;
use klimanetz_core::snapshot::{Header, Unreadable, read, write_share};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
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
        let value: Value = serde_json::from_slice(&text).unwrap();
        let shared = super::strings::stating(&[("topic", "a", "x", value.clone())]);
        let file = written(&shared);
        let again = read(file.as_bytes()).unwrap().shared;
        assert_eq!(again, shared, "{value}");
        assert_eq!(written(&again), file);
        n += 1;
    }
    assert_eq!(n, 70);
}

/// R5: numbers are those of 64 bits, and each of them comes back as it was.
#[test]
fn r5_every_number_of_64_bits_is_kept() {
    let config = Config {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..Config::default()
    };
    let run = TestRunner::new(config).run(&any::<u64>(), |bits| {
        for value in [
            bits.into(),
            bits.cast_signed().into(),
            Value::from(f64::from_bits(bits)),
        ] {
            let shared = super::strings::stating(&[("topic", "a", "x", value)]);
            let file = written(&shared);
            let again = read(file.as_bytes()).unwrap().shared;
            prop_assert_eq!(&again, &shared);
            prop_assert_eq!(written(&again), file);
        }
        Ok(())
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
}

/// R5: the checksum is over what is read. A number of more digits is taken if its writer read it alike, else the file is refused:
/// it never becomes another one unnoticed.
#[test]
fn r5_a_number_beyond_64_bits_is_the_nearest_or_refused() {
    for (read_as, sent) in [
        ("1.0", "1.000000000000000005"),
        ("0.0", "1e-999"),
        ("1.8446744073709552e+19", "18446744073709551616"),
    ] {
        let value: Value = serde_json::from_str(read_as).unwrap();
        let shared = super::strings::stating(&[("topic", "a", "x", value)]);
        let file = written(&shared);
        let number = format!("\"v\":{read_as}");
        let with_more = file.replace(&number, &format!("\"v\":{sent}"));
        assert_ne!(with_more, file);
        assert_eq!(read(with_more.as_bytes()).unwrap().shared, shared, "{sent}");
        // A writer who counts all digits has another checksum.
        let hash = file.split_once("sha256-").unwrap().1.get(..64).unwrap();
        let other = with_more.replace(hash, &hash.chars().rev().collect::<String>());
        assert_eq!(read(other.as_bytes()), Err(Unreadable::Altered), "{sent}");
    }
}

fn written(shared: &Shared) -> String {
    let header = Header {
        at: None,
        by: None,
        app: "0".to_owned(),
    };
    write_share(shared, &header)
}
