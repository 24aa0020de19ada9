//! The documents of the first two museum files, as they were put in: invented people, real keys, and everything that is awkward.
use crate::json::json;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use klimanetz_core::snapshot::Header;
use std::collections::BTreeMap;

const ANNA: (u64, Option<&str>) = (0xa1, Some("Anna, Köln"));
const BEN: (u64, Option<&str>) = (0xb2, Some("Ben „Bonn“"));
const NAMELESS: (u64, Option<&str>) = (0xc3_0000_0000_00c3, None);

const MARA: &str = "0b7f3c52-8d1e-4f6a-9c20-5e6a7b8c9d01";
const JO: &str = "1c8e4d63-9e2f-4a7b-8d31-6f7b8c9d0e12";
const TOPIC: &str = "2d9f5e74-af30-4b8c-9e42-708c9d0e1f23";
const CONTRIBUTION: &str = "3ea06f85-b041-4c9d-8f53-819d0e1f2034";
const NOTE: &str = "4fb17096-c152-4dae-9064-92ae1f203145";
const ERASED: &str = "50c281a7-d263-4ebf-8175-a3bf20314256";

/// 2026-11-23T08:00:00Z.
const MORNING: i64 = 1_795_420_800_000;

/// The header of both files.
pub fn header() -> Header {
    Header {
        at: Some(Timestamp(MORNING)),
        by: Some("Anna, Köln".to_owned()),
        app: "0.1.0".to_owned(),
    }
}

/// A directory with all kinds of this version, a conflict, an erased id and parts of a newer app.
pub fn shared() -> Shared {
    let mut document = Document::default();
    let d = &mut document;
    municipalities(d);
    people(d);
    discussion(d);
    from_a_newer_app(d);
    // What Ben wrote and Anna replaced; a single write that arrived before the ones between.
    d.seen.insert_range(ReplicaId(BEN.0), 1, 4);
    d.seen.insert_range(ReplicaId(BEN.0), 40, 40);
    d.erase(&EntityId::parse(ERASED).unwrap());
    Shared(document)
}

/// What is Anna's own: notes under replica ids that no share file ever names.
pub fn private() -> Private {
    let mut document = Document::default();
    let mine = (0xdd, Some("Anna, Köln"));
    let text = "# Anruf\n\n- Rückruf am **27.11.**\n- „bitte nicht weitersagen“ 🤫\n\t<script>alert(1)</script>";
    state(&mut document, ("note", NOTE), "text", [said(mine, 1, json!(text))]);
    state(&mut document, ("note", NOTE), "tag:Wärme", [said(mine, 2, json!(true))]);
    state(&mut document, ("note", NOTE), "tag:alt", [said(mine, 3, json!(false))]);
    state(
        &mut document,
        ("note", NOTE),
        &format!("about:{MARA}"),
        [said(mine, 4, json!(true))],
    );
    document
        .rest
        .insert("reminders".to_owned(), json!({ "n": 2, "on": ["2026-12-01", null] }));
    Private::new(document)
}

fn municipalities(d: &mut Document) {
    let plan = |phase: &str, as_of: &str| json!({ "phase": phase, "asOf": as_of, "source": "https://example.org/wärme?a=1&b=2" });
    state(
        d,
        ("municipality", "05315000"),
        "heatPlan",
        [said(ANNA, 2, plan("potenzialanalyse", "2026-11-03"))],
    );
    let target = json!({ "year": 2035, "decidedOn": "2021-06-24", "asOf": "2026-11-03", "source": "Ratsbeschluss vom 24.06.2021" });
    state(
        d,
        ("municipality", "05315000"),
        "target:gesamtes_gebiet",
        [said(ANNA, 3, target)],
    );
    let concept = json!({ "status": "beschlossen", "title": "Klimaschutzkonzept „Köln 2035“ – Größe zählt",
        "asOf": "2026-11-03", "source": "mündlich im Treffen am 03.11." });
    state(d, ("municipality", "05315000"), "concept", [said(ANNA, 4, concept)]);
    // Two members, two statements, nobody has decided.
    let conflict = [
        said(ANNA, 5, plan("entwurf_beteiligung", "2026-10-01")),
        said(BEN, 5, plan("bestandsanalyse", "2026-10-20")),
    ];
    state(d, ("municipality", "05314000"), "heatPlan", conflict);
    // Two members, the same statement.
    let twice = [
        said(ANNA, 6, json!("Kreis Euskirchen")),
        said(BEN, 6, json!("Kreis Euskirchen")),
    ];
    state(d, ("municipality", "05366"), "name", twice);
    state(
        d,
        ("municipality", "05366"),
        "concept",
        [said(NAMELESS, 1, Value::Null)],
    );

    let superseded = Dot {
        replica: ReplicaId(ANNA.0),
        counter: 1,
    }
    .to_string();
    state(
        d,
        ("history", &superseded),
        "subject",
        [said(ANNA, 7, json!("05315000"))],
    );
    state(d, ("history", &superseded), "field", [said(ANNA, 8, json!("heatPlan"))]);
    state(
        d,
        ("history", &superseded),
        "value",
        [said(ANNA, 9, plan("bestandsanalyse", "2026-03-01"))],
    );
    state(
        d,
        ("history", &superseded),
        "who",
        [said(ANNA, 10, json!("Anna, Köln"))],
    );
    state(
        d,
        ("history", &superseded),
        "at",
        [said(ANNA, 11, json!(MORNING - 86_400_000))],
    );
    d.seen.insert_range(ReplicaId(ANNA.0), 1, 11);
}

fn people(d: &mut Document) {
    let fields = [
        ("name", json!("Mara Muster-Größing")),
        ("function", json!("Klimaschutzmanagement / Wärmeplanung")),
        ("email", json!("mara.muster@example.org")),
        ("phone", json!("0000 123456-0")),
        ("worksFor:05315000", json!(true)),
        ("worksFor:05314000", json!(false)),
        ("legalBasis", json!("dienstlich_veroeffentlicht")),
        ("legalBasisOn", json!("2026-11-03")),
    ];
    for ((field, value), n) in fields.into_iter().zip(12..) {
        state(d, ("person", MARA), field, [said(ANNA, n, value)]);
    }
    // Written from right to left, with a line break and a backslash; lies in the bin.
    state(d, ("person", JO), "name", [said(BEN, 7, json!("יו לוי \\ \"Jo\"\nجو"))]);
    state(d, ("person", JO), "legalBasis", [said(BEN, 8, json!("einwilligung"))]);
    state(d, ("person", JO), "deletedAt", [said(BEN, 9, json!("2026-11-20"))]);
}

fn discussion(d: &mut Document) {
    state(
        d,
        ("topic", TOPIC),
        "title",
        [said(BEN, 10, json!("Wärmepumpen 🔥 im Bestand"))],
    );
    state(
        d,
        ("topic", TOPIC),
        "text",
        [said(
            BEN,
            11,
            json!("Wer hat *Erfahrung*?\r\n\r\n[Leitfaden](https://example.org)"),
        )],
    );
    state(d, ("topic", TOPIC), "state", [said(BEN, 12, json!("eingeplant"))]);
    state(d, ("topic", TOPIC), "about:05315000", [said(BEN, 13, json!(true))]);
    state(
        d,
        ("contribution", CONTRIBUTION),
        "topic",
        [said(NAMELESS, 2, json!(TOPIC))],
    );
    state(
        d,
        ("contribution", CONTRIBUTION),
        "text",
        [said(NAMELESS, 3, json!("Bei uns: 12 Geräte 👩‍🔧, „läuft“ ✓"))],
    );
    state(
        d,
        ("contribution", CONTRIBUTION),
        "day",
        [said(NAMELESS, 4, json!("2026-11-03"))],
    );
    // About somebody who is gone: shown as such, kept.
    state(
        d,
        ("contribution", CONTRIBUTION),
        &format!("about:{ERASED}"),
        [said(NAMELESS, 5, json!(true))],
    );
}

/// Kinds, fields, keys of versions and top-level keys nobody knows yet.
fn from_a_newer_app(d: &mut Document) {
    state(
        d,
        ("charging-point", "cp_1"),
        "kW",
        [said(NAMELESS, 6, json!([11, 22.5, -3, 0, 9_007_199_254_740_993_u64]))],
    );
    state(
        d,
        ("municipality", "05315000"),
        "solarRoofs",
        [said(NAMELESS, 7, json!({ "n": 4711, "of": { "": null } }))],
    );
    let mut weighed = said(NAMELESS, 8, json!("Köln"));
    weighed.rest.insert("weight".to_owned(), json!(3));
    weighed
        .rest
        .insert("äußerung".to_owned(), json!({ "z": 1, "a": [true] }));
    state(d, ("municipality", "05315000"), "nick name", [weighed]);
    d.rest
        .insert("attachments".to_owned(), json!({ "none": [], "größe": 0 }));
    d.rest.insert("zone".to_owned(), json!("Europe/Berlin"));
}

fn state<const N: usize>(d: &mut Document, (kind, id): (&str, &str), field: &str, versions: [Version; N]) {
    let (kind, id) = (Kind::parse(kind).unwrap(), EntityId::parse(id).unwrap());
    for version in versions {
        d.add(&kind, &id, &FieldName::parse(field).unwrap(), version);
    }
}

fn said((replica, who): (u64, Option<&str>), counter: u64, value: Value) -> Version {
    let dot = Dot {
        replica: ReplicaId(replica),
        counter,
    };
    let at = Timestamp(MORNING - 3_600_000 + i64::try_from(counter).unwrap() * 1_234);
    Version {
        dot,
        at,
        who: who.map(Into::into),
        value,
        rest: BTreeMap::new(),
    }
}
