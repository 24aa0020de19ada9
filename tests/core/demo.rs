//! The demo: invented people only, sound in every respect, and the same every time.
use crate::member::today;
use klimanetz_core::demo::demo;
use klimanetz_core::replica::{Timestamp, Value};
use klimanetz_core::snapshot::{self, Header};
use klimanetz_core::summary;

const NOW: Timestamp = Timestamp(1_795_000_000_000);

#[test]
fn r_p11_everybody_in_the_demo_is_invented() {
    let (shared, _) = demo(today(), NOW);
    assert_eq!(shared.0.of_kind("person").count(), 10);
    for (_, person) in shared.0.of_kind("person") {
        let [email, phone] = ["email", "phone"].map(|field| person.text(field).unwrap());
        assert!(email.ends_with("@example.org") && email.is_ascii(), "{email}");
        assert!(phone.starts_with("0000 "), "{phone}");
    }
}

#[test]
fn the_demo_has_every_kind_and_is_a_sound_directory() {
    let (shared, private) = demo(today(), NOW);
    for kind in [
        "person",
        "topic",
        "contribution",
        "organisation",
        "post",
        "project",
        "convoy",
        "meeting",
        "agendaItem",
        "offer",
        "material",
    ] {
        assert!(shared.0.of_kind(kind).next().is_some(), "{kind}");
    }
    assert!(private.reveal().of_kind("followUp").next().is_some());
    let header = Header {
        at: Some(NOW),
        by: None,
        app: String::new(),
    };
    let file = snapshot::write_share(&shared, &header);
    assert_eq!(snapshot::read(file.as_bytes()).unwrap().shared, shared);
    let (again, _) = demo(today(), NOW);
    assert_eq!(again, shared);
    let listed = summary::Directory::of(&shared.0);
    assert!(listed.rows.len() >= 66);
}

/// L13: the municipalities are real, so every value of one says that it is invented, and nothing is stated about the best known cities.
#[test]
fn l13_whatever_is_told_of_a_real_municipality_says_that_it_is_invented() {
    let (shared, _) = demo(today(), NOW);
    for (key, entity) in shared.0.of_kind("municipality") {
        for (field, version) in entity.all() {
            let source = version.value.get("source").and_then(Value::as_str).unwrap_or_default();
            let text = version.value.as_str().unwrap_or_default();
            let says_so = source.starts_with("erfunden") || text.ends_with("(erfunden)");
            assert!(says_so, "{key:?} {field:?}");
        }
        let city = ["05314000", "05315000", "05316000", "05162024", "05378004"].contains(&key.as_str());
        assert!(!city, "{key:?}");
    }
    for (kind, field) in [
        ("person", "function"),
        ("post", "title"),
        ("offer", "title"),
        ("contribution", "text"),
        ("convoy", "name"),
    ] {
        for (id, entity) in shared.0.of_kind(kind) {
            assert!(entity.text(field).unwrap().ends_with("(erfunden)"), "{kind} {id:?}");
        }
    }
}
