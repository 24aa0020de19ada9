//! What a field holds: JSON in a form that is cheap to copy, in which what is said again and again is held once.
use serde::ser::{Serialize, SerializeMap, Serializer};
pub use serde_json::Number;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Members write booleans, numbers, texts and small records; whatever else a newer app writes is kept.
///
/// Never changes in place: a copy shares what it holds with the original.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing is stated.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(Arc<str>),
    /// A list.
    Array(Arc<[Value]>),
    /// Values by name.
    Object(Object),
}

/// Values by name while they are put together.
pub type Parts = BTreeMap<String, Value>;

/// Values by name, the names in the order of their bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Object {
    keys: Keys,
    values: Arc<[Value]>,
}

/// The names of an object's values: the same for all objects of one form. Behind one word, which keeps every value at 16 bytes.
pub type Keys = Arc<Vec<Arc<str>>>;

impl Object {
    /// The object with these names, which are sorted and differ, and these values; `None` if there are more of one than of the other.
    pub fn of(keys: Keys, values: Vec<Value>) -> Option<Object> {
        (keys.len() == values.len()).then(|| Object::new(keys, values))
    }

    pub(super) fn new(keys: Keys, values: impl IntoIterator<Item = Value>) -> Object {
        Object {
            keys,
            values: values.into_iter().collect(),
        }
    }

    /// The names.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The value of this name.
    pub fn get(&self, key: &str) -> Option<&Value> {
        // There are few: looking at each is as quick as searching.
        let at = self.keys.iter().position(|own| own.as_ref() == key)?;
        self.values.get(at)
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.keys.iter().map(AsRef::as_ref).zip(self.values.iter())
    }

    /// The same, to be changed.
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::new();
        parts.extend(self.iter().map(|(key, value)| (key.to_owned(), value.clone())));
        parts
    }
}

impl From<Parts> for Object {
    fn from(parts: Parts) -> Object {
        let keys = parts.keys().map(|key| key.as_str().into()).collect::<Vec<_>>().into();
        Object {
            keys,
            values: parts.into_values().collect(),
        }
    }
}

impl Value {
    /// Whether nothing is stated.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is `true`, if it is a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(is) => Some(*is),
            _ => None,
        }
    }

    /// The number, if it is a whole one and not negative.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Value::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    /// The number, if it is a whole one.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Number(number) => number.as_i64(),
            _ => None,
        }
    }

    /// The list, if it is one.
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Value::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The values by name, if it is an object.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value of this name, if it is an object with one.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }
}

impl From<bool> for Value {
    fn from(is: bool) -> Value {
        Value::Bool(is)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::String(text.into())
    }
}

/// What is no number is nothing.
impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Number::from_f64(number).map_or(Value::Null, Value::Number)
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == Some(text)
    }
}

macro_rules! from_number {
    ($($number:ty)+) => { $(
        impl From<$number> for Value {
            fn from(number: $number) -> Value {
                Value::Number(number.into())
            }
        }
    )+ };
}
from_number! { u16 u32 u64 usize i32 i64 Number }

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Value {
        values.into_iter().collect()
    }
}

impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Value {
        Value::Array(values.into_iter().map(Into::into).collect())
    }
}

impl From<Parts> for Value {
    fn from(parts: Parts) -> Value {
        Value::Object(parts.into())
    }
}

/// As JSON.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = serde_json::to_vec(self).map_err(|_| fmt::Error)?;
        f.write_str(std::str::from_utf8(&json).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(is) => serializer.serialize_bool(*is),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(values) => serializer.collect_seq(values.iter()),
            Value::Object(object) => {
                let mut map = serializer.serialize_map(Some(object.values.len()))?;
                for (key, value) in object.iter() {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Any JSON.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Value {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        serde_json::Value::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        serde_json::Value::json_schema(generator)
    }
}
