//! The JSON Schema that is published beside the page: generated from the wire types, and true of the files in the museum.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use klimanetz_core::snapshot::schema;
use serde_json::Value;
use std::path::Path;

#[test]
fn the_published_schema_is_that_of_the_wire_types() {
    let pretty = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    expect_test::expect_file!["../../src/replica/snapshot/v1.schema.json"].assert_eq(&pretty);
}

#[test]
fn the_schema_accepts_what_this_version_writes_and_reads() {
    for name in [
        "snapshot-v1-shared.json",
        "snapshot-v1-backup.json",
        "accepted-small.json",
        "accepted-empty-directory.json",
        "accepted-newer-format.json",
        "accepted-without-header.json",
    ] {
        assert_eq!(complaints(name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_rejects_wrong_types_and_missing_parts() {
    for name in [
        "refused-counter-fraction.json",
        "refused-counter-negative.json",
        "refused-counter-text.json",
        "refused-entities-null.json",
        "refused-erased-number.json",
        "refused-erased-object.json",
        "refused-exported-list.json",
        "refused-field-text.json",
        "refused-format-missing.json",
        "refused-format-number.json",
        "refused-format-version-negative.json",
        "refused-hash-missing.json",
        "refused-kind-list.json",
        "refused-label-number.json",
        "refused-reader-missing.json",
        "refused-reader-text.json",
        "refused-scope-unknown.json",
        "refused-seen-list.json",
        "refused-seen-missing.json",
        "refused-seen-of-three.json",
        "refused-version-text.json",
        "refused-version-without-counter.json",
        "refused-version-without-time.json",
        "refused-version-without-value.json",
        "refused-newer-reader-other-shape.json",
    ] {
        assert_ne!(complaints(name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_part_of_the_format_is_described() {
    let schema = schema();
    let definitions = schema
        .get("$defs")
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(|types| types.values());
    for definition in definitions.chain([&schema]) {
        let fields = definition
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        for (name, field) in fields {
            assert!(field.get("description").is_some(), "{name} is not described");
        }
    }
}

fn complaints(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/files")
        .join(name);
    let file: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    validator.iter_errors(&file).map(|error| error.to_string()).collect()
}
