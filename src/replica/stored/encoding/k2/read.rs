//! The text of a content to its document, in one go: nothing is built but what stays.
use super::super::head::{Head, list, members, texts};
use super::{LIST, RECORDS, SIGN};
use crate::{Document, Dot, Entity, EntityId, FieldName, Keys, Kind, Object, Parts, Value, Version};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// The document in `content`; `None` if that is none.
pub(in super::super) fn read(content: &str) -> Option<Document> {
    let mut parts = Parts::new();
    let read = pass(content, &mut parts)?;
    // A text of an earlier version has the records first: they are skipped until everything they point to is known.
    let (mut document, head) = read.or_else(|| pass(content, &mut parts)?)?;
    let beside = parts.remove("u").map_or(Some(Arc::default()), list)?;
    for addition in beside.iter() {
        put_beside(&mut document, &head, addition)?;
    }
    Some(document)
}

/// Reads `content` once: the records, if all that they point to is known when they come, and everything else into `parts`.
fn pass(content: &str, parts: &mut Parts) -> Option<Option<(Document, Head)>> {
    serde_json::Deserializer::from_str(content)
        .deserialize_map(Content(parts))
        .ok()
}

/// Puts what a newer app added beside the statement it belongs to; `None` if there is no such statement.
fn put_beside(document: &mut Document, head: &Head, addition: &Value) -> Option<()> {
    let [kind, id, field, replica, counter, rest] = addition.as_array()? else {
        return None;
    };
    let dot = Dot {
        replica: head.replica(replica.as_i64()?)?,
        counter: counter.as_u64()?,
    };
    let entity = document.entities.get_mut(kind.as_str()?)?.get_mut(id.as_str()?)?;
    let field = field.as_str()?;
    let (_, version) = entity
        .all_mut()
        .find(|(name, version)| name.as_str() == field && version.dot == dot)?;
    version.rest = members(rest)?;
    Some(())
}

/// What the records point to, and what is made of them.
struct Reading {
    head: Head,
    start: i64,
    names: Vec<FieldName>,
    strings: Vec<Arc<str>>,
    shapes: Vec<Keys>,
    document: Document,
    /// What is stated about the record that is being read.
    statements: Vec<(FieldName, Version)>,
}

impl Reading {
    /// `None` if something is missing or not what it should be.
    fn of(parts: &mut Parts) -> Option<Reading> {
        let mut head = Head::take_from(parts)?;
        let names = texts(parts.remove("f")?)?;
        let shapes = list(parts.remove("o")?)?;
        let shapes = shapes.iter().map(|shape| {
            let keys = texts(shape.clone())?;
            keys.is_sorted_by(|one, other| one < other).then(|| Keys::from(keys))
        });
        Some(Reading {
            document: std::mem::take(&mut head.document),
            head,
            start: parts.remove("t")?.as_i64()?,
            names: names.iter().map(|name| FieldName::parse(name)).collect::<Option<_>>()?,
            strings: texts(parts.remove("c")?)?,
            shapes: shapes.collect::<Option<_>>()?,
            statements: Vec::new(),
        })
    }
}

/// What is wrong is not told: the whole text is set aside.
fn wrong<E: Error>() -> E {
    E::custom("")
}

/// Writes the two halves of a seed: what it asks of the reader, and that nothing is said of what was expected.
macro_rules! read_as {
    ($what:ident, $method:ident, $value:ty) => {
        impl<'de> DeserializeSeed<'de> for $what<'_> {
            type Value = $value;
            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<$value, D::Error> {
                deserializer.$method(self)
            }
        }
    };
}

fn expected(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("what was written")
}

/// The whole content.
struct Content<'p>(&'p mut Parts);

impl<'de> Visitor<'de> for Content<'_> {
    type Value = Option<(Document, Head)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut parts: M) -> Result<Self::Value, M::Error> {
        let mut read = None;
        while let Some(key) = parts.next_key::<String>()? {
            if key != RECORDS {
                self.0.insert(key, parts.next_value()?);
            } else if self.0.is_empty() {
                parts.next_value::<IgnoredAny>()?;
            } else {
                let mut reading = Reading::of(self.0).ok_or_else(wrong)?;
                parts.next_value_seed(Kinds(&mut reading))?;
                read = Some((reading.document, reading.head));
            }
        }
        Ok(read)
    }
}

/// Kind → id → runs.
struct Kinds<'r>(&'r mut Reading);
read_as!(Kinds, deserialize_map, ());

impl<'de> Visitor<'de> for Kinds<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut kinds: M) -> Result<(), M::Error> {
        while let Some(kind) = kinds.next_key::<Cow<str>>()? {
            let kind = Kind::parse(&kind).ok_or_else(wrong)?;
            kinds.next_value_seed(Records(self.0, &kind))?;
        }
        Ok(())
    }
}

/// Id → runs.
struct Records<'r>(&'r mut Reading, &'r Kind);
read_as!(Records, deserialize_map, ());

impl<'de> Visitor<'de> for Records<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut records: M) -> Result<(), M::Error> {
        let Records(reading, kind) = self;
        while let Some(id) = records.next_key::<Cow<str>>()? {
            let id = EntityId::parse(&id).ok_or_else(wrong)?;
            records.next_value_seed(Runs(reading))?;
            let entity: Entity = reading.statements.drain(..).collect();
            reading.document.put(kind, id, entity);
        }
        Ok(())
    }
}

/// The runs of a record.
struct Runs<'r>(&'r mut Reading);
read_as!(Runs, deserialize_seq, ());

impl<'de> Visitor<'de> for Runs<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut runs: S) -> Result<(), S::Error> {
        while runs.next_element_seed(Run(self.0))?.is_some() {}
        Ok(())
    }
}

/// One run.
struct Run<'r>(&'r mut Reading);
read_as!(Run, deserialize_seq, ());

impl<'de> Visitor<'de> for Run<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut cells: S) -> Result<(), S::Error> {
        let reading = self.0;
        let mut whole = || cells.next_element::<i64>()?.ok_or_else(wrong);
        let (replica, mut counter, at, label) = (whole()?, whole()?, whole()?, whole()?);
        while let Some(field) = cells.next_element_seed(Field(&reading.names))? {
            let words = Expanded(&reading.strings, &reading.shapes);
            let value = cells.next_element_seed(words)?.ok_or_else(wrong)?;
            let at = reading.start.wrapping_add(at);
            let version = reading.head.version((replica, counter), at, label, value);
            let version = version.ok_or_else(wrong)?;
            reading.document.seen.insert(version.dot);
            reading.statements.push((field, version));
            counter = counter.checked_add(1).ok_or_else(wrong)?;
        }
        Ok(())
    }
}

/// A field by its name or the index of one.
struct Field<'r>(&'r [FieldName]);
read_as!(Field, deserialize_any, FieldName);

impl Visitor<'_> for Field<'_> {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_u64<E: Error>(self, at: u64) -> Result<FieldName, E> {
        let at = usize::try_from(at).ok();
        at.and_then(|at| self.0.get(at)).cloned().ok_or_else(wrong)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<FieldName, E> {
        FieldName::parse(name).ok_or_else(wrong)
    }
}

/// A value with its words put back: strings and keys of objects.
#[derive(Clone, Copy)]
struct Expanded<'r>(&'r [Arc<str>], &'r [Keys]);
read_as!(Expanded, deserialize_any, Value);

impl<'de> Visitor<'de> for Expanded<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected(f)
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, is: bool) -> Result<Value, E> {
        Ok(is.into())
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
        match text.strip_prefix(SIGN) {
            None => Ok(text.into()),
            Some(own) if own.starts_with(SIGN) => Ok(own.into()),
            Some(at) => {
                let at = at.parse::<usize>().ok();
                let string = at.and_then(|at| self.0.get(at)).ok_or_else(wrong)?;
                Ok(Value::String(string.clone()))
            }
        }
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<Value, S::Error> {
        let first = items.next_element::<i64>()?.ok_or_else(wrong)?;
        let shape = match first {
            LIST => None,
            number => {
                let at = usize::try_from(number).ok();
                Some(at.and_then(|at| self.1.get(at)).ok_or_else(wrong)?)
            }
        };
        let mut values = Vec::with_capacity(shape.map_or(0, |shape| shape.len()));
        while let Some(value) = items.next_element_seed(self)? {
            values.push(value);
        }
        match shape {
            None => Ok(Value::Array(values.into())),
            Some(keys) => Object::of(keys.clone(), values).map(Value::Object).ok_or_else(wrong),
        }
    }
}
