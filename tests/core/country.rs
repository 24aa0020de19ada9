//! An invented country, as large as asked for: what the tests and the benches of the core measure with.
use crate::json::json;
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use std::sync::Arc;

/// Writers, each with the label of an office.
const WRITERS: u64 = 60;

/// Name, inhabitants, status, target and concept, one superseded status, and one person for each municipality.
pub fn country(n: u64) -> Document {
    let mut document = Document::default();
    let mut counters = [0_u64; WRITERS as usize];
    let labels: Vec<Arc<str>> = (0..WRITERS)
        .map(|n| format!("Klimaschutzmanagement {n}").into())
        .collect();
    for nth in 0..n {
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
