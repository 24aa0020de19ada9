//! Reading values from JSON, so that what is said again and again is held once.
use super::value::{Keys, Object, Value};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

/// What was read of a text so far, to be held once if it occurs again. The default one remembers nothing.
#[derive(Default)]
pub struct Held {
    texts: Recent<Arc<str>>,
    shapes: Vec<Keys>,
}

/// What was made of the texts that were met lately, each at the place that its letters come to.
#[derive(Default)]
pub struct Recent<T>(Vec<Option<T>>);

impl<T: Clone + AsRef<str>> Recent<T> {
    /// With `n` places.
    pub fn new(n: usize) -> Recent<T> {
        Recent(vec![None; n])
    }

    /// What was made of `text` before, or is made of it now.
    pub fn get<E>(&mut self, text: &str, make: impl FnOnce(&str) -> Result<T, E>) -> Result<T, E> {
        // FNV-1a: two texts at one place take turns, and both are right.
        let mixed = text.bytes().fold(0x811c_9dc5_u32, |mixed, byte| {
            (mixed ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let at = (mixed as usize).checked_rem(self.0.len()).unwrap_or_default();
        match self.0.get_mut(at) {
            None => make(text),
            Some(Some(known)) if known.as_ref() == text => Ok(known.clone()),
            Some(place) => Ok(place.insert(make(text)?).clone()),
        }
    }
}

/// How many texts are remembered.
const TEXTS: usize = 1_024;
/// Longer texts hardly occur twice.
const SHORT: usize = 64;
/// How many forms of objects are remembered: more than any honest document has.
const SHAPES: usize = 64;

impl Held {
    /// For a text in which much occurs again.
    pub fn for_many() -> Held {
        Held {
            texts: Recent::new(TEXTS),
            shapes: Vec::new(),
        }
    }

    /// `text`, the one that is held already if it was met lately.
    fn text(&mut self, text: &str) -> Arc<str> {
        if text.len() > SHORT {
            return text.into();
        }
        let kept = self.texts.get(text, |text| Ok::<_, Infallible>(text.into()));
        match kept {
            Ok(text) => text,
        }
    }

    /// The object with these parts, in the order of their names.
    fn object(&mut self, parts: Vec<(Arc<str>, Value)>) -> Object {
        let is_of =
            |shape: &&Keys| shape.len() == parts.len() && shape.iter().zip(&parts).all(|(key, (own, _))| key == own);
        let shape = self.shapes.iter().find(is_of).cloned();
        let keys = shape.unwrap_or_else(|| {
            let keys: Keys = parts.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>().into();
            if self.shapes.len() < SHAPES && !self.texts.0.is_empty() {
                self.shapes.push(keys.clone());
            }
            keys
        });
        Object::new(keys, parts.into_iter().map(|(_, value)| value))
    }
}

/// Reads a value and remembers its words.
pub struct ReadValue<'h>(pub &'h mut Held);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        ReadValue(&mut Held::default()).deserialize(deserializer)
    }
}

impl<'de> DeserializeSeed<'de> for ReadValue<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ReadValue<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, is: bool) -> Result<Value, E> {
        Ok(Value::Bool(is))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(self.0.text(text)))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<Value, S::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(ReadValue(self.0))? {
            values.push(value);
        }
        Ok(values.into_iter().collect())
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Value, M::Error> {
        // In the order of their names; those that were not met in it.
        let (mut parts, mut others) = (Vec::<(Arc<str>, Value)>::new(), BTreeMap::new());
        while let Some(key) = entries.next_key_seed(ReadText(self.0))? {
            let is_next = others.is_empty() && parts.last().is_none_or(|(last, _)| *last < key);
            if !is_next {
                others.extend(parts.drain(..));
            }
            if others.contains_key(&key) {
                return Err(twice(&key));
            }
            let value = entries.next_value_seed(ReadValue(self.0))?;
            match is_next {
                true => parts.push((key, value)),
                false => drop(others.insert(key, value)),
            }
        }
        parts.extend(others);
        Ok(Value::Object(self.0.object(parts)))
    }
}

/// The complaint about a name that an object has twice: the last one would win without a word.
pub(crate) fn twice<E: Error>(name: &str) -> E {
    let name: String = name.chars().take(60).collect();
    E::custom(format!("\"{name}\" occurs twice"))
}

/// Reads a text that is likely to occur again.
struct ReadText<'h>(&'h mut Held);

impl<'de> DeserializeSeed<'de> for ReadText<'_> {
    type Value = Arc<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Arc<str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for ReadText<'_> {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Arc<str>, E> {
        Ok(self.0.text(text))
    }
}
