//! The order of names in a German directory.
use super::fold::plain_letter;
use crate::order::sort_by_key_then;

/// Sorts by name as a German directory does (DIN 5007-1: ä like a, ß like ss).
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    sort_by_key_then(
        items,
        |item| sort_key(name(item)),
        |one, other| name(one).cmp(name(other)),
    );
}

fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        let (letter, second) = plain_letter(letter);
        key.push(letter);
        key.extend(second);
    }
    key
}
