//! What released versions left in browsers opens in this one: stored entries as they were written then, byte for byte.
use klimanetz_core::snapshot::state_hash;
use klimanetz_core::stored::{MemoryStore, Store, compact, forget, open};
use std::collections::BTreeMap;

/// Files of tests/files with the entries of one browser, the Prüfzeichen they had there, and words from a private note.
const RELEASES: [(&str, &str, &str); 1] = [("stored-0.1.0.json", "ace3b280", "Bestand 0.1.0 – „privat“ 🌱")];

#[test]
fn entries_of_every_released_version_open() {
    for (file, stand, note) in RELEASES {
        let entries: BTreeMap<String, String> =
            serde_json::from_str(&super::source::file(&format!("tests/files/{file}")).text).unwrap();
        assert!(entries.len() >= 5, "{file}: {}", entries.len());
        let store = MemoryStore::default();
        for (key, text) in &entries {
            store.write(key, text).unwrap();
        }
        // As it was left, and after this version has tidied it up.
        for _start in 0..3 {
            let opened = open(&store).unwrap();
            forget(&store, &opened.covered);
            assert_eq!(opened.quarantined, [], "{file}");
            assert_eq!(state_hash(&opened.shared.0).short(), stand, "{file}");
            let notes = opened
                .private
                .reveal()
                .of_kind("note")
                .filter_map(|(_, entity)| entity.text("text"));
            assert!(notes.into_iter().any(|text| text.contains(note)), "{file}");
            compact(&store, &opened.shared, &opened.private).unwrap();
        }
        assert_eq!(store.keys().unwrap(), ["base", "priv/base"], "{file}");
    }
}
