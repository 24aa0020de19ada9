//! The museum of files in tests/files: what every one of them is for the reader of today.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod accepted;
mod exhibit;
mod hostile;
mod refused;

use klimanetz_core::snapshot::{Scope, Snapshot, read, write_backup, write_share};
use std::path::PathBuf;

const SHARE_FILE: &str = "snapshot-v1-shared.json";
const BACKUP: &str = "snapshot-v1-backup.json";

#[test]
fn the_share_file_of_version_1_holds_what_was_put_in() {
    let snapshot = opened(SHARE_FILE);
    assert_eq!((snapshot.scope, snapshot.is_newer), (Scope::Shared, false));
    assert_eq!(snapshot.shared, exhibit::shared());
    assert!(snapshot.private.is_none());
}

#[test]
fn the_backup_of_version_1_holds_what_was_put_in() {
    let snapshot = opened(BACKUP);
    assert_eq!((snapshot.scope, snapshot.is_newer), (Scope::Backup, false));
    assert_eq!(snapshot.shared, exhibit::shared());
    assert!(
        snapshot.private == Some(exhibit::private()),
        "private notes do not print themselves"
    );
}

#[test]
fn the_header_of_version_1_is_read() {
    let (snapshot, header) = (opened(SHARE_FILE), exhibit::header());
    assert_eq!(
        (snapshot.at, snapshot.by, snapshot.app),
        (header.at, header.by, Some(header.app))
    );
}

#[test]
fn both_files_of_version_1_come_out_byte_for_byte() {
    let (share, backup, header) = (opened(SHARE_FILE), opened(BACKUP), exhibit::header());
    assert_eq!(write_share(&share.shared, &header), text(SHARE_FILE));
    assert_eq!(
        write_backup(&backup.shared, &backup.private.unwrap(), &header),
        text(BACKUP)
    );
}

#[test]
fn every_file_of_the_museum_is_of_a_sort_somebody_checks() {
    let known = [
        names("accepted-"),
        names("refused-"),
        vec![BACKUP.to_owned(), SHARE_FILE.to_owned()],
    ]
    .concat();
    let found: Vec<String> = names("")
        .into_iter()
        .filter(|name| name != "README.md" && !name.starts_with("stored-"))
        .collect();
    assert_eq!(found, known);
}

fn opened(name: &str) -> Snapshot {
    read(&of_museum(name)).unwrap_or_else(|unreadable| panic!("{name}: {unreadable}"))
}

fn text(name: &str) -> String {
    String::from_utf8(of_museum(name)).unwrap()
}

fn of_museum(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The visible files whose names begin with `prefix`, by name.
fn names(prefix: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(prefix))
        .collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/files")
}
