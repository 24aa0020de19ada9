//! Laws 4, 9 and 12 over text: what merging promises holds when documents travel as files.
use super::account::Sheet;
use super::histories::every_world;
use super::places::secret;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Document, Timestamp, plan};
use klimanetz_core::snapshot::{Header, read, state_hash, write_share};

/// The same for all files: only the state may make them differ.
pub fn header() -> Header {
    Header {
        at: Some(Timestamp(1_795_000_000_000)),
        by: Some("Rösrath".to_owned()),
        app: "0.1.0".to_owned(),
    }
}

/// The share file of a directory.
pub fn share(document: &Document) -> String {
    write_share(&Shared(document.clone()), &header())
}

/// The directory of a share file.
pub fn parsed(text: &str) -> Document {
    read(text.as_bytes())
        .unwrap_or_else(|reason| panic!("{reason}\n{text}"))
        .shared
        .0
}

/// Law 4.
#[test]
fn a_file_that_was_read_is_written_byte_for_byte_alike() {
    every_world(40, |world| {
        for Sheet { document, .. } in world.sheets() {
            let text = share(document);
            assert_eq!(parsed(&text), *document);
            assert_eq!(share(&parsed(&text)), text);
        }
    });
}

/// Law 4: the Prüfzeichen is a promise between two people on the phone.
#[test]
fn whoever_has_the_same_state_has_the_same_hash_and_nobody_else() {
    every_world(41, |world| {
        let sheets = world.sheets();
        for pair in sheets.windows(2) {
            let (mut one, mut other) = (pair[0].document.clone(), pair[1].document.clone());
            assert_eq!(state_hash(&one) == state_hash(&other), one == other);
            one.merge(&pair[1].document);
            other.merge(&pair[0].document);
            assert_eq!(state_hash(&one), state_hash(&other));
        }
    });
}

/// Law 12, over text: all files of a history, read from text and merged in any order, and every old one once more.
#[test]
fn an_old_file_changes_nothing_when_it_is_read_again() {
    every_world(42, |world| {
        let all = world.everything().document;
        for sheet in world.sheets() {
            let old = parsed(&share(&sheet.document));
            assert!(plan(&all, &old).unwrap().is_empty());
            let mut merged = all.clone();
            merged.merge(&old);
            assert_eq!(share(&merged), share(&all));
        }
    });
}

/// Law 9, over text: no word about the erased leaves the browser in a file.
#[test]
fn no_file_says_a_word_about_the_erased() {
    every_world(43, |world| {
        for sheet in world.sheets() {
            let text = share(&sheet.document);
            assert!(
                sheet
                    .account
                    .erased
                    .iter()
                    .all(|&entity| !text.contains(&secret(entity))),
                "{text}"
            );
        }
    });
}
