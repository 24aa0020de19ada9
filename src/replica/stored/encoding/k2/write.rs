//! A document to the text of its content.
use super::RECORDS;
use super::words::Words;
use crate::json::{push, push_key};
use crate::order::sort_by_key;
use crate::pace::Pace;
use crate::{Document, FieldName, Value, Version};
use std::collections::BTreeMap;

/// The content for `document`.
pub(in super::super) async fn write(document: &Document, pace: Pace<'_>) -> String {
    let n_records = document.entities.values().map(BTreeMap::len).sum();
    let mut n_done = 0;
    let words = Words::of(document, pace.part(0.0, 0.4)).await;
    let pace = pace.part(0.4, 1.0);
    let (mut replicas, mut labels) = (Numbers::default(), Numbers::default());
    let mut text = b"{".to_vec();
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
                    beside.push(Value::from_iter([
                        kind.as_str().into(),
                        id.as_str().into(),
                        field.as_str().into(),
                        replicas.of(version.dot.replica).into(),
                        version.dot.counter.into(),
                        Value::from(version.rest.clone()),
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
        Value::from_iter([replicas.of(replica).into(), Value::from_iter(ranges)])
    });
    let seen = Value::from_iter(seen);
    let replicas = replicas.in_order().map(|replica| replica.to_string());
    let labels = labels.in_order().map(|label| label.to_string());
    let shapes = words.shapes.into_iter();
    let shapes = shapes.map(|shape| Value::from_iter(shape.iter().map(|key| key.as_ref())));
    // What all records point to comes first, so that they can be read in one go.
    let head: [(&str, Option<Value>); 10] = [
        ("p", Some(replicas.collect())),
        ("w", Some(labels.collect())),
        ("s", Some(seen)),
        ("t", Some(start.into())),
        ("f", Some(words.names.into())),
        ("c", Some(words.strings.into())),
        ("o", Some(shapes.collect())),
        ("x", if_any(document.erased.iter().map(|id| id.as_str()).collect())),
        ("u", if_any(beside.into())),
        ("r", if_any(document.rest.clone().into())),
    ];
    let mut all = b"{".to_vec();
    let head = head.into_iter().filter_map(|(key, value)| Some((key, value?)));
    for (nth, (key, value)) in head.enumerate() {
        member(&mut all, nth, key);
        push(&mut all, &value);
    }
    member(&mut all, 1, RECORDS);
    all.append(&mut text);
    all.push(b'}');
    // JSON is UTF-8.
    String::from_utf8(all).unwrap_or_default()
}

/// What may be left out when there is nothing in it.
fn if_any(value: Value) -> Option<Value> {
    let is_empty = match &value {
        Value::Array(all) => all.is_empty(),
        Value::Object(parts) => parts.values().is_empty(),
        _ => false,
    };
    (!is_empty).then_some(value)
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
