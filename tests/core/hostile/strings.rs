//! Naughty strings of every class, made here, in every text field and every format: nothing is lost, nothing panics.
use crate::member::today;
mod naughty;

use crate::form::{Form, list};
use crate::json::json;
use klimanetz_core::catalogue::{CONCEPT, FactKind, TARGET, kind};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::{Composite, Fact, HeatPlan};
use klimanetz_core::draft::{CommunicationDraft, FactDraft, HeatPlanDraft, MunicipalityDraft};
use klimanetz_core::list::Filter;
use klimanetz_core::prose;
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use klimanetz_core::route::Route;
use klimanetz_core::search::{Index, Query, excerpt, marked, sort_by_name};
use klimanetz_core::snapshot::{Header, MAX_LABEL, read, write_backup, write_share};
use klimanetz_core::stored::{decode, encode};
use klimanetz_core::summary;
use klimanetz_core::text::Language;
use klimanetz_core::visible::{is_hidden, isolated, shown, without_hidden};
pub use naughty::naughty;

/// A directory in which each `(kind, id, field, value)` is stated.
pub fn stating(statements: &[(&str, &str, &str, Value)]) -> Shared {
    let mut document = Document::default();
    said(&mut document, None, statements);
    Shared(document)
}

fn said(document: &mut Document, who: Option<&str>, statements: &[(&str, &str, &str, Value)]) {
    for ((kind, id, field, value), counter) in statements.iter().zip(1..) {
        let version = Version {
            dot: Dot {
                replica: ReplicaId(7),
                counter,
            },
            at: Timestamp(1_795_000_000_000),
            who: who.map(Into::into),
            value: value.clone(),
            rest: if counter == 1 {
                [("zusatz".to_owned(), value.clone())].into()
            } else {
                Default::default()
            },
        };
        // A name that cannot be one is no field; the values go into fields of our own.
        if let (Some(kind), Some(id), Some(field)) = (Kind::parse(kind), EntityId::parse(id), FieldName::parse(field)) {
            document.add(&kind, &id, &field, version);
        }
    }
}

const PERSON: &str = "5b1e0000-0000-4000-8000-00000000000e";
const TOPIC: &str = "5b1e0000-0000-4000-8000-0000000000a0";
const SAID: &str = "5b1e0000-0000-4000-8000-0000000000b1";

fn everywhere(text: &str) -> Vec<(&'static str, &'static str, String, Value)> {
    let stated = |key: &str| json!({ "phase": text, "status": text, "year": 2035, "asOf": "2026-11-03", "source": text, "title": text, key: text });
    let mut all: Vec<(&str, &str, String, Value)> = Vec::new();
    for field in [
        "name",
        "function",
        "email",
        "phone",
        "legalBasis",
        "legalBasisOn",
        "deletedAt",
    ] {
        all.push(("person", PERSON, field.to_owned(), json!(text)));
    }
    for field in ["title", "text", "state"] {
        all.push(("topic", TOPIC, field.to_owned(), json!(text)));
    }
    for (field, value) in [("topic", TOPIC), ("text", text), ("day", text)] {
        all.push(("contribution", SAID, field.to_owned(), json!(value)));
    }
    for field in ["heatPlan", "concept", "target:gesamtes_gebiet"] {
        all.push(("municipality", "05315000", field.to_owned(), stated("reason")));
    }
    for field in ["name", "population"] {
        all.push(("municipality", "05366", field.to_owned(), json!(text)));
    }
    for set in ["about", "worksFor", "tag", "target"] {
        all.push(("topic", TOPIC, format!("{set}:{text}"), json!(true)));
    }
    for field in ["subject", "field", "value", "who", "at"] {
        all.push(("history", "r0000000000000007-1", field.to_owned(), json!(text)));
    }
    all
}

#[test]
fn there_are_enough_of_them() {
    let all = naughty();
    println!("{} strings", all.len());
    assert!(all.len() >= 500, "{}", all.len());
}

#[test]
fn every_string_in_every_field_comes_back_from_every_format() {
    let mut n = 0;
    for text in naughty() {
        let statements = everywhere(&text);
        let statements: Vec<_> = statements
            .iter()
            .map(|(kind, id, field, value)| (*kind, *id, field.as_str(), value.clone()))
            .collect();
        let label: String = text.chars().take(MAX_LABEL).collect();
        let mut document = Document::default();
        said(&mut document, Some(&label), &statements);
        document.rest.insert("zusatz".to_owned(), json!(text));
        assert!(document.all().count() >= 23, "{text:?}");
        n += document.all().count();
        let header = Header {
            at: Some(Timestamp(1_795_000_000_000)),
            by: Some(label.clone()),
            app: label,
        };
        let shared = Shared(document.clone());
        let arrived = read(write_share(&shared, &header).as_bytes()).unwrap();
        assert_eq!((&arrived.shared, &arrived.by), (&shared, &header.by), "{text:?}");
        let backup = write_backup(&shared, &Private::new(document.clone()), &header);
        assert!(
            read(backup.as_bytes())
                .unwrap()
                .private
                .is_some_and(|private| *private.reveal() == document),
            "{text:?}"
        );
        let stored = encode(&document);
        assert!(
            stored.chars().all(|c| c <= '\u{ff}') && decode(&stored).as_ref() == Ok(&document),
            "{text:?}"
        );
    }
    println!("{n} statements through share file, backup and stored encoding");
    assert!(n > 12_000, "{n}");
}

#[test]
fn every_string_is_shown_and_found() {
    for text in naughty() {
        let statements = everywhere(&text);
        let statements: Vec<_> = statements
            .iter()
            .map(|(kind, id, field, value)| (*kind, *id, field.as_str(), value.clone()))
            .collect();
        let document = stating(&statements).0;
        summary::home(&document);
        summary::Directory::of(&document).found(&Filter {
            query: text.clone(),
            ..Filter::of([("kreis", text.as_str())])
        });
        list(&document, "person").found(&text);
        list(&document, "topic").found(&text);
        summary::contributions(&document, TOPIC);
        summary::municipality(&document, "05315000", today());
        summary::municipality(&document, &text, today());
        summary::share(&Shared(document.clone()));
        summary::links_to(&document, &text);
        for language in Language::ALL {
            let words = language.text();
            for (kind, _, field, version) in document.all() {
                words.value((kind.as_str(), field.as_str()), &version.value, &|_| None);
                words.field(kind.as_str(), field.as_str());
            }
        }
        let mut index = Index::default();
        index.add(&text, []);
        let query = Query::new(&text);
        assert_eq!(index.narrow(&query), [0], "{text:?} finds itself");
        let whole: String = marked(&text, &query).into_iter().map(|(piece, _)| piece).collect();
        assert_eq!(whole, text, "marking leaves the text as it is");
        excerpt(&prose::plain(&text), &query, &query);
        let seen = shown(&text);
        assert_eq!(shown(&seen), seen);
        assert!(isolated(&text).chars().all(|c| !c.is_control()));
        assert!(
            !without_hidden(&text)
                .chars()
                .any(|c| is_hidden(c) && !"\u{200c}\u{200d}".contains(c))
        );
        prose::read(&text);
        for route in [Route::one(kind::PERSON, &text), Route::Unknown(text.clone())] {
            Route::parse(&route.address());
        }
    }
    let mut names = naughty();
    sort_by_name(&mut names, |name| name);
    assert_eq!(names.len(), naughty().len());
}

/// Typed into every field of every form: refused with a reason, or stated without hidden characters and readable again.
#[test]
fn every_string_typed_into_every_form() {
    let (document, today) = (Document::default(), today());
    let (mut n_stated, mut n_refused) = (0, 0);
    for text in naughty() {
        let t = || text.clone();
        let source = || (t(), t());
        let person = Form::open(&document, ("person", PERSON))
            .line("name", &text)
            .line("function", &text)
            .line("email", &text)
            .line("phone", &text)
            .set("worksFor", &[&text])
            .line("legalBasis", "einwilligung");
        let topic = Form::open(&document, ("topic", TOPIC))
            .line("title", &text)
            .line("text", &text)
            .line("state", &text)
            .set("about", &[&text]);
        let said = Form::open(&document, ("contribution", SAID))
            .line("topic", TOPIC)
            .line("text", &text)
            .line("day", "2026-11-03")
            .set("about", &[&text]);
        let note = Form::open(&document, ("note", SAID))
            .line("text", &text)
            .line("tag", &text)
            .set("about", &[&text]);
        let (as_of, from) = source();
        let heat = HeatPlanDraft {
            phase: t(),
            as_of: as_of.clone(),
            source: from.clone(),
            reason: t(),
            ..HeatPlanDraft::default()
        };
        let dated = HeatPlanDraft {
            as_of: "2026-11-03".to_owned(),
            ..heat.clone()
        };
        let typed = |kind: &FactKind| {
            let mut draft = FactDraft::of(kind, None);
            draft.0.values_mut().for_each(|typed| *typed = t());
            draft.0.extend([("asOf", as_of.clone()), ("source", from.clone())]);
            draft
        };
        let dated_fact = |kind: &FactKind| {
            let mut draft = typed(kind);
            let days_and_numbers =
                ["year", "latest", "decidedOn", "reduction", "baseYear", "perHead"].map(|key| (key, String::new()));
            draft
                .0
                .retain(|key, _| !key.starts_with("interim") && !key.starts_with("measures"));
            draft.0.extend(days_and_numbers);
            draft
                .0
                .extend([("asOf", "2026-11-03".to_owned()), ("year", "2035".to_owned())]);
            draft
        };
        let about = CommunicationDraft {
            scope: "verwaltung".to_owned(),
            audience: "stakeholder".to_owned(),
            text: t(),
        };
        let place = MunicipalityDraft {
            key: t(),
            name: t(),
            population: t(),
            is_another: false,
        };
        let read = [
            person.read(&document, today),
            topic.read(&document, today),
            said.read(&document, today),
            note.read(&document, today),
            heat.read(&document, "05315000", today),
            dated.read(&document, "05315000", today),
            typed(&TARGET).read(
                &document,
                ("municipality", "05315000"),
                (&TARGET, "target:verwaltung"),
                today,
            ),
            dated_fact(&TARGET).read(
                &document,
                ("municipality", "05315000"),
                (&TARGET, "target:verwaltung"),
                today,
            ),
            typed(&CONCEPT).read(&document, ("municipality", "05315000"), (&CONCEPT, "concept"), today),
            dated_fact(&CONCEPT).read(
                &document,
                ("municipality", "05315000"),
                (&CONCEPT, "concept:roadmap"),
                today,
            ),
            about.read("05315000"),
            place.read(&document).map(|(_, edit)| edit),
        ];
        for outcome in read {
            match outcome {
                Ok(_) => n_stated += 1,
                Err(problems) => {
                    assert!(!problems.is_empty());
                    n_refused += 1;
                }
            }
        }
        for value in [json!(text), json!({ "phase": text, "asOf": text }), json!([text])] {
            HeatPlan::from_value(&value);
            Composite::from_value(&value);
        }
    }
    assert!(
        n_stated > 1_000 && n_refused > 1_000,
        "{n_stated} stated, {n_refused} refused"
    );
}
