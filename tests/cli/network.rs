//! Sixty members who each send a file: some build on the file of another, some contradict it, some erase.
use klimanetz_core::author::Author;
use klimanetz_core::documents::Shared;
use klimanetz_core::edit::{Edit, Write};
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use klimanetz_core::snapshot::{Header, write_share};
use std::collections::{BTreeMap, BTreeSet};

/// The files of `n` members, by name.
pub fn files(n: u64) -> Vec<(String, String)> {
    let mut last = Document::default();
    let mut files = Vec::new();
    for member in 1..=n {
        // Every third member starts from nothing, so that their statements stand beside those of the others.
        let mut document = if member % 3 == 0 {
            Document::default()
        } else {
            last.clone()
        };
        let label = format!("Mitglied {member}");
        let mut author = Author::new(ReplicaId(member), Some(label.as_str().into()));
        let now = Timestamp(1_795_420_800_000 + i64::try_from(member % 7).unwrap() * 1_000);
        for edit in edits(member, &document) {
            if let Some(change) = document.apply(&edit, &mut author, now).unwrap() {
                document.merge(&change.delta);
            }
        }
        let header = Header {
            at: Some(now),
            by: Some(label),
            app: "0.1.0".to_owned(),
        };
        files.push((
            format!("{member:02}.json"),
            write_share(&Shared(document.clone()), &header),
        ));
        last = document;
    }
    files
}

fn edits(member: u64, document: &Document) -> Vec<Edit> {
    let phase = ["bestandsanalyse", "potenzialanalyse", "zielszenario"][usize::try_from(member % 3).unwrap()];
    let mut edits = vec![Edit::Write(vec![
        write("municipality", "05315000", "heatPlan", phase.into()),
        write(
            "municipality",
            &format!("053{:05}", member * 1_000 % 90_000),
            "name",
            format!("Ort {member}").into(),
        ),
        write(
            "person",
            &person(member),
            "name",
            format!("Person {member} ä„ß“").into(),
        ),
    ])];
    let known: BTreeSet<EntityId> = document.of_kind("person").map(|(id, _)| id.clone()).take(1).collect();
    if member % 10 == 1 && !known.is_empty() {
        edits.push(Edit::Erase(known));
    }
    edits
}

/// The random id of the person a member enters.
pub fn person(member: u64) -> String {
    format!("{member:08x}-0000-4000-8000-000000000000")
}

fn write(kind: &str, id: &str, field: &str, value: Value) -> Write {
    let (kind, id) = (Kind::parse(kind).unwrap(), EntityId::parse(id).unwrap());
    Write {
        kind,
        id,
        field: FieldName::parse(field).unwrap(),
        value,
    }
}

/// The file of a replica that states so much about one record.
pub fn one_record(replica: u64, n_fields: u64, n_statements: u64) -> String {
    let statements = (0..n_fields * n_statements).map(|nth| {
        let version = Version {
            dot: Dot {
                replica: ReplicaId(replica),
                counter: nth + 1,
            },
            at: Timestamp(0),
            who: None,
            value: nth.into(),
            rest: BTreeMap::new(),
        };
        let name = format!("field{:04}", nth / n_statements);
        (FieldName::parse(&name).unwrap(), version)
    });
    let mut document = Document::default();
    document
        .seen
        .insert_range(ReplicaId(replica), 1, n_fields * n_statements);
    let (kind, id) = (Kind::parse("topic").unwrap(), EntityId::parse("a").unwrap());
    document
        .entities
        .insert(kind, BTreeMap::from([(id, statements.collect())]));
    let header = Header {
        at: None,
        by: None,
        app: "0.1.0".to_owned(),
    };
    write_share(&Shared(document), &header)
}

/// Three files: one, one that gives the same write another value, one that has replaced it.
pub fn conflation() -> [String; 3] {
    let said = |value: &str, replica: u64, before: &Document| {
        let edit = Edit::Write(vec![write("municipality", "05315000", "heatPlan", value.into())]);
        let mut author = Author::new(ReplicaId(replica), None);
        let change = before.apply(&edit, &mut author, Timestamp(0)).unwrap().unwrap();
        let mut after = before.clone();
        after.merge(&change.delta);
        after
    };
    let (one, other) = (
        said("bestandsanalyse", 1, &Document::default()),
        said("zielszenario", 1, &Document::default()),
    );
    let later = said("potenzialanalyse", 2, &one);
    let header = Header {
        at: Some(Timestamp(0)),
        by: None,
        app: "0.1.0".to_owned(),
    };
    [one, other, later].map(|document| write_share(&Shared(document), &header))
}
