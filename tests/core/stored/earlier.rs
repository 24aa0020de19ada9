//! What earlier versions stored is read as they meant it: with the records before all that they point to.
use crate::json::json;
use klimanetz_core::replica::{Document, Dot, EntityId, ReplicaId, Timestamp};
use klimanetz_core::stored::{Damage, decode, encode};

const ERIKA: &str = "5b1e0000-0000-4000-8000-000000000001";

/// As the version of 24 November 2026 wrote it.
const RECORDS_FIRST: &str = r#"k2 c363fc9b {"e":{"municipality":{"05382004":[[0,1,0,1,0,[0,"~0","potenzialanalyse","~1"]],[1,2,0,0,0,[0,"~0","zielszenario","~1"],"target:gesamtes_gebiet",[1,"~0","~~ungefähr",2035]]]},"person":{"5b1e0000-0000-4000-8000-000000000001":[[0,4,1,1,"name","Erika Müller \u20ac \ud83c\udf31","worksFor:05382004",true,"tags",[-1,"a",[-1,"b",null],[2,-3],[3]]]]}},"s":[[0,[[1,1],[4,6]]],[1,[[2,3]]]],"x":["5b1e0000-0000-4000-8000-0000000000ee"],"t":1795000000000,"f":["heatPlan"],"c":["2026-10-01","Ratsinfo"],"o":[["asOf","phase","source"],["asOf","source","year"],["c"],[]],"u":[["municipality","05382004","heatPlan",1,2,{"mark":[1,2.5]}]],"r":{"newer":{"part":true}},"p":["r0000000000000001","r0000000000000002"],"w":["Alfter"]}"#;

fn as_then() -> Document {
    decode(RECORDS_FIRST).unwrap()
}

#[test]
fn a_text_with_the_records_first_is_read_whole() {
    let document = as_then();
    let plans = document.versions("municipality", "05382004", "heatPlan");
    assert_eq!(
        plans[0].value,
        json!({"phase": "potenzialanalyse", "asOf": "2026-10-01", "source": "Ratsinfo"})
    );
    assert_eq!(
        (plans[0].who.as_deref(), plans[1].who.as_deref()),
        (Some("Alfter"), None)
    );
    assert_eq!(plans[1].rest.get("mark"), Some(&json!([1, 2.5])));
    let target = document.versions("municipality", "05382004", "target:gesamtes_gebiet");
    assert_eq!(target[0].value.get("source"), Some(&"~ungefähr".into()));
    let erika = document.entity("person", ERIKA).unwrap();
    assert_eq!(erika.text("name"), Some("Erika Müller € 🌱"));
    assert!(erika.has("worksFor:05382004"));
    assert_eq!(
        erika.shown("tags").unwrap().value,
        json!(["a", ["b", null], {"c": -3}, {}])
    );
    let version = erika.latest().unwrap();
    assert_eq!((version.at, version.dot.counter), (Timestamp(1_795_000_000_001), 6));
    assert!(
        document.seen.contains(Dot {
            replica: ReplicaId(2),
            counter: 3
        }) && document.seen.n_dots() == 6
    );
    assert!(
        document
            .erased
            .contains(&EntityId::parse("5b1e0000-0000-4000-8000-0000000000ee").unwrap())
    );
    assert_eq!(document.rest.get("newer"), Some(&json!({"part": true})));
}

#[test]
fn it_is_the_same_as_written_today() {
    let text = encode(&as_then());
    assert!(
        text.find("\"e\":") > text.find("\"c\":"),
        "what records point to comes first: {text}"
    );
    assert_eq!(decode(&text).unwrap(), as_then());
}

/// Whole by its checksum, and yet pointing to nothing or out of order: set aside, not guessed at.
#[test]
fn what_points_nowhere_is_no_document() {
    for (good, bad) in [
        ("\"~1\"", "\"~7\""),
        ("[0,\"~0\"", "[8,\"~0\""),
        ("[\"asOf\",\"phase\",\"source\"]", "[\"phase\",\"asOf\",\"source\"]"),
        ("[0,4,1,1,\"name\"", "[5,4,1,1,\"name\""),
        ("[0,4,1,1,\"name\"", "[0,4,1,9,\"name\""),
        ("[0,4,1,1,\"name\"", "[0,4,1,1,7"),
        ("\"p\":", "\"q\":"),
        ("[2,-3]", "[2,-3,4]"),
    ] {
        let content = RECORDS_FIRST.splitn(3, ' ').nth(2).unwrap().replace(good, bad);
        let crc = crc32fast::hash(content.as_bytes());
        assert_eq!(decode(&format!("k2 {crc:08x} {content}")), Err(Damage::Broken), "{bad}");
    }
}

/// Words chosen to come to one place of the table of repeated words keep nobody busy, and are all read again.
#[test]
fn words_that_meet_in_one_place_are_written_all_the_same() {
    let mut document = as_then();
    let entity = document
        .entities
        .get_mut("person")
        .unwrap()
        .values_mut()
        .next()
        .unwrap();
    let (_, version) = entity.all_mut().next().unwrap();
    let fnv = |word: &str| {
        word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let words = (0..)
        .map(|n| format!("Wort {n}"))
        .filter(|word| (fnv(word) >> 32) % 4_096 == 7);
    let words: Vec<String> = words.take(100).collect();
    version.value = [words.clone(), words].concat().into();
    assert_eq!(decode(&encode(&document)).unwrap(), document);
}
