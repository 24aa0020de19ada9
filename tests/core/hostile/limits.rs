//! Every limit of a file: what is just within it is read on, one more is refused by name and place, before anything is built.
use super::{says_where, sentences};
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::snapshot::{MAX_DEPTH, MAX_LABEL, MAX_TEXT, Many, Place, Unreadable, read, read_in_steps};
use std::cell::Cell;

/// Around everything that was not refused for its size or its form: the checksum is not that of the content.
const WITHIN: Unreadable = Unreadable::Altered;

fn file(entities: &str, more: &str) -> String {
    format!(
        "{{\"format\":\"klimanetz-snapshot\",\"formatVersion\":1,\"minReader\":1,\"scope\":\"shared\",\n\"stateHash\":\"\",\"seen\":{{\"r0000000000000001\":[[1,9000]]}},\"erased\":[],\n\"entities\":{entities}{more}}}"
    )
}

fn found(text: &str) -> Unreadable {
    let reason = read(text.as_bytes()).expect_err("refused in any case");
    sentences(&reason);
    reason
}

fn list(n: usize, item: impl Fn(usize) -> String) -> String {
    (0..n).map(item).collect::<Vec<_>>().join(",")
}

fn version(n: usize, more: &str) -> String {
    format!(r#"{{"at":"2026-11-23T08:00:00.000Z","by":"r0000000000000001","n":{n},"v":true{more}}}"#)
}

/// `make` builds a file with a given number of them; the limit itself passes.
fn is_limited(many: Many, make: impl Fn(usize) -> String) {
    let limit = many.limit();
    assert_eq!(found(&make(limit)), WITHIN, "{many:?}");
    let reason = found(&make(limit + 1));
    assert!(
        matches!(reason, Unreadable::TooMany { many: of, .. } if of == many),
        "{many:?}: {reason:?}"
    );
    assert!(says_where(&reason));
}

#[test]
fn kinds_records_fields_statements_and_unknown_keys_are_counted() {
    is_limited(Many::Kinds, |n| {
        file(&format!("{{{}}}", list(n, |at| format!(r#""k{at}":{{}}"#))), "")
    });
    is_limited(Many::Records, |n| {
        file(
            &format!(r#"{{"person":{{{}}}}}"#, list(n, |at| format!(r#""{at}":{{}}"#))),
            "",
        )
    });
    is_limited(Many::Fields, |n| {
        file(
            &format!(r#"{{"person":{{"a":{{{}}}}}}}"#, list(n, |at| format!(r#""f{at}":[]"#))),
            "",
        )
    });
    is_limited(Many::Statements, |n| {
        file(
            &format!(
                r#"{{"person":{{"a":{{"name":[{}]}}}}}}"#,
                list(n, |at| version(at + 1, ""))
            ),
            "",
        )
    });
    let unknown = |n: usize| list(n, |at| format!(r#""x{at}":0"#));
    is_limited(Many::Unknown, |n| file("{}", &format!(",{}", unknown(n))));
    is_limited(Many::Unknown, |n| {
        file(
            &format!(
                r#"{{"person":{{"a":{{"name":[{}]}}}}}}"#,
                version(1, &format!(",{}", unknown(n)))
            ),
            "",
        )
    });
}

#[test]
fn values_and_objects_are_counted_before_anything_is_parsed() {
    let head = file("{}", ",\"x\":[0");
    let head = head.strip_suffix('}').unwrap();
    for (many, item) in [(Many::Parts, ",0"), (Many::Objects, ",{}")] {
        let reason = found(&format!("{head}{}]}}", item.repeat(many.limit() + 1)));
        assert!(
            matches!(reason, Unreadable::TooMany { many: of, place: Place { line: 3, .. } } if of == many),
            "{reason:?}"
        );
        assert!(says_where(&reason));
    }
}

#[test]
fn a_text_has_at_most_20_000_characters_however_it_is_written() {
    let with = |text: &str| {
        file(
            &format!(
                r#"{{"topic":{{"a":{{"text":[{}]}}}}}}"#,
                version(1, &format!(r#","x":"{text}""#))
            ),
            "",
        )
    };
    for sign in ["x", "ä", "🌍", "\\u00e4", "\\ud83c\\udf0d", "\\n", "\\\\", "\\\""] {
        assert_eq!(found(&with(&sign.repeat(MAX_TEXT))), WITHIN, "{sign}");
        let reason = found(&with(&sign.repeat(MAX_TEXT + 1)));
        assert!(
            matches!(
                reason,
                Unreadable::TextTooLong {
                    limit: MAX_TEXT,
                    place: Place { line: 3, column: 112 }
                }
            ),
            "{sign}: {reason:?}"
        );
        assert!(says_where(&reason) && sentences(&reason)[0].contains("20.000"));
    }
    // R1 b: halves of pairs that stand alone are characters, else a text of them would be counted again and again.
    for (sign, n) in [
        ("\\udc00", MAX_TEXT),
        ("\\ud800", MAX_TEXT),
        ("\\ud83c\\udf0d\\udf0d", MAX_TEXT / 2),
    ] {
        let whole = sign.repeat(n);
        assert!(
            !matches!(found(&with(&whole)), Unreadable::TextTooLong { .. }),
            "{sign}"
        );
        let reason = found(&with(&format!("{whole}{sign}")));
        assert!(matches!(reason, Unreadable::TextTooLong { .. }), "{sign}: {reason:?}");
    }
    // As a key, too, and where the file ends inside of it.
    let long = "x".repeat(MAX_TEXT + 1);
    for text in [
        file(&format!("{{\"{long}\":{{}}}}"), ""),
        format!("{{\"format\":\"klimanetz-snapshot\",\"x\":\"{long}"),
    ] {
        assert!(matches!(found(&text), Unreadable::TextTooLong { .. }));
    }
}

#[test]
fn a_label_has_at_most_200_characters() {
    let with = |n: usize| {
        file(
            &format!(
                r#"{{"topic":{{"a":{{"text":[{}]}}}}}}"#,
                version(1, &format!(r#","who":"{}""#, "ä".repeat(n)))
            ),
            "",
        )
    };
    assert_eq!(found(&with(MAX_LABEL)), WITHIN);
    assert!(says_where(&found(&with(MAX_LABEL + 1))));
}

#[test]
fn nesting_is_counted_whatever_it_is_made_of() {
    for open in ["[", "{\"a\":", "[[{\"a\":["] {
        let reason = found(&format!("{{\"a\":{}", open.repeat(100_000)));
        assert!(matches!(reason, Unreadable::TooDeep(_)) && says_where(&reason));
    }
    let nested = |n: usize| file("{}", &format!(",\"x\":{}{}", "[".repeat(n), "]".repeat(n)));
    assert_eq!(found(&nested(MAX_DEPTH - 1)), WITHIN);
    assert!(matches!(found(&nested(MAX_DEPTH)), Unreadable::TooDeep(_)));
}

/// What is too much and none of ours is called another program's file: that is what helps.
#[test]
fn a_large_file_of_another_program_is_called_that() {
    let long = format!(
        "{{\"type\":\"FeatureCollection\",\"name\":\"{}\"}}",
        "x".repeat(MAX_TEXT + 1)
    );
    assert!(matches!(found(&long), Unreadable::Foreign(_)));
}

#[test]
fn ranges_out_of_order_are_refused_and_take_no_time() {
    let ranges = |of: &dyn Fn(usize) -> usize| list(300_000, |at| format!("[{0},{0}]", of(at)));
    let with = |ranges: String| file("{}", "").replace("[1,9000]", &ranges);
    assert_eq!(found(&with(ranges(&|at| 2 * at + 1))), WITHIN);
    for disorder in [ranges(&|at| 2 * (300_000 - at)), ranges(&|at| at + 1), ranges(&|_| 1)] {
        assert!(matches!(
            found(&with(disorder)),
            Unreadable::Malformed { what: "range", .. }
        ));
    }
}

/// How many stretches of the text are looked at before it is read or refused; looking again at a part counts.
fn n_stretches(text: &str) -> usize {
    let n = Cell::new(0);
    let gives_way = |share| {
        // The first part of reading: finding the end.
        n.set(n.get() + usize::from(share < 0.15));
        false
    };
    assert!(finish(read_in_steps(text.as_bytes(), Pace::new(&gives_way))).is_err());
    n.get()
}

/// R1 a: a key of 20,000 characters, written with escapes, over thousands of objects.
#[test]
fn r1_a_long_key_is_not_read_again_at_each_object_below_it() {
    let key = "\\u0065".repeat(MAX_TEXT);
    for (first, second) in [(key.as_str(), "a"), ("private", key.as_str())] {
        let with = |n: usize| {
            let objects = list(n, |at| format!(r#""{at}":{{"b":{{}}}}"#));
            file("{}", &format!(r#","{first}":{{"{second}":{{{objects}}}}}"#))
        };
        for n in [100, 1_000, 10_000] {
            let text = with(n);
            assert!(n_stretches(&text) <= text.len() / (1 << 15) + 1, "{n}");
        }
    }
}
