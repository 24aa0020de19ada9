//! Base and log, keys, the quarantine: what lies where, and what is never touched.
use super::{Deed, Tab};
use crate::member::{BORNHEIM, ERIKA};
use klimanetz_core::replica::Document;
use klimanetz_core::stored::recorder::{take_in, wanted};
use klimanetz_core::stored::{Area, Damage, MemoryStore, Store, decode, encode, forget, open, unread};
use std::collections::BTreeSet;

fn keys(store: &MemoryStore) -> BTreeSet<String> {
    store.keys().unwrap().into_iter().collect()
}

/// A browser with three saved deeds.
fn used() -> (MemoryStore, Tab) {
    let store = MemoryStore::default();
    let mut tab = Tab::starts(&store, 0).unwrap();
    for deed in [Deed::States("vorbereitung"), Deed::Names, Deed::Notes("erste")] {
        tab.does(&store, &deed).unwrap();
    }
    (store, tab)
}

#[test]
fn nothing_stored_is_a_fresh_start() {
    let opened = open(&MemoryStore::default()).unwrap();
    assert!(
        opened.is_fresh && opened.shared.0.is_empty() && opened.private.reveal().is_empty() && opened.log_chars == 0
    );
}

#[test]
fn each_action_is_one_new_key_that_only_this_tab_writes() {
    let (store, mut tab) = used();
    let log = |replica: &str, n: u64| format!("log/{replica}/{n}");
    let (shared, private) = (
        tab.shared.author.replica.to_string(),
        tab.private.author.replica.to_string(),
    );
    let expected = BTreeSet::from([log(&shared, 1), log(&shared, 2), format!("priv/{}", log(&private, 1))]);
    assert_eq!(keys(&store), expected);
    let before: Vec<_> = expected.iter().map(|key| store.read(key).unwrap()).collect();
    tab.does(&store, &Deed::States("zielszenario")).unwrap();
    assert_eq!(keys(&store).difference(&expected).count(), 1);
    assert_eq!(
        expected.iter().map(|key| store.read(key).unwrap()).collect::<Vec<_>>(),
        before,
        "no key is written twice"
    );
    let opened = open(&store).unwrap();
    let n_chars: usize = keys(&store)
        .iter()
        .map(|key| store.read(key).unwrap().unwrap().len())
        .sum();
    assert_eq!((opened.log_chars, opened.is_fresh), (n_chars, false));
}

#[test]
fn keys_tell_which_document_they_belong_to() {
    for (key, area) in [
        ("log/r00000000000000a1/1", Some(Area::Shared)),
        ("priv/log/r00000000000000a1/1", Some(Area::Private)),
        ("base", None),
        ("priv/base", None),
        ("quarantine/log/r00000000000000a1/1", None),
        ("setting/language", None),
        ("", None),
    ] {
        assert_eq!(Area::of_log_key(key), area, "{key}");
    }
}

/// A base that was written is not yet a base that can be read: what it covers stays until it was read back.
#[test]
fn covered_entries_are_removed_at_the_next_start_only() {
    let (store, mut tab) = used();
    let log = keys(&store);
    tab.does(&store, &Deed::TidiesUp).unwrap();
    let both = BTreeSet::from(["base".to_owned(), "priv/base".to_owned()]);
    assert_eq!(keys(&store), log.union(&both).cloned().collect());
    tab.does(&store, &Deed::States("zielszenario")).unwrap();
    let newest: BTreeSet<String> = keys(&store).difference(&log).cloned().collect();
    let opened = open(&store).unwrap();
    assert_eq!(opened.covered.len(), log.len());
    forget(&store, &opened.covered);
    assert_eq!(keys(&store), newest, "what came after the base stays");
    assert_eq!((&opened.shared.0, opened.private.reveal()), tab.documents());
    let log_key = newest.iter().find(|key| key.starts_with("log/")).unwrap();
    assert_eq!(opened.log_chars, store.read(log_key).unwrap().unwrap().len());
}

/// If the base does not stand at the next start, the log still tells everything.
#[test]
fn a_base_that_broke_takes_nothing_with_it() {
    let (store, mut tab) = used();
    tab.does(&store, &Deed::TidiesUp).unwrap();
    let text = store.read("base").unwrap().unwrap();
    store.write("base", &text[..text.len() / 2]).unwrap();
    let opened = open(&store).unwrap();
    assert_eq!(&opened.shared.0, &tab.shared.document);
    assert_eq!(
        opened
            .quarantined
            .iter()
            .map(|entry| (entry.key.as_str(), entry.damage))
            .collect::<Vec<_>>(),
        [("base", Damage::Broken)]
    );
    assert_eq!(
        store.read("quarantine/base").unwrap().as_deref(),
        Some(&text[..text.len() / 2]),
        "kept as it was"
    );
    assert_eq!(store.read("base").unwrap(), None);
}

#[test]
fn what_cannot_be_read_is_set_aside_and_told_at_every_start() {
    let (store, tab) = used();
    let broken = [
        ("log/r00000000000000a1/1", "k1 00000000 {}"),
        ("priv/log/r00000000000000a1/1", ""),
        ("log/odd", "{\"version\":1}"),
    ];
    for (key, text) in broken {
        store.write(key, text).unwrap();
    }
    for _start in 0..3 {
        let opened = open(&store).unwrap();
        assert_eq!((&opened.shared.0, opened.private.reveal()), tab.documents());
        let told: BTreeSet<(String, String)> = opened
            .quarantined
            .into_iter()
            .map(|entry| (entry.key, entry.text))
            .collect();
        assert_eq!(
            told,
            broken
                .iter()
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect()
        );
        for (key, text) in broken {
            assert_eq!(
                (
                    store.read(key).unwrap(),
                    store.read(&format!("quarantine/{key}")).unwrap().as_deref()
                ),
                (None, Some(text))
            );
        }
    }
}

#[test]
fn what_broke_twice_is_kept_twice() {
    let store = MemoryStore::default();
    for text in ["first broken", "second broken", "second broken"] {
        store.write("base", text).unwrap();
        open(&store).unwrap();
    }
    let texts: Vec<String> = open(&store)
        .unwrap()
        .quarantined
        .into_iter()
        .map(|entry| entry.text)
        .collect();
    assert_eq!(texts, ["first broken", "second broken"]);
}

/// Tidying up must not replace what only a newer version can read.
#[test]
fn a_base_of_a_newer_version_is_not_written_over() {
    let (store, mut tab) = used();
    store.write("base", "k3 newer").unwrap();
    tab.does(&store, &Deed::TidiesUp).unwrap();
    for _start in 0..2 {
        let opened = open(&store).unwrap();
        assert_eq!(
            (&opened.shared.0, opened.private.reveal()),
            tab.documents(),
            "the log still tells everything"
        );
        assert_eq!(store.read("base").unwrap().as_deref(), Some("k3 newer"));
    }
}

/// What a newer version wrote waits for that version: not moved, not removed, told each time.
#[test]
fn entries_of_a_newer_version_stay_where_they_are() {
    let (store, tab) = used();
    for (key, text) in [("log/r00000000000000a1/1", "k3 whatever"), ("priv/base", "k9 whatever")] {
        store.write(key, text).unwrap();
    }
    for _start in 0..2 {
        let opened = open(&store).unwrap();
        assert_eq!(&opened.shared.0, &tab.shared.document);
        let told: Vec<(&str, Damage)> = opened
            .quarantined
            .iter()
            .map(|entry| (entry.key.as_str(), entry.damage))
            .collect();
        assert_eq!(
            told,
            [("log/r00000000000000a1/1", Damage::Newer), ("priv/base", Damage::Newer)]
        );
        assert_eq!(
            store.read("log/r00000000000000a1/1").unwrap().as_deref(),
            Some("k3 whatever")
        );
        assert_eq!(store.read("priv/base").unwrap().as_deref(), Some("k9 whatever"));
    }
}

#[test]
fn a_mark_tells_newer_from_broken() {
    for (text, damage) in [
        ("k3 x", Damage::Newer),
        ("k9 x", Damage::Newer),
        ("k3", Damage::Newer),
        ("k1 x", Damage::Broken),
        ("k2 x", Damage::Broken),
        ("k0 x", Damage::Broken),
        ("k10 x", Damage::Broken),
        ("kk x", Damage::Broken),
        ("{}", Damage::Broken),
        ("", Damage::Broken),
    ] {
        assert_eq!(decode(text).unwrap_err(), damage, "{text:?}");
    }
}

/// Settings and whatever else lies there are nobody's business here.
#[test]
fn other_keys_are_neither_read_nor_changed() {
    let (store, mut tab) = used();
    let others = [
        ("setting/language", "en"),
        ("setting/label", "k1 00000000 {}"),
        ("meta", "x"),
        ("baseline", "k1 y"),
        ("logs", "z"),
    ];
    for (key, text) in others {
        store.write(key, text).unwrap();
    }
    for deed in [
        Deed::TidiesUp,
        Deed::Erases,
        Deed::States("zielszenario"),
        Deed::TidiesUp,
    ] {
        tab.does(&store, &deed).unwrap();
        let opened = open(&store).unwrap();
        assert!(opened.quarantined.is_empty(), "{:?}", opened.quarantined);
    }
    for (key, text) in others {
        assert_eq!(store.read(key).unwrap().as_deref(), Some(text), "{key}");
    }
}

/// A browser that was only ever asked for its language has nothing of ours to lose, and is no fresh one either.
#[test]
fn settings_alone_are_no_directory() {
    let store = MemoryStore::default();
    store.write("setting/language", "en").unwrap();
    let opened = open(&store).unwrap();
    assert!(opened.shared.0.is_empty() && !opened.is_fresh);
}

/// After erasing, no key holds a word about the erased, also those that were written before.
#[test]
fn erasing_reaches_base_and_log() {
    let (store, mut tab) = used();
    tab.does(&store, &Deed::TidiesUp).unwrap();
    let holds = |store: &MemoryStore| {
        keys(store)
            .into_iter()
            .filter(|key| store.read(key).unwrap().unwrap().contains("Geheim"))
            .count()
    };
    assert_eq!(holds(&store), 2, "base and log");
    tab.does(&store, &Deed::Erases).unwrap();
    assert_eq!(holds(&store), 0);
    let opened = open(&store).unwrap();
    assert_eq!(&opened.shared.0, &tab.shared.document);
    assert!(opened.shared.0.entity("municipality", BORNHEIM).is_some());
    assert_eq!(
        opened.shared.0.erased.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        [ERIKA]
    );
}

/// Two tabs store what they do under their own keys; a start finds both.
#[test]
fn two_tabs_keep_each_others_edits() {
    let store = MemoryStore::default();
    let (mut one, mut other) = (Tab::starts(&store, 1).unwrap(), Tab::starts(&store, 2).unwrap());
    one.does(&store, &Deed::States("vorbereitung")).unwrap();
    other.does(&store, &Deed::Names).unwrap();
    one.does(&store, &Deed::TidiesUp).unwrap();
    other.does(&store, &Deed::Notes("von der anderen")).unwrap();
    for _start in 0..2 {
        let opened = open(&store).unwrap();
        let shared = &opened.shared.0;
        assert!(shared.entity("municipality", BORNHEIM).is_some() && shared.entity("person", ERIKA).is_some());
        assert_eq!(opened.private.reveal().entities.len(), 1);
    }
}

#[test]
fn an_empty_document_is_stored_and_read() {
    let text = encode(&Default::default());
    assert_eq!(decode(&text), Ok(Default::default()));
    assert!(text.starts_with("k2 "));
}

/// A tab that slept: everything that another one stored meanwhile, once.
#[test]
fn who_wakes_reads_everything_that_was_stored_meanwhile() {
    let (store, mut tab) = used();
    let mut known = open(&store).unwrap().names;
    let before = tab.documents().0.clone();
    for n in 0..24 {
        let deed = match n % 4 {
            0 => Deed::States("zielszenario"),
            1 => Deed::Notes("zweite"),
            2 => Deed::States("vorbereitung"),
            _ => Deed::Notes("dritte"),
        };
        tab.does(&store, &deed).unwrap();
    }
    let found = unread(&store, &mut known).unwrap();
    assert_eq!(found.len(), 24);
    let mut woken: Document = before;
    let shared = found.iter().filter(|(area, _)| *area == Area::Shared);
    shared.for_each(|(_, delta)| woken.merge(delta));
    assert_eq!(&woken, tab.documents().0);
    assert_eq!(unread(&store, &mut known), Ok(Vec::new()));
}

/// After a crash a storage may look whole and lack its newest entries: each of them is asked for by its name, and then nothing is missing.
#[test]
fn what_a_storage_that_looks_whole_lacks_is_asked_of_the_recorder() {
    let (whole, tab) = used();
    let recorded = keys(&whole);
    for lost in &recorded {
        let store = MemoryStore::default();
        for key in recorded.iter().filter(|key| *key != lost) {
            store.write(key, &whole.read(key).unwrap().unwrap()).unwrap();
        }
        let mut opened = open(&store).unwrap();
        assert!(opened.has_data() && opened.quarantined.is_empty());
        assert_eq!(wanted(&opened, &recorded), vec![lost.clone()]);
        take_in(&mut opened, &[(lost.clone(), whole.read(lost).unwrap().unwrap())]);
        assert_eq!((&opened.shared.0, opened.private.reveal()), tab.documents());
        assert_eq!(wanted(&opened, &recorded), Vec::<String>::new());
    }
}
