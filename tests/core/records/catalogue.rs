//! What has to hold for every kind in the table.
use klimanetz_core::catalogue::{Field, Form, Kind, Label, Order, Page, Section, head, head_at, kind_of, kinds};
use std::collections::BTreeSet;

#[test]
fn every_kind_has_its_own_name_and_address() {
    let codes: BTreeSet<&str> = kinds().map(Kind::code).collect();
    let paths: BTreeSet<&str> = kinds().map(|kind| kind.head.path).collect();
    assert_eq!((codes.len(), paths.len()), (kinds().count(), kinds().count()));
    for kind in kinds() {
        assert_eq!(kind_of(kind.code()), Some(kind));
        assert_eq!(head(kind.code()), Some(kind.head));
        let has_page = kind.shown_with().is_none();
        assert_eq!(head_at(kind.head.path), has_page.then_some(kind.head));
    }
    assert_eq!(kind_of("history"), None);
    assert_eq!(head_at("hilfe"), None);
}

#[test]
fn every_kind_stands_under_an_entry_of_the_navigation() {
    for kind in kinds() {
        assert_ne!(kind.head.section, Section::None, "{}", kind.code());
    }
}

#[test]
fn what_a_kind_names_is_one_of_its_fields() {
    for kind in kinds() {
        let names: BTreeSet<&str> = kind.fields.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), kind.fields.len(), "{}: a name twice", kind.code());
        let rules = match kind.order {
            Order::InTurn(rules) => rules.to_vec(),
            rule => vec![rule],
        };
        let computed: BTreeSet<&str> = kind.page.computed.iter().map(|field| field.name).collect();
        assert!(names.is_disjoint(&computed), "{}: a name twice", kind.code());
        let sorted_by = rules.into_iter().filter_map(|rule| match rule {
            Order::First(name) | Order::Latest(name) => Some(name),
            Order::Title | Order::InTurn(_) => None,
        });
        for name in sorted_by.chain(kind.columns.iter().copied()) {
            assert!(kind.column(name).is_some(), "{}: {name}", kind.code());
        }
        let Page { views, opens_with, .. } = kind.page;
        let terms = kind.column(views).map_or(&[][..], |field| field.form.terms());
        assert_eq!(terms.is_empty(), views.is_empty(), "{}: {views}", kind.code());
        assert!(opens_with.is_empty() || terms.iter().any(|term| term.code == opens_with));
        let first = kind.fields.iter().filter_map(|field| field.not_before);
        let stated_on = kind.fields.iter().filter_map(|field| field.stated_on);
        let named = kind.title.iter().chain(kind.apart).copied();
        let known = kind.head.short.map(|(_, field)| field);
        let whole = kind.part_of.map(|whole| whole.field);
        for name in named.chain(whole).chain(first).chain(stated_on).chain(known) {
            assert!(names.contains(name), "{}: {name}", kind.code());
        }
        assert!(!kind.title.is_empty() && kind.fields.iter().any(|field| field.is_required));
        for (added, field) in kind.page.added {
            let field = kind_of(added).and_then(|added| added.field(field)).unwrap();
            assert!(field.form.kinds().contains(&kind.code()), "{}: {added}", kind.code());
        }
        if let Some(whole) = kind.part_of {
            let field = kind.field(whole.field).unwrap();
            assert_eq!(field.form.kinds(), [whole.kind], "{}", kind.code());
        }
    }
}

/// Else a file could make two records that name each other for ever.
#[test]
fn what_names_a_record_never_leads_back_to_it() {
    for kind in kinds() {
        for field in kind.title.iter().filter_map(|name| kind.field(name)) {
            for other in field.form.kinds().iter().filter_map(|other| kind_of(other)) {
                let mut title = other.title.iter().filter_map(|name| other.field(name));
                let lines_only = title.all(|field| matches!(field.form, Form::Line));
                assert!(lines_only, "{} is named by {}", kind.code(), other.code());
            }
        }
    }
}

#[test]
fn every_word_stands_in_both_languages() {
    let said = |label: &Label| assert!(!label.de.is_empty() && !label.en.is_empty(), "{label:?}");
    for kind in kinds() {
        [kind.one, kind.many, kind.intro].iter().for_each(said);
        kind.page.add.iter().chain(&kind.page.new).for_each(said);
        kind.page.none.iter().chain(&kind.page.search_hint).for_each(said);
        for field in kind.fields.iter().chain(kind.page.computed) {
            let Field { label, hint, form, .. } = field;
            said(label);
            hint.iter().chain(&field.question).chain(&field.nothing).for_each(said);
            if let Form::One(terms) | Form::OneInSight(terms) | Form::Many(terms) = form {
                let codes: BTreeSet<&str> = terms.iter().map(|term| term.code).collect();
                assert_eq!(codes.len(), terms.len());
                assert!(terms.iter().all(|term| !term.de.is_empty() && !term.en.is_empty()));
            }
            if !field.initially.is_empty() {
                assert!(form.term(field.initially).is_some(), "{}", field.name);
            }
        }
    }
}

/// What is dated goes into the history, which travels: it must not be what is held back.
#[test]
fn nothing_held_back_has_a_history() {
    let fields = kinds().flat_map(|kind| kind.fields);
    for field in fields.filter(|field| field.is_held_back) {
        assert!(!field.is_dated && !field.form.is_set(), "{}", field.name);
    }
}
