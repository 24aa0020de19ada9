//! A document as one line of text for the browser's storage: compact, checked, and of 8-bit characters only.
use crate::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// First word of every stored text; a newer encoding has another one.
const MARK: &str = "k1";

/// What is wrong with a stored text. It is kept as it is, under another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Not what was written: cut, flipped, or of something else.
    Broken,
    /// Written by a newer app.
    Newer,
}

/// Replicas and labels once each, versions as short rows that point to them.
#[derive(Serialize, Deserialize)]
struct Compact {
    /// Replicas.
    p: Vec<String>,
    /// Labels.
    w: Vec<Arc<str>>,
    /// Seen ranges, by index of the replica.
    s: Vec<(usize, Vec<(u64, u64)>)>,
    /// Erased ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    x: Vec<String>,
    /// Kind → id → field → rows.
    e: BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<Row>>>>,
    /// What a newer app added.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    r: BTreeMap<String, Value>,
}

/// Index of the replica, counter, milliseconds, index of the label plus one (0: none), value, what a newer app added.
#[derive(Serialize, Deserialize)]
struct Row(
    usize,
    u64,
    i64,
    usize,
    Value,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")] BTreeMap<String, Value>,
);

/// The text for `document`: the mark, a CRC-32, the content. Characters above U+00FF are escaped, because one of them makes a
/// browser store the whole string with two bytes a character.
pub fn encode(document: &Document) -> String {
    let mut compact = Compact {
        p: Vec::new(),
        w: Vec::new(),
        s: Vec::new(),
        x: document.erased.iter().map(ToString::to_string).collect(),
        e: BTreeMap::new(),
        r: document.rest.clone(),
    };
    let mut replicas: BTreeMap<ReplicaId, usize> = BTreeMap::new();
    let mut labels: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    for (replica, ranges) in document.seen.ranges() {
        compact.s.push((index_of(&mut replicas, replica), ranges.to_vec()));
    }
    for (kind, id, field, version) in document.all() {
        let replica = index_of(&mut replicas, version.dot.replica);
        let label = version
            .who
            .as_ref()
            .map_or(0, |who| index_of(&mut labels, who.clone()) + 1);
        let row = Row(
            replica,
            version.dot.counter,
            version.at.0,
            label,
            version.value.clone(),
            version.rest.clone(),
        );
        let entities = compact.e.entry(kind.to_string()).or_default();
        entities
            .entry(id.to_string())
            .or_default()
            .entry(field.to_string())
            .or_default()
            .push(row);
    }
    compact.p = in_order(replicas)
        .into_iter()
        .map(|replica| replica.to_string())
        .collect();
    compact.w = in_order(labels);
    // The types above have no map key that is not text and no value JSON lacks: this cannot fail.
    let content = eight_bit(&serde_json::to_string(&compact).unwrap_or_default());
    format!("{MARK} {:08x} {content}", crc32fast::hash(content.as_bytes()))
}

/// Reads what `encode` wrote.
pub fn decode(text: &str) -> Result<Document, Damage> {
    let mut words = text.splitn(3, ' ');
    let (mark, crc, content) = (words.next(), words.next(), words.next());
    if mark != Some(MARK) {
        let is_newer = mark.is_some_and(|mark| mark.len() == 2 && mark.starts_with('k') && mark > MARK && mark <= "k9");
        return Err(if is_newer { Damage::Newer } else { Damage::Broken });
    }
    let content = content.ok_or(Damage::Broken)?;
    if crc != Some(format!("{:08x}", crc32fast::hash(content.as_bytes())).as_str()) {
        return Err(Damage::Broken);
    }
    let compact: Compact = serde_json::from_str(content).map_err(|_| Damage::Broken)?;
    document(compact).ok_or(Damage::Broken)
}

fn document(compact: Compact) -> Option<Document> {
    let replicas = compact
        .p
        .iter()
        .map(|name| ReplicaId::parse(name))
        .collect::<Option<Vec<_>>>()?;
    let mut document = Document {
        rest: compact.r,
        ..Document::default()
    };
    document.erased = compact.x.iter().map(|id| EntityId::parse(id)).collect::<Option<_>>()?;
    for (replica, ranges) in compact.s {
        for (from, to) in ranges {
            if from == 0 || from > to || to > Dot::MAX_COUNTER {
                return None;
            }
            document.seen.insert_range(*replicas.get(replica)?, from, to);
        }
    }
    for (kind, entities) in compact.e {
        let kind = Kind::parse(&kind)?;
        for (id, fields) in entities {
            let id = EntityId::parse(&id)?;
            for (field, rows) in fields {
                let field = FieldName::parse(&field)?;
                for Row(replica, counter, at, label, value, rest) in rows {
                    if counter == 0 || counter > Dot::MAX_COUNTER {
                        return None;
                    }
                    let who = match label.checked_sub(1) {
                        Some(label) => Some(compact.w.get(label)?.clone()),
                        None => None,
                    };
                    let dot = Dot {
                        replica: *replicas.get(replica)?,
                        counter,
                    };
                    document.add(
                        &kind,
                        &id,
                        &field,
                        Version {
                            dot,
                            at: Timestamp(at),
                            who,
                            value,
                            rest,
                        },
                    );
                }
            }
        }
    }
    Some(document)
}

fn index_of<K: Ord>(indices: &mut BTreeMap<K, usize>, key: K) -> usize {
    let next = indices.len();
    *indices.entry(key).or_insert(next)
}

fn in_order<K>(indices: BTreeMap<K, usize>) -> Vec<K> {
    let mut keys: Vec<(usize, K)> = indices.into_iter().map(|(key, index)| (index, key)).collect();
    keys.sort_by_key(|(index, _)| *index);
    keys.into_iter().map(|(_, key)| key).collect()
}

/// Escapes what needs more than eight bits. In JSON text such characters occur inside strings only, where `\u` stands for them.
fn eight_bit(json: &str) -> String {
    if json.chars().all(|c| c <= '\u{ff}') {
        return json.to_owned();
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c <= '\u{ff}' {
            escaped.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                write!(escaped, "\\u{unit:04x}").unwrap_or_default();
            }
        }
    }
    escaped
}
