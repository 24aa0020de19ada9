//! The largest file somebody can honestly have: a whole country. Every cap leaves room for it.
use crate::country::country;
use crate::json::json;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Version};
use klimanetz_core::snapshot::{Header, MAX_BYTES, Many, read, write_share};
use klimanetz_core::stored::encode;
use std::sync::Arc;

/// Every twentieth municipality of Germany, so that the test stays quick.
const MUNICIPALITIES: u64 = 10_751 / 20;
const PART: usize = 20;
/// What a browser stores at most for one page.
const STORAGE: usize = 5_242_880;

#[test]
fn a_country_stays_below_every_limit() {
    let country = Shared(country(MUNICIPALITIES));
    let (file, stored) = (file(&country), encode(&country.0));
    assert!(read(file.as_bytes()).is_ok_and(|snapshot| snapshot.shared == country));
    // A browser full of such statements writes a file of this size.
    assert!(
        file.len() / 100 * STORAGE / stored.len() * 100 < MAX_BYTES / 3 * 2,
        "{} for {}",
        file.len(),
        stored.len()
    );
    assert!(file.len() * PART < MAX_BYTES, "{} bytes", file.len());
    // The country fits a browser, also with an earlier status, sources and telephone numbers.
    assert!(stored.len() * PART < STORAGE, "{} characters", stored.len());
    let n_parts = file.matches(['{', '[', ',']).count();
    assert!(n_parts * PART * 2 < Many::Parts.limit(), "{n_parts}");
    assert!(file.matches('{').count() * PART * 2 < Many::Objects.limit());
    assert!(MUNICIPALITIES as usize * PART * 2 < Many::Records.limit());
}

/// Topics of a few words about ten municipalities each, under a long label: the most bytes an honest file has for what a browser holds.
#[test]
fn what_any_browser_can_store_is_small_enough_to_be_read_again() {
    let mut document = Document::default();
    let who: Arc<str> = "Klimaschutzmanagement der Stadt Bergisch Gladbach, Vertretung".into();
    let kind = Kind::parse("topic").unwrap();
    let mut counter = 0;
    for n in 1..=200 {
        let id = EntityId::parse(&format!("5b1e0000-0000-4000-8000-{n:012}")).unwrap();
        let about = (1..=10).map(|part| (format!("about:05{:06}", 315_000 + n * part % 66), json!(true)));
        let title = (
            "title".to_owned(),
            json!(format!("Wer hat {n} Wärmepumpen im Bestand?")),
        );
        for (field, value) in about.chain([title]) {
            counter += 1;
            let version = Version {
                dot: Dot {
                    replica: ReplicaId(1),
                    counter,
                },
                at: Timestamp(1_795_000_000_000),
                who: Some(who.clone()),
                value,
                rest: Default::default(),
            };
            document.add(&kind, &id, &FieldName::parse(&field).unwrap(), version);
        }
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
        at: Some(Timestamp(1_795_000_000_000)),
        by: Some("Klimaschutz".to_owned()),
        app: "0".to_owned(),
    };
    write_share(shared, &header)
}
