//! The table of all kinds, and how a kind is found in it.
use super::kind::{HEADS, KINDS};
use super::{Field, Form, Head, Kind};
use crate::domain::COMMUNICATION;

/// The kinds, in the order of the navigation.
pub fn kinds() -> impl DoubleEndedIterator<Item = &'static Kind> + Clone {
    KINDS.iter().copied()
}

/// The kind that is called so in files.
pub fn kind_of(code: &str) -> Option<&'static Kind> {
    kinds().find(|kind| kind.head.code == code)
}

/// What the addresses know of it.
pub fn head(code: &str) -> Option<&'static Head> {
    HEADS.iter().copied().find(|head| head.code == code)
}

/// The kind with this address.
pub fn head_at(path: &str) -> Option<&'static Head> {
    let mut heads = HEADS.iter().copied();
    heads.find(|head| head.path == path && !path.is_empty())
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
