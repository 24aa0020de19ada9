//! Files that are read in spite of what a mail program, an editor or another app did to them.
use super::{names, opened, text};
use klimanetz_core::replica::Document;
use klimanetz_core::snapshot::{Header, write_share};

/// Those that hold something else than `accepted-small.json`.
const OTHERS: [&str; 4] = [
    "accepted-empty-directory.json",
    "accepted-floats.json",
    "accepted-nested-64.json",
    "accepted-newer-format.json",
];

#[test]
fn what_happens_on_the_way_changes_nothing() {
    let sent = opened("accepted-small.json");
    for name in names("accepted-")
        .iter()
        .filter(|name| !OTHERS.contains(&name.as_str()))
    {
        let arrived = opened(name);
        assert_eq!(arrived.shared, sent.shared, "{name}");
        assert_eq!((arrived.scope, arrived.is_newer), (sent.scope, false), "{name}");
    }
}

#[test]
fn a_file_without_header_says_nothing_of_its_making() {
    let snapshot = opened("accepted-without-header.json");
    assert_eq!((snapshot.at, snapshot.by, snapshot.app), (None, None, None));
}

#[test]
fn a_directory_may_be_empty() {
    assert_eq!(opened("accepted-empty-directory.json").shared.0, Document::default());
}

#[test]
fn the_state_of_a_newer_app_is_kept_byte_for_byte() {
    let newer = opened("accepted-newer-format.json");
    assert!(newer.is_newer);
    assert_eq!(
        written_state("accepted-newer-format.json"),
        state(&text("accepted-newer-format.json"))
    );
}

#[test]
fn numbers_and_nesting_of_a_newer_app_are_kept_byte_for_byte() {
    for name in ["accepted-floats.json", "accepted-nested-64.json", "accepted-small.json"] {
        assert_eq!(written_state(name), state(&text(name)), "{name}");
    }
}

/// What this app writes of what it read, from the state on: the header before it is the writer's own.
fn written_state(name: &str) -> String {
    let snapshot = opened(name);
    let header = Header {
        at: snapshot.at,
        by: None,
        app: "0".to_owned(),
    };
    state(&write_share(&snapshot.shared, &header))
}

fn state(text: &str) -> String {
    text.split_once("\"stateHash\"").unwrap().1.to_owned()
}
