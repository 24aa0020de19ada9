//! What a field holds: JSON that is read as it is written, and held once where it is said again.
use crate::json::json;
use klimanetz_core::replica::{
    Dot, Entity, FieldName, Held, Object, Parts, ReadValue, ReplicaId, Timestamp, Value, Version,
};
use serde::de::DeserializeSeed;
use std::sync::Arc;

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

#[test]
fn json_is_written_as_it_was_read() {
    for json in [
        "null",
        "true",
        "-3",
        "18446744073709551615",
        "0.1",
        "1e+300",
        r#""Köln \"am\" Rhein\n€🌱""#,
        "[]",
        "{}",
        r#"[1,[null,{"a":[]}],"x"]"#,
        r#"{"a":1,"b":{"c":"d"},"ä":false}"#,
    ] {
        assert_eq!(read(json).to_string(), json);
    }
}

#[test]
fn parts_are_sorted() {
    let value = read(r#"{"b":3,"a":2}"#);
    assert_eq!(value.to_string(), r#"{"a":2,"b":3}"#);
    assert_eq!(value, json!({"a": 2, "b": 3}));
    assert_eq!(value.get("b").and_then(Value::as_u64), Some(3));
    assert_eq!((value.get("c"), json!(1).get("a")), (None, None));
}

/// R4: the last one would win without a word.
#[test]
fn r4_no_part_of_a_value_has_a_name_twice() {
    for json in [
        r#"{"a":1,"a":1}"#,
        r#"{"b":1,"a":2,"b":3}"#,
        r#"{"a":1,"b":2,"a":3}"#,
        r#"{"c":1,"b":2,"a":3,"b":4,"d":5}"#,
        r#"[0,{"x":{"a":1,"\u0061":2}}]"#,
        r#"{"a":{"a":1},"b":[{"":1,"":2}]}"#,
    ] {
        let error = serde_json::from_str::<Value>(json).expect_err(json);
        assert!(error.to_string().contains("occurs twice"), "{json}: {error}");
    }
    assert_eq!(
        read(r#"{"a":{"a":1},"b":{"a":1}}"#).to_string(),
        r#"{"a":{"a":1},"b":{"a":1}}"#
    );
}

#[test]
fn an_object_is_put_together_from_its_parts() {
    let object = Object::from(Parts::from([("b".to_owned(), json!(1)), ("a".to_owned(), json!("x"))]));
    assert_eq!(Value::Object(object.clone()), json!({"a": "x", "b": 1}));
    assert_eq!(Object::from(object.parts()), object);
    assert_eq!(
        Object::of(object.keys().clone(), vec![json!(1)]),
        None,
        "a value is missing"
    );
}

/// What a file says again and again stands in memory once, whoever says it.
#[test]
fn what_is_said_again_is_held_once() {
    let mut held = Held::for_many();
    let mut read = |json: &str| {
        ReadValue(&mut held)
            .deserialize(&mut serde_json::Deserializer::from_str(json))
            .unwrap()
    };
    let (one, other) = (
        read(r#"{"asOf":"2026-10-01","year":2035}"#),
        read(r#"{"asOf":"2026-10-01","year":2040}"#),
    );
    let (Value::Object(one), Value::Object(other)) = (one, other) else {
        panic!("no objects")
    };
    assert!(Arc::ptr_eq(one.keys(), other.keys()));
    let (Some(Value::String(one)), Some(Value::String(other))) = (one.get("asOf"), other.get("asOf")) else {
        panic!("no texts")
    };
    assert!(Arc::ptr_eq(one, other));
}

#[test]
fn a_value_takes_sixteen_bytes_beside_its_words() {
    // Twice that on this machine: it has words of eight bytes, the browser's of four.
    assert!(size_of::<Value>() <= 32);
}

/// R2: a thousand statements about one field are as many as differ, the latest first.
#[test]
fn r2_differing_statements_are_told_apart_by_value() {
    let values = [
        json!(1),
        json!(1.0),
        json!("1"),
        json!([1]),
        json!({"a": 1}),
        json!(0.0),
        json!(-0.0),
        Value::Null,
    ];
    let statements = (0..1_000_usize).map(|nth| {
        let version = Version {
            dot: Dot {
                replica: ReplicaId(1),
                counter: 1 + nth as u64,
            },
            at: Timestamp(nth as i64),
            who: None,
            value: values[nth % values.len()].clone(),
            rest: Default::default(),
        };
        (FieldName::parse("x").unwrap(), version)
    });
    let entity: Entity = statements.collect();
    let found: Vec<&Value> = entity
        .statements("x")
        .into_iter()
        .map(|version| &version.value)
        .collect();
    let mut expected: Vec<&Value> = Vec::new();
    for value in values
        .iter()
        .rev()
        .filter(|value| **value != json!(0.0) || value.to_string() == "-0.0")
    {
        expected.push(value);
    }
    assert_eq!(found, expected);
    assert_eq!(entity.n_statements("x"), values.len() - 1);
}
