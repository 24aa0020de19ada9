//! What a document says again and again is written once: strings, and the keys of objects.
use crate::json::push;
use crate::order::sort_by_key;
use crate::pace::Pace;
use crate::replica::{Document, Value};
use std::collections::BTreeMap;

/// A string that stands for another one begins so; one that begins so itself begins so twice.
const SIGN: char = '~';
/// Shorter strings are as short as what would stand for them.
const WORTH_IT: usize = 4;
/// Stands before the elements of a list, where the number of a shape stands before the values of an object.
const LIST: i64 = -1;

/// The words of a document while it is written.
#[derive(Default)]
pub(super) struct Words<'a> {
    /// Field names, the most frequent first.
    pub names: Vec<&'a str>,
    /// Strings, the most frequent first.
    pub strings: Vec<&'a str>,
    /// Keys of objects.
    pub shapes: Vec<Vec<&'a str>>,
    name_at: BTreeMap<&'a str, usize>,
    string_at: BTreeMap<&'a str, usize>,
    shape_at: BTreeMap<Vec<&'a str>, usize>,
}

impl<'a> Words<'a> {
    pub async fn of(document: &'a Document, pace: Pace<'_>) -> Words<'a> {
        let (mut names, mut strings) = (BTreeMap::new(), BTreeMap::new());
        let mut words = Words::default();
        let n = document.entities.values().map(BTreeMap::len).sum();
        for (nth, entity) in document.entities.values().flat_map(BTreeMap::values).enumerate() {
            for (field, version) in entity.all() {
                *names.entry(field.as_str()).or_insert(0) += 1;
                words.count(&version.value, &mut strings);
            }
            pace.step(nth, n).await;
        }
        strings.retain(|string: &&str, _| string.len() >= WORTH_IT);
        (words.names, words.name_at) = repeated(names);
        (words.strings, words.string_at) = repeated(strings);
        words
    }

    fn count(&mut self, value: &'a Value, strings: &mut BTreeMap<&'a str, usize>) {
        match value {
            Value::String(string) => *strings.entry(string).or_insert(0) += 1,
            Value::Array(list) => list.iter().for_each(|item| self.count(item, strings)),
            Value::Object(object) => {
                let shape: Vec<&str> = object.keys().map(String::as_str).collect();
                if !self.shape_at.contains_key(&shape) {
                    self.shape_at.insert(shape.clone(), self.shapes.len());
                    self.shapes.push(shape);
                }
                object.values().for_each(|item| self.count(item, strings));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Writes the number of a field name, or the name.
    pub fn push_name(&self, text: &mut Vec<u8>, name: &str) {
        match self.name_at.get(name) {
            Some(at) => push(text, at),
            None => push(text, name),
        }
    }

    /// Writes `value` with its words replaced.
    pub fn push(&self, text: &mut Vec<u8>, value: &Value) {
        let all = |text: &mut Vec<u8>, first: i64, items: &mut dyn Iterator<Item = &Value>| {
            text.push(b'[');
            push(text, &first);
            for item in items {
                text.push(b',');
                self.push(text, item);
            }
            text.push(b']');
        };
        match value {
            Value::String(string) => match self.string_at.get(string.as_str()) {
                Some(at) => push(text, &format!("{SIGN}{at}")),
                None if string.starts_with(SIGN) => push(text, &format!("{SIGN}{string}")),
                None => push(text, string),
            },
            Value::Array(list) => all(text, LIST, &mut list.iter()),
            Value::Object(object) => {
                let shape: Vec<&str> = object.keys().map(String::as_str).collect();
                let at = self.shape_at.get(&shape).and_then(|at| i64::try_from(*at).ok());
                all(text, at.unwrap_or_default(), &mut object.values())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => push(text, value),
        }
    }
}

/// Those that occur more than once, the most frequent first, and the place of each.
fn repeated(counts: BTreeMap<&str, usize>) -> (Vec<&str>, BTreeMap<&str, usize>) {
    let mut often: Vec<(&str, usize)> = counts.into_iter().filter(|(_, n)| *n > 1).collect();
    sort_by_key(&mut often, |(_, n)| std::cmp::Reverse(*n));
    let words: Vec<&str> = often.into_iter().map(|(word, _)| word).collect();
    // Put in one by one: collecting would bring a sort of its own.
    let mut places = BTreeMap::new();
    places.extend(words.iter().enumerate().map(|(at, word)| (*word, at)));
    (words, places)
}

/// `value` with its words put back; `None` if it points to none.
pub(super) fn expand(value: Value, strings: &[String], shapes: &[Vec<String>]) -> Option<Value> {
    match value {
        Value::String(string) => match string.strip_prefix(SIGN) {
            None => Some(string.into()),
            Some(own) if own.starts_with(SIGN) => Some(own.into()),
            Some(at) => Some(strings.get(at.parse::<usize>().ok()?)?.as_str().into()),
        },
        Value::Array(list) => {
            let mut items = list.into_iter();
            let first = items.next()?.as_i64()?;
            let mut items = items.map(|item| expand(item, strings, shapes));
            if first == LIST {
                return items.collect::<Option<Vec<_>>>().map(Value::Array);
            }
            let shape = shapes.get(usize::try_from(first).ok()?)?;
            let mut object = serde_json::Map::new();
            for key in shape {
                object.insert(key.clone(), items.next()??);
            }
            items.next().is_none().then_some(Value::Object(object))
        }
        Value::Object(_) => None,
        Value::Null | Value::Bool(_) | Value::Number(_) => Some(value),
    }
}
