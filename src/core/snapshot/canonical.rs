//! The one text of a state that everybody computes alike, and its hash.
use super::instant::write_instant;
use crate::replica::{Document, Version};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::fmt;

/// SHA-256 over the canonical text of a state: two members with equal hashes hold the same directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateHash([u8; 32]);

impl StateHash {
    /// The **Stand-Kennung**: the first eight hexadecimal digits, short enough to compare on the phone.
    pub fn short(&self) -> String {
        self.0.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// `sha256-` and 64 hexadecimal digits.
impl fmt::Display for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The hash of a state: `seen`, `erased`, `entities` and what a newer app added beside them.
///
/// The canonical text is compact JSON with keys sorted by their UTF-8 bytes, without floating-point numbers of our own; for ASCII
/// keys it equals RFC 8785. It is fed to the hash piece by piece: a whole country never stands in memory twice.
pub fn state_hash(document: &Document) -> StateHash {
    let mut hash = Sha256::new();
    let mut parts: Vec<&str> = ["entities", "erased", "seen"]
        .into_iter()
        .chain(document.rest.keys().map(String::as_str))
        .collect();
    parts.sort_unstable();
    hash.update("{");
    for (at, part) in parts.into_iter().enumerate() {
        hash.update(if at == 0 { "" } else { "," });
        hash.update(json_text(part));
        hash.update(":");
        match part {
            "entities" => hash_entities(&mut hash, document),
            "erased" => hash.update(erased(document).to_string()),
            "seen" => hash.update(seen(document).to_string()),
            other => hash.update(document.rest.get(other).unwrap_or(&Value::Null).to_string()),
        }
    }
    hash.update("}");
    StateHash(hash.finalize().into())
}

fn hash_entities(hash: &mut Sha256, document: &Document) {
    let comma = |at: usize| if at == 0 { "" } else { "," };
    hash.update("{");
    for (kind_at, (kind, entities)) in document.entities.iter().enumerate() {
        hash.update(format!("{}{}:{{", comma(kind_at), json_text(kind.as_str())));
        for (id_at, (id, entity)) in entities.iter().enumerate() {
            hash.update(format!("{}{}:{{", comma(id_at), json_text(id.as_str())));
            for (field_at, (field, versions)) in entity.fields.iter().enumerate() {
                let versions: Vec<String> = versions
                    .iter()
                    .map(|version| version_json(version).to_string())
                    .collect();
                hash.update(format!(
                    "{}{}:[{}]",
                    comma(field_at),
                    json_text(field.as_str()),
                    versions.join(",")
                ));
            }
            hash.update("}");
        }
        hash.update("}");
    }
    hash.update("}");
}

/// A version as it stands in the file, with sorted keys.
pub(super) fn version_json(version: &Version) -> Value {
    let mut object: Map<String, Value> = version
        .rest
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    object.insert("at".to_owned(), write_instant(version.at).into());
    object.insert("by".to_owned(), version.dot.replica.to_string().into());
    object.insert("n".to_owned(), version.dot.counter.into());
    object.insert("v".to_owned(), version.value.clone());
    if let Some(who) = &version.who {
        object.insert("who".to_owned(), Value::from(who.as_ref()));
    }
    Value::Object(object)
}

/// The causal context: per replica its ranges of known counters.
pub(super) fn seen(document: &Document) -> Value {
    let ranges = |ranges: &[(u64, u64)]| Value::from_iter(ranges.iter().map(|&(from, to)| Value::from(vec![from, to])));
    Value::Object(
        document
            .seen
            .ranges()
            .map(|(replica, known)| (replica.to_string(), ranges(known)))
            .collect(),
    )
}

pub(super) fn erased(document: &Document) -> Value {
    Value::from_iter(document.erased.iter().map(|id| id.as_str()))
}

pub(super) fn json_text(text: &str) -> String {
    Value::from(text).to_string()
}
