//! What is typed and not saved yet: there again as it was typed, in no document, and without anybody who was erased (F09).
use crate::laws::histories::every;
use crate::member::{BERT, ERIKA, Member};
use klimanetz_core::replica::EntityId;
use klimanetz_core::stored::{Keeping, MemoryStore, Store, Unsaved, forget_unsaved, open, unsaved_forms};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn typed() -> impl Strategy<Value = Unsaved> {
    let line = prop_oneof![
        Just(ERIKA.to_owned()),
        Just(BERT.to_owned()),
        "[ -~äöüß€\n\"\\\\]{0,40}",
    ];
    let lines = prop::collection::btree_map("[a-z]{1,6}", line.clone(), 0..4);
    let sets = prop::collection::btree_map("[a-z]{1,6}", prop::collection::btree_set(line, 0..4), 0..3);
    let flags = prop::collection::btree_map("[a-z]{1,6}", any::<bool>(), 0..3);
    (lines, sets, flags).prop_map(|(lines, sets, flags)| {
        let mut typed = Unsaved::default();
        (typed.lines, typed.sets, typed.flags) = (lines, sets, flags);
        typed
    })
}

fn unsaved(store: &MemoryStore, form: &str) -> Option<Unsaved> {
    Keeping::open(store, form, None, None).1
}

/// Keeps what is typed into a form that nobody else has open.
fn keep_unsaved(store: &MemoryStore, form: &str, typed: Option<&Unsaved>) -> bool {
    Keeping::open(store, form, None, None)
        .0
        .keep(store, typed, || "x".to_owned())
}

fn erased() -> BTreeSet<EntityId> {
    BTreeSet::from([EntityId::parse(ERIKA).unwrap()])
}

#[test]
fn law_what_is_typed_is_there_again_and_only_what_differs_from_what_was_there() {
    every(130, (typed(), typed()), |(typed, before)| {
        let store = MemoryStore::default();
        assert!(keep_unsaved(&store, "/personen/neu#person", Some(&typed)));
        assert!(unsaved(&store, "/personen/neu#person") == Some(typed.clone()));
        assert_eq!(
            unsaved_forms(&store, "/personen/"),
            BTreeSet::from(["/personen/neu#person".to_owned()])
        );
        let differing = typed.clone().differing(&before);
        assert!(
            differing
                .lines
                .iter()
                .all(|(name, line)| before.lines.get(name) != Some(line))
        );
        assert!(typed.clone().differing(&typed).is_empty());
        // It is part of no document, and no trouble to a start.
        let opened = open(&store).unwrap();
        assert!(opened.shared.0.is_empty() && opened.quarantined.is_empty());
        assert!(keep_unsaved(&store, "/personen/neu#person", None));
        assert_eq!(store.keys().unwrap(), Vec::<String>::new());
    });
}

#[test]
fn law_who_is_erased_is_in_no_form() {
    every(131, typed(), |typed| {
        let store = MemoryStore::default();
        keep_unsaved(&store, "/treffen/neu#meeting", Some(&typed));
        keep_unsaved(&store, &format!("/personen/{ERIKA}#person"), Some(&typed));
        forget_unsaved(&store, &erased());
        assert!(
            unsaved(&store, &format!("/personen/{ERIKA}#person")).is_none(),
            "a form about her goes"
        );
        let left = unsaved(&store, "/treffen/neu#meeting").unwrap();
        assert!(left.lines.values().all(|line| line != ERIKA));
        assert!(left.sets.values().all(|set| !set.contains(ERIKA)));
        let others = |typed: &Unsaved| typed.lines.values().filter(|line| *line != ERIKA).count();
        assert_eq!(others(&left), others(&typed), "what else was typed stays");
        assert!(left.flags == typed.flags);
    });
}

/// What one field holds in different parts of what is kept.
fn parts(pasted: &str) -> Unsaved {
    let mut typed = line(pasted).in_place_of(&line(pasted)).beside(Some(line(pasted)));
    typed.others.insert("other".to_owned(), line(pasted));
    typed
}

#[test]
fn who_is_erased_is_in_no_pasted_file_nor_in_what_was_there_before() {
    let store = MemoryStore::default();
    let pasted = format!("{{\"{ERIKA}\": \"Erika Muster\"}}");
    keep_unsaved(&store, "/dateien#paste", Some(&parts(&pasted)));
    keep_unsaved(&store, "/themen/neu#topic", Some(&parts("Wärmenetze")));
    forget_unsaved(&store, &erased());
    let text = |form: &str| store.read(&format!("priv/draft/{form}")).unwrap().unwrap_or_default();
    assert!(!text("/dateien#paste").contains("Erika Muster"));
    assert_eq!(text("/themen/neu#topic").matches("Wärmenetze").count(), 4);
}

/// What is typed comes back only in place of what it was typed in place of.
#[test]
fn law_what_is_typed_never_replaces_something_newer() {
    let texts = || prop_oneof![Just(String::new()), "[a-c]{1,2}"];
    every(133, (texts(), texts(), texts()), |(before, typed, now)| {
        let kept = line(&typed).differing(&line(&before)).in_place_of(&line(&before));
        let is_newer = before != typed && now != before && now != typed;
        assert_eq!(kept.is_outdated(&line(&now)), is_newer);
        // A field that is not stated now, or was not typed, is no reason.
        assert!(!kept.is_outdated(&Unsaved::default()) && !Unsaved::default().is_outdated(&line(&now)));
        // What a former version kept does not say what it began from.
        let former = line(&typed);
        assert_eq!(former.is_outdated(&line(&now)), now != typed && !now.is_empty());
    });
}

#[test]
fn what_is_outdated_stays_beside_what_is_typed_after_it() {
    let (first, second) = (line("first"), line("second"));
    assert!(Unsaved::default().beside(Some(first.clone())) == first);
    let mut both = second.clone().beside(Some(first.clone()));
    assert!(!both.is_empty() && both.take_outdated() == Some(first) && both == second);
}

#[test]
fn a_form_is_opened_for_what_it_is_about_and_leaves_what_is_about_something_else() {
    let store = MemoryStore::default();
    let mut typed = line("2035");
    typed.about = "whole".to_owned();
    keep_unsaved(&store, "x", Some(&typed));
    let open = |about| Keeping::open(&store, "x", None, about);
    assert!(open(Some("whole")).1 == Some(typed.clone()) && open(None).1 == Some(typed.clone()));
    let (mut other, found) = open(Some("part"));
    assert!(found.is_none());
    assert!(other.keep(&store, Some(&line("2040")), || "w".to_owned()));
    assert!(other.keep(&store, None, || "w".to_owned()));
    assert!(unsaved(&store, "x") == Some(typed));
}

/// A form that is opened again replaces only what was known when it was opened first.
#[test]
fn f09_what_was_known_comes_back_with_it() {
    let mut anna = Member::new("Anna");
    anna.writes(("person", ERIKA), "name", "Erika");
    let store = MemoryStore::default();
    let typed = Unsaved::default().knowing(Some(&anna.document.seen));
    keep_unsaved(&store, "x", Some(&typed));
    let known = unsaved(&store, "x").unwrap().known();
    anna.writes(("person", ERIKA), "phone", "0228");
    assert!(
        known
            .as_ref()
            .is_some_and(|known| *known != anna.document.seen && !known.is_empty())
    );
    assert_eq!(Unsaved::default().known(), None);
}

fn line(text: &str) -> Unsaved {
    let mut typed = Unsaved::default();
    typed.lines.insert("name".to_owned(), text.to_owned());
    typed
}

/// F09 in several windows: what one types, saves or cancels takes nothing from another, and a window finds its own again.
#[test]
fn law_windows_with_the_same_form_keep_what_is_typed_into_each() {
    let steps = prop::collection::vec((0..3_usize, prop::option::weighted(0.8, "[a-z]{1,4}")), 1..20);
    every(132, steps, |steps| {
        let (store, form) = (MemoryStore::default(), "/personen/neu#person");
        let mut windows: Vec<_> = (0..3).map(|_| Keeping::open(&store, form, None, None).0).collect();
        let mut typed = [None, None, None];
        for (nth, (window, text)) in steps.into_iter().enumerate() {
            typed[window] = text.as_deref().map(line);
            assert!(windows[window].keep(&store, typed[window].as_ref(), || format!("w{nth}")));
            for (own, typed) in windows.iter().zip(&typed) {
                let (again, found) = Keeping::open(&store, form, Some(own.key()), None);
                if typed.is_some() {
                    assert!(again.key() == own.key() && found == *typed);
                }
            }
            assert_eq!(
                unsaved_forms(&store, form).len(),
                usize::from(typed.iter().any(Option::is_some))
            );
        }
        // What is in the store is what is typed, once each.
        let n_typed = typed.iter().flatten().count();
        assert_eq!(store.keys().unwrap().len(), n_typed);
    });
}
