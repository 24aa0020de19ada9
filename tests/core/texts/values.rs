//! Numbers, days, and every field and value of a file, the way each language writes them.
use super::{DE, EN};
use crate::json::json;
use crate::member::{KOELN, TOPIC, day, target};
use klimanetz_core::catalogue::{AuthorityKind, Kind, kinds};
use klimanetz_core::domain::{Composite, Fact, HeatPlan, Source, TopicState};
use klimanetz_core::replica::Value;
use klimanetz_core::text::Text;

#[test]
fn numbers_have_groups_of_three() {
    for (number, de, en) in [
        (0, "0", "0"),
        (7, "7", "7"),
        (999, "999", "999"),
        (1_000, "1.000", "1,000"),
        (10_555, "10.555", "10,555"),
        (123_456, "123.456", "123,456"),
        (1_024_621, "1.024.621", "1,024,621"),
        (u32::MAX, "4.294.967.295", "4,294,967,295"),
    ] {
        assert_eq!((DE().number(number).as_str(), EN().number(number).as_str()), (de, en));
    }
}

/// B31: the source that a form begins with is shown in the reader's language; any other one as it was typed.
#[test]
fn b31_the_own_source_is_said_in_the_language_of_the_page() {
    for typed in ["eigene Angabe", "own statement"] {
        assert_eq!(
            (DE().source(typed), EN().source(typed)),
            ("eigene Angabe".into(), "own statement".into())
        );
    }
    assert_eq!(EN().source("Vorlage 4711"), "Vorlage 4711");
}

/// B31: so are the sources that the round of a meeting writes, with their day; what somebody typed stays.
#[test]
fn b31_the_source_of_a_report_is_said_in_the_language_of_the_page() {
    for (de, en) in [
        (
            "mündlich im Treffen am 20.11.2026",
            "orally at the meeting on 20 Nov 2026",
        ),
        ("vorab zum Treffen am 01.03.2027", "ahead of the meeting on 1 Mar 2027"),
        (
            "zum ausgefallenen Treffen am 09.12.2026",
            "for the meeting on 9 Dec 2026 that was called off",
        ),
        ("mündlich im Treffen", "orally at the meeting"),
    ] {
        for typed in [de, en] {
            assert_eq!((DE().source(typed), EN().source(typed)), (de.into(), en.into()));
        }
    }
    for typed in [
        "mündlich im Treffen am 20.11.",
        "mündlich im Treffen am 31.02.2026",
        "mündlich im Treffen am Freitag",
        "mündlich im Treffen am 20.11.2026, Herr Muster",
        "laut Protokoll mündlich im Treffen am 20.11.2026",
        "orally at the meeting on 20.11.2026",
        "",
    ] {
        assert_eq!((DE().source(typed), EN().source(typed)), (typed.into(), typed.into()));
    }
}

#[test]
fn days_are_written_as_people_read_them() {
    for (ymd, de, en) in [
        ((2026, 11, 3), "03.11.2026", "3 Nov 2026"),
        ((1900, 1, 31), "31.01.1900", "31 Jan 1900"),
        ((2028, 2, 29), "29.02.2028", "29 Feb 2028"),
        ((2200, 12, 31), "31.12.2200", "31 Dec 2200"),
    ] {
        assert_eq!((DE().day(day(ymd)).as_str(), EN().day(day(ymd)).as_str()), (de, en));
    }
}

/// Every field that this version writes has a name; one of a newer version is named as in the file.
#[test]
fn every_field_has_a_name() {
    for (field, de, en) in [
        ("heatPlan", "Wärmeplanung", "Heat planning"),
        (
            "target:gesamtes_gebiet",
            "Klimaneutralitätsziel: Gesamtgebiet",
            "Climate-neutrality target: whole territory",
        ),
        (
            "target:verwaltung",
            "Klimaneutralitätsziel: Verwaltung",
            "Climate-neutrality target: administration",
        ),
        (
            "target:mond",
            "Klimaneutralitätsziel: mond",
            "Climate-neutrality target: mond",
        ),
        ("concept", "Klimaschutzkonzept", "Climate action concept"),
        ("name", "Name", "Name"),
        ("population", "Einwohner*innen", "Population"),
        ("function", "Funktion", "Function"),
        ("email", "Dienstliche E-Mail", "Work e-mail"),
        ("phone", "Dienstliches Telefon", "Work phone"),
        ("worksFor:05315000", "Zuständig für", "Responsible for"),
        ("legalBasis", "Woher die Angaben stammen", "Where the data comes from"),
        (
            "legalBasisOn",
            "Datum der Einwilligung oder Veröffentlichung",
            "Date of consent or publication",
        ),
        ("title", "Titel", "Title"),
        ("text", "Text", "Text"),
        ("state", "Status des Themas", "Status of the topic"),
        ("day", "Datum", "Date"),
        ("topic", "Thema", "Topic"),
        ("about:05315000", "Verknüpft mit", "Linked to"),
        ("tag:Förderung", "Schlagwörter", "Tags"),
        ("deletedAt", "Papierkorb", "Bin"),
        ("budget", "budget", "budget"),
        ("budget:2027", "budget:2027", "budget:2027"),
    ] {
        assert_eq!(
            (
                DE().field(kind_with(field), field).as_str(),
                EN().field(kind_with(field), field).as_str()
            ),
            (de, en)
        );
    }
}

/// The first kind that has this field.
fn kind_with(field: &str) -> &'static str {
    let set = field.split(':').next().unwrap();
    let kind = kinds().find(|kind| kind.field(set).is_some());
    kind.map_or("municipality", Kind::code)
}

#[test]
fn every_kind_of_record_has_a_name() {
    for (kind, de, en) in [
        ("municipality", "Kommune oder Kreis", "Municipality or district"),
        ("person", "Person", "Person"),
        ("topic", "Thema", "Topic"),
        ("contribution", "Beitrag", "Contribution"),
        ("note", "Notiz", "Note"),
        ("history", "Frühere Angabe", "Earlier statement"),
        ("rocket", "Unbekannte Art (rocket)", "Unknown kind (rocket)"),
        ("meeting", "Treffen", "Meeting"),
    ] {
        assert_eq!((DE().kind(kind).as_str(), EN().kind(kind).as_str()), (de, en));
    }
    let kinds = [
        (Some(AuthorityKind::District), "Kreis"),
        (Some(AuthorityKind::IndependentCity), "Kreisfreie Stadt"),
        (Some(AuthorityKind::Town), "Stadt"),
        (Some(AuthorityKind::Municipality), "Gemeinde"),
        (None, "keine Angabe"),
    ];
    assert_eq!(
        kinds.map(|(kind, _)| DE().authority_kind(kind)),
        kinds.map(|(_, name)| name)
    );
    assert_eq!(
        TopicState::ALL.map(|state| DE().topic_state(state)),
        ["offen", "eingeplant", "besprochen"]
    );
    assert_eq!(
        TopicState::ALL.map(|state| EN().topic_state(state)),
        ["open", "planned", "discussed"]
    );
}

fn name_of(id: &str) -> Option<String> {
    match id {
        KOELN => Some("Köln".to_owned()),
        TOPIC => Some("Wärmepumpen".to_owned()),
        _ => None,
    }
}

fn source() -> Source {
    Source {
        as_of: day((2026, 11, 3)),
        source: "Ratsinformationssystem".to_owned(),
    }
}

fn with_decision(fact: Composite, decided_on: Option<&str>) -> Composite {
    match decided_on {
        Some(day) => fact.with("decidedOn", day),
        None => fact,
    }
}

/// Every value that a preview of an import can show, in one line.
#[test]
fn every_value_is_said_in_words() {
    let heat = |phase: &str, reason: &str| {
        let plan = HeatPlan {
            phase: phase.to_owned(),
            source: source(),
            reason: reason.to_owned(),
            ..HeatPlan::default()
        };
        plan.to_value()
    };
    let target = |decided_on: Option<&str>| with_decision(target(2035), decided_on).to_value();
    let concept = |title: &str, decided_on: Option<&str>| {
        let concept = Composite::new(source()).with("status", "in_umsetzung");
        let concept = if title.is_empty() {
            concept
        } else {
            concept.with("title", title)
        };
        with_decision(concept, decided_on).to_value()
    };
    let decided = Some("2021-06-30");
    let table: Vec<(&str, Value, &str, &str)> = vec![
        (
            "heatPlan",
            heat("zielszenario", ""),
            "Zielszenario (Stand vom 03.11.2026)",
            "target scenario (as of 3 Nov 2026)",
        ),
        (
            "heatPlan",
            heat("zielszenario", "vom Rat zurück"),
            "Zielszenario – vom Rat zurück (Stand vom 03.11.2026)",
            "target scenario – vom Rat zurück (as of 3 Nov 2026)",
        ),
        (
            "heatPlan",
            heat("neuartig", ""),
            "unbekannter Schritt (neuartig) (Stand vom 03.11.2026)",
            "unknown step (neuartig) (as of 3 Nov 2026)",
        ),
        ("heatPlan", json!({"step": 3}), r#"{"step":3}"#, r#"{"step":3}"#),
        ("heatPlan", Value::Null, "keine Angabe", "not stated"),
        ("target:gesamtes_gebiet", target(None), "2035", "2035"),
        (
            "target:gesamtes_gebiet",
            target(decided),
            "2035 (beschlossen am 30.06.2021)",
            "2035 (decided on 30 Jun 2021)",
        ),
        ("target:gesamtes_gebiet", json!("bald"), "\"bald\"", "\"bald\""),
        ("concept", concept("", None), "in Umsetzung", "being implemented"),
        (
            "concept",
            concept("IKSK", decided),
            "IKSK: in Umsetzung (beschlossen am 30.06.2021)",
            "IKSK: being implemented (decided on 30 Jun 2021)",
        ),
        ("worksFor:05315000", json!(true), "Köln", "Köln"),
        ("worksFor:05315000", json!(false), "Köln (entfernt)", "Köln (removed)"),
        ("about:weg", json!(true), "weg", "weg"),
        ("tag:Förderung", json!(true), "Förderung", "Förderung"),
        ("topic", json!(TOPIC), "Wärmepumpen", "Wärmepumpen"),
        ("topic", json!("weg"), "weg", "weg"),
        (
            "legalBasis",
            json!("einwilligung"),
            "Die Person hat eingewilligt",
            "The person has consented",
        ),
        ("legalBasis", json!("neuartig"), "neuartig", "neuartig"),
        ("legalBasisOn", json!("2026-11-03"), "03.11.2026", "3 Nov 2026"),
        ("day", json!("2026-11-03"), "03.11.2026", "3 Nov 2026"),
        ("day", json!("im Herbst"), "im Herbst", "im Herbst"),
        ("state", json!("besprochen"), "besprochen", "discussed"),
        ("population", json!(1_024_621), "1.024.621", "1,024,621"),
        ("population", json!(1.5), "1.5", "1.5"),
        ("name", json!("Erika Muster"), "Erika Muster", "Erika Muster"),
        ("name", Value::Null, "keine Angabe", "not stated"),
        (
            "deletedAt",
            json!("2026-11-03"),
            "im Papierkorb seit 03.11.2026",
            "in the bin since 3 Nov 2026",
        ),
        ("deletedAt", Value::Null, "nicht im Papierkorb", "not in the bin"),
        (
            "budget",
            json!([1, {"a": true}]),
            r#"[1,{"a":true}]"#,
            r#"[1,{"a":true}]"#,
        ),
    ];
    let say = |text: &Text, field: &str, value: &Value| text.value((kind_with(field), field), value, &name_of);
    for (field, value, de, en) in table {
        assert_eq!(
            (say(DE(), field, &value).as_str(), say(EN(), field, &value).as_str()),
            (de, en),
            "{field} {value}"
        );
    }
}

/// One is not many; and „1 Angaben“ is what people laugh about.
#[test]
fn one_and_many_are_told_apart() {
    type Counted = fn(&Text, usize) -> String;
    let counted: [(Counted, &str, &str); 7] = [
        (|text, n| (text.exchange.share_what)(n), "Einträge", "entries"),
        (|text, n| (text.exchange.backup_sure)(n), "Notizen", "notes"),
        (|text, n| (text.exchange.preview_kept_erased)(n), "Einträge", "entries"),
        (|text, n| (text.exchange.private_part)(n, ""), "Einträge", "entries"),
        (|text, n| (text.failure.rescue_entries)(n), "Einträge", "entries"),
        (
            |text, n| (text.exchange.share_rest)(n, 2),
            "frühere Angaben",
            "statements",
        ),
        (|text, n| (text.exchange.share_rest)(2, n), "Löschmarken", "markers"),
    ];
    for (say, de, en) in counted {
        for (text, many) in [(DE(), de), (EN(), en)] {
            for n in [0, 2, 61] {
                let sentence = say(text, n);
                assert!(
                    sentence.contains(many) && sentence.contains(&n.to_string()),
                    "{n}: {sentence}"
                );
            }
            let sentence = say(text, 1);
            assert!(!sentence.contains(many), "1: {sentence}");
        }
    }
    for (text, days, expected) in [
        (DE(), 1, "noch 1 Tag"),
        (DE(), 2, "noch 2 Tage"),
        (EN(), 1, "1 day left"),
        (EN(), 2, "2 days left"),
    ] {
        let sentence = (text.deadline.left)("30.06.2028", days);
        assert!(sentence.ends_with(expected), "{sentence}");
    }
}
