//! The largest file somebody can honestly have: a whole country. Every cap leaves room for it.
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use klimanetz_core::snapshot::{Header, MAX_BYTES, MAX_LABEL, Many, read, write_share};
use klimanetz_core::stored::encode;
use serde_json::json;
use std::sync::Arc;

/// Every twentieth municipality of Germany, so that the test stays quick.
const MUNICIPALITIES: u64 = 10_751 / 20;
const PART: usize = 20;
/// Writers, each with the label of an office.
const WRITERS: u64 = 60;
/// What a browser stores at most for one page.
const STORAGE: usize = 5_242_880;

#[test]
fn a_country_stays_below_every_limit() {
    let country = Shared(country());
    let (file, stored) = (file(&country), encode(&country.0));
    assert!(read(file.as_bytes()).is_ok_and(|snapshot| snapshot.shared == country));
    // A browser full of such statements writes a file of this size.
    assert!(
        file.len() / 100 * STORAGE / stored.len() * 100 < MAX_BYTES / 2,
        "{} for {}",
        file.len(),
        stored.len()
    );
    assert!(file.len() * PART < MAX_BYTES, "{} bytes", file.len());
    let n_parts = file.matches(['{', '[', ',']).count();
    assert!(n_parts * PART * 2 < Many::Parts.limit(), "{n_parts}");
    assert!(file.matches('{').count() * PART * 2 < Many::Objects.limit());
    assert!(MUNICIPALITIES as usize * PART * 2 < Many::Records.limit());
}

/// The least that can be stated in storage under the longest label: the most bytes a file can have for what a browser holds.
#[test]
fn what_any_browser_can_store_is_small_enough_to_be_read_again() {
    let mut document = Document::default();
    let who: Arc<str> = "x".repeat(MAX_LABEL).into();
    let (kind, field) = (Kind::parse("topic").unwrap(), "about:05315000");
    for n in 1..=2_000 {
        let id = EntityId::parse(&format!("5b1e0000-0000-4000-8000-{:012}", n / 100)).unwrap();
        let version = Version {
            dot: Dot {
                replica: ReplicaId(1),
                counter: n,
            },
            at: Timestamp(1_795_000_000_000),
            who: Some(who.clone()),
            value: Value::Bool(true),
            rest: Default::default(),
        };
        document.add(
            &kind,
            &id,
            &FieldName::parse(&format!("{field}{:02}", n % 100)).unwrap(),
            version,
        );
    }
    let stored = encode(&document).len();
    let written = file(&Shared(document)).len();
    assert!(
        written / 100 * STORAGE / stored * 100 < MAX_BYTES,
        "{written} for {stored}"
    );
}

fn file(shared: &Shared) -> String {
    let header = Header {
        at: Timestamp(1_795_000_000_000),
        by: Some("Klimaschutz".to_owned()),
        app: "0".to_owned(),
    };
    write_share(shared, &header)
}

/// Name, inhabitants, status, target and concept, one superseded status, and one person for each municipality.
fn country() -> Document {
    let mut document = Document::default();
    let mut counters = [0_u64; WRITERS as usize];
    let labels: Vec<Arc<str>> = (0..WRITERS)
        .map(|n| format!("Klimaschutzmanagement {n}").into())
        .collect();
    for nth in 0..MUNICIPALITIES {
        let mut state = |kind: &str, id: &str, field: &str, value: Value| {
            let writer = (nth % WRITERS) as usize;
            counters[writer] += 1;
            let dot = Dot {
                replica: ReplicaId(writer as u64 + 1),
                counter: counters[writer],
            };
            let version = Version {
                dot,
                at: Timestamp(1_795_000_000_000 + nth as i64 * 1_000),
                who: Some(labels[writer].clone()),
                value,
                rest: Default::default(),
            };
            let names = (
                Kind::parse(kind).unwrap(),
                EntityId::parse(id).unwrap(),
                FieldName::parse(field).unwrap(),
            );
            document.add(&names.0, &names.1, &names.2, version);
        };
        let key = format!("{:08}", 1_000_000 + nth);
        let stated = |phase: &str| json!({ "phase": phase, "asOf": "2026-11-03", "source": "https://ris.example/vorlage/2026/0815" });
        state(
            "municipality",
            &key,
            "name",
            json!(format!("Musterstadt-Nord am See {nth}")),
        );
        state("municipality", &key, "population", json!(10_000 + nth));
        state("municipality", &key, "heatPlan", stated("potenzialanalyse"));
        state(
            "municipality",
            &key,
            "target:gesamtes_gebiet",
            json!({ "year": 2035, "asOf": "2026-11-03", "source": "Ratsbeschluss" }),
        );
        state(
            "municipality",
            &key,
            "concept",
            json!({ "status": "beschlossen", "title": "Klimaschutzkonzept 2035", "asOf": "2026-11-03", "source": "Ratsbeschluss" }),
        );
        let entry = format!("r{:016x}-{nth}", 0xabc);
        state("history", &entry, "subject", json!(key));
        state("history", &entry, "field", json!("heatPlan"));
        state("history", &entry, "value", stated("bestandsanalyse"));
        state("history", &entry, "who", json!("Klimaschutzmanagement"));
        state("history", &entry, "at", json!(1_795_000_000_000_i64));
        let id = format!("5b1e0000-0000-4000-8000-{nth:012}");
        state("person", &id, "name", json!(format!("Maximiliane Musterfrau {nth}")));
        state("person", &id, "function", json!("Klimaschutzmanagement"));
        state(
            "person",
            &id,
            "email",
            json!(format!("klimaschutz{nth}@verwaltung.example")),
        );
        state("person", &id, "phone", json!("0000 1234567"));
        state("person", &id, &format!("worksFor:{key}"), json!(true));
        state("person", &id, "legalBasis", json!("dienstlich_veroeffentlicht"));
        state("person", &id, "legalBasisOn", json!("2026-11-03"));
    }
    document
}
