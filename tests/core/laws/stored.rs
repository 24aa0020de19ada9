//! Starting is merging, and storing changes nothing: the laws over the browser's storage.
use super::account::Sheet;
use super::histories::{every, every_world, history};
use super::newer_apps::any_value;
use super::places::secret;
use super::stories::{Browser, ERIKA, about};
use super::world::World;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{Area, Damage, MemoryStore, Store, compact, decode, encode, keep, open, scrub};
use proptest::prelude::*;

/// Law 4, over storage.
#[test]
fn what_is_stored_is_read_alike() {
    every_world(50, |world| {
        for Sheet { document, .. } in world.sheets() {
            let text = encode(document);
            assert_eq!(decode(&text).as_ref(), Ok(document));
            assert_eq!(encode(&decode(&text).unwrap()), text);
        }
    });
}

/// One wider character makes a browser store the whole text twice as large.
#[test]
fn every_value_is_stored_in_eight_bit_characters() {
    every(51, any_value(), |value| {
        let mut browser = Browser::new(1);
        browser
            .tries(&Edit::Write(vec![about(ERIKA, "name", value.clone())]))
            .unwrap();
        browser.document.rest.insert("newer".to_owned(), value.clone());
        let entities = browser
            .document
            .entities
            .values_mut()
            .flat_map(|of_kind| of_kind.values_mut());
        for (_, version) in entities.flat_map(|entity| entity.all_mut()) {
            version.rest.insert("beside".to_owned(), value.clone());
            version.who = Some("Łukasz 🌍".into());
        }
        let text = encode(&browser.document);
        assert!(text.chars().all(|c| c <= '\u{ff}'), "{text}");
        assert_eq!(decode(&text), Ok(browser.document));
    });
}

/// Law 17, over storage.
#[test]
fn a_damaged_entry_is_noticed() {
    every(
        52,
        (
            history(),
            any::<prop::sample::Index>(),
            0..7_u8,
            any::<prop::sample::Index>(),
        ),
        |(history, at, bit, end)| {
            let text = encode(&World::after(&history).members[0].sheet.document);
            let mut flipped = text.clone().into_bytes();
            flipped[at.index(text.len())] ^= 1 << bit;
            assert!(decode(&String::from_utf8_lossy(&flipped)).is_err());
            assert_eq!(decode(&text[..end.index(text.len())]), Err(Damage::Broken));
        },
    );
}

/// However the Changes of a history came into the storage and whenever it was tidied up: a start finds all of them.
#[test]
fn starting_is_merging_every_change() {
    every(
        53,
        (history(), any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        |(history, half, lost)| {
            let changes = World::after(&history).changes;
            if changes.is_empty() {
                return;
            }
            let (store, half) = (MemoryStore::default(), half.index(changes.len()));
            let (early, late) = changes.split_at(half);
            let mut expected = Document::default();
            for change in early.iter().rev() {
                keep(&store, Area::Shared, change).unwrap();
                expected.merge(&change.delta);
            }
            let opened = open(&store).unwrap();
            compact(&store, &opened.shared, &opened.private).unwrap();
            for change in late {
                keep(&store, Area::Shared, change).unwrap();
                expected.merge(&change.delta);
            }
            for _start in 0..3 {
                let opened = open(&store).unwrap();
                assert_eq!(
                    (opened.shared, opened.private),
                    (Shared(expected.clone()), Private::default())
                );
                assert!(opened.quarantined.is_empty() && !opened.is_fresh);
            }
            breaks_one_and_the_rest_opens(&store, lost);
        },
    );
}

/// One entry is damaged: what the others say is there, at this start and at every later one.
fn breaks_one_and_the_rest_opens(store: &MemoryStore, lost: prop::sample::Index) {
    let keys = store.keys().unwrap();
    let broken = &keys[lost.index(keys.len())];
    store.write(broken, "k1 00000000 {}").unwrap();
    let mut expected = Document::default();
    for key in keys.iter().filter(|key| *key != broken && !key.starts_with("priv/")) {
        expected.merge(&decode(&store.read(key).unwrap().unwrap()).unwrap());
    }
    for _start in 0..3 {
        let opened = open(store).unwrap();
        assert_eq!(opened.shared.0, expected);
        assert_eq!(
            opened.quarantined.iter().map(|entry| &entry.key).collect::<Vec<_>>(),
            [broken]
        );
    }
}

/// T-E-4 and law 9, over storage: after an erasure no key holds a word about the erased, and nothing else has changed.
#[test]
fn no_stored_entry_says_a_word_about_the_erased() {
    every_world(54, |world| {
        let store = MemoryStore::default();
        let half = world.changes.len() / 2;
        world
            .changes
            .iter()
            .take(half)
            .for_each(|change| keep(&store, Area::Shared, change).unwrap());
        let opened = open(&store).unwrap();
        compact(&store, &opened.shared, &opened.private).unwrap();
        world
            .changes
            .iter()
            .for_each(|change| keep(&store, Area::Shared, change).unwrap());
        let before = open(&store).unwrap().shared;
        scrub(&store, Area::Shared, &before.0.erased).unwrap();
        for key in store.keys().unwrap() {
            let text = store.read(&key).unwrap().unwrap();
            for entity in world.everything().account.erased {
                assert!(!text.contains(&secret(entity)), "{key}: {text}");
            }
        }
        assert_eq!(open(&store).unwrap().shared, before);
    });
}
