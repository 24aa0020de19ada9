//! JSON written piece by piece: a whole country as a tree of values would stand in memory twice.
use serde::Serialize;

/// `value` as JSON.
pub(crate) fn push(text: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    // Fails for map keys that are not text and for types JSON lacks; neither is given here.
    serde_json::to_writer(text, value).unwrap_or_default();
}

/// `value` as JSON, as text; not by `to_string` of a value, which is a second way to write JSON and 10 kB of code.
pub fn text(value: &(impl Serialize + ?Sized)) -> String {
    let mut text = Vec::new();
    push(&mut text, value);
    // JSON is UTF-8.
    String::from_utf8(text).unwrap_or_default()
}

/// `key` as JSON, and the colon behind it.
pub(crate) fn push_key(text: &mut Vec<u8>, key: &str) {
    push(text, key);
    text.push(b':');
}
