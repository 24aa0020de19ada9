//! The table of all kinds, and how a kind is found in it.
#[cfg(not(feature = "schema"))]
use super::kind::HEADS;
use super::kind::KINDS;
use super::{Field, Form, Head, Kind, Section};
use crate::domain::COMMUNICATION;

/// The kinds, in the order of the navigation.
pub fn kinds() -> impl DoubleEndedIterator<Item = &'static Kind> + Clone {
    table().iter().copied()
}

#[cfg(not(feature = "schema"))]
fn table() -> &'static [&'static Kind] {
    &KINDS
}

#[cfg(feature = "schema")]
use copy::table;
#[cfg(feature = "schema")]
pub use copy::with_kinds;

/// For tests: what reads the table takes what it reads from there, so that a copy of it can be put in its place.
#[cfg(feature = "schema")]
mod copy {
    use super::{KINDS, Kind};
    use std::cell::Cell;

    thread_local! {
        static TABLE: Cell<&'static [&'static Kind]> = const { Cell::new(&KINDS) };
    }

    pub(super) fn table() -> &'static [&'static Kind] {
        TABLE.get()
    }

    /// What `run` gives with another table.
    pub fn with_kinds<T>(kinds: &'static [&'static Kind], run: impl FnOnce() -> T) -> T {
        let before = TABLE.replace(kinds);
        let result = run();
        TABLE.set(before);
        result
    }
}

/// The kind that is called so in files.
pub fn kind_of(code: &str) -> Option<&'static Kind> {
    kinds().find(|kind| kind.head.code == code)
}

/// What the addresses know of all kinds; the start page loads no more of the table.
#[cfg(not(feature = "schema"))]
fn heads() -> impl Iterator<Item = &'static Head> {
    HEADS.iter().copied()
}

#[cfg(feature = "schema")]
fn heads() -> impl Iterator<Item = &'static Head> {
    kinds().map(|kind| kind.head)
}

/// What the addresses know of it.
pub fn head(code: &str) -> Option<&'static Head> {
    heads().find(|head| head.code == code)
}

/// The kind with this address.
pub fn head_at(path: &str) -> Option<&'static Head> {
    heads().find(|head| head.path == path && !path.is_empty())
}

/// The first kind under an entry of the navigation that has a list.
pub fn first_head(section: Section) -> Option<&'static Head> {
    heads().find(|head| head.section == section && !head.path.is_empty())
}

/// The first private kind whose new record has its address at once: what is quickly written down.
pub fn quick_head() -> Option<&'static Head> {
    heads().find(|head| head.is_begun_in_place && head.is_private())
}

/// The field of a kind that is called so, or begins so, in files; nothing for what only a newer app knows.
pub fn field_of(kind: &str, name: &str) -> Option<&'static Field> {
    let set = name.split_once(':').map_or(name, |(set, _)| set);
    kind_of(kind)?.field(set)
}

/// Whether a field holds a text of several lines, which is shown as `prose` reads it; all others are shown as they were typed.
pub fn is_prose(kind: &str, name: &str) -> bool {
    match field_of(kind, name) {
        Some(field) => matches!(field.form, Form::Text),
        None => name == "text" || name.starts_with(COMMUNICATION),
    }
}
