//! What has to hold for every kind in the tables.
use klimanetz_core::catalogue::{Field, Form, Label, Order, RECORDS, record, record_at};
use klimanetz_core::route::RECORD_PATHS;
use std::collections::BTreeSet;

#[test]
fn every_kind_has_its_own_name_and_address() {
    assert_eq!(RECORDS.map(|record| record.path), RECORD_PATHS);
    let kinds: BTreeSet<&str> = RECORDS.iter().map(|record| record.kind).collect();
    assert_eq!(kinds.len(), RECORDS.len());
    for known in RECORDS {
        assert_eq!(record(known.kind), Some(known));
        assert_eq!(record_at(known.path), Some(known));
    }
    assert_eq!(record("municipality"), None);
    assert_eq!(record_at("kommunen"), None);
}

#[test]
fn what_a_kind_names_is_one_of_its_fields() {
    for record in RECORDS {
        let names: BTreeSet<&str> = record.fields.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), record.fields.len(), "{}: a name twice", record.kind);
        let sorted_by = match record.order {
            Order::Title => None,
            Order::First(name) | Order::Latest(name) => Some(name),
        };
        let first = record.fields.iter().filter_map(|field| field.not_before);
        let named = record.title.iter().chain(record.columns).copied();
        for name in named.chain(record.parent).chain(sorted_by).chain(first) {
            assert!(names.contains(name), "{}: {name}", record.kind);
        }
        assert!(!record.title.is_empty() && record.fields.iter().any(|field| field.is_required));
    }
}

/// Else a file could make two records that name each other for ever.
#[test]
fn what_names_a_record_never_leads_back_to_it() {
    for record in RECORDS {
        for field in record.title.iter().filter_map(|name| record.field(name)) {
            for kind in field.form.kinds() {
                let lines_only = klimanetz_core::catalogue::record(kind).is_none_or(|other| {
                    other
                        .title
                        .iter()
                        .all(|name| matches!(other.field(name).map(|field| field.form), Some(Form::Line)))
                });
                assert!(lines_only, "{} is named by {kind}", record.kind);
            }
        }
    }
}

#[test]
fn every_word_stands_in_both_languages() {
    let said = |label: &Label| assert!(!label.de.is_empty() && !label.en.is_empty(), "{label:?}");
    for record in RECORDS {
        [record.one, record.many, record.intro].iter().for_each(said);
        for Field { label, hint, form, .. } in record.fields {
            said(label);
            hint.iter().for_each(said);
            if let Form::One(terms) | Form::Many(terms) = form {
                let codes: BTreeSet<&str> = terms.iter().map(|term| term.code).collect();
                assert_eq!(codes.len(), terms.len());
                assert!(terms.iter().all(|term| !term.de.is_empty() && !term.en.is_empty()));
            }
        }
    }
}

/// What is dated goes into the history, which travels: it must not be what is held back.
#[test]
fn nothing_held_back_has_a_history() {
    let fields = RECORDS.iter().flat_map(|record| record.fields);
    for field in fields.filter(|field| field.is_held_back) {
        assert!(!field.is_dated && !field.form.is_set(), "{}", field.name);
    }
}
