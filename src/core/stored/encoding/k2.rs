//! The encoding of today: what one Change wrote into an entity is one list, with its replica, time and author said once.
//!
//! | key | what it holds |
//! |---|---|
//! | `p`, `w`, `s`, `x`, `r` | see `Head` |
//! | `t` | the earliest time, which all others are counted from |
//! | `f`, `c` | field names and strings that occur more than once |
//! | `o` | the keys of objects |
//! | `e` | kind → id → runs |
//! | `u` | what a newer app added to single statements: kind, id, field, index of the replica, counter, the addition |
//!
//! A run is a list: index of the replica, first counter, milliseconds, index of the label plus one (0: none); then, for this counter
//! and those that follow it, field and value in turn.
use super::head::{Head, list, members, object, texts};
use super::words::{Words, expand};
use crate::json::{push, push_key};
use crate::order::{gathered, sort_by_key};
use crate::pace::Pace;
use crate::replica::{Document, EntityId, FieldName, Kind, Value, Version};
use serde_json::Map;
use std::collections::BTreeMap;

/// The content for `document`.
pub(super) async fn write(document: &Document, pace: Pace<'_>) -> String {
    let n_records = document.entities.values().map(BTreeMap::len).sum();
    let mut n_done = 0;
    let words = Words::of(document, pace.part(0.0, 0.4)).await;
    let pace = pace.part(0.4, 1.0);
    let (mut replicas, mut labels) = (Numbers::default(), Numbers::default());
    let mut text = b"{\"e\":{".to_vec();
    let start = document
        .all()
        .map(|(.., version)| version.at.0)
        .min()
        .unwrap_or_default();
    let mut beside: Vec<Value> = Vec::new();
    for (nth, (kind, entities)) in document.entities.iter().enumerate() {
        member(&mut text, nth, kind.as_str());
        text.push(b'{');
        for (nth, (id, entity)) in entities.iter().enumerate() {
            member(&mut text, nth, id.as_str());
            let mut all: Vec<(&FieldName, &Version)> = entity.all().collect();
            sort_by_key(&mut all, |(_, version)| version.dot);
            let mut last: Option<&Version> = None;
            text.push(b'[');
            for (field, version) in all {
                if !last.is_some_and(|last| follows(version, last)) {
                    let label = version.who.as_ref().map_or(0, |who| labels.of(who.clone()) + 1);
                    let at = version.at.0.wrapping_sub(start);
                    text.extend_from_slice(if last.is_some() { b"],[" } else { b"[" });
                    push(&mut text, &replicas.of(version.dot.replica));
                    text.push(b',');
                    push(&mut text, &version.dot.counter);
                    text.push(b',');
                    push(&mut text, &at);
                    text.push(b',');
                    push(&mut text, &label);
                }
                text.push(b',');
                words.push_name(&mut text, field.as_str());
                text.push(b',');
                words.push(&mut text, &version.value);
                if !version.rest.is_empty() {
                    beside.push(Value::Array(vec![
                        kind.as_str().into(),
                        id.as_str().into(),
                        field.as_str().into(),
                        replicas.of(version.dot.replica).into(),
                        version.dot.counter.into(),
                        gathered::<Map<String, Value>, _>(version.rest.clone()).into(),
                    ]));
                }
                last = Some(version);
            }
            text.extend_from_slice(if last.is_some() { b"]]" } else { b"]" });
            n_done += 1;
            pace.step(n_done, n_records).await;
        }
        text.push(b'}');
    }
    text.push(b'}');
    let seen = document.seen.ranges();
    let seen = seen.map(|(replica, ranges)| {
        let ranges = ranges.iter().map(|&(from, to)| Value::from_iter([from, to]));
        Value::Array(vec![replicas.of(replica).into(), Value::from_iter(ranges)])
    });
    let mut rest: Vec<(&str, Value)> = vec![
        ("s", Value::from_iter(seen)),
        ("x", Value::from_iter(document.erased.iter().map(|id| id.as_str()))),
        ("t", start.into()),
        ("f", words.names.into()),
        ("c", words.strings.into()),
        ("o", Value::from_iter(words.shapes)),
        ("u", beside.into()),
        ("r", gathered::<Map<String, Value>, _>(document.rest.clone()).into()),
    ];
    rest.push((
        "p",
        Value::from_iter(replicas.in_order().map(|replica| replica.to_string())),
    ));
    rest.push(("w", Value::from_iter(labels.in_order().map(|label| label.to_string()))));
    for (key, value) in rest {
        // What may be left out, when there is none of it.
        let is_empty = match &value {
            Value::Array(all) => all.is_empty(),
            Value::Object(all) => all.is_empty(),
            _ => false,
        };
        let is_nothing = matches!(key, "x" | "u" | "r") && is_empty;
        if !is_nothing {
            member(&mut text, 1, key);
            push(&mut text, &value);
        }
    }
    text.push(b'}');
    // JSON is UTF-8.
    String::from_utf8(text).unwrap_or_default()
}

/// The key of the `nth` member of an object.
fn member(text: &mut Vec<u8>, nth: usize, key: &str) {
    if nth > 0 {
        text.push(b',');
    }
    push_key(text, key);
}

/// Whether `version` was written right after `last`, in the same breath.
fn follows(version: &Version, last: &Version) -> bool {
    let next = last.dot.counter.checked_add(1);
    (version.dot.replica, Some(version.dot.counter)) == (last.dot.replica, next)
        && (version.at, &version.who) == (last.at, &last.who)
}

/// The document in `content`; `None` if that is none.
pub(super) fn read(content: &str) -> Option<Document> {
    let mut parts = object(serde_json::from_str(content).ok()?)?;
    let entities = object(parts.remove("e")?)?;
    let mut head = Head::take_from(&mut parts)?;
    let start = parts.remove("t")?.as_i64()?;
    let (names, strings) = (texts(parts.remove("f")?)?, texts(parts.remove("c")?)?);
    let names: Vec<FieldName> = names.iter().map(|name| FieldName::parse(name)).collect::<Option<_>>()?;
    let shapes: Vec<Vec<String>> = list(parts.remove("o")?)?
        .into_iter()
        .map(texts)
        .collect::<Option<_>>()?;
    let mut document = std::mem::take(&mut head.document);
    for (kind, entities) in entities {
        let kind = Kind::parse(&kind)?;
        for (id, runs) in object(entities)? {
            let mut statements = Vec::new();
            for run in list(runs)? {
                let mut cells = list(run)?.into_iter();
                let replica = head.replica(&cells.next()?)?;
                let (mut counter, at, label) = (
                    cells.next()?.as_u64()?,
                    cells.next()?.as_i64()?,
                    cells.next()?.as_u64()?,
                );
                while let Some(field) = cells.next() {
                    let field = match field {
                        Value::String(name) => FieldName::parse(&name)?,
                        number => names.get(usize::try_from(number.as_u64()?).ok()?)?.clone(),
                    };
                    let value = expand(cells.next()?, &strings, &shapes)?;
                    statements.push((
                        field,
                        head.version((replica, counter), start.wrapping_add(at), label, value)?,
                    ));
                    counter = counter.checked_add(1)?;
                }
            }
            document.add_all(&kind, &EntityId::parse(&id)?, statements);
        }
    }
    let beside = parts.remove("u").map_or(Some(Vec::new()), list)?;
    for addition in beside {
        put_beside(&mut document, &head, addition)?;
    }
    Some(document)
}

/// Puts what a newer app added beside the statement it belongs to; `None` if there is no such statement.
fn put_beside(document: &mut Document, head: &Head, addition: Value) -> Option<()> {
    let [kind, id, field, replica, counter, rest] = <[Value; 6]>::try_from(list(addition)?).ok()?;
    let (replica, counter) = (head.replica(&replica)?, counter.as_u64()?);
    let entity = document.entities.get_mut(kind.as_str()?)?.get_mut(id.as_str()?)?;
    let versions = entity.fields.get_mut(field.as_str()?)?;
    let is_it = |version: &&mut Version| version.dot.replica == replica && version.dot.counter == counter;
    versions.iter_mut().find(is_it)?.rest = members(rest)?;
    Some(())
}

/// Numbers things in the order in which they are met.
struct Numbers<K>(BTreeMap<K, usize>);

impl<K> Default for Numbers<K> {
    fn default() -> Numbers<K> {
        Numbers(BTreeMap::new())
    }
}

impl<K: Ord> Numbers<K> {
    fn of(&mut self, thing: K) -> usize {
        let next = self.0.len();
        *self.0.entry(thing).or_insert(next)
    }

    fn in_order(self) -> impl Iterator<Item = K> {
        let mut things: Vec<(usize, K)> = self.0.into_iter().map(|(thing, at)| (at, thing)).collect();
        sort_by_key(&mut things, |(at, _)| *at);
        things.into_iter().map(|(_, thing)| thing)
    }
}
