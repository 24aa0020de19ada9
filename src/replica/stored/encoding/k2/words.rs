//! What a document says again and again is written once: strings, and the keys of objects.
use super::{LIST, SIGN};
use crate::json::push;
use crate::order::sort_by_key;
use crate::pace::Pace;
use crate::{Document, Keys, Value};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Shorter strings are as short as what would stand for them.
const WORTH_IT: usize = 4;

/// The words of a document while it is written.
#[derive(Default)]
pub(super) struct Words<'a> {
    /// Field names, the most frequent first.
    pub names: Vec<&'a str>,
    /// Strings, the most frequent first.
    pub strings: Vec<&'a str>,
    /// Keys of objects.
    pub shapes: Vec<&'a Keys>,
    name_at: Counts<'a>,
    string_at: Counts<'a>,
}

impl<'a> Words<'a> {
    pub async fn of(document: &'a Document, pace: Pace<'_>) -> Words<'a> {
        let mut words = Words::default();
        let n = document.entities.values().map(BTreeMap::len).sum();
        for (nth, entity) in document.entities.values().flat_map(BTreeMap::values).enumerate() {
            for (field, version) in entity.all() {
                words.name_at.count(field.as_str());
                words.count(&version.value);
            }
            pace.step(nth, n).await;
        }
        words.names = words.name_at.repeated();
        words.strings = words.string_at.repeated();
        words
    }

    fn count(&mut self, value: &'a Value) {
        match value {
            Value::String(string) if string.len() >= WORTH_IT => self.string_at.count(string),
            Value::Array(list) => list.iter().for_each(|item| self.count(item)),
            Value::Object(object) => {
                if self.shape_at(object.keys()).is_none() {
                    self.shapes.push(object.keys());
                }
                object.values().iter().for_each(|item| self.count(item));
            }
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// There are few.
    fn shape_at(&self, keys: &Keys) -> Option<usize> {
        self.shapes.iter().position(|shape| *shape == keys)
    }

    /// Writes the number of a field name, or the name.
    pub fn push_name(&self, text: &mut Vec<u8>, name: &str) {
        match self.name_at.number(name) {
            Some(at) => push(text, &at),
            None => push(text, name),
        }
    }

    /// Writes `value` with its words replaced.
    pub fn push(&self, text: &mut Vec<u8>, value: &Value) {
        let all = |text: &mut Vec<u8>, first: i64, items: &[Value]| {
            text.push(b'[');
            push(text, &first);
            for item in items {
                text.push(b',');
                self.push(text, item);
            }
            text.push(b']');
        };
        match value {
            Value::String(string) => match self.string_at.number(string) {
                Some(at) => {
                    text.extend_from_slice(b"\"~");
                    push(text, &at);
                    text.push(b'"');
                }
                None if string.starts_with(SIGN) => push(text, &format!("{SIGN}{string}")),
                None => push(text, string.as_ref()),
            },
            Value::Array(list) => all(text, LIST, list),
            Value::Object(object) => {
                let at = self.shape_at(object.keys()).and_then(|at| i64::try_from(at).ok());
                all(text, at.unwrap_or_default(), object.values());
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => push(text, value),
        }
    }
}

/// How often each of many words was met. Always in the same order, so that equal documents are written alike.
#[derive(Default)]
struct Counts<'a>(BTreeMap<&'a str, Counted>);

#[derive(Default)]
struct Counted {
    n: u32,
    /// Its place among the words that are said again.
    number: Option<u32>,
}

impl<'a> Counts<'a> {
    fn count(&mut self, word: &'a str) {
        self.0.entry(word).or_default().n += 1;
    }

    /// The words that were met more than once, the most frequent first; each gets its number.
    fn repeated(&mut self) -> Vec<&'a str> {
        let mut often: Vec<(&'a str, &mut Counted)> = Vec::new();
        often.extend(
            self.0
                .iter_mut()
                .filter(|(_, counted)| counted.n > 1)
                .map(|(word, counted)| (*word, counted)),
        );
        sort_by_key(&mut often, |(_, counted)| Reverse(counted.n));
        let number = |(at, (word, counted)): (usize, (&'a str, &mut Counted))| {
            counted.number = u32::try_from(at).ok();
            word
        };
        often.into_iter().enumerate().map(number).collect()
    }

    /// The number of a word that is said again.
    fn number(&self, word: &str) -> Option<u32> {
        self.0.get(word)?.number
    }
}
