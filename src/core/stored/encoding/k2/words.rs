//! What a document says again and again is written once: strings, and the keys of objects.
use super::{LIST, SIGN};
use crate::json::push;
use crate::order::sort_by_key;
use crate::pace::Pace;
use crate::replica::{Document, Keys, Value};
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

/// A word is looked for in so many places: a file full of words made to meet in one place keeps nobody busy.
const NEAR: usize = 32;

/// How often each of many words was met: a table with a place for each, found by what its letters come to. Always in the same order,
/// so that equal documents are written alike.
#[derive(Default)]
struct Counts<'a> {
    /// Words in the order in which they were met, how often, and their number among those that are said again.
    words: Vec<Counted<'a>>,
    /// For each place the index of a word in `words` and one more; 0 where there is none. A power of two, never more than half full.
    places: Vec<u32>,
}

struct Counted<'a> {
    word: &'a str,
    n: u32,
    number: Option<u32>,
}

impl<'a> Counts<'a> {
    fn count(&mut self, word: &'a str) {
        if self.places.len() <= self.words.len() * 2 {
            self.grow();
        }
        match self.find(word) {
            Ok(known) => {
                if let Some(counted) = self.words.get_mut(known) {
                    counted.n += 1;
                }
            }
            Err(Some(place)) => {
                self.words.push(Counted {
                    word,
                    n: 1,
                    number: None,
                });
                self.occupy(place, self.words.len());
            }
            // Written out each time.
            Err(None) => {}
        }
    }

    fn grow(&mut self) {
        let n = (self.places.len() * 2).max(64);
        self.places.clear();
        self.places.resize(n, 0);
        for at in 0..self.words.len() {
            if let Some(Err(Some(place))) = self.words.get(at).map(|counted| self.find(counted.word)) {
                self.occupy(place, at + 1);
            }
        }
    }

    fn occupy(&mut self, place: usize, index: usize) {
        if let (Some(place), Ok(index)) = (self.places.get_mut(place), u32::try_from(index)) {
            *place = index;
        }
    }

    /// The index of the word, or the free place for it, if there is one near by.
    fn find(&self, word: &str) -> Result<usize, Option<usize>> {
        // FNV-1a, of which the upper bits are mixed best.
        let mixed = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mask = self.places.len().wrapping_sub(1);
        for step in 0..NEAR {
            let place = ((mixed >> 32) as usize).wrapping_add(step) & mask;
            match self.places.get(place) {
                None | Some(0) => return Err(Some(place)),
                Some(&index) => {
                    let index = index as usize - 1;
                    if self.words.get(index).is_some_and(|counted| counted.word == word) {
                        return Ok(index);
                    }
                }
            }
        }
        Err(None)
    }

    /// The words that were met more than once, the most frequent first; each gets its number.
    fn repeated(&mut self) -> Vec<&'a str> {
        let mut often: Vec<&mut Counted> = self.words.iter_mut().filter(|counted| counted.n > 1).collect();
        sort_by_key(&mut often, |counted| Reverse(counted.n));
        let number = |(at, counted): (usize, &mut Counted<'a>)| {
            counted.number = u32::try_from(at).ok();
            counted.word
        };
        often.into_iter().enumerate().map(number).collect()
    }

    /// The number of a word that is said again.
    fn number(&self, word: &str) -> Option<u32> {
        self.words.get(self.find(word).ok()?)?.number
    }
}
